// What somebody else writes while a question is asked, or under the cursor: an answer and a key act on what was shown.

import Domain
import Screens
import Store
import Terminal
import Testing

extension Bureau {
    /// Writes from another post of the same file, then lets this one notice.
    func ailleurs(_ actes: Acte...) throws {
        let autre = try Store.open(store.chemin, aujourdhui: Self.lundi)
        for acte in actes { _ = try autre.executer(acte, par: Auteur(referent, instant: Instant(secondes: 0), aujourdhui: Self.lundi)) }
        try autre.close()
        let seen = desk.refresh()
        #expect(seen, "l’écriture d’un autre poste se remarque")
    }

    /// An appointment to be logged, some days from Monday.
    func rendezVous(_ nom: String, _ jours: Int, _ heure: String? = nil) throws -> Acte {
        let suivi = try #require(try dossier(nom).suivis.first).accompagnement.cle
        let entretien = Entretien(
            referent: referent, nature: .autre, prevuLe: Self.lundi.plus(jours: jours), heure: heure.flatMap(Heure.init))
        return .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: entretien))
    }

    func executer(_ acte: Acte) throws {
        _ = try store.executer(acte, par: Auteur(referent, instant: Instant(secondes: 0), aujourdhui: Self.lundi))
    }

    func entretien(_ nom: String) throws -> Fiche<Entretien> { try #require(try dossier(nom).entretiens.first).fiche }

    /// The only appointment of somebody with an outcome, given elsewhere.
    func clos(_ nom: String, _ issue: Domain.Issue) throws -> Acte {
        var fiche = try entretien(nom)
        fiche.valeur.issue = issue
        return .modifierEntretien(fiche)
    }

    func moved(_ nom: String, _ jours: Int, _ heure: String) throws -> Acte {
        var fiche = try entretien(nom)
        (fiche.valeur.prevuLe, fiche.valeur.heure) = (Self.lundi.plus(jours: jours), Heure(heure))
        return .modifierEntretien(fiche)
    }

    static let changee = "✗ La liste a changé"
}

@Suite("Une réponse porte sur ce qui était demandé") struct ReponseTests {
    @Test("annuler un rendez-vous, qu’un collègue déplace pendant la question : l’autre n’est pas annulé")
    func agenda() throws {
        let bureau = try Bureau()
        try bureau.executer(bureau.rendezVous("lefevre", 0, "9h"))
        try bureau.executer(bureau.rendezVous("zoe", 0, "11h"))
        bureau.tape("aa")
        #expect(bureau.voit("Annuler ce rendez-vous ?"), "\(bureau.ecran)")
        try bureau.ailleurs(bureau.moved("lefevre", 1, "9h"))
        bureau.tape("a\n")
        #expect(try bureau.entretien("zoe").issue == nil, "\(bureau.ecran)")
        #expect(try bureau.entretien("lefevre").issue == nil)
        #expect(bureau.message.contains("Camille Lemoine a modifié"), "\(bureau.message)")
    }

    @Test("retirer une décision, l’ordre ayant changé pendant la question : c’est bien elle qui est retirée")
    func retirer() throws {
        let salle = try SalleDeCommission()
        salle.ouvre()
        let bureau = salle.bureau
        bureau.tape("v2")
        #expect(bureau.lignes[4].contains("LEFÈVRE"), "\(bureau.ecran)")
        bureau.tape("x")
        let examen = Examen(session: salle.session, contrat: try salle.contrat("zoe").cle, decision: "refuse", motif: "Non")
        try bureau.ailleurs(.decider(.nouveau(), salle.suivi("zoe"), examen))
        bureau.tape(.down, .enter)
        #expect(try salle.contrat("lefevre").decision == .enAttente && salle.contrat("zoe").decision == .refuse, "\(bureau.ecran)")
        #expect(bureau.message == "LEFÈVRE Aurélie\u{a0}: décision retirée.", "\(bureau.message)")
    }

