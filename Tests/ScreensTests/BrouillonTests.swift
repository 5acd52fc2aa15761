// What is typed is never lost.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Les brouillons") struct BrouillonTests {
    @Test("un champ quitté est sur le disque, et le démarrage suivant offre la saisie")
    func apresUneCoupure() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("e")
        bureau.tape("T\t\t\t\tPôle social\tVu avec sa mère.\t")
        // The line drops here: the next start is a new desk on the same file.
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: "c.lemoine", login: nil, clock: Clock(pinned: Bureau.lundi))
        #expect(bureau.voit("Saisies commencées et non enregistrées") && bureau.voit("CŒURDEVEY Zoé"))
        #expect(bureau.message.contains("1 saisie non enregistrée"))
        bureau.tape(.enter)
        #expect(bureau.voit("Vu avec sa mère.") && bureau.voit("Tripartite"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(bureau.message == "Entretien enregistré.", "\(bureau.ecran)")
        #expect(try bureau.dossier("zoe").entretiens.map(\.fiche.valeur.partenaire) == ["Pôle social"])
    }

    @Test("quitter un formulaire modifié demande, et le choix par défaut garde la saisie à l’écran")
    func quitterGarde() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("Ngô")
        bureau.tape(.escape)
        #expect(bureau.voit("Quitter sans enregistrer ?"))
        bureau.tape(.enter)
        #expect(bureau.voit("Ngô"))
    }

    @Test("un formulaire quitté avec son brouillon se rouvre où il en était")
    func rouvrir() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("Traoré")
        bureau.tape(.escape)
        bureau.tape("q\n")
        #expect(!bureau.voit("Traoré"))
        bureau.tape("n")
        #expect(bureau.voit("Traoré") && bureau.message.hasPrefix("Brouillon du 23/11/2026 repris."), "\(bureau.message)")
    }

    @Test("une saisie abandonnée ne revient pas")
    func abandonner() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("Traoré")
        bureau.tape(.escape)
        bureau.tape("a\n")
        bureau.tape("n")
        #expect(!bureau.voit("Traoré"))
    }

    @Test("un enregistrement réussi efface le brouillon")
    func enregistre() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("f")
        bureau.tape("L\t\t")
        bureau.tape(.f(10))
        #expect(bureau.message == "Frein enregistré.")
        #expect(try bureau.store.brouillons(de: bureau.referent).isEmpty)
    }

    @Test("un collage de 10 ko accentué dans une note y arrive identique, sans rien valider")
    func collage() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("e")
        bureau.tape("\t\t\t\t")
        let texte = String(repeating: "Évoque l’été à Écouché-les-Vallées.\nSituation stable.\n", count: 190)
        bureau.desk.paste(texte)
        #expect(bureau.lignes.contains { $0.contains("▸ Compte rendu") })
        bureau.tape(.f(10))
        #expect(bureau.message == "Entretien enregistré.")
        let lu = try #require(try bureau.dossier("zoe").entretiens.first?.fiche.valeur.compteRendu)
        #expect(lu + "\n" == texte)
    }
}

@Suite("Les brouillons de chaque sorte") struct SortesDeBrouillonsTests {
    private func redemarre(_ bureau: Bureau) throws {
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: "c.lemoine", login: nil, clock: Clock(pinned: Bureau.lundi))
    }

    @Test("un rendez-vous en cours de saisie revient comme rendez-vous, sans issue")
    func rendezVous() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("v")
        bureau.tape("\t\t+15\t")
        try redemarre(bureau)
        #expect(bureau.voit("Rendez-vous    CŒURDEVEY Zoé"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.lignes.contains { $0.contains("▸ Heure") }, "\(bureau.ecran)")
        #expect(bureau.voit("08/12/2026") && bureau.voit("À venir ou à renseigner") && !bureau.voit("Tenu le"), "\(bureau.ecran)")
    }

    @Test("un référent ou une structure en cours de saisie revient dans son formulaire")
    func referent() throws {
        let bureau = try Bureau(role: .superviseur)
        bureau.tape("R")
        bureau.tape("\tTraoré\t")
        bureau.tape(.f(12))
        bureau.tape("S")
        bureau.tape("Mission locale\t")
        try redemarre(bureau)
        #expect(bureau.voit("Référent       TRAORÉ") && bureau.voit("Structure      Mission locale"), "\(bureau.ecran)")
        bureau.tape(.end, .enter)
        let last = bureau.lignes.contains { $0.contains("Premier démarrage") }
        #expect(!last && (bureau.voit("Nouveau référent") || bureau.voit("Nouvelle structure")), "\(bureau.ecran)")
    }

    @Test("qui choisit son nom au démarrage se voit offrir ses brouillons")
    func choixDuNom() throws {
        let bureau = try Bureau(role: .superviseur)
        bureau.tape("n")
        bureau.tape("Traoré\t")
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        _ = try bureau.store.executer(
            .creerReferent(.nouveau(), Referent(structure: bureau.structure, identifiant: "z.autre", nom: "Zola", prenom: "Ève")),
            par: auteur)
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: nil, login: nil, clock: Clock(pinned: Bureau.lundi))
        #expect(bureau.voit("Qui êtes-vous ?"))
        bureau.tape(.enter)
        #expect(bureau.voit("Saisies commencées et non enregistrées"), "\(bureau.ecran)")
    }
}

@Suite("Un brouillon plus vieux que sa fiche") struct BrouillonPerimeTests {
    @Test("il est repris en disant que la fiche a changé depuis")
    func perime() throws {
        let bureau = try Bureau()
        let suivi = try #require(bureau.dossier("zoe").suivis.first).accompagnement.cle
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        _ = try bureau.store.executer(.releverFrein(.nouveau(), suivi, Frein(theme: "logement", repereLe: Bureau.lundi)), par: auteur)
        bureau.ouvre("zoe")
        bureau.tape("5\n\t\tL")
        bureau.tape(.escape)
        bureau.tape("q\n")
        let frein = try #require(bureau.dossier("zoe").freins.first).fiche
        _ = try bureau.store.executer(
            .modifierFrein(frein.with(Frein(theme: "logement", repereLe: Bureau.lundi, etat: .enCours))), par: auteur)
        bureau.desk.perform([.load])
        bureau.tape(.enter)
        #expect(bureau.message.contains("modifiée depuis ce brouillon"), "\(bureau.message)\n\(bureau.ecran)")
    }
}
