// `suivi commission`: the activity of the Commission RSA, in the forms of a bilan.

import Domain
import Exchange
import Reports
import Store

extension Programme {
    func commission(_ reglages: Reglages, _ page: DemandeDActivite) throws -> Int32 {
        let store = try existant(reglages)
        let lecteur = try lecteur(store, reglages)
        let territoire = try page.territoire.map { try Self.territoire($0, parmi: store.territoires()) }
        let comptes = try store.activite(.periode(page.periode, territoire: territoire), pour: lecteur)
        let limite = try lecteur?.perimetre.flatMap { cle in try store.structures().first { $0.cle == cle }?.nom }
        let activite = Activite(
            comptes, periode: page.periode, territoire: territoire, referentiels: try store.referentiels(), limite: limite)
        return try exporter(PageAExporter(activite), page.sortie, store, par: lecteur?.cle, reglages)
    }

    /// The territory in any case, without its accents, or the only one that begins so.
    static func territoire(_ saisie: String, parmi connus: [String]) throws -> String {
        let cherche = Repli.plier(saisie)
        if let exact = connus.first(where: { Repli.plier($0) == cherche }) { return exact }
        let candidats = connus.filter { !cherche.isEmpty && Repli.plier($0).hasPrefix(cherche) }
        if let seul = candidats.first, candidats.count == 1 { return seul }
        throw Echec.territoireInconnu(saisie, connus: connus.sorted())
    }
}
