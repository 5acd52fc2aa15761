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
        var desk = try desk(
            store: store, utilisateur: try named(utilisateur, environment, store), login: environment["USER"],
            clock: Clock(pinned: aujourdhui), plain: environment["SUIVI_SIMPLE"].map { !$0.isEmpty } ?? false, demonstration: demonstration)
        desk.context.exportDirectory = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
        App(session: try TerminalSession.open(TerminalOptions()), desk: desk).run()
        return 0
    }

    /// A name of the environment means nobody while a file is being founded; one that was typed must be known.
    private static func named(_ option: String?, _ environment: [String: String], _ store: Store) throws -> String? {
        try store.referents(de: nil).isEmpty ? option : Utilisateur.nomme(option: option, environnement: environment)
    }

    /// The desk as it is found at the start: the user's day, the choice of a user, or the founding of the store.
    package static func desk(
        store: Store, utilisateur: String?, login: String?, clock: Clock, plain: Bool = false, demonstration: Bool = false
    ) throws -> Desk {
        let referents = try store.referents(de: nil)
        let user = try Utilisateur.resoudre(nomme: utilisateur, login: login, parmi: referents, le: clock.today)
        var context = Context(
            utilisateur: user ?? nobody, aujourdhui: clock.today, referentiels: try store.referentiels(),
            structures: try store.structures(),
            referents: referents, plain: plain, demonstration: demonstration)
        context.parametres = try store.parametres()
        context.vocabulaire = try store.vocabulaire(de: context.utilisateur.perimetre)
        guard user != nil else {
            var desk = try Desk(
                store: store, clock: clock, context: context,
                first: UtilisateurScreen(referents.filter { $0.valeur.enPoste(le: clock.today) }))
            if referents.isEmpty { desk.perform([.replace { founding($0) }]) }
            return desk
        }
        var desk = try Desk(store: store, clock: clock, context: context, first: Home.screen(context))
        desk.recallRecents()
        try desk.begin()
        return desk
    }

    /// The first thing to fill in: the structure, or who works there when a cut came in between.
    private static func founding(_ context: Context) -> FormScreen {
        guard let structure = context.structures.first else { return FormScreen(StructureForm(founding: true), context) }
        return FormScreen(ReferentForm(structure: structure.cle, founding: true), context)
    }

    /// Stands for the user while there is none: it may read nothing and found a store.
    static var nobody: Fiche<Referent> {
        Fiche(
            cle: Cle(0), uid: .nouveau(), version: 0,
            valeur: Referent(structure: Cle(0), identifiant: "", nom: "Premier démarrage", prenom: "", role: .responsable))
    }
}

extension Desk {
    /// The session of somebody begins: what was typed is offered, behind the lock of whoever has a code. Starting again must
    /// not be the way around it.
    mutating func begin() throws {
        try offerDrafts()
        if let qui = context.auteur, try store.aUnCode(qui) { lock() }
    }

    /// What was being typed when the last session ended is offered first.
    package mutating func offerDrafts() throws {
        let drafts = try store.brouillons(de: context.auteur)
        guard !drafts.isEmpty else { return }
        let count = drafts.count
        message = .info(
            "\(count) saisie\(count > 1 ? "s" : "") non enregistrée\(count > 1 ? "s" : "") : Entrée pour reprendre, Échap pour plus tard.")
        perform([.open(BrouillonsScreen())])
    }
}
