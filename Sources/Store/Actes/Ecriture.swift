// The only way to write: acts, one transaction each, or many in one transaction.

import Domain
import GRDB

/// What an act did.
package struct Recu: Equatable, Sendable {
    /// Key of the record that the act creates or modifies.
    package let cle: Int64
    package let objet: Uid
    /// Line of the journal; 0 when nothing was done and the first line is not known.
    package let journal: Int64
    package let beneficiaire: Cle<Beneficiaire>?
    /// The accompaniment that is now in force (inscrire, reprendre, reaffecter) or that the act belongs to.
    package let accompagnement: Cle<Accompagnement>?
    /// The act had been done before, or changes nothing: nothing was written.
    package let dejaFait: Bool
}

/// Acts inside one transaction; valid only within `lot`.
package final class Ecriture {
    let db: Database
    let referentiels: Referentiels

    init(_ db: Database, _ referentiels: Referentiels) { (self.db, self.referentiels) = (db, referentiels) }

    /// Does one act. A refused act (`Refuse`) leaves nothing behind: the lot may go on with the next one.
    package func executer(_ acte: Acte, par auteur: Auteur) throws -> Recu {
        var recu: Recu?
        try db.inSavepoint {
            recu = try ActeEnCours(db, referentiels, acte, auteur).faire(acte)
            return .commit
        }
        guard let recu else { throw ValeurIllisible(detail: "acte sans reçu") }
        return recu
    }
}

extension Store {
    /// Does one act: one transaction, one line of the journal. Throws `Refuse` with every reason, or `StoreError`.
    package func executer(_ acte: Acte, par auteur: Auteur) throws -> Recu {
        let referentiels = try referentiels()
        return try ecrire { try ActeEnCours($0, referentiels, acte, auteur).faire(acte) }
    }

    /// Many acts in one transaction: all of them or, if `corps` throws, none. Inside, use only the `Ecriture`,
    /// never the store itself.
    package func lot<Resultat>(_ corps: (Ecriture) throws -> Resultat) throws -> Resultat {
        let referentiels = try referentiels()
        return try ecrire { try corps(Ecriture($0, referentiels)) }
    }
}
