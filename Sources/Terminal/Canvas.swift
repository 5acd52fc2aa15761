// The page a screen draws: a grid of cells, without any terminal. Screens are pure because this is a
// value: the same state always gives the same canvas, which a test can print.

/// A grid of character cells with a cursor. Nothing written outside of it is an error: it is clipped.
package struct Canvas: Equatable, Sendable {
    package let size: Size
    /// Where the hardware cursor must stand (screen readers and magnifiers follow it); nil hides it.
    package var cursor: Position?
    /// The cells, row after row.
    var cells: [Cell]

    package init(size: Size) {
        // A terminal never has a negative size, but a computed panel may.
        self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
        cells = Array(repeating: .blank, count: self.size.rows * self.size.columns)
    }

    /// The cell at a place; a blank one outside the canvas.
    package subscript(row: Int, column: Int) -> Cell {
        contains(row, column) ? cells[row * size.columns + column] : .blank
    }

    /// Writes text clipped to `width` columns (nil: to the right edge), ending in « … » when it was
    /// cut and `ellipsis` is set. Returns the number of columns written.
    @discardableResult
    package mutating func write(
        _ text: String, row: Int, column: Int, width: Int? = nil, style: Style = .plain, ellipsis: Bool = true
    ) -> Int {
        guard contains(row, column) else { return 0 }
        let room = min(width ?? size.columns, size.columns - column)
        var place = column
        for glyph in Glyph.row(text, width: room, ellipsis: ellipsis) {
            put(glyph, row: row, column: place, style: style)
            place += glyph.width
        }
        return place - column
    }

    /// Repeats a character over `width` columns.
    package mutating func fill(row: Int, column: Int, width: Int, style: Style, with character: Character = " ") {
        guard contains(row, column), let glyph = Glyph(character) else { return }
        let end = column + min(width, size.columns - column)
        var place = column
        while place + glyph.width <= end {
            put(glyph, row: row, column: place, style: style)
            place += glyph.width
        }
    }

    /// Changes how cells look without changing what they say.
    package mutating func restyle(row: Int, column: Int, width: Int, _ style: Style) {
        guard contains(row, column) else { return }
        for place in column..<min(column + max(0, width), size.columns) { cells[row * size.columns + place].style = style }
    }

    /// Draws a frame, with its title in the top edge. Less than two rows or columns draw nothing.
    package mutating func box(row: Int, column: Int, rows: Int, columns: Int, title: String?, style: Style) {
        guard rows >= 2, columns >= 2 else { return }
        let inside = String(repeating: "─", count: min(columns, size.columns + 2) - 2)
        write("┌" + inside + "┐", row: row, column: column, width: columns, style: style, ellipsis: false)
        for side in (row + 1)..<min(row + rows - 1, max(row + 1, size.rows)) {
            write("│", row: side, column: column, style: style)
            write("│", row: side, column: column + columns - 1, style: style)
        }
        write("└" + inside + "┘", row: row + rows - 1, column: column, width: columns, style: style, ellipsis: false)
        if let title, columns > 6 {
            write(" \(TextWidth.clip(title, to: columns - 6)) ", row: row, column: column + 2, style: style)
        }
    }

    /// Draws another canvas over this one, clipped; its cursor, if it has one, replaces this one's.
    package mutating func blit(_ other: Canvas, row: Int, column: Int) {
        for line in 0..<other.size.rows where (0..<size.rows).contains(row + line) {
            var place = 0
            while place < other.size.columns {
                place += copy(other, line, place, toRow: row + line, column: column + place)
            }
        }
        guard let inner = other.cursor else { return }
        let moved = Position(row: row + inner.row, column: column + inner.column)
        cursor = contains(moved.row, moved.column) ? moved : nil
    }

    /// Copies one glyph and returns its width. Half of a wide character that an edge cuts is a space.
    private mutating func copy(_ other: Canvas, _ line: Int, _ place: Int, toRow row: Int, column: Int) -> Int {
        let cell = other[line, place]
        let wide = other[line, place + 1].isContinuation
        guard wide else {
            if contains(row, column), let glyph = Glyph(cell.text) {
                put(glyph, row: row, column: column, style: cell.style)
            }
            return 1
        }
        if contains(row, column), contains(row, column + 1), let glyph = Glyph(cell.text) {
            put(glyph, row: row, column: column, style: cell.style)
        } else {
            for half in [column, column + 1] where contains(row, half) {
                put(.space, row: row, column: half, style: cell.style)
            }
        }
        return 2
    }

    private func contains(_ row: Int, _ column: Int) -> Bool {
        row >= 0 && row < size.rows && column >= 0 && column < size.columns
    }

    /// The one place that changes cells. A wide character that loses a half becomes a space there.
    private mutating func put(_ glyph: Glyph, row: Int, column: Int, style: Style) {
        let index = row * size.columns + column
        if cells[index].isContinuation, column > 0 { cells[index - 1].text = " " }
        let next = index + glyph.width
        if column + glyph.width < size.columns, cells[next].isContinuation { cells[next].text = " " }
        cells[index] = Cell(text: glyph.character, style: style)
        if glyph.width == 2 { cells[index + 1] = Cell(text: Cell.continuationMark, style: style) }
    }
}
