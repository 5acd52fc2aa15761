// The people behind a cell of the OARSA questionnaire: as many as the cell says, each opening its dossier.

import Domain
import Reports
import Store
import Terminal

/// The people of one cell, read page by page.
package struct OarsaPersonnesScreen: Screen {
    package let title = "Personnes comptées"
    let heading: String
    let selection: SelectionOarsa
    package var list = Liste<LigneDeSelection>()

    package init(_ heading: String, _ selection: SelectionOarsa) { (self.heading, self.selection) = (heading, selection) }

    package static var commands: [Command<Self>] {
        [
            Command(
                "ouvrir", [.enter], "Dossier", help: "Ouvre le dossier de la personne.",
                unavailable: { screen, _ in screen.list.isEmpty ? nobody : nil }
            ) { screen, _ in
                screen.list.current.map { [.open(DossierScreen($0.beneficiaire))] } ?? []
            }
        ] + moves(in: \.list, height: { $0.bodySize.rows - 3 })
    }

    private static let nobody = "Personne : le chiffre est zéro."

    package mutating func load(_ source: Source) throws {
        try list.read(height: source.context.bodySize.rows - 3) { start, count in
            let page = try source.store.lignes(selection, pour: source.context.utilisateur, depuis: start, nombre: count)
            return (page.lignes, page.total)
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        canvas.write("\(heading) · \(selection.date.libelle)", row: 0, column: 1, width: width - 22, style: Look.heading)
        let count = "\(list.total.lisible) personne\(list.total > 1 ? "s" : "")"
        canvas.write(TextWidth.pad(count, to: 18, right: true), row: 0, column: width - 20, width: 18)
        canvas.write("Personne", row: 2, column: 1, width: 30, style: Look.faint)
        canvas.write("Suivie depuis, et par qui", row: 2, column: 33, width: width - 34, style: Look.faint)
        canvas.list(list, from: 3) { canvas, item, row in
            canvas.write(context.nom(item.nom), row: row, column: 1, width: 30)
            canvas.write(item.jour.court, row: row, column: 33, width: 10)
            canvas.write(item.detail, row: row, column: 45, width: width - 46)
        }
        guard list.isEmpty else { return }
        canvas.write(Self.nobody, row: 3, column: 1, width: width - 2)
        canvas.cursor = Position(row: 3, column: 1)
    }
}

extension DefinitionScreen {
    /// The definition of a table.
    package init(_ heading: String, _ definition: Definition, remarks: [String]) {
        (self.heading, self.definition, self.remarks, byMonth) = (heading, definition, remarks, nil)
    }
}
