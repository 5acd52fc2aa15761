// What left the machine: every document that was exported, by whom and when, as the journal keeps it.

import Domain
import Store
import Terminal

/// The exports of everybody for a supervisor, those of the structure for whoever works in one.
package struct ExportsScreen: Screen {
    package let title = "Exports"
    package var list = Liste<LigneDExport>()

    package init() {}

    package static var commands: [Command<Self>] { moves(in: \.list, height: { $0.bodySize.rows - 4 }) }

    package mutating func load(_ source: Source) throws {
        try list.read(height: source.context.bodySize.rows - 4, behind: source.behind, id: { $0 }) { start, count in
            let page = try source.store.exports(pour: source.context.utilisateur, depuis: start, nombre: count)
            return (page.lignes, page.total)
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let place = context.structure(context.utilisateur.perimetre)?.valeur.nom ?? "Toutes les structures"
        canvas.write("Documents exportés · \(place)", row: 0, column: 1, width: width - 18, style: Look.heading)
        let count = "\(list.total.lisible) export\(list.total > 1 ? "s" : "")"
        canvas.write(TextWidth.pad(count, to: 14, right: true), row: 0, column: width - 16, width: 14)
        guard let current = list.current else {
            canvas.write("Aucun document n’a encore été exporté.", row: 2, column: 1, width: width - 2)
            canvas.cursor = Position(row: 2, column: 1)
            return
        }
        // The title whole, and how it went.
        let names = current.nominatif ? "! avec des noms de personnes" : "sans nom de personne"
        let words = "\(current.titre) · \(current.format), \(names)"
        for (offset, line) in TextWidth.wrap(words, to: width - 2).prefix(2).enumerated() {
            canvas.write(line, row: 1 + offset, column: 1, width: width - 2)
        }
        canvas.write("Le                 Par                 Document", row: 3, column: 1, width: width - 2, style: Look.faint)
        canvas.list(list, from: 4) { canvas, item, row in
            canvas.write(Self.moment(item), row: row, column: 1, width: 18)
            canvas.write(item.qui ?? "Détenteur du fichier", row: row, column: 20, width: 19)
            canvas.write(item.titre, row: row, column: 40, width: width - 41)
        }
    }

    private static func moment(_ export: LigneDExport) -> String {
        let (day, hour) = Clock.local(export.quand)
        return "\(day.court) \(hour?.libelle ?? "")"
    }
}
