// The activity of the Commission RSA: counted by SQL, and the rows behind each figure by the same questions.

import Domain
import GRDB

extension Store {
    /// What some sittings examined, as far as the reader may see; nil reader: everything. Laid out by `Reports`.
    package func activite(_ portee: PorteeDeCommission, pour lecteur: Fiche<Referent>?) throws -> ActiviteDeCommission {
        try lire { try Lectures($0).activite(EtendueDExamens(portee, lecteur)) }
    }

    /// The rows that make a figure, by day then name.
    package func lignes(
        _ selection: SelectionDExamens, pour lecteur: Fiche<Referent>?, depuis: Int, nombre: Int
    ) throws -> PageDeSelection {
        let referentiels = try referentiels()
        return try lire { db in
            try Lectures(db).lignes(selection.sujet, EtendueDExamens(selection.portee, lecteur), depuis, nombre, referentiels)
        }
    }
}

/// The sittings that are counted, and the structure that limits their reader.
private struct EtendueDExamens {
    let portee: PorteeDeCommission
    let perimetre: Cle<Structure>?

    init(_ portee: PorteeDeCommission, _ lecteur: Fiche<Referent>?) { (self.portee, perimetre) = (portee, lecteur?.perimetre) }

    /// The condition on a sitting `s`.
    var sessions: String {
        switch portee {
        case .session: "s.id = :session"
        case .periode(_, nil): "s.tenue_le BETWEEN :du AND :au"
        case .periode: "s.tenue_le BETWEEN :du AND :au AND plier(s.territoire) = plier(:territoire)"
        }
    }

    /// The examinations, `e`, with their sitting: by day and territory, then by person, as the indexes hold them.
    var examens: String {
        """
        FROM sessions_commission s CROSS JOIN examens_commission e ON e.session_id = s.id
        WHERE \(sessions) \(perimetre == nil ? "" : "AND e.structure_id = :perimetre")
        """
    }

    var arguments: [String: DatabaseValue] {
        var arguments: [String: DatabaseValue] = perimetre.map { ["perimetre": sql($0)] } ?? [:]
        switch portee {
        case .session(let cle): arguments["session"] = sql(cle)
        case .periode(let periode, let territoire):
            (arguments["du"], arguments["au"]) = (sql(periode.du), sql(periode.au))
            if let territoire { arguments["territoire"] = sql(territoire) }
        }
        return arguments
    }
}

extension SujetDExamens {
    /// What an examination `e` must be to be counted.
    fileprivate var condition: String {
        switch self {
        case .dossiers(let orientation): Self.condition(orientation)
        case .decisions: ""
        case .contrats: "AND e.contrat_id IS NOT NULL"
        case .autres: "AND e.contrat_id IS NULL"
        case .decision(let categorie, let orientation):
            "AND e.decision IN (SELECT code FROM referentiel_decisions WHERE categorie = '\(categorie.rawValue)') "
                + Self.condition(orientation)
        case .volet(nil): "AND e.contrat_id IS NOT NULL AND e.volet IS NULL"
        case .volet: "AND e.volet = :volet"
        }
    }

    fileprivate var arguments: [String: DatabaseValue] {
        if case .volet(let volet?) = self { ["volet": sql(volet)] } else { [:] }
    }

    private static func condition(_ orientation: OrientationComptee?) -> String {
        switch orientation {
        case nil: ""
        case .inconnue: "AND e.orientation IS NULL"
        case .connue(let orientation): "AND e.orientation = '\(orientation.rawValue)'"
        }
    }
}

extension Lectures {
    fileprivate func activite(_ etendue: EtendueDExamens) throws -> ActiviteDeCommission {
        var activite = ActiviteDeCommission()
        // A sitting that is only announced, or that decided nothing, examined nobody.
        activite.sessions = try nombre(
            "SELECT count(*) FROM (SELECT 1 \(etendue.examens) GROUP BY s.tenue_le, s.territoire)", etendue.arguments)
        activite.personnes = try nombre("SELECT count(DISTINCT e.beneficiaire_id) \(etendue.examens)", etendue.arguments)
        activite.dossiers = try dossiers(etendue)
        activite.totalDossiers = activite.dossiers.values.reduce(0, +)
        try decisions(etendue, &activite)
        try completer(etendue, &activite)
        return activite
    }

    /// Distinct people per sitting: grouped as the indexes are ordered, so that nothing is sorted.
    private func dossiers(_ etendue: EtendueDExamens) throws -> [OrientationComptee: Int] {
        let texte = """
            SELECT orientation, count(*) FROM (
              SELECT min(e.orientation) AS orientation \(etendue.examens) GROUP BY s.tenue_le, s.territoire, e.beneficiaire_id)
            GROUP BY orientation
            """
        let lignes = try lignes(texte, etendue.arguments) { (OrientationComptee(try $0.codeOuNil()), try $0.entier()) }
        return Dictionary(lignes, uniquingKeysWith: +)
    }

    /// In one pass; the categories are those of the file's own list, and what no category holds is in the totals alone.
    private func decisions(_ etendue: EtendueDExamens, _ activite: inout ActiviteDeCommission) throws {
        let categories = Dictionary(
            try lignes("SELECT code, categorie FROM referentiel_decisions", [:]) {
                (try $0.texte(), try $0.codeOuNil(CategorieDeDecision.self))
            },
            uniquingKeysWith: { premiere, _ in premiere })
        let texte = "SELECT e.decision, e.orientation, e.volet, count(*), count(e.contrat_id) \(etendue.examens) GROUP BY 1, 2, 3"
        let lignes = try lignes(texte, etendue.arguments) { lecture in
            (
                try lecture.texte(), OrientationComptee(try lecture.codeOuNil()), try lecture.texteOuNil(), try lecture.entier(),
                try lecture.entier()
            )
        }
        for (decision, orientation, volet, nombre, contrats) in lignes {
            activite.totalContrats += contrats
            activite.totalAutres += nombre - contrats
            if contrats > 0 { activite.volets[volet, default: 0] += contrats }
            if let categorie = categories[decision] ?? nil {
                activite.decisions[categorie, default: [:]][orientation, default: 0] += nombre
            }
        }
    }

