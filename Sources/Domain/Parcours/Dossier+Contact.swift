// What a file tells of contacts, of handovers, and of people without the counted contract.

/// Why somebody has no CER: what the page of the person says instead of leaving a blank.
package enum SansContrat: Equatable, Sendable {
    /// Another contract stands in for it: PACEA, CEJ, PPAE.
    case autre(Contrat)
    /// The orientation is professionnelle: France Travail draws up a PPAE.
    case orientationProfessionnelle
    /// Code of `motifs_non_contractualisation`.
    case motif(String)
}

/// A handover from a structure to another, as far as the reader sees it.
package struct Transfert: Equatable, Sendable {
    /// First day with the structure that takes over; for who only sees the departure, the day of the exit.
    package let le: Jour
    package let de: Cle<Structure>
    package let vers: Cle<Structure>

    package init(le: Jour, de: Cle<Structure>, vers: Cle<Structure>) { (self.le, self.de, self.vers) = (le, de, vers) }
}

extension Dossier {
    /// The last day on which the person was met, or reached by an attempt; nil when never.
    package func dernierContact(le jour: Jour) -> Jour? {
        let joint = relances.map(\.fiche.valeur).filter { $0.resultat == .joint && $0.le <= jour }.map(\.le).max()
        return [dernierEntretien(le: jour)?.tenuLe, joint].compactMap { $0 }.max()
    }

    /// The attempts made since then without reaching the person, oldest first.
    package func relancesSansContact(le jour: Jour) -> [Relance] {
        let contact = dernierContact(le: jour)
        return relances.map(\.fiche.valeur).filter { relance in
            relance.resultat != .joint && relance.le <= jour && contact.map { relance.le > $0 } ?? true
        }
    }

    /// The CER or contrat d'engagement in force.
    package func contratCompte(le jour: Jour) -> Fiche<Contrat>? {
        contrats.map(\.fiche).filter { $0.sorte.compte && $0.valeur.enCours(le: jour) }.dernier
    }

    /// The last CER or contrat d'engagement, neither refused nor cancelled.
    package var dernierContratCompte: Fiche<Contrat>? { contrats.map(\.fiche).filter(\.sorte.compte).dernier }

    /// Other contracts in force: PACEA, CEJ, PPAE.
    package func autresContrats(le jour: Jour) -> [Contrat] {
        contrats.map(\.fiche.valeur).filter { !$0.sorte.compte && $0.enCours(le: jour) }
    }

    /// What explains that there is no CER on a day; empty: nothing does.
    package func explicationsSansContrat(le jour: Jour) -> [SansContrat] {
        var explications = autresContrats(le: jour).map(SansContrat.autre)
        let ppae = autresContrats(le: jour).contains { $0.sorte == .ppae }
        if situation(.orientation, le: jour)?.valeur == Orientation.professionnelle.rawValue, !ppae {
            explications.append(.orientationProfessionnelle)
        }
        if dernierContratCompte == nil, let motif = motifDeNonContractualisation(le: jour) { explications.append(.motif(motif)) }
        return explications
    }

    /// The reason given in the accompaniment in course, else in the last one.
    package func motifDeNonContractualisation(le jour: Jour) -> String? {
        (suiviEnCours(le: jour) ?? suivis.last)?.accompagnement.valeur.nonContractualisation
    }

    /// The handovers, oldest first: an exit towards a structure; the new accompaniment, when it is seen, gives the day.
    package var transferts: [Transfert] {
        suivis.compactMap { suivi in
            let accompagnement = suivi.accompagnement.valeur
            guard let sortie = accompagnement.sortie, let vers = sortie.destination else { return nil }
            let suite = suivis.map(\.accompagnement.valeur).first {
                $0.structure == vers && ($0.du == sortie.le || $0.du == sortie.le.plus(jours: 1))
            }
            return Transfert(le: suite?.du ?? sortie.le, de: accompagnement.structure, vers: vers)
        }
    }
}
