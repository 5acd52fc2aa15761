// The words of a line, each with its place, so that an error can point at the one it is about.

/// One word of a line, as it was typed.
package struct MotDeLigne: Hashable, Sendable {
    /// How the word stands in the line.
    package enum Sorte: Sendable {
        case mot
        /// Between quotation marks: never a keyword.
        case guillemets
        /// Followed by a colon: `logement:`.
        case etiquette
        case pointVirgule
    }

    package let sorte: Sorte
    /// Without its quotation marks, its comma or its colon.
    package let texte: String
    /// In characters of the line, the marks included.
    package let place: Range<Int>
    /// From 1; semicolons are not counted.
    package let rang: Int
    /// A comma closes it.
    package var virgule = false

    /// As it is compared: case and accents evened out, without the dot of an abbreviation.
    var plie: String {
        let plie = Repli.plier(texte)
        return plie.count > 1 && plie.hasSuffix(".") ? String(plie.dropLast()) : plie
    }
}

/// A line cut into words, and the note at its end.
struct DecoupeDeLigne {
    let caracteres: [Character]
    private(set) var mots: [MotDeLigne] = []
    /// What follows `//` or `note:`, and the mark itself.
    private(set) var note: (marque: MotDeLigne, texte: String)?
    private var rang = 0

    init(_ texte: String) throws(ErreurDeLigne) {
        caracteres = Array(texte)
        var ici = 0
        while ici < caracteres.count, note == nil { ici = try suivant(ici) }
    }

    /// The characters of a part of the line, without the spaces around it.
    func texte(_ place: Range<Int>) -> String {
        let debut = caracteres[place].drop(while: \.isWhitespace)
        return String(debut.reversed().drop(while: \.isWhitespace).reversed())
    }

    /// Cuts one piece and returns where the next one begins.
    private mutating func suivant(_ ici: Int) throws(ErreurDeLigne) -> Int {
        switch caracteres[ici] {
        case let lettre where lettre.isWhitespace: return ici + 1
        case ";":
            mots.append(MotDeLigne(sorte: .pointVirgule, texte: ";", place: ici..<(ici + 1), rang: rang))
            return ici + 1
        case ",":
            if !mots.isEmpty { mots[mots.count - 1].virgule = true }
            return ici + 1
        case ":" where mots.last?.sorte == .mot && mots.last?.virgule == false: return etiqueter(ici)
        case "/" where caracteres[ici...].starts(with: "//"):
            noter(ajoute(.mot, "//", ici..<(ici + 2)), depuis: ici + 2)
            return caracteres.count
        case "\"", "«", "“", "”": return try guillemets(ici)
        default: return mot(ici)
        }
    }

    /// French writing puts a space before the colon.
    private mutating func etiqueter(_ ici: Int) -> Int {
        let mot = mots.removeLast()
        let etiquette = MotDeLigne(sorte: .etiquette, texte: mot.texte, place: mot.place.lowerBound..<(ici + 1), rang: mot.rang)
        mots.append(etiquette)
        if etiquette.plie == "note" { noter(etiquette, depuis: ici + 1) }
        return ici + 1
    }

    private mutating func guillemets(_ ici: Int) throws(ErreurDeLigne) -> Int {
        let fermants: Set<Character> = caracteres[ici] == "«" ? ["»"] : ["\"", "”", "“"]
        guard let fin = caracteres[(ici + 1)...].firstIndex(where: fermants.contains) else {
            throw .guillemetsOuverts(ajoute(.guillemets, texte((ici + 1)..<caracteres.count), ici..<caracteres.count))
        }
        _ = ajoute(.guillemets, texte((ici + 1)..<fin), ici..<(fin + 1))
        return fin + 1
    }

    private mutating func mot(_ ici: Int) -> Int {
        let fin = caracteres[ici...].firstIndex { $0.isWhitespace || $0 == ";" || $0 == "," } ?? caracteres.count
        guard let deuxPoints = deuxPoints(ici..<fin) else {
            _ = ajoute(.mot, texte(ici..<fin), ici..<fin)
            return fin
        }
        let etiquette = ajoute(.etiquette, texte(ici..<deuxPoints), ici..<(deuxPoints + 1))
        if etiquette.plie == "note" { noter(etiquette, depuis: deuxPoints + 1) }
        return deuxPoints + 1
    }

    /// Where the label of a word ends: `logement:dossier`, not `14:30` nor an address of the web.
    private func deuxPoints(_ place: Range<Int>) -> Int? {
        guard let trouve = caracteres[place].firstIndex(of: ":"), trouve > place.lowerBound,
            !caracteres[place.lowerBound..<trouve].allSatisfy({ $0.isASCII && $0.isNumber }),
            !caracteres[(trouve + 1)...].starts(with: "//")
        else { return nil }
        return trouve
    }

    private mutating func ajoute(_ sorte: MotDeLigne.Sorte, _ texte: String, _ place: Range<Int>) -> MotDeLigne {
        rang += 1
        let mot = MotDeLigne(sorte: sorte, texte: texte, place: place, rang: rang)
        mots.append(mot)
        return mot
    }

    /// The rest of the line is the note; its mark is no word.
    private mutating func noter(_ marque: MotDeLigne, depuis debut: Int) {
        mots.removeLast()
        note = (marque, texte(debut..<caracteres.count))
    }
}
