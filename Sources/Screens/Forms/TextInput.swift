// One line being typed, with its cursor.

import Terminal

/// A line of text and the place of the cursor in it, in characters.
package struct TextInput: Equatable, Sendable {
    package private(set) var text: String
    package private(set) var cursor: Int

    package init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Changes the line; false when the key is not an edit.
    package mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .character(let caractere): insert(String(caractere))
        case .backspace: if cursor > 0 { remove((cursor - 1)..<cursor) }
        case .delete: if cursor < text.count { remove(cursor..<(cursor + 1)) }
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end: cursor = text.count
        case .control("u"): remove(0..<cursor)
        case .control("k"): remove(cursor..<text.count)
        case .control("w"): remove(wordStart..<cursor)
        case .wordLeft, .alt("b"): cursor = wordStart
        case .wordRight, .alt("f"): cursor = wordEnd
        default: return false
        }
        return true
    }

    /// Puts a text at the cursor; line breaks become spaces, as befits one line.
    package mutating func insert(_ addition: String) {
        let flat = addition.split(whereSeparator: \.isNewline).joined(separator: " ")
        let clean = addition.contains(where: \.isNewline) ? flat : addition
        cursor = text.insert(clean, before: cursor)
    }

    /// Replaces everything; the cursor goes to the end.
    package mutating func set(_ text: String) { self = TextInput(text) }

    private mutating func remove(_ range: Range<Int>) { cursor = text.remove(range) }

    private var wordStart: Int {
        let before = Array(text).prefix(cursor)
        let letters = before.reversed().drop(while: { $0 == " " })
        return letters.drop(while: { $0 != " " }).count
    }

    private var wordEnd: Int {
        let after = Array(text).dropFirst(cursor)
        return text.count - after.drop(while: { $0 == " " }).drop(while: { $0 != " " }).count
    }

    /// Puts the cursor before a character.
    package mutating func go(to place: Int) { cursor = max(0, min(place, text.count)) }

    /// The first character drawn so that the cursor is in view, found from the cursor back: a line may be very long.
    private func firstShown(_ characters: [Character], width: Int) -> Int {
        var (first, used) = (cursor, 0)
        while first > 0 {
            used += TextWidth.of(String(characters[first - 1]))
            if used >= width { break }
            first -= 1
        }
        return first
    }

    /// Draws the part around the cursor; the cell after the text is kept for the cursor.
    package func draw(on canvas: inout Canvas, row: Int, column: Int, width: Int, focused: Bool, style: Style) {
        canvas.fill(row: row, column: column, width: width, style: style)
        let characters = Array(text)
        let first = focused ? firstShown(characters, width: width) : 0
        canvas.write(String(characters[first...]), row: row, column: column, width: width, style: style, ellipsis: !focused)
        if focused {
            canvas.cursor = Position(row: row, column: column + TextWidth.of(String(characters[first..<cursor])))
        }
    }
}
