// « Nombre de contrats réalisés »: how many contracts were drawn up, first ones and renewals?

import Domain

extension Rubrique {
    /// The published shares (CCAS 2021: 22 and 78 %) are shares of the contracts that have a type (179), not of all (213):
    /// the contracts without a type are therefore a line of their own, on the total.
    static func contrats(_ comptes: ComptesDeBilan, _ choix: Choix) -> Rubrique {
        let premiers = comptes.contrats[.premier] ?? 0
        let renouvellements = comptes.contrats[.renouvellement] ?? 0
        let types = premiers + renouvellements
        let sansType = comptes.contratsSansType
        return Rubrique(
            code: "contrats", libelle: "Contrats", total: comptes.totalContrats,
            lignes: [
                Ligne("premier", "Premiers contrats", premiers, base: types, choix(.contrats(.type(.premier)))),
                Ligne("renouvellement", "Renouvellements", renouvellements, base: types, choix(.contrats(.type(.renouvellement)))),
                Ligne(
                    "sans_type", "Sans type", sansType, base: comptes.totalContrats, choix(.contrats(.sansType)),
                    avertissement: sansType > 0),
            ],
            remarques: remarquesDesContrats(comptes, types: types), definition: .contrats, selection: choix(.contrats(.tous)))
    }

    private static func remarquesDesContrats(_ comptes: ComptesDeBilan, types: Int) -> [String] {
        var remarques: [String] = []
        let sansType = comptes.contratsSansType
        if sansType > 0 { remarques.append(remarqueSansType(sansType, types: types)) }
        if let ecart = ecart(comptes.totalContrats, parts: types + sansType) { remarques.append(ecart) }
        return remarques
    }

    private static func remarqueSansType(_ sansType: Int, types: Int) -> String {
        let debut = accord(sansType, "contrat sans type", "contrats sans type")
        switch types {
        case 0: return "\(debut) : aucun contrat n’a de type, il n’y a pas de parts à calculer."
        case 1: return "\(debut) : les parts sont calculées sur le seul contrat typé."
        default: return "\(debut) : les parts sont calculées sur les \(types.lisible) contrats typés."
        }
    }

    /// The sentence of a total that its parts do not make, nil when they do.
    static func ecart(_ total: Int, parts: Int) -> String? {
        total == parts
            ? nil
            : "Les lignes font \(parts.lisible), le total est \(total.lisible) : un écart de \(abs(total - parts).lisible) reste à expliquer."
    }
}

extension Definition {
    static let contrats = Definition(
        compte: "Les CER et contrats d’engagement, quelle que soit la décision de la commission ; un contrat annulé n’est pas compté.",
        date: "La date d’élaboration du contrat.",
        base: "Premiers et renouvellements : les contrats qui ont un type. Sans type : tous les contrats.")
}
