// `suivi demo`: a store that can be shown, written anew each time, never over somebody's work.

import Demonstration
import Domain
import Foundation
import Screens
import Store

extension Programme {
    func demo(_ reglages: Reglages) throws -> Int32 {
        let chemin = emplacement.fichier(reglages.fichier, demonstration: true)
        let aujourdhui = reglages.jour ?? Self.jourDeLaMachine
        guard aujourdhui >= Demonstration.premierJour else { throw DemonstrationImpossible.tropTot(Demonstration.premierJour) }
        try exigerRemplacable(chemin, aujourdhui)
        try ecrireDemonstration(chemin, aujourdhui)
        guard Affichage.dansUnTerminal else {
            return try imprimer(
                "Démonstration écrite dans \(chemin), au \(aujourdhui.sansSemaine).\nPour l’ouvrir : suivi --fichier \(chemin) --utilisateur c.lemoine\n"
            )
        }
        let store = try Store.open(chemin, aujourdhui: aujourdhui)
        return try travailler(store, utilisateur: reglages.utilisateur ?? "c.lemoine", reglages)
    }

    /// Only a demonstration is replaced, or nothing.
    private func exigerRemplacable(_ chemin: String, _ aujourdhui: Jour) throws {
        guard try exigerRempli(chemin) else { return }
        let store = try Store.open(chemin, aujourdhui: aujourdhui)
        let remplacable = try store.estUneDemonstration
        try store.close()
        guard remplacable else { throw Echec.pasUneDemonstration(chemin) }
    }

    /// Written beside, then moved: a demonstration that is cut leaves the former one as it was.
    private func ecrireDemonstration(_ chemin: String, _ aujourdhui: Jour) throws {
        let provisoire = chemin + ".en-cours"
        for suffixe in ["", "-wal", "-shm"] { unlink(provisoire + suffixe) }
        let store = try Store.open(provisoire, aujourdhui: aujourdhui)
        do {
            try Demonstration.ecrire(dans: store, aujourdhui: aujourdhui) { nom in
                if isatty(STDERR_FILENO) == 1 { FileHandle.standardError.write(Data("Démonstration : \(nom)…\n".utf8)) }
            }
            try store.close()
        } catch {
            for suffixe in ["", "-wal", "-shm"] { unlink(provisoire + suffixe) }
            throw error
        }
        for suffixe in ["-wal", "-shm"] { unlink(chemin + suffixe) }
        guard rename(provisoire, chemin) == 0 else { throw Echec.ecriture(errno) }
    }
}
