// The list of people that a référent works from: what is asked of it, and its rows.

import Domain

/// Which people are listed. Every limit that is given applies; the searched words must all be found, by their beginnings.
package struct FiltreFileActive: Hashable, Sendable {
    package enum Vue: String, CaseIterable, Sendable {
        case enCours, tous
        /// The last contract ends within the delay of its bilan, or is over.
        case echeance
        /// Nobody met them for as long as the settings say.
        case nonVus
        case moinsDe26, sansReferent, sortis
    }

    package var recherche: String
    package var structure: Cle<Structure>?
    package var referent: Cle<Referent>?
    package var vue: Vue

    package init(
        recherche: String = "", structure: Cle<Structure>? = nil, referent: Cle<Referent>? = nil, vue: Vue = .enCours
    ) {
        (self.recherche, self.structure, self.referent, self.vue) = (recherche, structure, referent, vue)
    }
}

/// One person of the list, as on the day that was asked.
package struct LigneFileActive: Equatable, Sendable {
    package var beneficiaire: Cle<Beneficiaire>
    /// « LEFÈVRE Aurélie ».
    package var nom: String
    package var naissance: Jour
    package var commune: String
    /// Code of the structure of the accompaniment shown: the open one, else the last one.
    package var structure: String
    /// End of the last contract that was neither refused nor cancelled.
    package var finDeContrat: Jour?
    package var dernierEntretien: Jour?
    package var prochainEntretien: Jour?
    package var sortiLe: Jour?

    package init(
        beneficiaire: Cle<Beneficiaire>, nom: String, naissance: Jour, commune: String = "", structure: String = "",
        finDeContrat: Jour? = nil, dernierEntretien: Jour? = nil, prochainEntretien: Jour? = nil, sortiLe: Jour? = nil
    ) {
        (self.beneficiaire, self.nom, self.naissance, self.commune) = (beneficiaire, nom, naissance, commune)
        (self.structure, self.finDeContrat, self.dernierEntretien) = (structure, finDeContrat, dernierEntretien)
        (self.prochainEntretien, self.sortiLe) = (prochainEntretien, sortiLe)
    }
}

/// Some rows of the list, in the order of names, and how many there are in all.
package struct PageFileActive: Equatable, Sendable {
    package var total: Int
    package var depuis: Int
    package var lignes: [LigneFileActive]

    package init(total: Int, depuis: Int, lignes: [LigneFileActive]) {
        (self.total, self.depuis, self.lignes) = (total, depuis, lignes)
    }
}
