// `suivi verifier`: what is wrong in the file, or how much is right.

import Domain
import Foundation
import Store

extension Programme {
    func verifier(_ reglages: Reglages) throws -> Int32 {
        let store = try existant(reglages)
        let lecteur = try lecteur(store, reglages)
        let anomalies = try store.verifier(pour: lecteur)
        guard anomalies.isEmpty else {
            _ = try imprimer(anomalies.map { $0.phrase + "\n" }.joined())
            Affichage.refuser("\(anomalies.count == 1 ? "une anomalie" : "\(anomalies.count) anomalies") dans « \(store.chemin) ».")
            return 1
        }
        return try imprimer("Aucune anomalie.\n" + inventaire(store, lecteur))
    }

    /// What was checked, for each structure that follows or has followed somebody and that the reader may see.
    private func inventaire(_ store: Store, _ lecteur: Fiche<Referent>?) throws -> String {
        guard let debut = Jour(1, 1, 1), let fin = Jour(9999, 12, 31), let toujours = Periode(du: debut, au: fin) else { return "" }
        let structures = try store.structures()
        let lignes = try structures.compactMap { structure -> String? in
            guard lecteur?.peutVoir(structure.cle) ?? true else { return nil }
            let comptes = try store.comptes(structure.cle, toujours)
            guard comptes.personnes > 0 else { return nil }
            return "  \(structure.code) : " + Self.inventaire(comptes) + "\n"
        }
        let tetes = "Structures : \(structures.count). Utilisateurs : \(try store.referents(de: nil).count).\n"
        return tetes + lignes.joined()
    }

    nonisolated static func inventaire(_ comptes: ComptesDeBilan) -> String {
        let nombres = [
            (comptes.personnes, "personne"), (comptes.totalContrats, "contrat"), (comptes.entretiens[.realises] ?? 0, "entretien"),
            (comptes.totalFreins, "frein"), (comptes.totalDemarches, "démarche"),
            (comptes.totalSorties, "sortie"),
        ]
        return nombres.map { "\($0) \($1)\($0 < 2 ? "" : "s")" }.joined(separator: ", ")
    }
}
