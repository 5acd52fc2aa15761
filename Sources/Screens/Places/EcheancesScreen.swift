// What falls due: contracts in two stages, those that are over or wait for the commission, steps, people to see again.

import Domain
import Store
import Terminal

/// Every deadline. Enter goes straight to what it asks for.
package struct EcheancesScreen: Screen {
    package let title = "Échéances"
    var list = Liste<DayRow>()
    var wholeStructure: Bool

    package init(wholeStructure: Bool) { self.wholeStructure = wholeStructure }

    /// Rows of each list: more than a référent has in a year, and short enough to be read at once.
    private static let limit = 100

    package static var commands: [Command<Self>] {
        [
            Command(
                "ouvrir", [.enter], "Ouvrir",
                help: "Ouvre ce que la ligne demande : le renouvellement, le contrat, la démarche, l’entretien.",
                unavailable: { screen, _ in screen.list.current?.person == nil ? AccueilScreen.nobody : nil }
            ) { screen, _ in
                guard let row = screen.list.current, let cle = row.person else { return [] }
                return [.open(DossierScreen(cle, intent: row.intent))]
            },
            Command(
                "dossier", [.character("d"), .f(2)], "Dossier", help: "Ouvre le dossier de la ligne.", group: .voir,
                unavailable: { screen, _ in screen.list.current?.person == nil ? AccueilScreen.nobody : nil }
            ) { screen, _ in
                screen.list.current?.person.map { [.open(DossierScreen($0))] } ?? []
            },
            Command(
                "entretien", [.character("e")], help: "Consigne un entretien avec la personne de la ligne.",
                unavailable: { screen, _ in screen.list.current?.person == nil ? AccueilScreen.nobody : nil }
            ) { screen, _ in
                screen.list.current?.person.map { [.open(DossierScreen($0, logging: true))] } ?? []
            },
            Command("etendue", [.character("v"), .f(5)], "Étendue", help: "Mes bénéficiaires, ou toute la structure.", group: .voir) {
                screen, _ in
                screen.wholeStructure.toggle()
                return [.load]
            },
        ] + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        list.replaceAll(
            Self.rows(try source.store.echeances(context.etendue(whole: wholeStructure, limit: Self.limit)), context),
            height: context.bodySize.rows - 2, behind: source.behind, id: \.identity)
        list.beginOnPerson(height: context.bodySize.rows - 2)
    }

    static func rows(_ echeances: Echeances, _ context: Context) -> [DayRow] {
        let parametres = context.parametres
        return DayRow.section("Contrats échus, sans suite", echeances.echus) { .due($0, "échu le", late: true, .renew) }
            + DayRow.section("Renouvellements à faire (fin dans \(parametres.joursAvantRenouvellement) jours)", echeances.renouvellements) {
                .due($0, "fin le", late: true, .renew)
            }
            + DayRow.section("Bilans à préparer (fin dans \(parametres.joursAvantBilan) jours)", echeances.bilans) {
                .due($0, "fin le", late: false, .contrat($0.contrat))
            }
            + DayRow.section(
                "En attente de la commission depuis plus de \(parametres.joursEnAttente) jours", echeances.enAttente, DayRow.waiting)
            + DayRow.section("Démarches à relancer", echeances.demarches) { .signal($0, context) }
            + DayRow.section("Alertes d’absences injustifiées", echeances.absences) { .signal($0, context) }
            + DayRow.section("Non rencontrés depuis \(parametres.joursSansEntretien) jours", echeances.nonVus) { .signal($0, context) }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        canvas.write(
            "Au \(context.aujourdhui.court) · \(context.scope(whole: wholeStructure))", row: 0, column: 1, width: canvas.size.columns - 2,
            style: Look.heading)
        canvas.list(list, from: 2) { canvas, item, row in canvas.day(item, row: row, context) }
    }
}
