// A sitting of the Commission RSA at the keyboard.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Une commission au clavier") struct CommissionEcranTests {
    @Test("une liste entière se fait d’une touche par contrat, le curseur passant au suivant")
    func uneTouche() throws {
        let salle = try SalleDeCommission()
        salle.ouvre()
        let bureau = salle.bureau
        #expect(bureau.voit("[1 À examiner : 3]  2 Décidés : 0"), "\(bureau.ecran)")
        #expect(bureau.lignes[4].contains("LEFÈVRE Aurélie") && bureau.lignes[4].contains("16/10/2026"), "\(bureau.ecran)")
        bureau.tape("v")
        #expect(bureau.message == "LEFÈVRE Aurélie\u{a0}: contrat validé.")
        #expect(bureau.lignes[4].contains("D’HÉROUVILLE Cédric"), "\(bureau.ecran)")
        bureau.tape("vv")
        #expect(bureau.voit("[1 À examiner : 0]  2 Décidés : 3") && bureau.voit("Aucun contrat n’attend cette commission."))
        for nom in ["lefevre", "herouville", "zoe"] {
            #expect(try salle.contrat(nom).decision == .valide && salle.contrat(nom).decideLe == Bureau.lundi.plus(jours: -6))
        }
        bureau.tape("v")
        #expect(bureau.message == "✗ Aucun dossier dans cette liste : « p » examine la situation d’une personne.")
    }

    @Test("un ajournement demande son motif, les motifs déjà donnés se proposent, et le curseur passe au suivant")
    func ajourne() throws {
        let salle = try SalleDeCommission()
        salle.ouvre()
        let bureau = salle.bureau
        bureau.tape("j")
        #expect(bureau.voit("LEFÈVRE Aurélie · Contrat ajourné, le 17/11/2026"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(bureau.message.hasPrefix("✗ Motif : à remplir."), "\(bureau.message)")
        bureau.tape("Signature absente")
        bureau.tape(.f(10))
        #expect(bureau.message == "Décision enregistrée pour LEFÈVRE Aurélie.", "\(bureau.ecran)")
        #expect(try salle.contrat("lefevre").decision == .ajourne)
        #expect(bureau.lignes[4].contains("D’HÉROUVILLE Cédric"))
        bureau.tape("j")
        bureau.tape(.f(4))
        bureau.tape(.enter)
        bureau.tape(.f(10))
        #expect(try bureau.dossier("herouville").examens.first?.examen.fiche.motif == "Signature absente", "\(bureau.ecran)")
    }

    @Test("une réduction laisse le contrat à examiner, se voit sur sa ligne, et le curseur passe au suivant")
    func reduction() throws {
        let salle = try SalleDeCommission()
        salle.ouvre()
        let bureau = salle.bureau
        bureau.tape("d")
        #expect(bureau.voit("Quelle décision ?") && !bureau.voit("Contrat validé"), "\(bureau.ecran)")
        bureau.tape("reduc\n")
        bureau.tape("Absences\t")
        bureau.tape("17/02/2027")
        bureau.tape(.f(10))
        #expect(bureau.message == "Décision enregistrée pour LEFÈVRE Aurélie.", "\(bureau.ecran)")
        #expect(bureau.lignes[4].contains("+ Réduction de l’allocation"), "\(bureau.ecran)")
        let examen = try #require(try bureau.dossier("lefevre").examens.first).examen.fiche.valeur
        #expect(examen.effetAu == Jour(2027, 2, 17) && examen.contrat == nil)
        bureau.tape("v")
        #expect(try salle.contrat("lefevre").decision == .enAttente && salle.contrat("herouville").decision == .valide)
    }

    @Test("une réorientation d’une personne sans contrat écrit sa situation, et se lit dans le dossier")
    func reorientation() throws {
        let salle = try SalleDeCommission()
        salle.ouvre()
        let bureau = salle.bureau
        bureau.tape("p")
        bureau.tape("zo")
        #expect(bureau.voit("▸ CŒURDEVEY Zoé") && !bureau.voit("▸ LEFÈVRE"), "\(bureau.ecran)")
        bureau.tape(.enter)
        bureau.tape("reori\n")
        bureau.tape("Projet d’emploi\tP")
        bureau.tape(.f(10))
        #expect(bureau.message == "Décision enregistrée pour CŒURDEVEY Zoé.", "\(bureau.ecran)")
        let situation = try bureau.dossier("zoe").situation(.orientation, le: Bureau.lundi)
        #expect(situation?.valeur == "professionnelle" && situation?.du == Jour(2026, 11, 17))
        bureau.tape("2")
        #expect(bureau.voit("→ Réorientation professionnelle : Projet d’emploi"), "\(bureau.ecran)")
        bureau.tape("v")
        #expect(bureau.message == "✗ Cette décision porte sur la situation de la personne : « d » la corrige, « x » la retire.")
        bureau.tape(.enter)
        bureau.tape("2")
        #expect(bureau.voit("Réorientation professionnelle : Projet d’emploi"), "\(bureau.ecran)")
    }

    @Test("une décision se corrige avec les mêmes touches, et se retire après une question")
    func correction() throws {
        let salle = try SalleDeCommission()
        salle.ouvre()
        let bureau = salle.bureau
        bureau.tape("v2rDurée")
        bureau.tape(.f(10))
        #expect(try salle.contrat("lefevre").decision == .refuse, "\(bureau.ecran)")
        #expect(bureau.voit("Contrat refusé") && bureau.voit("Durée"), "\(bureau.ecran)")
        bureau.tape("v")
        #expect(bureau.voit("Remplacer la décision ?") && bureau.voit("▸ Garder la décision"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(try salle.contrat("lefevre").decision == .refuse, "la réponse sûre ne change rien")
        bureau.tape("vr\n")
        #expect(try salle.contrat("lefevre").decision == .valide, "\(bureau.ecran)")
        bureau.tape("v")
        #expect(bureau.message == "LEFÈVRE Aurélie\u{a0}: déjà décidé, contrat validé.", "\(bureau.message)")
        bureau.tape("x")
        #expect(bureau.voit("Retirer la décision ?") && bureau.voit("Le contrat sera"), "\(bureau.ecran)")
        bureau.tape(.down, .enter)
        #expect(bureau.message == "LEFÈVRE Aurélie\u{a0}: décision retirée.", "\(bureau.message)")
        #expect(try salle.contrat("lefevre").decision == .enAttente)
        bureau.tape("1x")
        #expect(bureau.message == "✗ Placez-vous sur une décision de l’onglet « Décidés ».")
    }

    @Test("une commission à venir se prépare : sa liste se lit, ses décisions sont refusées avec la raison")
    func aVenir() throws {
        let salle = try SalleDeCommission(le: Bureau.lundi.plus(jours: 10))
        salle.ouvre()
        let bureau = salle.bureau
        #expect(bureau.voit("· à venir") && bureau.voit("[1 À examiner : 3]"), "\(bureau.ecran)")
        for touche in ["v", "j", "d", "p"] {
            bureau.tape(touche)
            #expect(
                bureau.message.hasPrefix("✗ Tenue le : la commission du 03/12/2026 n’a pas encore eu lieu."), "\(touche) \(bureau.message)")
        }
    }

    @Test("ce qu’un collègue a décidé entre-temps est dit, et la liste relue")
    func entreTemps() throws {
        let salle = try SalleDeCommission()
        salle.ouvre()
        let bureau = salle.bureau
        let examen = Examen(session: salle.session, contrat: try salle.contrat("lefevre").cle, decision: "refuse", motif: "Non")
        let autre = try Store.open(bureau.store.chemin, aujourdhui: Bureau.lundi)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        _ = try autre.executer(.decider(.nouveau(), try salle.suivi("lefevre"), examen), par: auteur)
        bureau.tape("v")
        #expect(bureau.message.hasPrefix("✗ Décision de la commission : Camille Lemoine vient de consigner « Contrat refusé »"))
        #expect(try salle.contrat("lefevre").decision == .refuse)
        #expect(bureau.lignes[4].contains("D’HÉROUVILLE Cédric"), "\(bureau.ecran)")
        let relu = bureau.desk.refresh()
        #expect(relu)
        bureau.tape("v")
        #expect(try salle.contrat("herouville").decision == .valide, "le refus a déjà tout dit : \(bureau.message)")
    }

    @Test("une décision commencée puis interrompue se retrouve dans les brouillons, avec sa commission")
    func brouillon() throws {
        let salle = try SalleDeCommission()
        salle.ouvre()
        let bureau = salle.bureau
        bureau.tape("jSignature abs\t")
        bureau.tape(.f(12))
        bureau.tape("r")
        #expect(bureau.voit("Décision") && bureau.voit("LEFÈVRE Aurélie"), "\(bureau.ecran)")
        bureau.tape(.enter)
        bureau.tape("ente")
        bureau.tape(.f(10))
        #expect(try bureau.dossier("lefevre").examens.first?.examen.fiche.motif == "Signature absente", "\(bureau.ecran)")
        #expect(try salle.contrat("lefevre").decision == .ajourne)
    }
}

