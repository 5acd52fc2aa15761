// The sittings, the contracts that wait for them, and the people they may examine.

import Domain
import GRDB

extension Store {
    /// The sittings, most recent first, counted as far as the reader may see.
    package func sessions(pour lecteur: Fiche<Referent>, depuis: Int, nombre: Int) throws -> PageDeCommission<SessionTenue> {
        try lire { try Lectures($0).sessions(lecteur, depuis, nombre) }
    }

    /// One sitting, counted the same way; refused when it is no longer there.
    package func session(_ cle: Cle<SessionDeCommission>, pour lecteur: Fiche<Referent>) throws -> SessionTenue {
        try lire { db in
            guard let session = try Lectures(db).sessions(lecteur, 0, 1, seule: cle).lignes.first else {
                throw Refuse(.introuvable(SessionDeCommission.designation))
            }
            return session
        }
    }

    /// The territories that have had a sitting, the one of the last sitting first.
    package func territoires() throws -> [String] { try lire { try Lectures($0).territoires() } }

    /// The contracts on their way to the commission, oldest transmission first, else oldest elaboration.
    package func contrats(
        _ file: FileDeCommission, pour lecteur: Fiche<Referent>, depuis: Int, nombre: Int
    ) throws -> PageDeCommission<ContratEnFile> {
        try lire { try Lectures($0).contrats(file, lecteur, depuis, nombre) }
    }

    /// What a sitting decided, in the order of names.
    package func examens(
        de session: Cle<SessionDeCommission>, pour lecteur: Fiche<Referent>, depuis: Int, nombre: Int
    ) throws -> PageDeCommission<LigneDExamen> {
        try lire { try Lectures($0).examens(session, lecteur, depuis, nombre) }
    }

    /// People followed on a day, found by the beginnings of words.
    package func personnesAExaminer(
        _ recherche: String, pour lecteur: Fiche<Referent>, le jour: Jour, depuis: Int, nombre: Int
    ) throws -> PageDeCommission<PersonneAExaminer> {
        let page = try fileActive(
            FiltreFileActive(recherche: recherche, structure: lecteur.perimetre), depuis: depuis, nombre: nombre, le: jour)
        let lignes = try lire { try Lectures($0).personnes(page.lignes.map(\.beneficiaire), lecteur, jour) }
        return PageDeCommission(total: page.total, lignes: lignes)
    }

    /// The reasons given lately for each kind of decision, the most frequent first: proposed, never imposed. A structure
    /// is not shown what was written of another's people.
    package func motifsDeDecision(pour lecteur: Fiche<Referent>) throws -> [CategorieDeDecision: [String]] {
        let lignes = try lire { db in
            try Lectures(db).lignes(Self.motifs, ["structure": sql(lecteur.perimetre)]) {
                (try $0.codeOuNil(CategorieDeDecision.self), try $0.texte())
            }
        }
        return lignes.reduce(into: [:]) { motifs, ligne in if let categorie = ligne.0 { motifs[categorie, default: []].append(ligne.1) } }
    }

    private static let motifs = """
        SELECT r.categorie, e.motif FROM (
            SELECT decision, motif FROM examens_commission
            WHERE motif <> '' AND (:structure IS NULL OR structure_id = :structure) ORDER BY id DESC LIMIT 1000) e
        JOIN referentiel_decisions r ON r.code = e.decision
        GROUP BY r.categorie, e.motif ORDER BY r.categorie, count(*) DESC, e.motif
        """
}

extension Lectures {
    func territoires() throws -> [String] {
        try lignes("SELECT territoire FROM sessions_commission GROUP BY territoire ORDER BY max(tenue_le) DESC, territoire", [:]) {
            try $0.texte()
        }
    }

