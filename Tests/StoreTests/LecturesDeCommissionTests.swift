import Domain
import Testing

@testable import Store

@Suite("Ce que lit un écran de commission")
struct LecturesDeCommissionTests {
    /// Aurélie's contract is sent; besides: one more of hers not sent, a PACEA, and one of the mission's sent earlier.
    private static func seance() throws -> (SeanceDEssai, Cle<Beneficiaire>) {
        let seance = try SeanceDEssai()
        let terrain = seance.terrain
        _ = try SeanceDEssai.elaborer(terrain, seance.suivi, "2026-01-10", transmis: nil, debut: "2026-08-01")
        _ = try SeanceDEssai.elaborer(terrain, seance.suivi, "2026-01-09", transmis: "2026-01-09", sorte: .pacea)
        var autre = Terrain.aurelie
        (autre.nom, autre.prenom) = ("Diallo", "Moussa")
        let (moussa, suivi) = try terrain.inscrire(autre, referent: terrain.nadia)
        _ = try SeanceDEssai.elaborer(terrain, suivi, "2026-01-02", transmis: "2026-01-05", par: terrain.nadia)
        return (seance, moussa)
    }

    private func noms(
        _ seance: SeanceDEssai, _ etat: FileDeCommission.Etat, _ lecteur: Fiche<Referent>, _ structures: [Cle<Structure>]? = nil
    ) throws -> [String] {
        let page = try seance.terrain.store.contrats(FileDeCommission(etat, structures: structures), pour: lecteur, depuis: 0, nombre: 9)
        #expect(page.total == page.lignes.count)
        return page.lignes.map { "\($0.nom) \($0.contrat.elaboreLe.iso)" }
    }

    @Test("à examiner : transmis et sans réponse, le plus ancien d’abord ; chacun ne voit que sa structure")
    func aExaminer() throws {
        let (seance, _) = try Self.seance()
        let terrain = seance.terrain
        let etat = FileDeCommission.Etat.aExaminer(jour("2026-02-10"), seance.fevrier)
        #expect(try noms(seance, etat, terrain.superviseur) == ["DIALLO Moussa 2026-01-02", "LEFÈVRE Aurélie 2026-01-15"])
        #expect(try noms(seance, etat, terrain.claire) == ["LEFÈVRE Aurélie 2026-01-15"])
        #expect(try noms(seance, etat, terrain.superviseur, [terrain.mission]) == ["DIALLO Moussa 2026-01-02"])
        #expect(try noms(seance, etat, terrain.claire, [terrain.mission]) == [])
        #expect(try noms(seance, .aExaminer(jour("2026-01-19"), nil), terrain.claire) == [])
        #expect(try noms(seance, .aTransmettre, terrain.superviseur) == ["LEFÈVRE Aurélie 2026-01-10"])
        #expect(try noms(seance, .aTransmettre, terrain.nadia) == [])
    }

    @Test("un contrat ajourné quitte la séance et revient à la suivante ; une autre décision le laisse à examiner, et se voit")
    func ajourne() throws {
        let (seance, _) = try Self.seance()
        try seance.terrain.faire(seance.mesure("reduction"))
        try seance.terrain.faire(seance.reponse("ajourne", "Pièces manquantes"))
        let claire = seance.terrain.claire
        #expect(try noms(seance, .aExaminer(jour("2026-02-10"), seance.fevrier), claire) == [])
        #expect(try noms(seance, .aExaminer(jour("2026-03-10"), seance.mars), claire) == ["LEFÈVRE Aurélie 2026-01-15"])
        let file = FileDeCommission(.aExaminer(jour("2026-03-10"), seance.fevrier))
        let ligne = try #require(try seance.terrain.store.contrats(file, pour: claire, depuis: 0, nombre: 9).lignes.first)
        #expect(ligne.autreDecision == "reduction" && ligne.orientation == .sociale && ligne.sortiLe == nil)
        #expect(ligne.contrat.decision == .ajourne && ligne.accompagnement == seance.suivi)
    }

