// The statistics of a territory on the screen: what opens, what is chosen, what is folded, and who reads what.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Les statistiques du territoire à l’écran") struct StatistiquesEcranTests {
    @Test("chaque chiffre ouvre ses personnes, la définition s’ouvre, l’année et le territoire se choisissent")
    func chiffres() throws {
        let bureau = try Bureau(role: .superviseur)
        bureau.tape("D")
        #expect(bureau.voit("Sées, année 2026") && bureau.voit("I.1.1 Foyers, par territoire"), "\(bureau.ecran)")
        #expect(bureau.voit("janv. 2026") && bureau.voit("23/11/2026"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.message.hasPrefix("✗ Placez-vous sur un chiffre"))
        bureau.tape(.down, .down, .right, .enter)
        #expect(bureau.voit("3 lignes") && bureau.voit("LEFÈVRE Aurélie"), "\(bureau.ecran)")
        bureau.tape(.escape)
        bureau.tape("d")
        #expect(bureau.lit("c’est le même mot"), "\(bureau.ecran)")
        bureau.tape(.escape)
        bureau.tape("-")
        #expect(bureau.voit("Sées, année 2025"), "\(bureau.ecran)")
        bureau.tape("++")
        #expect(bureau.message == "✗ L’année 2027 n’a pas commencé.")
        bureau.tape("s\n")
        bureau.tape("stous\n")
        #expect(bureau.voit("Tous les territoires, année 2026"), "\(bureau.ecran)")
        bureau.tape("p2030\n")
        #expect(bureau.lit("✗ L’année 2030 n’a pas commencé"), "\(bureau.ecran)")
        bureau.tape(.escape)
        bureau.tape("pt2 2021\n")
        #expect(bureau.lit("✗ Ici les chiffres sont ceux d’une année civile entière.") && bureau.voit("t2 2021"), "\(bureau.ecran)")
        bureau.tape(.escape)
        #expect(bureau.voit("Tous les territoires, année 2026"), "\(bureau.ecran)")
    }

    @Test("la case choisie tient le curseur et se lit en mots ; une autre année garde la ligne")
    func caseChoisie() throws {
        let bureau = try Bureau(role: .superviseur)
        bureau.tape("D")
        bureau.tape(.down, .down)
        let avant = try #require(bureau.desk.frame().cursor)
        #expect(bureau.voit("Sées · janv. 2026 : "), "\(bureau.ecran)")
        bureau.tape(.right)
        let apres = try #require(bureau.desk.frame().cursor)
        #expect(apres.row == avant.row && apres.column > avant.column + 3 && avant.column > 20, "\(avant) \(apres)")
        #expect(bureau.voit("Sées · 23/11/2026 : 3"), "\(bureau.ecran)")
        for _ in 1...12 { bureau.tape(.down) }
        let ligne = bureau.lignes[1]
        bureau.tape("-")
        #expect(bureau.lignes[1].prefix(12) == ligne.prefix(12), "\(bureau.ecran)")
    }

    @Test("un tableau plié montre son dernier stock, nommé")
    func pliesNommes() throws {
        let bureau = try Bureau(role: .superviseur)
        bureau.tape("D*")
        #expect(bureau.lignes.contains { $0.contains("I.1.1 Foyers") && $0.contains("23/11/2026 : 3") }, "\(bureau.ecran)")
    }

    @Test("les tableaux se plient un à un ou tous, et le curseur reste sur le sien")
    func plis() throws {
        let bureau = try Bureau(role: .superviseur)
        bureau.tape("D*")
        #expect(bureau.lignes.filter { $0.contains("▸") }.count > 15 && !bureau.voit("janv. 2026"), "\(bureau.ecran)")
        bureau.tape(.tab, .tab)
        bureau.tape(" ")
        #expect(bureau.voit("▾ I.1.2 Personnes, par place dans le foyer · Tous"), "\(bureau.ecran)")
        #expect(bureau.lignes.filter { $0.contains("janv. 2026") }.count == 1, "\(bureau.ecran)")
        bureau.tape(.backtab)
        bureau.tape("*")
        #expect(!bureau.voit("▸"), "\(bureau.ecran)")
    }

    @Test("un référent lit les chiffres de sa structure, et les territoires lui sont fermés")
    func droits() throws {
        let bureau = try Bureau()
        bureau.tape("D")
        #expect(bureau.voit("CCAS de Sées, année 2026") && !bureau.voit("s : territoire"), "\(bureau.ecran)")
        bureau.tape("s")
        #expect(bureau.message.hasPrefix("✗ Vous lisez les chiffres de votre structure."))
    }

    @Test("l’activité de la commission y mène, pour la même année et le même territoire ; en mode simple rien n’est dessiné")
    func depuisLActivite() throws {
        let salle = try SalleDeCommission(role: .superviseur)
        salle.bureau.desk.context.plain = true
        salle.bureau.tape("ca-T")
        #expect(salle.bureau.voit("année 2025") && !salle.bureau.voit("▾"), "\(salle.bureau.ecran)")
    }
}
