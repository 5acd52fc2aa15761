// The evaluation page on a terminal or a printer: 80 columns, and small bars beside the counts.

import Domain
import Reports

extension Bilan {
    package var texte: String {
        let entete = [
            "Bilan : \(TexteSur.pourTerminal(titre))",
            "\(TexteSur.pourTerminal(code)), du \(periode.du.court) au \(periode.au.court)",
        ]
        return (entete + tableaux.flatMap { [""] + $0.texte }).joined(separator: "\n") + "\n"
    }
}

/// The columns of the page: label, count, share, base, bar.
private enum Colonnes {
    static let page = 80
    static let libelle = 36
    static let nombre = 7
    static let part = 7
    static let base = 10
    static let barre = page - libelle - nombre - part - base - 2
}

extension Tableau {
    var texte: [String] {
        let tete = aGauche(titre, Colonnes.libelle) + aDroite(total?.cellules.first?.texte ?? "", Colonnes.nombre)
        return [tete, String(repeating: "─", count: Colonnes.page)] + lignes.map(\.texte)
            + notes.flatMap { replier("· " + $0, retrait: "    ", premier: "  ") }
    }
}

extension LigneDeTableau {
    fileprivate var texte: String {
        let textes = self.textes
        let marque = avertissement ? "! " : "  "
        let part = aDroite(textes[2], Colonnes.part) + aGauche(" de \(textes[3])", Colonnes.base)
        let ligne =
            aGauche(marque + textes[0], Colonnes.libelle) + aDroite(textes[1], Colonnes.nombre) + (pourcentage == nil ? "" : part + barre)
        return String(ligne.reversed().drop(while: { $0 == " " }).reversed())
    }

    private var pourcentage: Int? {
        if case .part(let nombre, let base) = cellules[1] { Pourcentage.arrondi(nombre, sur: base) } else { nil }
    }

    /// Nothing for 0; something, however short, for what is not 0.
    private var barre: String {
        guard let pourcentage, case .nombre(1...) = cellules[0] else { return "" }
        let pleine = (pourcentage * Colonnes.barre + 50) / 100
        return String(repeating: "█", count: min(max(1, pleine), Colonnes.barre))
    }
}

/// Cut or filled to a width.
func aGauche(_ texte: String, _ largeur: Int) -> String {
    texte.count >= largeur ? String(texte.prefix(largeur)) : texte + String(repeating: " ", count: largeur - texte.count)
}

/// Filled on the left, never cut.
func aDroite(_ texte: String, _ largeur: Int) -> String {
    String(repeating: " ", count: max(0, largeur - texte.count)) + texte
}

/// Words laid in lines of the page; the typographic spaces before « : ; % » stay with their word.
func replier(_ texte: String, retrait: String, premier: String, largeur: Int = 80) -> [String] {
    var lignes: [String] = []
    var courante = premier
    for mot in insecables(texte).split(separator: " ") {
        let vide = courante == premier && lignes.isEmpty || courante == retrait
        if !vide, courante.count + 1 + mot.count > largeur {
            lignes.append(courante)
            courante = retrait + mot
        } else {
            courante += (vide ? "" : " ") + mot
        }
    }
    return (lignes + [courante]).map { $0.replacing("\u{00A0}", with: " ") }
}

private func insecables(_ texte: String) -> String {
    [":", ";", "%", "»"].reduce(texte) { $0.replacing(" " + $1, with: "\u{00A0}" + $1) }.replacing("« ", with: "«\u{00A0}")
}
