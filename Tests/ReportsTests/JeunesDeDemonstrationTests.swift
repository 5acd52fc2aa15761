// The young people of the demonstration: the published figures of 2021, and a caseload in which something happens.

import Domain
import Foundation
import Reports
import Store
import Testing

@Suite("Les jeunes de la démonstration")
struct JeunesDeDemonstrationTests {
    private let store: Store
    private let mission: Cle<Structure>
    private let jour = MagasinDEssai.aujourdhui

    init() throws {
        store = try MagasinDEssai.partage.get()
        mission = try #require(try store.structures().first { $0.code == "ML-ALENCON" }).cle
    }

    private func jeunes(_ changer: (inout FiltreJeunes) -> Void = { _ in }) throws -> [LigneDeJeune] {
        var filtre = FiltreJeunes(le: jour, structure: mission)
        changer(&filtre)
        return try store.jeunes(filtre, depuis: 0, nombre: 500, aujourdhui: jour).lignes
    }

    @Test("la Mission locale de 2021 rend « 41 freins pour 32 jeunes »")
    func publies() throws {
        let comptes = try store.comptesDesJeunes(
            structure: mission, referent: nil, zone: nil, try #require(Periode(annee: 2021)), le: jour)
        let page = FreinsDesJeunes(comptes)
        #expect(page.titre == "41 freins pour 32 jeunes")
        #expect(page.lignes.map(\.freins) == [7, 5, 2, 2, 7, 18, 0])
        #expect(page.lignes.map(\.partDesFreins) == [17, 12, 5, 5, 17, 44, 0])
        #expect(page.zones.map(\.jeunes).reduce(0, +) == 32)
    }

    @Test("chacun des cas de la vue y est")
    func vivante() throws {
        #expect(try jeunes().count > 15)
        #expect(try !jeunes { $0.jamaisVenu = true }.isEmpty)
        #expect(try !jeunes { $0.departProche = true }.isEmpty)
        for sorte in [SorteDeContrat.cer, .pacea, .cej] { #expect(try !jeunes { $0.contrat = .sorte(sorte) }.isEmpty, "\(sorte)") }
        for zone in Zone.allCases { #expect(try !jeunes { $0.zone = .connue(zone) }.isEmpty, "\(zone)") }
        #expect(Set(try jeunes().compactMap(\.motif)).count >= 3)
        #expect(try jeunes().contains { $0.relances > 1 } && jeunes().contains { $0.contrats.count > 1 })
        for code in ["ML-ALENCON", "CCAS-ALENCON"] {
            let structure = try #require(try store.structures().first { $0.code == code }).cle
            #expect(try !store.alertesDAbsence(structure: structure, referent: nil, le: jour).isEmpty, "\(code)")
        }
    }

    @Test("les alertes de la liste sont celles des dossiers")
    func alertes() throws {
        let lecteur = try #require(try store.referent(identifiant: "p.vasseur"))
        let alertes = try store.alertesDAbsence(structure: nil, referent: nil, le: jour)
        #expect(alertes.map(\.alerte.le) == alertes.map(\.alerte.le).sorted(by: >))
        for ligne in alertes {
            let dossier = try store.dossier(ligne.beneficiaire, pour: lecteur, le: jour)
            #expect(dossier.alerteDAbsences(le: jour, tolerees: 2) == ligne.alerte, "\(ligne.nom)")
        }
        let periode = Periode.annee(de: jour)
        let page = try store.assiduite(FiltreAssiduite(periode: periode), depuis: 0, nombre: 500, le: jour)
        #expect(page.total == page.lignes.count)
        #expect(Set(page.lignes.filter { $0.alerte != nil }.map(\.beneficiaire)) == Set(alertes.map(\.beneficiaire)))
        for ligne in page.lignes {
            let assiduite = try store.dossier(ligne.beneficiaire, pour: lecteur, le: jour).assiduite(periode, le: jour, tolerees: 2)
            let (lus, attendus): ([Int], [Int]) = (
                [ligne.fixes, ligne.honores, ligne.excusees, ligne.injustifiees],
                [assiduite.fixes, assiduite.honores, assiduite.excusees, assiduite.injustifiees]
            )
            #expect(lus == attendus, "\(ligne.nom)")
        }
    }

    @Test("chaque ligne dit ce que dit le dossier")
    func lignes() throws {
        let lecteur = try #require(try store.referent(identifiant: "p.vasseur"))
        for ligne in try jeunes() {
            let dossier = try store.dossier(ligne.beneficiaire, pour: lecteur, le: jour)
            #expect(ligne.dernierContact == dossier.dernierContact(le: jour), "\(ligne.nom)")
            #expect(ligne.relances == dossier.relancesSansContact(le: jour).count, "\(ligne.nom)")
            #expect(ligne.prochain == dossier.prochainEntretien(le: jour)?.prevuLe, "\(ligne.nom)")
            #expect(ligne.freinsOuverts == dossier.freinsOuverts.count, "\(ligne.nom)")
            #expect(ligne.zone?.rawValue == dossier.situation(.zone, le: jour)?.valeur, "\(ligne.nom)")
            #expect(ligne.naissance.annees(jusque: jour) < 26)
        }
    }
}
