// What a figure counts, by which date, on which base: the definition written next to the code.

import Reports
import Terminal

/// The definition of a heading of the bilan, with its remarks.
package struct DefinitionScreen: Screen {
    package let title = ""
    package let isPopup = true
    let rubrique: Rubrique
    /// The counts of each month, in words.
    let byMonth: String?

    package init(_ rubrique: Rubrique, byMonth: String? = nil) { (self.rubrique, self.byMonth) = (rubrique, byMonth) }

    package static var commands: [Command<Self>] {
        [
            Command("fermer", [.escape, .enter, .character("d"), .f(2)], "Fermer", help: "Ferme la définition.", group: .aller) { _, _ in [.back] }
        ]
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = min(66, canvas.size.columns - 6)
        let parts = [
            ("Ce qui est compté", rubrique.definition.compte), ("Par quelle date", rubrique.definition.date),
            ("Sur quelle base", rubrique.definition.base),
        ] + (byMonth.map { [("Mois par mois", $0)] } ?? [])
        let lines = parts.flatMap { heading, text in
            [StyledLine(heading, Look.heading)] + TextWidth.wrap(text, to: width - 2).map { StyledLine("  \($0)") }
        } + rubrique.remarques.flatMap { TextWidth.wrap("· \($0)", to: width).map { StyledLine($0, Look.faint) } }
        let inside = canvas.popup(rows: lines.count, columns: width, title: rubrique.libelle, context)
        for (offset, line) in lines.prefix(inside.rows).enumerated() {
            canvas.write(line.text, row: inside.row + offset, column: inside.column, width: inside.columns, style: line.style)
        }
        canvas.cursor = Position(row: inside.row, column: inside.column)
    }
}
