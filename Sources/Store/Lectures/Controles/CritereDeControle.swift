// The rows of each cause of a control, as SQL: what is counted and what is listed are one question.

import Domain
import GRDB

/// Where the rows of a cause are. The source names `id` and `beneficiaire_id`; the parameters are those of `QuestionDeControle`.
struct CritereDeControle {
    /// What follows `FROM`, under the alias `t`.
    let source: String
    /// The day of a row, then two texts that its words are made of.
    let jour: String
    let premier: String
    let second: String

    private init(_ source: String, _ jour: String, _ premier: String, _ second: String = "NULL") {
        (self.source, self.jour, self.premier, self.second) = (source, jour, premier, second)
    }

    /// The rows of a subject of the evaluation page that a condition restrains.
    private init(_ sujet: SujetDeCompte, et condition: String, _ premier: String, _ second: String = "NULL") {
        let critere = Critere(sujet)
        self.init(
            "(SELECT * FROM \(critere.table) WHERE \(critere.condition)\(condition.isEmpty ? "" : " AND \(condition)")) t",
            "t.\(critere.jour)", premier, second)
    }

    init(_ cause: CauseDeControle) {
        self =
            switch cause {
            case .contratsSansType, .contratsDeTypeInconnu, .renouvellementsSansAntecedent, .premiersApresPremier: Self.contrats(cause)
            case .entretiensDeNatureInconnue, .rendezVousSansIssue, .honoresFixesAilleurs, .honoresSansRendezVous: Self.entretiens(cause)
            case .compteursFaux: Self.compteurs
            case .freinsSansTheme: Self(.freins(nil), et: Self.inconnu("theme", .themes, Theme.self), "t.theme")
            case .demarchesSansTheme: Self(.demarches(nil), et: Self.inconnu("theme", .themes, Theme.self), "t.theme")
            case .sortiesAPreciser:
                Self(.sorties(nil), et: "motif_sortie = '\(Sortie.motifAPreciser)'", "t.motif_sortie")
            case .sortiesSansMotif:
                Self(.sorties(nil), et: Self.inconnu("motif_sortie", .motifsSortie, CategorieDeSortie.self), "t.motif_sortie")
            case .sortiesAvantEntree: Self.renverses
            case .suivisMultiples: Self.multiples
            case .horsSuivi(let mesure): Self(mesure.sujet, et: Self.nonSuivi, "NULL")
            case .sansFiche(let mesure): Self(mesure.sujet, et: "beneficiaire_id NOT IN (SELECT id FROM beneficiaires)", "NULL")
            case .situationsDoubles(let nature): Self.doubles(nature)
            case .examensSansPlace: Self.examens
            }
    }

    private static func contrats(_ cause: CauseDeControle) -> Self {
        func contrats(_ filtre: SujetDeCompte.FiltreDeType, _ condition: String) -> Self {
            Self(.contrats(filtre), et: condition, "t.debut", "t.fin")
        }
        return switch cause {
        case .contratsDeTypeInconnu: contrats(.tous, "type NOT IN ('premier', 'renouvellement')")
        case .renouvellementsSansAntecedent: contrats(.type(.renouvellement), "rang IS NULL AND predecesseur_id IS NULL")
        case .premiersApresPremier:
            // The plus keeps to the index of the person.
            contrats(
                .type(.premier),
                """
                EXISTS (SELECT 1 FROM contrats x WHERE x.beneficiaire_id = contrats.beneficiaire_id
                  AND +x.structure_id = contrats.structure_id AND x.type = 'premier' AND x.decision <> 'annule'
                  AND x.sorte IN ('cer', 'contrat_engagement') AND (x.elabore_le, x.id) < (contrats.elabore_le, contrats.id))
                """)
        default: contrats(.sansType, "")
        }
    }

    private static func entretiens(_ cause: CauseDeControle) -> Self {
        switch cause {
        case .entretiensDeNatureInconnue:
            Self(.entretiens(.realises), et: "nature NOT IN ('pour_cer', 'autre', 'tripartite')", "t.nature")
        case .honoresFixesAilleurs:
            Self(.entretiens(.honoresCer), et: "prevu_le NOT BETWEEN :du AND :au", "t.nature", "t.prevu_le")
        case .honoresSansRendezVous: Self(.entretiens(.honoresCerSansRendezVous), et: "", "t.nature")
        default:
            Self(
                """
                (SELECT * FROM entretiens WHERE structure_id = :structure AND issue IS NULL AND prevu_le BETWEEN :du AND :au
                  AND prevu_le < :le) t
                """, "t.prevu_le", "t.nature", "t.heure")
        }
    }

    /// What no category that the program counts holds.
    private static func inconnu<Categorie: Libelle>(_ colonne: String, _ liste: NomDeReferentiel, _ type: Categorie.Type) -> String {
        let categories = Categorie.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let table = ReferentielsEmbarques.table(liste)
        return "ifnull(\(colonne), '') NOT IN (SELECT code FROM \(table) WHERE categorie IN (\(categories)))"
    }

