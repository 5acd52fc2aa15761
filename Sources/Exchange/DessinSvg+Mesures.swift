// How long texts are before they are drawn, how long bars are, and what may stand in XML.

extension DessinSvg {
    /// Units that the longest of these texts takes, rather too many than too few: no font is known here.
    static func largeur(_ textes: [String], _ taille: Int) -> Int { ((textes.map(\.count).max() ?? 0) * taille * 58 + 99) / 100 }

    /// The length of a bar against the highest count; what is not 0 is seen.
    static func echelle(_ nombre: Int, sur plusHaut: Int, _ longueur: Int) -> Int {
        guard nombre > 0, plusHaut > 0 else { return 0 }
        return max(1, Int((Double(nombre) * Double(longueur) / Double(plusHaut)).rounded()))
    }

    /// A text in lines that fit, broken at spaces; a word wider than the line is broken anywhere.
    static func replier(_ texte: String, largeur: Int, taille: Int) -> [String] {
        let place = max(1, largeur * 100 / (taille * 58))
        var lignes: [String] = []
        for mot in texte.split(whereSeparator: { $0 == " " || $0.isNewline }) {
            if let derniere = lignes.last, derniere.count + 1 + mot.count <= place {
                lignes[lignes.count - 1] = "\(derniere) \(mot)"
                continue
            }
            var reste = mot
            while reste.count > place {
                lignes.append(String(reste.prefix(place)))
                reste = reste.dropFirst(place)
            }
            lignes.append(String(reste))
        }
        return lignes.isEmpty ? [""] : lignes
    }

    /// What XML may hold: no control, no half of a character that is not one; `&`, `<`, `>`, quotes written as entities.
    static func echapper(_ texte: String) -> String {
        var sortie = ""
        for scalaire in TexteSur.pourTerminal(texte).unicodeScalars {
            switch scalaire {
            case "&": sortie += "&amp;"
            case "<": sortie += "&lt;"
            case ">": sortie += "&gt;"
            case "\"": sortie += "&quot;"
            case "'": sortie += "&#39;"
            case "\u{FFFE}", "\u{FFFF}": continue
            default: sortie.unicodeScalars.append(scalaire)
            }
        }
        return sortie
    }

    /// A name that XML accepts: ASCII letters, digits, hyphens, beginning with a letter.
    static func identifiant(_ texte: String) -> String {
        let sur = texte.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        return sur.first?.isLetter == true ? sur : "g\(sur)"
    }
}

/// A fill that differs from the others without its colour.
struct MotifSvg {
    let cote: Int
    let fond: String
    /// Drawn over the ground of the tile.
    let trace: String

    func element(_ identifiant: String) -> String {
        "<pattern id=\"\(identifiant)\" width=\"\(cote)\" height=\"\(cote)\" patternUnits=\"userSpaceOnUse\"><rect width=\"\(cote)\" height=\"\(cote)\" fill=\"\(fond)\"/>\(trace)</pattern>"
    }

    private static let encre = "#1f4e79"
    private static func chemin(_ chemin: String, _ epaisseur: Int = 2, _ encre: String = encre) -> String {
        "<path d=\"\(chemin)\" stroke=\"\(encre)\" stroke-width=\"\(epaisseur)\" fill=\"none\"/>"
    }
    private static func rond(_ rayon: Int, _ encre: String = encre) -> String {
        "<circle cx=\"4\" cy=\"4\" r=\"\(rayon)\" fill=\"\(encre)\"/>"
    }

    private static let montant = "M-2 2L2 -2M0 8L8 0M6 10L10 6", descendant = "M-2 6L2 10M0 0L8 8M6 -2L10 2"

    /// Dark and light alternate, so that two neighbours never look alike.
    static let tous: [MotifSvg] = [
        MotifSvg(cote: 8, fond: encre, trace: ""),
        MotifSvg(cote: 8, fond: "#fff", trace: chemin(montant)),
        MotifSvg(cote: 8, fond: "#8fb0cf", trace: ""),
        MotifSvg(cote: 8, fond: "#fff", trace: rond(2)),
        MotifSvg(cote: 8, fond: encre, trace: rond(2, "#fff")),
        MotifSvg(cote: 8, fond: "#fff", trace: chemin("M0 4L8 4")),
        MotifSvg(cote: 8, fond: "#8fb0cf", trace: chemin(descendant)),
        MotifSvg(cote: 8, fond: "#fff", trace: chemin("M4 0L4 8")),
        MotifSvg(cote: 8, fond: encre, trace: chemin(montant, 2, "#fff")),
        MotifSvg(cote: 8, fond: "#fff", trace: chemin("M0 4L8 4M4 0L4 8", 1)),
        MotifSvg(cote: 8, fond: "#8fb0cf", trace: rond(3, "#fff")),
        MotifSvg(cote: 8, fond: "#fff", trace: chemin(montant + descendant, 1)),
    ]
}
