// What `suivi territoire` is told.

import ArgumentParser
import Domain
import Exchange

/// What `territoire` takes besides.
struct OptionsDeTerritoire: ParsableArguments {
    @OptionGroup var communes: OptionsCommunes
    @Option var territoire: String?
    @Option var annee: String?
    @Option var format: String?
    @Option var sortie: String?
}

/// Statistics to print; nil territory: all, or the structure of a reader who is limited to it.
struct DemandeDeTerritoire: Equatable {
    let territoire: String?
    let annee: Int
    let sortie: SortieDePage
}

extension OptionsDeTerritoire {
    func demande(aujourdhui: Jour) throws -> DemandeDeTerritoire {
        if territoire?.isEmpty == true { throw ErreurDUsage.valeurManquante("--territoire") }
        guard let annee else { throw ErreurDUsage.anneeManquante }
        let page = PageDemandee(annee: annee, du: nil, au: nil)
        return DemandeDeTerritoire(
            territoire: territoire, annee: try page.periode(aujourdhui).du.annee, sortie: try SortieDePage(format: format, fichier: sortie))
    }
}

extension Aide {
    static let territoire = """
        suivi territoire : les statistiques d’un territoire

        Chapitres I et II.1 du PLICS. Foyers et personnes au 1er janvier et au 1er
        janvier suivant, bénéficiaires par sexe, âge, situation familiale, ancienneté,
        orientation, zone et commune, activité de la commission, volets des contrats,
        personnes sous contrat au 30 novembre. Un territoire est lu à côté de tous.
        Une commune de moins de 5 personnes n’est pas nommée.

        Usage
          suivi territoire --annee AAAA [--territoire T] [--format FORMAT]
                           [--sortie FICHIER]

        Options
          --annee AAAA              une année civile commencée
          --territoire T            un territoire, ou son début s’il suffit ; sinon tous
          --format FORMAT           texte (par défaut), csv, markdown, json ou xlsx
          --sortie FICHIER          écrit ce fichier (lisible par vous seul, jamais à la
                                    place d’un autre) ; sinon la sortie standard, sauf
                                    pour xlsx qui veut un fichier

        Un utilisateur nommé (--utilisateur ou SUIVI_UTILISATEUR) limité à une structure
        lit les chiffres de sa structure ; sans nom, le détenteur du fichier les lit
        tous. Chaque page qui sort laisse une ligne dans le journal.

        \(communes)
        """
}
