// What was being typed when something interrupted it, and what each user prefers.

import Domain
import Foundation
import GRDB

/// A form that is not saved yet: its fields by their codes, as typed.
package struct Brouillon: Equatable, Sendable {
    package var qui: Cle<Referent>?
    /// The screen that it belongs to, and what it was about (« nouveau », or the identity of a record).
    package var ecran: String
    package var objet: String
    package var contenu: [String: String]
    package var quand: Instant

    package init(qui: Cle<Referent>?, ecran: String, objet: String, contenu: [String: String], quand: Instant) {
        (self.qui, self.ecran, self.objet, self.contenu, self.quand) = (qui, ecran, objet, contenu, quand)
    }
}

extension Store {
    /// The drafts of one user, most recent first.
    package func brouillons(de qui: Cle<Referent>?) throws -> [Brouillon] {
        try lire { db in
            let texte = """
                SELECT qui, ecran, objet, contenu, quand FROM brouillons WHERE ifnull(qui, 0) = ifnull(:qui, 0) ORDER BY quand DESC, id DESC
                """
            return try Lectures(db).lignes(texte, ["qui": sql(qui)]) { lecture in
                let (qui, ecran, objet) = (try lecture.cleOuNil(Referent.self), try lecture.texte(), try lecture.texte())
                let contenu = try JSONDecoder().decode([String: String].self, from: Data(lecture.texte().utf8))
                return Brouillon(qui: qui, ecran: ecran, objet: objet, contenu: contenu, quand: try lecture.instant())
            }
        }
    }

    /// Keeps a draft in place of the former one of the same user, screen and object. Gives up soon on a held lock: what
    /// is being typed is kept again a moment later; the last time, `insister` waits like an act. `jeter` insists too: a draft
    /// left behind would be offered again.
    package func garder(_ brouillon: Brouillon, insister: Bool = false) throws {
        let encodeur = JSONEncoder()
        encodeur.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let contenu = String(decoding: try encodeur.encode(brouillon.contenu), as: UTF8.self)
        func remplacer(_ db: Database) throws {
            try Self.retirer(db, brouillon.qui, brouillon.ecran, brouillon.objet)
            try db.execute(
                sql: "INSERT INTO brouillons (qui, ecran, objet, contenu, quand) VALUES (?, ?, ?, ?, ?)",
                arguments: [sql(brouillon.qui), brouillon.ecran, brouillon.objet, contenu, sql(brouillon.quand)])
        }
        if insister { try ecrire(remplacer) } else { try ecrireSansInsister(remplacer) }
    }

    package func jeter(qui: Cle<Referent>?, ecran: String, objet: String) throws {
        try ecrire { try Self.retirer($0, qui, ecran, objet) }
    }

    private static func retirer(_ db: Database, _ qui: Cle<Referent>?, _ ecran: String, _ objet: String) throws {
        try db.execute(
            sql: "DELETE FROM brouillons WHERE ifnull(qui, 0) = ifnull(?, 0) AND ecran = ? AND objet = ?",
            arguments: [sql(qui), ecran, objet])
    }

    package func preference(_ cle: String, de qui: Cle<Referent>) throws -> String? {
        try lire {
            try String.fetchOne($0, sql: "SELECT valeur FROM preferences WHERE qui = ? AND cle = ?", arguments: [sql(qui), cle])
        }
    }

    package func preferer(_ cle: String, _ valeur: String, de qui: Cle<Referent>) throws {
        try ecrireSansInsister {
            try $0.execute(
                sql: """
                    INSERT INTO preferences (qui, cle, valeur) VALUES (?, ?, ?)
                    ON CONFLICT (qui, cle) DO UPDATE SET valeur = excluded.valeur
                    """, arguments: [sql(qui), cle, valeur])
        }
    }
}
