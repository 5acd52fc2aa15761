import Domain
import Testing

@testable import Store

@Suite("La Commission RSA décide")
struct CommissionTests {
    @Test("une validation se lit sur le contrat, dans son histoire, dans le dossier, en une ligne de journal")
    func validation() throws {
        let seance = try SeanceDEssai()
        let recu = try seance.terrain.faire(seance.reponse("valide"), par: seance.terrain.superviseur)
        let contrat = try seance.leContrat
        #expect(contrat.decision == .valide && contrat.decideLe == jour("2026-02-10") && contrat.version == 2)
        let examen = try #require(try seance.dossier.examens.first)
        #expect(examen.examen.fiche.decision == "valide" && examen.examen.fiche.orientation == .sociale)
        #expect(examen.session.tenueLe == jour("2026-02-10") && recu.cle == examen.examen.fiche.cle.rawValue)
        #expect(try seance.histoire == ["valide 2026-02-10 \(seance.fevrier.rawValue)"])
        let journal = try seance.terrain.journal(seance.aurelie)
        #expect(journal.first?.acte == "Décision de la commission" && journal.count == 3)
        #expect(journal.first?.detail.contains("Commission : du 10/02/2026, Orneval") == true, "\(journal.first?.detail ?? "")")
        #expect(journal.first?.detail.contains("Décision de la commission : Contrat validé") == true)
        #expect(try seance.terrain.store.verifier() == [])
    }

    @Test("un refus de l’une des écritures ne laisse rien : ni examen, ni décision, ni journal")
    func transaction() throws {
        let seance = try SeanceDEssai()
        // The second write, on the contract, is made impossible under the act.
        try seance.terrain.brut(
            "CREATE TRIGGER panne BEFORE UPDATE OF decision ON contrats BEGIN SELECT RAISE(ABORT, 'panne'); END")
        #expect(throws: StoreError.self) { try seance.terrain.faire(seance.reponse("valide")) }
        #expect(try seance.examens.isEmpty && seance.histoire.isEmpty)
        #expect(try seance.leContrat.version == 1)
        #expect(try seance.terrain.journal(seance.aurelie).count == 2)
    }

    @Test("l’acte répété n’écrit rien de plus")
    func repetee() throws {
        let seance = try SeanceDEssai()
        let acte = seance.reponse("valide", uid: .nouveau())
        let (premier, second) = (try seance.terrain.faire(acte), try seance.terrain.faire(acte))
        #expect(!premier.dejaFait && second.dejaFait && second.cle == premier.cle && second.journal == premier.journal)
        let lu = try #require(try seance.examens.first)
        #expect(try seance.terrain.faire(seance.reponse("valide", corrige: lu)).dejaFait)
        #expect(try seance.leContrat.version == 2)
        #expect(try seance.histoire.count == 1)
    }

    @Test("corrigée dans la même séance, la décision remplace l’ancienne et le contrat suit")
    func correction() throws {
        let seance = try SeanceDEssai()
        try seance.terrain.faire(seance.reponse("valide"))
        let lu = try #require(try seance.examens.first)
        try seance.terrain.faire(seance.reponse("refuse", "Dossier incomplet", corrige: lu))
        let contrat = try seance.leContrat
        #expect(contrat.decision == .refuse && contrat.decideLe == jour("2026-02-10"))
        let examens = try seance.examens
        #expect(examens.count == 1 && examens.first?.uid == lu.uid && examens.first?.motif == "Dossier incomplet")
        #expect(try seance.histoire.map { $0.split(separator: " ")[0] } == ["valide", "refuse"])
        #expect(try seance.terrain.store.verifier() == [])
    }

