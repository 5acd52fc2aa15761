// `suivi agenda`: a week of appointments for another agenda program.

import Domain
import Exchange
import Foundation
import Screens
import Store

extension Programme {
    func agenda(_ reglages: Reglages, _ demande: DemandeDAgenda) throws -> Int32 {
        let store = try existant(reglages)
        let (structure, referent) = try dequi(store, reglages, demande)
        let agenda = try store.agenda(demande.semaine.periode, structure: structure, referent: referent)
        let ics = AgendaIcs(
            agenda, semaine: demande.semaine, referents: try store.referents(de: nil), noms: demande.noms,
            contrat: try store.parametres().nomDuContrat)
        if ics.lignes.isEmpty { throw Echec.rienAExporter(demande.semaine.libelle) }
        return try exporter(
            ics, demande.sortie, store, par: referent ?? lecteur(store, reglages)?.cle, reglages,
            fait: "\(ics.lignes.count) rendez-vous, \(demande.semaine.libelle)")
    }

    /// A structure that the reader may see, else the référent who asks: named, else by the login, else the only one.
    private func dequi(
        _ store: Store, _ reglages: Reglages, _ demande: DemandeDAgenda
    ) throws -> (Cle<Structure>?, Cle<Referent>?) {
        let referents = try store.referents(de: nil)
        if let code = demande.structure {
            let structure = try CodeDeStructure.lire(code, parmi: try store.structures())
            if let lecteur = try lecteur(store, reglages), !lecteur.peutVoir(structure.cle) { throw Refuse(.acteReserve) }
            return (structure.cle, nil)
        }
        let jour = reglages.jour ?? Self.jourDeLaMachine
        let nomme = Utilisateur.nomme(option: reglages.utilisateur, environnement: environnement)
        let referent = try Utilisateur.resoudre(nomme: nomme, login: environnement["USER"], parmi: referents, le: jour)
        guard let referent else {
            throw Echec.agendaDeQui(connus: referents.filter { $0.valeur.enPoste(le: jour) }.map(\.identifiant).sorted())
        }
        return (nil, referent.cle)
    }
}