    @Test("la date d’une commission, une autre plus récente étant créée pendant le calendrier")
    func date() throws {
        let salle = try SalleDeCommission()
        let bureau = salle.bureau
        bureau.tape("ci")
        try bureau.ailleurs(.creerSession(.nouveau(), SessionDeCommission(tenueLe: Bureau.lundi, territoire: "Flers")))
        bureau.tape(.right, .enter)
        #expect(bureau.message == "Date de la commission enregistrée.", "\(bureau.ecran)")
        #expect(bureau.voit("mer 18/11/2026     Sées") || bureau.voit("mer 18/11/2026   Sées"), "\(bureau.ecran)")
        #expect(bureau.voit("lun 23/11/2026"), "\(bureau.ecran)")
    }

    @Test("une fusion dont une fiche change pendant la question est refusée, pas refaite sur autre chose")
    func fusion() throws {
        let bureau = try Bureau()
        _ = try bureau.store.executer(
            .inscrire(
                Inscription(
                    uid: .nouveau(), foyer: Foyer(matricule: "999"),
                    beneficiaire: Beneficiaire(
                        sexe: .femme, nom: "Lefevre", prenom: "Aurelie", naissance: Jour(1985, 3, 12) ?? Bureau.lundi),
                    structure: bureau.structure, referent: bureau.referent, du: Bureau.lundi.plus(mois: -9))),
            par: Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi))
        bureau.ouvre("lefevre aur")
        bureau.tape("F")
        bureau.tape(.enter, .f(10))
        #expect(bureau.voit("Fusionner ces deux fiches ?"), "\(bureau.ecran)")
        var fiche = try bureau.dossier("lefevre aur").beneficiaire
        fiche.valeur.telephone = "06 39 98 00 55"
        try bureau.ailleurs(.modifierBeneficiaire(fiche, foyer: bureau.dossier("lefevre aur").foyer, situations: []))
        bureau.tape(.down, .enter)
        #expect(bureau.message.hasPrefix("✗"), "\(bureau.message)")
        #expect(try bureau.store.fileActive(FiltreFileActive(vue: .tous), depuis: 0, nombre: 9, le: Bureau.lundi).total == 4)
    }

    @Test("la question fermée, ce qui était dessous est relu de lui-même")
    func relecture() throws {
        let bureau = try Bureau()
        try bureau.executer(bureau.rendezVous("lefevre", 0, "9h"))
        bureau.tape("aa")
        try bureau.ailleurs(bureau.rendezVous("zoe", 0, "8h"))
        bureau.tape(.enter)
        let relu = bureau.desk.refresh()
        #expect(relu && bureau.voit("08:00 CŒURDE"), "\(bureau.ecran)")
        let encore = bureau.desk.refresh()
        #expect(!encore)
    }
}

@Suite("Une touche porte sur la ligne choisie") struct LigneChoisieTests {
    @Test("commission : un contrat ajouté au-dessus garde le curseur, un contrat décidé ailleurs arrête la touche une fois")
    func commission() throws {
        let salle = try SalleDeCommission()
        salle.ouvre()
        let bureau = salle.bureau
        bureau.tape(.down)
        let refus = Examen(session: salle.session, contrat: try salle.contrat("lefevre").cle, decision: "refuse", motif: "Non")
        try bureau.ailleurs(.decider(.nouveau(), salle.suivi("lefevre"), refus))
        bureau.tape("v")
        #expect(try salle.contrat("herouville").decision == .valide && salle.contrat("zoe").decision == .enAttente, "\(bureau.ecran)")
        #expect(bureau.message == "D’HÉROUVILLE Cédric\u{a0}: contrat validé.", "\(bureau.message)")
        try salle.faire(.retirerDecision(bureau.dossier("herouville").examens[0].examen.fiche))
        bureau.desk.perform([.load])
        bureau.tape(.home)
        #expect(bureau.lignes[4].contains("HÉROUVILLE"), "\(bureau.ecran)")
        let valide = Examen(session: salle.session, contrat: try salle.contrat("herouville").cle, decision: "valide")
        try bureau.ailleurs(.decider(.nouveau(), salle.suivi("herouville"), valide))
        bureau.tape("v")
        #expect(bureau.message.hasPrefix(Bureau.changee), "\(bureau.message)")
        #expect(try salle.contrat("zoe").decision == .enAttente)
        bureau.tape("v")
        #expect(try salle.contrat("zoe").decision == .valide, "\(bureau.message)")
    }

