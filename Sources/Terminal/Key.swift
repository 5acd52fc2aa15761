// What a hand does on the keyboard, once every terminal's dialect is understood.

/// One key as the person at the keyboard would name it.
package enum Key: Hashable, Sendable {
    case character(Character)
    case enter, tab, backtab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// Ctrl and an arrow: a word further in a text, elsewhere the arrow itself.
    case wordLeft, wordRight
    /// A function key, from 1.
    case f(Int)
    /// Ctrl and a letter, in lower case: `.control("s")`.
    case control(Character)
    /// Esc and a character in the same burst, which is how terminals send Alt.
    case alt(Character)
}

extension Key {
    /// The key without what Ctrl adds to an arrow, for whoever has no words to move by.
    package var withoutModifier: Key {
        switch self {
        case .wordLeft: .left
        case .wordRight: .right
        default: self
        }
    }
}
