// What a supervisor types for a period, around Monday 23 November 2026.

import Domain
import Testing

@Suite("La saisie d’une période")
struct SaisiePeriodeTests {
    private func lire(_ saisie: String) -> Periode? { try? SaisiePeriode.lire(saisie, aujourdhui: Exemples.aujourdhui) }

    @Test(
        "une année, un trimestre, un mois, un jour, deux dates se disent comme on les écrit",
        arguments: [
            ("2021", "2021-01-01", "2021-12-31"), ("année 2021", "2021-01-01", "2021-12-31"),
            ("2019-2021", "2019-01-01", "2021-12-31"), ("2019 2021", "2019-01-01", "2021-12-31"),
            ("de 2019 à 2021", "2019-01-01", "2021-12-31"),
            ("T2 2021", "2021-04-01", "2021-06-30"), ("t2", "2026-04-01", "2026-06-30"), ("T4-2021", "2021-10-01", "2021-12-31"),
            ("2e trimestre 2021", "2021-04-01", "2021-06-30"), ("1er trim 2021", "2021-01-01", "2021-03-31"),
            ("mars 2021", "2021-03-01", "2021-03-31"), ("févr. 2024", "2024-02-01", "2024-02-29"), ("août", "2026-08-01", "2026-08-31"),
            ("03/2021", "2021-03-01", "2021-03-31"),
            ("30/11", "2026-01-01", "2026-11-30"), ("au 30/11/2021", "2021-01-01", "2021-11-30"), ("30.11.21", "2021-01-01", "2021-11-30"),
            ("au 30 novembre 2021", "2021-01-01", "2021-11-30"), ("30 novembre", "2026-01-01", "2026-11-30"),
            ("jusqu’au 1er mars 2021", "2021-01-01", "2021-03-01"), ("hier", "2026-01-01", "2026-11-22"),
            ("01/01/2021 30/11/2021", "2021-01-01", "2021-11-30"), ("du 01/03/2021 au 30/11/2021", "2021-03-01", "2021-11-30"),
            ("du 1/3 au 30/6/2021", "2021-03-01", "2021-06-30"), ("de mars à juin 2021", "2021-03-01", "2021-06-30"),
            ("du 1er mars au 30 juin 2021", "2021-03-01", "2021-06-30"), ("T1 à T2 2021", "2021-01-01", "2021-06-30"),
            ("d’avril à juin 2021", "2021-04-01", "2021-06-30"), ("d'août à octobre 2021", "2021-08-01", "2021-10-31"),
            ("d’ avril à juin 2021", "2021-04-01", "2021-06-30"),
        ])
    func ecritures(saisie: String, du: Jour, au: Jour) {
        #expect(lire(saisie) == Periode(du: du, au: au), "\(saisie) : \(lire(saisie)?.libelle ?? "–")")
    }

    @Test(
        "ce qui n’est pas une période n’est jamais deviné",
        arguments: ["", "abc", "T5 2021", "13/2021", "2021 mars zz", "jui 2021", "au", "1 2 3 4"])
    func refus(saisie: String) { #expect(lire(saisie) == nil, "\(saisie) : \(lire(saisie)?.libelle ?? "–")") }

    @Test("une période à l’envers, un jour qui n’existe pas, disent pourquoi")
    func messages() {
        #expect(throws: SaisiePeriode.Erreur.renversee(du: "2021-11-30", au: "2021-01-01")) {
            try SaisiePeriode.lire("30/11/2021 01/01/2021", aujourdhui: Exemples.aujourdhui)
        }
        #expect(throws: SaisiePeriode.Erreur.jour(.nExistePas("31 novembre 2021"))) {
            try SaisiePeriode.lire("au 31/11/2021", aujourdhui: Exemples.aujourdhui)
        }
    }
}