    @Test("le message d’une touche ne dit pas un nom masqué")
    func masque() throws {
        let salle = try SalleDeCommission()
        salle.ouvre()
        salle.bureau.tape(.control("n"))
        salle.bureau.tape("v")
        #expect(salle.bureau.message == "L. A.\u{a0}: contrat validé." && !salle.bureau.voit("HÉROUVILLE"), "\(salle.bureau.ecran)")
    }

    @Test("à transmettre : le contrat parti d’un autre poste arrête la touche une fois, les marqués partent")
    func transmission() throws {
        let salle = try SalleDeCommission(transmis: false)
        let bureau = salle.bureau
        bureau.tape("ce")
        func transmettre(_ nom: String) throws -> Acte {
            var contrat = try salle.contrat(nom)
            contrat.valeur.transmisLe = Bureau.lundi
            return .modifierContrat(contrat)
        }
        try bureau.ailleurs(transmettre("lefevre"))
        bureau.tape("t")
        #expect(bureau.message.hasPrefix(Bureau.changee), "\(bureau.message)")
        #expect(try salle.contrat("herouville").transmisLe == nil)
        bureau.tape("t")
        #expect(bureau.message == "1 contrat transmis\u{a0}: D’HÉROUVILLE Cédric.", "\(bureau.message)")
    }

    @Test("à renseigner : une ligne close ailleurs arrête la touche une fois ; une ligne ajoutée ne déplace pas le curseur")
    func aRenseigner() throws {
        let bureau = try Bureau()
        try bureau.executer(bureau.rendezVous("zoe", -3))
        try bureau.executer(bureau.rendezVous("aurelie", -2))
        bureau.tape("!")
        try bureau.ailleurs(bureau.rendezVous("cedric", -5))
        try bureau.ailleurs(bureau.clos("zoe", .absenceExcusee))
        bureau.tape("h")
        #expect(bureau.message.hasPrefix(Bureau.changee), "\(bureau.ecran)")
        #expect(try bureau.entretien("aurelie").issue == nil && bureau.entretien("cedric").issue == nil)
        bureau.tape("h")
        #expect(bureau.message == "LEFÈVRE Aurélie\u{a0}: rendez-vous renseigné, honoré.", "\(bureau.message)")
    }

    @Test("agenda : un rendez-vous déplacé ailleurs arrête la touche une fois ; se déplacer la libère")
    func agenda() throws {
        let bureau = try Bureau()
        try bureau.executer(bureau.rendezVous("lefevre", 0, "9h"))
        try bureau.executer(bureau.rendezVous("zoe", 0, "11h"))
        bureau.tape("a")
        try bureau.ailleurs(bureau.rendezVous("cedric", 0, "8h"))
        bureau.tape(">")
        #expect(try bureau.entretien("lefevre").heure == Heure(9, 15) && bureau.entretien("cedric").heure == Heure(8, 0))
        try bureau.ailleurs(bureau.moved("lefevre", 1, "9h"))
        bureau.tape(">")
        #expect(bureau.message.hasPrefix(Bureau.changee), "\(bureau.message)")
        #expect(try bureau.entretien("zoe").heure == Heure(11, 0) && bureau.entretien("cedric").heure == Heure(8, 0))
        bureau.tape(.down)
        bureau.tape(">")
        #expect(try bureau.entretien("zoe").heure == Heure(11, 15), "\(bureau.ecran)")
    }

