// What each command does, and with which exit status it ends.

import Demonstration
import Domain
import Exchange
import Foundation
import Reports
import Screens
import Store
import Terminal

/// One run: 0 done, 1 refused, 2 not understood.
@MainActor
struct Programme {
    let environnement: [String: String]
    var emplacement: Emplacement { Emplacement(environnement: environnement) }

    func executer(_ arguments: [String]) -> Int32 {
        do {
            return try executer(LigneDeCommande.lire(arguments, aujourdhui: Self.jourDeLaMachine))
        } catch let erreur as ErreurDUsage {
            Affichage.refuser("\(erreur.message)\n« suivi --aide » montre les commandes et les options.")
            return 2
        } catch {
            Affichage.refuser(Self.phrase(error))
            return 1
        }
    }

    private func executer(_ demande: Demande) throws -> Int32 {
        switch demande {
        case .aide(let commande): try imprimer(Aide.texte(commande))
        case .version: try imprimer(Aide.version + "\n")
        case .interface(let reglages): try ouvrir(reglages)
        case .demo(let reglages): try demo(reglages)
        case .bilan(let reglages, let page): try bilan(reglages, page)
        case .comparaison(let reglages, let demande): try comparaison(reglages, demande)
        case .commission(let reglages, let page): try commission(reglages, page)
        case .plics(let reglages, let demande): try plics(reglages, demande)
        case .territoire(let reglages, let page): try territoire(reglages, page)
        case .oarsa(let reglages, let demande): try oarsa(reglages, demande)
        case .verifier(let reglages): try verifier(reglages)
        case .tableaux(let reglages, let demande): try verifierLesTableaux(reglages, demande)
        case .tableau(let reglages, let demande): try tableau(reglages, demande)
        case .agenda(let reglages, let semaine): try agenda(reglages, semaine)
        case .entretien(let reglages, let demande): try entretien(reglages, demande)
        }
    }

    static func phrase(_ erreur: any Error) -> String {
        switch erreur {
        case let erreur as ErreurDeLigne: erreur.message
        case let personne as PersonneNonNommee: personne.message
        case let deja as LigneDejaDonnee: deja.message
        case let illisible as LigneIllisible: illisible.message
        case let echec as Echec: echec.message
        case let illisibles as DonneesIllisibles: "Les chiffres publiés sont illisibles : \(illisibles.detail). Réinstallez le programme."
        case let erreur as StoreError: erreur.message
        case let refuse as FichierRefuse: refuse.message
        case let refuse as ExportRefuse: refuse.message
        case let refuse as Refuse: refuse.motifs.map(\.message).joined(separator: "\n")
        case let impossible as DemonstrationImpossible: impossible.message
        case let refuse as UtilisateurRefuse: refuse.message
        case let terminal as TerminalError: terminal.message
        default: "Une erreur inattendue s’est produite : \(erreur)"
        }
    }

    /// The civil day of whoever works here.
    static var jourDeLaMachine: Jour { Clock().today }

    /// A closed reader is not a failure.
    func imprimer(_ texte: String) throws -> Int32 {
        _ = try Affichage.ecrire(texte)
        return 0
    }
}

extension Programme {
    private func ouvrir(_ reglages: Reglages) throws -> Int32 {
        let chemin = emplacement.fichier(reglages.fichier, demonstration: false)
        // Nobody is known to a file that does not exist: it is not created to say so.
        if let nomme = reglages.utilisateur, !FileManager.default.fileExists(atPath: chemin) {
            throw UtilisateurRefuse.inconnu(nomme, connus: [])
        }
        let store = try Store.open(chemin, aujourdhui: reglages.jour ?? Self.jourDeLaMachine)
        return try travailler(store, utilisateur: reglages.utilisateur, reglages)
    }

    /// The interface on an open store, which is closed behind it.
    func travailler(_ store: Store, utilisateur: String?, _ reglages: Reglages) throws -> Int32 {
        defer { try? store.close() }
        return try Interface.run(
            store: store, utilisateur: utilisateur, aujourdhui: reglages.jour, demonstration: try store.estUneDemonstration)
    }

    /// A file that must be there: nothing is created by looking at it, and an empty one is not made a store.
    func existant(_ reglages: Reglages) throws -> Store {
        let chemin = emplacement.fichier(reglages.fichier, demonstration: false)
        guard try exigerRempli(chemin) else { throw Echec.fichierAbsent(chemin) }
        return try Store.open(chemin, aujourdhui: reglages.jour ?? Self.jourDeLaMachine)
    }

    /// False when there is no such file; an empty one is refused before opening it would make it a store.
    func exigerRempli(_ chemin: String) throws -> Bool {
        var etat = stat()
        guard stat(chemin, &etat) == 0 else { return errno != ENOENT }
        guard etat.st_size > 0 else { throw Echec.fichierVide(chemin) }
        return true
    }

    /// Whose rights apply: only a user who was named. Without a name, the file's owner asks and sees everything.
    func lecteur(_ store: Store, _ reglages: Reglages) throws -> Fiche<Referent>? {
        guard let nomme = Utilisateur.nomme(option: reglages.utilisateur, environnement: environnement) else { return nil }
        let jour = reglages.jour ?? Self.jourDeLaMachine
        return try Utilisateur.resoudre(nomme: nomme, login: nil, parmi: store.referents(de: nil), le: jour)
    }

    private func bilan(_ reglages: Reglages, _ page: DemandeDeBilan) throws -> Int32 {
        let store = try existant(reglages)
        let lecteur = try lecteur(store, reglages)
        let structure = try CodeDeStructure.lire(page.structure, parmi: try store.structures())
        if let lecteur, !lecteur.peutVoir(structure.cle) { throw Refuse(.acteReserve) }
        if page.clos {
            let close = try pageClose(store, structure, page.periode, lecteur, reglages)
            return try exporter(close, page.sortie, store, par: lecteur?.cle, reglages)
        }
        let comptes = try store.comptes(structure.cle, page.periode)
        let bilan = Bilan(comptes, structure: structure, periode: page.periode, contrat: try store.parametres().nomDuContrat)
        return try exporter(PageAExporter(bilan), page.sortie, store, par: lecteur?.cle, reglages)
    }
}
