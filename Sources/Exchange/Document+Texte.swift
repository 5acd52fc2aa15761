// Any document on a terminal or a printer: 80 columns, as many lines as it takes, nothing cut.

import Domain
import Reports

extension Document {
    /// The title, what stands under it, and each table after an empty line.
    var texte: String {
        let entete = ([titre] + sousTitres).flatMap { replier(TexteSur.pourTerminal($0), retrait: "", premier: "") }
        return (entete + tableaux.flatMap { [""] + $0.texte }).joined(separator: "\n") + "\n"
    }
}

extension Tableau {
    /// A heading of the evaluation page keeps its own layout.
    var texte: [String] { estUneRubrique ? enRubrique : PageDeTableau(self).lignes }
}

/// One table on a page of 80 columns. Too wide, its columns are laid in blocks, one under the other, each with the labels.
private struct PageDeTableau {
    static let page = 80
    private static let plusLarge = (libelle: 34, cellule: 26, mot: 14)
    /// A bar is drawn where it has this room at least, and takes no more than that.
    private static let barre = 8...20

    private let tableau: Tableau
    private let largeurDesLibelles: Int
    private let largeurs: [Int]

    init(_ tableau: Tableau) {
        self.tableau = tableau
        let rangees = tableau.lignes + [tableau.total].compactMap { $0 }
        let libelles = [tableau.entete.count] + rangees.map { TexteSur.pourTerminal($0.libelleEnRetrait).count + 2 }
        largeurDesLibelles = min(Self.plusLarge.libelle, max(12, libelles.max() ?? 0))
        largeurs = tableau.colonnes.enumerated().map { rang, colonne in
            let cellules = rangees.compactMap { rang < $0.cellules.count ? TexteSur.pourTerminal($0.cellules[rang].texte).count : nil }
            let mots = TexteSur.pourTerminal(colonne.libelle).split(separator: " ").map(\.count)
            return max(3, min(Self.plusLarge.cellule, cellules.max() ?? 0), min(Self.plusLarge.mot, mots.max() ?? 0))
        }
    }

    /// The columns that stand side by side.
    private var blocs: [Range<Int>] {
        var blocs: [Range<Int>] = []
        var debut = 0
        while debut < largeurs.count {
            var (fin, place) = (debut + 1, Self.page - largeurDesLibelles - 2 - largeurs[debut])
            while fin < largeurs.count, place >= largeurs[fin] + 2 {
                place -= largeurs[fin] + 2
                fin += 1
            }
            blocs.append(debut..<fin)
            debut = fin
        }
        return blocs.isEmpty ? [0..<0] : blocs
    }

    var lignes: [String] {
        let filet = String(repeating: "─", count: Self.page)
        let titre = couper(TexteSur.pourTerminal(tableau.titre), Self.page)
        let blocs = self.blocs
        let corps = blocs.enumerated().flatMap { rang, bloc -> [String] in
            let rangees = tableau.lignes.flatMap { rangee($0, bloc, seul: blocs.count == 1) }
            let total = tableau.total.map { [filet] + rangee($0, bloc, seul: false) } ?? []
            return (rang == 0 ? [] : [""]) + entete(bloc) + [filet] + rangees + total
        }
        return titre + corps + (tableau.lignes.isEmpty ? ["  Aucune ligne."] : []) + tableau.notesEnTexte
    }

    /// The words of the columns, their last lines on the rule.
    private func entete(_ bloc: Range<Int>) -> [String] {
        let mots = bloc.map { couper(TexteSur.pourTerminal(tableau.colonnes[$0].libelle), largeurs[$0]) }
        let hauteur = max(1, mots.map(\.count).max() ?? 1)
        return (0..<hauteur).map { rang in
            let libelle = rang == hauteur - 1 ? TexteSur.pourTerminal(tableau.entete) : ""
            let cellules = zip(bloc, mots).map { colonne, lignes in
                let place = rang - (hauteur - lignes.count)
                return "  " + aDroite(place < 0 ? "" : lignes[place], largeurs[colonne])
            }
            return sansFin(aGauche(libelle, largeurDesLibelles) + cellules.joined())
        }
    }

    /// A line, on as many lines as its longest cell takes; alone in its page, it has the bar of its first share.
    private func rangee(_ ligne: LigneDeTableau, _ bloc: Range<Int>, seul: Bool) -> [String] {
        let marque = ligne.avertissement ? "! " : "  "
        let libelles = couper(TexteSur.pourTerminal(ligne.libelleEnRetrait), largeurDesLibelles - 2)
        let cellules = bloc.map { couper(TexteSur.pourTerminal(cellule(ligne, $0).texte), largeurs[$0]) }
        let hauteur = max(libelles.count, cellules.map(\.count).max() ?? 1)
        return (0..<hauteur).map { rang in
            let libelle = (rang == 0 ? marque : "  ") + (rang < libelles.count ? libelles[rang] : "")
            let textes = zip(bloc, cellules).map { colonne, lignes in
                let texte = rang < lignes.count ? lignes[rang] : ""
                return "  " + (estUnTexte(ligne, colonne) ? aGauche(texte, largeurs[colonne]) : aDroite(texte, largeurs[colonne]))
            }
            return sansFin(aGauche(libelle, largeurDesLibelles) + textes.joined() + (seul && rang == 0 ? barre(ligne) : ""))
        }
    }

    private func cellule(_ ligne: LigneDeTableau, _ colonne: Int) -> Cellule {
        colonne < ligne.cellules.count ? ligne.cellules[colonne] : .vide
    }

    private func estUnTexte(_ ligne: LigneDeTableau, _ colonne: Int) -> Bool {
        if case .texte = cellule(ligne, colonne) { true } else { false }
    }

    /// Nothing for 0; something, however short, for what is not 0.
    private func barre(_ ligne: LigneDeTableau) -> String {
        let place = min(Self.barre.upperBound, Self.page - largeurDesLibelles - largeurs.reduce(0) { $0 + $1 + 2 } - 2)
        let part = ligne.cellules.lazy.compactMap { cellule in
            if case .part(let nombre, let base) = cellule, nombre > 0, base > 0 { (nombre, base) } else { nil }
        }.first
        guard place >= Self.barre.lowerBound, let (nombre, base) = part else { return "" }
        return "  " + String(repeating: "█", count: min(place, max(1, (2 * place * nombre + base) / (2 * base))))
    }

    /// Words laid in a width; a word that is longer goes on below.
    private func couper(_ texte: String, _ largeur: Int) -> [String] {
        guard texte.count > largeur else { return [texte] }
        return replier(texte, retrait: "", premier: "", largeur: largeur).flatMap { ligne -> [String] in
            var (reste, morceaux) = (Substring(ligne), [String]())
            while reste.count > largeur {
                morceaux.append(String(reste.prefix(largeur)))
                reste = reste.dropFirst(largeur)
            }
            return morceaux + [String(reste)]
        }
    }
}
