// The whole content of a file as text, to tell whether two moments of it say the same.

import GRDB

@testable import Store

extension Terrain {
    /// Every row of every table, but the journal, the freed keys and what says when and how often a row was written.
    func vidage() throws -> [String] {
        try store.base.read { db in
            let tables = try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('journal', 'cles_retirees')
                      AND name NOT LIKE 'referentiel%' AND name NOT LIKE 'sqlite%' ORDER BY name
                    """)
            return try tables.flatMap { table -> [String] in
                let colonnes = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('\(table)')")
                    .filter { !["version", "modifie_le", "modifie_par"].contains($0) }
                let texte = colonnes.map { "quote(\"\($0)\")" }.joined(separator: " || '|' || ")
                return try String.fetchAll(db, sql: "SELECT '\(table) ' || \(texte) FROM \(table)").sorted()
            }
        }
    }
}
