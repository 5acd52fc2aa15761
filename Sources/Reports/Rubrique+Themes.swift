// « Freins repérés » and « Démarches engagées »: which obstacles were found, and what was done about them?

import Domain

extension Rubrique {
    /// A person has several obstacles: the base is the mentions, and the people are named beside.
    static func freins(_ comptes: ComptesDeBilan, _ choix: Choix) -> Rubrique {
        parTheme(
            "freins", "Freins repérés", comptes.freins, total: comptes.totalFreins, .freins, choix, sujet: SujetDeCompte.freins,
            remarque: { accord($0, "frein", "freins") + " pour " + accord(comptes.personnesAvecFrein, "personne", "personnes") + "." })
    }

    /// A planned step is not counted before it is engaged.
    static func demarches(_ comptes: ComptesDeBilan, _ choix: Choix) -> Rubrique {
        parTheme(
            "demarches", "Démarches engagées", comptes.demarches, total: comptes.totalDemarches, .demarches, choix,
            sujet: SujetDeCompte.demarches,
            remarque: {
                accord($0, "démarche", "démarches") + " pour " + accord(comptes.personnesAvecDemarche, "personne", "personnes") + "."
            })
    }

    private static func parTheme(
        _ code: String, _ libelle: String, _ comptes: [Theme: Int], total: Int, _ definition: Definition, _ choix: Choix,
        sujet: (Theme?) -> SujetDeCompte, remarque: (Int) -> String
    ) -> Rubrique {
        var remarques = total > 0 ? [remarque(total)] : []
        if let ecart = ecart(total, parts: comptes.values.reduce(0, +)) { remarques.append(ecart) }
        return Rubrique(
            code: code, libelle: libelle, total: total,
            lignes: Theme.allCases.map {
                Ligne($0.rawValue, $0.libelle, comptes[$0] ?? 0, base: total, choix(sujet($0)))
            },
            remarques: remarques, definition: definition, selection: choix(sujet(nil)))
    }
}

extension Definition {
    static let freins = Definition(
        compte: "Les freins repérés avec la personne ; une personne peut en avoir plusieurs.",
        date: "Le jour où le frein a été repéré.",
        base: "Tous les freins de la période (des mentions, pas des personnes).")
    static let demarches = Definition(
        compte: "Les démarches engagées, abouties ou abandonnées ; une démarche seulement prévue n’est pas comptée.",
        date: "Le jour où la démarche a été engagée.",
        base: "Toutes les démarches de la période (des mentions, pas des personnes).")
}
