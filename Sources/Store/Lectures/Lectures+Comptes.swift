// The counted facts of one structure over one period.

import Domain
import GRDB

extension Store {
    /// What the evaluation page rests on; see `Critere` for the definitions.
    package func comptes(_ structure: Cle<Structure>, _ periode: Periode) throws -> ComptesDeBilan {
        try lire { try Lectures($0).comptes(structure, periode) }
    }
}

extension Lectures {
    func comptes(_ structure: Cle<Structure>, _ periode: Periode) throws -> ComptesDeBilan {
        let arguments = Self.arguments(structure, periode)
        var comptes = ComptesDeBilan()
        // What no part holds is left out here and counted by the total: the page then shows the difference.
        for (type, nombre) in try groupes(.contrats(.tous), par: "type", arguments) {
            guard let type else { comptes.contratsSansType = nombre; continue }
            if let type = TypeDeContrat(rawValue: type) { comptes.contrats[type] = nombre }
        }
        comptes.totalContrats = try nombre(Self.compte(.contrats(.tous)), arguments)
        comptes.entretiens = try entretiens(arguments)
        comptes.freins = try categories(.freins(nil), arguments)
        comptes.totalFreins = try nombre(Self.compte(.freins(nil)), arguments)
        comptes.demarches = try categories(.demarches(nil), arguments)
        comptes.totalDemarches = try nombre(Self.compte(.demarches(nil)), arguments)
        comptes.sorties = try categories(.sorties(nil), arguments)
        comptes.totalSorties = try nombre(Self.compte(.sorties(nil)), arguments)
        comptes.personnes = try nombre(Self.personnes(.personnes), arguments)
        comptes.personnesAvecFrein = try nombre(Self.personnes(.freins(nil)), arguments)
        comptes.personnesAvecDemarche = try nombre(Self.personnes(.demarches(nil)), arguments)
        return comptes
    }

    static func arguments(_ structure: Cle<Structure>, _ periode: Periode) -> [String: DatabaseValue] {
        ["structure": sql(structure), "du": sql(periode.du), "au": sql(periode.au)]
    }

    static func compte(_ sujet: SujetDeCompte) -> String {
        let critere = Critere(sujet)
        return "SELECT count(*) FROM \(critere.table) WHERE \(critere.condition)"
    }

    static func personnes(_ sujet: SujetDeCompte) -> String {
        let critere = Critere(sujet)
        return "SELECT count(DISTINCT beneficiaire_id) FROM \(critere.table) WHERE \(critere.condition)"
    }

    static func groupes(_ sujet: SujetDeCompte, par colonne: String) -> String {
        let critere = Critere(sujet)
        return "SELECT \(colonne), count(*) FROM \(critere.table) WHERE \(critere.condition) GROUP BY \(colonne)"
    }

    /// By the categories of the file's own lists, as `Critere` selects the rows: another program may have changed them
    /// since this one opened the file. One row per code: the category is looked up once for each, not for each record.
    static func categories(_ sujet: SujetDeCompte) -> String {
        let (liste, colonne) =
            switch sujet {
            case .sorties: (NomDeReferentiel.motifsSortie, "motif_sortie")
            default: (.themes, "theme")
            }
        return """
            SELECT (SELECT r.categorie FROM \(ReferentielsEmbarques.table(liste)) r WHERE r.code = \(colonne)), count(*)
            FROM \(Critere(sujet).table) WHERE \(Critere(sujet).condition) GROUP BY \(colonne)
            """
    }

    private func categories<Categorie: Libelle>(
        _ sujet: SujetDeCompte, _ arguments: [String: DatabaseValue]
    ) throws -> [Categorie: Int] {
        let lignes = try lignes(Self.categories(sujet), arguments) { (try $0.texteOuNil(), try $0.entier()) }
        return lignes.reduce(into: [:]) { comptes, ligne in
            if let categorie = ligne.0.flatMap(Categorie.init) { comptes[categorie, default: 0] += ligne.1 }
        }
    }

    private func groupes(
        _ sujet: SujetDeCompte, par colonne: String, _ arguments: [String: DatabaseValue]
    ) throws -> [(String?, Int)] {
        try lignes(Self.groupes(sujet, par: colonne), arguments) { (try $0.texteOuNil(), try $0.entier()) }
    }

    /// The held ones in one pass by nature; only what that pass cannot tell is asked apart.
    private func entretiens(_ arguments: [String: DatabaseValue]) throws -> [CompteDEntretiens: Int] {
        var comptes: [CompteDEntretiens: Int] = [:]
        for (nature, nombre) in try groupes(.entretiens(.realises), par: "nature", arguments) {
            switch nature.flatMap(NatureDEntretien.init) {
            case .pourCer: comptes[.honoresCer] = nombre
            case .autre: comptes[.autres] = nombre
            case .tripartite: comptes[.tripartites] = nombre
            case nil: break
            }
            comptes[.realises, default: 0] += nombre
        }
        for compte in [CompteDEntretiens.fixesCer, .honoresCerSansRendezVous] {
            let nombre = try nombre(Self.compte(.entretiens(compte)), arguments)
            if nombre > 0 { comptes[compte] = nombre }
        }
        return comptes
    }
}
