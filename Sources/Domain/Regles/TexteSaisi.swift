// How long the texts that people type may be.

/// The limits of a typed text, in bytes of UTF-8: far above what anybody writes, so that a file pasted by mistake is
/// refused in words and never cut.
package enum TexteSaisi {
    /// Of a text with line breaks.
    package static let maximumDUneNote = 256 * 1024
    /// Of a text of one line.
    package static let maximumDUneLigne = 2 * 1024

    /// The notes of a record that are longer than a note may be.
    static func refus(_ notes: [(Champ, String)]) -> [Refus] {
        notes.filter { $0.1.utf8.count > maximumDUneNote }.map { .texteTropLong($0.0, octets: $0.1.utf8.count) }
    }

    /// Bytes in whole thousands of 1024, at least 1 when there is anything.
    package static func enKo(_ octets: Int) -> Int { octets == 0 ? 0 : max(1, octets / 1024) }
}
