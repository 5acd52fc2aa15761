// Any document on a terminal or a printer: 80 columns, as many lines as it takes.

import Domain
import Reports

extension FormatDeBilan {
    /// Any document, ending with a line break.
    package func ecrire(_ document: Document) -> String { document.enTexte }
}

extension Document {
    /// The title, what stands under it, and each table after an empty line.
    fileprivate var enTexte: String {
        ([titre] + sousTitres + tableaux.flatMap { [""] + $0.enTexte }).map(TexteSur.pourTerminal).joined(separator: "\n") + "\n"
    }
}

extension Tableau {
    fileprivate var enTexte: [String] {
        let rangees = [[entete] + colonnes.map(\.libelle)] + (lignes + [total].compactMap { $0 }).map(\.textes)
        let largeurs = (0...colonnes.count).map { rang in rangees.map { $0[rang].count }.max() ?? 0 }
        return [titre]
            + rangees.map { rangee in
                zip(rangee, largeurs).enumerated().map { rang, cellule in
                    let vide = String(repeating: " ", count: cellule.1 - cellule.0.count)
                    return rang == 0 ? cellule.0 + vide : vide + cellule.0
                }.joined(separator: "  ")
            } + notes.map { "· \($0)" }
    }
}
