// The spans over which things are counted: months, quarters, years, and free ones.

import Domain
import Testing

@Suite("La période")
struct PeriodeTests {
    private func periode(_ du: Jour, _ au: Jour) -> Periode? { Periode(du: du, au: au) }

    @Test("une période ne peut pas se terminer avant son début, mais peut tenir en un jour")
    func ordre() {
        #expect(periode("2026-11-23", "2026-11-22") == nil)
        #expect(periode("2026-11-23", "2026-11-23") != nil)
        #expect(Periode(annee: 0) == nil)
        #expect(Periode(annee: 10_000) == nil)
    }

    @Test("le mois, le trimestre et l’année d’un jour le contiennent et sont entiers")
    func autourDUnJour() {
        #expect(Periode.mois(de: "2024-02-29") == periode("2024-02-01", "2024-02-29"))
        #expect(Periode.trimestre(de: "2026-11-23") == periode("2026-10-01", "2026-12-31"))
        #expect(Periode.trimestre(de: "2026-01-31") == periode("2026-01-01", "2026-03-31"))
        #expect(Periode.annee(de: "2026-12-31") == Periode(annee: 2026))
        #expect(Periode.annee(de: "2024-02-29") == Periode(annee: 2024))
    }

    @Test("la suivante et la précédente gardent la nature de la période")
    func voisines() {
        #expect(Periode(annee: 2021)?.suivante == Periode(annee: 2022))
        #expect(Periode(annee: 2021)?.precedente == Periode(annee: 2020))
        let trimestre = Periode.trimestre(de: "2021-02-10")
        #expect(trimestre.suivante == periode("2021-04-01", "2021-06-30"))
        #expect(trimestre.precedente == periode("2020-10-01", "2020-12-31"))
        let fevrier = Periode.mois(de: "2024-02-10")
        #expect(fevrier.suivante == Periode.mois(de: "2024-03-01"))
        #expect(fevrier.precedente == Periode.mois(de: "2024-01-01"))
        #expect(periode("2021-01-01", "2021-06-30")?.suivante == periode("2021-07-01", "2021-12-31"))
    }

    @Test("une période libre avance et recule de sa longueur en jours")
    func libres() {
        #expect(periode("2026-11-16", "2026-11-22")?.suivante == periode("2026-11-23", "2026-11-29"))
        #expect(periode("2026-11-16", "2026-11-22")?.precedente == periode("2026-11-09", "2026-11-15"))
        #expect(periode("2026-11-23", "2026-11-23")?.suivante == periode("2026-11-24", "2026-11-24"))
        #expect(periode("2026-01-15", "2026-02-14")?.suivante == periode("2026-02-15", "2026-03-17"))
    }

    @Test("la suivante touche la période sans la chevaucher, et la précédente de la suivante y ramène")
    func allerRetour() {
        var hasard = Hasard(graine: 3)
        for _ in 0..<500 {
            let jour = Jour(numero: Int.random(in: 0...40_000, using: &hasard))
            let libre = periode(jour, jour.plus(jours: Int.random(in: 0...800, using: &hasard)))
            for periode in [Periode.mois(de: jour), .trimestre(de: jour), .annee(de: jour)] + (libre.map { [$0] } ?? []) {
                #expect(periode.suivante.du == periode.au.plus(jours: 1))
                #expect(periode.suivante.precedente == periode, "\(periode.libelle)")
            }
        }
    }

    @Test("une période contient ses deux bornes, et rien autour")
    func bornes() {
        let novembre = Periode.mois(de: Exemples.aujourdhui)
        #expect(novembre.contient("2026-11-01") && novembre.contient("2026-11-30"))
        #expect(!novembre.contient("2026-10-31") && !novembre.contient("2026-12-01"))
    }

    @Test("une période se nomme comme on la dit")
    func libelles() {
        #expect(Periode(annee: 2021)?.libelle == "année 2021")
        #expect(
            [1, 4, 7, 10].compactMap { Jour(2021, $0, 15) }.map { Periode.trimestre(de: $0).libelle } == [
                "1er trimestre 2021", "2e trimestre 2021", "3e trimestre 2021", "4e trimestre 2021",
            ])
        #expect(Periode.mois(de: "2021-03-08").libelle == "mars 2021")
        #expect(periode("2021-02-01", "2021-04-30")?.libelle == "du 01/02/2021 au 30/04/2021")
        #expect(periode("2021-04-01", "2022-03-31")?.libelle == "du 01/04/2021 au 31/03/2022")
        #expect(periode("2021-03-01", "2021-03-30")?.libelle == "du 01/03/2021 au 30/03/2021")
    }
}
