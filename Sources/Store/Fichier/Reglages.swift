// How each connection is set: durable, checked, patient.

import Foundation
import GRDB

/// What tests change of an opening.
struct Reglages: Sendable {
    /// Seconds to wait for another process that writes.
    var patience: Double = 5
    /// The schema versions, oldest first.
    var versions: [String] = Schema.versions
}

extension Configuration {
    /// Invariants: 1. synchronous FULL, so that what was acknowledged survives a power cut; 2. foreign keys on;
    /// 3. nothing in a schema is trusted; 4. the log is brought into the file every 16 MB, so that fewer than one save
    /// in a hundred pays for it; 5. a writer waits at random, so that fifty of them all get their turn.
    static func deSuivi(_ reglages: Reglages) -> Configuration {
        var configuration = Configuration()
        configuration.label = "suivi"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .callback(attente(reglages.patience))
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA trusted_schema = OFF;
                    PRAGMA secure_delete = ON;
                    PRAGMA journal_size_limit = 33554432;
                    PRAGMA wal_autocheckpoint = 4000;
                    PRAGMA cache_size = -2048;
                    """)
        }
        return configuration
    }

    /// Under SQLite's own timeout, bursts of writers starve one of them for seconds; short random sleeps do not.
    private static func attente(_ patience: Double) -> Database.BusyCallback {
        let moyenne = 1.6e-3
        let essais = Int(patience / moyenne)
        return { nombre in
            guard nombre < essais else { return false }
            usleep(UInt32.random(in: 200...3000))
            return true
        }
    }
}
