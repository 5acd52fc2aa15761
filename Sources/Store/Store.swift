// The one file in which a structure's or a département's accompaniments are kept.
//
// Invariants:
// 1. What an act acknowledged is on the disk (WAL, synchronous FULL).
// 2. An impossible state cannot be written, even with the sqlite3 shell: the schema refuses it.
// 3. Every write is an act: one transaction, one line of the journal, refused as a whole or done as a whole.
// 4. Nothing is written once the file was moved, removed or replaced under us.
// 5. A file that is refused is left as it was, byte for byte, and so is the log that waits beside it.

import Domain
import Foundation
import GRDB

/// An opened store. One connection; calls from several threads follow one another.
package final class Store: Sendable {
    package let chemin: String
    let base: DatabaseQueue
    private let listes: Referentiels
    private let identite: IdentiteDuFichier?
    private let patience: Patience
    let memoire = MemoireDeFile<FiltreFileActive>()
    let memoireDesJeunes = MemoireDeFile<FiltreJeunes>()
    let memoireDAssiduite = MemoireDeFile<FiltreAssiduite>()
    /// The counter of the title line, as its only element: screens open many times between two writes.
    let memoireDuCompteur = MemoireDeFile<Etendue>()

    private init(chemin: String, base: DatabaseQueue, patience: Patience, listes: Referentiels) {
        (self.chemin, self.base, self.patience, self.listes) = (chemin, base, patience, listes)
        identite = IdentiteDuFichier(chemin)
    }

    /// Throws when another file, or none, stands at the path: what is written would be lost, or would harm the other.
    func exigerEnPlace() throws {
        guard IdentiteDuFichier(chemin) == identite else { throw StoreError(.deplace, chemin) }
    }

    /// Opens the file, or creates it when it is missing. Once a day its pages are checked.
    /// Throws `StoreError`; a file that is refused has not been written.
    package static func open(_ chemin: String, aujourdhui: Jour) throws -> Store {
        try open(chemin, aujourdhui: aujourdhui, Reglages())
    }

    static func open(_ chemin: String, aujourdhui: Jour, _ reglages: Reglages) throws -> Store {
        let emplacement = Emplacement(chemin: chemin)
        let etat = try emplacement.preparer()
        do {
            let entete = etat == .plein ? try EnTete(emplacement, derniereVersion: reglages.versions.count) : nil
            return try traduire(chemin) {
                if entete?.enAttente == true { try examiner(chemin, aujourdhui, reglages) }
                return try ouvrir(chemin, aujourdhui, reglages, nouveau: etat != .plein)
            }
        } catch {
            if etat == .cree { emplacement.defaire() }
            throw error
        }
    }

    /// Looks at a file whose log is not in it yet, without the right to write: closing a connection that may write brings
    /// the log into the file, were it refused.
    private static func examiner(_ chemin: String, _ aujourdhui: Jour, _ reglages: Reglages) throws {
        let base = try DatabaseQueue(path: chemin, configuration: .enLecture(reglages))
        try exigerNotre(base, chemin)
        try base.inDatabase { db in
            let version = try Schema.version(db, chemin, reglages.versions)
            if version == reglages.versions.count, try Parametre.controleLe.lire(db) != aujourdhui.iso { try exigerSain(db, chemin) }
        }
        try base.close()
    }

    private static func ouvrir(_ chemin: String, _ aujourdhui: Jour, _ reglages: Reglages, nouveau: Bool) throws -> Store {
        let patience = Patience(reglages)
        let base = try DatabaseQueue(path: chemin, configuration: .deSuivi(reglages, patience))
        try exigerNotre(base, chemin)
        // Written in the file once and for all, by its creation or after it was restored from a dump.
        _ = try base.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
        try Schema.migrer(base, chemin, reglages.versions)
        let listes = try base.inDatabase { db in
            try exigerDurable(db, chemin)
            try entretenir(db, chemin, aujourdhui, nouveau: nouveau)
            return try ReferentielsEmbarques.charger(db)
        }
        if nouveau { try base.inDatabase { _ = try $0.checkpoint(.truncate) } }
        return Store(chemin: chemin, base: base, patience: patience, listes: listes)
    }

    /// No table yet: a file that was just created, or whose creation was cut. Anything else must be a store.
    private static func exigerNotre(_ base: DatabaseQueue, _ chemin: String) throws {
        let (tables, application) = try base.inDatabase { db in
            (
                try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0,
                try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            )
        }
        guard tables == 0 || application == EnTete.applicationSuivi else {
            throw StoreError(.pasUnFichierSuivi, chemin, detail: "application \(application)")
        }
    }

    private static func exigerDurable(_ db: Database, _ chemin: String) throws {
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""
        let synchrone = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0
        guard mode == "wal", synchrone == 2 else {
            throw StoreError(.inattendu, chemin, detail: "journal_mode \(mode), synchronous \(synchrone)")
        }
    }

    private static func exigerSain(_ db: Database, _ chemin: String) throws {
        let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "sans réponse"
        guard verdict == "ok" else { throw StoreError(.endommage, chemin, detail: verdict) }
    }

    /// Once a day, the check of the pages; when they changed, the lists. Usually writes nothing.
    private static func entretenir(_ db: Database, _ chemin: String, _ aujourdhui: Jour, nouveau: Bool) throws {
        let controler = try Parametre.controleLe.lire(db) != aujourdhui.iso
        if controler && !nouveau { try exigerSain(db, chemin) }
        let installer = try Parametre.referentiels.lire(db) != ReferentielsEmbarques.empreinte
        guard controler || installer else { return }
        try db.inTransaction(.immediate) {
            if installer { try ReferentielsEmbarques.installer(db) }
            if controler { try Parametre.controleLe.ecrire(db, aujourdhui.iso) }
            return .commit
        }
    }

    /// Brings everything into the one file and closes it; the store is not usable afterwards.
    package func close() throws {
        try traduire(chemin) {
            // Others may still be reading: then their own closing does it.
            try? base.inDatabase { _ = try $0.checkpoint(.truncate) }
            try base.close()
        }
    }

    /// The lists, as read at opening.
    package func referentiels() throws -> Referentiels { listes }

    /// Changes when another process has written: what is on screen is then read again.
    package func dataVersion() throws -> Int {
        try exigerEnPlace()
        return try traduire(chemin) {
            try base.inDatabase { try Int.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) ?? 0 }
        }
    }

    /// Whether the people of this file are invented.
    package var estUneDemonstration: Bool {
        get throws { try lire { try Parametre.demonstration.lire($0) == "oui" } }
    }

    package func marquerDemonstration() throws {
        try ecrire { try Parametre.demonstration.ecrire($0, "oui") }
    }
}

