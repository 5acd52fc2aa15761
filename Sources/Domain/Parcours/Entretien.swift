// The interview: an appointment that is planned, then held or not. Two facts of one record.

/// Why the person is received (E5).
package enum NatureDEntretien: String, Libelle {
    case pourCer = "pour_cer", autre, tripartite
    package var libelle: String {
        switch self {
        case .pourCer: "Pour CER"
        case .autre: "Autre"
        case .tripartite: "Tripartite"
        }
    }
}

/// How an appointment ended. While it has none, it is « à venir » or « à renseigner » according to the day.
package enum Issue: String, Libelle {
    case honore, absenceExcusee = "absence_excusee", absenceInjustifiee = "absence_injustifiee"
    case annuleParStructure = "annule_structure"
    package var libelle: String {
        switch self {
        case .honore: "Honoré"
        case .absenceExcusee: "Absence excusée"
        case .absenceInjustifiee: "Absence injustifiée"
        case .annuleParStructure: "Annulé par la structure"
        }
    }
}

/// Where an interview stands on a day. `aVenir` and `aRenseigner` are never stored.
package enum EtatDEntretien: Equatable, Sendable {
    case aVenir, aRenseigner, clos(Issue)
    package var libelle: String {
        switch self {
        case .aVenir: "À venir"
        case .aRenseigner: "À renseigner"
        case .clos(let issue): issue.libelle
        }
    }
}

/// An interview. `prevuLe` is the day it was fixed for, nil when the person came without appointment;
/// `tenuLe` is the day it was held, present if and only if it was honoured.
package struct Entretien: Equatable, Sendable {
    package var referent: Cle<Referent>
    package var nature: NatureDEntretien
    package var prevuLe: Jour?
    package var heure: Heure?
    /// Minutes.
    package var duree: Int?
    package var tenuLe: Jour?
    /// Code of the referential `modalites` (bureau, domicile, téléphone, visio, courrier).
    package var modalite: String
    package var issue: Issue?
    /// Code of the referential `motifs_absence`, for an excused absence.
    package var motifAbsence: String?
    /// Who else takes part in a tripartite interview.
    package var partenaire: String
    package var compteRendu: String
    /// Read by its author alone.
    package var notePrivee: String
    /// Why it overlaps another appointment of the same référent, when it does on purpose.
    package var chevauchement = ""

    package init(
        referent: Cle<Referent>, nature: NatureDEntretien, prevuLe: Jour? = nil, heure: Heure? = nil, duree: Int? = nil,
        tenuLe: Jour? = nil, modalite: String = "bureau", issue: Issue? = nil, motifAbsence: String? = nil,
        partenaire: String = "", compteRendu: String = "", notePrivee: String = ""
    ) {
        (self.referent, self.nature, self.prevuLe, self.heure) = (referent, nature, prevuLe, heure)
        (self.duree, self.tenuLe, self.modalite, self.issue) = (duree, tenuLe, modalite, issue)
        (self.motifAbsence, self.partenaire) = (motifAbsence, partenaire)
        (self.compteRendu, self.notePrivee) = (compteRendu, notePrivee)
    }

    /// The day by which it is placed in the story: held, else planned.
    package var le: Jour? { tenuLe ?? prevuLe }

    package func etat(le aujourdhui: Jour) -> EtatDEntretien {
        if let issue { return .clos(issue) }
        // An appointment of today is still to come until the day is over.
        return (prevuLe ?? aujourdhui.plus(jours: -1)) >= aujourdhui ? .aVenir : .aRenseigner
    }
}

extension Champ {
    package static let entretien = Champ("entretien", "Entretien")
    package static let nature = Champ("nature", "Nature")
    package static let issue = Champ("issue", "Issue")
    package static let prevuLe = Champ("prevu_le", "Prévu le")
    package static let heure = Champ("heure", "Heure")
    package static let dureeEntretien = Champ("duree_entretien", "Durée (minutes)")
    package static let tenuLe = Champ("tenu_le", "Tenu le")
    package static let modalite = Champ("modalite", "Modalité")
    package static let motifAbsence = Champ("motif_absence", "Motif de l’absence")
    package static let partenaire = Champ("partenaire", "Partenaire")
    package static let compteRendu = Champ("compte_rendu", "Compte rendu")
    package static let notePrivee = Champ("note_privee", "Note privée")
    package static let freinsReperes = Champ("freins_reperes", "Freins repérés")
    package static let freinsLeves = Champ("freins_leves", "Freins levés")
    package static let demarches = Champ("demarches", "Démarches")
    package static let chevauchement = Champ("chevauchement", "Raison du chevauchement")
    package static let prochainLe = Champ("prochain_le", "Prochain rendez-vous")
}

extension Entretien {
    /// Minutes an interview may last.
    package static let durees = 1...600

    package func refus(dans accompagnement: Accompagnement, le aujourdhui: Jour) -> [Refus] {
        var refus: [Refus] = []
        if prevuLe == nil && tenuLe == nil { refus.append(.obligatoire(.prevuLe)) }
        if let prevuLe { refus += accompagnement.refus(pour: .prevuLe, date: prevuLe) }
        // Nothing is known of what has not happened yet, but that it will not: only a cancellation or an excuse.
        if let issue, !issue.libereLHeure, let prevuLe, prevuLe > aujourdhui {
            refus.append(.issueAVenir(issue, prevuLe))
        } else if issue == .honore, tenuLe == nil {
            refus.append(.obligatoire(.tenuLe))
        }
        if let tenuLe {
            refus += accompagnement.refus(pour: .tenuLe, date: tenuLe)
            if tenuLe > aujourdhui { refus.append(.dansLeFutur(.tenuLe, tenuLe)) }
        }
        if issue != .honore, let tenuLe { refus.append(.tenuSansEtreHonore(tenuLe)) }
        if nature == .tripartite, Repli.plier(partenaire).isEmpty { refus.append(.tripartiteSansPartenaire) }
        if let duree, !Self.durees.contains(duree) { refus.append(.horsBornes(.dureeEntretien, duree, Self.durees)) }
        return refus + TexteSaisi.refus([(.compteRendu, compteRendu), (.notePrivee, notePrivee), (.chevauchement, chevauchement)])
    }
}
