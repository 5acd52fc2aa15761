// What each OARSA table reads of a person, and what each line of it counts: written once, for the figure and for the list.

import Domain

extension TableOarsa {
    /// Whether the contract in force is read for each person.
    var litLeContrat: Bool { self == .contrats || self == .durees || self == .actions }

    /// Columns beside those of the field, each after a comma, for a person `c` of `contractuelles`.
    func colonnes(_ correspondances: CorrespondancesOarsa) -> String {
        switch self {
        case .orientations: ", \(Self.organisme("c.structure")) AS organisme"
        case .contrats: ", \(Self.organisme("c.structure")) AS organisme, \(Self.ppae) AS ppae, \(Self.plusieurs) AS plusieurs"
        case .durees: ", (SELECT \(Self.mois) FROM contrats k WHERE k.id = c.cer) AS mois"
        case .actions:
            """
            , (SELECT sum(DISTINCT \(correspondances.modalite)) FROM demarches d
              WHERE d.beneficiaire_id = c.id AND d.contrat_id = c.cer) AS actions
            """
        case .delais: ", \(Self.primo) AS primo, iif(\(Self.primo) AND c.du >= c.entree_rsa, \(Self.primoCer), NULL) AS primo_cer"
        case .reorientations: ", \(Self.sens) AS sens"
        }
    }

    static func organisme(_ structure: String) -> String {
        let cas = NatureDeStructure.allCases.map { "WHEN '\($0.rawValue)' THEN '\(OrganismeOarsa($0).rawValue)'" }.joined(separator: " ")
        return "(SELECT CASE t.nature \(cas) END FROM structures t WHERE t.id = \(structure))"
    }

    /// Registration with Pôle emploi is not in Suivi: a PPAE in force says that somebody is registered, its absence says nothing.
    private static let ppae = """
        EXISTS (SELECT 1 FROM contrats k WHERE k.beneficiaire_id = c.id AND k.fin >= :le AND k.debut <= :le AND k.sorte = 'ppae'
          AND k.decision NOT IN ('refuse', 'annule'))
        """
    private static let plusieurs = "(SELECT count(*) > 1 FROM contrats k WHERE \(QuestionOarsa.cerValide))"

    /// Complete months of a contract `k`, its last day included, as `Contrat.mois` counts them.
    private static let mois = """
        ((strftime('%Y', k.fin, '+1 day') - strftime('%Y', k.debut)) * 12 + strftime('%m', k.fin, '+1 day') - strftime('%m', k.debut)
          - (min(0 + strftime('%d', k.debut), 0 + strftime('%d', k.fin, '+1 day', 'start of month', '+1 month', '-1 day'))
            > 0 + strftime('%d', k.fin, '+1 day')))
        """

    /// The only accompaniment since the last entry in the RSA.
    private static let primo = """
        NOT EXISTS (SELECT 1 FROM accompagnements x WHERE x.beneficiaire_id = c.id AND x.id <> c.suivi AND x.du <= :le
          AND (x.au IS NULL OR x.au >= c.entree_rsa))
        """
    /// The first contract of that accompaniment, in force on the day.
    private static let primoCer = """
        (SELECT k.id FROM contrats k WHERE \(QuestionOarsa.cerValide) AND k.accompagnement_id = c.suivi AND k.elabore_le >= c.entree_rsa
          AND NOT EXISTS (SELECT 1 FROM contrats x WHERE x.beneficiaire_id = c.id AND x.sorte IN ('cer', 'contrat_engagement')
            AND x.decision NOT IN ('refuse', 'annule') AND x.elabore_le BETWEEN c.entree_rsa AND :le
            AND (x.elabore_le, x.id) < (k.elabore_le, k.id))
          ORDER BY k.elabore_le, k.id LIMIT 1)
        """

