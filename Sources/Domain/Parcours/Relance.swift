// An attempt to reach somebody who does not come: what a Mission locale counts before it says that nobody ever contracted.

/// How somebody was looked for.
package enum MoyenDeRelance: String, Libelle {
    case telephone, sms, courriel, courrier, visite
    package var libelle: String {
        switch self {
        case .telephone: "Téléphone"
        case .sms: "SMS"
        case .courriel: "Courriel"
        case .courrier: "Courrier"
        case .visite: "Visite"
        }
    }
}

/// What came of it.
package enum ResultatDeRelance: String, Libelle {
    case joint, message, sansReponse = "sans_reponse", refus
    package var libelle: String {
        switch self {
        case .joint: "Personne jointe"
        case .message: "Message laissé"
        case .sansReponse: "Sans réponse"
        case .refus: "Refus"
        }
    }
}

/// One attempt.
package struct Relance: Equatable, Sendable {
    package var le: Jour
    package var moyen: MoyenDeRelance
    package var resultat: ResultatDeRelance
    package var note: String

    package init(le: Jour, moyen: MoyenDeRelance, resultat: ResultatDeRelance, note: String = "") {
        (self.le, self.moyen, self.resultat, self.note) = (le, moyen, resultat, note)
    }
}

extension Champ {
    package static let relanceLe = Champ("relance_le", "Relance du")
    package static let moyenDeRelance = Champ("moyen_relance", "Moyen")
    package static let resultatDeRelance = Champ("resultat_relance", "Résultat")
    package static let noteDeRelance = Champ("note_relance", "Note")
    package static let nonContractualisation = Champ("non_contractualisation", "Absence de contrat")
}

extension Relance {
    package func refus(dans accompagnement: Accompagnement, le aujourdhui: Jour) -> [Refus] {
        let refus = accompagnement.refus(pour: .relanceLe, date: le) + TexteSaisi.refus([(.noteDeRelance, note)])
        return le > aujourdhui ? refus + [.dansLeFutur(.relanceLe, le)] : refus
    }
}
