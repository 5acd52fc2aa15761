// What a figure counts, by which date, on which base: the definition written next to the code.

import Reports
import Terminal

/// The definition of a heading of the bilan, with its remarks.
package struct DefinitionScreen: Screen {
    package let title = ""
    package let isPopup = true
    let heading: String
    let definition: Definition
    let remarks: [String]
    /// The counts of each month, in words.
    let byMonth: String?

    package init<Question>(_ rubrique: RubriqueDe<Question>, byMonth: String? = nil) {
        (heading, definition, remarks, self.byMonth) = (rubrique.libelle, rubrique.definition, rubrique.remarques, byMonth)
    }

    /// The definition of a closed heading, in the words of its day.
    package init(heading: String, _ definition: Definition, remarks: [String]) {
        (self.heading, self.definition, self.remarks, byMonth) = (heading, definition, remarks, nil)
    }

    /// The definition of any table.
    package init(_ tableau: Tableau) {
        (heading, definition, remarks, byMonth) = (tableau.titre, tableau.definition, tableau.notes, nil)
    }

    /// First line in view, when the window is too small for all of them.
    var top = 0

    package static var commands: [Command<Self>] {
        func scroll(_ id: String, _ keys: [Key], _ help: String, _ step: @escaping @Sendable (Int) -> Int) -> Command<Self> {
            Command(id, keys, help: help, group: .aller) { screen, context in
                let height = Self.height(context)
                screen.top = max(0, min(screen.top + step(height), screen.lines(context).count - height))
                return []
            }
        }
        return [
            Command("fermer", [.escape, .enter, .character("d"), .f(2)], "Fermer", help: "Ferme la définition.", group: .aller) { _, _ in
                [.back]
            },
            scroll("bas", [.down], "Ligne suivante.") { _ in 1 },
            scroll("haut", [.up], "Ligne précédente.") { _ in -1 },
            scroll("page_bas", [.pageDown], "Page suivante.") { $0 },
            scroll("page_haut", [.pageUp], "Page précédente.") { -$0 },
        ]
    }

    private static func width(_ context: Context) -> Int { min(66, context.bodySize.columns - 6) }
    private static func height(_ context: Context) -> Int { max(1, context.bodySize.rows - 2) }

    private func lines(_ context: Context) -> [StyledLine] {
        let width = Self.width(context)
        let parts =
            [
                ("Ce qui est compté", definition.compte), ("Par quelle date", definition.date),
                ("Sur quelle base", definition.base),
            ] + (byMonth.map { [("Mois par mois", $0)] } ?? [])
        return parts.flatMap { heading, text in
            [StyledLine(heading, Look.heading)] + TextWidth.wrap(text, to: width - 2).map { StyledLine("  \($0)") }
        } + remarks.flatMap { TextWidth.wrap("· \($0)", to: width).map { StyledLine($0, Look.faint) } }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let lines = lines(context)
        let inside = canvas.popup(rows: lines.count, columns: Self.width(context), title: heading, context)
        let first = max(0, min(top, lines.count - inside.rows))
        for (offset, line) in lines.dropFirst(first).prefix(inside.rows).enumerated() {
            canvas.write(line.text, row: inside.row + offset, column: inside.column, width: inside.columns, style: line.style)
        }
        if first + inside.rows < lines.count {
            canvas.write("↓ suite", row: inside.row + inside.rows, column: inside.column + inside.columns - 8, width: 8, style: Look.faint)
        }
        canvas.cursor = Position(row: inside.row, column: inside.column)
    }
}
