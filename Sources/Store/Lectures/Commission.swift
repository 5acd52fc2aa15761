// What the screens of the Commission RSA read: sittings, what waits for them, what they decided.

import Domain

/// A sitting and what it examined, as far as its reader may see.
package struct SessionTenue: Equatable, Sendable {
    package var session: Fiche<SessionDeCommission>
    /// Distinct people.
    package var dossiers: Int
    package var contrats: Int
    package var autres: Int
}

/// Which contracts are listed, within the structures given (nil: every one).
package struct FileDeCommission: Hashable, Sendable {
    package enum Etat: Hashable, Sendable {
        /// Drawn up, not sent yet.
        case aTransmettre
        /// Sent by the day of a sitting, and waiting or adjourned by an earlier one.
        case aExaminer(Jour, Cle<SessionDeCommission>?)
    }

    package var etat: Etat
    package var structures: [Cle<Structure>]?

    package init(_ etat: Etat, structures: [Cle<Structure>]? = nil) { (self.etat, self.structures) = (etat, structures) }
}

/// A contract on its way to the commission.
package struct ContratEnFile: Equatable, Sendable {
    package var accompagnement: Cle<Accompagnement>
    package var beneficiaire: Cle<Beneficiaire>
    package var nom: String
    package var structure: Cle<Structure>
    /// The accompaniment ended meanwhile.
    package var sortiLe: Jour?
    package var orientation: Orientation?
    /// Code of another decision that the same sitting already took on this person.
    package var autreDecision: String?
    package var contrat: Fiche<Contrat>
}

/// A decision of a sitting, with the person and the contract it bears on.
package struct LigneDExamen: Equatable, Sendable {
    package var accompagnement: Cle<Accompagnement>
    package var beneficiaire: Cle<Beneficiaire>
    package var nom: String
    package var structure: Cle<Structure>
    package var examen: Fiche<Examen>
    package var contrat: Contrat?
}

/// Somebody whose situation the commission may examine, with or without a contract.
package struct PersonneAExaminer: Equatable, Sendable {
    package var beneficiaire: Cle<Beneficiaire>
    package var accompagnement: Cle<Accompagnement>
    package var nom: String
    package var naissance: Jour
    package var structure: Cle<Structure>
}

/// Some rows of a list, and how many there are in all.
package struct PageDeCommission<Ligne: Equatable & Sendable>: Equatable, Sendable {
    package var total: Int
    package var lignes: [Ligne]
}
