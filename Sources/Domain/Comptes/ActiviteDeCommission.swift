// What the Commission RSA examined, counted (chapter I.3 of the PLICS), and the question behind each figure.

/// Which sittings are counted: one, or those of a period, of one territory or of all.
package enum PorteeDeCommission: Hashable, Sendable {
    case session(Cle<SessionDeCommission>)
    case periode(Periode, territoire: String?)
}

/// An orientation as it is counted: nobody is left out because theirs is not known.
package enum OrientationComptee: Hashable, Sendable {
    case connue(Orientation), inconnue

    package init(_ orientation: Orientation?) { self = orientation.map { .connue($0) } ?? .inconnue }

    /// In the order of the pages.
    package static let toutes = Orientation.allCases.map { OrientationComptee.connue($0) } + [.inconnue]

    package var code: String { if case .connue(let orientation) = self { orientation.rawValue } else { "inconnue" } }
    package var libelle: String { if case .connue(let orientation) = self { orientation.libelle } else { "Inconnue" } }
}

/// What is counted, and its subdivision.
package enum SujetDExamens: Hashable, Sendable {
    /// Distinct people per sitting.
    case dossiers(OrientationComptee?)
    /// Every decision; those on contracts; the « autres décisions ».
    case decisions
    case contrats, autres
    case decision(CategorieDeDecision, OrientationComptee?)
    /// Contracts examined, by code of the referential `volets`; `.some(nil)`: without one.
    case volet(String?)
}

/// The examinations behind one figure.
package struct SelectionDExamens: Hashable, Sendable {
    package var portee: PorteeDeCommission
    package var sujet: SujetDExamens

    package init(_ portee: PorteeDeCommission, _ sujet: SujetDExamens) { (self.portee, self.sujet) = (portee, sujet) }
}

/// The counted facts of some sittings, before any layout.
package struct ActiviteDeCommission: Equatable, Sendable {
    /// Sittings of the scope that examined somebody whom the reader may see.
    package var sessions = 0
    /// Distinct people per sitting, in all and by orientation.
    package var totalDossiers = 0
    package var dossiers: [OrientationComptee: Int] = [:]
    /// Distinct people over all the sittings.
    package var personnes = 0
    /// Decisions on contracts and « autres décisions », counted without looking at their category.
    package var totalContrats = 0
    package var totalAutres = 0
    package var decisions: [CategorieDeDecision: [OrientationComptee: Int]] = [:]
    /// Contracts examined, by code of their volet.
    package var volets: [String?: Int] = [:]
    /// Dossiers of the same period in every territory; nil when the scope is no territory, or the reader sees one structure.
    package var dossiersPartout: Int?
    /// Contracts decided in the period by hand, without a sitting: told, not counted.
    package var decidesALaMain = 0

    package init() {}

    package func nombre(_ categorie: CategorieDeDecision) -> Int { decisions[categorie]?.values.reduce(0, +) ?? 0 }
}
