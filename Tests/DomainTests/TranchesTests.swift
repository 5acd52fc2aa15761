// The bands in which ages and time in the RSA are read.

import Domain
import Testing

@Suite("Les tranches")
struct TranchesTests {
    @Test("chaque tranche d’âge va jusqu’à sa dernière année comprise")
    func ages() {
        let bornes: [(TrancheAge, ClosedRange<Int>)] = [
            (.moinsDe18, -1...17), (.de18a25, 18...25), (.de26a35, 26...35), (.de36a45, 36...45), (.de46a55, 46...55),
            (.plusDe55, 56...120),
        ]
        for (tranche, ages) in bornes { #expect(ages.allSatisfy { TrancheAge(age: $0) == tranche }, "\(tranche)") }
        #expect(bornes.map(\.0) == TrancheAge.allCases)
    }

    @Test("l’ancienneté change de tranche à 24, 36 et 60 mois révolus")
    func anciennete() {
        let entree: Jour = "2020-03-15"
        let attendus: [(Jour, Anciennete)] = [
            ("2020-03-15", .jusqua24), ("2022-03-14", .jusqua24), ("2022-03-15", .jusqua36), ("2023-03-14", .jusqua36),
            ("2023-03-15", .jusqua60), ("2025-03-14", .jusqua60), ("2025-03-15", .plusDe60), ("2040-01-01", .plusDe60),
        ]
        for (jour, attendue) in attendus { #expect(Anciennete(entree: entree, le: jour) == attendue, "\(jour.iso)") }
    }

    @Test("les tranches se nomment comme dans le document")
    func libelles() {
        #expect(
            TrancheAge.allCases.map(\.libelle) == [
                "Moins de 18 ans", "De 18 à 25 ans", "De 26 à 35 ans", "De 36 à 45 ans", "De 46 à 55 ans", "Plus de 55 ans",
            ])
        #expect(Anciennete.allCases.map(\.libelle) == ["Moins de 2 ans", "De 2 à 3 ans", "De 3 à 5 ans", "5 ans et plus"])
    }
}
