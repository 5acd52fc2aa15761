// The gestures of a day that go wrong when nobody looks.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Les gestes du jour") struct GestesTests {
    @Test("« e » sur un rendez-vous passé de l’accueil lui donne son issue")
    func depuisLAccueil() throws {
        let bureau = try Bureau()
        let suivi = try #require(bureau.dossier("zoe").suivis.first)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        let passe = Entretien(referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi.plus(jours: -3), heure: Heure(10, 0))
        _ = try bureau.store.executer(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi.accompagnement.cle, entretien: passe)), par: auteur)
        bureau.desk.perform([.load])
        bureau.tape(.home, .down, .down, .character("e"))
        #expect(bureau.voit("20/11/2026") && bureau.voit("Honoré"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        let entretiens = try bureau.dossier("zoe").entretiens
        #expect(entretiens.count == 1 && entretiens.first?.fiche.valeur.issue == .honore)
    }

    @Test("de deux rendez-vous du jour, celui qui se tient est demandé")
    func lequel() throws {
        let bureau = try Bureau()
        let suivi = try #require(bureau.dossier("zoe").suivis.first)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        for heure in [9, 14] {
            let fixe = Entretien(referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi, heure: Heure(heure, 0))
            _ = try bureau.store.executer(
                .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi.accompagnement.cle, entretien: fixe)), par: auteur)
        }
        bureau.ouvre("zoe")
        bureau.tape("e")
        #expect(bureau.voit("Quel rendez-vous d’aujourd’hui ?"), "\(bureau.ecran)")
        bureau.tape(.down, .enter, .f(10))
        let honores = try bureau.dossier("zoe").entretiens.filter { $0.fiche.issue == .honore }
        #expect(honores.map(\.fiche.heure) == [Heure(14, 0)], "\(bureau.ecran)")
    }

    @Test("une réaffectation laissée telle quelle ne retire pas le référent")
    func reaffectationVide() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("r")
        bureau.tape(.f(10))
        #expect(bureau.message.hasPrefix("✗ Référent"), "\(bureau.message)")
        #expect(try bureau.dossier("zoe").suivis.last?.designations.last?.au == nil)
    }

    @Test("changer de structure vide aussitôt le référent, sans jamais montrer de code")
    func reaffectationAilleurs() throws {
        let bureau = try Bureau(role: .responsable)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        _ = try bureau.store.executer(
            .creerStructure(.nouveau(), Structure(code: "ML", nom: "Mission locale", nature: .missionLocale)), par: auteur)
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: "c.lemoine", login: nil, clock: Clock(pinned: Bureau.lundi))
        bureau.desk.resize(Size(rows: 24, columns: 80))
        bureau.ouvre("zoe")
        bureau.tape("rM")
        #expect(bureau.voit("Mission locale"))
        #expect(bureau.lignes.contains { $0.hasPrefix("   Référent                 À désigner") }, "\(bureau.ecran)")
    }

    @Test("une personne inscrite s’ouvre aussitôt")
    func inscrite() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("Ngô\tKim\t120385\tF")
        bureau.tape(.f(10))
        #expect(bureau.voit("NGÔ Kim") && bureau.voit("[1 Synthèse]") && bureau.message == "Bénéficiaire inscrit.", "\(bureau.ecran)")
    }

    @Test("dans une structure d’un seul référent, la personne inscrite lui revient, même s’il est responsable")
    func seulReferent() throws {
        let bureau = try Bureau(role: .responsable)
        bureau.tape("n")
        bureau.tape("Ngô\tKim\t120385\tF")
        bureau.tape(.f(10))
        #expect(bureau.voit("CCAS de Sées depuis le 23/11/2026 · Camille Lemoine"), "\(bureau.ecran)")
    }

    @Test("une personne semblable est nommée avec sa structure, jamais son code")
    func semblable() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("lefevre\taurelie\t12/03/1985\tF")
        bureau.tape(.f(10))
        #expect(bureau.voit("CCAS de Sées") && !bureau.voit("CCAS-SEES"), "\(bureau.ecran)")
    }

    @Test("le premier champ faux est celui que le message nomme")
    func premierChamp() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape(.f(10))
        #expect(bureau.message.hasPrefix("✗ 4 champs à corriger. Nom :"), "\(bureau.message)")
    }

    @Test("une lettre qui ne commence aucune valeur le dit, et une situation ne s’efface pas en silence")
    func choix() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("i")
        bureau.tape("\t\t\tz")
        #expect(bureau.message.contains("aucune valeur ne commence par « z »"), "\(bureau.message)")
        for _ in 0..<12 { bureau.tape(.tab) }
        #expect(bureau.lignes.contains { $0.contains("▸ Zone d’habitation") }, "\(bureau.ecran)")
        bureau.tape(.delete, .f(10))
        #expect(bureau.message.contains("ne s’efface pas"), "\(bureau.message)")
    }

    @Test("dans une liste de choix le curseur suit la ligne, et la recherche quand on tape")
    func curseurDeListe() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("e")
        bureau.tape(.f(4), .down)
        let place = try #require(bureau.desk.frame().cursor)
        #expect(bureau.lignes[place.row].contains("▸ Tripartite"), "\(bureau.ecran)")
        bureau.tape("a")
        let recherche = try #require(bureau.desk.frame().cursor)
        #expect(bureau.lignes[recherche.row].contains("Chercher"), "\(bureau.ecran)")
    }

    @Test("le jour de la sortie, le dernier entretien se consigne encore")
    func jourDeSortie() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("s")
        bureau.tape("\tD")
        bureau.tape(.f(10))
        #expect(bureau.message == "Sortie enregistrée.", "\(bureau.ecran)")
        bureau.tape("a")
        #expect(bureau.message.contains("annulez-la (« x »)"), "\(bureau.message)")
        bureau.tape("e")
        bureau.tape(.f(10))
        #expect(bureau.message == "Entretien enregistré.", "\(bureau.ecran)")
    }

    @Test("un brouillon repris après une coupure entre l’écriture et l’oubli n’écrit pas deux fois")
    func deuxFois() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("f")
        bureau.tape("L\t")
        let brouillon = try #require(try bureau.store.brouillons(de: bureau.referent).first)
        bureau.tape(.f(10))
        try bureau.store.garder(brouillon)
        bureau.tape("f")
        #expect(bureau.message.hasPrefix("Brouillon du"), "\(bureau.message)")
        bureau.tape(.f(10))
        #expect(try bureau.dossier("zoe").freins.count == 1)
    }
}

