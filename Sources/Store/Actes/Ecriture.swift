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
    /// Appointments to come that an exit or a handover has cancelled.
    package let rendezVousAnnules: Int
    /// What undoing the act takes; nil when it cannot be undone.
    package internal(set) var annulation: Annulation?

    package init(
        cle: Int64, objet: Uid, journal: Int64, beneficiaire: Cle<Beneficiaire>? = nil,
        accompagnement: Cle<Accompagnement>? = nil, dejaFait: Bool = false, rendezVousAnnules: Int = 0
    ) {
        self.rendezVousAnnules = rendezVousAnnules
        (self.cle, self.objet, self.journal, self.dejaFait) = (cle, objet, journal, dejaFait)
        (self.beneficiaire, self.accompagnement) = (beneficiaire, accompagnement)
    }
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

    /// The file of a person as the acts of this lot have left it.
    package func dossier(_ cle: Cle<Beneficiaire>, pour lecteur: Fiche<Referent>, le jour: Jour) throws -> Dossier {
        try Lectures(db).dossier(cle, pour: lecteur, le: jour)
    }

    /// Who may already be known under this name, the people of this lot included.
    package func homonymes(nom: String, prenom: String, naissance: Jour?) throws -> [LigneFileActive] {
        try Lectures(db).homonymes(nom: nom, prenom: prenom, naissance: naissance)
    }
}

extension Store {
    /// Does one act: one transaction, one line of the journal. Throws `Refuse` with every reason, or `StoreError`.
    package func executer(_ acte: Acte, par auteur: Auteur) throws -> Recu {
        let referentiels = try referentiels()
        return try ecrire { try ActeEnCours($0, referentiels, acte, auteur).faireEnNotant(acte) }
    }

    /// Many acts in one transaction: all of them or, if `corps` throws, none. Inside, use only the `Ecriture`,
    /// never the store itself.
    package func lot<Resultat>(_ corps: (Ecriture) throws -> Resultat) throws -> Resultat {
        let referentiels = try referentiels()
        return try ecrire { try corps(Ecriture($0, referentiels)) }
    }
}
