// Reading one record or some, inside a transaction that is already open.

import Domain
import GRDB

/// The reads, on a connection; the store and the acts share them.
struct Lectures {
    let db: Database
    init(_ db: Database) { self.db = db }

    func fiche<Valeur: Enregistre>(_ cle: Cle<Valeur>) throws -> Fiche<Valeur>? {
        try fiches(Valeur.self, "WHERE id = ?", [sql(cle)]).first
    }

    /// The records of a table; `suite` is what follows `FROM table`.
    func fiches<Valeur: Enregistre>(
        _ type: Valeur.Type, _ suite: String, _ arguments: [DatabaseValue] = []
    ) throws -> [Fiche<Valeur>] {
        let requete = try db.cachedStatement(sql: "SELECT \(Valeur.selection()) FROM \(Valeur.table) \(suite)")
        return try lignes(requete, StatementArguments(arguments)) { try Fiche(&$0) }
    }

    /// Decodes each row of a query, column after column.
    func lignes<Valeur>(
        _ requete: Statement, _ arguments: StatementArguments, _ decoder: (inout Lecture) throws -> Valeur
    ) throws -> [Valeur] {
        var valeurs: [Valeur] = []
        let curseur = try Row.fetchCursor(requete, arguments: arguments)
        while let ligne = try curseur.next() {
            var lecture = Lecture(ligne)
            valeurs.append(try decoder(&lecture))
        }
        return valeurs
    }

    /// The same with named arguments; those that the text does not name are left out.
    func lignes<Valeur>(
        _ texte: String, _ arguments: [String: DatabaseValue], _ decoder: (inout Lecture) throws -> Valeur
    ) throws -> [Valeur] {
        let requete = try db.cachedStatement(sql: texte)
        return try lignes(requete, StatementArguments(arguments), decoder)
    }

    /// The same for a text that carries days, codes or keys of its own: kept for nobody, it goes when it has answered. Statements
    /// that are kept are never let go, and every page of a view would leave one.
    func lignesUneFois<Valeur>(
        _ texte: String, _ arguments: [String: DatabaseValue], _ decoder: (inout Lecture) throws -> Valeur
    ) throws -> [Valeur] {
        try lignes(db.makeStatement(sql: texte), StatementArguments(arguments), decoder)
    }

    func nombreUneFois(_ texte: String, _ arguments: [String: DatabaseValue]) throws -> Int {
        try lignesUneFois(texte, arguments) { try $0.entier() }.first ?? 0
    }

    func nombre(_ texte: String, _ arguments: [String: DatabaseValue]) throws -> Int {
        try lignes(texte, arguments) { try $0.entier() }.first ?? 0
    }

    /// Whether the reader's structure follows, or has followed, the person.
    func peutVoir(_ cle: Cle<Beneficiaire>, _ lecteur: Fiche<Referent>) throws -> Bool {
        guard let perimetre = lecteur.perimetre else { return true }
        let requete = try db.cachedStatement(sql: "SELECT 1 FROM accompagnements WHERE beneficiaire_id = ? AND structure_id = ? LIMIT 1")
        return try Int.fetchOne(requete, arguments: [sql(cle), sql(perimetre)]) != nil
    }

    /// The last day of the accompaniment of the person by the reader's structure, when it has ended before `jour`;
    /// nil while it goes on or is to come, and for whoever reads everything.
    func finDuSuivi(_ cle: Cle<Beneficiaire>, _ lecteur: Fiche<Referent>, _ jour: Jour) throws -> Jour? {
        guard let perimetre = lecteur.perimetre else { return nil }
        let texte = """
            SELECT nullif(max(ifnull(au, '9999-12-31')), '9999-12-31') FROM accompagnements WHERE beneficiaire_id = ? AND structure_id = ?
            """
        let fins = try lignes(db.cachedStatement(sql: texte), [sql(cle), sql(perimetre)]) { try $0.jourOuNil() }
        return fins.first.flatMap { $0 }.flatMap { $0 < jour ? $0 : nil }
    }
}

extension Store {
    package func structures() throws -> [Fiche<Structure>] {
        // In the order of a French list, accents and capitals evened out.
        try lire { try Lectures($0).fiches(Structure.self, "ORDER BY code") }.sorted { Repli.cle($0.nom) < Repli.cle($1.nom) }
    }

    /// The référents of a structure, or all of them; those who left come too, with their last day.
    package func referents(de structure: Cle<Structure>?) throws -> [Fiche<Referent>] {
        let referents = try lire { db in
            guard let structure else { return try Lectures(db).fiches(Referent.self, "ORDER BY id") }
            return try Lectures(db).fiches(Referent.self, "WHERE structure_id = ? ORDER BY id", [sql(structure)])
        }
        // As a reader looks for them: « d’Hérouville » stands at D.
        return referents.map { (Repli.cle("\($0.nom) \($0.prenom)"), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    package func referent(identifiant: String) throws -> Fiche<Referent>? {
        try lire { try Lectures($0).fiches(Referent.self, "WHERE identifiant = ?", [sql(identifiant)]).first }
    }

    /// The households that carry a matricule: several may, since it is not given once and for all.
    package func foyers(matricule: String) throws -> [Fiche<Foyer>] {
        try lire { try Lectures($0).fiches(Foyer.self, "WHERE matricule = ? ORDER BY id", [sql(matricule)]) }
    }
}
