// A chart on the screen: its drawings row by row, and the keys of its screen.

import Domain
import Foundation
import Reports
import Screens
import Store
import Terminal
import Testing

@Suite("Les dessins d’un graphique") struct DessinsTests {
    static func graphique(_ forme: Graphique.Forme, _ categories: [String], _ series: [(String, [Int])], base: Int? = nil) -> Graphique {
        Graphique(
            code: "essai", titre: "Essai", forme: forme, categories: categories,
            series: series.map { nom, valeurs in
                Graphique.Serie(
                    nom,
                    valeurs.enumerated().map { rang, valeur in
                        .init(valeur, sur: forme == .empile ? series.reduce(0) { $0 + $1.1[rang] } : base)
                    })
            }, base: "La base.", notes: ["Une note."])
    }

    private func dessin(_ graphique: Graphique, _ largeur: Int = 78, hauteur: Int = 18, plain: Bool = false) -> String {
        graphique.rows(width: largeur, height: hauteur, plain: plain)
            .map { row in String(Self.espaces(row.text).reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
    }

    private static func espaces(_ texte: String) -> String { texte.replacingOccurrences(of: "\u{a0}", with: " ") }

    @Test("une barre par ligne, son nombre, sa part et sa base, puis la base et les notes")
    func barres() {
        let chart = Self.graphique(
            .barres, ["Premiers contrats", "Renouvellements", "! Sans type", "Aucun"], [("Nombre", [39, 140, 1, 0])], base: 180)
        // 78 − 17 (label) − 3 (figure) − 11 (share) − 6 (gaps) = 41 columns for 140: 39 takes 11 and 3 eighths, 1 takes 2 eighths.
        #expect(
            dessin(chart) == """
                Premiers contrats   39  22 % de 180  ███████████▍
                Renouvellements    140  78 % de 180  █████████████████████████████████████████
                ! Sans type          1   1 % de 180  ▎
                Aucun                0   0 % de 180

                La base.
                · Une note.
                """)
    }

    @Test("deux années : la passée en pointillé, la présente pleine, l’écart à côté du nom")
    func comparaison() {
        let chart = Self.graphique(.comparaison, ["Premiers", "Suites"], [("année 2020", [20, 40]), ("année 2021", [30, 0])])
        // 40 − 10 (name) − 2 (figure) − 8 = 20 columns for 40.
        #expect(
            dessin(chart, 40) == """
                Premiers : +10, soit +50,0 %
                  ░ année 2020  20  ░░░░░░░░░░
                  █ année 2021  30  ███████████████
                Suites : −40, soit −100,0 %
                  ░ année 2020  40  ░░░░░░░░░░░░░░░░░░░░
                  █ année 2021   0

                La base.
                · Une note.
                """)
    }

