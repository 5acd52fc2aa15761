// The whole OARSA questionnaire of a scope: each table in all, then by each breakdown.

import Domain

extension Oarsa {
    /// The table alone, under its scope and its day.
    package var document: Document {
        Document(
            code: Document.code(tableau.code, lieu, String(date.annee)), titre: "\(titre), \(date.libelle)",
            sousTitres: [lieu, Self.source], tableaux: [tableau])
    }

    private static let source = "Questionnaire de la DREES d’avant 2025, sur les personnes suivies dans Suivi."

    /// `tables` in the order of the questionnaire, each in all then by breakdown.
    package static func document(_ tables: [Oarsa], _ date: DateOarsa, lieu: String, code: String) -> Document {
        Document(
            code: "oarsa-\(code.isEmpty ? "departement" : code)-\(date.annee)", titre: "Enquête OARSA, \(date.libelle)",
            sousTitres: [lieu, source],
            tableaux: tables.map(\.tableau))
    }
}
