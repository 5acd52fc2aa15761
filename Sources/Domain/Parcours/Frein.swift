// An obstacle found with the person: a theme and a state. For health it is a theme and steps, never a diagnosis.

/// The themes that the PLICS counts obstacles and steps by (E6, E7). What a structure calls otherwise folds into « autre ».
package enum Theme: String, Libelle {
    case logement, sante, budget, mobilite, formation, emploi, autre
    package var libelle: String {
        switch self {
        case .logement: "Logement"
        case .sante: "Santé"
        case .budget: "Budget"
        case .mobilite: "Mobilité"
        case .formation: "Formation"
        case .emploi: "Emploi"
        case .autre: "Autre"
        }
    }
}

/// How far an obstacle has got. The two last states are its ends.
package enum EtatDeFrein: String, Libelle {
    case repere, enCours = "en_cours", leve, clos
    package var libelle: String {
        switch self {
        case .repere: "Repéré"
        case .enCours: "En cours"
        case .leve: "Levé"
        case .clos: "Clos sans être levé"
        }
    }

    package var termine: Bool { self == .leve || self == .clos }
}

/// An obstacle. There is no free text on purpose: what is said about it belongs to the interview.
package struct Frein: Equatable, Sendable {
    /// Code of the referential `themes`; its category is the `Theme` that is counted.
    package var theme: String
    package var repereLe: Jour
    package var etat: EtatDeFrein
    /// The day it was lifted or closed; present if and only if the state is an end.
    package var termineLe: Jour?
    /// What lifted it: a step, a help, the person; empty unless it is lifted.
    package var levePar: String
    package var entretien: Cle<Entretien>?

    package init(
        theme: String, repereLe: Jour, etat: EtatDeFrein = .repere, termineLe: Jour? = nil, levePar: String = "",
        entretien: Cle<Entretien>? = nil
    ) {
        (self.theme, self.repereLe, self.etat) = (theme, repereLe, etat)
        (self.termineLe, self.levePar, self.entretien) = (termineLe, levePar, entretien)
    }
}

extension Champ {
    package static let theme = Champ("theme", "Thème")
    package static let repereLe = Champ("repere_le", "Repéré le")
    package static let etatDeFrein = Champ("etat_frein", "État")
    package static let levePar = Champ("leve_par", "Levé par")
    package static let termineLe = Champ("termine_le", "Levé ou clos le")
}

extension Frein {
    package func refus(dans accompagnement: Accompagnement, themes: Referentiels, le aujourdhui: Jour) -> [Refus] {
        var refus = accompagnement.refus(pour: .repereLe, date: repereLe)
        if themes.entree(.themes, theme) == nil { refus.append(.codeInconnu(.theme, theme)) }
        if repereLe > aujourdhui { refus.append(.dansLeFutur(.repereLe, repereLe)) }
        if etat.termine && termineLe == nil { refus.append(.obligatoire(.termineLe)) }
        if !etat.termine, let termineLe { refus.append(.finSansEtat(.termineLe, termineLe)) }
        if let termineLe {
            if termineLe < repereLe { refus.append(.avant(.termineLe, termineLe, .repereLe, repereLe)) }
            if termineLe > aujourdhui { refus.append(.dansLeFutur(.termineLe, termineLe)) }
        }
        return refus + TexteSaisi.refus([(.levePar, levePar)])
    }
}
