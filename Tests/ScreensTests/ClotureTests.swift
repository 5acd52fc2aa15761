// Closing a period at the keyboard, then what changed since, down to the dossier.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Clore une période à l’écran") struct ClotureTests {
    /// The third quarter is over: Aurélie has a contract without type and an obstacle in it.
    private func bureau(_ role: Role = .superviseur) throws -> Bureau {
        let bureau = try Bureau(role: role)
        let dossier = try bureau.dossier("lefevre")
        let suivi = try #require(dossier.suivis.first).accompagnement.cle
        let jour = try #require(Jour(2026, 8, 3))
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: Bureau.lundi.numero * 86_400), aujourdhui: Bureau.lundi)
        let contrat = Contrat(type: nil, elaboreLe: jour, debut: jour, fin: Contrat.fin(debut: jour, mois: 6))
        _ = try bureau.store.executer(.elaborerContrat(.nouveau(), suivi, contrat), par: auteur)
        _ = try bureau.store.executer(.releverFrein(.nouveau(), suivi, Frein(theme: "sante", repereLe: jour)), par: auteur)
        ouvreLeBilan(bureau)
        return bureau
    }

    private func ouvreLeBilan(_ bureau: Bureau) {
        bureau.tape("t")
        ouvreLeTrimestre(bureau)
    }

    private func ouvreLeTrimestre(_ bureau: Bureau) {
        bureau.tape("t")
        bureau.tape(.right, .right)
    }

    private func clot(_ bureau: Bureau) { bureau.tape("Cc\n") }

    /// The contract receives its type, by hand.
    private func type(_ bureau: Bureau) throws {
        var contrat = try #require(try bureau.dossier("lefevre").contrats.first).fiche
        (contrat.valeur.type, contrat.valeur.rang) = (.premier, 1)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: Bureau.lundi.numero * 86_400), aujourdhui: Bureau.lundi)
        _ = try bureau.store.executer(.modifierContrat(contrat), par: auteur)
    }

    @Test("la question dit ce qui sera figé ; le choix sûr ne clôt rien")
    func question() throws {
        let bureau = try bureau()
        #expect(bureau.voit("3e trimestre 2026"), "\(bureau.ecran)")
        bureau.tape("C")
        #expect(bureau.voit("Clôturer cette période ?") && bureau.lit("Seront figés : 36 chiffres et"), "\(bureau.ecran)")
        #expect(bureau.lit("✗ Un contrôle de cette page est à corriger"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(try bureau.store.clotures(bureau.structure, pour: nil).isEmpty)
        clot(bureau)
        #expect(try bureau.store.clotures(bureau.structure, pour: nil).count == 1)
        #expect(bureau.message.hasPrefix("Période close : 36 chiffres"), "\(bureau.message)")
        #expect(bureau.voit("Clos le 23/11/2026 par C. Lemoine (version 1)"), "\(bureau.ecran)")
        #expect(bureau.message.count < 160)
    }

    @Test("un référent lit la page close et ne clôt pas ; la période en cours ne se clôt pas")
    func droits() throws {
        let bureau = try bureau(.referent)
        bureau.tape("C")
        #expect(bureau.message == "✗ \(Refus.acteReserve.message)")
        // The right comes before the day: nobody is told to wait for what they may not do.
        bureau.tape("aC")
        #expect(bureau.message == "✗ \(Refus.acteReserve.message)")
        ouvreLeTrimestre(bureau)
        bureau.tape("w")
        #expect(bureau.message.contains("n’est pas close"))
        let chef = try self.bureau(.responsable)
        chef.tape(.right)
        chef.tape("C")
        #expect(chef.message.contains("n’est pas terminée"))
    }

    @Test("le chiffre clos se lit à côté de celui du jour, en mots, puis l’écart mène au dossier et Échap y revient")
    func ecarts() throws {
        let bureau = try bureau()
        clot(bureau)
        try type(bureau)
        bureau.desk.perform([.load])
        #expect(bureau.lignes.contains { $0.contains("Premiers contrats") && $0.contains("clos : 0 (+1)") }, "\(bureau.ecran)")
        #expect(bureau.lignes.contains { $0.contains("Sans type") && $0.contains("clos : 1 (−1)") }, "\(bureau.ecran)")
        #expect(!bureau.lignes.contains { $0.contains("Renouvellements") && $0.contains("clos") })
        bureau.tape("w")
        #expect(bureau.voit("Depuis la clôture : 1 ligne ne compte plus comme alors."), "\(bureau.ecran)")
        #expect(bureau.lignes.contains { $0.contains("! Sans type") && $0.contains("−1") }, "\(bureau.ecran)")
        // Version, blank, heading and its movement, first contracts.
        bureau.tape(.down, .down, .down, .down, .enter)
        #expect(bureau.voit("Contrats, Premiers contrats · clos 0, aujourd’hui 1"), "\(bureau.ecran)")
        #expect(bureau.lit("Ajouté : était dans «\u{A0}Sans type\u{A0}»") && bureau.lit("Contrat modifié"), "\(bureau.ecran)")
        #expect(bureau.lit("Sans type · en attente → Premier contrat · en attente"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("[1 Synthèse]"))
        bureau.tape(.escape)
        #expect(bureau.voit("Contrats, Premiers contrats · clos 0, aujourd’hui 1"))
        bureau.tape(.escape, .enter)
        #expect(bureau.voit("Contrats, Premiers contrats · clos 0, aujourd’hui 1"), "\(bureau.ecran)")
    }

    @Test("la liste close garde ses mots d’alors, et un chiffre sans écart l’ouvre par Entrée")
    func listeClose() throws {
        let bureau = try bureau()
        clot(bureau)
        try type(bureau)
        bureau.tape("w")
        bureau.tape(.down, .down)
        bureau.tape("l")
        #expect(bureau.voit("Contrats · clos le 23/11/2026") && bureau.voit("Sans type · en attente"), "\(bureau.ecran)")
        bureau.tape(.escape)
        bureau.tape("d")
        #expect(bureau.voit("Ce qui est compté"))
        bureau.tape(.escape)
        // Heading, movement, first contracts, movement, renewals: nothing moved there.
        bureau.tape(.down, .down, .down, .down, .enter)
        #expect(bureau.voit("Contrats, Renouvellements · clos le") && bureau.voit("le chiffre clos est zéro"), "\(bureau.ecran)")
    }

    @Test("clore de nouveau demande un motif, et chaque version se compare")
    func versions() throws {
        let bureau = try bureau()
        clot(bureau)
        try type(bureau)
        bureau.tape("o")
        bureau.tape("t")
        bureau.tape("C")
        #expect(bureau.voit("Nouvelle clôture") && bureau.voit("Motif de clôture"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(bureau.lit("Motif de clôture : à remplir."), "\(bureau.ecran)")
        bureau.tape("Un type oublié")
        bureau.tape(.f(10))
        #expect(bureau.message.hasPrefix("Période close : la version 2 fait foi"), "\(bureau.ecran)")
        #expect(bureau.voit("(version 2)"))
        bureau.tape("w")
        #expect(bureau.voit("Aucun écart") && bureau.voit("▸ Version 2") && bureau.voit("Un type oublié"), "\(bureau.ecran)")
        bureau.tape(.down, .enter)
        #expect(bureau.voit("▸ Version 1") && bureau.voit("1 ligne ne compte plus comme alors"), "\(bureau.ecran)")
    }

    @Test("ce qui change pendant la question fait relire la page avant de la clore")
    func entreTemps() throws {
        let bureau = try bureau()
        bureau.tape("C")
        try type(bureau)
        bureau.tape("c\n")
        #expect(bureau.message.contains("entre-temps, « Contrats, Premiers contrats » est passé de 0 à 1"), "\(bureau.message)")
        #expect(try bureau.store.clotures(bureau.structure, pour: nil).isEmpty)
        #expect(bureau.lignes.contains { $0.contains("Premiers contrats") && $0.contains("100 %") }, "\(bureau.ecran)")
        clot(bureau)
        #expect(try bureau.store.clotures(bureau.structure, pour: nil).count == 1)
    }

    @Test("« u » dit qu’une clôture ne s’annule pas, puis remonte à l’acte d’avant")
    func annuler() throws {
        let bureau = try bureau()
        bureau.desk.perform([
            .write(
                .releverFrein(
                    .nouveau(), try #require(try bureau.dossier("zoe").suivis.first).accompagnement.cle,
                    Frein(theme: "emploi", repereLe: Bureau.lundi)), confirmed: true)
        ])
        clot(bureau)
        bureau.tape("u")
        #expect(bureau.message == "✗ \(Refus.clotureDefinitive.message)")
        bureau.tape("u")
        #expect(bureau.voit("Annuler le dernier acte ?") && bureau.lit("Frein « Emploi »"), "\(bureau.ecran)")
    }

    @Test("les noms masqués le sont aussi dans les écarts")
    func masques() throws {
        let bureau = try bureau()
        clot(bureau)
        try type(bureau)
        bureau.tape(.control("n"))
        bureau.tape("w")
        bureau.tape(.down, .down, .enter)
        #expect(bureau.voit("L. A.") && !bureau.voit("LEFÈVRE"), "\(bureau.ecran)")
    }

    @Test("un motif commencé se retrouve en rouvrant la page")
    func brouillon() throws {
        let bureau = try bureau()
        clot(bureau)
        bureau.tape("CUn oubli")
        bureau.tape(.f(12))
        bureau.tape("r")
        #expect(bureau.voit("Clôture") && bureau.voit("Un oubli"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.message.contains("Un bilan se clôt depuis sa page"), "\(bureau.message)")
        bureau.tape(.escape)
        ouvreLeBilan(bureau)
        bureau.tape("C")
        #expect(bureau.voit("Un oubli"), "\(bureau.ecran)")
    }
}
