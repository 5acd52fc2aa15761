// « u » : what was done by mistake is undone, in words, and nothing typed is lost.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Annuler le dernier acte") struct AnnulerTests {
    /// Logs an interview with Aurélie: two obstacles, a step, a word.
    private func consigne(_ bureau: Bureau) {
        bureau.ouvre("lefevre")
        bureau.tape("e")
        bureau.tape("\t\t\t\tVue ce matin.\t ")
        bureau.tape(.f(10))
    }

    @Test("rien à annuler se dit")
    func rien() throws {
        let bureau = try Bureau()
        bureau.tape("u")
        #expect(bureau.message.contains("Rien à annuler"), "\(bureau.message)")
    }

    @Test("la question dit exactement ce qui sera défait ; le choix sûr ne fait rien")
    func question() throws {
        let bureau = try Bureau()
        consigne(bureau)
        #expect(bureau.message == "Entretien enregistré.", "\(bureau.ecran)")
        bureau.tape("u")
        #expect(bureau.voit("Annuler le dernier acte ?"), "\(bureau.ecran)")
        #expect(bureau.lit("Entretien du 23/11/2026 avec LEFÈVRE Aurélie consigné à"), "\(bureau.ecran)")
        #expect(bureau.lit("avec 1 frein."), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(try bureau.dossier("lefevre").entretiens.count == 1)
        bureau.tape("u")
        bureau.tape(.escape)
        #expect(try bureau.dossier("lefevre").entretiens.count == 1)
    }

    @Test("l’acte défait, l’écran relu, et ce qui était tapé revient quand on rouvre le formulaire")
    func defaire() throws {
        let bureau = try Bureau()
        consigne(bureau)
        bureau.tape("4")
        #expect(bureau.voit("Vue ce matin."), "\(bureau.ecran)")
        bureau.tape("u")
        bureau.tape(.down, .enter)
        #expect(bureau.message.hasPrefix("Acte annulé. Ce qui était tapé reste en brouillon"), "\(bureau.message)")
        #expect(bureau.voit("Aucun entretien."), "\(bureau.ecran)")
        let dossier = try bureau.dossier("lefevre")
        #expect(dossier.entretiens.isEmpty && dossier.freins.isEmpty)
        bureau.tape("e")
        #expect(bureau.voit("Vue ce matin.") && bureau.message.hasPrefix("Brouillon du"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(bureau.message == "Entretien enregistré.", "\(bureau.message)")
        #expect(try bureau.dossier("lefevre").entretiens.count == 1)
        #expect(try bureau.store.brouillons(de: bureau.referent).isEmpty)
    }

    @Test("« u » encore remonte plus loin, jusqu’à l’ouverture")
    func plusLoin() throws {
        let bureau = try Bureau()
        consigne(bureau)
        bureau.tape("f")
        bureau.tape("L\t")
        bureau.tape(.f(10))
        #expect(try bureau.dossier("lefevre").freins.count == 2, "\(bureau.ecran)")
        bureau.tape("u")
        #expect(bureau.voit("Frein «") && bureau.voit("1 autre acte de la séance"), "\(bureau.ecran)")
        bureau.tape(.down, .enter)
        #expect(bureau.message.hasSuffix("« u » annule l’acte d’avant."), "\(bureau.message)")
        bureau.tape("u")
        #expect(bureau.voit("Entretien du 23/11/2026"), "\(bureau.ecran)")
        bureau.tape(.down, .enter)
        #expect(try bureau.dossier("lefevre").entretiens.isEmpty)
        bureau.tape("u")
        #expect(bureau.message.contains("Rien à annuler"), "\(bureau.message)")
    }

    @Test("une inscription annulée ferme son dossier")
    func inscription() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("Ngô\tKim\t120385\tF")
        bureau.tape(.f(10))
        #expect(bureau.voit("NGÔ Kim"), "\(bureau.ecran)")
        bureau.tape("u")
        #expect(bureau.voit("Inscription de NGÔ Kim"), "\(bureau.ecran)")
        bureau.tape(.down, .enter)
        #expect(bureau.voit("Rendez-vous d’aujourd’hui"), "\(bureau.ecran)")
        #expect(throws: Refuse.self) { try bureau.dossier("ngo") }
    }

    @Test("dans un formulaire « u » est une lettre, et le menu dit pourquoi il faut en sortir d’abord")
    func formulaire() throws {
        let bureau = try Bureau()
        consigne(bureau)
        bureau.tape(.f(12))
        bureau.tape("n")
        bureau.tape("u")
        #expect(!bureau.voit("Annuler le dernier acte ?"))
        bureau.tape(.f(9))
        for _ in 0..<40 where !bureau.voit("Une saisie est en cours") { bureau.tape(.down) }
        #expect(bureau.voit("Une saisie est en cours : enregistrez-la ou quittez-la"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.message.hasPrefix("✗ Une saisie est en cours"), "\(bureau.message)")
        bureau.tape(.escape, .escape)
        bureau.tape("u")
        #expect(!bureau.voit("Annuler le dernier acte ?") && bureau.voit("Quitter sans enregistrer ?"), "\(bureau.ecran)")
    }

    @Test("ce qu’un autre a changé depuis n’est pas défait, et « u » passe à l’acte d’avant")
    func conflit() throws {
        let bureau = try Bureau()
        consigne(bureau)
        let frein = try #require(try bureau.dossier("lefevre").freins.first).fiche
        var clos = frein
        (clos.valeur.etat, clos.valeur.termineLe) = (.clos, Bureau.lundi)
        _ = try bureau.store.executer(
            .modifierFrein(clos), par: Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi))
        bureau.tape("u")
        bureau.tape(.down, .enter)
        #expect(bureau.message.contains("Annulation impossible"), "\(bureau.message)")
        #expect(try bureau.dossier("lefevre").entretiens.count == 1)
        bureau.tape("u")
        #expect(bureau.message.contains("Rien à annuler"), "\(bureau.message)")
    }

    @Test("une sortie annulée par « u » rend le rendez-vous qu’elle avait annulé")
    func sortie() throws {
        let bureau = try Bureau()
        let suivi = try #require(try bureau.dossier("lefevre").suivis.first).accompagnement.cle
        let rendezVous = Entretien(referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi.plus(jours: 7))
        _ = try bureau.store.executer(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: rendezVous)),
            par: Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi))
        bureau.ouvre("lefevre")
        bureau.tape("s")
        bureau.tape("\t")
        bureau.tape("E")
        bureau.tape(.f(10))
        #expect(bureau.message == "Sortie enregistrée. 1 rendez-vous à venir annulé.", "\(bureau.ecran)")
        #expect(try bureau.dossier("lefevre").entretiens.first?.fiche.issue == .annuleParStructure)
        bureau.tape("u")
        #expect(bureau.lit("avec 1 rendez-vous annulé."), "\(bureau.ecran)")
        bureau.tape(.down, .enter)
        let dossier = try bureau.dossier("lefevre")
        #expect(dossier.entretiens.first?.fiche.issue == nil && dossier.suivis.first?.accompagnement.sortie == nil)
    }
}