@Suite("Les commissions et les envois au clavier") struct CommissionsEcranTests {
    @Test("une commission se crée, son territoire proposé d’après la dernière, et s’ouvre aussitôt")
    func creation() throws {
        let salle = try SalleDeCommission()
        let bureau = salle.bureau
        bureau.tape("cn")
        #expect(bureau.voit("Sées") && bureau.voit("23/11/2026"), "\(bureau.ecran)")
        bureau.tape("16/11")
        bureau.tape(.f(10))
        #expect(bureau.message == "Commission enregistrée." && bureau.voit("lundi 16 novembre 2026 · Sées"), "\(bureau.ecran)")
        bureau.tape(.escape)
        bureau.tape("n17/11")
        bureau.tape(.f(10))
        #expect(bureau.message.hasPrefix("✗ Tenue le : une commission du 17/11/2026 existe déjà pour « Sées »."), "\(bureau.message)")
    }

    @Test("la date d’une commission qui n’a rien décidé se change au calendrier ; une autre le refuse")
    func date() throws {
        let salle = try SalleDeCommission()
        let bureau = salle.bureau
        bureau.tape("ci")
        bureau.tape(.right, .enter)
        #expect(bureau.message == "Date de la commission enregistrée." && bureau.voit("mer 18/11/2026"), "\(bureau.ecran)")
        bureau.tape("\nv")
        bureau.tape(.escape)
        bureau.tape("i")
        bureau.tape(.right, .enter)
        #expect(bureau.message.hasPrefix("✗ Tenue le : la commission du 18/11/2026 a déjà examiné 1 dossier, elle ne change plus."))
    }

