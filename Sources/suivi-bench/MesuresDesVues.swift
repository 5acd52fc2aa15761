// Every view over ten years: the slowest of each measure, for one structure and for the whole département.

import Domain
import Foundation
import Store

/// Measures every view of one opened store; the slowest one of each measure is told, by its median.
struct MesuresDesVues {
    let store: Store
    let nom: String
    /// Ten civil years.
    private let periode = Periode(du: Departement.debut, au: Departement.debut.plus(mois: 120).plus(jours: -1))

    func mesurer(_ structure: Cle<Structure>) throws -> [Mesure] {
        guard let periode else { return [] }
        return try [(Perimetre.structure(structure), "one structure", 10.0), (.tout, "every structure", 50)].flatMap { lieu, qui, limite in
            try Domain.Mesure.allCases.map { try mesurer($0, lieu, qui, limite, periode) }
        }
    }

    /// Each view is timed once, then those that took the longest again, for their median.
    private func mesurer(
        _ mesure: Domain.Mesure, _ lieu: Perimetre, _ qui: String, _ limite: Double, _ periode: Periode
    ) throws -> Mesure {
        let vues = Self.vues(mesure, lieu, periode)
        let premieres = try vues.map { vue in (vue, try duree(vue, fois: 1)) }.sorted { $0.1 > $1.1 }
        let lentes = try premieres.prefix(15).map { vue, _ in (vue, try duree(vue, fois: 7)) }
        let pire = lentes.max { $0.1 < $1.1 }
        if ProcessInfo.processInfo.environment["SUIVI_VUES"] != nil {
            for (vue, duree) in lentes { print(Mesure.nombre(duree), mesure.rawValue, Self.nom(vue), qui) }
        }
        return Mesure(
            "\(nom): ten years of \(mesure.rawValue), \(qui), slowest of \(vues.count) views (\(pire.map { Self.nom($0.0) } ?? ""))",
            auPlus: limite, ms: pire?.1 ?? 0)
    }

    private func duree(_ vue: Vue, fois: Int) throws -> Double {
        try Durees.de(fois, echauffement: 1) { _ in _ = try store.comptes(vue, pour: nil) }.mediane
    }

    private static func nom(_ vue: Vue) -> String { vue.lignes.rawValue + (vue.colonnes.map { " × \($0.rawValue)" } ?? "") }

    /// Along each axis alone, and crossed with every other one.
    private static func vues(_ mesure: Domain.Mesure, _ lieu: Perimetre, _ periode: Periode) -> [Vue] {
        let colonnes = [nil] + mesure.axes.map(Axe?.some)
        return mesure.axes.flatMap { lignes in
            colonnes.map { Vue(mesure, lignes: lignes, colonnes: $0, lieu, periode) }
        }.filter { vue in
            // The screen lays out thirty-six periods at most: months become quarters, then years.
            vue.estPossible && [vue.lignes, vue.colonnes].allSatisfy { ($0?.periodes(dans: periode).count ?? 0) <= 36 }
        }
    }
}
