// One neutral table, which the formats for reading (text, Markdown) lay out. The screen, CSV and JSON read the rubriques
// themselves: they need the figures, not their cells.

import Domain

/// A table: cells as texts, and beside them what is needed to draw a bar.
package struct Tableau: Equatable, Sendable {
    /// Code of the heading it lays out.
    package let code: String
    package let titre: String
    package let entetes: [String]
    package let lignes: [LigneDeTableau]
    package let total: LigneDeTableau
    /// What the percentages are shares of, in words.
    package let base: String
    package let notes: [String]
}

/// A row of cells. The rubrique knows the records that it counts.
package struct LigneDeTableau: Equatable, Sendable {
    package let cellules: [String]
    package let nombre: Int
    /// The share to draw, nil when there is none.
    package let pourcentage: Int?
    package let avertissement: Bool
}

extension Bilan {
    /// One table per heading, in their order.
    package var tableaux: [Tableau] { rubriques.map(\.tableau) }
}

extension RubriqueDe {
    package var tableau: Tableau {
        Tableau(
            code: code, titre: libelle, entetes: ["Libellé", "Nombre", "Part", "Base"], lignes: lignes.map(\.enTableau),
            total: LigneDeTableau(
                cellules: ["Total", total.lisible, "", ""], nombre: total, pourcentage: nil, avertissement: false),
            base: definition.base, notes: remarques)
    }
}

extension LigneDe {
    fileprivate var enTableau: LigneDeTableau {
        LigneDeTableau(
            cellules: [libelle, nombre.lisible, pourcentage.map { "\($0) %" } ?? "–", base.lisible],
            nombre: nombre, pourcentage: pourcentage, avertissement: avertissement)
    }
}
