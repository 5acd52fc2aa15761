// What a référent types for a date, around Monday 23 November 2026.

import Domain
import Testing

@Suite("La saisie d’une date")
struct SaisieJourTests {
    private func lire(_ saisie: String, le jour: Jour = Exemples.aujourdhui) -> Jour? {
        try? SaisieJour.lire(saisie, aujourdhui: jour)
    }

    @Test(
        "les écritures courantes d’une date sont comprises",
        arguments: [
            ("28", "2026-11-28"), ("3", "2026-11-03"), ("28/11", "2026-11-28"), ("3/2", "2026-02-03"), ("2811", "2026-11-28"),
            ("28/11/2026", "2026-11-28"), ("281126", "2026-11-28"), ("28112026", "2026-11-28"), ("28.11.2026", "2026-11-28"),
            ("28-11-26", "2026-11-28"), ("28 11 2026", "2026-11-28"), ("2026-11-28", "2026-11-28"), (" 28/11 ", "2026-11-28"),
            ("1/1/1985", "1985-01-01"), ("29/02/2024", "2024-02-29"), ("28\u{00A0}11\u{00A0}26", "2026-11-28"),
        ])
    func ecritures(saisie: String, attendu: Jour) {
        #expect(lire(saisie) == attendu)
    }

    @Test(
        "un décalage se compte en jours, semaines, mois ou années à partir d’aujourd’hui",
        arguments: [
            ("+7", "2026-11-30"), ("-7", "2026-11-16"), ("+0", "2026-11-23"), ("+7j", "2026-11-30"), ("+2s", "2026-12-07"),
            ("-1m", "2026-10-23"), ("+3M", "2027-02-23"), ("+1a", "2027-11-23"), ("-90", "2026-08-25"),
        ])
    func decalages(saisie: String, attendu: Jour) {
        #expect(lire(saisie) == attendu)
    }

    @Test(
        "un jour de la semaine désigne le prochain, jamais aujourd’hui",
        arguments: [
            ("lun", "2026-11-30"), ("lundi", "2026-11-30"), ("mar", "2026-11-24"), ("Mer", "2026-11-25"), ("jeu", "2026-11-26"),
            ("vendredi", "2026-11-27"), ("sam", "2026-11-28"), ("dim", "2026-11-29"),
        ])
    func semaine(saisie: String, attendu: Jour) {
        #expect(lire(saisie) == attendu)
    }

    @Test(
        "hier, demain et aujourd’hui se disent en mots",
        arguments: [
            ("hier", "2026-11-22"), ("Demain", "2026-11-24"), ("auj", "2026-11-23"), ("aujourd'hui", "2026-11-23"),
            ("aujourd’hui", "2026-11-23"), ("Aujourd hui", "2026-11-23"), ("aujourdhui", "2026-11-23"),
        ])
    func mots(saisie: String, attendu: Jour) {
        #expect(lire(saisie) == attendu)
    }

    @Test("une année de deux chiffres va de 70 ans en arrière à 29 ans en avant")
    func deuxChiffres() {
        #expect(
            [(55, 2055), (56, 1956), (0, 2000), (99, 1999), (26, 2026)].allSatisfy { nombre, annee in
                lire("01/06/\(nombre < 10 ? "0" : "")\(nombre)")?.annee == annee
            })
    }

    @Test("tout jour se relit sous ses écritures complètes")
    func allerRetour() {
        var hasard = Hasard(graine: 2)
        for _ in 0..<500 {
            let jour = Jour(numero: Int.random(in: -25_000...25_000, using: &hasard))
            let court = jour.court
            for saisie in [court, jour.iso, court.filter { $0 != "/" }, court.replacing("/", with: ".")] {
                #expect(lire(saisie) == jour, "\(saisie)")
            }
        }
    }

    @Test("les erreurs disent ce qui ne va pas et montrent quoi écrire")
    func messages() {
        #expect(
            SaisieJour.Erreur.illisible("bientôt").message
                == "« bientôt » n’est pas une date. Tapez par exemple 28, 28/11, 28/11/2026, +7, -1m, lun ou demain.")
        #expect(
            SaisieJour.Erreur.nExistePas("30/02").message
                == "Le 30/02 n’existe pas au calendrier. Vérifiez le jour et le mois.")
    }

    @Test(
        "une date qui n’existe pas est refusée, jamais arrondie",
        arguments: ["0", "31", "32", "30/02", "29/02/2027", "31/04", "12/13", "300226", "2026-02-30", "28/00/2026"])
    func impossibles(saisie: String) {
        #expect { try SaisieJour.lire(saisie, aujourdhui: Exemples.aujourdhui) } throws: {
            if case .nExistePas = $0 as? SaisieJour.Erreur { true } else { false }
        }
    }

    @Test(
        "ce qui n’est pas une date est refusé",
        arguments: [
            "", " ", "bientôt", "lu", "lunaire", "28/11/6", "28/11/126", "1/2/3/4", "28-novembre", "12345", "1234567",
            "123456789", "+", "-", "+ 7", "+7x", "२८", "２８", "28/1１", "1e3", "0x1C", "28:11", "28,11",
        ])
    func illisibles(saisie: String) {
        #expect(throws: SaisieJour.Erreur.illisible(saisie)) { try SaisieJour.lire(saisie, aujourdhui: Exemples.aujourdhui) }
    }
}
