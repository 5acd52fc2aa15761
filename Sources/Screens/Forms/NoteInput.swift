// Several lines being typed: what was said in an interview.

import Terminal

/// A text with line breaks, wrapped to the width it is shown in, and the place of the cursor in characters.
package struct NoteInput: Equatable, Sendable {
    package private(set) var text: String
    package private(set) var cursor: Int

    package init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Changes the text; false when the key is not an edit. `width` is the one it is shown in.
    package mutating func edit(_ key: Key, width: Int) -> Bool {
        switch key {
        case .character(let caractere): insert(String(caractere))
        case .enter: insert("\n")
        case .backspace: if cursor > 0 { remove((cursor - 1)..<cursor) }
        case .delete: if cursor < text.count { remove(cursor..<(cursor + 1)) }
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .up: return moveLine(-1, width)
        case .down: return moveLine(1, width)
        case .home: cursor = lines(width)[place(width).line].start
        case .end: cursor = lines(width)[place(width).line].end
        default: return false
        }
        return true
    }

    package mutating func insert(_ addition: String) {
        cursor = text.insert(addition, before: cursor)
    }

    package mutating func set(_ text: String) { self = NoteInput(text) }

    private mutating func remove(_ range: Range<Int>) { cursor = text.remove(range) }

    /// One line as shown: its characters, from `start` to `end` of the text (the break itself excluded).
    package struct Line: Equatable, Sendable {
        package let text: String
        package let start: Int
        package let end: Int
    }

    /// The text as shown in a width: broken at spaces, and inside words longer than a line.
    package func lines(_ width: Int) -> [Line] {
        let width = max(1, width)
        var lines: [Line] = []
        var offset = 0
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let characters = Array(paragraph)
            var start = 0
            repeat {
                let length = Self.fit(characters[start...], width)
                lines.append(Line(text: String(characters[start..<(start + length)]), start: offset + start, end: offset + start + length))
                start += length
            } while start < characters.count
            offset += characters.count + 1
        }
        return lines
    }

    /// How many characters go on one line.
    private static func fit(_ characters: ArraySlice<Character>, _ width: Int) -> Int {
        var used = 0
        var lastSpace: Int?
        for (index, character) in characters.enumerated() {
            let columns = character.isASCII ? 1 : TextWidth.of(String(character))
            if used + columns > width { return max(1, lastSpace.map { $0 + 1 } ?? index) }
            used += columns
            if character == " " { lastSpace = index }
        }
        return characters.count
    }

    /// On which shown line, and in which column of it, the cursor stands.
    package func place(_ width: Int) -> (line: Int, column: Int) {
        let lines = lines(width)
        let line = lines.lastIndex { $0.start <= cursor } ?? 0
        let before = lines[line].text.prefix(cursor - lines[line].start)
        return (line, min(TextWidth.of(String(before)), max(1, width) - 1))
    }

    /// False when there is no such line: the arrows then leave the note, towards the neighbouring field.
    private mutating func moveLine(_ step: Int, _ width: Int) -> Bool {
        let lines = lines(width)
        let (line, column) = place(width)
        guard lines.indices.contains(line + step) else { return false }
        let target = lines[line + step]
        cursor = target.start + min(column, target.text.count)
        return true
    }

    package func draw(on canvas: inout Canvas, row: Int, column: Int, rows: Int, width: Int, focused: Bool, style: Style) {
        let lines = lines(width)
        let (line, cursorColumn) = place(width)
        let first = focused ? max(0, min(line - rows + 1, lines.count - rows)) : 0
        for shown in 0..<rows {
            canvas.fill(row: row + shown, column: column, width: width, style: style)
            guard lines.indices.contains(first + shown) else { continue }
            canvas.write(lines[first + shown].text, row: row + shown, column: column, width: width, style: style, ellipsis: false)
        }
        if !focused && lines.count > rows {
            canvas.write("…", row: row + rows - 1, column: column + width - 1, width: 1, style: style)
        }
        if focused { canvas.cursor = Position(row: row + line - max(0, first), column: column + cursorColumn) }
    }
}
