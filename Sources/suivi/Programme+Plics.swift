// `suivi plics`: the evaluation part of the PLICS of a territory, written as files.

import ArgumentParser
import Domain
import Exchange
import Reports
import Screens
import Store

/// What `plics` takes besides.
struct OptionsDePlics: ParsableArguments {
    @OptionGroup var communes: OptionsCommunes
    @Option var annee: String?
    @Option var territoire: String?
    @Option var sortie: String?

    func demande(aujourdhui: Jour) throws -> DemandeDePlics {
        if territoire?.isEmpty == true { throw ErreurDUsage.valeurManquante("--territoire") }
        try SortieDePage.exigerUnNom(sortie)
        guard annee != nil else { throw ErreurDUsage.anneeManquante }
        guard let territoire else { throw ErreurDUsage.territoireManquant }
        let periode = try PageDemandee(annee: annee, du: nil, au: nil).periode(aujourdhui)
        return DemandeDePlics(annee: periode, territoire: territoire, sortie: sortie)
    }
}

/// A document to write; nil directory: one of its own, where the command is run.
struct DemandeDePlics: Equatable {
    let annee: Periode
    let territoire: String
    let sortie: String?
}

extension Programme {
    func plics(_ reglages: Reglages, _ demande: DemandeDePlics) throws -> Int32 {
        let horloge = Clock(pinned: reglages.jour)
        guard demande.annee.du <= horloge.today else { throw Echec.anneeAVenir(demande.annee.du.annee) }
        let store = try existant(reglages)
        let lecteur = try lecteur(store, reglages)
        let structures = try store.structures()
        let territoire = try NomDeTerritoire.lire(demande.territoire, parmi: store.territoiresConnus())
        if let sienne = lecteur?.perimetre.flatMap({ cle in structures.first { $0.cle == cle } }), !sienne.valeur.releve(de: territoire) {
            throw Echec.plicsReserve(territoire, sien: sienne.valeur.territoireEffectif)
        }
        let matiere = try MatiereDuPlics(store, territoire: territoire, annee: demande.annee, le: horloge.today, pour: lecteur)
        let auteur = Auteur(lecteur?.cle, instant: horloge.now, aujourdhui: horloge.today)
        let document = PagesDuPlics(matiere)
        let ecrit = try EcritureDuPlics(store, par: auteur).ecrire(document, dans: demande.sortie ?? document.code)
        return try imprimer("\(document.titre)\u{a0}:\n" + ecrit.chemins.map { "  \($0)\n" }.joined())
    }
}

extension Aide {
    static let plics = """
        suivi plics : la partie évaluation du PLICS d’un territoire, en fichiers

        Statistiques du territoire (chapitre I), participants (II.1), une page par
        structure (II.5) avec tableaux, graphiques, bases, remarques, évolution depuis
        l’année précédente et contrôles ; mots définis ; ce qui manque, dit. Une page
        Markdown avec ses graphiques SVG, et un fichier HTML qui se suffit, à lire ou à
        imprimer en A4. Personne n’y est nommé. Rien n’est jamais remplacé.

        Usage
          suivi plics --annee AAAA --territoire T [--sortie DOSSIER]

        Options
          --annee AAAA              une année civile commencée
          --territoire T            un territoire, ou son début s’il suffit
          --sortie DOSSIER          le dossier à écrire, créé s’il manque ; sinon
                                    plics-AAAA-T, là où vous êtes

        Un utilisateur nommé (--utilisateur ou SUIVI_UTILISATEUR) qui n’est pas
        superviseur n’écrit que la page de sa structure ; sans nom, le détenteur du
        fichier écrit tout.

        \(communes)
        """
}
