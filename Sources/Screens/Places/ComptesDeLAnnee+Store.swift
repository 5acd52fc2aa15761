// What a file counts of the published year.

import Domain
import Reports
import Store

extension ComptesDeLAnnee {
    /// Counts the published year: the pages of `structures`; with `territoire`, also the commissions and the people accompanied in
    /// the territory, where all of them may be counted.
    package init(_ store: Store, structures: [Fiche<Structure>], territoire: Bool, le aujourdhui: Jour) throws {
        guard let periode = Periode(annee: Publication.annee) else {
            self.init(bilans: [:])
            return
        }
        let contrat = try store.parametres().nomDuContrat
        let bilans = try structures.map { structure in
            (structure.code, Bilan(try store.comptes(structure.cle, periode), structure: structure, periode: periode, contrat: contrat))
        }
        let referentiels = try store.referentiels()
        let activites = try (territoire ? ["", Publication.territoire] : []).map { nom in
            let territoire = nom.isEmpty ? nil : nom
            let comptes = try store.activite(.periode(periode, territoire: territoire), pour: nil)
            return (nom, Activite(comptes, periode: periode, territoire: territoire, referentiels: referentiels))
        }
        self.init(
            bilans: Dictionary(bilans, uniquingKeysWith: { premier, _ in premier }),
            activites: Dictionary(activites, uniquingKeysWith: { premiere, _ in premiere }),
            statistiques: territoire ? try Self.statistiques(store, referentiels, contrat, le: aujourdhui) : nil)
    }

    /// Nil when the published year has not begun.
    private static func statistiques(
        _ store: Store, _ referentiels: Referentiels, _ contrat: NomDuContrat, le aujourdhui: Jour
    ) throws -> Statistiques? {
        guard let dates = DatesDeStatistiques(annee: Publication.annee, le: aujourdhui) else { return nil }
        let demande = DemandeDeStatistiques(dates, territoire: Publication.territoire)
        let catalogue = Catalogue(
            referentiels, structures: try store.structures(), referents: try store.referents(de: nil), contrat: contrat)
        return Statistiques(try store.statistiques(demande, pour: nil), demande, catalogue)
    }
}
