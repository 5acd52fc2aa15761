// The day of a référent: appointments, what is to be filled in, what is about to end.

import Domain

/// An appointment that has no outcome yet.
package struct RendezVous: Equatable, Sendable {
    package var entretien: Cle<Entretien>
    package var beneficiaire: Cle<Beneficiaire>
    package var nom: String
    package var prevuLe: Jour
    package var heure: Heure?
    package var nature: NatureDEntretien

    package init(
        entretien: Cle<Entretien>, beneficiaire: Cle<Beneficiaire>, nom: String, prevuLe: Jour, heure: Heure? = nil,
        nature: NatureDEntretien
    ) {
        (self.entretien, self.beneficiaire, self.nom) = (entretien, beneficiaire, nom)
        (self.prevuLe, self.heure, self.nature) = (prevuLe, heure, nature)
    }
}

/// A contract that ends, is over, or waits for its decision.
package struct Echeance: Equatable, Sendable {
    package var contrat: Cle<Contrat>
    package var beneficiaire: Cle<Beneficiaire>
    package var nom: String
    package var fin: Jour
    package var type: TypeDeContrat?
    /// Sent to the Commission, or drawn up: since when a decision is waited for.
    package var depuis: Jour

    package init(contrat: Cle<Contrat>, beneficiaire: Cle<Beneficiaire>, nom: String, fin: Jour, type: TypeDeContrat? = nil, depuis: Jour) {
        (self.contrat, self.beneficiaire, self.nom, self.fin, self.type, self.depuis) = (contrat, beneficiaire, nom, fin, type, depuis)
    }
}

/// What a day asks for. Each list is cut at the limit that was given; its total is not.
package struct Journee: Equatable, Sendable {
    /// Today's appointments without an outcome, by hour.
    package var rendezVous: [RendezVous] = []
    package var totalRendezVous = 0
    /// Past appointments without an outcome, oldest first.
    package var aRenseigner: [RendezVous] = []
    package var totalARenseigner = 0
    /// Last contracts in force that end within 60 days, soonest first.
    package var echeances: [Echeance] = []
    package var totalEcheances = 0
    /// Last contracts that are over while the accompaniment goes on, oldest first.
    package var echus: [Echeance] = []
    package var totalEchus = 0
    /// Contracts undecided for more than 45 days, oldest first.
    package var enAttente: [Echeance] = []
    package var totalEnAttente = 0
    /// People followed whom nobody met for 90 days.
    package var totalNonVus = 0

    package init() {}
}
