// What a file counts of the published year.

import Domain
import Reports
import Store

extension ComptesDeLAnnee {
    /// Counts the published year: the pages of `structures`, and the commissions where all their dossiers may be counted.
    package init(_ store: Store, structures: [Fiche<Structure>], commissions: Bool) throws {
        guard let periode = Periode(annee: Publication.annee) else {
            self.init(bilans: [:])
            return
        }
        let contrat = try store.parametres().nomDuContrat
        let bilans = try structures.map { structure in
            (structure.code, Bilan(try store.comptes(structure.cle, periode), structure: structure, periode: periode, contrat: contrat))
        }
        let referentiels = try store.referentiels()
        let activites = try (commissions ? ["", Publication.territoire] : []).map { nom in
            let territoire = nom.isEmpty ? nil : nom
            let comptes = try store.activite(.periode(periode, territoire: territoire), pour: nil)
            return (nom, Activite(comptes, periode: periode, territoire: territoire, referentiels: referentiels))
        }
        self.init(
            bilans: Dictionary(bilans, uniquingKeysWith: { premier, _ in premier }),
            activites: Dictionary(activites, uniquingKeysWith: { premiere, _ in premiere }))
    }
}