    @Test("une barre de 100 % seule a ses parts en dessous, chacune avec sa marque")
    func pile() {
        let chart = Self.graphique(.empile, ["Nombre"], [("Premiers", [39]), ("Renouvellements", [140]), ("Sans type", [34])])
        // 60 columns for 213: 11, 39 and 10.
        #expect(
            dessin(chart, 60) == """
                Nombre : 100 % = 213
                ███████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓
                  █ Premiers          39    18 %
                  ░ Renouvellements  140    66 %
                  ▓ Sans type         34    16 %

                La base.
                · Une note.
                """)
    }

    @Test("plusieurs barres de 100 % partagent une légende ; plus de quatre parts portent des lettres")
    func piles() {
        let chart = Self.graphique(.empile, ["2020", "2021"], [("Oui", [3, 0]), ("Non", [1, 0])])
        #expect(chart.legend(width: 60, plain: false).map(\.text) == ["█ Oui   ░ Non"])
        #expect(
            dessin(chart, 40) == """
                2020 : 100 % = 4
                ██████████████████████████████░░░░░░░░░░
                  █ 3 (75 %)   ░ 1 (25 %)

                2021 : rien à partager


                La base.
                · Une note.
                """)
        let nombreux = Self.graphique(.empile, ["A"], (1...12).map { ("Part \($0)", [1]) })
        #expect(dessin(nombreux, 24).hasPrefix("A : 100 % = 12\nAABBCCDDEEFFGGHHIIJJKKLL\n  A Part 1   1     8 %\n"))
    }

    @Test("les mois en colonnes, le nombre au-dessus, et en barres quand la place manque")
    func tendance() {
        let mois = ["janv.", "févr.", "mars", "avr."]
        let chart = Self.graphique(.tendance, mois, [("Contrats", [12, 0, 24, 5])])
        // Height 8: three levels of 8, 24 at the top; the slot is 12 columns at most, here 40 / 4.
        #expect(
            dessin(chart, 40, hauteur: 8) == """
                                    24
                12                  █████████
                ▄▄▄▄▄▄▄▄▄           █████████ 5
                █████████ 0         █████████ ▅▅▅▅▅▅▅▅▅
                ───────────────────────────────────────
                janv.     févr.     mars      avr.

                La base.
                · Une note.
                """)
        #expect(dessin(chart, 20).hasPrefix("janv.  12  ████▌\nfévr.   0\nmars   24  █████████\n"))
    }

    @Test("en mode simple, des phrases et aucun dessin", arguments: Graphique.Forme.allCases)
    func simple(_ forme: Graphique.Forme) {
        let chart = Self.graphique(forme, ["Premiers", "Suites"], [("2020", [20, 40]), ("2021", [30, 0])])
        let texte = dessin(chart, plain: true)
        #expect(texte.unicodeScalars.allSatisfy { !(0x2500...0x25FF).contains($0.value) }, "\(texte)")
        #expect(chart.legend(width: 78, plain: true).isEmpty)
        if forme == .comparaison {
            #expect(
                texte == """
                    2020 et 2021, 2 lignes. La plus forte hausse : Premiers, +10, soit +50,0 %. La
                    plus forte baisse : Suites, −40, soit −100,0 %.

                    Premiers : 20 (2020), 30 (2021) ; écart +10, soit +50,0 %.
                    Suites : 40 (2020), 0 (2021) ; écart −40, soit −100,0 %.

                    La base.
                    · Une note.
                    """)
        }
    }

    @Test("sans donnée, une phrase", arguments: Graphique.Forme.allCases)
    func vide(_ forme: Graphique.Forme) {
        let chart = Self.graphique(forme, ["A"], [("S", [0])])
        #expect(
            dessin(chart).hasPrefix("Aucune donnée sur la période.\n")
                && dessin(chart, plain: true).hasPrefix("Aucune donnée sur la période.\n"))
    }

    private static let long = "Un libellé d’au moins soixante caractères, écrit par le département"

    @Test(
        "rien ne dépasse ni ne se perd : de grands nombres, un long libellé, trente lignes, douze séries",
        arguments: [
            graphique(.barres, [long, "B"], [("N", [1_234_567, 1])], base: 1_234_568),
            graphique(.barres, (1...30).map { "Catégorie \($0)" }, [("N", Array(1...30))]),
            graphique(.barres, ["Seule"], [("N", [1])], base: 1),
            graphique(.comparaison, [long, "B"], [(long, [1_234_567, 1]), ("2021", [0, 1])]),
            graphique(.empile, [long, "B"], (1...12).map { ("Part \($0) : \(long)", [$0 * 100_000, 1]) }),
            graphique(.empile, ["Une"], (1...12).map { ("Part \($0) : \(long)", [$0 * 100_000]) }),
            graphique(.tendance, (1...24).map { "mois \($0)" }, [("N", (1...24).map { $0 * 100_000 })]),
            graphique(.tendance, ["janv."], (1...12).map { ("Série \($0)", [$0]) }),
        ], [58, 78, 118])
    func bords(_ chart: Graphique, _ largeur: Int) {
        let rows = chart.rows(width: largeur, height: 18, plain: false) + chart.legend(width: largeur, plain: false)
        #expect(rows.allSatisfy { $0.width <= largeur }, "\(rows.map(\.text).joined(separator: "\n"))")
        let texte = Self.espaces(rows.map(\.text).joined(separator: "\n"))
        for nombre in chart.series.flatMap(\.points).compactMap(\.valeur) {
            #expect(texte.contains(Self.espaces(nombre.lisible)), "\(texte)")
        }
        for mot in chart.categories.flatMap({ $0.split(separator: " ") }) { #expect(texte.contains(mot), "\(texte)") }
        #expect(chart.rows(width: largeur, height: 18, plain: true).allSatisfy { $0.width <= largeur })
    }
}

@Suite("L’écran d’un graphique") struct GraphiqueEcranTests {
    private func bureauAvecUnContrat(lignes: Int = 24, colonnes: Int = 80) throws -> Bureau {
        let bureau = try Bureau(lignes: lignes, colonnes: colonnes)
        bureau.ouvre("lefevre")
        bureau.tape("c")
        bureau.tape(.f(10))
        bureau.tape(.escape, .escape, .escape)
        bureau.tape("t")
        return bureau
    }