    /// What stands beside the activity of a period: the whole département, and what no sitting decided.
    private func completer(_ etendue: EtendueDExamens, _ activite: inout ActiviteDeCommission) throws {
        guard case .periode(let periode, let territoire) = etendue.portee else { return }
        if territoire != nil, etendue.perimetre == nil {
            activite.dossiersPartout = try dossiers(EtendueDExamens(.periode(periode, territoire: nil), nil)).values.reduce(0, +)
        }
        guard territoire == nil else { return }
        let texte = """
            SELECT count(DISTINCT d.contrat_id) FROM decisions_commission d JOIN contrats c ON c.id = d.contrat_id
            WHERE d.session_id IS NULL AND d.decision IN ('valide', 'ajourne', 'refuse') AND d.decide_le BETWEEN :du AND :au
              AND c.decision = d.decision AND c.decide_le = d.decide_le AND c.sorte IN ('cer', 'contrat_engagement')
              \(etendue.perimetre == nil ? "" : "AND c.structure_id = :perimetre")
              AND NOT EXISTS (SELECT 1 FROM examens_commission e JOIN sessions_commission s ON s.id = e.session_id
                WHERE e.beneficiaire_id = c.beneficiaire_id AND e.contrat_id = c.id AND s.tenue_le = c.decide_le)
            """
        activite.decidesALaMain = try nombre(texte, etendue.arguments)
    }

    /// The sittings in which the page falls are found by their counts: only their rows are put in the order of names.
    fileprivate func lignes(
        _ sujet: SujetDExamens, _ etendue: EtendueDExamens, _ depuis: Int, _ combien: Int, _ referentiels: Referentiels
    ) throws -> PageDeSelection {
        let parDossier = if case .dossiers = sujet { true } else { false }
        let unite = parDossier ? "count(DISTINCT e.beneficiaire_id)" : "count(*)"
        let arguments = etendue.arguments.merging(sujet.arguments) { premier, _ in premier }
        let seances = try lignes(
            "SELECT s.id, \(unite) \(etendue.examens) \(sujet.condition) GROUP BY s.tenue_le, s.territoire ORDER BY s.tenue_le, s.territoire",
            arguments
        ) { (cle: try $0.entier(), nombre: try $0.entier()) }
        var (avant, reste, touchees) = (0, max(0, combien), [Int]())
        var saut = max(0, depuis)
        for seance in seances {
            if avant + seance.nombre > max(0, depuis), reste > 0 {
                if touchees.isEmpty { saut = max(0, depuis) - avant }
                touchees.append(seance.cle)
                reste -= seance.nombre - (touchees.count == 1 ? saut : 0)
            }
            avant += seance.nombre
        }
        let lignes = try rangees(sujet, etendue, touchees, parDossier: parDossier, saut, combien, referentiels)
        return PageDeSelection(total: avant, lignes: lignes)
    }

    private func rangees(
        _ sujet: SujetDExamens, _ etendue: EtendueDExamens, _ seances: [Int], parDossier: Bool, _ saut: Int, _ combien: Int,
        _ referentiels: Referentiels
    ) throws -> [LigneDeSelection] {
        // A dossier is one line, whatever the number of decisions taken on it.
        let source = """
            SELECT min(e.id) AS id, e.beneficiaire_id AS personne, s.tenue_le AS jour, s.territoire AS territoire,
              e.orientation AS orientation, group_concat(e.decision, ';') AS decisions, max(e.motif) AS motif
            \(etendue.examens) AND s.id IN (SELECT value FROM json_each(:seances)) \(sujet.condition)
            GROUP BY \(parDossier ? "e.session_id, e.beneficiaire_id" : "e.id")
            """
        let texte = """
            SELECT b.id, b.nom, b.prenom, x.jour, x.orientation, x.decisions, x.motif FROM (\(source)) x
            JOIN beneficiaires b ON b.id = x.personne ORDER BY x.jour, x.territoire, b.cle_tri, b.id, x.id
            LIMIT \(max(0, combien)) OFFSET \(saut)
            """
        var arguments = etendue.arguments.merging(sujet.arguments) { premier, _ in premier }
        arguments["seances"] = "[\(seances.map(String.init).joined(separator: ","))]".databaseValue
        return try lignes(texte, arguments) { lecture in
            let cle = try lecture.cle(Beneficiaire.self)
            let (nom, prenom, jour) = (try lecture.texte(), try lecture.texte(), try lecture.jour())
            let orientation = OrientationComptee(try lecture.codeOuNil())
            let decisions = try lecture.texte().split(separator: ";").map { referentiels.libelle(.decisions, String($0)) }
            let motif = try lecture.texte()
            let detail =
                [decisions.joined(separator: ", "), orientation.libelle.lowercased()] + (parDossier || motif.isEmpty ? [] : [motif])
            return LigneDeSelection(
                beneficiaire: cle, nom: "\(nom.uppercased()) \(prenom)", jour: jour, detail: detail.joined(separator: " · "))
        }
    }
}
