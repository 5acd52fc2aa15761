// The activity of the Commission RSA: counted by SQL, and the rows behind each figure by the same questions.

import Domain
import GRDB

extension Store {
    /// What some sittings examined, as far as the reader may see; nil reader: everything. Laid out by `Reports`.
    package func activite(_ portee: PorteeDeCommission, pour lecteur: Fiche<Referent>?) throws -> ActiviteDeCommission {
        try lire { try Lectures($0).activite(Etendue(portee, lecteur)) }
    }

    /// The rows that make a figure, by day then name.
    package func lignes(
        _ selection: SelectionDExamens, pour lecteur: Fiche<Referent>?, depuis: Int, nombre: Int
    ) throws -> PageDeSelection {
        let referentiels = try referentiels()
        return try lire { db in
            try Lectures(db).lignes(selection.sujet, Etendue(selection.portee, lecteur), depuis, nombre, referentiels)
        }
    }
}

/// The sittings that are counted, and the structure that limits their reader.
private struct Etendue {
    let portee: PorteeDeCommission
    let perimetre: Cle<Structure>?

    init(_ portee: PorteeDeCommission, _ lecteur: Fiche<Referent>?) { (self.portee, perimetre) = (portee, lecteur?.perimetre) }

    /// The condition on a sitting `s`.
    var sessions: String {
        switch portee {
        case .session: "s.id = :session"
        case .periode(_, nil): "s.tenue_le BETWEEN :du AND :au"
        case .periode: "s.tenue_le BETWEEN :du AND :au AND s.territoire = :territoire"
        }
    }

