// A counted page on the screen: headings with their total, figures with share, base and bar, the same on every page.

import Domain
import Reports
import Terminal

/// The columns of a counted page.
enum FigureColumns {
    static let number = 38
    static let bar = number + 23
}

extension Canvas {
    /// The titles of the columns.
    mutating func figureTitles(row: Int) {
        write("Nombre   Part   Base", row: row, column: FigureColumns.number, width: 24, style: Look.faint)
    }

    /// A heading with its total.
    mutating func figureHeading<Question>(_ rubrique: RubriqueDe<Question>, row: Int) {
        write(rubrique.libelle, row: row, column: 1, width: FigureColumns.number - 2, style: Look.heading)
        write(
            TextWidth.pad(rubrique.total.lisible, to: 6, right: true), row: row, column: FigureColumns.number, width: 6, style: Look.heading
        )
    }

    /// A figure: what it counts, how many, which share of which base, and the bar that says the same.
    mutating func figure<Question>(_ ligne: LigneDe<Question>, row: Int, _ context: Context) {
        let style = ligne.avertissement ? Look.late : Style.plain
        write("\(ligne.avertissement ? "! " : "  ")\(ligne.libelle)", row: row, column: 1, width: FigureColumns.number - 2, style: style)
        let share = ligne.pourcentage.map { "\($0) %" } ?? "—"
        let figures =
            TextWidth.pad(ligne.nombre.lisible, to: 6, right: true) + TextWidth.pad(share, to: 8, right: true)
            + TextWidth.pad(ligne.base.lisible, to: 7, right: true)
        write(figures, row: row, column: FigureColumns.number, width: 22, style: style)
        gauge(
            row: row, column: FigureColumns.bar, width: min(40, size.columns - FigureColumns.bar - 1), part: ligne.nombre,
            whole: ligne.base, context)
    }
}

extension Canvas {
    /// What stands in place of the drawing of a figure when there is more to say of it.
    mutating func beside(_ text: String?, row: Int) {
        guard let text else { return }
        let width = size.columns - FigureColumns.bar - 1
        fill(row: row, column: FigureColumns.bar, width: width, style: .plain)
        write(text, row: row, column: FigureColumns.bar, width: width, style: Look.late)
    }
}

/// A remark takes as many lines as it needs: it is never cut.
func remarkLines(_ remarques: [String], _ context: Context) -> [String] {
    remarques.flatMap { remark in
        TextWidth.wrap(remark, to: max(20, min(context.size.columns, 120) - 8)).enumerated().map { $0 == 0 ? "· \($1)" : "  \($1)" }
    }
}
