// The whole OARSA questionnaire of a scope: each table in all, then by each breakdown.

import Domain

extension Oarsa {
    /// `tables` in the order of the questionnaire, each in all then by breakdown.
    package static func document(_ tables: [Oarsa], _ date: DateOarsa, lieu: String, code: String) -> Document {
        Document(
            code: "oarsa-\(code.isEmpty ? "departement" : code)-\(date.annee)", titre: "Enquête OARSA, \(date.libelle)",
            sousTitres: [lieu, "Questionnaire de la DREES d’avant 2025, sur les personnes suivies dans Suivi."],
            tableaux: tables.map(\.tableau))
    }
}
