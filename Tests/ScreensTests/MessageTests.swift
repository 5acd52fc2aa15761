// What the program says is said whole.

import Domain
import Screens
import Terminal
import Testing

@Suite("Les messages") struct MessageTests {
    private static let longue = String(repeating: "Une phrase qui dit quoi, pourquoi et que faire. ", count: 4) + "Fin."

    @Test("une phrase plus longue que l’écran prend plusieurs lignes et n’est pas coupée", arguments: [(24, 80), (18, 60)])
    func entiere(lignes: Int, colonnes: Int) throws {
        let bureau = try Bureau(lignes: lignes, colonnes: colonnes)
        bureau.desk.message = .erreur(Self.longue)
        #expect(bureau.voit("Fin.") && bureau.voit("✗ Une phrase"), "\(bureau.ecran)")
    }

    @Test("elle ne couvre jamais la ligne du curseur")
    func curseur() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        for _ in 0..<18 { bureau.tape(.tab) }
        let place = bureau.desk.frame().cursor
        bureau.desk.message = .erreur(Self.longue)
        #expect(bureau.desk.frame().cursor == place)
        let ligne = bureau.lignes[try #require(place).row]
        #expect(ligne.contains("▸"), "\(bureau.ecran)")
    }
}

@Suite("La ligne de titre") struct TitreTests {
    @Test("elle garde entier l’endroit où l’on est, quitte à raccourcir d’où l’on vient", arguments: [80, 60])
    func entier(colonnes: Int) throws {
        let bureau = try Bureau(colonnes: colonnes)
        bureau.ouvre("herouville")
        bureau.tape("v")
        #expect(bureau.lignes[0].contains("› Nouveau rendez-vous "), "\(bureau.lignes[0])")
    }
}

@Suite("Le mode simple, sans cadres") struct ModeSimpleTests {
    @Test("une question y tient seule : ses mots ne se mêlent pas à ceux du dessous")
    func seule() throws {
        let bureau = try Bureau()
        bureau.desk.context.plain = true
        bureau.tape("t")
        bureau.tape("d")
        #expect(bureau.voit("Ce qui est compté") && !bureau.voit("Nombre   Part"), "\(bureau.ecran)")
    }
}

@Suite("La plus petite fenêtre, 60 × 18") struct PetiteFenetreTests {
    @Test("ni date, ni onglet, ni jour de la semaine n’y est coupé")
    func entiers() throws {
        let bureau = try Bureau(lignes: 18, colonnes: 60)
        bureau.tape("b")
        #expect(bureau.voit("Prochain") && !bureau.lignes[3...].joined().contains("…"), "\(bureau.ecran)")
        bureau.tape("\n5")
        #expect(bureau.voit("[5 Freins et démarches] 6"), "\(bureau.ecran)")
        bureau.tape("e\t\t")
        #expect(bureau.voit("23/11/2026    lun 23/11/2026"), "\(bureau.ecran)")
    }
}

extension PetiteFenetreTests {
    @Test("une définition trop longue s’y lit jusqu’au bout avec les flèches")
    func definition() throws {
        let bureau = try Bureau(lignes: 18, colonnes: 60)
        bureau.tape("t")
        bureau.tape(.down, .down, .down, .down, .down, .down)
        bureau.tape("d")
        #expect(bureau.voit("↓ suite"), "\(bureau.ecran)")
        bureau.tape(.pageDown)
        #expect(bureau.voit("Mois par mois") && !bureau.voit("↓ suite"), "\(bureau.ecran)")
    }
}
