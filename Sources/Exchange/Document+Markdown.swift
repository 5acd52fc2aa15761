// A document to be pasted in a report or a wiki.

import Domain
import Reports

extension Document {
    package var markdown: String {
        let entete = "# \(Markdown.texte(titre))\n" + sousTitres.map { "\n\(Markdown.texte($0))\n" }.joined()
        return tableaux.reduce(into: entete) { $0 += "\n" + $1.markdown }
    }
}

extension Tableau {
    var markdown: String {
        let filets = "| --- |" + String(repeating: " ---: |", count: colonnes.count) + "\n"
        let entete = [Markdown.ligne([self.entete] + colonnes.map(\.libelle)), filets]
        let corps = (lignes + [total].compactMap { $0 }).map { Markdown.ligne($0.textes) }
        let remarques = notes.isEmpty ? "" : "\n" + notes.map { "- \(Markdown.texte($0))\n" }.joined()
        return "## \(Markdown.texte(titre))\n\n" + (entete + corps).joined() + remarques
    }
}

/// Marks that a text must not bring into a Markdown page.
enum Markdown {
    static func texte(_ texte: String) -> String {
        var sortie = ""
        for lettre in TexteSur.pourTerminal(texte) {
            if "\\|*_`<>[]".contains(lettre) { sortie.append("\\") }
            sortie.append(lettre)
        }
        return sortie
    }

    static func ligne(_ cellules: [String]) -> String {
        "| " + cellules.map(texte).joined(separator: " | ") + " |\n"
    }
}
