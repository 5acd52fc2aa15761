// The few styles of the program: each means one thing, and none relies on colour alone.

import Terminal

/// The styles, by what they mean.
package enum Look {
    package static let titleBar = Style.reverse
    package static let selected = Style.reverse
    /// Columns in reverse at the beginning of a chosen row: a mark and a name.
    static let chosenWidth = 30
    package static let heading = Style.bold
    package static let faint = Style.dim
    package static let key = Style.bold
    package static let error = Style.bold.with(foreground: .red)
    /// Late or missing: always beside a word or a mark that says so.
    package static let late = Style.bold.with(foreground: .yellow)
    package static let field = Style.underline
    package static let bar = Style.plain.with(foreground: .cyan)
}

extension Canvas {
    /// Shows a row as the chosen one and puts the hardware cursor on it. Only its beginning is in reverse:
    /// over a slow line a move then costs few bytes, and what is further keeps its own warnings.
    package mutating func choose(row: Int, withCursor: Bool = true) {
        restyle(row: row, column: 0, width: min(Look.chosenWidth, size.columns), Look.selected)
        if withCursor { cursor = Position(row: row, column: 0) }
    }

    /// A frame with its title, or just the title where frames are unwanted; returns the inside.
    package mutating func panel(
        row: Int, column: Int, rows: Int, columns: Int, title: String, _ context: Context
    ) -> (row: Int, column: Int, rows: Int, columns: Int) {
        for line in 0..<max(0, rows) { fill(row: row + line, column: column, width: columns, style: .plain) }
        if context.plain {
            write(title, row: row, column: column, width: columns, style: Look.heading)
            return (row + 1, column, rows - 2, columns)
        }
        box(row: row, column: column, rows: rows, columns: columns, title: title, style: .plain)
        return (row + 1, column + 2, rows - 2, columns - 4)
    }

    /// A centred panel for a dialogue, as large as asked for within the canvas.
    package mutating func popup(
        rows: Int, columns: Int, title: String, _ context: Context
    ) -> (row: Int, column: Int, rows: Int, columns: Int) {
        // A screen reader begins at the top left.
        guard !context.plain else { return panel(row: 0, column: 1, rows: size.rows, columns: size.columns - 2, title: title, context) }
        let height = min(rows + 2, size.rows), width = min(columns + 4, size.columns)
        return panel(
            row: (size.rows - height) / 2, column: (size.columns - width) / 2, rows: height, columns: width, title: title, context)
    }

    /// A small drawing of successive counts, one column each, the highest one full; the figures are told elsewhere in words.
    package mutating func trend(row: Int, column: Int, _ counts: [Int], _ context: Context) {
        guard !context.plain, let highest = counts.max(), highest > 0, counts.count > 1 else { return }
        let steps = Array("▁▂▃▄▅▆▇█")
        let drawing = counts.map { $0 == 0 ? " " : steps[$0 * 7 / highest] }
        write(String(drawing), row: row, column: column, style: Look.bar, ellipsis: false)
    }

    /// A bar of `width` columns filled in proportion, beside a figure that says the same.
    package mutating func gauge(row: Int, column: Int, width: Int, part: Int, whole: Int, _ context: Context) {
        guard !context.plain, whole > 0, width > 0 else { return }
        let eighths = min(width * 8, max(0, part * width * 8 / whole))
        let full = eighths / 8
        let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        write(String(repeating: "█", count: full) + rest, row: row, column: column, width: width, style: Look.bar, ellipsis: false)
    }
}