    fileprivate func sessions(
        _ lecteur: Fiche<Referent>, _ depuis: Int, _ combien: Int, seule: Cle<SessionDeCommission>? = nil
    ) throws -> PageDeCommission<SessionTenue> {
        let condition = seule == nil ? "" : "WHERE id = :seule"
        let texte = """
            SELECT \(SessionDeCommission.selection("s.")), count(DISTINCT e.beneficiaire_id), count(e.contrat_id),
              count(e.session_id) - count(e.contrat_id)
            FROM (SELECT * FROM sessions_commission \(condition) ORDER BY tenue_le DESC, territoire LIMIT :nombre OFFSET :depuis) s
            LEFT JOIN examens_commission e ON e.session_id = s.id AND (:structure IS NULL OR e.structure_id = :structure)
            GROUP BY s.id ORDER BY s.tenue_le DESC, s.territoire
            """
        var arguments = ["structure": sql(lecteur.perimetre), "nombre": sql(max(0, combien)), "depuis": sql(max(0, depuis))]
        if let seule { arguments["seule"] = sql(seule) }
        let lignes = try lignes(texte, arguments) { lecture in
            SessionTenue(
                session: try Fiche(&lecture), dossiers: try lecture.entier(), contrats: try lecture.entier(), autres: try lecture.entier())
        }
        return PageDeCommission(total: try nombre("SELECT count(*) FROM sessions_commission", [:]), lignes: lignes)
    }

    fileprivate func contrats(
        _ file: FileDeCommission, _ lecteur: Fiche<Referent>, _ depuis: Int, _ combien: Int
    ) throws -> PageDeCommission<ContratEnFile> {
        let filtre = "FROM contrats c INDEXED BY contrats_a_examiner WHERE \(file.condition(lecteur))"
        let arguments = file.arguments(lecteur)
        let texte = """
            SELECT c.accompagnement_id, b.id, b.nom, b.prenom, c.structure_id, a.au,
              (SELECT valeur FROM situations t WHERE t.beneficiaire_id = b.id AND t.nature = 'orientation' AND t.du <= :orientation
                 AND ifnull(t.au, '9999-12-31') >= :orientation),
              (SELECT e.decision FROM examens_commission e
                 WHERE e.session_id = :session AND e.beneficiaire_id = b.id AND e.contrat_id IS NULL
                   AND (:lecteur IS NULL OR e.structure_id = :lecteur) ORDER BY e.id LIMIT 1),
              \(Contrat.selection("c."))
            FROM (SELECT c.id \(filtre) ORDER BY \(file.ordre) LIMIT :nombre OFFSET :depuis) k JOIN contrats c ON c.id = k.id
            JOIN beneficiaires b ON b.id = c.beneficiaire_id JOIN accompagnements a ON a.id = c.accompagnement_id ORDER BY \(file.ordre)
            """
        let complets = arguments.merging(file.complements(lecteur, depuis, combien)) { premier, _ in premier }
        let lignes = try lignes(texte, complets) { lecture in
            let (accompagnement, personne) = (try lecture.cle(Accompagnement.self), try lecture.cle(Beneficiaire.self))
            let nom = "\(try lecture.texte().uppercased()) \(try lecture.texte())"
            let (structure, sortiLe) = (try lecture.cle(Structure.self), try lecture.jourOuNil())
            return ContratEnFile(
                accompagnement: accompagnement, beneficiaire: personne, nom: nom, structure: structure, sortiLe: sortiLe,
                orientation: try lecture.codeOuNil(), autreDecision: try lecture.texteOuNil(), contrat: try Fiche(&lecture))
        }
        return PageDeCommission(total: try nombre("SELECT count(*) \(filtre)", arguments), lignes: lignes)
    }

    fileprivate func examens(
        _ session: Cle<SessionDeCommission>, _ lecteur: Fiche<Referent>, _ depuis: Int, _ combien: Int
    ) throws -> PageDeCommission<LigneDExamen> {
        let filtre = "FROM examens_commission e WHERE e.session_id = :session AND (:structure IS NULL OR e.structure_id = :structure)"
        let texte = """
            SELECT e.accompagnement_id, b.id, b.nom, b.prenom, e.structure_id, \(Examen.selection("e."))
            FROM (SELECT e.* \(filtre)) e JOIN beneficiaires b ON b.id = e.beneficiaire_id
            ORDER BY b.cle_tri, b.id, e.contrat_id IS NULL, e.id LIMIT :nombre OFFSET :depuis
            """
        let arguments = ["session": sql(session), "structure": sql(lecteur.perimetre)]
        let bornes = ["nombre": sql(max(0, combien)), "depuis": sql(max(0, depuis))]
        let lignes = try lignes(texte, arguments.merging(bornes) { premier, _ in premier }) { lecture in
            let (accompagnement, personne) = (try lecture.cle(Accompagnement.self), try lecture.cle(Beneficiaire.self))
            let nom = "\(try lecture.texte().uppercased()) \(try lecture.texte())"
            let (structure, examen) = (try lecture.cle(Structure.self), try Fiche<Examen>(&lecture))
            return LigneDExamen(
                accompagnement: accompagnement, beneficiaire: personne, nom: nom, structure: structure, examen: examen,
                contrat: try examen.valeur.contrat.flatMap { try fiche($0)?.valeur })
        }
        return PageDeCommission(total: try nombre("SELECT count(*) \(filtre)", arguments), lignes: lignes)
    }

