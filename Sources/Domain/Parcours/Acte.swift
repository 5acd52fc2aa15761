// What a référent does. Each act is one transaction and one line of the journal.

/// A new person: household, identity, what is true of them now, and who follows them from when.
package struct Inscription: Equatable, Sendable {
    package var uid: Uid
    /// An existing household that the person joins, else `foyer` is a new one.
    package var foyerExistant: Cle<Foyer>?
    package var foyer: Foyer
    package var beneficiaire: Beneficiaire
    package var situations: [Situation]
    package var structure: Cle<Structure>
    package var referent: Cle<Referent>?
    package var du: Jour

    package init(
        uid: Uid, foyerExistant: Cle<Foyer>? = nil, foyer: Foyer, beneficiaire: Beneficiaire, situations: [Situation] = [],
        structure: Cle<Structure>, referent: Cle<Referent>?, du: Jour
    ) {
        (self.uid, self.foyerExistant, self.foyer, self.beneficiaire) = (uid, foyerExistant, foyer, beneficiaire)
        (self.situations, self.structure, self.referent, self.du) = (situations, structure, referent, du)
    }
}

/// Everything that one interview brings, saved together or not at all.
package struct Consignation: Equatable, Sendable {
    package var uid: Uid
    package var accompagnement: Cle<Accompagnement>
    /// The appointment that this interview completes, as it was read; nil: an interview that was not planned.
    package var rendezVous: Fiche<Entretien>?
    package var entretien: Entretien
    /// Codes of the themes ticked: one obstacle is found for each.
    package var freinsReperes: [String]
    /// Obstacles lifted at this interview, as they were read.
    package var freinsLeves: [Fiche<Frein>]
    package var demarches: [Demarche]
    /// The next appointment, if one was made.
    package var prochain: Entretien?
    /// What lifted the obstacles lifted; empty when it is not said.
    package var levePar = ""

    package init(
        uid: Uid, accompagnement: Cle<Accompagnement>, rendezVous: Fiche<Entretien>? = nil, entretien: Entretien,
        freinsReperes: [String] = [], freinsLeves: [Fiche<Frein>] = [], demarches: [Demarche] = [], prochain: Entretien? = nil
    ) {
        (self.uid, self.accompagnement, self.rendezVous) = (uid, accompagnement, rendezVous)
        (self.entretien, self.freinsReperes) = (entretien, freinsReperes)
        (self.freinsLeves, self.demarches, self.prochain) = (freinsLeves, demarches, prochain)
    }
}

/// A change of référent, or of structure: then the former accompaniment ends by a réorientation and a new one opens.
package struct Reaffectation: Equatable, Sendable {
    package var uid: Uid
    package var accompagnement: Fiche<Accompagnement>
    package var structure: Cle<Structure>
    package var referent: Cle<Referent>?
    package var du: Jour

    package init(
        uid: Uid, accompagnement: Fiche<Accompagnement>, structure: Cle<Structure>, referent: Cle<Referent>?, du: Jour
    ) {
        (self.uid, self.accompagnement, self.structure) = (uid, accompagnement, structure)
        (self.referent, self.du) = (referent, du)
    }
}

/// An act. Creations carry the identity of the record, so that a retried act does nothing twice;
/// modifications carry the record as it was read, with its version.
package enum Acte: Equatable, Sendable {
    case creerStructure(Uid, Structure)
    case creerReferent(Uid, Referent)

    case inscrire(Inscription)
    /// Identity, household, and the situations that change (each from its own day).
    case modifierBeneficiaire(Fiche<Beneficiaire>, foyer: Fiche<Foyer>, situations: [Situation])

    case reaffecter(Reaffectation)
    case sortir(Fiche<Accompagnement>, Sortie)
    case annulerSortie(Fiche<Accompagnement>)
    /// `enParallele`: said in words, when another structure follows the person.
    case reprendre(
        Uid, Cle<Beneficiaire>, structure: Cle<Structure>, referent: Cle<Referent>?, du: Jour, enParallele: Bool = false)

    /// A contract, the steps of the file that it takes up, and what is said of the contract that it follows.
    case elaborerContrat(Uid, Cle<Accompagnement>, Contrat, etapes: [Fiche<Demarche>] = [], bilan: BilanDeContrat? = nil)
    case modifierContrat(Fiche<Contrat>)

    case consignerEntretien(Consignation)
    case modifierEntretien(Fiche<Entretien>)

    case releverFrein(Uid, Cle<Accompagnement>, Frein)
    case modifierFrein(Fiche<Frein>)

    case engagerDemarche(Uid, Cle<Accompagnement>, Demarche)
    case modifierDemarche(Fiche<Demarche>)

    case relancer(Uid, Cle<Accompagnement>, Relance)
    case modifierRelance(Fiche<Relance>)
    /// Why there never was a contract; nil takes the reason back.
    case motiverNonContractualisation(Fiche<Accompagnement>, String?)
    /// The true reason of an exit that was recorded without it, or corrected.
    case qualifierSortie(Fiche<Accompagnement>, motif: String, destination: Cle<Structure>?)

    /// An amendment, and the new end of its contract; `lu` is the contract as it was read, nil when nobody read it before
    /// (a story that is being told).
    case conclureAvenant(Uid, Avenant, lu: Fiche<Contrat>? = nil)
    case creerSession(Uid, SessionDeCommission)
    /// The day or the territory of a sitting that has examined nothing yet.
    case modifierSession(Fiche<SessionDeCommission>)
    /// One dossier examined: the decision stands on the contract or on the file at once. A correction carries the
    /// examination as it was read.
    case decider(Uid, Cle<Accompagnement>, Examen, corrige: Fiche<Examen>? = nil)
    /// An examination that did not take place: the contract waits again, the orientation is what it was.
    case retirerDecision(Fiche<Examen>)

    /// A wording of démarche that a structure adds to the common list, or retires.
    case etendreVocabulaire(Cle<Structure>, theme: String, libelle: String, actif: Bool)
    /// The settings that change, and all of them as they were read.
    case regler(Parametres, lus: Parametres)

    /// Two files of one person become one.
    case fusionner(Fusion)

    /// A page left the machine, or is about to; its author is nil when the owner of the file asks without a name.
    case exporter(Export)
    /// The page of a period that is over is frozen as it was shown; the reason, from the second version on.
    case clore(Uid, PageAClore, motif: String)
}

/// Who acts, when, and which day it is for the rules.
package struct Auteur: Equatable, Sendable {
    /// Nil while a store is being founded, before its first référent exists; and of an export by the owner of the file.
    package let referent: Cle<Referent>?
    package let instant: Instant
    package let aujourdhui: Jour

    package init(_ referent: Cle<Referent>?, instant: Instant, aujourdhui: Jour) {
        (self.referent, self.instant, self.aujourdhui) = (referent, instant, aujourdhui)
    }
}

extension Acte {
    /// Whether it carries the identity of what it creates: done twice, the second time finds it there already.
    package var porteUneIdentite: Bool {
        switch self {
        case .creerStructure, .creerReferent, .inscrire, .reaffecter, .reprendre, .elaborerContrat, .consignerEntretien, .releverFrein,
            .engagerDemarche, .relancer, .conclureAvenant, .creerSession, .decider, .fusionner, .exporter, .clore:
            true
        case .modifierBeneficiaire, .sortir, .annulerSortie, .modifierContrat, .modifierEntretien, .modifierFrein, .modifierDemarche,
            .modifierRelance, .motiverNonContractualisation, .qualifierSortie, .etendreVocabulaire, .regler, .modifierSession,
            .retirerDecision:
            false
        }
    }
}
