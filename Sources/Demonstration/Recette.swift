// The evaluation page that the records of one structure must give back: data, read from `evaluations-2021.csv`.

import Domain

/// What must be counted in 2021 for one structure.
struct Recette {
    let personnes: Int
    let premiers: Int
    let renouvellements: Int
    let sansType: Int
    let fixesCer: Int
    let honoresCer: Int
    /// Among the honoured for a CER.
    let sansRendezVous: Int
    let autres: Int
    let tripartites: Int
    let freins: [Theme: Int]
    let demarches: [Theme: Int]
    let sorties: [CategorieDeSortie: Int]

    init(_ table: Table, structure code: String) {
        let lignes = table.lignes.filter { $0["structure"] == code }
        func nombre(_ rubrique: String, _ code: String) -> Int {
            lignes.first { $0["rubrique"] == rubrique && $0["code"] == code }?["nombre"].flatMap { Int($0) } ?? 0
        }
        func nombres<Cas: Libelle>(_ rubrique: String, _ type: Cas.Type) -> [Cas: Int] {
            Dictionary(uniqueKeysWithValues: Cas.allCases.map { ($0, nombre(rubrique, $0.rawValue)) }).filter { $0.value > 0 }
        }
        personnes = nombre("personnes", "personnes")
        premiers = nombre("contrats", "premier")
        renouvellements = nombre("contrats", "renouvellement")
        sansType = nombre("contrats", "sans_type")
        fixesCer = nombre("entretiens", "fixes_cer")
        honoresCer = nombre("entretiens", "honores_cer")
        sansRendezVous = nombre("entretiens", "honores_cer_sans_rdv")
        autres = nombre("entretiens", "autres")
        tripartites = nombre("entretiens", "tripartites")
        freins = nombres("freins", Theme.self)
        demarches = nombres("demarches", Theme.self)
        sorties = nombres("sorties", CategorieDeSortie.self)
    }

    /// Renewals of a contract of the same year: one in seven, or more when nobody was followed before.
    var secondsContrats: Int { renouvellements - premiersRenouvellements }

    /// Renewals of a contract of an earlier year.
    var premiersRenouvellements: Int { min(personnes - premiers, renouvellements - renouvellements / 7) }

    var absencesPourCer: Int { fixesCer - (honoresCer - sansRendezVous) }

    /// Whether one contract of the year at most twice per person can make these counts.
    var possible: Bool {
        personnes >= premiers + premiersRenouvellements + sansType && secondsContrats <= premiers + premiersRenouvellements
            && absencesPourCer >= 0 && sorties.values.reduce(0, +) <= personnes
            && (freins.values.max() ?? 0) <= personnes && (personnes > 0 || premiers == 0)
    }
}
