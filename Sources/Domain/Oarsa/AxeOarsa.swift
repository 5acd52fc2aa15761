// By what the OARSA tables are broken down, and the bands of each breakdown.

/// One band of a breakdown, with a word that heads a narrow column.
package struct TrancheOarsa: Hashable, Sendable {
    /// Stable, in CSV and JSON: `25_29`, `nc`.
    package let code: String
    package let libelle: String
    /// At most five letters where there are six bands or more, seven otherwise.
    package let court: String

    package init(_ code: String, _ libelle: String, _ court: String) { (self.code, self.libelle, self.court) = (code, libelle, court) }
}

/// The five breakdowns of the questionnaire, and the orientation (sociale, professionnelle…), which it does not ask for.
package enum AxeOarsa: String, Libelle {
    case age, sexe, famille = "situation_familiale", anciennete, niveau, parcours

    package var libelle: String {
        switch self {
        case .age: "Âge"
        case .sexe: "Sexe"
        case .famille: "Situation familiale"
        case .anciennete: "Ancienneté dans le RSA"
        case .niveau: "Niveau de formation"
        case .parcours: "Orientation"
        }
    }

    /// « par âge », in a title.
    package var complement: String { "par \(libelle.dansUnePhrase)" }

    /// Every band, the unknown one last: nobody is left out.
    package var tranches: [TrancheOarsa] {
        switch self {
        case .age: Self.ages
        case .sexe: [TrancheOarsa("femme", "Femmes", "Femmes"), TrancheOarsa("homme", "Hommes", "Hommes")]
        case .famille:
            [
                TrancheOarsa("personne_isolee", "Personne isolée sans enfant", "Isolée"),
                TrancheOarsa("famille_monoparentale", "Personne isolée avec enfant(s)", "Is.+enf"),
                TrancheOarsa("couple_sans_enfant", "Couple sans enfant", "Couple"),
                TrancheOarsa("couple_avec_enfant", "Couple avec enfant(s)", "Cpl+enf"), Self.nonConnu,
            ]
        case .anciennete: Self.anciennetes
        case .niveau:
            zip(NiveauOarsa.allCases, ["Vb-VI", "V", "IV", "III-I", "IV +", "NC"]).map { TrancheOarsa($0.rawValue, $0.libelle, $1) }
        case .parcours:
            zip(Orientation.allCases, ["Sociale", "Soc-pro", "Profes."]).map { TrancheOarsa($0.rawValue, $0.libelle, $1) } + [Self.nonConnu]
        }
    }

    private static let nonConnu = TrancheOarsa("nc", "Non connu", "NC")

    private static let ages = [
        TrancheOarsa("moins_25", "Moins de 25 ans", "< 25"), TrancheOarsa("25_29", "De 25 à 29 ans", "25-29"),
        TrancheOarsa("30_39", "De 30 à 39 ans", "30-39"), TrancheOarsa("40_49", "De 40 à 49 ans", "40-49"),
        TrancheOarsa("50_59", "De 50 à 59 ans", "50-59"), TrancheOarsa("60_plus", "60 ans et plus", "60 +"),
        // A date of birth is always asked for: nobody stands here, and the questionnaire has the line.
        TrancheOarsa("nc", "Âge inconnu", "NC"),
    ]

    private static let anciennetes = [
        TrancheOarsa("moins_6_mois", "Moins de 6 mois", "< 6 m"), TrancheOarsa("6_mois_1_an", "De 6 mois à moins d’un an", "6-12m"),
        TrancheOarsa("1_2_ans", "De 1 à moins de 2 ans", "1-2 a"), TrancheOarsa("2_5_ans", "De 2 à moins de 5 ans", "2-5 a"),
        TrancheOarsa("5_ans_plus", "5 ans et plus", "5 a +"), nonConnu,
    ]

    /// First complete years of each band of age, the last first: « 60 ans et plus », « 50 à 59 »…
    package static let seuilsDAge: [(ans: Int, code: String)] = [
        (60, "60_plus"), (50, "50_59"), (40, "40_49"), (30, "30_39"), (25, "25_29"), (0, "moins_25"),
    ]

    /// First complete months of each band of time in the RSA, the last first.
    package static let seuilsDAnciennete: [(mois: Int, code: String)] = [
        (60, "5_ans_plus"), (24, "2_5_ans"), (12, "1_2_ans"), (6, "6_mois_1_an"), (0, "moins_6_mois"),
    ]
}
