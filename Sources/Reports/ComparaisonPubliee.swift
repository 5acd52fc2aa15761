// Published against counted: each printed figure of the year beside what the file counts, and why where they cannot agree.

import Domain

/// What the file counts of the published year, as far as its reader may see.
package struct ComptesDeLAnnee: Sendable {
    /// By code of structure.
    package let bilans: [String: Bilan]
    /// By territory, the whole département under the empty name; none when the reader sees only the dossiers of a structure.
    package let activites: [String: Activite]
    /// Those of the territory whose PLICS this is, beside all territories; nil when the reader sees only the dossiers of a structure.
    package let statistiques: Statistiques?

    package init(bilans: [String: Bilan], activites: [String: Activite] = [:], statistiques: Statistiques? = nil) {
        (self.bilans, self.activites, self.statistiques) = (bilans, activites, statistiques)
    }
}

/// What a printed figure and its count have to say to each other.
package enum VerdictDeComparaison: String, CaseIterable, Sendable {
    case dAccord = "d_accord"
    /// They differ, and a reason says why they cannot agree for sure.
    case explique
    case aExpliquer = "a_expliquer"
    case nonCompte = "non_compte"

    package var libelle: String {
        switch self {
        case .dAccord: "d’accord"
        case .explique: "écart expliqué"
        case .aExpliquer: "écart à expliquer"
        case .nonCompte: "non compté"
        }
    }
}

/// The count that answers a figure.
package struct ChiffreCompte: Equatable, Sendable {
    package let nombre: Int
    package let base: Int
    package let rubrique: String
    /// Of the line, « Total » for the total.
    package let libelle: String
    package let definition: Definition
}

/// One printed figure beside its count.
package struct LigneComparee: Equatable, Sendable {
    package let figure: FigurePubliee
    package let mesure: MesureDeFigure
    /// Nil when nothing that the reader sees answers.
    package let compte: ChiffreCompte?
    package let verdict: VerdictDeComparaison
    package let raisons: [RaisonPubliee]

    init(_ figure: FigurePubliee, _ correspondance: CorrespondanceDeFigure?, _ compte: ChiffreCompte?, _ raisons: [RaisonPubliee]) {
        (self.figure, self.compte, self.raisons) = (figure, compte, raisons)
        mesure = correspondance?.mesure ?? .nombre
        let accord = compte.map { Self.ecart(figure, $0, correspondance?.mesure ?? .nombre) == 0 }
        verdict =
            switch accord {
            case nil: .nonCompte
            case true: .dAccord
            case false: raisons.contains(where: \.empeche) ? .explique : .aExpliquer
            }
    }

    /// Counted less published, in units or in points; nil when one of the two has no value.
    package var ecart: Int? { compte.flatMap { Self.ecart(figure, $0, mesure) } }

    private static func ecart(_ figure: FigurePubliee, _ compte: ChiffreCompte, _ mesure: MesureDeFigure) -> Int? {
        let compte = mesure == .part ? Pourcentage.arrondi(compte.nombre, sur: compte.base) : compte.nombre
        return figure.nombre.flatMap { publie in compte.map { $0 - publie } }
    }
}

/// A page of the document: an action of an organisation, or a chapter on a territory.
package struct PageComparee: Equatable, Sendable {
    /// Stable: `ii_5_3543`, from its first figure.
    package let code: String
    package let titre: String
    /// One of our structures, when the page is hers.
    package let structure: String?
    package let lignes: [LigneComparee]
    /// Sentences: what concerns the whole page.
    package let notes: [String]
}

/// The pages that somebody may compare, in the order of the document.
package struct ComparaisonPubliee: Equatable, Sendable {
    package let pages: [PageComparee]
    /// Sentences on what is not on any page.
    package let notes: [String]

    /// `structure`: her page alone. `tout`: also the pages of which nothing is counted.
    package init(_ publication: Publication, _ comptes: ComptesDeLAnnee, structure: String? = nil, tout: Bool = false) {
        var pages: [PageComparee] = []
        for (cle, figures) in Self.parPage(publication.figures) {
            if let structure, cle.structure != structure { continue }
            // The page of a structure that the reader may not see is not compared.
            if let sienne = cle.structure, comptes.bilans[sienne] == nil { continue }
            let page = PageComparee(figures, publication, comptes)
            if tout || page.lignes.contains(where: { $0.compte != nil }) { pages.append(page) }
        }
        self.pages = pages
        notes = tout && structure == nil ? Self.sansChiffre(publication) : []
    }

    /// How many figures have each verdict.
    package var resume: [VerdictDeComparaison: Int] {
        pages.flatMap(\.lignes).reduce(into: [:]) { $0[$1.verdict, default: 0] += 1 }
    }

    private static func parPage(_ figures: [FigurePubliee]) -> [(cle: ClePage, figures: [FigurePubliee])] {
        var rangs: [ClePage: Int] = [:]
        var pages: [(cle: ClePage, figures: [FigurePubliee])] = []
        for figure in figures {
            let cle = ClePage(figure)
            if let rang = rangs[cle] {
                pages[rang].figures.append(figure)
            } else {
                rangs[cle] = pages.count
                pages.append((cle, [figure]))
            }
        }
        return pages
    }

    /// What is said of a section as a whole, by section.
    private static func sansChiffre(_ publication: Publication) -> [String] {
        publication.raisons.flatMap { raison in
            let sections = raison.pages.filter { !publication.structures.contains($0) }
            return sections.isEmpty ? [] : ["§ \(sections.joined(separator: ", ")) : \(raison.texte)"]
        }
    }
}

/// What makes one page: the chapters on a territory put Orne and Alençon side by side.
struct ClePage: Hashable {
    let section: String
    let organisation: String
    let action: String
    let structure: String?

    init(_ figure: FigurePubliee) {
        let territoire = figure.section.hasPrefix("I.") || figure.section == "II.1"
        (section, action, structure) = (figure.section, figure.action, figure.structure)
        organisation = territoire ? "" : figure.organisation
    }
}
