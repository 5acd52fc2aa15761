// The people of the list last shown: moving through ten thousand of them must not choose them again at each page.

import Domain
import GRDB
import Synchronization

/// The keys of the last selection, valid until anybody writes the file.
final class MemoireDeFile<Filtre: Equatable & Sendable>: Sendable {
    private struct Contenu: Sendable {
        let filtre: Filtre
        let jour: Jour
        /// `data_version` changes when another process writes, the count of changes when this one does.
        let version: [Int]
        let cles: [Int64]
    }

    private let contenu = Mutex<Contenu?>(nil)

    func cles(_ filtre: Filtre, _ jour: Jour, _ db: Database, lire: () throws -> [Int64]) throws -> [Int64] {
        let version = [try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0, db.totalChangesCount]
        if let connu = contenu.withLock({ $0 }), connu.filtre == filtre, connu.jour == jour, connu.version == version { return connu.cles }
        let cles = try lire()
        contenu.withLock { $0 = Contenu(filtre: filtre, jour: jour, version: version, cles: cles) }
        return cles
    }
}