    /// The last time in the year that the référent unique passed from one side to the other: a new accompaniment after one that
    /// was still open on that day, or that ended by a réorientation.
    private static let sens = """
        (SELECT iif(\(spe("x.structure_id")), 'vers_spe', 'vers_hors_spe') FROM accompagnements x JOIN accompagnements y ON y.id =
            (SELECT v.id FROM accompagnements v WHERE v.beneficiaire_id = c.id AND (v.du, v.id) < (x.du, x.id)
              ORDER BY v.du DESC, v.id DESC LIMIT 1)
          WHERE x.beneficiaire_id = c.id AND x.du BETWEEN :du AND :le AND \(spe("x.structure_id")) <> \(spe("y.structure_id"))
            AND (y.au IS NULL OR y.au >= x.du
              OR (SELECT r.categorie FROM referentiel_motifs_sortie r WHERE r.code = y.motif_sortie) = 'reorientation')
          ORDER BY x.du DESC, x.id DESC LIMIT 1)
        """

    private static func spe(_ structure: String) -> String {
        let natures = OrganismeOarsa.allCases.filter(\.spe).flatMap(\.natures).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return "(SELECT t.nature IN (\(natures)) FROM structures t WHERE t.id = \(structure))"
    }
}

extension MesureOarsa {
    /// What a person `p` of `personnes` must be to be counted.
    var condition: String {
        switch self {
        case .soumises: "p.statut = 'oui'"
        case .nonOrientees: "p.statut = 'oui' AND p.suivi IS NULL"
        case .orientees: "p.statut = 'oui' AND p.suivi IS NOT NULL"
        case .spe: "p.statut = 'oui' AND p.organisme IN (\(Self.spe))"
        case .horsSpe: "p.statut = 'oui' AND p.organisme NOT IN (\(Self.spe))"
        case .organisme(let organisme): "p.statut = 'oui' AND p.organisme = '\(organisme.rawValue)'"
        case .horsChamp(let statut): "p.statut = '\(statut.rawValue)'"
        case .ppae: "p.ppae"
        case .cer: "p.cer IS NOT NULL"
        case .cerSpe: "p.cer IS NOT NULL AND p.organisme IN (\(Self.spe))"
        case .cerHorsSpe: "p.cer IS NOT NULL AND p.organisme NOT IN (\(Self.spe))"
        case .cerDepartement: "p.cer IS NOT NULL AND p.organisme = '\(OrganismeOarsa.departement.rawValue)'"
        case .sansCer: "p.cer IS NULL"
        case .duree(.moinsDe6): "p.mois < 6"
        case .duree(.de6a12): "p.mois BETWEEN 6 AND 11"
        case .duree(.unAn): "p.mois >= 12"
        case .modalite(let modalite): "ifnull(p.actions, 0) & \(modalite.bit) <> 0"
        case .sansAction: "p.cer IS NOT NULL AND ifnull(p.actions, 0) = 0"
        default: duParcours
        }
    }

    private var duParcours: String {
        switch self {
        case .primoOrientees: "p.primo"
        case .delaiOrientation: "p.primo AND p.du >= p.entree_rsa"
        case .orienteesAvant: "p.primo AND p.du < p.entree_rsa"
        case .primoCer: "p.primo_cer IS NOT NULL"
        case .delaiCer: "\(Self.signature) IS NOT NULL"
        case .cerSansSignature: "p.primo_cer IS NOT NULL AND \(Self.signature) IS NULL"
        case .reorientees: "p.sens IS NOT NULL"
        case .versHorsSpe: "p.sens = 'vers_hors_spe'"
        case .versSpe: "p.sens = 'vers_spe'"
        default: "1"
        }
    }

    private static let signature = "(SELECT k.signe_le FROM contrats k WHERE k.id = p.primo_cer)"

    private static let spe = OrganismeOarsa.allCases.filter(\.spe).map { "'\($0.rawValue)'" }.joined(separator: ", ")

    /// Days of a person `p`; nil when the figure is a count of people.
    var jours: String? {
        switch self {
        case .delaiOrientation: "CAST(julianday(p.du) - julianday(p.entree_rsa) AS INTEGER)"
        case .delaiCer: "CAST(julianday(\(Self.signature)) - julianday(p.du) AS INTEGER)"
        default: nil
        }
    }
}
