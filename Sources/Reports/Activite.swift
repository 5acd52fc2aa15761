// The activity of the Commission RSA (PLICS § I.3): dossiers examined, answers on contracts, other decisions, by orientation.

import Domain

/// A heading of the activity of the commission.
package typealias RubriqueDActivite = RubriqueDe<SelectionDExamens>

/// What some sittings examined: counted facts, laid out and explained.
package struct Activite: Equatable, Sendable {
    package let portee: PorteeDeCommission
    /// « Commission du 12/11/2026, Alençon », « Commission RSA d’Alençon, année 2021 ».
    package let titre: String
    /// The structure that limits what its reader sees, in words; nil: everything.
    package let limite: String?
    package let periode: Periode
    /// Always the same, in the same order: dossiers, contracts, other decisions, then each decision by orientation, then
    /// the kinds of contracts.
    package let rubriques: [RubriqueDActivite]

    /// The activity of a period; `limite` names the structure when only its dossiers are counted.
    package init(
        _ comptes: ActiviteDeCommission, periode: Periode, territoire: String?, referentiels: Referentiels, limite: String? = nil
    ) {
        let lieu = territoire.map { "Commission RSA, \($0)" } ?? "Commissions RSA, tous les territoires"
        self.init(
            comptes, .periode(periode, territoire: territoire), titre: "\(lieu), \(periode.libelle)", periode, territoire, referentiels,
            limite)
    }

    /// The activity of one sitting.
    package init(
        _ comptes: ActiviteDeCommission, session: Fiche<SessionDeCommission>, referentiels: Referentiels, limite: String? = nil
    ) {
        let jour = Periode(du: session.tenueLe, au: session.tenueLe) ?? .mois(de: session.tenueLe)
        let titre = "Commission RSA du \(session.tenueLe.court), \(session.territoire)"
        self.init(comptes, .session(session.cle), titre: titre, jour, nil, referentiels, limite)
    }

    private init(
        _ comptes: ActiviteDeCommission, _ portee: PorteeDeCommission, titre: String, _ periode: Periode, _ territoire: String?,
        _ referentiels: Referentiels, _ limite: String?
    ) {
        (self.portee, self.titre, self.periode, self.limite) = (portee, titre, periode, limite)
        rubriques =
            [.dossiers(comptes, portee, territoire), .contratsExamines(comptes, portee), .autresDecisions(comptes, portee)]
            + CategorieDeDecision.allCases.map { .decision($0, comptes, portee) } + [.volets(comptes, portee, referentiels)]
    }

    /// One table per heading, in their order.
    package var tableaux: [Tableau] { rubriques.map(\.tableau) }
}
