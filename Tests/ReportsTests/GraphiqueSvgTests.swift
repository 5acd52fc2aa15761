// The SVG of a chart, written by hand for a tiny one, and held to XML for all.

import Domain
import Exchange
import Reports
import Testing

@Suite("Un graphique en SVG")
struct GraphiqueSvgTests {
    static func graphique(
        _ forme: Graphique.Forme, _ categories: [String], _ series: [(String, [Int])], titre: String = "Titre", notes: [String] = []
    ) -> Graphique {
        Graphique(
            code: "t", titre: titre, forme: forme, categories: categories,
            series: series.map { nom, valeurs in
                Graphique.Serie(
                    nom,
                    valeurs.enumerated().map { rang, valeur in
                        Graphique.Point(valeur, sur: forme == .empile ? series.reduce(0) { $0 + $1.1[rang] } : nil)
                    })
            }, base: "Base.", notes: notes)
    }

    @Test("un petit graphique s’écrit exactement ainsi")
    func exact() {
        let petit = Graphique(
            code: "t", titre: "Contrats", forme: .barres, categories: ["Premiers", "Suites"],
            series: [.init("Nombre", [.init(39, sur: 179), .init(140, sur: 179)])], base: "Les contrats typés.")
        #expect(
            petit.svgEnFichier == """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="680" height="118" viewBox="0 0 680 118" role="img" aria-labelledby="g-titre g-desc" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', 'DejaVu Sans', Arial, sans-serif">
                <title id="g-titre">Contrats</title>
                <desc id="g-desc">2 barres. Le plus haut : Suites, 140, 78\u{a0}% de 179. Le plus bas : Premiers, 39, 22\u{a0}% de 179. Premiers : 39, 22\u{a0}% de 179. Suites : 140, 78\u{a0}% de 179. Les contrats typés.</desc>
                <defs>
                <pattern id="g-m0" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#1f4e79"/></pattern>
                </defs>
                <rect width="680" height="118" fill="#fff"/>
                <text x="10" y="25" font-size="15" fill="#111" font-weight="bold">Contrats</text>
                <text x="10" y="52" font-size="12" fill="#111">Premiers</text>
                <rect x="76" y="40" width="131" height="16" fill="url(#g-m0)" stroke="#111" stroke-width="1"/>
                <text x="213" y="52" font-size="12" fill="#111">39 · 22\u{a0}% de 179</text>
                <text x="10" y="76" font-size="12" fill="#111">Suites</text>
                <rect x="76" y="64" width="469" height="16" fill="url(#g-m0)" stroke="#111" stroke-width="1"/>
                <text x="551" y="76" font-size="12" fill="#111">140 · 78\u{a0}% de 179</text>
                <text x="10" y="103" font-size="11" fill="#444">Les contrats typés.</text>
                </svg>

                """)
    }

    static let tous: [Graphique] = {
        let libelles = (1...30).map { "Catégorie numéro \($0)" }
        let long = "Un libellé de soixante caractères & plus, avec <des> \"signes\""
        let mois = Exemples.annee2021.mois + Exemples.annee2021.suivante.mois
        return [
            graphique(.barres, libelles, [("Nombre", Array(1...30))]), graphique(.barres, [long, "B"], [("N", [1_234_567, 1])]),
            graphique(.barres, ["Seule"], [("N", [1])]), graphique(.barres, [], []),
            graphique(.barres, [String(repeating: "x", count: 300)], [("N", [4])]),
            graphique(.comparaison, [long, "B"], [("année 2020", [1_234_567, 3]), (long, [0, 8])]),
            graphique(.empile, ["Nombre"], (1...12).map { ("Part \($0)", [$0 * 10]) }),
            graphique(.empile, ["A", "B", "Vide"], (1...12).map { ("Part \($0) \(long)", [$0, 13 - $0, 0]) }),
            graphique(.empile, ["A", "B"], [("Oui", [1, 3]), ("Non", [2, 0])]),
            graphique(.tendance, mois.map { Graphique.moisAbrege($0.du, avecAnnee: true) }, [("N", mois.indices.map { $0 * 1000 })]),
            graphique(
                .tendance, Exemples.annee2021.mois.map { Graphique.moisAbrege($0.du) }, [("2020", Array(1...12)), ("2021", Array(3...14))]),
            graphique(
                .barres, ["A"], [("N", [2])], titre: "\u{1B}[31mRouge\u{7} & <script>alert('x')</script>\u{FFFE}\r\n\u{202E}fin",
                notes: [long]),
        ]
    }()

    @Test("chaque graphique est du XML bien formé, sans script ni appel au dehors, et toujours le même", arguments: tous.indices)
    func bienForme(_ rang: Int) throws {
        let svg = Self.tous[rang].svgEnFichier
        #expect(svg == Self.tous[rang].svgEnFichier)
        #expect(Balises.defaut(svg) == nil, "\(svg)")
        #expect(!svg.contains("<script") && !svg.contains("href") && !svg.contains("url(http"))
        #expect(svg.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0xFFFE || $0 == "\n" })
    }

    @Test("ce qui est tapé reste du texte")
    func echappement() {
        let svg = Self.tous[11].svg()
        #expect(svg.contains("<title id=\"g-titre\">[31mRouge &amp; &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; fin</title>"), "\(svg)")
        #expect(svg.contains("&amp; plus, avec &lt;des&gt; &quot;signes&quot;"))
    }

    @Test("dans une page, le fragment n’a pas d’en-tête XML et ses identifiants sont à lui")
    func fragment() {
        let chart = Self.tous[8]
        let un = chart.svg(prefixe: "p1"), deux = chart.svg(prefixe: "p2")
        #expect(un.hasPrefix("<svg ") && un.hasSuffix("</svg>"))
        let identifiants = Balises.identifiants(un) + Balises.identifiants(deux)
        #expect(Set(identifiants).count == identifiants.count && identifiants.count == 8)
        #expect(un.contains("url(#p1-m1)") && !un.contains("url(#p2"))
        #expect(chart.svg(prefixe: "1 <x>").contains("<title id=\"g1x-titre\">"))
    }

    @Test("chaque nombre est imprimé, et les pages restent dans leur largeur")
    func nombres() {
        let svg = Self.tous[1].svg()
        #expect(svg.contains(">1\u{a0}234\u{a0}567<") && svg.contains(">1<"))
        #expect(svg.contains("<text x=\"10\" y=\"52\" font-size=\"12\" fill=\"#111\">Un libellé de soixante caractères</text>"), "\(svg)")
        for chart in Self.tous {
            for nombre in chart.series.flatMap(\.points).compactMap(\.valeur) where !chart.estVide && (nombre > 0 || chart.forme != .empile)
            {
                #expect(chart.svg().contains(nombre.lisible), "\(chart.forme) \(nombre)")
            }
        }
    }

    @Test("plus de quatre parts portent chacune leur lettre, quatre au plus leur part")
    func lettres() {
        #expect(Self.tous[6].svg().contains(">L Part 12 : 120 (15\u{a0}%)</text>"))
        #expect(Self.tous[6].svg().contains("paint-order=\"stroke\">L</text>"))
        #expect(Self.tous[8].svg().contains("paint-order=\"stroke\">33\u{a0}%</text>"))
    }

    @Test("plus de mois que la page n’en tient debout deviennent des barres")
    func longueTendance() {
        let mois = (1...60).map { "mois \($0)" }
        let seule = Self.graphique(.tendance, mois, [("N", Array(1...60))]).svg()
        #expect(!seule.contains("rotate") && seule.contains(">mois 60</text>"))
        let double = Self.graphique(.tendance, mois, [("N", Array(1...60)), ("M", Array(2...61))]).svg()
        #expect(!double.contains("rotate") && Balises.defaut(double) == nil && double.contains(">61</text>"))
    }

    @Test("sans donnée, l’image le dit")
    func vide() {
        let svg = Self.tous[3].svg()
        #expect(svg.contains(">Aucune donnée sur la période.</text>") && !svg.contains("<pattern"))
    }
}