    /// The accompaniment of each on the day, the last one begun when several structures follow the person.
    fileprivate func personnes(_ cles: [Cle<Beneficiaire>], _ lecteur: Fiche<Referent>, _ jour: Jour) throws -> [PersonneAExaminer] {
        let texte = """
            SELECT b.id, a.id, b.nom, b.prenom, b.naissance, a.structure_id FROM json_each(:cles) j JOIN beneficiaires b ON b.id = j.value
            JOIN accompagnements a ON a.id = (SELECT x.id FROM accompagnements x WHERE x.beneficiaire_id = b.id AND x.du <= :le
              AND ifnull(x.au, '9999-12-31') >= :le AND (:structure IS NULL OR x.structure_id = :structure)
              ORDER BY x.du DESC, x.id DESC LIMIT 1)
            ORDER BY j.key
            """
        let liste = "[\(cles.map { String($0.rawValue) }.joined(separator: ","))]"
        let arguments = ["cles": liste.databaseValue, "le": sql(jour), "structure": sql(lecteur.perimetre)]
        return try lignes(texte, arguments) { lecture in
            let (personne, accompagnement) = (try lecture.cle(Beneficiaire.self), try lecture.cle(Accompagnement.self))
            let nom = "\(try lecture.texte().uppercased()) \(try lecture.texte())"
            return PersonneAExaminer(
                beneficiaire: personne, accompagnement: accompagnement, nom: nom, naissance: try lecture.jour(),
                structure: try lecture.cle())
        }
    }
}

extension FileDeCommission {
    /// The words of the partial index stand first, as it has them.
    fileprivate func condition(_ lecteur: Fiche<Referent>) -> String {
        var conditions = ["c.decision IN ('en_attente', 'ajourne') AND c.sorte IN ('cer', 'contrat_engagement')"]
        switch etat {
        case .aTransmettre: conditions.append("c.transmis_le IS NULL")
        case .aExaminer: conditions.append("c.transmis_le <= :le AND (c.decision = 'en_attente' OR c.decide_le < :le)")
        }
        if lecteur.perimetre != nil { conditions.append("c.structure_id = :perimetre") }
        if structures != nil { conditions.append("c.structure_id IN (SELECT value FROM json_each(:structures))") }
        return conditions.joined(separator: " AND ")
    }

    fileprivate func arguments(_ lecteur: Fiche<Referent>) -> [String: DatabaseValue] {
        var arguments: [String: DatabaseValue] = [:]
        if case .aExaminer(let jour, _) = etat { arguments["le"] = sql(jour) }
        if let perimetre = lecteur.perimetre { arguments["perimetre"] = sql(perimetre) }
        if let structures { arguments["structures"] = "[\(structures.map { String($0.rawValue) }.joined(separator: ","))]".databaseValue }
        return arguments
    }

    /// What the rows ask for besides their selection.
    fileprivate func complements(_ lecteur: Fiche<Referent>, _ depuis: Int, _ combien: Int) -> [String: DatabaseValue] {
        let (jour, session): (Jour?, Cle<SessionDeCommission>?) =
            if case .aExaminer(let jour, let session) = etat { (jour, session) } else { (nil, nil) }
        return [
            "orientation": jour.map { sql($0) } ?? "9999-12-31".databaseValue, "session": sql(session), "nombre": sql(max(0, combien)),
            "depuis": sql(max(0, depuis)), "lecteur": sql(lecteur.perimetre),
        ]
    }

    fileprivate var ordre: String { "c.transmis_le, c.elabore_le, c.id" }
}
