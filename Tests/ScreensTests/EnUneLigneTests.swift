// The one-line entry, at the keyboard.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Une ligne depuis n’importe où") struct EnUneLigneTests {
    /// Somebody else of the same surname.
    private func inscrit(_ bureau: Bureau, _ nom: String, _ prenom: String, _ naissance: Jour?, commune: String = "Argentan") throws {
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        _ = try bureau.store.executer(
            .inscrire(
                Inscription(
                    uid: .nouveau(), foyer: Foyer(matricule: "", adresse: "", codePostal: "", commune: commune),
                    beneficiaire: Beneficiaire(sexe: .femme, nom: nom, prenom: prenom, naissance: naissance ?? Bureau.lundi),
                    situations: [], structure: bureau.structure, referent: bureau.referent, du: Bureau.lundi.plus(mois: -2))), par: auteur)
    }

    private func fixe(_ bureau: Bureau, _ nom: String, _ heure: Heure?, nature: NatureDEntretien = .pourCer) throws {
        let suivi = try #require(bureau.dossier(nom).suivis.first)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        let rendezVous = Entretien(referent: bureau.referent, nature: nature, prevuLe: Bureau.lundi, heure: heure, modalite: "telephone")
        _ = try bureau.store.executer(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi.accompagnement.cle, entretien: rendezVous)), par: auteur
        )
    }

    @Test("un prochain rendez-vous à une heure prise est refusé, la ligne gardée, et passe avec sa raison")
    func chevauchement() throws {
        let bureau = try Bureau()
        bureau.tape(":zoe honoré rdv +15 9h30\n\n")
        #expect(bureau.message.hasPrefix("Entretien enregistré"), "\(bureau.ecran)")
        bureau.tape(":lefevre honoré rdv +15 9h30\n\n")
        #expect(bureau.lit("donnez la raison du chevauchement") && bureau.lit("lefevre honoré rdv +15 9h30"), "\(bureau.ecran)")
        #expect(try bureau.dossier("lefevre").entretiens.isEmpty)
        bureau.tape(" raison: même visite\n")
        #expect(bureau.lit("malgré un autre à cette heure : même visite"), "\(bureau.ecran)")
        bureau.tape("\n")
        #expect(try bureau.dossier("lefevre").entretiens.map(\.fiche.valeur.chevauchement).contains("même visite"), "\(bureau.ecran)")
    }

    @Test("une ligne se relit en entier, puis s’enregistre comme par le formulaire")
    func toutEnUn() throws {
        let bureau = try Bureau()
        bureau.tape(":lefevre cer honoré 30 santé logement: fsl; rdv +15 9h30 cer // Point sur le logement.\n")
        #expect(bureau.lit("LEFÈVRE Aurélie, née le 12/03/1985, Sées."), "\(bureau.ecran)")
        #expect(bureau.lit("Lundi 23 novembre 2026, aujourd’hui (par défaut) : honoré, 30 minutes"))
        #expect(bureau.lit("Nature de l’entretien : pour CER.") && bureau.lit("Frein repéré : Santé."))
        #expect(bureau.lit("Prochain rendez-vous mardi 8 décembre 2026 à 9 h 30, pour CER."))
        #expect(try bureau.dossier("lefevre").entretiens.isEmpty)
        bureau.tape(.enter)
        #expect(bureau.message.hasPrefix("Entretien enregistré : LEFÈVRE Aurélie"), "\(bureau.ecran)")
        let dossier = try bureau.dossier("lefevre")
        let tenu = try #require(dossier.entretiens.first?.fiche.valeur)
        #expect(tenu.nature == .pourCer && tenu.issue == .honore && tenu.tenuLe == Bureau.lundi && tenu.prevuLe == Bureau.lundi)
        #expect(tenu.duree == 30 && tenu.compteRendu == "Point sur le logement." && tenu.modalite == "bureau")
        #expect(dossier.freins.map(\.fiche.valeur.theme) == ["sante"])
        #expect(dossier.demarches.map(\.fiche.valeur.code) == ["fsl"])
        let prochain = try #require(dossier.prochainEntretien(le: Bureau.lundi)?.valeur)
        #expect(prochain.prevuLe == Bureau.lundi.plus(jours: 15) && prochain.heure == Heure(9, 30) && prochain.nature == .pourCer)
        #expect(try bureau.store.brouillons(de: bureau.referent).isEmpty)
    }

    @Test("le rendez-vous du jour reçoit l’issue et n’est pas compté deux fois")
    func rendezVousDuJour() throws {
        let bureau = try Bureau()
        try fixe(bureau, "zoe", Heure(10, 0))
        bureau.tape(":zoé absent\n")
        #expect(bureau.lit("pour CER (celle du rendez-vous)") && bureau.lit("à 10 h reçoit cette issue"), "\(bureau.ecran)")
        bureau.tape(.enter)
        let entretiens = try bureau.dossier("zoe").entretiens.map(\.fiche.valeur)
        #expect(entretiens.count == 1 && entretiens.first?.issue == .absenceInjustifiee && entretiens.first?.nature == .pourCer)
        #expect(entretiens.first?.tenuLe == nil && entretiens.first?.modalite == "telephone")
    }

    @Test("de deux rendez-vous du jour, aucun n’est pris sans le dire")
    func deuxRendezVous() throws {
        let bureau = try Bureau()
        try fixe(bureau, "zoe", Heure(10, 0))
        try fixe(bureau, "zoe", Heure(14, 0), nature: .autre)
        bureau.tape(":zoé honoré\n")
        #expect(bureau.lit("Plusieurs rendez-vous de ce jour attendent une issue : 10 h, 14 h."), "\(bureau.ecran)")
        bureau.tape(" à 14h\n\n")
        let clos = try bureau.dossier("zoe").entretiens.map(\.fiche.valeur).filter { $0.issue != nil }
        #expect(clos.map(\.heure) == [Heure(14, 0)])
        bureau.tape(":zoé honoré sans rdv\n")
        #expect(bureau.lit("Un rendez-vous fixé ce jour-là attend son issue."), "\(bureau.ecran)")
    }

    @Test("une ligne fausse dit le mot, garde le texte et y met le curseur")
    func ligneFausse() throws {
        let bureau = try Bureau()
        bureau.tape(":lefevre cer honnoré 30\n")
        #expect(bureau.lit("« honnoré » (3e mot)") && bureau.lit("Vouliez-vous dire « honoré » ?"), "\(bureau.ecran)")
        #expect(bureau.lit(": lefevre cer honnoré 30"))
        bureau.tape(.control("w"))
        bureau.tape("honoré\n")
        #expect(bureau.lit("Relisez avant d’enregistrer"), "\(bureau.ecran)")
    }

    @Test("un nom que plusieurs portent se choisit, avec naissance et commune")
    func homonymes() throws {
        let bureau = try Bureau()
        try inscrit(bureau, "Lefèvre", "Aurélie", Jour(1990, 5, 2))
        bureau.tape(":lefevre excusé motif: transport\n")
        #expect(bureau.lit("« lefevre » : 2 personnes, laquelle ?"), "\(bureau.ecran)")
        #expect(bureau.lit("né(e) le 12/03/1985, Sées") && bureau.lit("né(e) le 02/05/1990, Argentan"))
        bureau.tape(.escape)
        #expect(bureau.lit(": lefevre excusé motif: transport"), "\(bureau.ecran)")
        bureau.tape("\nargentan\n")
        #expect(bureau.lit("née le 02/05/1990, Argentan.") && bureau.lit("absence excusée (transport)"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(try bureau.dossier("lefevre 1990").entretiens.first?.fiche.valeur.motifAbsence == "transport")
        #expect(try bureau.dossier("lefevre 1985").entretiens.isEmpty)
    }

    @Test("personne, ou la seule commune, n’est pris pour quelqu’un")
    func personne() throws {
        let bureau = try Bureau()
        bureau.tape(":durand honoré\n")
        #expect(bureau.lit("« durand » : personne de ce nom n’est suivi"), "\(bureau.ecran)")
        try inscrit(bureau, "Ngô", "Linh", Jour(1990, 5, 2), commune: "Flers")
        bureau.tape(.control("u"))
        bureau.tape("flers honoré\n")
        #expect(bureau.lit("« flers » : 1 personne, laquelle ?"), "\(bureau.ecran)")
        bureau.tape(.escape, .control("u"))
        bureau.tape("lefevre honoré le 01/01/2026\n")
        #expect(bureau.lit("hors de l’accompagnement ce jour-là"), "\(bureau.ecran)")
    }

    @Test("ce que le domaine refuse est dit sous la ligne, avant toute relecture")
    func refuse() throws {
        let bureau = try Bureau()
        bureau.tape(":lefevre honoré le 30/11\n")
        #expect(bureau.lit("Tenu le : le 30/11/2026 n’est pas encore arrivé."), "\(bureau.ecran)")
        bureau.tape(.control("u"))
        bureau.tape("lefevre honoré tripartite\n")
        #expect(bureau.lit("Dites lequel avec « avec »"), "\(bureau.ecran)")
        bureau.tape(.control("u"))
        bureau.tape("lefevre honoré rdv hier\n")
        #expect(bureau.lit("Prochain rendez-vous : le 22/11/2026 vient avant"), "\(bureau.ecran)")
    }

    @Test("« Corriger » ouvre le formulaire rempli, gardé en brouillon")
    func corriger() throws {
        let bureau = try Bureau()
        bureau.tape(":lefevre tripartite avec Mission locale, honoré 45 emploi: cv // Vu ensemble.\n")
        bureau.tape("c\n")
        #expect(bureau.lit("Nouvel entretien") && bureau.lit("Mission locale") && bureau.lit("Vu ensemble."), "\(bureau.ecran)")
        #expect(try bureau.store.brouillons(de: bureau.referent).map(\.ecran) == ["entretien"])
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: "c.lemoine", login: nil, clock: Clock(pinned: Bureau.lundi))
        bureau.tape(.enter, .f(10))
        let tenu = try #require(try bureau.dossier("lefevre").entretiens.first?.fiche.valeur)
        #expect(tenu.partenaire == "Mission locale" && tenu.duree == 45 && tenu.compteRendu == "Vu ensemble.")
        #expect(try bureau.store.brouillons(de: bureau.referent).isEmpty)
    }

    @Test("un brouillon du même formulaire n’est pas écrasé")
    func brouillonDuFormulaire() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("e")
        bureau.tape("\t\t\t\tCe qui était tapé.")
        bureau.tape(.control("e"))
        bureau.tape("lefevre cer honoré\n")
        bureau.tape("c\n")
        #expect(bureau.message.contains("Un brouillon de ce formulaire attend déjà"), "\(bureau.ecran)")
        bureau.tape(.escape, .control("u"), .escape)
        #expect(bureau.lit("Ce qui était tapé."))
        #expect(try bureau.store.brouillons(de: bureau.referent).map { $0.contenu["compte_rendu"] } == ["Ce qui était tapé."])
    }

    @Test("Ctrl-E ouvre la ligne pendant une saisie, qui attend dessous ; deux-points s’y tape")
    func pendantUneSaisie() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("e")
        bureau.tape("\t\t\t\tHeure : 9")
        #expect(bureau.lit("Heure : 9"))
        bureau.tape(.control("e"))
        #expect(bureau.lit("Un entretien en une ligne"))
        #expect(try bureau.store.brouillons(de: bureau.referent).map { $0.contenu["compte_rendu"] } == ["Heure : 9"])
        bureau.tape("lefevre honoré\n\n")
        #expect(bureau.lit("Heure : 9") && bureau.message.hasPrefix("Entretien enregistré"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(try bureau.dossier("zoe").entretiens.map(\.fiche.valeur.compteRendu) == ["Heure : 9"])
    }

    @Test("la ligne d’une session coupée est proposée au démarrage suivant, et enregistrée une seule fois")
    func coupure() throws {
        let bureau = try Bureau()
        bureau.tape(":zoé cer honoré 20")
        bureau.desk.keepDraft()
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: "c.lemoine", login: nil, clock: Clock(pinned: Bureau.lundi))
        #expect(bureau.lit("Ligne") && bureau.lit("zoé cer honoré 20"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.lit(": zoé cer honoré 20"), "\(bureau.ecran)")
        let brouillon = try #require(try bureau.store.brouillons(de: bureau.referent).first)
        bureau.tape(.enter, .enter)
        #expect(try bureau.dossier("zoe").entretiens.count == 1)
        // The cut came between writing and forgetting the draft.
        try bureau.store.garder(brouillon)
        bureau.tape(":")
        bureau.tape(.enter, .enter)
        #expect(bureau.lit("juste avant une coupure"), "\(bureau.ecran)")
        #expect(try bureau.dossier("zoe").entretiens.count == 1)
    }

    @Test("Échap garde une ligne commencée, et oublie une ligne effacée")
    func echap() throws {
        let bureau = try Bureau()
        bureau.tape(":zoé cer")
        bureau.tape(.escape)
        #expect(bureau.message.hasPrefix("Ligne gardée"))
        bureau.tape(":")
        #expect(bureau.lit(": zoé cer") && bureau.message.contains("Ctrl-U l’efface"))
        bureau.tape(.control("u"), .escape)
        #expect(try bureau.store.brouillons(de: bureau.referent).isEmpty)
        bureau.tape(":")
        #expect(!bureau.lit(": zoé cer"))
    }

    @Test("les lignes de la session se reprennent avec la flèche")
    func historique() throws {
        let bureau = try Bureau()
        bureau.tape(":")
        bureau.tape(.up)
        #expect(bureau.message.contains("Aucune ligne plus ancienne"))
        bureau.tape("zoé honoré 20\n\n:lefevre")
        bureau.tape(.up)
        #expect(bureau.lit(": zoé honoré 20"))
        bureau.tape(.down)
        #expect(bureau.lit(": lefevre"))
    }

    @Test("10 000 lettres et un collage de plusieurs lignes restent dans la ligne, sans rien lancer")
    func collage() throws {
        let bureau = try Bureau()
        bureau.tape(":")
        bureau.desk.paste("zoé honoré //\n" + String(repeating: "é🙂a ", count: 2500))
        #expect(bureau.lit("Un entretien en une ligne") && bureau.desk.frame().cursor != nil)
        bureau.tape(.enter)
        #expect(bureau.lit("PgSuiv"), "\(bureau.ecran)")
        bureau.tape(.pageDown, .pageDown, .pageUp, .enter)
        #expect(try bureau.dossier("zoe").entretiens.first?.fiche.valeur.compteRendu.count == 9_999)
    }

    @Test("noms masqués, ni la relecture ni le choix ne nomment personne")
    func masques() throws {
        let bureau = try Bureau()
        try inscrit(bureau, "Lefèvre", "Anaïs", Jour(1990, 5, 2))
        bureau.tape(.control("n"))
        bureau.tape(":lef honoré\n")
        #expect(bureau.lit("L. A., né(e) le 02/05/1990, Argentan") && !bureau.lit("LEFÈVRE"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.lit("L. A., née le 02/05/1990, Argentan.") && !bureau.lit("LEFÈVRE"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.message == "Entretien enregistré : L. A., née le 02/05/1990, Argentan.")
    }

    @Test("l’aide-mémoire et la relecture tiennent dans la plus petite fenêtre")
    func petiteFenetre() throws {
        let bureau = try Bureau(lignes: 18, colonnes: 60)
        bureau.tape(":")
        #expect(!bureau.lignes.contains { $0.contains("│") && $0.contains("…") }, "\(bureau.ecran)")
        bureau.tape("zoé honoré // \(String(repeating: "mot ", count: 200))\n")
        #expect(bureau.lit("Enregistrer") && bureau.lit("Revenir à la ligne"), "\(bureau.ecran)")
    }

    @Test("personne ne consigne avant d’avoir dit qui il est")
    func sansUtilisateur() throws {
        let bureau = try Bureau(role: .responsable)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        _ = try bureau.store.executer(
            .creerReferent(.nouveau(), Referent(structure: bureau.structure, identifiant: "b.petit", nom: "Petit", prenom: "Bérénice")),
            par: auteur)
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: nil, login: nil, clock: Clock(pinned: Bureau.lundi))
        bureau.tape(":")
        #expect(bureau.message.contains("Dites d’abord qui vous êtes"), "\(bureau.ecran)")
    }
}
