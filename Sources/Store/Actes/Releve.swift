// Every row that an act changes, as it was and as it becomes, in the order of the changes: what undoing needs.

import CPreupdate
import Foundation
import GRDB

/// One row as an act changed it, all its columns in the order of the table.
struct LigneChangee: Equatable, Sendable {
    let table: String
    /// Nil when the act created the row.
    let avant: [DatabaseValue]?
    /// Nil when the act removed it.
    let apres: [DatabaseValue]?
}

/// Listens to one connection while an act is done.
///
/// Not SQLite's session extension, which rests on the same hook: a changeset groups the changes by table and merges those
/// of one row, and applying it meets our triggers in another order than the one in which they let the act pass.
final class Releve {
    /// What is written beside the case data, and never undone; the words of the search follow from the people, the counters from
    /// the interviews.
    static let tablesTues: Set<String> = ["journal", "recherche", "cles_retirees", "comptes_entretiens"]

    private(set) var lignes: [LigneChangee] = []
    /// A row changed that no statement named: it went along with another one.
    private(set) var enCascade = false

    /// Notes everything that `corps` changes on the connection.
    func pendant<Resultat>(_ db: Database, _ corps: () throws -> Resultat) rethrows -> Resultat {
        sqlite3_preupdate_hook(
            db.sqliteConnection,
            { contexte, connexion, _, _, table, _, _ in
                guard let contexte, let table else { return }
                Unmanaged<Releve>.fromOpaque(contexte).takeUnretainedValue().noter(connexion, String(cString: table))
            }, Unmanaged.passUnretained(self).toOpaque())
        defer { sqlite3_preupdate_hook(db.sqliteConnection, nil, nil) }
        return try corps()
    }

    private func noter(_ connexion: OpaquePointer?, _ table: String) {
        guard !Self.tablesTues.contains(table) else { return }
        if sqlite3_preupdate_depth(connexion) > 0 { enCascade = true }
        let rangs = 0..<sqlite3_preupdate_count(connexion)
        lignes.append(
            LigneChangee(
                table: table, avant: Self.valeurs(rangs) { sqlite3_preupdate_old(connexion, $0, $1) },
                apres: Self.valeurs(rangs) { sqlite3_preupdate_new(connexion, $0, $1) }))
    }

    /// Nil when there is no such row: an insertion has no former one, a removal no new one.
    private static func valeurs(
        _ rangs: Range<Int32>, _ lire: (Int32, UnsafeMutablePointer<OpaquePointer?>) -> Int32
    ) -> [DatabaseValue]? {
        var valeurs: [DatabaseValue] = []
        for rang in rangs {
            var valeur: OpaquePointer?
            guard lire(rang, &valeur) == SQLITE_OK, let valeur else { return nil }
            valeurs.append(DatabaseValue(colonne: valeur))
        }
        return valeurs
    }
}

extension DatabaseValue {
    /// A copy of a value that SQLite shows.
    fileprivate init(colonne: OpaquePointer) {
        self =
            switch sqlite3_value_type(colonne) {
            case SQLITE_INTEGER: sqlite3_value_int64(colonne).databaseValue
            case SQLITE_FLOAT: sqlite3_value_double(colonne).databaseValue
            case SQLITE_TEXT: String(cString: sqlite3_value_text(colonne)).databaseValue
            case SQLITE_BLOB: Self.octets(colonne)
            default: .null
            }
    }

    private static func octets(_ colonne: OpaquePointer) -> DatabaseValue {
        guard let debut = sqlite3_value_blob(colonne) else { return Data().databaseValue }
        return Data(bytes: debut, count: Int(sqlite3_value_bytes(colonne))).databaseValue
    }
}

/// What the schema says of a table, read when something is undone.
struct TableConnue {
    let nom: String
    let colonnes: [String]
    /// Ranks of the columns of the primary key.
    let cles: [Int]
    /// Of the columns that may not be empty, what stands in the rows written before the column was added.
    private let defauts: [Int: DatabaseValue]

    init(_ nom: String, _ db: Database) throws {
        let lignes = try Row.fetchAll(db, sql: "SELECT name, pk, \"notnull\", dflt_value FROM pragma_table_info(?)", arguments: [nom])
        self.nom = nom
        colonnes = lignes.map { $0[0] }
        cles = lignes.indices.filter { (lignes[$0][1] as Int) > 0 }
        var defauts: [Int: DatabaseValue] = [:]
        for (rang, ligne) in lignes.enumerated() {
            guard (ligne[2] as Int) == 1, let texte = ligne[3] as String? else { continue }
            defauts[rang] = try DatabaseValue.fetchOne(db, sql: "SELECT \(texte)")
        }
        self.defauts = defauts
    }

    func rang(_ colonne: String) -> Int? { colonnes.firstIndex(of: colonne) }

    func valeur(_ colonne: String, de ligne: [DatabaseValue]?) -> DatabaseValue? {
        guard let ligne, let rang = rang(colonne), ligne.indices.contains(rang) else { return nil }
        return ligne[rang]
    }

    /// The row with what SQLite leaves out of the ones that are older than a column.
    func complete(_ ligne: [DatabaseValue]) -> [DatabaseValue] {
        ligne.enumerated().map { rang, valeur in valeur.isNull ? defauts[rang] ?? valeur : valeur }
    }

    /// The condition that finds a row by its key, and the key.
    func condition(_ ligne: [DatabaseValue]) -> (texte: String, arguments: [DatabaseValue]) {
        (cles.map { "\"\(colonnes[$0])\" = ?" }.joined(separator: " AND "), cles.map { ligne[$0] })
    }

    /// The condition that finds a row only if all of it is as it was.
    func egalite(_ ligne: [DatabaseValue]) -> (texte: String, arguments: [DatabaseValue]) {
        (colonnes.map { "\"\($0)\" IS ?" }.joined(separator: " AND "), ligne)
    }

    /// Who wrote a row and how often: it moves on, whatever the row says.
    static let suivi: Set<String> = ["version", "modifie_le", "modifie_par"]
}
