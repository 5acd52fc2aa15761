// How two spellings of a name are recognised as the same.

import Foundation

/// Folding of text for search: case, accents, ligatures and apostrophes are evened out.
///
/// « Lefèvre-d’Œuf » folds to `lefevre-d'oeuf`; its words (`lefevre`, `d`, `oeuf`) are then compared
/// by their beginnings.
/// A small table is enough for French and its neighbours and much faster than a locale's folding.
package enum Repli {
    package static func plier(_ texte: String) -> String {
        if texte.utf8.allSatisfy({ $0 < 0x80 }) { return plierASCII(texte) }
        var sortie = ""
        for scalaire in texte.precomposedStringWithCanonicalMapping.unicodeScalars {
            if let remplacant = table[scalaire] {
                sortie += remplacant
            } else if scalaire.isASCII {
                sortie.unicodeScalars.append(minuscule(scalaire))
            } else {
                // Decomposing drops the accents of the letters that the table does not name.
                for base in String(scalaire).decomposedStringWithCanonicalMapping.unicodeScalars
                where !base.properties.isDiacritic && base.properties.generalCategory != .nonspacingMark {
                    sortie += table[base] ?? base.properties.lowercaseMapping
                }
            }
        }
        return espacer(sortie)
    }

    /// The folded words of a text, in order; apostrophes and hyphens part words, dots vanish.
    package static func mots(_ texte: String) -> [String] {
        plier(texte).split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "'" || $0 == "," || $0 == ";" })
            .map { $0.filter { $0 != "." } }.filter { !$0.isEmpty }
    }

    /// The key by which a name is sorted: folded words joined by one space.
    package static func cle(_ texte: String) -> String { mots(texte).joined(separator: " ") }

    private static func plierASCII(_ texte: String) -> String {
        var sortie = String.UnicodeScalarView()
        for scalaire in texte.unicodeScalars { sortie.append(minuscule(scalaire)) }
        return espacer(String(sortie))
    }

    private static func minuscule(_ scalaire: Unicode.Scalar) -> Unicode.Scalar {
        (0x41...0x5A).contains(scalaire.value) ? Unicode.Scalar(UInt8(scalaire.value) + 0x20) : scalaire
    }

    private static func espacer(_ texte: String) -> String {
        texte.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    }

    private static let table: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [
            "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ẞ": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
            "đ": "d", "Đ": "d", "ı": "i", "’": "'", "ʼ": "'", "‘": "'", "–": "-", "—": "-", "\u{2010}": "-", "\u{2011}": "-",
            "\u{00A0}": " ", "\u{202F}": " ",
        ]
        let familles: [(String, String)] = [
            ("àáâãäåÀÁÂÃÄÅ", "a"), ("çÇ", "c"), ("èéêëÈÉÊË", "e"), ("ìíîïÌÍÎÏ", "i"), ("ñÑ", "n"),
            ("òóôõöÒÓÔÕÖ", "o"), ("ùúûüÙÚÛÜ", "u"), ("ýÿÝŸ", "y"),
        ]
        for (lettres, base) in familles { for lettre in lettres.unicodeScalars { table[lettre] = base } }
        return table
    }()
}
