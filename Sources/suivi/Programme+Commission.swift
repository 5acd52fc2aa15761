// `suivi commission`: the activity of the Commission RSA, in the forms of a bilan.

import Domain
import Exchange
import Reports
import Store

extension Programme {
    func commission(_ reglages: Reglages, _ page: DemandeDActivite) throws -> Int32 {
        let store = try existant(reglages)
        let lecteur = try lecteur(store, reglages)
        let territoire = try page.territoire.map { saisie in
            try NomDeTerritoire.lire(saisie, parmi: store.territoires()) { connus, _ in .territoireInconnu(saisie, connus: connus) }
        }
        let comptes = try store.activite(.periode(page.periode, territoire: territoire), pour: lecteur)
        let limite = try lecteur?.perimetre.flatMap { cle in try store.structures().first { $0.cle == cle }?.nom }
        let activite = Activite(
            comptes, periode: page.periode, territoire: territoire, referentiels: try store.referentiels(), limite: limite)
        return try exporter(PageAExporter(activite), page.sortie, store, par: lecteur?.cle, reglages)
    }
}