    @Test("les contrats à transmettre partent un par un, ou marqués d’un coup à une date donnée une fois")
    func transmission() throws {
        let salle = try SalleDeCommission(transmis: false)
        let bureau = salle.bureau
        bureau.tape("c")
        #expect(bureau.voit("Contrats à transmettre : 3 (touche e)"), "\(bureau.ecran)")
        bureau.tape("et")
        #expect(bureau.message == "1 contrat transmis\u{a0}: LEFÈVRE Aurélie." && bureau.voit("2 contrats"), "\(bureau.ecran)")
        #expect(try salle.contrat("lefevre").transmisLe == Bureau.lundi)
        bureau.tape("*")
        #expect(bureau.voit("2 contrats, 2 marqués") && bureau.voit("[x]"), "\(bureau.ecran)")
        bureau.tape("T")
        bureau.tape(.left, .enter)
        #expect(bureau.message == "2 contrats transmis.", "\(bureau.ecran)")
        #expect(try salle.contrat("zoe").transmisLe == Bureau.lundi.plus(jours: -1))
        #expect(bureau.voit("Aucun contrat ne reste à transmettre."))
        bureau.tape("t")
        #expect(bureau.message == "✗ Aucun contrat ne reste à transmettre.")
    }

    @Test("ce qui ne peut pas partir est compté, avec la raison, et le reste part")
    func transmissionRefusee() throws {
        let salle = try SalleDeCommission(transmis: false)
        let bureau = salle.bureau
        bureau.tape("ce ")
        var change = try salle.contrat("lefevre")
        change.valeur.objectifs = "Trouver un logement"
        try salle.faire(.modifierContrat(change))
        bureau.tape(" t")
        #expect(
            bureau.message.hasPrefix(
                "✗ 1 contrat transmis, 1 refusé. LEFÈVRE Aurélie\u{a0}: Enregistrement refusé : Camille Lemoine a modifié"),
            "\(bureau.message)")
        #expect(try salle.contrat("herouville").transmisLe == Bureau.lundi && salle.contrat("lefevre").transmisLe == nil)
        bureau.tape("T")
        bureau.tape(.right, .enter)
        #expect(
            bureau.message.hasPrefix(
                "✗ 0 contrat transmis, 1 refusé. CŒURDEVEY Zoé\u{a0}: Transmis le : le 24/11/2026 n’est pas encore arrivé."),
            "\(bureau.message)")
    }

    @Test("un superviseur voit le territoire de la commission, puis tous, ou une structure")
    func territoires() throws {
        let salle = try SalleDeCommission(role: .superviseur)
        let bureau = salle.bureau
        let autre = Structure(code: "CCAS-FLERS", nom: "CCAS de Flers", nature: .ccas, commune: "Flers")
        try salle.faire(.creerStructure(.nouveau(), autre))
        let flers = SessionDeCommission(tenueLe: Bureau.lundi, territoire: "Flers")
        try salle.faire(.creerSession(.nouveau(), flers))
        bureau.desk.perform([.refreshLists])
        bureau.tape("c\n")
        #expect(bureau.voit("[1 À examiner : 0]") && bureau.voit("· territoire : Flers"), "\(bureau.ecran)")
        bureau.tape("t")
        #expect(bureau.voit("[1 À examiner : 3]") && bureau.voit("· tous les territoires"), "\(bureau.ecran)")
        bureau.tape("s")
        bureau.tape("flers\n")
        #expect(bureau.voit("[1 À examiner : 0]") && bureau.voit("· CCAS de Flers"), "\(bureau.ecran)")
    }

    @Test("un référent ne filtre pas : il voit sa structure, et la touche dit pourquoi")
    func droits() throws {
        let salle = try SalleDeCommission()
        salle.ouvre()
        for touche in ["s", "t"] {
            salle.bureau.tape(touche)
            #expect(salle.bureau.message == "✗ Vous voyez les contrats de votre structure.")
        }
    }
}
