// The evaluation part of the PLICS as one value: its pages, in their order, before any form.

import Domain

/// The whole document. Nothing in it knows paper, a file or a browser; nothing in it names somebody who is accompanied.
package struct PagesDuPlics: Equatable, Sendable {
    /// The base of file names: `plics-2021-alencon`.
    package let code: String
    package let titre: String
    /// Under the title, each a sentence or a date.
    package let sousTitres: [String]
    /// What stands on the title page.
    package let presentation: [BlocDuPlics]
    package let pages: [PageDuPlics]

    /// Every chart, in the order in which it is met; each has a file name of its own.
    package var figures: [Graphique] {
        (presentation + pages.flatMap(\.blocs)).compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }
}

/// A chapter, or a page of one.
package struct PageDuPlics: Equatable, Sendable {
    /// What a link of the summary leads to: `structure-ccas-alencon`.
    package let ancre: String
    package let titre: String
    package let niveau: Niveau
    package let blocs: [BlocDuPlics]

    /// How deep it stands in the summary.
    package enum Niveau: Int, Sendable {
        case chapitre = 2, page = 3
    }

    init(_ ancre: String, _ titre: String, _ niveau: Niveau = .page, _ blocs: [BlocDuPlics]) {
        (self.ancre, self.titre, self.niveau, self.blocs) = (ancre, titre, niveau, blocs)
    }
}

/// What a page is made of, from top to bottom.
package enum BlocDuPlics: Equatable, Sendable {
    /// A title inside the page.
    case intertitre(String)
    case paragraphe(String)
    /// What does not add up or is missing: told plainly, and set apart.
    case signalement(String)
    case liste([String])
    /// A table with the sentences under it.
    case tableau(Tableau)
    case figure(Graphique)
    case termes([TermeDuPlics])
}

/// A word, and what it means here.
package struct TermeDuPlics: Equatable, Sendable {
    package let terme: String
    package let sens: String

    package init(_ terme: String, _ sens: String) { (self.terme, self.sens) = (terme, sens) }
}
