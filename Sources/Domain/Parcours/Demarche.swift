// A step that is planned or engaged with the person, usually to lift an obstacle.

/// How far a step has got. The two last states are its ends.
package enum EtatDeDemarche: String, Libelle {
    case prevue, engagee, aboutie, abandonnee
    package var libelle: String {
        switch self {
        case .prevue: "Prévue"
        case .engagee: "Engagée"
        case .aboutie: "Aboutie"
        case .abandonnee: "Abandonnée"
        }
    }

    package var terminee: Bool { self == .aboutie || self == .abandonnee }
}

/// A step. It is counted in the period in which it was engaged; a planned one is not counted yet.
package struct Demarche: Equatable, Sendable {
    /// Code of the referential `themes`.
    package var theme: String
    /// Code of the referential `demarches`, nil when worded freely.
    package var code: String?
    /// Free wording; empty when `code` says it.
    package var libelle: String
    package var etat: EtatDeDemarche
    package var engageeLe: Jour?
    package var echeance: Jour?
    package var termineeLe: Jour?
    package var frein: Cle<Frein>?
    package var contrat: Cle<Contrat>?
    package var entretien: Cle<Entretien>?
    package var partenaire: String

    package init(
        theme: String, code: String? = nil, libelle: String = "", etat: EtatDeDemarche = .engagee, engageeLe: Jour? = nil,
        echeance: Jour? = nil, termineeLe: Jour? = nil, frein: Cle<Frein>? = nil, contrat: Cle<Contrat>? = nil,
        entretien: Cle<Entretien>? = nil, partenaire: String = ""
    ) {
        (self.theme, self.code, self.libelle, self.etat) = (theme, code, libelle, etat)
        (self.engageeLe, self.echeance, self.termineeLe) = (engageeLe, echeance, termineeLe)
        (self.frein, self.contrat, self.entretien, self.partenaire) = (frein, contrat, entretien, partenaire)
    }

    /// What lists show: the wording of the referential, else the free one.
    package func intitule(_ referentiels: Referentiels) -> String {
        code.map { referentiels.libelle(.demarches, $0) } ?? libelle
    }
}

extension Champ {
    package static let demarche = Champ("demarche", "Démarche")
    package static let libelleDeDemarche = Champ("libelle_demarche", "Libellé de la démarche")
    package static let etatDeDemarche = Champ("etat_demarche", "État")
    package static let engageeLe = Champ("engagee_le", "Engagée le")
    package static let echeance = Champ("echeance", "Échéance")
    package static let termineeLe = Champ("terminee_le", "Terminée le")
    package static let frein = Champ("frein", "Frein")
    package static let contrat = Champ("contrat", "Contrat")
}

extension Demarche {
    package func refus(dans accompagnement: Accompagnement, referentiels: Referentiels, le aujourdhui: Jour) -> [Refus] {
        var refus: [Refus] = []
        if referentiels.entree(.themes, theme) == nil { refus.append(.codeInconnu(.theme, theme)) }
        if let code, referentiels.entree(.demarches, code) == nil { refus.append(.codeInconnu(.demarche, code)) }
        if code == nil && Repli.plier(libelle).isEmpty { refus.append(.obligatoire(.demarche)) }
        if let engageeLe {
            refus += accompagnement.refus(pour: .engageeLe, date: engageeLe)
            if engageeLe > aujourdhui { refus.append(.dansLeFutur(.engageeLe, engageeLe)) }
            if etat == .prevue { refus.append(.prevueMaisEngagee(engageeLe)) }
            if let echeance, echeance < engageeLe { refus.append(.avant(.echeance, echeance, .engageeLe, engageeLe)) }
        } else if etat != .prevue {
            refus.append(.obligatoire(.engageeLe))
        }
        return refus + refusDeFin(aujourdhui)
    }

    private func refusDeFin(_ aujourdhui: Jour) -> [Refus] {
        var refus: [Refus] = []
        if etat.terminee && termineeLe == nil { refus.append(.obligatoire(.termineeLe)) }
        if let termineeLe {
            if !etat.terminee { refus.append(.finSansEtat(.termineeLe, termineeLe)) }
            if termineeLe > aujourdhui { refus.append(.dansLeFutur(.termineeLe, termineeLe)) }
            if let engageeLe, termineeLe < engageeLe { refus.append(.avant(.termineeLe, termineeLe, .engageeLe, engageeLe)) }
        }
        return refus
    }
}
