// Going about: places, help, menu, dead keys, small windows.

import Domain
import Screens
import Terminal
import Testing

@Suite("Se déplacer dans le programme") struct NavigationTests {
    @Test("une touche sans effet le dit et nomme l’aide")
    func toucheMorte() throws {
        let bureau = try Bureau()
        bureau.tape(.f(8))
        #expect(bureau.message == "« F8 » ne fait rien ici. F1 montre les touches.")
    }

    @Test("Échap remonte d’un niveau et, à l’accueil, dit comment quitter")
    func retour() throws {
        let bureau = try Bureau()
        bureau.tape("b")
        #expect(bureau.voit("Suivi › Accueil › Bénéficiaires"))
        bureau.tape(.escape)
        #expect(!bureau.voit("› Bénéficiaires"))
        bureau.tape(.escape)
        #expect(bureau.message == "✗ Vous êtes à l’accueil. Ctrl-Q quitte Suivi.")
    }

    @Test("Échap et un chiffre valent une touche de fonction")
    func secondeManiere() throws {
        let bureau = try Bureau()
        bureau.tape(.alt("1"))
        #expect(bureau.voit("Aide · Accueil"))
    }

    @Test("l’aide ne liste que les touches valables ici, une phrase chacune")
    func aide() throws {
        let bureau = try Bureau(lignes: 40)
        bureau.tape(.f(1))
        #expect(bureau.voit("Inscrit un bénéficiaire."))
        #expect(!bureau.voit("Enregistre la sortie de l’accompagnement."))
    }

    @Test("le menu exécute la commande choisie")
    func menu() throws {
        let bureau = try Bureau()
        bureau.tape(.f(9))
        while !bureau.lignes.contains(where: { $0.contains("▸ n ") }) { bureau.tape(.down) }
        bureau.tape(.enter)
        #expect(bureau.voit("Nouveau bénéficiaire"))
    }

    @Test("quitter demande en mots, et le choix par défaut reste")
    func quitter() throws {
        let bureau = try Bureau()
        bureau.tape(.control("q"))
        #expect(bureau.voit("Quitter Suivi ?"))
        bureau.tape(.enter)
        #expect(bureau.desk.request == .none)
        bureau.tape(.control("q"))
        bureau.tape("q\n")
        #expect(bureau.desk.request == .quit)
    }

    @Test("une fenêtre trop petite le dit, et rend l’écran tel quel en s’agrandissant")
    func tropPetite() throws {
        let bureau = try Bureau()
        bureau.tape("b")
        let avant = bureau.ecran
        bureau.desk.resize(Size(rows: 10, columns: 40))
        #expect(bureau.voit("Fenêtre trop petite : 40 × 10."))
        bureau.tape("x")
        bureau.desk.resize(Size(rows: 1, columns: 1))
        _ = bureau.ecran
        bureau.desk.resize(Size(rows: 24, columns: 80))
        #expect(bureau.ecran == avant)
    }

    @Test("le curseur matériel est sur la ligne choisie de chaque liste")
    func curseur() throws {
        let bureau = try Bureau()
        bureau.tape("b")
        bureau.tape(.down)
        let cursor = try #require(bureau.desk.frame().cursor)
        #expect(bureau.lignes[cursor.row].contains("D’HÉROUVILLE") || bureau.lignes[cursor.row].contains("LEFÈVRE"))
    }
}
