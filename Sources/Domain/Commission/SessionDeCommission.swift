// A sitting of the Commission RSA, and what it answers on each dossier (R09, chapter I.3 of the PLICS).

/// A sitting: one day, one territory. Two sittings of one territory are never held on one day.
package struct SessionDeCommission: Equatable, Sendable {
    package var tenueLe: Jour
    /// « Alençon »: the territory whose dossiers are examined.
    package var territoire: String

    package init(tenueLe: Jour, territoire: String) { (self.tenueLe, self.territoire) = (tenueLe, territoire) }
}

/// What a decision is counted as (E2); the wording of each decision is data (`decisions.csv`).
package enum CategorieDeDecision: String, Libelle {
    case valide, ajourne, refuse, reduction, suspension, reorientation, maintien, radiation, autre

    package var libelle: String {
        switch self {
        case .valide: "Validé"
        case .ajourne: "Ajourné"
        case .refuse: "Refusé"
        case .reduction: "Réduction"
        case .suspension: "Suspension"
        case .reorientation: "Réorientation"
        case .maintien: "Maintien"
        case .radiation: "Radiation"
        case .autre: "Autre"
        }
    }

    /// The answer on a contract; nil for what the PLICS calls « autres décisions », which bear on the right or the orientation.
    package var surContrat: DecisionDeCommission? {
        switch self {
        case .valide: .valide
        case .ajourne: .ajourne
        case .refuse: .refuse
        default: nil
        }
    }

    /// Whether it lasts until a day that may be given.
    package var aUnTerme: Bool { self == .reduction || self == .suspension }

    /// Whether the commission says why.
    package var demandeUnMotif: Bool { self != .valide && self != .maintien }

    /// What the PLICS calls « autres décisions », in its order.
    package static let autresDecisions = allCases.filter { $0.surContrat == nil }
}

extension Referentiels {
    /// What a decision is counted as; nil for a code that the list does not know.
    package func categorie(deDecision code: String) -> CategorieDeDecision? {
        entree(.decisions, code).flatMap { CategorieDeDecision(rawValue: $0.categorie) }
    }

    /// The first wording offered for a category: what one key records.
    package func decision(_ categorie: CategorieDeDecision) -> EntreeDeReferentiel? {
        actifs(.decisions).first { $0.categorie == categorie.rawValue }
    }
}

/// One dossier examined by a sitting: a contract, or the situation of the person.
package struct Examen: Equatable, Sendable {
    package var session: Cle<SessionDeCommission>
    /// The contract examined; nil when the decision bears on the right or the orientation.
    package var contrat: Cle<Contrat>?
    /// Code of the referential `decisions`.
    package var decision: String
    /// Why, in the words of the commission; required for everything that is not a validation nor a maintien.
    package var motif: String
    /// The orientation of the person on that day, before what is decided; kept so that the activity does not move afterwards.
    package var orientation: Orientation?
    /// The volet of the contract on that day, kept for the same reason.
    package var volet: String?
    /// For a réorientation.
    package var nouvelleOrientation: Orientation?
    /// Last day of a reduction or a suspension.
    package var effetAu: Jour?

    package init(
        session: Cle<SessionDeCommission>, contrat: Cle<Contrat>? = nil, decision: String, motif: String = "",
        orientation: Orientation? = nil, nouvelleOrientation: Orientation? = nil, effetAu: Jour? = nil
    ) {
        (self.session, self.contrat, self.decision, self.motif) = (session, contrat, decision, motif)
        (self.orientation, self.nouvelleOrientation, self.effetAu) = (orientation, nouvelleOrientation, effetAu)
    }
}

extension Champ {
    package static let session = Champ("session", "Commission")
    package static let tenueLe = Champ("tenue_le", "Tenue le")
    package static let territoire = Champ("territoire", "Territoire")
    package static let decisionDExamen = Champ("decision_examen", "Décision de la commission")
    package static let motifDeDecision = Champ("motif_decision", "Motif")
    package static let orientationExaminee = Champ("orientation_examinee", "Orientation examinée")
    package static let voletExamine = Champ("volet_examine", "Volet examiné")
    package static let nouvelleOrientation = Champ("nouvelle_orientation", "Nouvelle orientation")
    package static let effetAu = Champ("effet_au", "Effet jusqu’au")
}

extension SessionDeCommission {
    /// Days ahead for which a sitting may be planned.
    package static let horizon = 366
    /// The RSA came into force on 1 June 2009 (loi n° 2008-1249): no commission of it sat before.
    package static let premierJour = Jour(numero: 14_396)

    package func refus(le aujourdhui: Jour) -> [Refus] {
        var refus: [Refus] = []
        if tenueLe < Self.premierJour { refus.append(.tropAncien(.tenueLe, tenueLe)) }
        if Repli.plier(territoire).isEmpty { refus.append(.obligatoire(.territoire)) }
        if tenueLe > aujourdhui.plus(jours: Self.horizon) { refus.append(.tropLoin(.tenueLe, tenueLe)) }
        return refus
    }
}

extension Examen {
    /// What prevents this decision, given its category, the sitting, and the contract examined as it stands before.
    package func refus(
        categorie: CategorieDeDecision?, session: SessionDeCommission, contrat: Contrat?, le aujourdhui: Jour
    ) -> [Refus] {
        guard let categorie else { return [.codeInconnu(.decisionDExamen, decision)] }
        var refus = TexteSaisi.refus([(.motifDeDecision, motif)])
        if session.tenueLe > aujourdhui { refus.append(.sessionAVenir(session.tenueLe)) }
        if categorie.surContrat == nil, contrat != nil { refus.append(.decisionHorsContrat(categorie)) }
        if categorie.surContrat != nil {
            guard let contrat else { return refus + [.obligatoire(.contrat)] }
            refus += Self.refus(sur: contrat, session)
        }
        if categorie.demandeUnMotif, Repli.plier(motif).isEmpty { refus.append(.obligatoire(.motifDeDecision)) }
        refus += refusDeReorientation(categorie)
        if let effetAu, effetAu < session.tenueLe { refus.append(.avant(.effetAu, effetAu, .tenueLe, session.tenueLe)) }
        return refus
    }

    private func refusDeReorientation(_ categorie: CategorieDeDecision) -> [Refus] {
        guard categorie == .reorientation else { return [] }
        guard let nouvelleOrientation else { return [.obligatoire(.nouvelleOrientation)] }
        return nouvelleOrientation == orientation ? [.memeOrientation(nouvelleOrientation)] : []
    }

    private static func refus(sur contrat: Contrat, _ session: SessionDeCommission) -> [Refus] {
        guard contrat.sorte.compte else { return [.contratHorsCommission(contrat.sorte)] }
        guard let transmisLe = contrat.transmisLe else { return [.decisionSansTransmission] }
        return transmisLe > session.tenueLe ? [.avant(.tenueLe, session.tenueLe, .transmisLe, transmisLe)] : []
    }
}
