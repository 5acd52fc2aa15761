// Who may bring a decision of the commission into a file, and what another structure reads of it.

import Domain
import Testing

@testable import Store

@Suite("Ce qu’une structure écrit et lit d’une commission")
struct DroitsDeCommissionTests {
    @Test("une structure qui ne suit plus la personne n’en change pas l’orientation")
    func reorientation() throws {
        let seance = try SeanceDEssai()
        let terrain = seance.terrain
        try terrain.faire(seance.mesure("reorientation", vers: .professionnelle))
        let examen = try #require(try seance.examens.first)
        let fiche = try #require(try seance.dossier.suivis.first).accompagnement
        try terrain.faire(
            .reaffecter(
                Reaffectation(uid: .nouveau(), accompagnement: fiche, structure: terrain.mission, referent: nil, du: jour("2026-03-02"))))
        // The sitting of March examines the dossier of the Mission locale.
        let mars = seance.mesure("reorientation", vers: .sociale, en: seance.mars)
        #expect(try terrain.refus(mars) == [.accompagnementClos(.tenueLe, jour("2026-03-10"), jour("2026-03-01"))])
        // The one of February was theirs, the orientation of today is no longer.
        #expect(try terrain.refus(.retirerDecision(examen)) == [.suiviTermine(jour("2026-03-01"))])
        #expect(
            try terrain.refus(seance.mesure("reorientation", vers: .socioProfessionnelle, corrige: examen))
                == [.suiviTermine(jour("2026-03-01"))])
        #expect(try seance.orientations == ["sociale 2025-01-06 2026-02-09", "professionnelle 2026-02-10 …"])
    }

    @Test("un ajourné sans date de transmission est à transmettre, et la mesure d’une autre structure ne se lit pas")
    func files() throws {
        let seance = try SeanceDEssai()
        let terrain = seance.terrain
        var fiche = try seance.leContrat
        (fiche.valeur.decision, fiche.valeur.decideLe) = (.ajourne, jour("2026-01-27"))
        try terrain.faire(.modifierContrat(fiche))
        let ailleurs = try terrain.faire(
            .reprendre(.nouveau(), seance.aurelie, structure: terrain.mission, referent: nil, du: jour("2026-01-05"), enParallele: true),
            par: terrain.nadia)
        let mesure = Examen(session: seance.fevrier, decision: "suspension_partielle", motif: "Absences")
        try terrain.faire(.decider(.nouveau(), Cle(ailleurs.cle), mesure), par: terrain.nadia)
        let file = FileDeCommission(.aExaminer(jour("2026-02-10"), seance.fevrier))
        func autre(_ lecteur: Fiche<Referent>) throws -> [String?] {
            try terrain.store.contrats(file, pour: lecteur, depuis: 0, nombre: 9).lignes.map(\.autreDecision)
        }
        #expect(try autre(terrain.superviseur) == ["suspension_partielle"] && autre(terrain.claire) == [nil])
        try terrain.brut("UPDATE contrats SET transmis_le = NULL")
        let aTransmettre = try terrain.store.contrats(FileDeCommission(.aTransmettre), pour: terrain.claire, depuis: 0, nombre: 9)
        #expect(aTransmettre.lignes.map(\.contrat.cle) == [seance.contrat])
        // Adjourned on 27 January: it is asked about 45 days later.
        let attente = { (le: String) in
            try terrain.store.echeances(Etendue(structure: nil, referent: nil, le: jour(le), limite: 9)).enAttente.lignes.map(\.depuis)
        }
        #expect(try attente("2026-03-13") == [] && attente("2026-03-14") == [jour("2026-01-27")])
    }

    @Test("un PACEA plus long que le CER n’en cache pas l’échéance ; seul, il se dit")
    func pacea() throws {
        let seance = try SeanceDEssai()
        let terrain = seance.terrain
        var pacea = Terrain.contrat("2026-02-02", type: nil, mois: 18)
        pacea.sorte = .pacea
        try terrain.faire(.elaborerContrat(.nouveau(), seance.suivi, pacea))
        let cer = try seance.leContrat
        #expect(try seance.dossier.dernierContrat?.cle == seance.contrat)
        #expect(try seance.dossier.contratEnCours(le: Terrain.aujourdhui)?.cle == seance.contrat)
        func bilans(_ le: Jour) throws -> [Cle<Contrat>] {
            try terrain.store.echeances(Etendue(structure: nil, referent: nil, le: le, limite: 9)).bilans.lignes.map(\.contrat)
        }
        #expect(try bilans(cer.fin.plus(jours: -45)) == [seance.contrat])
        func fin() throws -> Jour? {
            try terrain.store.fileActive(FiltreFileActive(vue: .tous), depuis: 0, nombre: 9, le: Terrain.aujourdhui).lignes.first?
                .finDeContrat
        }
        #expect(try fin() == cer.fin)
        var annule = cer
        annule.valeur.decision = .annule
        try terrain.faire(.modifierContrat(annule))
        #expect(try fin() == pacea.fin)
    }
}