    @Test("les examens et les comptes d’une séance, par nom, dans les limites de leur lecteur")
    func examens() throws {
        let (seance, moussa) = try Self.seance()
        let terrain = seance.terrain
        try terrain.faire(seance.mesure("reduction"))
        try terrain.faire(seance.reponse("valide"))
        let dossier = try terrain.dossier(moussa, pour: terrain.nadia)
        let (suivi, contrat) = (try #require(dossier.suivis.first).accompagnement.cle, try #require(dossier.contrats.first).fiche.cle)
        let examen = Examen(session: seance.fevrier, contrat: contrat, decision: "refuse", motif: "Hors sujet")
        try terrain.faire(.decider(.nouveau(), suivi, examen), par: terrain.nadia)
        func lignes(_ lecteur: Fiche<Referent>) throws -> [String] {
            try terrain.store.examens(de: seance.fevrier, pour: lecteur, depuis: 0, nombre: 9).lignes.map {
                "\($0.nom) \($0.examen.decision) \($0.contrat?.elaboreLe.iso ?? "—")"
            }
        }
        #expect(
            try lignes(terrain.superviseur) == [
                "DIALLO Moussa refuse 2026-01-02", "LEFÈVRE Aurélie valide 2026-01-15", "LEFÈVRE Aurélie reduction —",
            ])
        #expect(try lignes(terrain.nadia) == ["DIALLO Moussa refuse 2026-01-02"])
        let tout = try terrain.store.session(seance.fevrier, pour: terrain.superviseur)
        #expect(tout.dossiers == 2 && tout.contrats == 2 && tout.autres == 1)
        let sien = try terrain.store.session(seance.fevrier, pour: terrain.claire)
        #expect(sien.dossiers == 1 && sien.contrats == 1 && sien.autres == 1)
        #expect(try terrain.store.motifsDeDecision(pour: terrain.claire) == [.reduction: ["Absences répétées"]])
        #expect(try terrain.store.motifsDeDecision(pour: terrain.superviseur)[.refuse] == ["Hors sujet"])
        let gens = try terrain.store.personnesAExaminer("lef", pour: terrain.superviseur, le: jour("2026-02-10"), depuis: 0, nombre: 9)
        #expect(gens.total == 1 && gens.lignes.first?.accompagnement == seance.suivi)
        #expect(try terrain.store.personnesAExaminer("lef", pour: terrain.nadia, le: jour("2026-02-10"), depuis: 0, nombre: 9).total == 0)
    }
}

@Suite("L’activité de la commission, comptée")
struct ActiviteDeCommissionTests {
    /// February: Aurélie (sociale) validated and reduced, Moussa (unknown orientation, mission) refused. March: Aurélie reoriented.
    private static func seance() throws -> SeanceDEssai {
        let seance = try SeanceDEssai()
        let terrain = seance.terrain
        try terrain.faire(seance.mesure("reduction"))
        try terrain.faire(seance.reponse("valide"))
        try terrain.faire(seance.mesure("reorientation", "Projet", vers: .professionnelle, en: seance.mars))
        var autre = Terrain.aurelie
        (autre.nom, autre.prenom) = ("Diallo", "Moussa")
        let (_, suivi) = try terrain.inscrire(autre, referent: terrain.nadia)
        let contrat = try SeanceDEssai.elaborer(terrain, suivi, "2026-01-02", transmis: "2026-01-05", par: terrain.nadia)
        let examen = Examen(session: seance.fevrier, contrat: contrat, decision: "refuse", motif: "Hors sujet")
        try terrain.faire(.decider(.nouveau(), suivi, examen), par: terrain.nadia)
        _ = try SeanceDEssai.session(terrain, "2026-02-10", "Flers")
        return seance
    }

    private static let trimestre = Periode.trimestre(de: jour("2026-02-10"))

