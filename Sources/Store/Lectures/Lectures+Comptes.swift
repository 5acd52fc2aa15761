// The counted facts of one structure over one period.

import Domain
import GRDB

extension Store {
    /// What the evaluation page rests on; see `Critere` for the definitions.
    package func comptes(_ structure: Cle<Structure>, _ periode: Periode) throws -> ComptesDeBilan {
        let referentiels = try referentiels()
        return try lire { try Lectures($0).comptes(structure, periode, referentiels) }
    }
}

extension Lectures {
    func comptes(_ structure: Cle<Structure>, _ periode: Periode, _ referentiels: Referentiels) throws -> ComptesDeBilan {
        let arguments = Self.arguments(structure, periode)
        var comptes = ComptesDeBilan()
        // What no category holds is in no part: then the total shows that something is wrong.
        for (type, nombre) in try groupes(.contrats(.tous), par: "type", arguments) {
            guard let type else { comptes.contratsSansType = nombre; continue }
            if let type = TypeDeContrat(rawValue: type) { comptes.contrats[type] = nombre }
        }
        comptes.totalContrats = try nombre(Self.compte(.contrats(.tous)), arguments)
        comptes.entretiens = try entretiens(arguments)
        for (code, nombre) in try groupes(.freins(nil), par: "theme", arguments) {
            if let theme = Self.theme(code, referentiels) { comptes.freins[theme, default: 0] += nombre }
        }
        for (code, nombre) in try groupes(.demarches(nil), par: "theme", arguments) {
            if let theme = Self.theme(code, referentiels) { comptes.demarches[theme, default: 0] += nombre }
        }
        for (code, nombre) in try groupes(.sorties(nil), par: "motif_sortie", arguments) {
            let categorie = code.flatMap { referentiels.entree(.motifsSortie, $0) }.flatMap { CategorieDeSortie(rawValue: $0.categorie) }
            if let categorie { comptes.sorties[categorie, default: 0] += nombre }
        }
        comptes.totalSorties = try nombre(Self.compte(.sorties(nil)), arguments)
        comptes.personnes = try nombre(Self.personnes(.personnes), arguments)
        comptes.personnesAvecFrein = try nombre(Self.personnes(.freins(nil)), arguments)
        comptes.personnesAvecDemarche = try nombre(Self.personnes(.demarches(nil)), arguments)
        return comptes
    }

    static func arguments(_ structure: Cle<Structure>, _ periode: Periode) -> [String: DatabaseValue] {
        ["structure": sql(structure), "du": sql(periode.du), "au": sql(periode.au)]
    }

    private static func theme(_ code: String?, _ referentiels: Referentiels) -> Theme? {
        code.flatMap { referentiels.entree(.themes, $0) }.flatMap { Theme(rawValue: $0.categorie) }
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
