// The contrat d'engagements réciproques (CER): what the person and the référent commit to, and the Commission RSA decides on.

/// What kind of contract it is; only the CER and the contrat d'engagement are counted as « contrats ».
package enum SorteDeContrat: String, Libelle {
    case cer, contratEngagement = "contrat_engagement", ppae, pacea, cej
    package var libelle: String {
        switch self {
        case .cer: "CER"
        case .contratEngagement: "Contrat d’engagement"
        case .ppae: "PPAE"
        case .pacea: "PACEA"
        case .cej: "CEJ"
        }
    }

    /// Whether the Commission RSA decides on it, and whether it stands in the count of the PLICS page « Nombre de contrats réalisés ».
    package var compte: Bool { self == .cer || self == .contratEngagement }
}

/// First contract or renewal (E1). A contract may not be qualified yet: then it has no type, and is counted as such.
package enum TypeDeContrat: String, Libelle {
    case premier, renouvellement
    package var libelle: String { self == .premier ? "Premier contrat" : "Renouvellement" }
}

/// What the Commission RSA answered.
package enum DecisionDeCommission: String, Libelle {
    case enAttente = "en_attente", valide, ajourne, refuse, annule
    package var libelle: String {
        switch self {
        case .enAttente: "En attente"
        case .valide: "Validé"
        case .ajourne: "Ajourné"
        case .refuse: "Refusé"
        case .annule: "Annulé"
        }
    }

    /// A validation, an adjournment and a refusal have a date; waiting has none; a cancellation may.
    package var date: Exigence {
        switch self {
        case .enAttente: .interdite
        case .valide, .ajourne, .refuse: .obligatoire
        case .annule: .libre
        }
    }

    package enum Exigence: Sendable { case obligatoire, interdite, libre }
}

/// A contract. `fin` is stored because a contract may end before its planned months; the duration is derived.
package struct Contrat: Equatable, Sendable {
    package var sorte: SorteDeContrat
    package var type: TypeDeContrat?
    /// 1 for the first of the chain, 2 for its first renewal…
    package var rang: Int?
    /// Code of the referential `volets` (accompagnement social; social et santé; socio-professionnel…).
    package var volet: String?
    /// The day it was drawn up: the date by which it is counted.
    package var elaboreLe: Jour
    package var debut: Jour
    package var fin: Jour
    package var signeLe: Jour?
    package var transmisLe: Jour?
    package var decision: DecisionDeCommission
    package var decideLe: Jour?
    package var predecesseur: Cle<Contrat>?
    package var objectifs: String
    package var moyens: String
    /// What the person commits to, then what the référent commits to.
    package var engagements: String
    package var engagementsDuReferent: String
    package var bilan: String

    package init(
        sorte: SorteDeContrat = .cer, type: TypeDeContrat?, rang: Int? = nil, volet: String? = nil, elaboreLe: Jour,
        debut: Jour, fin: Jour, signeLe: Jour? = nil, transmisLe: Jour? = nil, decision: DecisionDeCommission = .enAttente,
        decideLe: Jour? = nil, predecesseur: Cle<Contrat>? = nil, objectifs: String = "", moyens: String = "",
        engagements: String = "", engagementsDuReferent: String = "", bilan: String = ""
    ) {
        (self.sorte, self.type, self.rang, self.volet, self.elaboreLe) = (sorte, type, rang, volet, elaboreLe)
        (self.debut, self.fin, self.signeLe, self.transmisLe) = (debut, fin, signeLe, transmisLe)
        (self.decision, self.decideLe, self.predecesseur) = (decision, decideLe, predecesseur)
        (self.objectifs, self.moyens, self.engagements) = (objectifs, moyens, engagements)
        (self.engagementsDuReferent, self.bilan) = (engagementsDuReferent, bilan)
    }

    /// Months a contract may last.
    package static let durees = 1...24

    /// Ranks a contract may have; beyond, it is a slip of the finger.
    package static let rangs = 1...99

    /// Last day of a contract that begins on `debut` and lasts `mois` months.
    package static func fin(debut: Jour, mois: Int) -> Jour { debut.plus(mois: mois).plus(jours: -1) }

    /// Duration in complete months, the last day included.
    package var mois: Int { debut.mois(jusque: fin.plus(jours: 1)) }

    /// In force on a day, unless refused or cancelled.
    package func enCours(le jour: Jour) -> Bool { debut <= jour && jour <= fin && retenu }

    /// Neither refused nor cancelled.
    package var retenu: Bool { decision != .refuse && decision != .annule }
}

