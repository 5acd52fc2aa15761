// What is counted, written once: the figure and the rows behind it ask the same question.

import Domain

/// Where the rows of a subject are, by which day they are counted, and on what conditions.
/// The parameters are `:structure`, `:du` and `:au` (both days included).
struct Critere {
    let table: String
    let jour: String
    /// What places the rows in the period.
    private let dates: String
    private let autres: [String]

    private init(_ table: String, _ jour: String, dates: String? = nil, _ autres: String...) {
        (self.table, self.jour, self.autres) = (table, jour, autres)
        self.dates = dates ?? "\(jour) BETWEEN :du AND :au"
    }

    private init(_ critere: Critere, et condition: String) {
        (table, jour, dates, autres) = (critere.table, critere.jour, critere.dates, critere.autres + [condition])
    }

    /// The rows of one structure.
    var condition: String { condition(structures: "structure_id = :structure") }

    /// The rows of the structures that a condition tells.
    func condition(structures: String) -> String { ([structures, dates] + autres).joined(separator: " AND ") }

    private func et(_ condition: String) -> Critere { Critere(self, et: condition) }

    init(_ sujet: SujetDeCompte) {
        self =
            switch sujet {
            case .contrats(.tous): Self.contrats
            case .contrats(.type(let type)): Self.contrats.et("type = '\(type.rawValue)'")
            case .contrats(.sansType): Self.contrats.et("type IS NULL")
            case .entretiens(let compte): Self.entretiens(compte)
            case .freins(let theme): Self.freins.parTheme(theme)
            case .demarches(let theme): Self.demarches.parTheme(theme)
            case .sorties(let categorie): Self.sorties.parMotif(categorie)
            case .entrees: Critere("accompagnements", "du")
            case .personnes: Self.personnes
            case .presents: Critere("accompagnements", "du", dates: "du <= :au AND (au IS NULL OR au >= :au)")
            case .contratsEnCours: Self.enCours(["cer", "contrat_engagement"])
            case .sousContrat: Self.enCours(["cer", "contrat_engagement", "ppae"])
            }
    }

    /// Only the CER and the contrat d'engagement, by the day they were drawn up; a cancelled one was not made.
    private static let contrats = Critere("contrats", "elabore_le", "sorte IN ('cer', 'contrat_engagement')", "decision <> 'annule'")
    private static let freins = Critere("freins", "repere_le")
    /// A planned step has no day of engagement, hence is not counted.
    private static let demarches = Critere("demarches", "engagee_le")
    private static let sorties = Critere("accompagnements", "au")
    /// Followed on a day at least of the period; a person is counted once.
    private static let personnes = Critere("accompagnements", "du", dates: "du <= :au AND (au IS NULL OR au >= :du)")

    /// In force on the last day, as `Contrat.enCours`, under an accompaniment that holds that day. The last bound follows from the
    /// rules of a contract (24 months at most): the index by its end serves.
    private static func enCours(_ sortes: [String]) -> Critere {
        Critere(
            "contrats", "debut",
            dates: "fin BETWEEN :au AND date(:au, '+24 months') AND debut <= :au", "sorte IN ('\(sortes.joined(separator: "', '"))')",
            "decision NOT IN ('refuse', 'annule')",
            """
            EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = accompagnement_id AND a.du <= :au AND ifnull(a.au, '9999-12-31') >= :au)
            """)
    }

    private static func entretiens(_ compte: CompteDEntretiens) -> Critere {
        switch compte {
        // An appointment that the structure cancelled was not fixed; one without an outcome was.
        case .fixesCer: Critere("entretiens", "prevu_le", "nature = 'pour_cer'", "issue IS NOT 'annule_structure'")
        case .honoresCer: Critere("entretiens", "tenu_le", "nature = 'pour_cer'")
        case .honoresCerSansRendezVous: Critere("entretiens", "tenu_le", "nature = 'pour_cer'", "prevu_le IS NULL")
        case .autres: Critere("entretiens", "tenu_le", "nature = 'autre'")
        case .tripartites: Critere("entretiens", "tenu_le", "nature = 'tripartite'")
        case .realises: Critere("entretiens", "tenu_le")
        }
    }

    private func parTheme(_ theme: Theme?) -> Critere {
        theme.map { et("theme IN (SELECT code FROM referentiel_themes WHERE categorie = '\($0.rawValue)')") } ?? self
    }

    private func parMotif(_ categorie: CategorieDeSortie?) -> Critere {
        categorie.map { et("motif_sortie IN (SELECT code FROM referentiel_motifs_sortie WHERE categorie = '\($0.rawValue)')") } ?? self
    }
}
