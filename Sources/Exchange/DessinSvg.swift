// The sheet on which a chart is drawn as SVG: texts, bars, and patterns that a black-and-white printer keeps apart.

/// Elements written from top to bottom on a sheet 680 units wide, which an A4 page holds. Everything is in whole units.
struct DessinSvg {
    static let largeurDePage = 680
    static let marge = 10
    static let droite = largeurDePage - marge
    /// What reads French everywhere without being fetched.
    private static let police = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', 'DejaVu Sans', Arial, sans-serif"

    /// Begins every identifier.
    let prefixe: String
    /// Series are too many for patterns alone: each has its letter.
    let lettres: Bool
    /// Where the next thing is drawn.
    private(set) var y = marge
    private var elements: [String] = []
    private var motifs: Set<Int> = []

    init(prefixe: String, lettres: Bool = false) { (self.prefixe, self.lettres) = (prefixe, lettres) }

    mutating func descendre(_ unites: Int) { y += unites }

    // MARK: Texts

    /// One line of text, from its baseline; `couche` turns it upwards, `halo` keeps it legible over a pattern.
    mutating func texte(
        _ texte: String, x: Int, y: Int, taille: Int, gras: Bool = false, encre: String = "#111", ancre: String? = nil,
        couche: Bool = false, halo: Bool = false
    ) {
        let attributs = [
            gras ? " font-weight=\"bold\"" : "", ancre.map { " text-anchor=\"\($0)\"" } ?? "",
            couche ? " transform=\"rotate(-90 \(x) \(y))\"" : "",
            halo ? " stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\"" : "",
        ].joined()
        elements.append("<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(taille)\" fill=\"\(encre)\"\(attributs)>\(Self.echapper(texte))</text>")
    }

    /// A text over as many lines as it needs.
    mutating func paragraphe(_ texte: String, taille: Int, gras: Bool = false, encre: String = "#111") {
        for ligne in Self.replier(texte, largeur: Self.droite - Self.marge, taille: taille) {
            self.texte(ligne, x: Self.marge, y: y + taille, taille: taille, gras: gras, encre: encre)
            descendre(taille + 5)
        }
    }

    /// Short texts, each after its pattern, one after the other over as many lines as they need.
    mutating func suite(_ noms: [(motif: Int, texte: String)]) {
        var x = Self.marge
        for (motif, texte) in noms {
            let lignes = Self.replier(texte, largeur: Self.droite - Self.marge - 18, taille: 12)
            let large = 18 + Self.largeur(lignes, 12)
            if x > Self.marge, x + large > Self.droite {
                x = Self.marge
                descendre(18)
            }
            barre(x: x, y: y + 2, largeur: 12, hauteur: 12, motif: motif)
            for (rang, ligne) in lignes.enumerated() {
                if rang > 0 { descendre(15) }
                self.texte(ligne, x: x + 18, y: y + 12, taille: 12)
            }
            x += large + 14
        }
        if !noms.isEmpty { descendre(18) }
    }

    /// The name of a series, after its letter when letters are needed.
    func nom(_ texte: String, _ serie: Int) -> String { lettres ? "\(Self.lettre(serie)) \(texte)" : texte }

    static func lettre(_ serie: Int) -> String {
        let lettres = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        return String(lettres[serie % lettres.count])
    }

    // MARK: Shapes

    mutating func barre(x: Int, y: Int, largeur: Int, hauteur: Int, motif: Int) {
        guard largeur > 0, hauteur > 0 else { return }
        let motif = motif % MotifSvg.tous.count
        motifs.insert(motif)
        elements.append(
            "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(largeur)\" height=\"\(hauteur)\" fill=\"url(#\(prefixe)-m\(motif))\" stroke=\"#111\" stroke-width=\"1\"/>"
        )
    }

    mutating func trait(de gauche: Int, a droite: Int, y: Int) {
        elements.append("<line x1=\"\(gauche)\" y1=\"\(y)\" x2=\"\(droite)\" y2=\"\(y)\" stroke=\"#111\" stroke-width=\"1\"/>")
    }

    // MARK: The whole

    func element(titre: String, description: String) -> String {
        let hauteur = y + Self.marge
        let tete =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Self.largeurDePage)\" height=\"\(hauteur)\" viewBox=\"0 0 \(Self.largeurDePage) \(hauteur)\" role=\"img\" aria-labelledby=\"\(prefixe)-titre \(prefixe)-desc\" font-family=\"\(Self.police)\">"
        let dits = [
            "<title id=\"\(prefixe)-titre\">\(Self.echapper(titre))</title>",
            "<desc id=\"\(prefixe)-desc\">\(Self.echapper(description))</desc>",
        ]
        let definitions =
            motifs.isEmpty ? [] : ["<defs>"] + motifs.sorted().map { MotifSvg.tous[$0].element("\(prefixe)-m\($0)") } + ["</defs>"]
        let fond = "<rect width=\"\(Self.largeurDePage)\" height=\"\(hauteur)\" fill=\"#fff\"/>"
        return ([tete] + dits + definitions + [fond] + elements + ["</svg>"]).joined(separator: "\n")
    }
}
