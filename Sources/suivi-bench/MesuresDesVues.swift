// Every view over ten years: the slowest of each measure, for one structure and for the whole département.

import Domain
import Foundation
import Store

/// Measures the views of one opened store, each several times; the slowest one of each measure is told, by its median.
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

    private func mesurer(
        _ mesure: Domain.Mesure, _ lieu: Perimetre, _ qui: String, _ limite: Double, _ periode: Periode
    ) throws -> Mesure {
        var pire = (duree: 0.0, quoi: "")
        var nombre = 0
        for vue in Self.vues(mesure, lieu, periode) {
            nombre += 1
            let duree = try Durees.de(5, echauffement: 1) { _ in _ = try store.comptes(vue, pour: nil) }.mediane
            if ProcessInfo.processInfo.environment["SUIVI_VUES"] != nil {
                print(Mesure.nombre(duree), mesure.rawValue, vue.lignes.rawValue, vue.colonnes?.rawValue ?? "", qui)
            }
            if duree > pire.duree { pire = (duree, vue.lignes.rawValue + (vue.colonnes.map { " × \($0.rawValue)" } ?? "")) }
        }
        return Mesure(
            "\(nom): ten years of \(mesure.rawValue), \(qui), slowest of \(nombre) views (\(pire.quoi))", auPlus: limite, ms: pire.duree)
    }

    /// Along each axis alone, and crossed with the structure or référent, the sex, the year and a situation.
    private static func vues(_ mesure: Domain.Mesure, _ lieu: Perimetre, _ periode: Periode) -> [Vue] {
        let colonnes: [Axe?] = [nil, lieu == .tout ? .structure : .referent, .sexe, .annee, .zone]
        return mesure.axes.flatMap { lignes in
            colonnes.map { Vue(mesure, lignes: lignes, colonnes: $0, lieu, periode) }
        }.filter { vue in
            // The screen lays out thirty-six periods at most: months become quarters, then years.
            vue.estPossible && [vue.lignes, vue.colonnes].allSatisfy { ($0?.periodes(dans: periode).count ?? 0) <= 36 }
        }
    }
}