    @Test("depuis un bilan, g dessine la rubrique ; Tab et les flèches passent d’une forme à l’autre")
    func formes() throws {
        let bureau = try bureauAvecUnContrat()
        bureau.tape("g")
        #expect(bureau.voit("Contrats · CCAS de Sées, année 2026") && bureau.voit("[Barres]"), "\(bureau.ecran)")
        #expect(
            bureau.lignes.contains { $0.contains("Premiers contrats") && $0.contains("100 % de 1") && $0.contains("█") }, "\(bureau.ecran)")
        #expect(bureau.lit("La période n’est pas finie au 23/11/2026."), "\(bureau.ecran)")
        bureau.tape(.tab)
        #expect(bureau.voit("[Comparaison]") && bureau.voit("Premiers contrats : +1"), "\(bureau.ecran)")
        #expect(bureau.voit("░ année 2025") && bureau.voit("█ année 2026"), "\(bureau.ecran)")
        bureau.tape(.right)
        #expect(bureau.voit("[Parts empilées]") && bureau.voit("Contrats : 100 % = 1"), "\(bureau.ecran)")
        bureau.tape(.right)
        #expect(bureau.voit("[Mois par mois]") && bureau.voit("janv.") && bureau.voit("déc."), "\(bureau.ecran)")
        bureau.tape(.right, .left, .backtab)
        #expect(bureau.voit("[Parts empilées]"), "\(bureau.ecran)")
        bureau.tape(.escape)
        #expect(bureau.voit("Premiers contrats") && !bureau.voit("[Barres]"))
    }

    @Test("x écrit le graphique à côté des autres exports, sans rien remplacer")
    func export() throws {
        let bureau = try bureauAvecUnContrat()
        bureau.tape("gxx")
        let chemin = bureau.dossierPrive.appendingPathComponent("ccas-sees-2026-contrats-barres.svg").path
        #expect(bureau.message == "Graphique exporté : \(chemin.dropLast(4))-2.svg", "\(bureau.message)")
        let svg = try String(contentsOfFile: chemin, encoding: .utf8)
        #expect(svg.hasPrefix("<?xml") && svg.contains("<title id=\"g-titre\">Contrats · CCAS de Sées, année 2026</title>"))
        #expect(try FileManager.default.attributesOfItem(atPath: chemin)[.posixPermissions] as? Int == 0o600)
    }

    @Test("une rubrique sans donnée le dit, et ne s’exporte pas")
    func vide() throws {
        let bureau = try Bureau()
        bureau.tape("tgx")
        #expect(bureau.voit("Aucune donnée sur la période."), "\(bureau.ecran)")
        #expect(bureau.message == "✗ Aucune donnée sur la période. Il n’y a rien à exporter : choisissez une autre période.")
    }

    @Test("ce qui dépasse défile, et la dernière ligne dit où l’on est")
    func defilement() throws {
        let bureau = try Bureau()
        let trente = DessinsTests.graphique(.barres, (1...30).map { "Catégorie \($0)" }, [("N", Array(1...30))])
        bureau.desk.perform([.open(GraphiqueScreen([trente]))])
        // 21 rows of body, 3 of head, 1 that says the rest: 17 of the 33 rows.
        #expect(
            bureau.voit("↓ suite · lignes 1 à 17 sur 33") && bureau.voit("Catégorie 17") && !bureau.voit("Catégorie 18"), "\(bureau.ecran)")
        bureau.tape(.down)
        #expect(bureau.voit("lignes 2 à 18 sur 33") && !bureau.lignes.contains { $0.hasPrefix(" Catégorie 1 ") })
        bureau.tape(.end)
        #expect(bureau.voit("fin · lignes 17 à 33 sur 33") && bureau.voit("Une note."))
        bureau.tape(.pageUp, .home, .up)
        #expect(bureau.voit("lignes 1 à 17 sur 33"))
        bureau.tape(.right)
        #expect(bureau.message == "✗ Ce tableau n’a pas d’autre forme de graphique.")
    }

    @Test("en mode simple, des phrases ; à 120 colonnes, des barres plus longues ; sans graphique, une phrase")
    func modes() throws {
        let bureau = try bureauAvecUnContrat(lignes: 40, colonnes: 120)
        bureau.tape("g")
        #expect(bureau.lignes.contains { $0.filter { $0 == "█" }.count > 60 }, "\(bureau.ecran)")
        bureau.desk.context.plain = true
        #expect(bureau.voit("Premiers contrats : 1, 100 % de 1.") && !bureau.voit("█"), "\(bureau.ecran)")
        bureau.desk.perform([.open(GraphiqueScreen([]))])
        #expect(bureau.voit("Aucune donnée sur la période."))
        bureau.tape(.down, .character("x"))
        #expect(bureau.message.hasPrefix("✗ Aucune donnée"))
    }

    @Test("une légende trop haute défile avec les barres au lieu de les chasser")
    func legende() throws {
        let bureau = try Bureau()
        let chart = DessinsTests.graphique(
            .empile, ["A", "B"], (1...12).map { ("Une part au nom assez long pour sa ligne, numéro \($0)", [$0, 1]) })
        bureau.desk.perform([.open(GraphiqueScreen([chart]))])
        #expect(bureau.voit("L Une part au nom") && bureau.voit("↓ suite"), "\(bureau.ecran)")
        bureau.tape(.end)
        #expect(bureau.voit("B : 100 % = 12") && !bureau.voit("A Une part"), "\(bureau.ecran)")
    }
}
