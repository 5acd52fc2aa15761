// The published year: the figures that the PLICS of 2022 prints, which counts answer them, and what must be known to compare.

import Domain

/// One printed figure, as a fact.
package struct FigurePubliee: Equatable, Sendable {
    /// Section, line of the extracted text, rank in that line: `II.5-3543-1`.
    package let code: String
    package let section: String
    /// One of our structures, when the figure is hers.
    package let structure: String?
    /// Who publishes it, in the words of the document.
    package let organisation: String
    package let action: String
    /// As printed (`2021`, `2019-2021`); nil when the document does not say.
    package let annee: String?
    package let indicateur: String
    package let categorie: String
    /// As printed: `213`, `8,3`, `2/3`.
    package let valeur: String
    package let unite: UniteDeFigure
    package let certitude: Certitude
    /// Of the extracted text.
    package let ligne: Int

    /// Without decimals; a fraction is rounded to a percentage.
    package var nombre: Int? {
        let termes = valeur.split(separator: "/").compactMap { Int($0) }
        return termes.count == 2 ? Pourcentage.arrondi(termes[0], sur: termes[1]) : Int(valeur)
    }
}

/// What a printed value is a number of.
package enum UniteDeFigure: String, CaseIterable, Sendable {
    case nombre, pourCent = "pour_cent", mois, heures, jours, euros
}

/// Whether a number and what it counts are read together, or were parted by the extraction.
package enum Certitude: String, CaseIterable, Sendable {
    case exacte, ambigue
}

/// Which count answers a printed figure.
package struct CorrespondanceDeFigure: Equatable, Sendable {
    package let figure: String
    package let compte: CompteQuiRepond
    /// The code of the structure, or the name of the territory; empty: the whole département.
    package let ou: String
    /// Of a `RubriqueDe`.
    package let rubrique: String
    /// Of its lines, added up; `total` is the total.
    package let lignes: [String]
    package let mesure: MesureDeFigure
}

/// Where the answer is counted. Of a territory, only the people whom its structures accompany: who receives the RSA there is in no file.
package enum CompteQuiRepond: String, CaseIterable, Sendable {
    case bilan, commission, territoire
}

/// How the two are compared.
package enum MesureDeFigure: String, CaseIterable, Sendable {
    case nombre, part
}

/// What must be known of some printed figures: a contradiction of the document, or how it is read.
package struct RaisonPubliee: Equatable, Sendable {
    package let code: String
    /// Its number among the contradictions found in the document, 1 to 31; nil for a general remark.
    package let point: Int?
    /// Whether it keeps published and counted from agreeing for sure; else it only helps to read.
    package let empeche: Bool
    /// Structures, or sections of the document, that it concerns as a whole.
    package let pages: [String]
    package let figures: [String]
    /// One or two sentences.
    package let texte: String
}

/// Everything that is published of the year.
package struct Publication: Equatable, Sendable {
    package static let annee = 2021
    /// The territory whose PLICS this is.
    package static let territoire = "Alençon"

    package let figures: [FigurePubliee]
    package let raisons: [RaisonPubliee]
    /// By code of figure.
    package let correspondances: [String: CorrespondanceDeFigure]
    private let raisonsParFigure: [String: [RaisonPubliee]]

    package init(figures: [FigurePubliee], correspondances: [CorrespondanceDeFigure], raisons: [RaisonPubliee]) {
        (self.figures, self.raisons) = (figures, raisons)
        self.correspondances = Dictionary(correspondances.map { ($0.figure, $0) }, uniquingKeysWith: { premiere, _ in premiere })
        raisonsParFigure = raisons.reduce(into: [:]) { table, raison in
            for figure in raison.figures { table[figure, default: []].append(raison) }
        }
    }

    /// Which count answers a figure; nil: none.
    package func correspondance(_ figure: FigurePubliee) -> CorrespondanceDeFigure? { correspondances[figure.code] }

    package func raisons(_ figure: FigurePubliee) -> [RaisonPubliee] { raisonsParFigure[figure.code] ?? [] }

    /// Those of a structure or of a section as a whole.
    package func raisons(page: String) -> [RaisonPubliee] { raisons.filter { $0.pages.contains(page) } }

    /// The structures that have a page.
    package var structures: [String] { figures.compactMap(\.structure).reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
