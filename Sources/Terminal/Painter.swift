// From a canvas to the screen, sending only what changed.
import CNcurses

/// Remembers what is shown and hands ncurses the difference. ncurses then chooses the bytes.
struct Painter {
    private var palette: Palette
    private var shown: Canvas?
    private var cursorShown: Bool?

    init(monochrome: Bool) {
        palette = Palette(monochrome: monochrome)
    }

    /// Forgets what is shown, after a resize or a stay outside.
    mutating func forget() {
        shown = nil
        cursorShown = nil
    }

    /// Shows `canvas`, clipped to a screen of `size`.
    mutating func paint(_ canvas: Canvas, size: Size) {
        guard let window = suivi_stdscr() else { return }
        let frame = canvas.size == size ? canvas : Painter.fitted(canvas, to: size)
        for row in 0..<size.rows {
            guard let span = frame.changes(row: row, since: shown) else { continue }
            draw(frame, row: row, columns: span, in: window)
        }
        place(frame.cursor, in: window)
        shown = frame
    }

    private static func fitted(_ canvas: Canvas, to size: Size) -> Canvas {
        var frame = Canvas(size: size)
        frame.blit(canvas, row: 0, column: 0)
        return frame
    }

    private mutating func draw(_ frame: Canvas, row: Int, columns: Range<Int>, in window: UnsafeMutablePointer<WINDOW>) {
        var buffer: [cchar_t] = []
        buffer.reserveCapacity(columns.count)
        var style: Style?
        var look: (attributes: attr_t, pair: Int16) = (0, 0)
        for column in columns {
            let cell = frame[row, column]
            if cell.isContinuation { continue }
            if cell.style != style {
                style = cell.style
                look = palette.look(of: cell.style)
            }
            let columns = frame[row, column + 1].isContinuation ? 2 : 1
            Painter.add(cell.text, columns: columns, look.attributes, look.pair, to: &buffer)
        }
        wmove(window, Int32(row), Int32(columns.lowerBound))
        wadd_wchnstr(window, buffer, Int32(buffer.count))
    }

    /// ncurses measures with the C library: where that disagrees with our table, a row would shift.
    /// A question mark keeps it straight.
    private static func add(
        _ text: Character, columns: Int, _ attributes: attr_t, _ pair: Int16, to buffer: inout [cchar_t]
    ) {
        var letters: (wchar_t, wchar_t, wchar_t) = (32, 0, 0)
        for (place, scalar) in text.unicodeScalars.prefix(3).enumerated() {
            let letter = wchar_t(bitPattern: scalar.value)
            switch place {
            case 0: letters.0 = letter
            case 1: letters.1 = letter
            default: letters.2 = letter
            }
        }
        if letters.0 < 0x7f || suivi_wcwidth(letters.0) == Int32(columns) {
            buffer.append(suivi_cell(letters.0, letters.1, letters.2, attributes, pair))
            return
        }
        buffer.append(suivi_cell(0x3f, 0, 0, attributes, pair))
        if columns == 2 { buffer.append(suivi_cell(0x20, 0, 0, attributes, pair)) }
    }

    private mutating func place(_ cursor: Position?, in window: UnsafeMutablePointer<WINDOW>) {
        wmove(window, Int32(cursor?.row ?? 0), Int32(cursor?.column ?? 0))
        let visible = cursor != nil
        // Hidden before the drawing and shown after it, so that it is not seen running about.
        if !visible, cursorShown != false { curs_set(0) }
        wrefresh(window)
        if visible, cursorShown != true { curs_set(1) }
        cursorShown = visible
    }
}

extension Canvas {
    /// The columns of a row to draw again, nil when none changed since `other` (nil: all did).
    func changes(row: Int, since other: Canvas?) -> Range<Int>? {
        let start = row * size.columns
        guard let other, other.size == size else { return size.columns > 0 ? 0..<size.columns : nil }
        let differs = { (column: Int) in cells[start + column] != other.cells[start + column] }
        guard var first = (0..<size.columns).first(where: differs),
            let last = (first..<size.columns).last(where: differs)
        else { return nil }
        // A wide character is drawn whole.
        if cells[start + first].isContinuation, first > 0 { first -= 1 }
        return first..<(last + 1)
    }
}
