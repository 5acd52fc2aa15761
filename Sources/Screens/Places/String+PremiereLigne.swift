// The beginning of a note, where a list has one line for it.

extension String {
    /// The first line that says something, at most as long as the widest terminal shows: a note of 256 KB costs no more.
    var premiereLigne: String { String(drop(while: \.isNewline).prefix(300).prefix { !$0.isNewline }) }
}