@Suite("Une date de naissance invraisemblable") struct NaissanceTests {
    @Test("elle fait demander confirmation, à l’inscription comme à la correction")
    func enfant() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("i")
        bureau.tape("\t\t01/01/2020")
        bureau.tape(.f(10))
        #expect(bureau.voit("Vérifiez la date de naissance") && bureau.voit("aurait 6 ans"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("01/01/2020") && bureau.voit("Identité"), "\(bureau.ecran)")
        #expect(try bureau.dossier("lefevre").beneficiaire.valeur.naissance == Jour(1985, 3, 12))
    }
}

@Suite("Inscrire un couple") struct CoupleTests {
    private func inscrit(_ bureau: Bureau, matricule: String) {
        bureau.tape("n")
        bureau.tape("Ngô\tKim\t120385\tF\t\t\t\t\t\(matricule)\t")
        bureau.tape(.f(10))
    }

    @Test("un matricule connu propose de rejoindre le foyer, et le couple se voit l’un l’autre")
    func memeFoyer() throws {
        let bureau = try Bureau()
        let matricule = try bureau.dossier("lefevre").foyer.matricule
        inscrit(bureau, matricule: matricule)
        #expect(bureau.voit("Même foyer ?") && bureau.voit("LEFÈVRE Aurélie (4 rue du Moulin, 61500 Sées)"), "\(bureau.ecran)")
        bureau.tape(.down, .enter)
        #expect(bureau.message == "Bénéficiaire inscrit." && bureau.voit("Au foyer : LEFÈVRE Aurélie"), "\(bureau.ecran)")
        #expect(try bureau.dossier("lefevre").membres.map(\.nom) == ["NGÔ Kim"])
    }

    @Test("on peut aussi l’inscrire à part, ou revenir au formulaire sans rien perdre")
    func aPart() throws {
        let bureau = try Bureau()
        let matricule = try bureau.dossier("lefevre").foyer.matricule
        inscrit(bureau, matricule: matricule)
        bureau.tape(.escape)
        #expect(bureau.voit("Nouveau bénéficiaire") && bureau.voit(matricule), "\(bureau.ecran)")
        bureau.tape(.f(10), .down, .down, .enter)
        #expect(bureau.message == "Bénéficiaire inscrit.", "\(bureau.ecran)")
        #expect(try bureau.dossier("ngo").membres.isEmpty)
    }
}
