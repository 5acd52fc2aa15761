// A closed page beside today's, on a terminal or a printer: 80 columns, then each record that moved.

import Domain
import Reports

extension ComparaisonDeCloture {
    /// The whole page; `recits`: what became of each record, in words, by the code of its heading.
    package func texte(_ recits: [String: [String]] = [:]) -> String {
        let document = document
        let entete =
            ["Bilan clos : \(TexteSur.pourTerminal(document.titre))"]
            + document.sousTitres.flatMap { replie(TexteSur.pourTerminal($0), retrait: "") }
        let corps = rubriques.flatMap { rubrique -> [String] in
            [""] + rubrique.tableau.texteEnColonnes
                + (recits[rubrique.code] ?? []).flatMap { replie(TexteSur.pourTerminal($0), retrait: "      ") }
        }
        return (entete + corps).joined(separator: "\n") + "\n"
    }
}

extension Tableau {
    /// Any columns of figures, the title and the total first, as on the page of a structure.
    var texteEnColonnes: [String] {
        let titres = colonne(titre, total?.cellules.map(\.texte) ?? [])
        let tete = colonne("", colonnes.map(\.libelle))
        return [tete, titres, String(repeating: "─", count: 80)]
            + lignes.map { colonne(($0.avertissement ? "! " : "  ") + $0.libelle, $0.cellules.map(\.texte)) }
            + notes.flatMap { replie("· " + $0, retrait: "    ", premier: "  ") }
    }

    private func colonne(_ libelle: String, _ textes: [String]) -> String {
        let place = max(16, 80 - 14 * textes.count)
        let gauche = libelle.count >= place ? String(libelle.prefix(place)) : libelle + String(repeating: " ", count: place - libelle.count)
        let ligne = textes.reduce(gauche) { $0 + String(repeating: " ", count: max(1, 14 - $1.count)) + $1 }
        return String(ligne.reversed().drop(while: { $0 == " " }).reversed())
    }
}

/// Words laid in lines of 80 columns; an unbreakable space stays with its words.
private func replie(_ texte: String, retrait: String, premier: String? = nil) -> [String] {
    var lignes: [String] = []
    var courante = premier ?? String(retrait.dropLast(2))
    var vide = true
    for mot in texte.split(separator: " ", omittingEmptySubsequences: false) {
        if !vide, courante.count + 1 + mot.count > 80 {
            lignes.append(courante)
            (courante, vide) = (retrait, true)
        }
        courante += (vide ? "" : " ") + mot
        vide = false
    }
    return lignes + [courante]
}
