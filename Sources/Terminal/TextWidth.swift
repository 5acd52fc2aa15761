// How many columns a text takes. The only measure of width in the program: a clip, a pad and a
// drawn row always agree, whatever the locale.

/// Measures and fits text by display columns, exactly as `Canvas` draws it.
package enum TextWidth {
    /// The number of columns that `text` takes once drawn.
    package static func of(_ text: String) -> Int {
        if let length = asciiLength(text) { return length }
        return text.reduce(0) { $0 + (Glyph($1)?.width ?? 0) }
    }

    /// The number of columns of one character.
    package static func of(_ character: Character) -> Int { Glyph.width(of: character) }

    /// `text` cut to at most `width` columns, the last one being « … » when something was cut.
    package static func clip(_ text: String, to width: Int, ellipsis: Bool = true) -> String {
        if let length = asciiLength(text), length <= width { return text }
        var result = ""
        for glyph in Glyph.row(text, width: width, ellipsis: ellipsis) { result.append(glyph.character) }
        return result
    }

    /// `text` in exactly `width` columns: cut if longer, filled with spaces if shorter
    /// (`right` puts the spaces before, as for numbers).
    package static func pad(_ text: String, to width: Int, right: Bool = false) -> String {
        let clipped = clip(text, to: width)
        let spaces = String(repeating: " ", count: max(0, width - of(clipped)))
        return right ? spaces + clipped : clipped + spaces
    }

    /// `text` in lines of at most `width` columns, broken at spaces where there are some.
    /// Line breaks are kept; an empty text is one empty line.
    package static func wrap(_ text: String, to width: Int) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { paragraph($0, width: max(1, width)) }
    }

    private static func paragraph(_ text: Substring, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for (number, word) in words(text).enumerated() {
            var pieces = broken(word, width: width)
            let first = pieces.removeFirst()
            let needed = of(first)
            if number == 0 {
                line = first
                used = needed
            } else if used + 1 + needed <= width {
                line += " " + first
                used += 1 + needed
            } else {
                lines.append(line)
                line = first
                used = needed
            }
            for piece in pieces {
                lines.append(line)
                line = piece
                used = of(piece)
            }
        }
        lines.append(line)
        return lines
    }

    /// The words, French punctuation kept with its word: no line begins with « : » or « % » nor ends with an opening guillemet.
    private static func words(_ text: Substring) -> [Substring] {
        var words: [Substring] = []
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let clings = word.first.map { ":;!?»→·%".contains($0) } ?? false
            if let last = words.last, clings && !last.isEmpty || last.last == "«" {
                words[words.count - 1] = text[last.startIndex..<word.endIndex]
            } else {
                words.append(word)
            }
        }
        return words
    }

    /// A word cut into pieces that each fit: one piece unless it is wider than the line.
    private static func broken(_ word: Substring, width: Int) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var used = 0
        for character in word {
            let needed = Glyph(character)?.width ?? 0
            if used + needed > width, !piece.isEmpty {
                pieces.append(piece)
                piece = ""
                used = 0
            }
            piece.append(character)
            used += needed
        }
        pieces.append(piece)
        return pieces
    }

    /// Nearly every text is printable ASCII, where a byte is a column.
    private static func asciiLength(_ text: String) -> Int? {
        var count = 0
        for byte in text.utf8 {
            guard byte >= 0x20, byte < 0x7f else { return nil }
            count += 1
        }
        return count
    }
}
