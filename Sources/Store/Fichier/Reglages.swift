// How each connection is set: durable, checked, patient.

import Domain
import Foundation
import GRDB
import Synchronization

/// What tests change of an opening.
struct Reglages: Sendable {
    /// Seconds to wait for another process that writes.
    var patience: Double = 5
    /// The same for what is tried again a little later anyway: a draft must not hold the keyboard.
    var patienceCourte: Double = 0.3
    /// The schema versions, oldest first.
    var versions: [String] = Schema.versions
}

extension Configuration {
    /// Kilobytes of pages kept in memory, as SQLite writes them.
    static let pagesDUneSession = -512

    /// Invariants: 1. synchronous FULL, so that what was acknowledged survives a power cut; 2. foreign keys on;
    /// 3. nothing in a schema is trusted; 4. the log is brought into the file every 16 MB, so that fewer than one save
    /// in a hundred pays for it; 5. a writer waits at random, so that fifty of them all get their turn.
    static func deSuivi(_ reglages: Reglages, _ patience: Patience) -> Configuration {
        var configuration = Configuration()
        configuration.label = "suivi"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = patience.attente
        configuration.prepareDatabase { db in
            db.add(function: .plier)
            try db.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA trusted_schema = OFF;
                    PRAGMA secure_delete = ON;
                    PRAGMA journal_size_limit = 33554432;
                    PRAGMA wal_autocheckpoint = 4000;
                    PRAGMA cache_size = \(pagesDUneSession);
                    """)
        }
        return configuration
    }

    /// To look at a file before it is accepted.
    static func enLecture(_ reglages: Reglages) -> Configuration {
        var configuration = Configuration()
        configuration.label = "suivi-examen"
        configuration.readonly = true
        configuration.busyMode = Patience(reglages).attente
        return configuration
    }
}

extension DatabaseFunction {
    /// `plier(texte)`: without case or accents, as names of territories are compared everywhere.
    static var plier: DatabaseFunction {
        DatabaseFunction("plier", argumentCount: 1, pure: true) { valeurs in
            valeurs.first.flatMap(String.fromDatabaseValue).map(Repli.plier)
        }
    }
}

/// How long a connection waits for another that writes.
final class Patience: Sendable {
    private let longue: Double
    private let courte: Double
    private let ecourtee = Atomic(false)

    init(_ reglages: Reglages) { (longue, courte) = (reglages.patience, reglages.patienceCourte) }

    /// Waits briefly during `corps`. Call on the connection's own queue, where nothing else runs meanwhile.
    func ecourter<Resultat>(_ corps: () throws -> Resultat) rethrows -> Resultat {
        ecourtee.store(true, ordering: .relaxed)
        defer { ecourtee.store(false, ordering: .relaxed) }
        return try corps()
    }

    /// Under SQLite's own timeout, bursts of writers starve one of them for seconds; short random sleeps do not.
    var attente: Database.BusyMode {
        .callback { [self] nombre in
            let moyenne = 1.6e-3
            guard Double(nombre) * moyenne < (ecourtee.load(ordering: .relaxed) ? courte : longue) else { return false }
            usleep(UInt32.random(in: 200...3000))
            return true
        }
    }
}
