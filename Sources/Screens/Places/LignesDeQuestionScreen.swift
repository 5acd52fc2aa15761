// The rows behind a figure of a view: as many as the figure says, each opening its dossier.

import Domain
import Store
import Terminal

/// The rows of one question, read page by page.
package struct LignesDeQuestionScreen: Screen {
    package let title = "Lignes comptées"
    let heading: String
    /// Of which page.
    let scope: String
    let question: Question
    package var list = Liste<LigneDeSelection>()

    package init(_ heading: String, _ question: Question, of scope: String) {
        (self.heading, self.question, self.scope) = (heading, question, scope)
    }

    package static var commands: [Command<Self>] {
        [
            Command(
                "ouvrir", [.enter], "Dossier", help: "Ouvre le dossier de la ligne.",
                unavailable: { screen, _ in screen.list.isEmpty ? "Aucune ligne : le chiffre est zéro." : nil }
            ) { screen, _ in
                screen.list.current.map { [.open(DossierScreen($0.beneficiaire))] } ?? []
            }
        ] + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    package mutating func load(_ source: Source) throws {
        try list.read(height: source.context.bodySize.rows - 2) { start, count in
            let page = try source.store.lignes(question, pour: source.context.utilisateur, depuis: start, nombre: count)
            return (page.lignes, page.total)
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        canvas.write(heading, row: 0, column: 1, width: width - 18, style: Look.heading)
        let period = question.periode.du == question.periode.au ? "au \(question.periode.au.court)" : question.periode.libelle
        canvas.write("\(scope) · \(period)", row: 1, column: 1, width: width - 2, style: Look.faint)
        let count = "\(list.total.lisible) ligne\(list.total > 1 ? "s" : "")"
        canvas.write(TextWidth.pad(count, to: 14, right: true), row: 0, column: width - 16, width: 14)
        canvas.list(list, from: 2) { canvas, item, row in
            canvas.write(item.jour.court, row: row, column: 1, width: 10)
            canvas.write(context.nom(item.nom), row: row, column: 13, width: 30)
            canvas.write(item.detail, row: row, column: 45, width: width - 46)
        }
        guard list.isEmpty else { return }
        canvas.write("Aucune ligne : le chiffre est zéro.", row: 2, column: 1, width: width - 2)
        canvas.cursor = Position(row: 2, column: 1)
    }
}
