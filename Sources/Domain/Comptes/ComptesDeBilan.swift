// The counted facts of one structure over one period, before any layout.

/// What the store counts for the evaluation page. Definitions stand with the rubriques of the bilan.
package struct ComptesDeBilan: Equatable, Sendable {
    package var contrats: [TypeDeContrat: Int]
    package var contratsSansType: Int
    package var entretiens: [CompteDEntretiens: Int]
    package var freins: [Theme: Int]
    package var demarches: [Theme: Int]
    package var sorties: [CategorieDeSortie: Int]
    package var personnes: Int
    /// Distinct people behind the obstacles and the steps: « 41 freins pour 32 personnes ».
    package var personnesAvecFrein: Int
    package var personnesAvecDemarche: Int
    /// All the rows of a heading, counted without looking at their type, theme or reason: what no part holds shows as
    /// a difference between the total and the sum of the parts.
    package var totalContrats: Int
    package var totalFreins: Int
    package var totalDemarches: Int
    package var totalSorties: Int

    package init(
        contrats: [TypeDeContrat: Int] = [:], contratsSansType: Int = 0, entretiens: [CompteDEntretiens: Int] = [:],
        freins: [Theme: Int] = [:], demarches: [Theme: Int] = [:], sorties: [CategorieDeSortie: Int] = [:],
        personnes: Int = 0, personnesAvecFrein: Int = 0, personnesAvecDemarche: Int = 0,
        totalContrats: Int = 0, totalFreins: Int = 0, totalDemarches: Int = 0, totalSorties: Int = 0
    ) {
        (self.contrats, self.contratsSansType, self.entretiens) = (contrats, contratsSansType, entretiens)
        (self.freins, self.demarches, self.sorties, self.personnes) = (freins, demarches, sorties, personnes)
        (self.personnesAvecFrein, self.personnesAvecDemarche) = (personnesAvecFrein, personnesAvecDemarche)
        (self.totalContrats, self.totalFreins) = (totalContrats, totalFreins)
        (self.totalDemarches, self.totalSorties) = (totalDemarches, totalSorties)
    }
}

extension ComptesDeBilan {
    /// Nothing at all: nobody was followed, nothing was done.
    package var estVide: Bool {
        personnes + totalContrats + totalFreins + totalDemarches + totalSorties + entretiens.values.reduce(0, +) == 0
    }
}
