// `suivi bilan --compare-plics`: the published figures of 2021 beside what the file counts, for whoever may see it.

import Domain
import Exchange
import Reports
import Screens
import Store

extension Programme {
    func comparaison(_ reglages: Reglages, _ demande: DemandeDeComparaison) throws -> Int32 {
        let store = try existant(reglages)
        let lecteur = try lecteur(store, reglages)
        let publication = try Publication.embarquee.get()
        let structures = try store.structures()
        let demandee = try demande.structure.map { try CodeDeStructure.lire($0, parmi: structures) }
        if let demandee {
            if let lecteur, !lecteur.peutVoir(demandee.cle) { throw Refuse(.acteReserve) }
            guard publication.structures.contains(demandee.code) else {
                throw Echec.pageNonPubliee(demandee.nom, publiees: publication.structures)
            }
        }
        let visibles = structures.filter { structure in
            publication.structures.contains(structure.code) && (demandee.map { $0 == structure } ?? true)
                && lecteur?.peutVoir(structure.cle) ?? true
        }
        let comptes = try ComptesDeLAnnee(
            store, structures: visibles, territoire: demandee == nil && lecteur?.perimetre == nil,
            le: reglages.jour ?? Self.jourDeLaMachine)
        let comparaison = ComparaisonPubliee(publication, comptes, structure: demandee?.code, tout: demande.tout)
        let page = PageAExporter(comparaison, sousTitres: Self.limites(visibles, publication, lecteur, demandee))
        return try exporter(page, demande.sortie, store, par: lecteur?.cle, reglages)
    }

    /// What the reader does not see, and why.
    private static func limites(
        _ visibles: [Fiche<Structure>], _ publication: Publication, _ lecteur: Fiche<Referent>?, _ demandee: Fiche<Structure>?
    ) -> [String] {
        var limites = ["PLICS 2022 de la Commission RSA d’\(Publication.territoire), en face de ce fichier."]
        guard demandee == nil else { return limites }
        let absentes = publication.structures.filter { code in !visibles.contains { $0.code == code } }
        if !absentes.isEmpty {
            limites.append("Pages qui ne sont pas comparées, leur structure n’étant pas ouverte ici : \(absentes.joined(separator: ", ")).")
        }
        if lecteur?.perimetre != nil {
            limites.append(
                "L’activité de la commission et les personnes du territoire ne sont comparées que pour qui voit tous les dossiers.")
        }
        return limites
    }
}
