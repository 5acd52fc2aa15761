// The week: numbered as on a French calendar, whatever the year does at its ends.

import Domain
import Testing

@Suite("La semaine")
struct SemaineTests {
    @Test(
        "le premier janvier et le 31 décembre sont de la semaine de leur jeudi",
        arguments: [
            ("2026-11-23", "2026-S48"), ("2026-11-29", "2026-S48"), ("2026-11-30", "2026-S49"), ("2026-01-01", "2026-S01"),
            ("2027-01-01", "2026-S53"), ("2027-01-03", "2026-S53"), ("2027-01-04", "2027-S01"), ("2024-12-30", "2025-S01"),
            ("2025-12-28", "2025-S52"), ("2025-12-29", "2026-S01"), ("2021-01-03", "2020-S53"), ("2023-01-01", "2022-S52"),
        ] as [(Jour, String)])
    func numero(jour: Jour, iso: String) {
        #expect(Semaine(de: jour).iso == iso)
        #expect(Semaine(iso: iso)?.jours.contains(jour) == true)
    }

    @Test("une semaine se lit AAAA-SNN, en toute casse, ou comme la norme l’écrit")
    func lecture() {
        let attendue = Semaine(de: "2026-11-23")
        for texte in ["2026-S48", "2026-s48", "2026-W48", " 2026-w48 "] { #expect(Semaine(iso: texte) == attendue, "\(texte)") }
        for texte in [
            "", "48", "S48", "2026-48", "2026S48", "2026-S8", "2026-S048", "26-S48", "2026-X48", "2026-S4é", "2026-S+8", "2026-S48-1",
        ] {
            #expect(Semaine(iso: texte) == nil, "\(texte)")
        }
    }

    @Test("une semaine qui n’existe pas cette année-là n’est pas lue comme une autre")
    func inexistante() {
        #expect(Semaine(iso: "2026-S53") != nil && Semaine(iso: "2020-S53") != nil)
        #expect(Semaine(iso: "2025-S53") == nil && Semaine(iso: "2024-S53") == nil)
        #expect(Semaine(iso: "2026-S00") == nil && Semaine(iso: "2026-S54") == nil && Semaine(iso: "0000-S10") == nil)
    }

    @Test("de semaine en semaine, aucun jour n’est sauté ni compté deux fois, et chaque nom ramène à sa semaine")
    func suite() {
        var jour: Jour = "1999-12-27"
        while jour < "2040-01-01" {
            let semaine = Semaine(de: jour)
            #expect(semaine.lundi == jour && semaine.jours.last == jour.plus(jours: 6))
            #expect(Semaine(iso: semaine.iso) == semaine && (1...53).contains(semaine.numero), "\(semaine.iso)")
            #expect(semaine.periode == .semaine(de: jour.plus(jours: 4)) && semaine.periode.suivante.du == jour.plus(jours: 7))
            jour = jour.plus(jours: 7)
        }
    }

    @Test("une semaine se nomme par ses deux bouts")
    func libelles() {
        #expect(Semaine(de: "2026-11-25").libelle == "semaine 48, du 23 au 29 novembre 2026")
        #expect(Semaine(de: "2026-12-01").libelle == "semaine 49, du 30 novembre au 6 décembre 2026")
        #expect(Semaine(de: "2027-01-01").libelle == "semaine 53, du 28 décembre 2026 au 3 janvier 2027")
        #expect(Semaine(de: "2026-06-03").libelle == "semaine 23, du 1er au 7 juin 2026")
    }
}
