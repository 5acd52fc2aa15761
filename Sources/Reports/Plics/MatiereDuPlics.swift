// What the PLICS is written from: everything counted, laid out, and what does not hold.

import Domain

/// The counted matter of the document. Figures only: no file of anybody is in it.
package struct MatiereDuPlics: Equatable, Sendable {
    /// As its structures write it: « Alençon ».
    package let territoire: String
    package let annee: Int
    /// Printed on the title page; the same day and the same file give the same document.
    package let faitLe: Jour
    /// Chapters I and II.1, in their order, by code: `i_1_1_foyers`, `ii_1_sexe`. Empty: its reader may not count the territory.
    package var statistiques: [Tableau]
    /// Under the heads of these tables: their days.
    package var jours: String
    /// In the order of the pages.
    package var structures: [StructureDuPlics]
    /// How many controls hold, by structure; nil: none was made.
    package var controles: Tableau?
    /// The structure beyond which its reader counts nothing; nil: the whole territory.
    package var limite: String?
    package var contrat: NomDuContrat

    package init(
        territoire: String, annee: Int, faitLe: Jour, statistiques: [Tableau] = [], jours: String = "", structures: [StructureDuPlics],
        controles: Tableau? = nil, limite: String? = nil, contrat: NomDuContrat = .cer
    ) {
        (self.territoire, self.annee, self.faitLe) = (territoire, annee, faitLe)
        (self.statistiques, self.jours, self.structures) = (statistiques, jours, structures)
        (self.controles, self.limite, self.contrat) = (controles, limite, contrat)
    }
}

/// One structure: its year, the year before, its convention, and the controls that fail.
package struct StructureDuPlics: Equatable, Sendable {
    package let bilan: Bilan
    /// The same page one year before.
    package let avant: Bilan
    /// « non conventionnée »; nil: under convention all year long.
    package let convention: String?
    package let constats: [ConstatDuPlics]
    /// The closing of the year that holds; nil: still open.
    package let cloture: ClotureDuPlics?

    package init(
        _ structure: Fiche<Structure>, bilan: Bilan, avant: Bilan, constats: [ConstatDuPlics] = [], cloture: ClotureDuPlics? = nil
    ) {
        (self.bilan, self.avant, self.constats, self.cloture) = (bilan, avant, constats, cloture)
        convention = structure.valeur.remarque(sur: bilan.periode)
    }

    /// Whether nothing at all was counted of the year.
    package var estVide: Bool { bilan.rubriques.allSatisfy { $0.total == 0 && $0.lignes.allSatisfy { $0.nombre == 0 } } }

    /// Whether it has a page: it was under convention on a day of the year, or counted something.
    package static func aUnePage(_ structure: Structure, _ bilan: Bilan) -> Bool {
        let sousConvention =
            structure.conventionneeDu.map { $0 <= bilan.periode.au && (structure.conventionneeAu ?? bilan.periode.au) >= bilan.periode.du }
            ?? false
        return sousConvention || bilan.rubriques.contains { $0.total > 0 || $0.lignes.contains { $0.nombre > 0 } }
    }
}

/// What a closing of the year froze: its day, and the total of each heading by its code.
package struct ClotureDuPlics: Equatable, Sendable {
    package let le: Jour
    package let totaux: [String: Int]

    package init(le: Jour, totaux: [String: Int]) { (self.le, self.totaux) = (le, totaux) }
}

/// A control that fails, under the heading that it is about.
package struct ConstatDuPlics: Equatable, Sendable {
    /// The code of the heading: `contrats`.
    package let rubrique: String
    /// The identity with its numbers, in words.
    package let phrase: String

    package init(rubrique: String, _ phrase: String) { (self.rubrique, self.phrase) = (rubrique, phrase) }
}
