// The keys that do the same everywhere.

import Domain
import Terminal

extension Desk {
    package static var commands: [Command<Desk>] {
        [
            Command("aide", [.f(1), .character("?")], "Aide", help: "Montre les touches valables ici.", group: .general) { _, _ in [.help]
            },
            Command("menu", [.f(9), .character("m")], "Menu", help: "Ouvre le menu de toutes les commandes.", group: .general) { _, _ in
                [.menu]
            },
            Command(
                "retour", [.escape], "Retour", help: "Revient à l’écran précédent.", group: .general,
                unavailable: { desk, _ in
                    desk.stack.count > 1 ? nil : "Vous êtes à l’accueil. Ctrl-Q quitte Suivi."
                }
            ) { _, _ in [.back] },
            Command(
                "accueil", [.f(12), .control("g")], help: "Revient à l’accueil ; une saisie en cours est gardée en brouillon.",
                group: .general,
                unavailable: { desk, _ in
                    desk.stack.count > 1 ? nil : "Vous êtes à l’accueil."
                }
            ) { _, _ in [.home] },
            Command(
                "ligne", [.character(":"), .control("e")], help: "Consigne un entretien en une ligne ; Ctrl-E pendant une saisie.",
                group: .general, unavailable: { desk, _ in desk.closedForLines }
            ) { _, _ in [.keep, .open(LigneScreen())] },
            Command(
                "a_renseigner", [.character("!"), .f(11)],
                help: "Ouvre ce qui attend un mot de vous : rendez-vous passés, contrats sans type, sorties sans motif.",
                group: .general,
                unavailable: { desk, _ in
                    desk.top is ARenseignerScreen ? "Vous y êtes." : desk.context.auteur == nil ? "Personne n’est encore connu." : nil
                }
            ) { _, context in [.keep, .open(ARenseignerScreen(context))] },
            undoCommand,
            Command(
                "recents", [.control("r")], help: "Passe à un dossier ouvert récemment.", group: .general,
                unavailable: { desk, _ in desk.otherRecents.isEmpty ? "Aucun autre dossier n’a été ouvert récemment." : nil }
            ) { desk, _ in
                desk.nameRecents()
                let others = desk.otherRecents
                return others.isEmpty
                    ? [.message(.erreur("Aucun autre dossier n’a été ouvert récemment."))] : [.open(RecentsScreen(others))]
            },
            Command("masquer", [.control("n")], help: "Masque les noms à l’écran, ou les montre.", group: .general) { desk, _ in
                desk.mask()
                return [.message(.info(desk.context.masked ? "Noms masqués. Ctrl-N les montre." : "Noms affichés."))]
            },
            Command(
                "verrouiller", [.control("y")], help: "Verrouille l’écran.", group: .general,
                unavailable: { desk, _ in desk.context.auteur == nil ? "Personne n’est encore connu." : nil }
            ) { _, _ in [.lock] },
            Command("quitter_suivi", [.control("q"), .control("c")], help: "Quitte Suivi.", group: .general) { desk, _ in desk.askToQuit()
            },
            Command("redessiner", [.control("l")], help: "Redessine l’écran.", group: .general) { _, _ in [.redraw] },
            Command("suspendre", [.control("z")], help: "Suspend Suivi ; « fg » y revient.", group: .general) { _, _ in [.keep, .suspend] },
        ]
    }

    /// Why no line can be typed now, nil when it can.
    private var closedForLines: String? {
        if context.auteur == nil { return "Dites d’abord qui vous êtes : une ligne s’enregistre à votre nom." }
        return stack.contains { $0 is LigneScreen } ? "Une ligne est déjà ouverte. Échap y revient." : nil
    }

    func askToQuit() -> [Effect] {
        let typing = stack.contains { $0.draft(context) != nil }
        let lines =
            typing
            ? ["Une saisie n’est pas enregistrée : elle sera gardée en brouillon et proposée au prochain démarrage."]
            : ["Tout est enregistré."]
        return [.keep, .open(QuitScreen(lines: lines))]
    }
}

/// « Quitter ? », from anywhere.
struct QuitScreen: Screen {
    let title = ""
    let isPopup = true
    /// What the second answer does.
    let effect: Effect
    var question: QuestionScreen

    init(lines: [String], leaving: String = "Quitter", by effect: Effect = .quit) {
        self.effect = effect
        question = QuestionScreen(
            "quitter_suivi", heading: "Quitter Suivi ?", lines: lines, choices: [Choice("rester", "Rester"), Choice("quitter", leaving)])
    }

    static var commands: [Command<Self>] {
        QuestionScreen.commands.map { inner in
            Command(inner.id, inner.keys, inner.title, help: inner.help, group: inner.group) { screen, context in
                inner.run(&screen.question, context).map { effect in
                    if case .answer(let answer) = effect { answer.choice == "quitter" ? screen.effect : .back } else { effect }
                }
            }
        }
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect]? { question.type(key, context) }
    func draw(on canvas: inout Canvas, _ context: Context) { question.draw(on: &canvas, context) }
}
