// « Motifs de sortie »: how many accompaniments ended, and why? « Personnes »: how many people were followed?

import Domain

extension Rubrique {
    static func sorties(_ comptes: ComptesDeBilan, _ choix: Choix) -> Rubrique {
        let total = comptes.totalSorties
        var remarques: [String] = []
        if total == 0 {
            remarques.append(
                comptes.personnes == 0
                    ? "Aucune sortie : la structure n’accompagnait personne sur la période."
                    : "Aucune sortie : tous les accompagnements étaient en cours à la fin de la période.")
        }
        if let ecart = ecart(total, parts: comptes.sorties.values.reduce(0, +)) { remarques.append(ecart) }
        return Rubrique(
            code: "sorties", libelle: "Motifs de sortie", total: total,
            lignes: CategorieDeSortie.allCases.map {
                Ligne($0.rawValue, $0.libelle, comptes.sorties[$0] ?? 0, base: total, choix(.sorties($0)))
            },
            remarques: remarques, definition: .sorties, selection: choix(.sorties(nil)))
    }

    static func personnes(_ comptes: ComptesDeBilan, _ choix: Choix) -> Rubrique {
        let ligne = Ligne("personnes", "Personnes accompagnées", comptes.personnes, base: comptes.personnes, choix(.personnes))
        return Rubrique(
            code: "personnes", libelle: "Personnes", total: comptes.personnes, lignes: [ligne], remarques: [],
            definition: .personnes, selection: choix(.personnes))
    }
}

extension Definition {
    static let sorties = Definition(
        compte: "Les accompagnements terminés, rangés par la catégorie fixe de leur motif.",
        date: "La date de sortie.",
        base: "Toutes les sorties de la période.")
    static let personnes = Definition(
        compte: "Les personnes différentes dont un accompagnement par la structure était en cours au moins un jour.",
        date: "L’accompagnement chevauche la période.",
        base: "Ce total.")
}