    @Test("deux personnes décident du même contrat : la seconde l’apprend, une correction sur une lecture dépassée aussi")
    func perimee() throws {
        let seance = try SeanceDEssai()
        try seance.terrain.faire(seance.reponse("ajourne", "Pièces manquantes"), par: seance.terrain.hugo)
        #expect(try seance.terrain.refus(seance.reponse("valide")) == [.dejaExamine(par: "Hugo Roux", decision: "Contrat ajourné")])
        let lu = try #require(try seance.examens.first)
        try seance.terrain.faire(seance.reponse("valide", corrige: lu), par: seance.terrain.hugo)
        #expect(
            try seance.terrain.refus(seance.reponse("refuse", "Non", corrige: lu))
                == [.versionPerimee(lue: 1, enregistree: 2, par: "Hugo Roux")])
        #expect(try seance.leContrat.decision == .valide)
    }

    @Test("un contrat ajourné est examiné de nouveau par la séance suivante, et l’ancienne ne peut plus le reprendre")
    func ajournement() throws {
        let seance = try SeanceDEssai()
        try seance.terrain.faire(seance.reponse("ajourne", "Pièces manquantes"))
        let ajournement = try #require(try seance.examens.first)
        try seance.terrain.faire(seance.reponse("valide", en: seance.mars))
        #expect(try seance.leContrat.decideLe == jour("2026-03-10"))
        #expect(try seance.examens.map(\.decision) == ["ajourne", "valide"])
        #expect(
            try seance.terrain.refus(seance.reponse("refuse", "Non", corrige: ajournement))
                == [.dejaDecide(.valide, jour("2026-03-10"))])
        // Its reason alone is still its own.
        try seance.terrain.faire(seance.reponse("ajourne", "Signature absente", corrige: ajournement))
        #expect(try seance.leContrat.decision == .valide)
        #expect(try seance.examens.first?.motif == "Signature absente")
        #expect(try seance.terrain.store.verifier() == [])
    }

    @Test("un contrat validé ou refusé ailleurs n’est pas examiné de nouveau")
    func dejaDecide() throws {
        let seance = try SeanceDEssai()
        try seance.terrain.faire(seance.reponse("valide"))
        let attendu = [Refus.dejaDecide(.valide, jour("2026-02-10"))]
        #expect(try seance.terrain.refus(seance.reponse("refuse", "Non", en: seance.mars)) == attendu)
    }

    @Test("ce qui est décidé avant la transmission, dans l’avenir, sans motif ou sans contrat est refusé")
    func refus() throws {
        let seance = try SeanceDEssai()
        let (terrain, suivi) = (seance.terrain, seance.suivi)
        let garde = try SeanceDEssai.elaborer(terrain, suivi, "2026-01-15", transmis: nil, debut: "2026-08-01")
        let tard = try SeanceDEssai.elaborer(terrain, suivi, "2026-01-15", transmis: "2026-02-11", debut: "2026-10-01")
        let pacea = try SeanceDEssai.elaborer(terrain, suivi, "2026-01-15", transmis: "2026-01-20", sorte: .pacea)
        func refus(_ contrat: Cle<Contrat>?, _ decision: String, _ motif: String = "", _ session: Cle<SessionDeCommission>? = nil) throws
            -> [Refus]
        {
            let examen = Examen(session: session ?? seance.fevrier, contrat: contrat, decision: decision, motif: motif)
            return try terrain.refus(.decider(.nouveau(), suivi, examen))
        }
        #expect(try refus(garde, "valide") == [.decisionSansTransmission])
        #expect(try refus(tard, "valide") == [.avant(.tenueLe, jour("2026-02-10"), .transmisLe, jour("2026-02-11"))])
        #expect(try refus(pacea, "valide") == [.contratHorsCommission(.pacea)])
        #expect(try refus(seance.contrat, "ajourne", " ") == [.obligatoire(.motifDeDecision)])
        #expect(try refus(seance.contrat, "reduction", "Absences") == [.decisionHorsContrat(.reduction)])
        #expect(try refus(nil, "valide") == [.obligatoire(.contrat)])
        #expect(try refus(nil, "lune") == [.codeInconnu(.decisionDExamen, "lune")])
        let avenir = try SeanceDEssai.session(terrain, "2026-04-07")
        #expect(try refus(seance.contrat, "valide", "", avenir) == [.sessionAVenir(jour("2026-04-07"))])
        let avant = try SeanceDEssai.session(terrain, "2024-12-10")
        #expect(
            try refus(nil, "maintien", "", avant) == [.avantAccompagnement(.tenueLe, jour("2024-12-10"), jour("2025-01-06"))])
        #expect(try seance.examens.isEmpty)
    }

    @Test("un référent ne décide que des dossiers de sa structure, et pas d’un contrat rattaché à une autre")
    func droits() throws {
        let seance = try SeanceDEssai()
        let terrain = seance.terrain
        #expect(try terrain.refus(seance.reponse("valide"), par: terrain.nadia) == [.horsDroits])
        let ailleurs: Cle<Accompagnement> = try #require(
            try terrain.faire(
                .reprendre(
                    .nouveau(), seance.aurelie, structure: terrain.mission, referent: terrain.nadia.cle, du: jour("2026-01-02"),
                    enParallele: true),
                par: terrain.superviseur
            ).accompagnement)
        let examen = Examen(session: seance.fevrier, contrat: seance.contrat, decision: "valide")
        #expect(try terrain.refus(.decider(.nouveau(), ailleurs, examen), par: terrain.nadia) == [.rattachementEtranger(.contrat)])
        try terrain.faire(seance.reponse("valide"), par: terrain.superviseur)
        let lu = try #require(try seance.examens.first)
        #expect(try terrain.refus(.retirerDecision(lu), par: terrain.nadia) == [.horsDroits])
        #expect(try terrain.refus(.decider(.nouveau(), ailleurs, examen, corrige: lu), par: terrain.nadia) != [])
    }
}

