// One question for an OARSA table: who is in its field, and what is known of each on the day. Figures and lists are both asked of it.

import Domain
import GRDB

/// The people of a table, as a chain of SQL tables that ends with `personnes`: one row a person, with `tranche`.
struct QuestionOarsa {
    let date: DateOarsa
    let table: TableOarsa
    let axe: AxeOarsa?
    /// Nil: the whole département.
    let structures: [Cle<Structure>]?
    let correspondances: CorrespondancesOarsa

    var arguments: [String: DatabaseValue] {
        var arguments: [String: DatabaseValue] = ["le": sql(date.le), "du": sql(date.du)]
        if let structures { arguments["structures"] = "[\(structures.map { String($0.rawValue) }.joined(separator: ","))]".databaseValue }
        return arguments
    }

    var personnes: String {
        """
        WITH suivies AS MATERIALIZED (\(suivies)),
        champ AS MATERIALIZED (SELECT * FROM (\(champ)) WHERE \(dansLeTableau)),
        contractuelles AS MATERIALIZED (SELECT *, \(table.litLeContrat ? Self.cer : "NULL") AS cer FROM champ c),
        personnes AS MATERIALIZED (SELECT c.*, \(tranche) AS tranche \(table.colonnes(correspondances)) FROM contractuelles c)
        """
    }

    private var lieu: String {
        structures == nil ? "a.structure_id IN (SELECT id FROM structures)" : "a.structure_id IN (SELECT value FROM json_each(:structures))"
    }

    static func ouvert(_ alias: String) -> String { "\(alias).du <= :le AND (\(alias).au IS NULL OR \(alias).au >= :le)" }

    /// The référent unique of each: of the structures that follow somebody on the day, the one that began last.
    private var suivies: String {
        let orientees = """
            SELECT a.beneficiaire_id AS id, a.id AS suivi, a.structure_id AS structure, a.du AS du FROM accompagnements a
            WHERE \(lieu) AND \(Self.ouvert("a")) AND NOT EXISTS (SELECT 1 FROM accompagnements x
              WHERE x.beneficiaire_id = a.beneficiaire_id AND \(Self.ouvert("x")) AND (x.du, x.id) > (a.du, a.id))
            """
        return table == .orientations && structures == nil ? "\(orientees) UNION ALL \(Self.attendues)" : orientees
    }

    /// Followed by nobody on the day, by somebody later: not oriented yet, unless they had left for another reason.
    private static let attendues = """
        SELECT DISTINCT a.beneficiaire_id, NULL, NULL, NULL FROM accompagnements a
        WHERE a.structure_id IN (SELECT id FROM structures) AND a.du > :le
          AND NOT EXISTS (SELECT 1 FROM accompagnements x WHERE x.beneficiaire_id = a.beneficiaire_id AND \(ouvert("x")))
          AND ifnull((SELECT (SELECT r.categorie FROM referentiel_motifs_sortie r WHERE r.code = x.motif_sortie) FROM accompagnements x
            WHERE x.beneficiaire_id = a.beneficiaire_id AND x.du <= :le ORDER BY x.du DESC, x.id DESC LIMIT 1), 'reorientation')
            = 'reorientation'
        """

    private var champ: String {
        """
        SELECT s.id AS id, s.suivi AS suivi, s.structure AS structure, s.du AS du, b.naissance AS naissance, b.sexe AS sexe,
          b.entree_rsa AS entree_rsa, b.niveau AS niveau, CASE WHEN b.place = 'personne_a_charge' THEN 'a_charge'
            ELSE CASE \(Self.situation(.droitsEtDevoirs, de: "s.id")) WHEN 'oui' THEN 'oui' WHEN 'non' THEN 'non_soumis'
              ELSE iif(s.suivi IS NULL, 'pas_encore_suivi', 'inconnu') END
          END AS statut
        FROM suivies s CROSS JOIN beneficiaires b ON b.id = s.id
        """
    }

    /// The first table tells who is left out; the others count inside the field. Who is followed by nobody counts when known to be
    /// in the RSA on the day.
    private var dansLeTableau: String {
        switch table {
        case .orientations:
            """
            suivi IS NOT NULL OR (statut = 'oui' AND ifnull(entree_rsa, :le) <= :le) OR (statut = 'pas_encore_suivi' AND entree_rsa <= :le)
            """
        case .delais: "statut = 'oui' AND entree_rsa BETWEEN :du AND :le"
        default: "statut = 'oui'"
        }
    }

    static func situation(_ nature: NatureDeSituation, de personne: String) -> String {
        """
        (SELECT z.valeur FROM situations z WHERE z.beneficiaire_id = \(personne) AND z.nature = '\(nature.rawValue)' AND z.du <= :le
          AND ifnull(z.au, :le) >= :le ORDER BY z.du DESC LIMIT 1)
        """
    }

    /// The contract in force: validated, begun, not ended; of several, the one that ends last.
    private static let cer = """
        (SELECT k.id FROM contrats k WHERE \(cerValide) ORDER BY k.fin DESC, k.elabore_le DESC, k.id DESC LIMIT 1)
        """

    /// A contract `k` of a person `c`.
    static let cerValide = """
        k.beneficiaire_id = c.id AND k.sorte IN ('cer', 'contrat_engagement') AND k.fin >= :le AND k.decision = 'valide' AND k.debut <= :le
        """
}

extension QuestionOarsa {
    /// The band of each person `c` on the chosen breakdown.
    private var tranche: String {
        switch axe {
        case nil: "NULL"
        case .age: "CASE \(Self.cas(AxeOarsa.seuilsDAge.map { ("c.naissance", ne(avant: $0.ans), $0.code) })) ELSE 'nc' END"
        case .sexe: "c.sexe"
        case .famille: "ifnull(\(Self.situation(.situationFamiliale, de: "c.id")), 'nc')"
        case .anciennete:
            "CASE \(Self.cas(AxeOarsa.seuilsDAnciennete.map { ("c.entree_rsa", entre(avant: $0.mois), $0.code) })) ELSE 'nc' END"
        case .niveau: correspondances.niveau("c.niveau")
        case .parcours: "ifnull(\(Self.situation(.orientation, de: "c.id")), 'nc')"
        }
    }

    private static func cas(_ seuils: [(colonne: String, borne: String, code: String)]) -> String {
        seuils.map { "WHEN \($0.colonne) <= '\($0.borne)' THEN '\($0.code)'" }.joined(separator: " ")
    }

    /// The last birth that makes so many years on the day; a text that sorts, even where no such day exists.
    private func ne(avant ans: Int) -> String {
        let annee = String(max(0, date.le.annee - ans))
        return String(repeating: "0", count: 4 - annee.count) + annee + date.le.iso.dropFirst(4)
    }

    /// The last entry that makes so many complete months on the day: from the last day of a month, the last day of the other.
    private func entre(avant mois: Int) -> String {
        let jour = date.le.plus(mois: -mois)
        guard date.le.plus(jours: 1).quantieme == 1 else { return jour.iso }
        return Periode.mois(de: jour).au.iso
    }
}