    @Test("personnes distinctes par séance, décisions par catégorie et orientation, contrats et autres décisions à part")
    func comptes() throws {
        let seance = try Self.seance()
        let activite = try seance.terrain.store.activite(.periode(Self.trimestre, territoire: nil), pour: nil)
        #expect(activite.sessions == 2 && activite.totalDossiers == 3 && activite.personnes == 2)
        #expect(activite.dossiers == [.connue(.sociale): 2, .inconnue: 1])
        #expect(activite.totalContrats == 2 && activite.totalAutres == 2)
        #expect(
            activite.decisions == [
                .valide: [.connue(.sociale): 1], .refuse: [.inconnue: 1], .reduction: [.connue(.sociale): 1],
                .reorientation: [.connue(.sociale): 1],
            ])
        #expect(activite.volets == [nil: 2] && activite.decidesALaMain == 0 && activite.dossiersPartout == nil)
    }

    @Test("un territoire, une séance, une structure : chacun son étendue, et la part du département")
    func etendues() throws {
        let seance = try Self.seance()
        let (store, terrain) = (seance.terrain.store, seance.terrain)
        let orneval = try store.activite(.periode(Self.trimestre, territoire: "Orneval"), pour: terrain.superviseur)
        #expect(orneval.sessions == 2 && orneval.totalDossiers == 3 && orneval.dossiersPartout == 3)
        #expect(try store.activite(.periode(Self.trimestre, territoire: "ORNEVAL"), pour: terrain.superviseur) == orneval)
        let flers = try store.activite(.periode(Self.trimestre, territoire: "Flers"), pour: nil)
        #expect(flers.sessions == 0 && flers.totalDossiers == 0 && flers.dossiersPartout == 3)
        let mars = try store.activite(.session(seance.mars), pour: nil)
        #expect(mars.sessions == 1 && mars.totalDossiers == 1 && mars.decisions == [.reorientation: [.connue(.sociale): 1]])
        let claire = try store.activite(.periode(Self.trimestre, territoire: "Orneval"), pour: terrain.claire)
        #expect(claire.totalDossiers == 2 && claire.sessions == 2 && claire.dossiersPartout == nil)
    }

    @Test("un contrat décidé à la main est dit, pas compté ; rattaché à sa commission, il est compté, pas dit")
    func aLaMain() throws {
        let seance = try SeanceDEssai()
        var fiche = try seance.leContrat
        (fiche.valeur.decision, fiche.valeur.decideLe) = (.valide, jour("2026-02-10"))
        try seance.terrain.faire(.modifierContrat(fiche))
        let portee = PorteeDeCommission.periode(Self.trimestre, territoire: nil)
        let avant = try seance.terrain.store.activite(portee, pour: seance.terrain.claire)
        #expect(avant.decidesALaMain == 1 && avant.totalDossiers == 0)
        try seance.terrain.faire(seance.reponse("valide"))
        let apres = try seance.terrain.store.activite(portee, pour: seance.terrain.claire)
        #expect(apres.decidesALaMain == 0 && apres.totalDossiers == 1)
    }

    @Test("chaque figure ouvre autant de lignes qu’elle en compte")
    func lignes() throws {
        let seance = try Self.seance()
        let store = seance.terrain.store
        let portee = PorteeDeCommission.periode(Self.trimestre, territoire: nil)
        func details(_ sujet: SujetDExamens, _ lecteur: Fiche<Referent>? = nil) throws -> [String] {
            let page = try store.lignes(SelectionDExamens(portee, sujet), pour: lecteur, depuis: 0, nombre: 9)
            #expect(page.total == page.lignes.count)
            return page.lignes.map { "\($0.jour.iso) \($0.nom) · \($0.detail)" }
        }
        #expect(
            try details(.dossiers(nil)) == [
                "2026-02-10 DIALLO Moussa · Contrat refusé · inconnue",
                "2026-02-10 LEFÈVRE Aurélie · Réduction de l’allocation, Contrat validé · sociale",
                "2026-03-10 LEFÈVRE Aurélie · Réorientation · sociale",
            ])
        #expect(try details(.dossiers(.inconnue)).count == 1)
        #expect(try details(.decisions).count == 4)
        #expect(try details(.contrats).count == 2)
        #expect(try details(.autres, seance.terrain.nadia) == [])
        #expect(
            try details(.decision(.refuse, .inconnue)) == ["2026-02-10 DIALLO Moussa · Contrat refusé · inconnue · Hors sujet"])
        #expect(try details(.decision(.refuse, .connue(.sociale))) == [])
        #expect(try details(.volet(nil)).count == 2)
        #expect(try details(.volet("social")).count == 0)
        func page(_ depuis: Int, _ nombre: Int) throws -> [String] {
            try store.lignes(SelectionDExamens(portee, .decisions), pour: nil, depuis: depuis, nombre: nombre).lignes.map {
                "\($0.jour.iso) \($0.nom)"
            }
        }
        #expect(try (0..<4).flatMap { try page($0, 1) } == page(0, 9))
        #expect(try page(1, 2) == ["2026-02-10 LEFÈVRE Aurélie", "2026-02-10 LEFÈVRE Aurélie"])
        #expect(try page(2, 2).last == "2026-03-10 LEFÈVRE Aurélie" && page(4, 9) == [])
    }
}
