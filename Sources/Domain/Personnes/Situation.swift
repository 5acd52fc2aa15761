// What changes in a person's life and is counted at a date: a history, never a column overwritten.

/// The kinds of dated situations. The values of each are closed lists, or « oui »/« non ».
package enum NatureDeSituation: String, Libelle {
    case orientation, situationFamiliale = "situation_familiale", zone, droitsEtDevoirs = "droits_devoirs", rqth

    package var libelle: String {
        switch self {
        case .orientation: "Orientation"
        case .situationFamiliale: "Situation familiale"
        case .zone: "Zone d’habitation"
        case .droitsEtDevoirs: "Droits et devoirs"
        case .rqth: "RQTH"
        }
    }

    /// The values that may be stored, with their labels.
    package var valeurs: [(code: String, libelle: String)] {
        switch self {
        case .orientation: Self.codes(Orientation.self)
        case .situationFamiliale: Self.codes(SituationFamiliale.self)
        case .zone: Self.codes(Zone.self)
        case .droitsEtDevoirs, .rqth: [("oui", "Oui"), ("non", "Non")]
        }
    }

    package func libelle(de code: String) -> String { valeurs.first { $0.code == code }?.libelle ?? code }

    private static func codes<Valeur: Libelle>(_ type: Valeur.Type) -> [(code: String, libelle: String)] {
        Valeur.allCases.map { ($0.rawValue, $0.libelle) }
    }

    package var champ: Champ { Champ(rawValue, libelle) }
}

extension Champ {
    package static let natureDeSituation = Champ("nature_situation", "Situation")
    package static let valeurDeSituation = Champ("valeur_situation", "Valeur")
    package static let situationDu = Champ("situation_du", "Situation depuis le")
    package static let situationAu = Champ("situation_au", "Situation jusqu’au")
}

/// Kind of accompaniment decided for the person (E3; the law names the three).
package enum Orientation: String, Libelle {
    case sociale, socioProfessionnelle = "socio_professionnelle", professionnelle
    package var libelle: String {
        switch self {
        case .sociale: "Sociale"
        case .socioProfessionnelle: "Socio-professionnelle"
        case .professionnelle: "Professionnelle"
        }
    }
}

/// E19.
package enum SituationFamiliale: String, Libelle {
    case personneIsolee = "personne_isolee", familleMonoparentale = "famille_monoparentale"
    case coupleSansEnfant = "couple_sans_enfant", coupleAvecEnfant = "couple_avec_enfant"
    package var libelle: String {
        switch self {
        case .personneIsolee: "Personne isolée"
        case .familleMonoparentale: "Famille monoparentale"
        case .coupleSansEnfant: "Couple sans enfant"
        case .coupleAvecEnfant: "Couple avec enfant"
        }
    }
}

/// E20.
package enum Zone: String, Libelle {
    case qpv, urbaineHorsQpv = "urbaine_hors_qpv", rurale
    package var libelle: String {
        switch self {
        case .qpv: "Quartier prioritaire (QPV)"
        case .urbaineHorsQpv: "Zone urbaine hors QPV"
        case .rurale: "Zone rurale"
        }
    }
}

/// One value held from a day on, until the next one of the same nature begins.
package struct Situation: Equatable, Sendable {
    package var nature: NatureDeSituation
    package var valeur: String
    package var du: Jour
    package var au: Jour?

    package init(_ nature: NatureDeSituation, _ valeur: String, du: Jour, au: Jour? = nil) {
        (self.nature, self.valeur, self.du, self.au) = (nature, valeur, du, au)
    }
}
