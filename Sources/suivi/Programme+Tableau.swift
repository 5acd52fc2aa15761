// `suivi tableau`: the same views as on the screen.

import Domain
import Exchange
import Reports
import Store

extension Programme {
    func tableau(_ reglages: Reglages, _ demande: DemandeDeTableau) throws -> Int32 {
        let store = try existant(reglages)
        let lecteur = try lecteur(store, reglages)
        let (structures, referents) = (try store.structures(), try store.referents(de: nil))
        var vue = demande.vue
        vue.perimetre = try Self.perimetre(demande.lieu, structures, referents) ?? lecteur?.perimetre.map { .structure($0) } ?? .tout
        let catalogue = Catalogue(
            try store.referentiels(), structures: structures, referents: referents, contrat: try store.parametres().nomDuContrat,
            aujourdhui: reglages.jour ?? Self.jourDeLaMachine)
        let comptee = VueComptee(
            try store.comptes(vue, pour: lecteur), vue, catalogue, Disposition(enParts: demande.parts))
        return try exporter(PageAExporter(comptee.document), demande.sortie, store, par: lecteur?.cle, reglages)
    }

    /// Nil: nobody said where.
    private static func perimetre(
        _ lieu: DemandeDeTableau.Lieu, _ structures: [Fiche<Structure>], _ referents: [Fiche<Referent>]
    ) throws -> Perimetre? {
        switch lieu {
        case .tout: return nil
        case .structure(let code): return .structure(try CodeDeStructure.lire(code, parmi: structures).cle)
        case .territoire(let saisie):
            let connus = Set(structures.map(\.valeur.territoireEffectif).filter { !$0.isEmpty }).sorted()
            return .territoire(Repli.plier(try NomDeTerritoire.lire(saisie, parmi: connus)))
        case .referent(let saisie):
            let cherche = Repli.plier(saisie)
            guard let referent = referents.first(where: { Repli.plier($0.identifiant) == cherche }) else {
                let connus = referents.map(\.identifiant).sorted()
                throw Echec.referentInconnu(saisie, connus: connus, proches: Proximite.proches(saisie, parmi: connus))
            }
            return .referent(referent.cle, de: referent.valeur.structure)
        }
    }
}