extension Champ {
    package static let sorte = Champ("sorte", "Sorte de contrat")
    package static let type = Champ("type", "Type")
    package static let rang = Champ("rang", "Rang")
    package static let volet = Champ("volet", "Volet")
    package static let elaboreLe = Champ("elabore_le", "Élaboré le")
    package static let debut = Champ("debut", "Début")
    package static let duree = Champ("duree", "Durée (mois)")
    package static let fin = Champ("fin", "Fin")
    package static let signeLe = Champ("signe_le", "Signé le")
    package static let transmisLe = Champ("transmis_le", "Transmis le")
    package static let decision = Champ("decision", "Décision")
    package static let decideLe = Champ("decide_le", "Décidé le")
    package static let predecesseur = Champ("predecesseur", "Contrat précédent")
    package static let objectifs = Champ("objectifs", "Objectifs")
    package static let moyens = Champ("moyens", "Moyens")
    package static let engagements = Champ("engagements", "Engagements (personne)")
    package static let engagementsDuReferent = Champ("engagements_referent", "Engagements (référent)")
    package static let bilan = Champ("bilan", "Bilan")
}

extension Sequence<Fiche<Contrat>> {
    /// The last contract: of those that are neither refused nor cancelled, the one that ends last; of the same end, the
    /// one drawn up last, then recorded last. A PACEA, a CEJ or a PPAE beside a CER does not hide it: the kinds that are
    /// counted come first. What a renewal follows, and what the lists tell the end of.
    package var dernier: Fiche<Contrat>? {
        filter(\.valeur.retenu).max { un, autre in
            if un.sorte.compte != autre.sorte.compte { return autre.sorte.compte }
            return (un.fin, un.elaboreLe, un.cle) < (autre.fin, autre.elaboreLe, autre.cle)
        }
    }
}

extension Contrat {
    /// What prevents this contract from being recorded under its accompaniment, every reason at once.
    package func refus(dans accompagnement: Accompagnement, le aujourdhui: Jour) -> [Refus] {
        var refus = accompagnement.refus(pour: .elaboreLe, date: elaboreLe)
        if elaboreLe > aujourdhui { refus.append(.dansLeFutur(.elaboreLe, elaboreLe)) }
        refus += refusDePeriode + refusDeDecision(aujourdhui)
        refus += refusDeRang
        if type == .premier, predecesseur != nil { refus.append(.premierAvecPredecesseur) }
        if type == .renouvellement, predecesseur == nil, rang == nil { refus.append(.renouvellementSansPredecesseur) }
        return refus
            + TexteSaisi.refus([
                (.objectifs, objectifs), (.moyens, moyens), (.engagements, engagements), (.engagementsDuReferent, engagementsDuReferent),
                (.bilan, bilan),
            ])
    }

    private var refusDeRang: [Refus] {
        guard let rang else { return [] }
        switch type {
        case .premier where rang != 1: return [.rangDuPremier(rang)]
        case .renouvellement where rang < 2: return [.rangDuRenouvellement(rang)]
        default: return Self.rangs.contains(rang) ? [] : [.horsBornes(.rang, rang, Self.rangs)]
        }
    }

    private var refusDePeriode: [Refus] {
        guard debut <= fin else { return [.avant(.fin, fin, .debut, debut)] }
        var refus: [Refus] = []
        if fin > Self.fin(debut: debut, mois: Self.durees.upperBound) { refus.append(.contratTropLong(debut: debut, fin: fin)) }
        if debut < elaboreLe.plus(mois: -12) || debut > elaboreLe.plus(mois: 12) {
            refus.append(.debutLoinDeLElaboration(debut: debut, elaboreLe: elaboreLe))
        }
        return refus
    }

    private func refusDeDecision(_ aujourdhui: Jour) -> [Refus] {
        var refus: [Refus] = []
        for (champ, date) in [(Champ.signeLe, signeLe), (.transmisLe, transmisLe), (.decideLe, decideLe)] {
            if let date, date > aujourdhui { refus.append(.dansLeFutur(champ, date)) }
            if let date, date < elaboreLe { refus.append(.avant(champ, date, .elaboreLe, elaboreLe)) }
        }
        if let decideLe, let transmisLe, decideLe < transmisLe {
            refus.append(.avant(.decideLe, decideLe, .transmisLe, transmisLe))
        }
        if sorte.compte, decision.date == .obligatoire, transmisLe == nil { refus.append(.decisionSansTransmission) }
        switch decision.date {
        case .obligatoire where decideLe == nil: refus.append(.decisionSansDate(decision))
        case .interdite where decideLe != nil: refus.append(.dateSansDecision)
        default: break
        }
        return refus
    }
}
