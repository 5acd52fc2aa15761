// The home of a supervisor: every structure with its people and its contracts, each opening its evaluation page.

import Domain
import Store
import Terminal

/// One line a structure. What does not add up (contracts without a type) is marked before the page is opened.
package struct StructuresScreen: Screen {
    package let title = "Structures"
    var list = Liste<Apercu>()

    package init() {}

    package static var commands: [Command<Self>] {
        [
            Command(
                "bilan", [.enter], "Bilan", help: "Ouvre le bilan de la structure.",
                unavailable: { screen, _ in
                    screen.list.isEmpty ? "Aucune structure n’accompagne encore personne." : nil
                }
            ) { screen, context in
                screen.list.current.map { [.open(BilanScreen(context, structure: $0.structure))] } ?? []
            },
            plicsCommand,
        ] + homeCommands(agenda: "", bilans: "", nouveau: "", tableaux: "Tableaux") + moves(in: \.list, height: { $0.bodySize.rows - 3 })
    }

    package mutating func load(_ source: Source) throws {
        list.replaceAll(try source.store.apercus(le: source.context.aujourdhui))
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        canvas.write(
            "\(context.aujourdhui.enToutesLettres) · Toutes les structures", row: 0, column: 1, width: width - 2, style: Look.heading)
        canvas.write("Structure", row: 2, column: 1, width: 30, style: Look.faint)
        canvas.write(
            "Personnes   Contrats \(context.aujourdhui.annee)   Sans type", row: 2, column: 36, width: width - 37, style: Look.faint)
        canvas.list(list, from: 3) { canvas, item, row in
            canvas.write(context.structure(item.structure)?.valeur.nom ?? "", row: row, column: 1, width: 34)
            canvas.write(TextWidth.pad(item.personnes.lisible, to: 9, right: true), row: row, column: 36, width: 9)
            canvas.write(TextWidth.pad(item.contrats.lisible, to: 13, right: true), row: row, column: 48, width: 13)
            let warned = item.contratsSansType > 0
            canvas.write(
                TextWidth.pad("\(warned ? "! " : "")\(item.contratsSansType.lisible)", to: 9, right: true), row: row, column: 64, width: 9,
                style: warned ? Look.late : .plain)
        }
        if list.isEmpty {
            canvas.write("Aucune structure n’accompagne encore personne. « n » inscrit quelqu’un.", row: 3, column: 1, width: width - 2)
        }
    }
}