@Suite("Ce que la commission a décidé se retire, et ne se contredit pas à la main")
struct DecisionsRetireesTests {
    @Test("une décision retirée rend le contrat à l’attente, ou à l’ajournement d’avant ; retirée deux fois, une seule")
    func retrait() throws {
        let seance = try SeanceDEssai()
        try seance.terrain.faire(seance.reponse("ajourne", "Pièces manquantes"))
        try seance.terrain.faire(seance.reponse("valide", en: seance.mars))
        let examens = try seance.examens
        #expect(try seance.terrain.refus(.retirerDecision(examens[0])) == [.dejaDecide(.valide, jour("2026-03-10"))])
        let recu = try seance.terrain.faire(.retirerDecision(examens[1]))
        #expect(try seance.leContrat.decision == .ajourne && seance.leContrat.decideLe == jour("2026-02-10"))
        let second = try seance.terrain.faire(.retirerDecision(examens[1]))
        #expect(second.dejaFait && second.journal == recu.journal)
        try seance.terrain.faire(.retirerDecision(examens[0]))
        #expect(try seance.leContrat.decision == .enAttente && seance.leContrat.decideLe == nil)
        #expect(try seance.examens.isEmpty)
        let ligne = try #require(try seance.terrain.journal(seance.aurelie).first)
        #expect(ligne.acte == "Décision de la commission retirée")
        #expect(ligne.detail.contains("Décision de la commission : Contrat ajourné → vide"), "\(ligne.detail)")
        #expect(ligne.detail.contains("Commission : du 10/02/2026, Orneval → vide"), "\(ligne.detail)")
        #expect(try seance.terrain.store.verifier() == [])
    }

    @Test("un refus retiré ne rend pas au contrat des jours qu’un autre a pris")
    func chevauchement() throws {
        let seance = try SeanceDEssai()
        try seance.terrain.faire(seance.reponse("refuse", "Objectifs absents"))
        let suite = Terrain.contrat("2026-02-20", type: nil)
        try seance.terrain.faire(.elaborerContrat(.nouveau(), seance.suivi, suite))
        let lu = try #require(try seance.examens.first)
        let attendu = [Refus.contratsSeChevauchent(du: suite.debut, au: suite.fin)]
        #expect(try seance.terrain.refus(.retirerDecision(lu)) == attendu)
        #expect(try seance.terrain.refus(seance.reponse("valide", corrige: lu)) == attendu)
    }