    @Test("bénéficiaires : une personne inscrite ailleurs ne change pas celle qui est choisie")
    func beneficiaires() throws {
        let bureau = try Bureau()
        bureau.tape("b", .down)
        let nom = try #require(bureau.desk.frame().cursor.map { bureau.lignes[$0.row] }).prefix(20)
        try bureau.ailleurs(
            .inscrire(
                Inscription(
                    uid: .nouveau(), foyer: Foyer(matricule: "777"),
                    beneficiaire: Beneficiaire(sexe: .homme, nom: "Abadie", prenom: "Jean", naissance: Jour(1990, 5, 5) ?? Bureau.lundi),
                    structure: bureau.structure, referent: bureau.referent, du: Bureau.lundi)))
        #expect(bureau.voit("ABADIE"), "\(bureau.ecran)")
        let apres = try #require(bureau.desk.frame().cursor.map { bureau.lignes[$0.row] }).prefix(20)
        #expect(nom == apres, "\(bureau.ecran)")
    }
}

@Suite("L’agenda relu en chemin") struct AgendaReluTests {
    @Test("une relecture pendant le déplacement ne fait pas perdre le rendez-vous suivi")
    func suit() throws {
        let bureau = try Bureau()
        try bureau.executer(bureau.rendezVous("lefevre", 0, "9h30"))
        bureau.tape("ad")
        try bureau.ailleurs(bureau.rendezVous("zoe", 0, "15h"))
        bureau.tape("+9\t14\t")
        bureau.tape(.f(10))
        #expect(bureau.voit("mer 2, 14 h à 14 h 30 · LEFÈVRE Aurélie"), "\(bureau.ecran)")
    }

    @Test("un rendez-vous que l’on allait déplacer, annulé par « u », ne ferme pas l’agenda")
    func disparu() throws {
        let bureau = try Bureau()
        bureau.tape("an")
        bureau.tape("zoe", .enter, .f(10))
        #expect(bureau.message == "Rendez-vous enregistré.", "\(bureau.ecran)")
        bureau.tape("d", .escape)
        bureau.tape("u", .down, .enter)
        #expect(bureau.message.hasPrefix("Acte annulé.") && bureau.voit("semaine 48"), "\(bureau.ecran)")
        #expect(bureau.voit("aucun rendez-vous"), "\(bureau.ecran)")
    }

    @Test("la place refusée à l’un n’est pas proposée à un autre, après un changement de vue ou de référent")
    func placeOubliee() throws {
        for touche in ["1", "v"] {
            let bureau = try Bureau()
            try bureau.executer(bureau.rendezVous("lefevre", 0, "9h30"))
            try bureau.executer(bureau.rendezVous("zoe", 0, "10h"))
            bureau.tape("a>")
            #expect(bureau.message.hasSuffix("La touche « d » demande cette raison."), "\(bureau.message)")
            bureau.tape(touche)
            bureau.tape("d")
            #expect(bureau.voit("09:30") && !bureau.voit("09:45"), "\(touche) \(bureau.ecran)")
        }
    }

    @Test("la place demandée survit à un brouillon repris et à la fiche changée par un autre")
    func placeGardee() throws {
        let bureau = try Bureau()
        try bureau.executer(bureau.rendezVous("lefevre", 0, "9h30"))
        try bureau.executer(bureau.rendezVous("zoe", 0, "10h"))
        bureau.tape("a>d")
        #expect(bureau.voit("09:45"), "\(bureau.ecran)")
        var fiche = try bureau.entretien("lefevre")
        fiche.valeur.partenaire = "Mission locale"
        bureau.tape("\t\t\turgence\t")
        try bureau.ailleurs(.modifierEntretien(fiche))
        bureau.tape(.f(10))
        #expect(bureau.message.hasPrefix("✗") && bureau.voit("09:45"), "\(bureau.ecran)")
        bureau.tape(.escape, .down, .enter)
        bureau.tape(.f(12))
        bureau.tape("r\n")
        #expect(bureau.voit("09:45") && bureau.voit("urgence"), "\(bureau.ecran)")
    }
}