    private static let nonSuivi =
        "beneficiaire_id NOT IN (SELECT beneficiaire_id FROM accompagnements WHERE \(Critere(.personnes).condition))"

    private static let renverses = Self(
        """
        (SELECT * FROM accompagnements WHERE structure_id = :structure AND au < du
          AND (du BETWEEN :du AND :au OR au BETWEEN :du AND :au)) t
        """, "t.du", "t.au")

    private static let multiples = Self(
        """
        (SELECT max(id) AS id, beneficiaire_id, max(du) AS du, count(*) AS nombre FROM accompagnements
          WHERE \(Critere(.personnes).condition) GROUP BY beneficiaire_id HAVING count(*) > 1) t
        """, "t.du", "CAST(t.nombre AS TEXT)")

    private static func doubles(_ nature: NatureDeSituation) -> Self {
        Self(
            """
            (SELECT min(id) AS id, beneficiaire_id FROM accompagnements WHERE \(Critere(.personnes).condition) AND (
              SELECT count(*) FROM situations s WHERE s.beneficiaire_id = accompagnements.beneficiaire_id
                AND s.nature = '\(nature.rawValue)' AND s.du <= :au AND ifnull(s.au, '9999-12-31') >= :au) > 1 GROUP BY beneficiaire_id) t
            """, ":au", "'\(nature.rawValue)'")
    }

    /// Over the whole years that the period touches, which the counters hold: for each référent, since views lay them out.
    private static let compteurs: Self = {
        let faits = [CompteDEntretiens.fixesCer, .realises].map { compte in
            let critere = Critere(.entretiens(compte))
            let condition = critere.condition.replacing(":du", with: ":debut_annee").replacing(":au", with: ":fin_annee")
            return """
                SELECT beneficiaire_id, referent_id, \(AxeDeFait(.compte, .entretiens(compte), []).expression), substr(\(critere.jour), 1, 4) + 0, 0, 1
                FROM entretiens t WHERE \(condition)
                """
        }
        let compteurs = SourceDeVue.comptes.map { compte in
            """
            SELECT beneficiaire_id, referent_id, '\(compte.rawValue)' AS compte, annee, \(compte.rawValue) AS nombre, 0 AS fait FROM comptes_entretiens
              WHERE structure_id = :structure AND annee BETWEEN substr(:du, 1, 4) + 0 AND substr(:au, 1, 4) + 0
            """
        }
        let source = """
            (SELECT beneficiaire_id, 0 AS id, referent_id, compte, annee, sum(nombre) AS compteur, sum(fait) AS faits FROM (
              \(compteurs.joined(separator: "\n  UNION ALL "))
              UNION ALL \(faits.joined(separator: "\n  UNION ALL ")))
            GROUP BY beneficiaire_id, referent_id, compte, annee HAVING sum(nombre) <> sum(fait)) t
            """
        let referent = "ifnull((SELECT trim(r.prenom || ' ' || r.nom) FROM referents r WHERE r.id = t.referent_id), '')"
        return Self(source, "printf('%04d-01-01', t.annee)", "t.compte", "t.compteur || ' ' || t.faits || ' ' || \(referent)")
    }()

    /// Decisions on a contract or not that are not counted among their own, and kinds of contracts that no list knows.
    private static let examens: Self = {
        let connues = CategorieDeDecision.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return Self(
            """
            (SELECT e.id, e.beneficiaire_id, e.decision, e.volet, s.tenue_le AS jour FROM sessions_commission s
              JOIN examens_commission e ON e.session_id = s.id LEFT JOIN referentiel_decisions r ON r.code = e.decision
              WHERE s.tenue_le BETWEEN :du AND :au AND (:territoire IS NULL OR plier(s.territoire) = plier(:territoire))
                AND (:structure IS NULL OR e.structure_id = :structure)
                AND (ifnull(r.categorie, '') NOT IN (\(connues))
                  OR (r.categorie IN ('valide', 'ajourne', 'refuse')) <> (e.contrat_id IS NOT NULL)
                  OR e.volet NOT IN (SELECT code FROM referentiel_volets))) t
            """, "t.jour", "t.decision", "t.volet")
    }()
}

extension Mesure {
    /// What it counts, as the evaluation page does.
    var sujet: SujetDeCompte {
        switch self {
        case .contrats: .contrats(.tous)
        case .entretiens: .entretiens(.realises)
        case .freins: .freins(nil)
        case .demarches: .demarches(nil)
        case .entrees: .entrees
        case .sorties: .sorties(nil)
        case .personnes: .personnes
        case .presents, .foyers: .presents
        case .contratsEnCours: .contratsEnCours
        case .sousContrat: .sousContrat
        }
    }
}

extension QuestionDeControle {
    var arguments: [String: DatabaseValue] {
        [
            "structure": sql(structure), "territoire": sql(territoire), "du": sql(periode.du), "au": sql(periode.au),
            "le": sql(aujourdhui), "debut_annee": sql(Periode.annee(de: periode.du).du), "fin_annee": sql(Periode.annee(de: periode.au).au),
        ]
    }
}
