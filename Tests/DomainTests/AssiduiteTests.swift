// The attendance of a person: what is counted, its rates, and the day of each alert.

import Domain
import Testing

@Suite("L’assiduité")
struct AssiduiteTests {
    private func rendezVous(_ jour: Jour, _ issue: Domain.Issue?, motif: String? = nil) -> Entretien {
        Entretien(
            referent: Exemples.nadia, nature: .autre, prevuLe: jour, tenuLe: issue == .honore ? jour : nil, issue: issue,
            motifAbsence: motif)
    }

    private func assiduite(_ entretiens: [Entretien], annee: Int = 2026, tolerees: Int = 2) throws -> Assiduite {
        Assiduite(entretiens, periode: try #require(Periode(annee: annee)), le: Exemples.aujourdhui, tolerees: tolerees)
    }

    @Test("chaque rendez-vous de la période est compté une fois, par son issue")
    func comptes() throws {
        var sansRendezVous = rendezVous("2026-05-04", .honore)
        sansRendezVous.prevuLe = nil
        // Fixed in December, held in January: the appointment belongs to the day it was fixed for.
        var reporte = rendezVous("2025-12-30", .honore)
        reporte.tenuLe = "2026-01-02"
        let assiduite = try assiduite([
            rendezVous("2026-12-01", nil), rendezVous("2026-03-02", .honore), rendezVous("2026-04-01", .absenceExcusee, motif: "sante"),
            rendezVous("2026-04-15", .absenceExcusee), rendezVous("2026-06-01", .absenceInjustifiee),
            rendezVous("2026-07-01", .annuleParStructure), rendezVous("2026-11-20", nil), sansRendezVous, reporte,
            rendezVous("2025-06-01", .absenceInjustifiee),
        ])
        #expect(assiduite.rendezVous.compactMap(\.prevuLe).first == "2026-03-02")
        #expect(assiduite.rendezVous.compactMap(\.prevuLe).last == "2026-12-01")
        #expect((assiduite.fixes, assiduite.annules) == (6, 1))
        #expect((assiduite.honores, assiduite.excusees, assiduite.sansMotif, assiduite.injustifiees) == (1, 2, 1, 1))
        #expect((assiduite.sansIssue, assiduite.aVenir, assiduite.spontanees) == (1, 1, 1))
        #expect((assiduite.convoques, assiduite.assidus) == (4, 3))
        #expect(assiduite.fixes == assiduite.convoques + assiduite.sansIssue + assiduite.aVenir)
    }

    @Test("deux absences injustifiées ne donnent pas l’alerte, la troisième la donne le jour même")
    func seuil() {
        let deux: [Jour] = ["2026-02-02", "2026-03-02"]
        #expect(Assiduite.alertes(deux, tolerees: 2) == [])
        #expect(Assiduite.alerte(deux, tolerees: 2, le: "2026-03-02") == nil)
        let trois = deux + ["2026-09-07"]
        #expect(Assiduite.alertes(trois, tolerees: 2) == ["2026-09-07"])
        #expect(Assiduite.alerte(trois, tolerees: 2, le: "2026-09-06") == nil)
        #expect(Assiduite.alerte(trois, tolerees: 2, le: "2026-11-23") == AlerteDAbsences(le: "2026-09-07", nombre: 3))
    }

    @Test("une absence du même jour un an plus tôt ne compte plus, celle du lendemain compte encore")
    func douzeMois() {
        #expect(Assiduite.alertes(["2025-03-02", "2025-09-01", "2026-03-02"], tolerees: 2) == [])
        #expect(Assiduite.alertes(["2025-03-03", "2025-09-01", "2026-03-02"], tolerees: 2) == ["2026-03-02"])
        // From a 29 February, twelve months before is the 28th.
        #expect(Assiduite.alertes(["2023-02-28", "2023-09-01", "2024-02-29"], tolerees: 2) == [])
        #expect(Assiduite.alertes(["2023-03-01", "2023-09-01", "2024-02-29"], tolerees: 2) == ["2024-02-29"])
    }

    @Test("l’alerte s’éteint quand les douze mois passent")
    func finDAlerte() {
        let absences: [Jour] = ["2025-02-03", "2025-05-05", "2025-09-01"]
        #expect(Assiduite.alerte(absences, tolerees: 2, le: "2026-02-02")?.nombre == 3)
        #expect(Assiduite.alerte(absences, tolerees: 2, le: "2026-02-03") == nil)
    }

    @Test("une absence de plus pendant l’alerte ne la redate pas ; après une accalmie, une nouvelle alerte")
    func plusieursAlertes() {
        let premiere: [Jour] = ["2024-01-08", "2024-02-05", "2024-03-04", "2024-04-08"]
        #expect(Assiduite.alertes(premiere, tolerees: 2) == ["2024-03-04"])
        #expect(Assiduite.alerte(premiere, tolerees: 2, le: "2024-04-08") == AlerteDAbsences(le: "2024-03-04", nombre: 4))
        let ensuite: [Jour] = premiere + ["2025-05-05", "2025-06-02", "2025-07-07"]
        #expect(Assiduite.alertes(ensuite, tolerees: 2) == ["2024-03-04", "2025-07-07"])
        #expect(Assiduite.alerte(ensuite, tolerees: 2, le: "2025-08-01")?.le == "2025-07-07")
    }

    @Test("une absence qui en remplace une autre dans les douze mois ne relance pas l’alerte")
    func remplacee() {
        let absences: [Jour] = ["2025-01-06", "2025-03-03", "2025-05-05", "2026-01-06"]
        #expect(Assiduite.alertes(absences, tolerees: 2) == ["2025-05-05"])
        #expect(Assiduite.alerte(absences, tolerees: 2, le: "2026-01-06") == AlerteDAbsences(le: "2025-05-05", nombre: 3))
        // One day later the alert had ended.
        #expect(Assiduite.alertes(Array(absences.dropLast()) + ["2026-01-07"], tolerees: 2) == ["2025-05-05", "2026-01-07"])
    }

    @Test("le même jour, deux absences comptent deux ; le seuil est un paramètre")
    func reglable() {
        #expect(Assiduite.alertes(["2026-02-02", "2026-02-02", "2026-03-02"], tolerees: 2) == ["2026-03-02"])
        #expect(Assiduite.alertes(["2026-02-02"], tolerees: 0) == ["2026-02-02"])
        #expect(Assiduite.alertes(["2026-02-02", "2026-03-02", "2026-04-01"], tolerees: 3) == [])
    }

    @Test("les alertes d’une période comptent les absences d’avant elle")
    func alertesDeLaPeriode() throws {
        let absences: [Jour] = ["2025-10-01", "2025-12-01", "2026-02-02"]
        let assiduite = try assiduite(absences.map { rendezVous($0, .absenceInjustifiee) })
        #expect(assiduite.injustifiees == 1)
        #expect(assiduite.alertes == ["2026-02-02"])
    }
}

@Suite("Les jeunes")
struct JeunesseTests {
    @Test("on est jeune jusqu’à la veille de ses 26 ans")
    func limite() {
        var zoe = Beneficiaire(sexe: .femme, nom: "Roux", prenom: "Zoé", naissance: "2000-11-24")
        #expect(zoe.vingtSixAns == "2026-11-24")
        #expect(zoe.estJeune(le: "2026-11-23") && !zoe.estJeune(le: "2026-11-24"))
        zoe.naissance = "2000-02-29"
        #expect(zoe.vingtSixAns == "2026-03-01")
        for jour: Jour in ["2026-02-28", "2026-03-01"] { #expect(zoe.estJeune(le: jour) == (zoe.age(le: jour) < 26)) }
        #expect(("2000-02-29" as Jour).anniversaire(24) == "2024-02-29")
    }
}