extension Store {
    /// A consistent read: all its queries see the same moment.
    /// Not GRDB's `read`: its `PRAGMA query_only` makes SQLite prepare every cached statement again, each time.
    func lire<Resultat>(_ corps: (Database) throws -> Resultat) throws -> Resultat {
        try dansUneTransaction(.deferred, corps)
    }

    /// The same for what goes through the facts of years: it borrows 4 MB of pages for its time. With the half megabyte of a
    /// session, each person looked up would be read again from the system.
    func lireLargement<Resultat>(_ corps: (Database) throws -> Resultat) throws -> Resultat {
        try lire { db in
            try db.execute(sql: "PRAGMA cache_size = -4096")
            defer { try? db.execute(sql: "PRAGMA cache_size = \(Configuration.pagesDUneSession)") }
            return try corps(db)
        }
    }

    /// A transaction that takes the write lock at once, so that it never fails halfway for want of it.
    func ecrire<Resultat>(_ corps: (Database) throws -> Resultat) throws -> Resultat {
        try exigerEnPlace()
        return try dansUneTransaction(.immediate, corps)
    }

    /// The same, for what may be tried again later: it gives up soon when another process holds the lock.
    func ecrireSansInsister<Resultat>(_ corps: (Database) throws -> Resultat) throws -> Resultat {
        try exigerEnPlace()
        return try dansUneTransaction(.immediate, insister: false, corps)
    }

    private func dansUneTransaction<Resultat>(
        _ sorte: Database.TransactionKind, insister: Bool = true, _ corps: (Database) throws -> Resultat
    ) throws -> Resultat {
        try traduire(chemin) {
            try base.inDatabase { db in
                var resultat: Resultat?
                func faire() throws {
                    try db.inTransaction(sorte) {
                        resultat = try corps(db)
                        return .commit
                    }
                }
                if insister { try faire() } else { try patience.ecourter(faire) }
                guard let resultat else { throw StoreError(.inattendu, chemin, detail: "transaction sans résultat") }
                return resultat
            }
        }
    }
}
