// Writing one row: the same few columns on every record, and only what changed.

import Domain
import GRDB

extension ActeEnCours {
    /// Inserts a record with its identity, its author, and the columns that are not of its value. Its key was never another's,
    /// not even of a record whose creation was undone.
    @discardableResult
    func inserer<Valeur: Enregistre>(_ valeur: Valeur, _ uid: Uid, _ autres: [(String, DatabaseValue)] = []) throws -> Cle<Valeur> {
        let cle = """
            1 + max(ifnull((SELECT max(id) FROM \(Valeur.table)), 0),
              ifnull((SELECT cle FROM cles_retirees WHERE nom = '\(Valeur.table)'), 0))
            """
        let noms = ["uid", "cree_le", "cree_par", "modifie_le", "modifie_par"] + autres.map(\.0) + Valeur.colonnes.map(\.nom)
        let places = Array(repeating: "?", count: noms.count).joined(separator: ", ")
        let texte = "INSERT INTO \(Valeur.table) (id, \(noms.joined(separator: ", "))) VALUES (\(cle), \(places))"
        let (quand, qui) = (sql(auteur.instant), sql(auteur.referent))
        let arguments = [sql(uid), quand, qui, quand, qui] + autres.map(\.1) + valeur.valeurs
        try db.cachedStatement(sql: texte).execute(arguments: StatementArguments(arguments))
        return Cle(db.lastInsertedRowID)
    }

    /// Writes the columns that differ, and one more version.
    func remplacer<Valeur: Enregistre>(
        _ avant: Fiche<Valeur>, par apres: Valeur, _ autres: [(String, DatabaseValue)] = []
    ) throws {
        try remplacer(cle: avant.cle, avant.valeur, par: apres, autres)
    }

    func remplacer<Valeur: Enregistre>(
        cle: Cle<Valeur>, _ avant: Valeur, par apres: Valeur, _ autres: [(String, DatabaseValue)] = []
    ) throws {
        var changees = autres
        for (colonne, (ancienne, nouvelle)) in zip(Valeur.colonnes, zip(avant.valeurs, apres.valeurs)) where ancienne != nouvelle {
            changees.append((colonne.nom, nouvelle))
        }
        let noms = (changees.map(\.0) + ["modifie_le", "modifie_par"]).map { "\($0) = ?" }.joined(separator: ", ")
        let texte = "UPDATE \(Valeur.table) SET \(noms), version = version + 1 WHERE id = ?"
        let arguments = changees.map(\.1) + [sql(auteur.instant), sql(auteur.referent), sql(cle)]
        try db.cachedStatement(sql: texte).execute(arguments: StatementArguments(arguments))
    }

    func effacer<Valeur: Enregistre>(_ cle: Cle<Valeur>) throws {
        try db.execute(sql: "DELETE FROM \(Valeur.table) WHERE id = ?", arguments: [cle.rawValue])
        try retirerLaCle(sql(cle), de: Valeur.table)
    }

    /// The key of a row that is gone is never given again: somebody may still have it on a screen.
    func retirerLaCle(_ cle: DatabaseValue, de table: String) throws {
        try db.execute(
            sql: "INSERT INTO cles_retirees (nom, cle) VALUES (?, ?) ON CONFLICT (nom) DO UPDATE SET cle = max(cle, excluded.cle)",
            arguments: [table, cle])
    }
}
