// One neutral table: every page is laid out in it, and every form (screen, text, CSV, Markdown, JSON, XLSX, HTML) reads it.

import Domain

/// A table of figures. Cells keep their numbers: each form writes them in its own way.
package struct Tableau: Equatable, Sendable {
    /// Stable, in JSON, CSV and file names: `contrats`, `sorties_par_age`.
    package let code: String
    package let titre: String
    /// What the lines are: « Libellé », « Structure », « Motif de sortie ».
    package let entete: String
    package let colonnes: [ColonneDeTableau]
    package let lignes: [LigneDeTableau]
    /// Counted apart from the lines; nil where a sum would mean nothing.
    package let total: LigneDeTableau?
    package let definition: Definition
    /// Sentences, each complete: bases, remarks, differences to explain.
    package let notes: [String]

    package init(
        code: String, titre: String, entete: String = "Libellé", colonnes: [ColonneDeTableau], lignes: [LigneDeTableau],
        total: LigneDeTableau? = nil, definition: Definition, notes: [String] = []
    ) {
        (self.code, self.titre, self.entete, self.colonnes) = (code, titre, entete, colonnes)
        (self.lignes, self.total, self.definition, self.notes) = (lignes, total, definition, notes)
    }
}

/// One column of figures; the labels of the lines are not one of them.
package struct ColonneDeTableau: Equatable, Sendable {
    package let code: String
    package let libelle: String

    package init(_ code: String, _ libelle: String) { (self.code, self.libelle) = (code, libelle) }

    package static let nombre = ColonneDeTableau("nombre", "Nombre")
    package static let part = ColonneDeTableau("part", "Part")
    package static let base = ColonneDeTableau("base", "Base")
}

/// One line: a label and as many cells as there are columns.
package struct LigneDeTableau: Equatable, Sendable {
    package let code: String
    package let libelle: String
    package let cellules: [Cellule]
    /// Whether it must be looked at: the parts do not make the total, or something is missing.
    package let avertissement: Bool
    /// Steps by which the label is set in where it is read: the line is a part of the nearest one above that is set in less.
    package let retrait: Int

    package init(_ code: String, _ libelle: String, _ cellules: [Cellule], avertissement: Bool = false, retrait: Int = 0) {
        (self.code, self.libelle, self.cellules, self.avertissement) = (code, libelle, cellules, avertissement)
        self.retrait = retrait
    }

    /// The label as it is read, set in by unbreakable spaces.
    package var libelleEnRetrait: String { String(repeating: "\u{a0}\u{a0}", count: retrait) + libelle }

    /// The label, then each cell as it is read.
    package var textes: [String] { [libelleEnRetrait] + cellules.map(\.texte) }
}

/// What stands in a cell.
package enum Cellule: Equatable, Sendable {
    case vide
    /// What cannot be known: « – » where it is read, nothing in data; it is not 0.
    case inconnu
    case nombre(Int)
    /// So many of a base, in whole percent; « – » when the base is 0: a share of nothing is not 0 %.
    case part(Int, sur: Int)
    /// A difference in count, always signed.
    case ecart(Int)
    /// A change from one count to another, in percent with one decimal, always signed; « – » when it starts from 0.
    case evolution(de: Int, a: Int)
    /// A mean of days, rounded half-up.
    case jours(Int)
    case texte(String)

    /// As a French reader reads it.
    package var texte: String {
        switch self {
        case .vide: ""
        case .inconnu: "–"
        case .nombre(let nombre): nombre.lisible
        case .part(let nombre, let base): Pourcentage.arrondi(nombre, sur: base).map { "\($0) %" } ?? "–"
        case .ecart(let ecart): Self.signe(ecart) + ecart.magnitude.lisible
        case .evolution(let depart, let arrivee): Self.evolution(depart, arrivee)
        case .jours(let jours): jours < 2 ? "\(jours) jour" : "\(jours.lisible) jours"
        case .texte(let texte): texte
        }
    }

    /// Change in tenths of a percent, half away from zero; nil from 0.
    package static func dixiemes(de depart: Int, a arrivee: Int) -> Int? {
        guard depart > 0 else { return nil }
        let ecart = arrivee - depart
        let grandeur = (2000 * ecart.magnitude + depart.magnitude) / (2 * depart.magnitude)
        return ecart < 0 ? -Int(grandeur) : Int(grandeur)
    }

    private static func evolution(_ depart: Int, _ arrivee: Int) -> String {
        dixiemes(de: depart, a: arrivee).map { "\(signe($0))\(($0.magnitude / 10).lisible),\($0.magnitude % 10) %" } ?? "–"
    }

    private static func signe(_ nombre: Int) -> String { nombre > 0 ? "+" : nombre < 0 ? "−" : "" }
}

/// Tables that leave together: a page, a view, a chapter.
package struct Document: Equatable, Sendable {
    /// The base of a file name, without accents or spaces: `bilan-ccas-alencon-2021`.
    package let code: String
    package let titre: String
    /// Under the title: code of the structure, days of the period, what limits the reader, whether it is closed.
    package let sousTitres: [String]
    package let tableaux: [Tableau]

    package init(code: String, titre: String, sousTitres: [String] = [], tableaux: [Tableau]) {
        (self.code, self.titre, self.sousTitres, self.tableaux) = (code, titre, sousTitres, tableaux)
    }
}

extension Bilan {
    /// One table per heading, in their order.
    package var tableaux: [Tableau] { rubriques.map(\.tableau) }
}

extension RubriqueDe {
    package var tableau: Tableau {
        Tableau(
            code: code, titre: libelle, colonnes: [.nombre, .part, .base], lignes: lignes.map(\.enTableau),
            total: LigneDeTableau("total", "Total", [.nombre(total), .vide, .vide]), definition: definition, notes: remarques)
    }
}

extension LigneDe {
    fileprivate var enTableau: LigneDeTableau {
        LigneDeTableau(code, libelle, [.nombre(nombre), .part(nombre, sur: base), .nombre(base)], avertissement: avertissement)
    }
}