/// A reader of tags, just enough to say that a text is well-formed XML.
enum Balises {
    /// Why it is not; nil when it is.
    static func defaut(_ xml: String) -> String? {
        var ouvertes: [Substring] = []
        var racines = 0
        var reste = xml[...]
        if reste.hasPrefix("<?xml") { reste = reste[(reste.firstIndex(of: "\n") ?? reste.startIndex)...] }
        while let debut = reste.firstIndex(of: "<") {
            if let mal = texte(reste[..<debut]) { return mal }
            guard let fin = reste[debut...].firstIndex(of: ">") else { return "balise sans fin" }
            let balise = reste[reste.index(after: debut)..<fin]
            reste = reste[reste.index(after: fin)...]
            if balise.contains("<") || !balise.filter({ $0 == "\"" }).count.isMultiple(of: 2) { return "attribut : \(balise)" }
            let nom = balise.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" }
            if balise.hasPrefix("/") {
                guard ouvertes.popLast() == nom else { return "fermée sans être ouverte : \(nom)" }
            } else {
                if ouvertes.isEmpty { racines += 1 }
                if !balise.hasSuffix("/") { ouvertes.append(nom) }
            }
        }
        if let mal = texte(reste) { return mal }
        return ouvertes.isEmpty && racines == 1 ? nil : "ouvertes : \(ouvertes), racines : \(racines)"
    }

    private static func texte(_ texte: Substring) -> String? {
        if texte.contains(">") { return "« > » dans le texte" }
        for morceau in texte.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
        where !["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: morceau.hasPrefix) { return "« & » seul : \(morceau.prefix(20))" }
        return nil
    }

    static func identifiants(_ xml: String) -> [String] {
        xml.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    }
}
