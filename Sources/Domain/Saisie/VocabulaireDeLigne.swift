// The words that a line understands: those of the program, and those of the referentials.

/// What a keyword means.
enum SensDeMot: Hashable, Sendable {
    case issue(Issue), nature(NatureDEntretien)
    /// Codes of their referentials.
    case modalite(String), theme(String)
    case hier, aujourdhui, rendezVous, avec, sansRendezVous
    /// `le`, before a date; `à`, before an hour.
    case le, a
    /// « non », « pas »: means nothing alone, and must never be taken for a name.
    case negation
}

/// Keywords, alone or in a few words, without case nor accents.
struct VocabulaireDeLigne {
    /// Beginnings shorter than this mean nothing.
    static let debutMinimal = 3

    private let expressions: [(mots: [String], sens: SensDeMot)]
    /// The same by their first word: a long line has many words that begin none.
    private let parPremierMot: [String: [(mots: [String], sens: SensDeMot)]]
    /// The labels, for suggestions.
    private let referentiels: Referentiels

    init(_ referentiels: Referentiels) {
        self.referentiels = referentiels
        let fixes = Self.fixes.flatMap { sens, textes in textes.map { ($0.split(separator: " ").map(String.init), sens) } }
        expressions = fixes + Self.themes(referentiels) + Self.modalites(referentiels)
        parPremierMot = Dictionary(grouping: expressions) { $0.mots.first ?? "" }
    }

    private static let fixes: [(SensDeMot, [String])] = [
        (
            .issue(.honore),
            ["honore", "honoree", "tenu", "tenue", "venu", "venue", "present", "presente", "recu", "recue"]
        ),
        (
            .issue(.absenceExcusee),
            [
                "excuse", "excusee", "absent excuse", "absente excusee", "absence excusee", "absence justifiee", "absent justifie",
                "absente justifiee",
            ]
        ),
        (
            .issue(.absenceInjustifiee),
            [
                "absent", "absente", "absence", "injustifie", "injustifiee", "absence injustifiee", "absent injustifie",
                "absente injustifiee", "absence non excusee", "absent non excuse", "absente non excusee", "non excuse", "non excusee",
                "non venu", "non venue", "pas venu", "pas venue",
            ]
        ),
        (.issue(.annuleParStructure), ["annule", "annulee", "annule par la structure", "annulee par la structure"]),
        (.nature(.pourCer), ["cer", "pour cer", "contrat", "pour contrat", "contrat d'engagement", "pour contrat d'engagement"]),
        (.nature(.autre), ["autre"]), (.nature(.tripartite), ["tripartite"]),
        (.hier, ["hier"]), (.aujourdhui, ["aujourd'hui", "aujourdhui", "auj"]), (.le, ["le", "du"]), (.a, ["a"]), (.avec, ["avec"]),
        (.rendezVous, ["rdv", "rendez-vous", "prochain rdv", "prochain rendez-vous"]),
        (.sansRendezVous, ["sans rdv", "sans rendez-vous", "spontane", "spontanee"]), (.negation, ["non", "pas", "sans"]),
    ]

    /// Words of labels that say too little to stand for a theme.
    private static let motsVagues: Set = ["demarche", "demarches", "maitrise", "social", "sociale", "autre", "autres", "acces"]

    /// A theme is meant by its code, its label, or a long word that no other theme has.
    private static func themes(_ referentiels: Referentiels) -> [([String], SensDeMot)] {
        let themes = referentiels.actifs(.themes)
        func mots(_ theme: EntreeDeReferentiel) -> Set<String> {
            Set(Repli.mots(theme.libelle).filter { $0.count >= 5 && !motsVagues.contains($0) }).union([Repli.plier(theme.code)])
        }
        let tous = Dictionary(themes.flatMap { theme in mots(theme).map { ($0, [theme.code]) } }, uniquingKeysWith: +)
        return themes.flatMap { theme in
            let seuls = mots(theme).filter { tous[$0]?.count == 1 }.sorted().map { [$0] }
            return (seuls + [phrase(theme.libelle)]).map { ($0, SensDeMot.theme(theme.code)) }
        }
    }

    /// A modality is meant by its code or its label: « tél » begins « telephone ».
    private static func modalites(_ referentiels: Referentiels) -> [([String], SensDeMot)] {
        referentiels.actifs(.modalites).flatMap { modalite in
            let code = Repli.plier(modalite.code), libelle = phrase(modalite.libelle)
            let courts = code == "telephone" ? [["tel"], ["par", "tel"]] : []
            return ([[code], libelle, libelle.suffix(1).map { $0 }] + courts).map { ($0, SensDeMot.modalite(modalite.code)) }
        }
    }

    private static func phrase(_ libelle: String) -> [String] { Repli.plier(libelle).split(separator: " ").map(String.init) }

    /// The longest expression that these words begin with, and how many of them it takes.
    func exact(_ mots: ArraySlice<String>) -> (sens: SensDeMot, nombre: Int)? {
        guard let premier = mots.first, !premier.isEmpty, let candidates = parPremierMot[premier] else { return nil }
        return candidates.filter { mots.starts(with: $0.mots) }.max { $0.mots.count < $1.mots.count }.map { ($0.sens, $0.mots.count) }
    }

    /// The meanings of the words that begin so: one, several, or none.
    func parDebut(_ mot: String) -> [SensDeMot] {
        guard mot.count >= Self.debutMinimal else { return [] }
        var vus: Set<SensDeMot> = []
        return expressions.filter { $0.mots.count == 1 && $0.mots[0].hasPrefix(mot) }.map(\.sens).filter { vus.insert($0).inserted }
    }

    /// A theme by a whole word of it or an unambiguous beginning; several when it is ambiguous.
    func themes(_ mot: String) -> [String] {
        func codes(_ sens: [SensDeMot]) -> [String] { sens.compactMap { if case .theme(let code) = $0 { code } else { nil } } }
        let exacts = codes(expressions.filter { $0.mots == [mot] }.map(\.sens))
        return exacts.isEmpty ? codes(parDebut(mot)) : Array(exacts.prefix(1))
    }

    /// The keyword that was probably meant; among the themes only, for what stands before a colon.
    func proche(_ mot: String, themesSeuls: Bool = false) -> String? {
        let connus = expressions.filter { expression in
            guard expression.mots.count == 1, expression.mots[0].count >= Self.debutMinimal else { return false }
            if case .theme = expression.sens { return true }
            return !themesSeuls
        }
        return Proximite.lePlusProche(mot, parmi: connus.map { $0.mots[0] }).map(accentue)
    }

    /// How a keyword is written in a sentence.
    private func accentue(_ mot: String) -> String {
        guard let sens = exact([mot])?.sens else { return mot }
        return Repli.plier(libelle(sens)) == mot ? libelle(sens) : mot
    }

    /// The word that stands for a meaning.
    func libelle(_ sens: SensDeMot) -> String {
        switch sens {
        case .issue(.honore): "honoré"
        case .issue(.absenceExcusee): "excusé"
        case .issue(.absenceInjustifiee): "absent"
        case .issue(.annuleParStructure): "annulé"
        case .nature(.pourCer): "cer"
        case .nature(let nature): nature.dansUnePhrase
        case .modalite(let code): code
        case .theme(let code): referentiels.libelle(.themes, code).lowercased()
        case .hier: "hier"
        case .aujourdhui: "aujourd’hui"
        case .rendezVous: "rdv"
        case .avec: "avec"
        case .sansRendezVous: "sans rdv"
        case .le: "le"
        case .a: "à"
        case .negation: "non"
        }
    }
}
