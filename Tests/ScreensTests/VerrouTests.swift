// The lock, the mask and the recent dossiers: what a visitor may see, and how one goes from one dossier to another.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Le verrou") struct VerrouTests {
    private func choisir(_ code: String, _ bureau: Bureau) {
        bureau.tape("K")
        bureau.tape(code, .enter)
        bureau.tape(code, .enter)
    }

    @Test("verrouillé, rien de personnel ne reste à l’écran, et aucune touche n’agit")
    func cache() throws {
        let bureau = try Bureau()
        choisir("1789", bureau)
        #expect(bureau.message.hasPrefix("Code enregistré"), "\(bureau.ecran)")
        bureau.ouvre("lefevre")
        bureau.tape(.control("y"))
        for touche in [Key.f(1), .f(9), .escape, .f(12), .character("!"), .control("r"), .control("n"), .up, .tab] {
            bureau.tape(touche)
            #expect(bureau.voit("Suivi est verrouillé.") && !bureau.voit("LEF") && !bureau.voit("Lemoine"), "\(touche) \(bureau.ecran)")
        }
        bureau.desk.paste("1789")
        bureau.tape(.enter)
        #expect(bureau.voit("verrouillé"), "un collage n’ouvre pas")
        bureau.tape("1789", .enter)
        #expect(bureau.voit("LEFÈVRE Aurélie"), "\(bureau.ecran)")
    }

    @Test("un mauvais code n’ouvre pas ; au cinquième la session se ferme, la saisie gardée")
    func mauvaisCode() throws {
        let bureau = try Bureau()
        choisir("1789", bureau)
        bureau.ouvre("lefevre")
        bureau.tape("e\t\t\t\tVenue avec sa sœur.")
        bureau.tape(.control("y"))
        for essai in 1...4 {
            bureau.tape("1788", .enter)
            #expect(bureau.voit("Encore \(5 - essai) essai"), "\(bureau.ecran)")
        }
        #expect(bureau.desk.request == .none)
        bureau.tape("0000", .enter)
        #expect(bureau.desk.request == .quit)
        #expect(try bureau.store.brouillons(de: bureau.referent).count == 1)
    }

    @Test("recommencer la session n’ouvre pas le verrou")
    func redemarrage() throws {
        let bureau = try Bureau()
        choisir("1789", bureau)
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: "c.lemoine", login: nil, clock: Clock(pinned: Bureau.lundi))
        bureau.desk.resize(Size(rows: 24, columns: 80))
        #expect(bureau.voit("Suivi est verrouillé."), "\(bureau.ecran)")
        bureau.tape("1789", .enter)
        #expect(bureau.voit("Rendez-vous d’aujourd’hui"), "\(bureau.ecran)")
        // Nor choosing one's name in the list of users.
        bureau.desk.perform([.identify(bureau.referent), .offerDrafts])
        #expect(bureau.voit("Suivi est verrouillé."), "\(bureau.ecran)")
    }

    @Test("sans code, Entrée ouvre et l’écran dit comment en choisir un ; le code n’est jamais écrit en clair")
    func sansCode() throws {
        let bureau = try Bureau()
        bureau.tape(.control("y"))
        #expect(bureau.voit("Aucun code ne protège"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("Rendez-vous d’aujourd’hui"))
        choisir("Zoé-2026!", bureau)
        let garde = try #require(try bureau.store.preference("code_verrou", de: bureau.referent))
        #expect(garde.hasPrefix("$argon2id$") && !garde.contains("Zoé"))
        #expect(try !bureau.store.verifierCode("Zoé-2026", de: bureau.referent))
        #expect(try bureau.store.verifierCode("Zoé-2026!", de: bureau.referent))
    }

    @Test("deux codes différents, un code trop court : redemandés")
    func codeRefuse() throws {
        let bureau = try Bureau()
        bureau.tape("K")
        bureau.tape("123", .enter)
        #expect(bureau.voit("de 4 à 64 caractères"), "\(bureau.ecran)")
        bureau.tape("4", .enter)
        bureau.tape("1235", .enter)
        #expect(bureau.voit("Les deux codes diffèrent"), "\(bureau.ecran)")
        bureau.tape(.escape)
        #expect(try !bureau.store.aUnCode(bureau.referent))
    }

    @Test("le délai du verrou est celui des paramètres ; zéro : jamais")
    func delai() throws {
        let bureau = try Bureau(role: .responsable)
        #expect(bureau.desk.secondsBeforeLock == 600)
        var parametres = Parametres()
        parametres.minutesAvantVerrouillage = 0
        _ = try bureau.store.executer(
            .regler(parametres, lus: Parametres()), par: Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi))
        bureau.desk.perform([.refreshLists])
        #expect(bureau.desk.secondsBeforeLock == nil)
        bureau.desk.lock()
        #expect(bureau.voit("verrouillé"))
    }
}

