// A heading of the evaluation page on a terminal or a printer: 80 columns, and small bars beside the counts.

import Domain
import Reports

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
    /// Whether it has the columns of the evaluation page, and those only.
    var estUneRubrique: Bool { colonnes == [.nombre, .part, .base] }

    /// The total beside the first line of the title, then each line with its bar.
    var enRubrique: [String] {
        let titres = replier(TexteSur.pourTerminal(titre), retrait: "", premier: "", largeur: Colonnes.libelle - 1)
        let tete = sansFin(aGauche(titres[0], Colonnes.libelle) + aDroite(total?.cellules.first?.texte ?? "", Colonnes.nombre))
        return [tete] + titres.dropFirst() + [String(repeating: "─", count: Colonnes.page)] + lignes.flatMap(\.enRubrique) + notesEnTexte
    }

    var notesEnTexte: [String] {
        notes.flatMap { replier("· " + TexteSur.pourTerminal($0), retrait: "    ", premier: "  ") }
    }
}

extension LigneDeTableau {
    /// A long label takes several lines; the figures stand on its first.
    fileprivate var enRubrique: [String] {
        let textes = self.textes
        let libelles = replier(
            TexteSur.pourTerminal(libelle), retrait: "    ", premier: avertissement ? "! " : "  ", largeur: Colonnes.libelle - 1)
        let part = aDroite(textes[2], Colonnes.part) + aGauche(" de \(textes[3])", Colonnes.base)
        let ligne =
            aGauche(libelles[0], Colonnes.libelle) + aDroite(textes[1], Colonnes.nombre) + (pourcentage == nil ? "" : part + barre)
        return [sansFin(ligne)] + libelles.dropFirst()
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

/// Without the spaces at its end.
func sansFin(_ ligne: String) -> String { String(ligne.reversed().drop(while: { $0 == " " }).reversed()) }

/// Filled to a width, never cut.
func aGauche(_ texte: String, _ largeur: Int) -> String {
    texte + String(repeating: " ", count: max(0, largeur - texte.count))
}

/// Filled on the left, never cut.
func aDroite(_ texte: String, _ largeur: Int) -> String {
    String(repeating: " ", count: max(0, largeur - texte.count)) + texte
}

/// Words laid in lines of the page; the typographic spaces before « : ; % » stay with their word.
package func replier(_ texte: String, retrait: String, premier: String, largeur: Int = 80) -> [String] {
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
