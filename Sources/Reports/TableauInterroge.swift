// A table whose figures know what lists their rows.

import Domain

/// What lists the rows behind a figure: a question on people and contracts, or examinations of the commission.
package enum Interrogation: Hashable, Sendable {
    case vue(Question)
    case examens(SelectionDExamens)
}

/// A cell and what stands behind it; nil: nothing to list (a difference, a group of small communes).
struct FigureInterrogee {
    let cellule: Cellule
    let interrogation: Interrogation?

    init(_ cellule: Cellule, _ interrogation: Interrogation? = nil) { (self.cellule, self.interrogation) = (cellule, interrogation) }

    init(_ nombre: Int, _ question: Question?) { self.init(.nombre(nombre), question.map { .vue($0) }) }
}

/// A line of figures.
struct LigneInterrogee {
    let code: String
    let libelle: String
    let figures: [FigureInterrogee]
    var avertissement = false

    fileprivate var ligne: LigneDeTableau { LigneDeTableau(code, libelle, figures.map(\.cellule), avertissement: avertissement) }
}

/// A table, and the questions of its cells.
package struct TableauInterroge: Equatable, Sendable {
    package let tableau: Tableau
    /// One row per line, that of the total last; one place per column.
    private let interrogations: [[Interrogation?]]

    init(
        _ code: String, _ titre: String, entete: String, _ colonnes: [ColonneDeTableau], _ lignes: [LigneInterrogee],
        total: LigneInterrogee?, _ definition: Definition, notes: [String] = []
    ) {
        tableau = Tableau(
            code: code, titre: titre, entete: entete, colonnes: colonnes, lignes: lignes.map(\.ligne), total: total?.ligne,
            definition: definition, notes: notes)
        interrogations = (lignes + [total].compactMap { $0 }).map { $0.figures.map(\.interrogation) }
    }

    /// The lines, then the total.
    package var lignes: [LigneDeTableau] { tableau.lignes + [tableau.total].compactMap { $0 } }

    package func interrogation(ligne: Int, colonne: Int) -> Interrogation? {
        interrogations.indices.contains(ligne) && interrogations[ligne].indices.contains(colonne) ? interrogations[ligne][colonne] : nil
    }

    /// The columns in which some figure opens.
    package var colonnesOuvrables: [Int] {
        tableau.colonnes.indices.filter { colonne in interrogations.contains { $0.indices.contains(colonne) && $0[colonne] != nil } }
    }
}
