// The view of the young people: what is asked of it, and its rows.

import Domain

/// A zone to look for; unknown is one too.
package enum ZoneCherchee: Hashable, Sendable { case connue(Zone), inconnue }

/// A kind of contract in force to look for, or none.
package enum ContratCherche: Hashable, Sendable { case sorte(SorteDeContrat), aucun }

/// What the list is sorted by; the first order of each is the one that asks for action first.
package enum TriDesJeunes: String, CaseIterable, Sendable {
    case nom, vingtSixAns = "vingt_six_ans", zone, dernierContact = "dernier_contact", prochain, relances, motif, contrat, freins
    case referent
}

/// Which young people are listed, on which day: under 26 and followed on it. Every limit that is given applies.
package struct FiltreJeunes: Hashable, Sendable {
    /// The day of the view: ages, contracts and contacts are those of that day.
    package var le: Jour
    package var structure: Cle<Structure>?
    package var referent: Cle<Referent>?
    package var zone: ZoneCherchee?
    package var contrat: ContratCherche?
    /// No CER nor contrat d'engagement ever, refused and cancelled ones left out.
    package var jamaisContractualise = false
    /// No interview ever held.
    package var jamaisVenu = false
    /// Days without any contact, for who has been followed as long.
    package var sansContactDepuis: Int?
    /// Leaves at 26 within `Jeunesse.joursAvantDepart`.
    package var departProche = false
    /// Code of a theme of which an obstacle is open.
    package var theme: String?
    package var tri = TriDesJeunes.vingtSixAns
    package var inverse = false

    package init(le: Jour, structure: Cle<Structure>? = nil, referent: Cle<Referent>? = nil) {
        (self.le, self.structure, self.referent) = (le, structure, referent)
    }

    /// Whether something besides the structure and the référent narrows the list.
    package var estRestreint: Bool {
        zone != nil || contrat != nil || jamaisContractualise || jamaisVenu || sansContactDepuis != nil || departProche || theme != nil
    }
}

/// A contract in force, as lists show it.
package struct ContratDeJeune: Equatable, Sendable {
    package let sorte: SorteDeContrat
    package let fin: Jour
    package init(_ sorte: SorteDeContrat, fin: Jour) { (self.sorte, self.fin) = (sorte, fin) }
}

/// One young person, as on the day of the view.
package struct LigneDeJeune: Equatable, Sendable {
    package var beneficiaire: Cle<Beneficiaire>
    /// « LEFÈVRE Aurélie ».
    package var nom: String
    package var naissance: Jour
    package var zone: Zone?
    /// Held interview, or attempt that reached the person.
    package var dernierContact: Jour?
    package var prochain: Jour?
    /// Attempts without reaching the person since the last contact, and the last attempt of all.
    package var relances = 0
    package var derniereRelance: Jour?
    /// Code of the reason of non-contractualisation; nil when there is a CER.
    package var motif: String?
    package var jamaisVenu = false
    /// In force, the counted one first.
    package var contrats: [ContratDeJeune] = []
    package var freinsOuverts = 0
    package var freins = 0
    package var referent: Cle<Referent>?

    package init(beneficiaire: Cle<Beneficiaire>, nom: String, naissance: Jour) {
        (self.beneficiaire, self.nom, self.naissance) = (beneficiaire, nom, naissance)
    }

    package var vingtSixAns: Jour { naissance.anniversaire(Jeunesse.limite) }
}

/// Some rows of the list, and how many there are in all.
package struct PageDeJeunes: Equatable, Sendable {
    package var total: Int
    package var lignes: [LigneDeJeune]
    package init(total: Int, lignes: [LigneDeJeune]) { (self.total, self.lignes) = (total, lignes) }
}