    /// The examinations, `e`, with their sitting and the category of their decision, `r`.
    var examens: String {
        """
        FROM sessions_commission s JOIN examens_commission e ON e.session_id = s.id
        JOIN referentiel_decisions r ON r.code = e.decision
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
    /// What an examination `e` (its category `r`) must be to be counted.
    fileprivate var condition: String {
        switch self {
        case .dossiers(let orientation): Self.condition(orientation)
        case .decisions: ""
        case .contrats: "AND e.contrat_id IS NOT NULL"
        case .autres: "AND e.contrat_id IS NULL"
        case .decision(let categorie, let orientation): "AND r.categorie = '\(categorie.rawValue)' \(Self.condition(orientation))"
        case .volet(nil): "AND e.contrat_id IN (SELECT id FROM contrats WHERE volet IS NULL)"
        case .volet: "AND e.contrat_id IN (SELECT id FROM contrats WHERE volet = :volet)"
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
    fileprivate func activite(_ etendue: Etendue) throws -> ActiviteDeCommission {
        var activite = ActiviteDeCommission()
        activite.sessions = try compter("SELECT count(*) FROM sessions_commission s WHERE \(etendue.sessions)", etendue)
        activite.totalDossiers = try dossiers(etendue)
        activite.personnes = try compter("SELECT count(DISTINCT e.beneficiaire_id) \(etendue.examens)", etendue)
        let parOrientation = """
            SELECT orientation, count(*) FROM (SELECT DISTINCT e.session_id, e.beneficiaire_id, e.orientation \(etendue.examens))
            GROUP BY orientation
            """
        for (orientation, nombre) in try lignes(
            parOrientation, etendue.arguments,
            { lecture in
                (OrientationComptee(try lecture.codeOuNil()), try lecture.entier())
            })
        { activite.dossiers[orientation] = nombre }
        try decisions(etendue, &activite)
        let parVolet =
            "SELECT c.volet, count(*) FROM (SELECT e.contrat_id \(etendue.examens)) x JOIN contrats c ON c.id = x.contrat_id GROUP BY 1"
        for (volet, nombre) in try lignes(parVolet, etendue.arguments, { (try $0.texteOuNil(), try $0.entier()) }) {
            activite.volets[volet] = nombre
        }
        try completer(etendue, &activite)
        return activite
    }

    private func compter(_ texte: String, _ etendue: Etendue) throws -> Int {
        var arguments = etendue.arguments
        // The sittings are those of everybody: only what they examined is limited.
        if !texte.contains(":perimetre") { arguments["perimetre"] = nil }
        return try nombre(texte, arguments)
    }

    private func dossiers(_ etendue: Etendue) throws -> Int {
        try compter("SELECT count(*) FROM (SELECT DISTINCT e.session_id, e.beneficiaire_id \(etendue.examens))", etendue)
    }

    /// By the categories of the file's own list; the totals are counted apart, so that what no category holds shows.
    private func decisions(_ etendue: Etendue, _ activite: inout ActiviteDeCommission) throws {
        let texte = "SELECT r.categorie, e.orientation, count(*), count(e.contrat_id) \(etendue.examens) GROUP BY 1, 2"
        for (categorie, orientation, nombre, contrats) in try lignes(
            texte, etendue.arguments,
            { lecture in
                (
                    CategorieDeDecision(rawValue: try lecture.texte()), OrientationComptee(try lecture.codeOuNil()), try lecture.entier(),
                    try lecture.entier()
                )
            })
        {
            activite.totalContrats += contrats
            activite.totalAutres += nombre - contrats
            if let categorie { activite.decisions[categorie, default: [:]][orientation] = nombre }
        }
    }

    /// What stands beside the activity of a period: the whole département, and what no sitting decided.
    private func completer(_ etendue: Etendue, _ activite: inout ActiviteDeCommission) throws {
        guard case .periode(let periode, let territoire) = etendue.portee else { return }
        if territoire != nil, etendue.perimetre == nil {
            activite.dossiersPartout = try dossiers(Etendue(.periode(periode, territoire: nil), nil))
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

    fileprivate func lignes(
        _ sujet: SujetDExamens, _ etendue: Etendue, _ depuis: Int, _ combien: Int, _ referentiels: Referentiels
    ) throws -> PageDeSelection {
        let parDossier = if case .dossiers = sujet { true } else { false }
        // A dossier is one line, whatever the number of decisions taken on it.
        let groupe = parDossier ? "e.session_id, e.beneficiaire_id" : "e.id"
        let source = """
            SELECT min(e.id) AS id, e.beneficiaire_id AS personne, s.tenue_le AS jour, e.orientation AS orientation,
              group_concat(e.decision, ';') AS decisions, max(e.motif) AS motif \(etendue.examens) \(sujet.condition) GROUP BY \(groupe)
            """
        let arguments = etendue.arguments.merging(sujet.arguments) { premier, _ in premier }
        let texte = """
            SELECT b.id, b.nom, b.prenom, x.jour, x.orientation, x.decisions, x.motif FROM (\(source)) x
            JOIN beneficiaires b ON b.id = x.personne ORDER BY x.jour, b.cle_tri, b.id, x.id
            LIMIT \(max(0, combien)) OFFSET \(max(0, depuis))
            """
        let lignes = try lignes(texte, arguments) { lecture in
            let cle = try lecture.cle(Beneficiaire.self)
            let (nom, prenom, jour) = (try lecture.texte(), try lecture.texte(), try lecture.jour())
            let orientation = OrientationComptee(try lecture.codeOuNil())
            let decisions = try lecture.texte().split(separator: ";").map { referentiels.libelle(.decisions, String($0)) }
            let motif = try lecture.texte()
            let detail =
                ([decisions.joined(separator: ", "), orientation.libelle.lowercased()] + (parDossier || motif.isEmpty ? [] : [motif]))
            return LigneDeSelection(
                beneficiaire: cle, nom: "\(nom.uppercased()) \(prenom)", jour: jour, detail: detail.joined(separator: " · "))
        }
        return PageDeSelection(total: try nombre("SELECT count(*) FROM (\(source))", arguments), lignes: lignes)
    }
}
