// The matter of the PLICS, counted in a store for somebody who may read it.

import Domain
import Reports
import Store

extension MatiereDuPlics {
    /// Counts the document of a territory. A reader limited to a structure gets that one alone: throws `Refuse` when it is of another
    /// territory.
    package init(_ store: Store, territoire: String, annee: Periode, le jour: Jour, pour lecteur: Fiche<Referent>?) throws {
        self = try store.aUnSeulMoment {
            try CompteDuPlics(
                store: store, territoire: territoire, annee: annee, jour: jour, lecteur: lecteur,
                contrat: try store.parametres().nomDuContrat
            ).matiere()
        }
    }
}

/// One document being counted.
private struct CompteDuPlics {
    let store: Store
    let territoire: String
    let annee: Periode
    let jour: Jour
    let lecteur: Fiche<Referent>?
    let contrat: NomDuContrat

    func matiere() throws -> MatiereDuPlics {
        let toutes = try store.structures()
        let structures = toutes.filter { $0.valeur.releve(de: territoire) && lecteur?.peutVoir($0.cle) ?? true }
        if lecteur?.perimetre != nil, structures.isEmpty { throw Refuse(.acteReserve) }
        let statistiques = try statistiques(toutes)
        let pages = try pages(structures)
        return MatiereDuPlics(
            territoire: territoire, annee: annee.du.annee, faitLe: jour, statistiques: statistiques?.document.tableaux ?? [],
            jours: statistiques?.jours ?? "", structures: pages.map(\.page),
            controles: pages.isEmpty ? nil : Verification.resumes(pages.map(\.verification)),
            limite: lecteur?.perimetre == nil ? nil : structures.first?.nom, contrat: contrat)
    }

    /// The structures that have a page, with their controls.
    private func pages(_ structures: [Fiche<Structure>]) throws -> [(page: StructureDuPlics, verification: Verification)] {
        let comptes = try store.comptes(structures.map(\.cle), [annee, annee.unAnAvant])
        let paires = zip(structures, comptes).map { structure, comptes in
            (
                structure,
                zip([annee, annee.unAnAvant], comptes).map { Bilan($1, structure: structure, periode: $0, contrat: contrat) }
            )
        }.filter { StructureDuPlics.aUnePage($0.0.valeur, $0.1[0]) }
        guard !paires.isEmpty else { return [] }
        let faits = try store.faitsDeControle(paires.map(\.0.cle), annee, le: jour, pour: lecteur, vues: false)
        return try zip(paires, faits).map { paire, faits in
            let verification = Verification(faits, structure: paire.0, periode: annee, le: jour, contrat: contrat)
            let page = StructureDuPlics(
                paire.0, bilan: paire.1[0], avant: paire.1[1], verification, cloture: try cloture(paire.0.cle))
            return (page, verification)
        }
    }

    private func cloture(_ structure: Cle<Structure>) throws -> ClotureDuPlics? {
        guard let cloture = try store.clotures(structure, annee, pour: lecteur).first else { return nil }
        let totaux = try store.pageClose(cloture, pour: lecteur).rubriques.map { ($0.code, $0.total) }
        return ClotureDuPlics(le: cloture.le, totaux: Dictionary(totaux, uniquingKeysWith: { $1 }))
    }

    /// Chapters I and II.1; nil for whoever counts one structure only.
    private func statistiques(_ structures: [Fiche<Structure>]) throws -> Statistiques? {
        guard lecteur?.perimetre == nil, let dates = DatesDeStatistiques(annee: annee.du.annee, le: jour) else { return nil }
        let demande = DemandeDeStatistiques(dates, territoire: territoire)
        let catalogue = Catalogue(try store.referentiels(), structures: structures, contrat: contrat)
        return Statistiques(try store.statistiques(demande, pour: lecteur), demande, catalogue)
    }
}
