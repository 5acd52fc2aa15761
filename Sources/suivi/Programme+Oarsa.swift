// `suivi oarsa`: the questionnaire of the DREES, all its tables and breakdowns.

import ArgumentParser
import Domain
import Exchange
import Reports
import Store

/// What `oarsa` takes besides.
struct OptionsOarsa: ParsableArguments {
    @OptionGroup var communes: OptionsCommunes
    @Option var annee: String?
    @Option var territoire: String?
    @Option var structure: String?
    @Option var format: String?
    @Option var sortie: String?

    func demande(aujourdhui: Jour) throws -> DemandeOarsa {
        for (valeur, nom) in [(territoire, "--territoire"), (structure, "--structure")] where valeur?.isEmpty == true {
            throw ErreurDUsage.valeurManquante(nom)
        }
        if territoire != nil, structure != nil { throw ErreurDUsage.territoireEtStructure }
        guard annee != nil else { throw ErreurDUsage.anneeManquante }
        let page = PageDemandee(annee: annee, du: nil, au: nil)
        let periode = try page.periode(aujourdhui)
        return DemandeOarsa(
            annee: periode.du.annee, territoire: territoire, structure: structure, sortie: try SortieDePage(format: format, fichier: sortie)
        )
    }
}

/// A questionnaire to print: of the département, of a territory or of a structure.
struct DemandeOarsa: Equatable {
    let annee: Int
    let territoire: String?
    let structure: String?
    let sortie: SortieDePage
}

extension Programme {
    func oarsa(_ reglages: Reglages, _ demande: DemandeOarsa) throws -> Int32 {
        guard let date = DateOarsa(annee: demande.annee, aujourdhui: reglages.jour ?? Self.jourDeLaMachine) else {
            throw Echec.anneeAVenir(demande.annee)
        }
        let store = try existant(reglages)
        let lecteur = try lecteur(store, reglages)
        let structures = try store.structures()
        let portee = try portee(demande, structures, lecteur)
        let (lieu, contrat) = (portee.libelle(structures), try store.parametres().nomDuContrat)
        let axes: [AxeOarsa?] = [nil] + AxeOarsa.allCases
        let tables = try TableOarsa.allCases.flatMap { table in
            try axes.map { axe in
                Oarsa(
                    try store.oarsa(table, par: axe, portee, date, pour: lecteur), table, par: axe, portee, date, lieu: lieu,
                    contrat: contrat)
            }
        }
        let document = Oarsa.document(tables, date, lieu: lieu, code: code(portee, structures))
        return try exporter(PageAExporter(document), demande.sortie, store, par: lecteur?.cle, reglages)
    }

    /// Whoever reads one structure only gets it when nothing else is asked for.
    private func portee(_ demande: DemandeOarsa, _ structures: [Fiche<Structure>], _ lecteur: Fiche<Referent>?) throws -> PorteeOarsa {
        if let code = demande.structure { return .structure(try CodeDeStructure.lire(code, parmi: structures).cle) }
        if let territoire = demande.territoire {
            return .territoire(try NomDeTerritoire.lire(territoire, parmi: PorteeOarsa.territoires(structures)))
        }
        return lecteur?.perimetre.map { .structure($0) } ?? .departement
    }

    private func code(_ portee: PorteeOarsa, _ structures: [Fiche<Structure>]) -> String {
        switch portee {
        case .departement: ""
        case .territoire(let territoire): Repli.mots(territoire).joined(separator: "-")
        case .structure(let cle): (structures.first { $0.cle == cle }?.valeur.code ?? "").lowercased()
        }
    }
}

extension Aide {
    static let oarsa = """
        suivi oarsa : l’enquête OARSA de la DREES, six tableaux au 31 décembre

        Orientation, contrats en cours, durées, actions, délais, réorientations ; chaque
        tableau dans l’ensemble, puis par âge, sexe, situation familiale, ancienneté,
        niveau et orientation. Ce que Suivi ne sait pas est compté à part, ou dit.

        Usage
          suivi oarsa --annee AAAA [--territoire T | --structure CODE]
                      [--format FORMAT] [--sortie FICHIER]

        Options
          --annee AAAA              l’année dont le 31 décembre est compté ; l’année en
                                    cours l’est à ce jour
          --territoire T            les structures d’un territoire
          --structure CODE          une structure ; sinon tout le Département
          --format FORMAT           texte (par défaut), csv, markdown, json ou xlsx
          --sortie FICHIER          écrit ce fichier ; il en faut un pour xlsx

        Un utilisateur nommé (--utilisateur ou SUIVI_UTILISATEUR) ne compte que les
        personnes qui lui sont ouvertes ; sans nom, elles sont toutes comptées. Chaque
        page qui sort laisse une ligne dans le journal.

        \(communes)
        """
}
