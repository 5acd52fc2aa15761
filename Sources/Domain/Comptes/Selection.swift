// Which rows stand behind a figure: every counted number can be opened.

/// What is counted, and its subdivision; nil subdivision: all rows of the heading.
package enum SujetDeCompte: Hashable, Sendable {
    /// `.some(nil)` is « sans type ».
    case contrats(FiltreDeType)
    case entretiens(CompteDEntretiens)
    case freins(Theme?)
    case demarches(Theme?)
    case sorties(CategorieDeSortie?)
    /// Accompaniments begun in the period.
    case entrees
    /// People followed on a day at least of the period; on its last day.
    case personnes, presents
    /// Contracts in force on its last day; people who have one, or a PPAE.
    case contratsEnCours, sousContrat

    package enum FiltreDeType: Hashable, Sendable { case tous, type(TypeDeContrat), sansType }
}

/// The four counts of interviews of the PLICS pages, and what they rest on.
package enum CompteDEntretiens: String, CaseIterable, Sendable {
    case fixesCer = "fixes_cer", honoresCer = "honores_cer", autres, tripartites
    /// Honoured for a CER without having been fixed: why « honorés » may exceed « fixés ».
    case honoresCerSansRendezVous = "honores_cer_sans_rdv"
    /// All interviews held.
    case realises
}

/// The rows behind one figure.
package struct Selection: Hashable, Sendable {
    package var structure: Cle<Structure>
    package var periode: Periode
    package var sujet: SujetDeCompte

    package init(structure: Cle<Structure>, periode: Periode, sujet: SujetDeCompte) {
        (self.structure, self.periode, self.sujet) = (structure, periode, sujet)
    }
}

/// One row behind a figure: enough to recognise it and to open its dossier.
package struct LigneDeSelection: Equatable, Sendable {
    package var beneficiaire: Cle<Beneficiaire>
    package var nom: String
    /// The day by which it was counted.
    package var jour: Jour
    /// What it is, in words: « Renouvellement · validé », « Santé · en cours »…
    package var detail: String
    /// Where, when several structures are listed together.
    package var structure: Cle<Structure>?

    package init(beneficiaire: Cle<Beneficiaire>, nom: String, jour: Jour, detail: String, structure: Cle<Structure>? = nil) {
        (self.beneficiaire, self.nom, self.jour, self.detail) = (beneficiaire, nom, jour, detail)
        self.structure = structure
    }
}
