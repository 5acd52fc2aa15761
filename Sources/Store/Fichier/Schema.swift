// The versions of the file and how an older one becomes the present one.

import Foundation
import GRDB

/// The frozen texts of the schema. A version that has landed is never edited; a change is one more version.
enum Schema {
    static let versions: [String] = [
        [
            PackageResources.v1_1_listes_sql, PackageResources.v1_2_personnes_sql, PackageResources.v1_3_parcours_sql,
            PackageResources.v1_4_histoire_sql,
        ],
        [PackageResources.v2_1_journee_sql, PackageResources.v2_2_fusions_sql],
        [PackageResources.v3_1_clotures_sql, PackageResources.v3_2_vues_sql],
    ].map { parts in parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") }

    /// The version of a file, which must not be newer than the last of `versions`.
    static func version(_ db: Database, _ chemin: String, _ versions: [String]) throws -> Int {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= versions.count else { throw StoreError(.plusRecent(fichier: version, programme: versions.count), chemin) }
        return version
    }

    /// Brings an opened file to the last of `versions`; an older file is first copied aside. Returns the copy's path.
    @discardableResult
    static func migrer(_ base: DatabaseQueue, _ chemin: String, _ versions: [String]) throws -> String? {
        let depart = try base.read { try version($0, chemin, versions) }
        guard depart < versions.count else { return nil }
        let copie = depart == 0 ? nil : try copier(base, chemin, version: depart)
        try base.inTransaction(.immediate) { db in
            // Another process may have migrated while this one waited for the lock.
            let actuelle = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            for version in versions.dropFirst(actuelle) { try db.execute(sql: version) }
            try db.execute(sql: "PRAGMA user_version = \(versions.count)")
            try db.execute(sql: "PRAGMA application_id = \(EnTete.applicationSuivi)")
            return .commit
        }
        return copie
    }

    /// The file as it was, beside itself: `suivi.sqlite.format-1`. An earlier copy of the same format is kept.
    private static func copier(_ base: DatabaseQueue, _ chemin: String, version: Int) throws -> String {
        let copie = "\(chemin).format-\(version)"
        guard access(copie, F_OK) != 0 else { return copie }
        try base.vacuum(into: copie)
        chmod(copie, 0o600)
        return copie
    }
}
