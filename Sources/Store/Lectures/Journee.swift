// The day of a référent: appointments, what is to be filled in, what is about to end, whom to see again.

import Domain

/// A list cut at the limit that was given; its total is not.
package struct Pile<Ligne: Equatable & Sendable>: Equatable, Sendable {
    package var lignes: [Ligne]
    package var total: Int

    package init(_ lignes: [Ligne] = [], total: Int? = nil) { (self.lignes, self.total) = (lignes, total ?? lignes.count) }
}

/// An appointment that has no outcome yet.
package struct RendezVous: Equatable, Sendable {
    /// As it was read, the reader's private note included: it can be given its outcome.
    package var fiche: Fiche<Entretien>
    package var beneficiaire: Cle<Beneficiaire>
    package var nom: String
    package var prevuLe: Jour

    package init(fiche: Fiche<Entretien>, beneficiaire: Cle<Beneficiaire>, nom: String, prevuLe: Jour) {
        (self.fiche, self.beneficiaire, self.nom, self.prevuLe) = (fiche, beneficiaire, nom, prevuLe)
    }
}

/// A contract that ends, is over, or waits for its decision.
package struct Echeance: Equatable, Sendable {
    package var contrat: Cle<Contrat>
    package var beneficiaire: Cle<Beneficiaire>
    package var nom: String
    package var fin: Jour
    package var sorte: SorteDeContrat
    package var type: TypeDeContrat?
    /// Sent to the Commission, or drawn up: since when a decision is waited for.
    package var depuis: Jour

    package init(
        contrat: Cle<Contrat>, beneficiaire: Cle<Beneficiaire>, nom: String, fin: Jour, sorte: SorteDeContrat = .cer,
        type: TypeDeContrat? = nil, depuis: Jour
    ) {
        (self.contrat, self.beneficiaire, self.nom, self.fin, self.type, self.depuis) = (contrat, beneficiaire, nom, fin, type, depuis)
        self.sorte = sorte
    }
}

/// Something to look at in somebody's file.
package struct Signalement: Equatable, Sendable {
    package enum Sujet: Equatable, Sendable {
        /// A contract that is neither a first one nor a renewal: it counts as « sans type ».
        case contratSansType(Cle<Contrat>)
        /// An exit recorded without its reason.
        case sortieAPreciser(Cle<Accompagnement>)
        case sansReferent
        /// A step whose day has come.
        case demarche(Cle<Demarche>, intitule: String)
        /// Nobody met them for long.
        case nonVu
        /// More unjustified absences than the settings admit.
        case absences(Int)
    }

    package var beneficiaire: Cle<Beneficiaire>
    package var nom: String
    /// The day it is about: drawn up, gone, arrived, due, last met; nil: never met.
    package var le: Jour?
    package var sujet: Sujet

    package init(_ sujet: Sujet, beneficiaire: Cle<Beneficiaire>, nom: String, le: Jour?) {
        (self.sujet, self.beneficiaire, self.nom, self.le) = (sujet, beneficiaire, nom, le)
    }
}

/// What waits for a word: each is closed by giving it.
package struct ARenseigner: Equatable, Sendable {
    /// Past appointments without an outcome, oldest first.
    package var rendezVous = Pile<RendezVous>()
    package var contratsSansType = Pile<Signalement>()
    package var sortiesAPreciser = Pile<Signalement>()
    package var sansReferent = Pile<Signalement>()

    package init() {}

    package var total: Int { rendezVous.total + contratsSansType.total + sortiesAPreciser.total + sansReferent.total }
}

/// What falls due, in the order of urgency.
package struct Echeances: Equatable, Sendable {
    /// Last contracts that are over while the accompaniment goes on, oldest first.
    package var echus = Pile<Echeance>()
    /// Last contracts in force that end within the delay of the renewal (J-30), soonest first.
    package var renouvellements = Pile<Echeance>()
    /// The same within the delay of the bilan (J-60).
    package var bilans = Pile<Echeance>()
    /// Contracts undecided for too long, oldest first.
    package var enAttente = Pile<Echeance>()
    /// Steps whose day has come, oldest first.
    package var demarches = Pile<Signalement>()
    /// People followed whom nobody met for too long, in the order of names.
    package var nonVus = Pile<Signalement>()
    /// People whose absences raised an alert, the latest first.
    package var absences = Pile<Signalement>()

    package init() {}
}

/// What a day asks for.
package struct Journee: Equatable, Sendable {
    /// Today's appointments without an outcome, by hour.
    package var rendezVous = Pile<RendezVous>()
    package var aRenseigner = ARenseigner()
    package var echeances = Echeances()

    package init() {}
}
