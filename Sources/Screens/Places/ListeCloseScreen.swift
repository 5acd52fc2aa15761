// The list behind a figure as it was closed: keys and words of that day, with the names of today.

import Domain
import Store
import Terminal

/// The closed rows of one figure, read page by page.
package struct ListeCloseScreen: Screen {
    package let title = "Liste close"
    let cloture: Cloture
    let chiffre: Chiffre
    let heading: String
    package var list = Liste<LigneDeSelection>()

    package init(_ cloture: Cloture, _ chiffre: Chiffre, heading: String) {
        (self.cloture, self.chiffre, self.heading) = (cloture, chiffre, heading)
    }

    package static var commands: [Command<Self>] {
        [
            Command(
                "ouvrir", [.enter], "Dossier", help: "Ouvre le dossier de la ligne.",
                unavailable: { screen, context in
                    if screen.list.isEmpty { return "Aucune ligne : le chiffre clos est zéro." }
                    return context.utilisateur.peutVoir(screen.cloture.structure) ? nil : Refus.acteReserve.message
                }
            ) { screen, _ in
                screen.list.current.map { [.open(DossierScreen($0.beneficiaire))] } ?? []
            }
        ] + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    package mutating func load(_ source: Source) throws {
        try list.read(height: source.context.bodySize.rows - 2) { start, count in
            let page = try source.store.lignesCloses(
                cloture, chiffre, pour: source.context.utilisateur, depuis: start, nombre: count)
            return (page.lignes, page.total)
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        canvas.write("\(heading) · clos le \(cloture.le.court)", row: 0, column: 1, width: width - 18, style: Look.heading)
        let count = "\(list.total.lisible) ligne\(list.total > 1 ? "s" : "")"
        canvas.write(TextWidth.pad(count, to: 14, right: true), row: 0, column: width - 16, width: 14)
        canvas.list(list, from: 2) { canvas, item, row in
            canvas.write(item.jour.court, row: row, column: 1, width: 10)
            canvas.write(context.nom(item.nom), row: row, column: 13, width: 30)
            canvas.write(item.detail, row: row, column: 45, width: width - 46)
        }
        guard list.isEmpty else { return }
        canvas.write("Aucune ligne : le chiffre clos est zéro.", row: 2, column: 1, width: width - 2)
        canvas.cursor = Position(row: 2, column: 1)
    }
}
