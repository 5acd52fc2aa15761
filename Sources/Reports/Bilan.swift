// The evaluation page of a structure (PLICS § II.5): what its référents did over a period, in six headings.

import Domain

/// The evaluation page of one structure over one period: counted facts, laid out and explained.
package struct Bilan: Equatable, Sendable {
    /// `CCAS-ALENCON`.
    package let code: String
    package let nom: String
    package let structure: Cle<Structure>
    package let periode: Periode
    /// Always six, in the order of the PLICS page, then the people.
    package let rubriques: [Rubrique]
    /// What must be known before any figure: a structure that was not under convention, a period with nothing in it.
    package let avertissements: [String]
    /// What the page was laid out from.
    package let comptes: ComptesDeBilan

    /// `contrat` is the word that the département uses for the contract.
    package init(_ comptes: ComptesDeBilan, structure: Fiche<Structure>, periode: Periode, contrat: NomDuContrat = .cer) {
        (code, nom, self.structure, self.periode) = (structure.code, structure.nom, structure.cle, periode)
        self.comptes = comptes
        let convention = structure.valeur.remarque(sur: periode).map { "\(structure.nom)\u{a0}: \($0)." }
        let vide = comptes.estVide ? "Aucune donnée sur la période, \(periode.libelle)." : nil
        avertissements = [convention, vide].compactMap { $0 }
        let choix = Choix(structure: structure.cle, periode: periode)
        let rubriques: [Rubrique] = [
            .contrats(comptes, choix), .entretiens(comptes, choix), .freins(comptes, choix),
            .demarches(comptes, choix), .sorties(comptes, choix), .personnes(comptes, choix),
        ]
        self.rubriques = rubriques.map { $0.avec(contrat) }
    }

    /// « CCAS d’Alençon, année 2021 ».
    package var titre: String { "\(nom), \(periode.libelle)" }
}

/// The structure and the period that every `Selection` of one page shares.
struct Choix {
    let structure: Cle<Structure>
    let periode: Periode

    func callAsFunction(_ sujet: SujetDeCompte) -> Selection {
        Selection(structure: structure, periode: periode, sujet: sujet)
    }
}
