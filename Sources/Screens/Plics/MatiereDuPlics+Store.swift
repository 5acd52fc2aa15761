// The matter of the PLICS, counted in a store for somebody who may read it.

import Domain
import Reports
import Store

extension MatiereDuPlics {
    /// Counts the document of a territory. A reader limited to a structure gets that one alone: throws `Refuse` when it is of another
    /// territory.
    package init(_ store: Store, territoire: String, annee: Periode, le jour: Jour, pour lecteur: Fiche<Referent>?) throws {
        self = try store.aUnSeulMoment { try Self.comptee(store, territoire, annee, jour, lecteur) }
    }

    private static func comptee(
        _ store: Store, _ territoire: String, _ annee: Periode, _ jour: Jour, _ lecteur: Fiche<Referent>?
    ) throws -> MatiereDuPlics {
        let parametres = try store.parametres()
        let structures = try store.structures().filter { $0.valeur.releve(de: territoire) && lecteur?.peutVoir($0.cle) ?? true }
        if lecteur?.perimetre != nil, structures.isEmpty { throw Refuse(.acteReserve) }
        let faits = try store.faitsDeControle(structures.map(\.cle), annee, le: jour, pour: lecteur, vues: false)
        let verifications = zip(structures, faits).map {
            Verification($1, structure: $0, periode: annee, le: jour, contrat: parametres.nomDuContrat)
        }
        let comptes = try store.comptes(structures.map(\.cle), [annee, annee.unAnAvant])
        let pages = try zip(zip(structures, comptes), verifications).compactMap { paire, verification -> StructureDuPlics? in
            let structure = paire.0
            let bilans = zip([annee, annee.unAnAvant], paire.1).map {
                Bilan($1, structure: structure, periode: $0, contrat: parametres.nomDuContrat)
            }
            guard StructureDuPlics.aUnePage(structure.valeur, bilans[0]) else { return nil }
            let cloture = try store.clotures(structure.cle, annee).first.map { cloture in
                ClotureDuPlics(
                    le: cloture.le,
                    totaux: Dictionary(try store.pageClose(cloture).rubriques.map { ($0.code, $0.total) }, uniquingKeysWith: { $1 }))
            }
            return StructureDuPlics(structure, bilan: bilans[0], avant: bilans[1], verification, cloture: cloture)
        }
        let statistiques = try Self.statistiques(store, territoire, annee, jour, lecteur, parametres.nomDuContrat)
        return MatiereDuPlics(
            territoire: territoire, annee: annee.du.annee, faitLe: jour, statistiques: statistiques?.document.tableaux ?? [],
            jours: statistiques?.jours ?? "", structures: pages,
            controles: Verification.resumes(zip(structures, verifications).filter { structure, _ in pages.contains { $0.bilan.structure == structure.cle } }.map(\.1)),
            limite: lecteur?.perimetre == nil ? nil : structures.first?.nom, contrat: parametres.nomDuContrat)
    }

    /// Chapters I and II.1; nil for whoever counts one structure only.
    private static func statistiques(
        _ store: Store, _ territoire: String, _ annee: Periode, _ jour: Jour, _ lecteur: Fiche<Referent>?, _ contrat: NomDuContrat
    ) throws -> Statistiques? {
        guard lecteur?.perimetre == nil, let dates = DatesDeStatistiques(annee: annee.du.annee, le: jour) else { return nil }
        let demande = DemandeDeStatistiques(dates, territoire: territoire)
        let catalogue = Catalogue(try store.referentiels(), structures: try store.structures(), contrat: contrat)
        return Statistiques(try store.statistiques(demande, pour: lecteur), demande, catalogue)
    }
}
