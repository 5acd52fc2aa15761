// The bands in which the PLICS reads ages and time in the RSA (enumeration E18, pages I.1.6 and II.1).

/// Band of age at a date; the date of birth is what is stored.
package enum TrancheAge: String, Libelle {
    case moinsDe18 = "moins_18", de18a25 = "18_25", de26a35 = "26_35", de36a45 = "36_45", de46a55 = "46_55", plusDe55 = "plus_55"

    package init(age: Int) {
        switch age {
        case ..<18: self = .moinsDe18
        case ...25: self = .de18a25
        case ...35: self = .de26a35
        case ...45: self = .de36a45
        case ...55: self = .de46a55
        default: self = .plusDe55
        }
    }

    package var libelle: String {
        switch self {
        case .moinsDe18: "Moins de 18 ans"
        case .de18a25: "De 18 à 25 ans"
        case .de26a35: "De 26 à 35 ans"
        case .de36a45: "De 36 à 45 ans"
        case .de46a55: "De 46 à 55 ans"
        case .plusDe55: "Plus de 55 ans"
        }
    }
}

/// Time since the entry in the RSA, in the thresholds of the document: 24, 36 and 60 complete months.
package enum Anciennete: String, Libelle {
    case jusqua24 = "24", jusqua36 = "36", jusqua60 = "60", plusDe60 = "plus_60"

    package init(entree: Jour, le jour: Jour) {
        switch entree.mois(jusque: jour) {
        case ..<24: self = .jusqua24
        case ..<36: self = .jusqua36
        case ..<60: self = .jusqua60
        default: self = .plusDe60
        }
    }

    package var libelle: String {
        switch self {
        case .jusqua24: "Moins de 2 ans"
        case .jusqua36: "De 2 à 3 ans"
        case .jusqua60: "De 3 à 5 ans"
        case .plusDe60: "5 ans et plus"
        }
    }
}
