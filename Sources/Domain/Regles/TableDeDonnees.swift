// The data files that travel with the program: a header, then `;` between cells, never a quote.

/// A data file, cut into cells: the lists of the département, the demonstration, the published figures.
package struct TableDeDonnees: Equatable, Sendable {
    package let colonnes: [String]
    package let lignes: [[String]]

    /// Cuts without judging; empty lines are passed over, and the last cell may hold `;`.
    package init(_ octets: [UInt8]) {
        let textes = String(decoding: octets, as: UTF8.self).split(separator: "\n")
        let colonnes = textes.first.map(Self.cellules) ?? []
        self.colonnes = colonnes
        lignes = textes.dropFirst().map { ligne in
            ligne.split(separator: ";", maxSplits: max(0, colonnes.count - 1), omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// Strictly: exactly these columns, as many cells on every line, and a line break at the end.
    package init(_ octets: [UInt8], colonnes: [String]) throws(DonneesIllisibles) {
        let textes = String(decoding: octets, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard textes.first.map(Self.cellules) == colonnes, textes.last == "" else {
            throw DonneesIllisibles(detail: "en-tête ou dernière ligne")
        }
        var lignes: [[String]] = []
        lignes.reserveCapacity(textes.count)
        for texte in textes.dropFirst().dropLast() {
            let cellules = Self.cellules(texte)
            guard cellules.count == colonnes.count else { throw DonneesIllisibles(detail: "« \(texte) »") }
            lignes.append(cellules)
        }
        (self.colonnes, self.lignes) = (colonnes, lignes)
    }

    /// The lines by the names of their columns.
    package var parColonne: [[String: String]] {
        lignes.map { ligne in Dictionary(zip(colonnes, ligne), uniquingKeysWith: { premier, _ in premier }) }
    }

    private static func cellules(_ ligne: Substring) -> [String] {
        ligne.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
}

/// A data file of the program that is not as it must be: which line, in its own words.
package struct DonneesIllisibles: Error, Equatable {
    package let detail: String

    package init(detail: String) { self.detail = detail }
}
