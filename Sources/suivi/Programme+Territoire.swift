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
        let territoire = try page.territoire.map { try NomDeTerritoire.lire($0, parmi: store.territoiresConnus()) }
        if territoire != nil, lecteur?.perimetre != nil { throw Refuse(.acteReserve) }
        let demande = DemandeDeStatistiques(dates, territoire: territoire, limite: lecteur?.perimetre)
        let catalogue = Catalogue(
            try store.referentiels(), structures: try store.structures(), referents: try store.referents(de: nil),
            contrat: try store.parametres().nomDuContrat)
        let statistiques = Statistiques(try store.statistiques(demande, pour: lecteur), demande, catalogue)
        return try exporter(PageAExporter(statistiques.document), page.sortie, store, par: lecteur?.cle, reglages)
    }
}
