// Several lines being typed: what was said in an interview.

import Terminal

/// A text with line breaks, wrapped to the width it is shown in, and the place of the cursor. A key costs the lines around
/// the cursor, not the whole text. Widths are columns of text: one more cell is kept beside them for the cursor.
package struct NoteInput: Equatable, Sendable {
    package private(set) var text: String
    /// Where the cursor stands, in bytes (UTF-8): always between two characters.
    package private(set) var offset: Int
    private var layout = NoteLayout()
    /// First shown line in view.
    private var top = 0
    /// The column that moves up and down keep to.
    private var column: Int?

    package init(_ text: String = "") {
        self.text = Self.clean(text)
        offset = self.text.utf8.count
    }

    /// The place of the cursor in characters. Counts them all: for tests, not for each key.
    package var cursor: Int { text.distance(from: text.startIndex, to: index(offset)) }

    package mutating func set(_ text: String) { self = NoteInput(text) }

    /// Puts the cursor at a place known by its bytes, as long as the text is the one it was known in.
    package mutating func go(to offset: Int) { self.offset = rounded(max(0, min(offset, text.utf8.count))) }

    /// Line breaks are `\n` here, whoever wrote the text.
    private static func clean(_ text: String) -> String {
        guard text.utf8.contains(0x0d) else { return text }
        return String(
            String.UnicodeScalarView(
                text.replacing("\r\n", with: "\n").unicodeScalars.map { $0 == "\r" ? "\n" : $0 }))
    }

    // MARK: Editing

    /// Changes the text or moves in it; false when the key is neither, or when a move would leave the note. `width` is the
    /// one it is shown in, `rows` how many lines are in view.
    package mutating func edit(_ key: Key, width: Int, rows: Int = 4) -> Bool {
        fit(width)
        guard change(key) || move(key, rows) else { return false }
        top = firstLine(rows)
        return true
    }

    private mutating func change(_ key: Key) -> Bool {
        switch key {
        case .character(let caractere): insert(String(caractere))
        case .enter: insert("\n")
        case .backspace: replace(before(offset)..<offset, with: "")
        case .delete: replace(offset..<after(offset), with: "")
        case .control("u"): replace(paragraphStart..<offset, with: "")
        case .control("w"): replace(wordStart(blanksOnly: true)..<offset, with: "")
        default: return false
        }
        return true
    }

    private mutating func move(_ key: Key, _ rows: Int) -> Bool {
        switch key {
        case .up: return moveLines(-1)
        case .down: return moveLines(1)
        case .pageUp: return moveLines(-max(1, rows - 1), stopping: true)
        case .pageDown: return moveLines(max(1, rows - 1), stopping: true)
        case .left: offset = before(offset)
        case .right: offset = after(offset)
        case .wordLeft, .alt("b"): offset = wordStart(blanksOnly: false)
        case .wordRight, .alt("f"): offset = wordEnd
        case .home, .control("a"): offset = layout.lines[layout.index(of: offset)].start
        case .end: offset = lineEnd(layout.index(of: offset))
        default: return false
        }
        column = nil
        return true
    }

    /// Inserts a text at the cursor, which then stands after it.
    package mutating func insert(_ addition: String) {
        replace(offset..<offset, with: Self.clean(addition))
    }

    private mutating func replace(_ range: Range<Int>, with addition: String) {
        column = nil
        guard !(range.isEmpty && addition.isEmpty) else { return }
        text.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: addition)
        let count = addition.utf8.count
        if layout.width > 0 { layout.replaced(range, by: count, in: &text) }
        offset = rounded(range.lowerBound + count)
    }

    // MARK: Places

    private func index(_ offset: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: offset) }
    private func offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }
    private func before(_ offset: Int) -> Int { offset == 0 ? 0 : self.offset(text.index(before: index(offset))) }
    private func after(_ offset: Int) -> Int {
        offset == text.utf8.count ? offset : self.offset(text.index(after: index(offset)))
    }

    /// What is inserted or removed may join its neighbours (a lone accent makes one letter with the letter before it): the
    /// cursor goes after the letter that they make.
    private func rounded(_ offset: Int) -> Int {
        guard offset > 0, offset < text.utf8.count else { return offset }
        let next = after(offset)
        return before(next) == offset ? offset : next
    }

    private var paragraphStart: Int {
        let start = text.utf8[..<index(offset)].lastIndex(of: 0x0a)
        return start.map { self.offset($0) + 1 } ?? 0
    }

    /// Where the word before the cursor begins; for an erasure words are what blanks part, for a move what signs part too.
    private func wordStart(blanksOnly: Bool) -> Int {
        let before = text[..<index(offset)]
        func parts(_ letter: Character) -> Bool { blanksOnly ? letter.isWhitespace : !(letter.isLetter || letter.isNumber) }
        guard let last = before.lastIndex(where: { !parts($0) }) else { return 0 }
        return before[..<last].lastIndex(where: parts).map { self.offset(before.index(after: $0)) } ?? 0
    }

    private var wordEnd: Int {
        let rest = text[index(offset)...]
        guard let first = rest.firstIndex(where: { $0.isLetter || $0.isNumber }) else { return text.utf8.count }
        return rest[first...].firstIndex { !($0.isLetter || $0.isNumber) }.map { self.offset($0) } ?? text.utf8.count
    }

    /// The last place of a shown line: a line that goes on below ends before its last character.
    private func lineEnd(_ line: Int) -> Int {
        let span = layout.lines[line]
        return layout.isSoft(line) ? max(span.start, before(span.end)) : span.end
    }

    // MARK: Lines

    /// Lays the text out for a width, once.
    private mutating func fit(_ width: Int) { layout = laidOut(width) }

    private func laidOut(_ width: Int) -> NoteLayout { layout.width == max(1, width) ? layout : NoteLayout(text, width: width) }

    /// False when there is no such line: the key then leaves the note, towards the neighbouring field. A page stops at the
    /// first or last line before it leaves.
    private mutating func moveLines(_ step: Int, stopping: Bool = false) -> Bool {
        let line = layout.index(of: offset)
        let wanted = stopping ? max(0, min(line + step, layout.lines.count - 1)) : line + step
        guard layout.lines.indices.contains(wanted), wanted != line else { return false }
        let kept = column ?? columns(layout.lines[line].start, offset)
        column = kept
        var place = layout.lines[wanted].start, used = 0
        let end = lineEnd(wanted)
        while place < end {
            used += TextWidth.of(text[index(place)])
            guard used <= kept else { break }
            place = after(place)
        }
        offset = place
        return true
    }

    private func columns(_ start: Int, _ end: Int) -> Int { TextWidth.of(String(text[index(start)..<index(end)])) }

    /// One line as shown.
    package struct Line: Equatable, Sendable {
        package let text: String
    }

    /// The text as shown in a width.
    package func lines(_ width: Int) -> [Line] {
        laidOut(width).lines.map { Line(text: String(text[index($0.start)..<index($0.end)])) }
    }

    /// On which shown line, and in which column of it, the cursor stands.
    package func place(_ width: Int) -> (line: Int, column: Int) { place(laidOut(width)) }

    private func place(_ layout: NoteLayout) -> (line: Int, column: Int) {
        let line = layout.index(of: offset)
        return (line, min(columns(layout.lines[line].start, offset), layout.width))
    }

    /// The number of the cursor's line, from 1, and how many there are.
    func lineNumber(_ width: Int) -> (line: Int, of: Int) {
        let layout = laidOut(width)
        return (layout.index(of: offset) + 1, layout.lines.count)
    }

    /// The first line of a view of `rows` lines that holds the cursor and moves as little as it can.
    private func firstLine(_ rows: Int) -> Int { firstLine(rows, layout) }

    private func firstLine(_ rows: Int, _ layout: NoteLayout) -> Int {
        let line = layout.index(of: offset)
        return max(0, min(max(min(top, line), line - rows + 1), layout.lines.count - rows))
    }

    // MARK: Drawing

    /// Draws the lines around the cursor, in `width` columns and the cell kept for the cursor.
    package func draw(on canvas: inout Canvas, row: Int, column: Int, rows: Int, width: Int, style: Style) {
        let layout = laidOut(width), first = firstLine(rows, layout), cursor = place(layout)
        draw(layout, first, on: &canvas, row: row, column: column, rows: rows, style: style)
        canvas.cursor = Position(row: row + cursor.line - first, column: column + cursor.column)
    }

    /// Draws the first lines of a text where nobody types, with a mark when there are more.
    package static func preview(
        _ text: String, on canvas: inout Canvas, row: Int, column: Int, rows: Int, width: Int, style: Style
    ) {
        let note = NoteInput(text), layout = NoteLayout(note.text, width: width, limit: rows + 1)
        note.draw(layout, 0, on: &canvas, row: row, column: column, rows: rows, style: style)
        if layout.lines.count > rows { canvas.write("…", row: row + rows - 1, column: column + width, width: 1, style: style) }
    }

    private func draw(
        _ layout: NoteLayout, _ first: Int, on canvas: inout Canvas, row: Int, column: Int, rows: Int, style: Style
    ) {
        for shown in 0..<max(0, rows) {
            canvas.fill(row: row + shown, column: column, width: layout.width + 1, style: style)
            guard layout.lines.indices.contains(first + shown) else { continue }
            let span = layout.lines[first + shown]
            canvas.write(
                String(text[index(span.start)..<index(span.end)]), row: row + shown, column: column, width: layout.width + 1, style: style,
                ellipsis: false)
        }
    }
}
