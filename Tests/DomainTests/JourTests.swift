// The civil day: its calendar, its arithmetic, its stored form.

import Domain
import Testing

@Suite("Le jour")
struct JourTests {
    @Test("chaque jour de 1900 à 2100 suit le précédent et se relit comme il est écrit")
    func deuxSiecles() {
        var numero = Jour(1900, 1, 1)?.numero ?? 0
        var semaine = 1  // 1900-01-01 was a Monday.
        for annee in 1900...2100 {
            let bissextile = annee % 4 == 0 && annee != 1900 && annee != 2100
            for (rang, longueur) in [31, bissextile ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for quantieme in 1...longueur {
                    let jour = Jour(numero: numero)
                    guard jour == Jour(annee, rang + 1, quantieme), jour.jourDeSemaine.rawValue == semaine,
                        (jour.annee, jour.mois, jour.quantieme) == (annee, rang + 1, quantieme), Jour(iso: jour.iso) == jour
                    else {
                        Testing.Issue.record("\(annee)-\(rang + 1)-\(quantieme) devient \(jour.iso), \(jour.jourDeSemaine)")
                        return
                    }
                    (numero, semaine) = (numero + 1, semaine % 7 + 1)
                }
                #expect(Jour(annee, rang + 1, longueur + 1) == nil)
            }
        }
        #expect(Jour(numero: numero) == "2101-01-01")
    }

    @Test("le calendrier va du 1er janvier de l’an 1 au 31 décembre 9999")
    func bornes() {
        #expect(Jour(1, 1, 1)?.iso == "0001-01-01")
        #expect(Jour(9999, 12, 31)?.iso == "9999-12-31")
        #expect(Jour(1970, 1, 1)?.numero == 0)
        #expect(Jour(1969, 12, 31)?.numero == -1)
        for (annee, mois, jour) in [(0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 11, 0), (2026, 11, 31)] {
            #expect(Jour(annee, mois, jour) == nil)
        }
    }

    @Test("une année est bissextile tous les quatre ans, sauf les siècles que 400 ne divise pas")
    func bissextiles() {
        #expect([1900, 2000, 2024, 2026, 2100, 2400].map { Jour.joursDuMois(2, $0) } == [28, 29, 29, 28, 28, 29])
    }

    @Test("ajouter des mois garde le quantième, ou s’arrête à la fin d’un mois plus court")
    func plusMois() {
        #expect(("2026-01-31" as Jour).plus(mois: 1) == "2026-02-28")
        #expect(("2024-01-31" as Jour).plus(mois: 1) == "2024-02-29")
        #expect(("2026-11-23" as Jour).plus(mois: 2) == "2027-01-23")
        #expect(("2026-11-23" as Jour).plus(mois: -11) == "2025-12-23")
        #expect(("2026-03-31" as Jour).plus(mois: -1) == "2026-02-28")
        #expect(("2024-02-29" as Jour).plus(mois: 12) == "2025-02-28")
    }

    @Test("ajouter puis retirer des mois revient au même mois, et compte ces mois")
    func moisEtRetour() {
        var hasard = Hasard(graine: 1)
        for _ in 0..<2000 {
            let jour = Jour(numero: Int.random(in: -25_000...47_000, using: &hasard))
            let mois = Int.random(in: 0...300, using: &hasard)
            let loin = jour.plus(mois: mois)
            #expect(jour.mois(jusque: loin) == mois)
            #expect(jour.mois(jusque: loin.plus(jours: -1)) == mois - 1)
            #expect(loin.plus(mois: -mois).iso.prefix(7) == jour.iso.prefix(7))
        }
    }

    @Test("l’âge change le jour de l’anniversaire, le 1er mars pour un 29 février d’année ordinaire")
    func annees() {
        let naissance: Jour = "1990-11-23"
        #expect(naissance.annees(jusque: "2026-11-22") == 35)
        #expect(naissance.annees(jusque: "2026-11-23") == 36)
        #expect(("2004-02-29" as Jour).annees(jusque: "2022-02-28") == 17)
        #expect(("2004-02-29" as Jour).annees(jusque: "2022-03-01") == 18)
        #expect(("2004-02-29" as Jour).annees(jusque: "2024-02-29") == 20)
    }

    @Test("les jours se comptent d’une date à l’autre, en avant comme en arrière")
    func jours() {
        #expect(("2026-11-23" as Jour).jours(jusque: "2026-12-01") == 8)
        #expect(("2026-11-23" as Jour).jours(jusque: "2025-11-23") == -365)
        #expect(("2026-12-31" as Jour).plus(jours: 1) == "2027-01-01")
    }

    @Test(
        "ce qui n’est pas AAAA-MM-JJ n’est pas lu comme un jour enregistré",
        arguments: [
            "", "2026-11-2", "2026-11-233", "2026/11/23", "23-11-2026", "2026-02-29", "2026-13-01", "0000-01-01",
            "+026-11-23", "2026-11- 3", "2026-1１-23", "é26-11-23", "2026-11-23 ", "-026-11-23",
        ])
    func illisible(texte: String) {
        #expect(Jour(iso: texte) == nil)
    }
}

@Suite("Le jour en français")
struct JourEnFrancaisTests {
    @Test("un jour s’écrit en court, en très court et en toutes lettres")
    func ecritures() {
        let jour = Exemples.aujourdhui
        #expect([jour.court, jour.tresCourt, jour.sansSemaine] == ["23/11/2026", "23/11", "23 novembre 2026"])
        #expect(jour.enToutesLettres == "lundi 23 novembre 2026")
        #expect(("0987-03-04" as Jour).court == "04/03/0987")
    }

    @Test("le premier du mois se dit « 1er », et lui seul")
    func premier() {
        #expect(("2026-08-01" as Jour).enToutesLettres == "samedi 1er août 2026")
        #expect(("2026-08-21" as Jour).sansSemaine == "21 août 2026")
        #expect(("2026-08-31" as Jour).sansSemaine == "31 août 2026")
    }

    @Test("la semaine commence le lundi, et chaque jour s’abrège en trois lettres")
    func semaine() {
        #expect(JourDeSemaine.allCases.map(\.abrege) == ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"])
        #expect((0..<7).map { Exemples.aujourdhui.plus(jours: $0).jourDeSemaine } == JourDeSemaine.allCases)
        #expect(("1969-12-28" as Jour).jourDeSemaine == .dimanche)
    }
}
