// How long a note may be, and how its length is told.

import Domain

extension NoteInput {
    /// From this many bytes a counter tells where one is in the text.
    package static let counted = 2_000

    /// Why an addition does not fit, nil when it does. Nothing is ever cut: it is refused whole.
    package func refusal(of addition: String) -> String? {
        let present = text.utf8.count, added = addition.utf8.count
        guard present + added > TexteSaisi.maximumDUneNote else { return nil }
        let room = max(0, TexteSaisi.maximumDUneNote - present)
        guard added > 4 else {
            return "Cette note est pleine (\(TexteSaisi.enKo(TexteSaisi.maximumDUneNote)) ko). Effacez-en une partie pour continuer."
        }
        return
            "Ce collage de \(TexteSaisi.enKo(added)) ko ne tient pas dans la note (il y reste \(TexteSaisi.enKo(room)) ko sur \(TexteSaisi.enKo(TexteSaisi.maximumDUneNote))) : rien n’a été collé. Collez-en une partie."
    }

    /// « Ligne 12 sur 340 · 25 ko sur 256 » once the text is long, else nothing.
    package func counter(_ width: Int) -> String {
        let bytes = text.utf8.count
        guard bytes >= Self.counted else { return "" }
        let (line, lines) = lineNumber(width)
        return
            "Ligne \(line.lisible) sur \(lines.lisible) · \(TexteSaisi.enKo(bytes)) ko sur \(TexteSaisi.enKo(TexteSaisi.maximumDUneNote))"
    }
}
