// What looks like a date and is none: explained, never silently turned into another day.

import Domain
import Testing

@Suite("La saisie douteuse d’une date")
struct SaisieJourDouteuseTests {
    private func erreur(_ saisie: String, le jour: Jour = Exemples.aujourdhui) -> SaisieJour.Erreur? {
        do throws(SaisieJour.Erreur) {
            let lu = try SaisieJour.lire(saisie, aujourdhui: jour)
            Testing.Issue.record("« \(saisie) » est lu comme le \(lu.iso)")
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "un signe ou un séparateur mal placé ne se devine pas",
        arguments: [
            "+11245", "-121156", "28/+11", "+1/2", "+-7", "--7", "-28/11", "/28", "28/", "28//11", "28/11/", "28--11", ".28", "+12345",
        ])
    func malPlaces(saisie: String) {
        #expect(erreur(saisie) == .illisible(saisie))
    }

    @Test("les espaces autour des séparateurs ne gênent pas")
    func espaces() throws {
        #expect(try SaisieJour.lire("28 / 11 / 2026", aujourdhui: Exemples.aujourdhui) == "2026-11-28")
        #expect(try SaisieJour.lire("28 . 11", aujourdhui: Exemples.aujourdhui) == "2026-11-28")
    }

    @Test("un décalage qui sort du calendrier est refusé", arguments: ["+9999a", "-9999a"])
    func horsCalendrier(saisie: String) {
        #expect(erreur(saisie) == .illisible(saisie))
    }

    @Test("une date impossible se relit avec son mois et son année, quand ils existent")
    func impossibles() {
        #expect(erreur("31") == .nExistePas("31 novembre 2026"))
        #expect(erreur("30/02") == .nExistePas("30 février 2026"))
        #expect(erreur("29/02/27") == .nExistePas("29 février 2027"))
        #expect(erreur("12/13") == .nExistePas("12/13"))
        #expect(erreur("28/11/0000") == .nExistePas("28/11/0000"))
    }

    @Test("une date qui commence par l’année se lit dans cet ordre, avec tout séparateur")
    func anneeEnTete() throws {
        #expect(try SaisieJour.lire("2026/11/28", aujourdhui: Exemples.aujourdhui) == "2026-11-28")
        #expect(erreur("2026-02-30") == .nExistePas("30 février 2026"))
    }

    @Test("les 70 ans en arrière valent encore à la fin d’un siècle")
    func finDeSiecle() throws {
        #expect(try SaisieJour.lire("01/06/05", aujourdhui: "2080-11-23") == "2105-06-01")
        #expect(try SaisieJour.lire("01/06/10", aujourdhui: "2080-11-23") == "2010-06-01")
    }
}
