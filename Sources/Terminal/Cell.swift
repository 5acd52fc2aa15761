// One square of the screen.

/// A character cell. A wide character occupies its cell and the continuation cell at its right.
package struct Cell: Equatable, Sendable {
    package var text: Character
    package var style: Style

    package init(text: Character, style: Style) {
        self.text = text
        self.style = style
    }

    /// An empty square.
    package static let blank = Cell(text: " ", style: .plain)

    /// U+0000 never comes from a text (controls are not drawn), so it can mark the right half of a
    /// wide character.
    static let continuationMark: Character = "\u{0}"

    /// Whether this is the right half of the wide character at its left.
    package var isContinuation: Bool { text == Cell.continuationMark }
}
