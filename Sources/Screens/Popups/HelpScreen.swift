// What every key does here: the same table as the handlers, in sentences.

import Domain
import Terminal

/// F1: the commands valid on the screen below, by group, and a few words on the screen itself.
package struct HelpScreen: Screen {
    package let title = ""
    package let isPopup = true
    let heading: String
    /// Whether the heading is somebody’s name, which may be masked.
    let isPerson: Bool
    let lines: [(text: String, style: Style)]
    var top = 0

    package init(heading: String, isPerson: Bool, commands: [CommandInfo], width: Int) {
        (self.heading, self.isPerson) = (heading, isPerson)
        lines = CommandGroup.allCases.flatMap { group -> [(text: String, style: Style)] in
            let own = commands.filter { $0.group == group && !$0.keys.isEmpty }
            guard !own.isEmpty else { return [] }
            return [(group.rawValue, Look.heading)] + own.flatMap { Self.lines($0, width).map { ($0, .plain) } } + [("", .plain)]
        }
    }

    /// A sentence takes as many lines as it needs, and so does the reason why it cannot act now.
    private static func lines(_ info: CommandInfo, _ width: Int) -> [String] {
        let keys = info.keys.prefix(2).map(\.name).joined(separator: ", ")
        let sentences = [info.help] + (info.unavailable.map { ["→ \($0)"] } ?? [])
        return sentences.flatMap { TextWidth.wrap($0, to: max(20, width - 17)) }.enumerated().map { index, line in
            "  \(TextWidth.pad(index == 0 ? keys : "", to: 14)) \(line)"
        }
    }

    package static var commands: [Command<Self>] {
        func scroll(_ id: String, _ keys: [Key], _ help: String, _ step: @escaping @Sendable (Int) -> Int) -> Command<Self> {
            Command(id, keys, help: help, group: .aller) { screen, context in
                let height = screen.height(context)
                screen.top = max(0, min(screen.top + step(height), screen.lines.count - height))
                return []
            }
        }
        return [
            Command("fermer", [.escape, .enter, .f(1), .character("?"), .character("q")], "Fermer", help: "Ferme l’aide.", group: .aller) {
                _, _ in [.back]
            },
            scroll("bas", [.down], "Ligne suivante.") { _ in 1 },
            scroll("haut", [.up], "Ligne précédente.") { _ in -1 },
            scroll("page_bas", [.pageDown, .character(" ")], "Page suivante.") { $0 },
            scroll("page_haut", [.pageUp], "Page précédente.") { -$0 },
            scroll("debut", [.home], "Début de l’aide.") { _ in -10_000 },
            scroll("fin", [.end], "Fin de l’aide.") { _ in 10_000 },
        ]
    }

    private func height(_ context: Context) -> Int { max(1, min(lines.count, context.bodySize.rows - 2)) }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let inside = canvas.popup(
            rows: height(context), columns: canvas.size.columns - 6, title: "Aide · \(isPerson ? context.nom(heading) : heading)", context)
        for (offset, line) in lines.dropFirst(top).prefix(inside.rows).enumerated() {
            canvas.write(line.text, row: inside.row + offset, column: inside.column, width: inside.columns, style: line.style)
        }
        if top + inside.rows < lines.count {
            canvas.write("↓ suite", row: inside.row + inside.rows, column: inside.column + inside.columns - 8, width: 8, style: Look.faint)
        }
        canvas.cursor = Position(row: inside.row, column: inside.column)
    }
}
