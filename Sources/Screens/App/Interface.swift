// Opening the interface: whose desk it is, and what waits on it.

import Domain
import Foundation
import Store
import Terminal

/// The door through which the program opens the interface.
package enum Interface {
    /// Runs the interface on an open store until the user leaves; returns the exit code.
    @MainActor
    package static func run(store: Store, utilisateur: String?, aujourdhui: Jour?, demonstration: Bool) throws -> Int32 {
        let environment = ProcessInfo.processInfo.environment
        let desk = try desk(
            store: store, utilisateur: utilisateur ?? environment["SUIVI_UTILISATEUR"], login: environment["USER"],
            clock: Clock(pinned: aujourdhui), plain: environment["SUIVI_SIMPLE"].map { !$0.isEmpty } ?? false, demonstration: demonstration)
        App(session: try TerminalSession.open(TerminalOptions()), desk: desk).run()
        return 0
    }

    /// The desk as it is found at the start: the user's day, the choice of a user, or the founding of the store.
    package static func desk(
        store: Store, utilisateur: String?, login: String?, clock: Clock, plain: Bool = false, demonstration: Bool = false
    ) throws -> Desk {
        let referents = try store.referents(de: nil)
        let user = try user(utilisateur, login: login, among: referents)
        let context = Context(
            utilisateur: user ?? nobody, aujourdhui: clock.today, referentiels: try store.referentiels(), structures: try store.structures(),
            referents: referents, plain: plain, demonstration: demonstration)
        guard user != nil else {
            var desk = try Desk(store: store, clock: clock, context: context, first: UtilisateurScreen(referents))
            if referents.isEmpty { desk.perform([.replace { founding($0) }]) }
            return desk
        }
        var desk = try Desk(store: store, clock: clock, context: context, first: Home.screen(context))
        try desk.offerDrafts()
        return desk
    }

    /// The first thing to fill in: the structure, or who works there when a cut came in between.
    private static func founding(_ context: Context) -> FormScreen {
        guard let structure = context.structures.first else { return FormScreen(StructureForm(founding: true), context) }
        return FormScreen(ReferentForm(structure: structure.cle, founding: true), context)
    }

    /// Who works: the one who was named, else the one whose login it is, else the only one there is.
    private static func user(_ named: String?, login: String?, among referents: [Fiche<Referent>]) throws -> Fiche<Referent>? {
        if let named {
            guard let found = referents.first(where: { Repli.plier($0.valeur.identifiant) == Repli.plier(named) }) else {
                throw UnknownUser(identifiant: named, known: referents.map(\.valeur.identifiant))
            }
            return found
        }
        return referents.first { $0.valeur.identifiant == login } ?? (referents.count == 1 ? referents[0] : nil)
    }

    /// Stands for the user while there is none: it may read nothing and found a store.
    static var nobody: Fiche<Referent> {
        Fiche(cle: Cle(0), uid: .nouveau(), version: 0, valeur: Referent(structure: Cle(0), identifiant: "", nom: "Premier démarrage", prenom: "", role: .responsable))
    }
}

/// `--utilisateur` named nobody of this file.
package struct UnknownUser: Error {
    let identifiant: String
    let known: [String]

    package var message: String {
        let list = known.isEmpty ? "Ce fichier n’a encore aucun référent : lancez « suivi » sans --utilisateur." : "Référents connus : \(known.sorted().joined(separator: ", "))."
        return "L’utilisateur « \(identifiant) » n’est pas dans ce fichier. \(list)"
    }
}

extension Desk {
    /// What was being typed when the last session ended is offered first.
    package mutating func offerDrafts() throws {
        let drafts = try store.brouillons(de: context.auteur)
        guard !drafts.isEmpty else { return }
        let count = drafts.count
        message = .info("\(count) saisie\(count > 1 ? "s" : "") non enregistrée\(count > 1 ? "s" : "") : Entrée pour reprendre, Échap pour plus tard.")
        perform([.open(BrouillonsScreen())])
    }
}