@Suite("Les noms masqués") struct MasqueTests {
    /// Where a visitor may look, from the home screen: each sequence ends on a screen that names people.
    static let places: [[Key]] = [
        [], [.character("d")], [.character("!")], [.character("b")], [.character("b"), .enter], [.character("b"), .enter, .character("2")],
        [.character("b"), .enter, .character("e")], [.character("b"), .enter, .character("c")], [.character("b"), .enter, .character("f")],
        [.character("b"), .enter, .character("d")], [.character("b"), .enter, .character("s")], [.character("b"), .enter, .character("r")],
        [.character("b"), .enter, .f(1)], [.character("b"), .enter, .f(9)], [.control("r")], [.character("r")],
        keys("t\n"), [.character("a")], [.character("a"), .character("1")], [.character("a"), .character("3")],
        [.character("a"), .character("n")], [.character("a"), .character("d")], [.character("a"), .character("a")],
        keys("c\n"), keys("c\n2"), keys("c\np"), keys("c\n2x"), keys("c\nj"),
        keys("c\nd"), keys("c\nd\n"), keys("c\ne"), keys("c\na\n"),
        keys("y"), keys("yl"), keys("yn"), keys("yr"), keys("p"), keys("p\n"), keys("b\nF"), keys("b\np"), keys("b\n2"),
        keys("b\n3"), keys("b\n6"), keys("b\nl"), keys("b\nn"), keys("b\nA"), keys("b\nv"),
        keys(":lefevre honoré\n"), keys(":zzz honoré\n"), keys("b\ns\tD") + [.f(10), .character("u")],
        keys("r") + [.down, .character("s")],
        keys("T") + [.right, .enter], keys("tv") + [.right, .enter, .enter],
    ]

    private static func keys(_ text: String) -> [Key] { text.map { $0 == "\n" ? .enter : $0 == "\t" ? .tab : .character($0) } }

    @Test("une touche : aucun nom ne se lit plus, nulle part, et la même les rend", arguments: places.indices, [80, 120])
    func masque(rang: Int, colonnes: Int) throws {
        let bureau = try SalleDeCommission(colonnes: colonnes, decide: true).bureau
        let suivi = try #require(bureau.dossier("zoe").suivis.first).accompagnement.cle
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        for jours in [-5, -3, 0, 3] {
            let issue: Domain.Issue? = jours == -5 ? .absenceInjustifiee : nil
            let entretien = Entretien(
                referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi.plus(jours: jours), issue: issue)
            _ = try bureau.store.executer(
                .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: entretien)), par: auteur)
        }
        bureau.ouvre("zoe")
        bureau.tape("e\t\t\t\tUn mot", .f(12))
        bureau.ouvre("lefevre")
        bureau.tape(.f(12))
        Self.places[rang].forEach { bureau.tape($0) }
        let montre = Self.noms.contains { bureau.voit($0) }
        #expect(montre, "personne à masquer : \(rang) : \(Self.places[rang].map(\.name)) \(bureau.ecran)")
        bureau.tape(.control("n"))
        for nom in Self.noms { #expect(!bureau.voit(nom), "\(nom) \(bureau.ecran)") }
        bureau.tape(.control("n"))
        #expect(Self.noms.contains { bureau.voit($0) })
    }

    @Test("noms masqués d’avance, ce qui se dit d’une décision ne nomme personne")
    func messages() throws {
        let salle = try SalleDeCommission()
        let bureau = salle.bureau
        bureau.tape(.control("n"))
        salle.ouvre()
        bureau.tape("v")
        #expect(bureau.message == "L. A.\u{a0}: contrat validé.", "\(bureau.message)")
        bureau.tape("jSignature absente")
        bureau.tape(.f(10))
        #expect(bureau.message == "Décision enregistrée pour D. H. C.", "\(bureau.message)")
    }

    @Test("une note qui nomme la personne, son courriel : masqués dans les six onglets")
    func notes() throws {
        let bureau = try Bureau()
        let suivi = try #require(bureau.dossier("lefevre").suivis.first).accompagnement.cle
        let note = "Mme Lefèvre viendra avec sa sœur (LEFEVRE, aurelie.lefevre@exemple.fr)."
        let entretien = Entretien(
            referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi, tenuLe: Bureau.lundi, issue: .honore, compteRendu: note)
        _ = try bureau.store.executer(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: entretien)),
            par: Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi))
        bureau.ouvre("lefevre")
        #expect(bureau.voit("Mme Lefèvre"), "\(bureau.ecran)")
        bureau.tape(.control("n"))
        for onglet in "123456" {
            bureau.tape(.character(onglet))
            for nom in ["Lefèvre", "LEFEVRE", "lefevre", "Aurélie"] { #expect(!bureau.voit(nom), "\(nom) \(bureau.ecran)") }
        }
    }

    private static let noms = ["LEFÈVRE", "Aurélie", "HÉROUVILLE", "Cédric", "CŒURDEVEY", "Zoé"]
}

@Suite("Les dossiers récents") struct RecentsTests {
    @Test("Ctrl-R puis un chiffre passe d’un dossier à l’autre, la saisie en cours gardée")
    func bascule() throws {
        let bureau = try Bureau()
        bureau.tape(.control("r"))
        #expect(bureau.message.contains("Aucun autre dossier"))
        bureau.ouvre("lefevre")
        bureau.tape(.f(12))
        bureau.ouvre("zoe")
        bureau.tape("e\t\t\t\tEn cours")
        bureau.tape(.control("r"))
        #expect(bureau.voit("1  LEFÈVRE Aurélie") && !bureau.voit("2  "), "\(bureau.ecran)")
        bureau.tape("1")
        #expect(bureau.lignes[0].contains("LEFÈVRE Aurélie"), "\(bureau.ecran)")
        #expect(try bureau.store.brouillons(de: bureau.referent).count == 1)
        bureau.tape(.control("r"), .enter)
        #expect(bureau.lignes[0].contains("CŒURDEVEY Zoé"), "\(bureau.ecran)")
    }

    @Test("ils se retrouvent à la session suivante")
    func sessionSuivante() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.desk.keepRecents()
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: "c.lemoine", login: nil, clock: Clock(pinned: Bureau.lundi))
        bureau.desk.resize(Size(rows: 24, columns: 80))
        bureau.tape(.control("r"))
        #expect(bureau.voit("1  LEFÈVRE Aurélie"), "\(bureau.ecran)")
    }
}
