// Who may import whom: the same table as in Package.swift, which alone does not stop an undeclared import.

/// What one room may import.
struct ImportMap: Sendable {
    let ours: Set<String>
    var libraries: Set<String> = []
    var system: Set<String> = ["Foundation", "Glibc", "Synchronization"]

    private var allowed: Set<String> { ours.union(libraries).union(system) }

    static let rooms: [String: ImportMap] = [
        "CNcurses": ImportMap(ours: [], system: []),
        "Terminal": ImportMap(ours: ["CNcurses"]),
        "Domain": ImportMap(ours: [], system: ["Foundation"]),
        "CPreupdate": ImportMap(ours: [], system: []),
        "CSodium": ImportMap(ours: [], system: []),
        "Store": ImportMap(ours: ["Domain", "CPreupdate", "CSodium"], libraries: ["GRDB"]),
        "Reports": ImportMap(ours: ["Domain"]),
        "CXlsxwriter": ImportMap(ours: [], system: []),
        "Exchange": ImportMap(ours: ["Domain", "Reports", "CXlsxwriter"]),
        // GRDB exports `Row`, `Column`, `Table`, `Statement`, which are words of a screen.
        "Screens": ImportMap(ours: ["Domain", "Store", "Reports", "Exchange", "Terminal"]),
        "Demonstration": ImportMap(ours: ["Domain", "Store"]),
        "suivi": ImportMap(
            ours: ["Domain", "Store", "Reports", "Exchange", "Screens", "Terminal", "Demonstration"],
            libraries: ["ArgumentParser"]),
        "suivi-bench": ImportMap(
            ours: ["Domain", "Store", "Reports", "Exchange", "Screens", "Terminal", "Demonstration", "Poste"],
            libraries: ["GRDB", "GRDBSQLite", "SQLite3"]),
    ]

    /// One sentence for each import of `source` that the table does not give to its room.
    static func offences(in source: Source) -> [String] {
        guard let map = rooms[source.room] else {
            return ["\(source.path) : la pièce « \(source.room) » n’est pas dans la carte des imports."]
        }
        return imports(in: source).filter { !map.allowed.contains($0.module) }.map { line, module in
            "\(source.path):\(line) : « import \(module) » est interdit dans \(source.room)."
        }
    }

    /// Every import with its line number, whatever stands around the word.
    static func imports(in source: Source) -> [(line: Int, module: String)] {
        source.code.enumerated().flatMap { index, line in
            line.split(separator: ";").filter { $0.mentions("import") }.compactMap { statement in
                let form =
                    #/
                    ^\s*
                    (?:@\w+(?:\([^)]*\))?\s+)*
                    (?:(?:public|package|internal|fileprivate|private)\s+)?
                    import\s+
                    (?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?
                    (?<module>\w+)
                    /#
                return (try? form.firstMatch(in: statement)).map { (index + 1, String($0.output.module)) }
            }
        }
    }
}