    @Test("à la main, la décision d’une commission ne change pas, mais le contrat s’annule et le reste se corrige")
    func aLaMain() throws {
        let seance = try SeanceDEssai()
        try seance.terrain.faire(seance.reponse("valide"))
        func refus(_ changer: (inout Contrat) -> Void) throws -> [Refus] {
            var fiche = try seance.leContrat
            changer(&fiche.valeur)
            return try seance.terrain.refus(.modifierContrat(fiche))
        }
        #expect(try refus { $0.decision = .refuse } == [.decisionDeSession(jour("2026-02-10"))])
        #expect(try refus { ($0.decision, $0.decideLe) = (.enAttente, nil) } == [.decisionDeSession(jour("2026-02-10"))])
        #expect(try refus { $0.transmisLe = nil } == [.decisionSansTransmission])
        #expect(
            try refus { $0.transmisLe = jour("2026-02-11") } == [.avant(.tenueLe, jour("2026-02-10"), .transmisLe, jour("2026-02-11"))])
        #expect(try refus { $0.sorte = .ppae } == [.contratHorsCommission(.ppae)])
        #expect(try refus { $0.objectifs = "Trouver un logement" } == [])
        #expect(try refus { $0.decision = .annule } == [])
        let lu = try #require(try seance.examens.first)
        #expect(try seance.terrain.refus(seance.reponse("refuse", "Non", corrige: lu)) == [.dejaDecide(.annule, jour("2026-02-10"))])
        #expect(try seance.terrain.store.verifier() == [])
    }

    @Test("un ajournement peut être suivi d’une réponse donnée plus tard à la main")
    func apresAjournement() throws {
        let seance = try SeanceDEssai()
        try seance.terrain.faire(seance.reponse("ajourne", "Pièces manquantes"))
        var fiche = try seance.leContrat
        (fiche.valeur.decision, fiche.valeur.decideLe) = (.valide, jour("2026-03-03"))
        try seance.terrain.faire(.modifierContrat(fiche))
        #expect(try seance.terrain.store.verifier() == [])
    }

    @Test("une décision portée à la main le jour d’une commission s’y rattache")
    func rattachee() throws {
        let seance = try SeanceDEssai()
        var fiche = try seance.leContrat
        (fiche.valeur.decision, fiche.valeur.decideLe) = (.valide, jour("2026-02-10"))
        try seance.terrain.faire(.modifierContrat(fiche))
        try seance.terrain.faire(seance.reponse("valide"))
        #expect(try seance.histoire == ["valide 2026-02-10 —", "valide 2026-02-10 \(seance.fevrier.rawValue)"])
        #expect(try seance.leContrat.version == 2)
        // Withdrawn, the sitting gives back what was written by hand before it.
        try seance.terrain.faire(.retirerDecision(try #require(try seance.examens.first)))
        #expect(try seance.leContrat.decision == .valide && seance.leContrat.decideLe == jour("2026-02-10"))
        #expect(try seance.terrain.store.verifier() == [])
    }

    @Test("un ajournement écrit à la main revient quand la réponse de la commission d’après se retire")
    func rendue() throws {
        let seance = try SeanceDEssai()
        var fiche = try seance.leContrat
        (fiche.valeur.decision, fiche.valeur.decideLe) = (.ajourne, jour("2026-02-03"))
        try seance.terrain.faire(.modifierContrat(fiche))
        for _ in 1...2 {
            try seance.terrain.faire(seance.reponse("valide"))
            try seance.terrain.faire(seance.reponse("refuse", "Incomplet", corrige: try seance.examens.first))
            try seance.terrain.faire(.retirerDecision(try #require(try seance.examens.first)))
            #expect(try seance.leContrat.decision == .ajourne && seance.leContrat.decideLe == jour("2026-02-03"))
        }
        #expect(try seance.terrain.store.verifier() == [])
    }
}
