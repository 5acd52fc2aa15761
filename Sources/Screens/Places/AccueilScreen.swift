// « Que dois-je faire aujourd'hui ? » : appointments of the day, outcomes to give, contracts that fall due, people to see again.

import Domain
import Store
import Terminal

/// The first screen. Each line that names somebody opens the dossier; each heading says how many there are in all.
package struct AccueilScreen: Screen {
    package let title = "Accueil"
    var list = Liste<DayRow>()
    /// The whole structure instead of the user's own people.
    var wholeStructure: Bool

    package init(_ context: Context) { wholeStructure = context.utilisateur.valeur.role != .referent }

    /// Rows of each list: the day must be seen at a glance, the queue and the deadlines show everything.
    private static let limit = 8

    package static var commands: [Command<Self>] {
        [
            Command(
                "ouvrir", [.enter], "", help: "Ouvre le dossier de la ligne.",
                unavailable: { screen, _ in screen.list.current?.person == nil ? nobody : nil }
            ) { screen, _ in
                screen.list.current?.person.map { [.open(DossierScreen($0))] } ?? []
            },
            Command(
                "entretien", [.character("e")], "Entretien",
                help: "Consigne un entretien avec cette personne ; un rendez-vous reçoit son issue.",
                unavailable: { screen, _ in screen.list.current?.person == nil ? nobody : nil }
            ) { screen, _ in
                guard let row = screen.list.current, let cle = row.person else { return [] }
                return [.open(DossierScreen(cle, logging: true, rendezVous: row.rendezVous?.cle))]
            },
            Command("echeances", [.character("d"), .f(6)], "", help: "Tout ce qui arrive à échéance.", group: .voir) { screen, _ in
                [.open(EcheancesScreen(wholeStructure: screen.wholeStructure))]
            },
            Command("etendue", [.character("v"), .f(5)], "", help: "Mes bénéficiaires, ou toute la structure.", group: .voir) { screen, _ in
                screen.wholeStructure.toggle()
                return [.load]
            },
        ] + homeCommands(agenda: "Agenda", bilans: "", nouveau: "") + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    static let nobody = "Placez-vous sur une personne avec les flèches."

    package mutating func load(_ source: Source) throws {
        let context = source.context
        list.replaceAll(
            Self.rows(try source.store.journee(context.etendue(whole: wholeStructure, limit: Self.limit)), context),
            height: context.bodySize.rows - 2, behind: source.behind, id: \.identity)
        list.beginOnPerson(height: context.bodySize.rows - 2)
    }

    static func rows(_ journee: Journee, _ context: Context) -> [DayRow] {
        DayRow.section("Rendez-vous d’aujourd’hui", journee.rendezVous) { .today($0, context) }
            + DayRow.section("Rendez-vous passés sans issue, à renseigner", journee.aRenseigner.rendezVous) { .past($0, context) }
            + others(journee.aRenseigner) + EcheancesScreen.rows(journee.echeances, context)
    }

    /// What else waits for a word, on one line: the queue lists it.
    private static func others(_ attente: ARenseigner) -> [DayRow] {
        let counts = [
            ("contrats sans type", attente.contratsSansType.total), ("sorties sans motif", attente.sortiesAPreciser.total),
            ("sans référent", attente.sansReferent.total),
        ].filter { $0.1 > 0 }
        return counts.isEmpty ? [] : [.note(counts.map { "\($0.0) : \($0.1.lisible)" }.joined(separator: " · ") + " (« ! »)")]
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        canvas.write(
            "\(context.aujourdhui.enToutesLettres) · \(context.scope(whole: wholeStructure))", row: 0, column: 1,
            width: canvas.size.columns - 2, style: Look.heading)
        canvas.list(list, from: 2) { canvas, item, row in canvas.day(item, row: row, context) }
    }
}

extension Context {
    /// Whose day is read: the user's own people, or everybody the user may see.
    func etendue(whole: Bool, limit: Int) -> Etendue {
        Etendue(
            structure: utilisateur.perimetre, referent: whole ? nil : utilisateur.cle, lecteur: utilisateur.cle, le: aujourdhui,
            limite: limit)
    }

    /// The same in words.
    func scope(whole: Bool) -> String {
        whole ? (structure(utilisateur.perimetre)?.valeur.nom ?? "Toutes les structures") : "Mes bénéficiaires"
    }
}
