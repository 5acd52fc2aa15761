// Names are typed by people: what leaves the machine must neither drive a terminal nor run in a spreadsheet.

/// Makes a stored text safe for where it goes.
package enum TexteSur {
    /// Without control characters: an escape sequence in a name must not reach a terminal. Breaks become spaces.
    package static func pourTerminal(_ texte: String) -> String {
        var sortie = String.UnicodeScalarView()
        for scalaire in texte.unicodeScalars {
            switch scalaire.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator:
                if scalaire == "\n" || scalaire == "\t" { sortie.append(" ") }
            case .format where scalaire != "\u{200D}": continue  // bidirectional overrides hide what is printed
            default: sortie.append(scalaire)
            }
        }
        return String(sortie)
    }

    /// A spreadsheet reads a cell that begins with one of these as a formula: an apostrophe makes it a text again.
    package static func pourTableur(_ texte: String) -> String {
        let propre = texte.unicodeScalars.first
        guard let propre, "=+-@\t\r".unicodeScalars.contains(propre) else { return texte }
        return "'" + texte
    }
}
