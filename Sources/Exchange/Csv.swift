// A CSV as French spreadsheets open it: semicolons, UTF-8, quotes only where they are needed.

/// One record of a CSV file (RFC 4180 quoting; the separator is `;`, as in the data files of the project).
package enum Csv {
    /// What tells a spreadsheet that a file is UTF-8; it stands once, first.
    package static let marque = "\u{FEFF}"

    /// Texts are defused against formulas; numbers are written through `nombre`.
    package static func texte(_ cellule: String) -> String { entreGuillemets(TexteSur.pourTableur(cellule)) }

    package static func nombre(_ valeur: Int?) -> String { valeur.map(String.init) ?? "" }

    /// A record from cells that were already written.
    package static func ligne(_ cellules: [String]) -> String { cellules.joined(separator: ";") + "\n" }

    private static func entreGuillemets(_ texte: String) -> String {
        guard texte.unicodeScalars.contains(where: { ";\"\r\n".unicodeScalars.contains($0) }) else { return texte }
        return "\"" + texte.replacing("\"", with: "\"\"") + "\""
    }
}
