// `suivi territoire`: the statistics of a territory, in the forms of a bilan.

import Domain
import Exchange
import Reports
import Store

extension Programme {
    func territoire(_ reglages: Reglages, _ page: DemandeDeTerritoire) throws -> Int32 {
        let aujourdhui = reglages.jour ?? Self.jourDeLaMachine
        guard let dates = DatesDeStatistiques(annee: page.annee, le: aujourdhui) else { throw Echec.anneeAVenir(page.annee) }
        let store = try existant(reglages)
        let lecteur = try lecteur(store, reglages)
        let territoire = try page.territoire.map { try Self.territoireSuivi($0, parmi: store.territoiresConnus()) }
        if territoire != nil, lecteur?.perimetre != nil { throw Refuse(.acteReserve) }
        let demande = DemandeDeStatistiques(dates, territoire: territoire, limite: lecteur?.perimetre)
        let catalogue = Catalogue(
            try store.referentiels(), structures: try store.structures(), referents: try store.referents(de: nil),
            contrat: try store.parametres().nomDuContrat)
        let statistiques = Statistiques(try store.statistiques(demande, pour: lecteur), demande, catalogue)
        return try exporter(PageAExporter(statistiques.document), page.sortie, store, par: lecteur?.cle, reglages)
    }

    /// The territory in any case, without its accents, or the only one that begins so; else the near ones are told.
    nonisolated static func territoireSuivi(_ saisie: String, parmi connus: [String]) throws -> String {
        let cherche = Repli.plier(saisie)
        if let exact = connus.first(where: { Repli.plier($0) == cherche }) { return exact }
        let candidats = connus.filter { !cherche.isEmpty && Repli.plier($0).hasPrefix(cherche) }
        if let seul = candidats.first, candidats.count == 1 { return seul }
        let plies = Dictionary(connus.map { (Repli.plier($0), $0) }, uniquingKeysWith: { premier, _ in premier })
        let proche = Proximite.lePlusProche(cherche, parmi: plies.keys.sorted()).flatMap { plies[$0] }
        throw Echec.territoireSansStructure(saisie, connus: connus, proches: candidats.isEmpty ? proche.map { [$0] } ?? [] : candidats)
    }
}
