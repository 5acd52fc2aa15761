// A document of any tables in the forms of an evaluation page.

import Domain
import Reports

extension FormatDeBilan {
    /// Any document, ending with a line break.
    package func ecrire(_ document: Document) -> String {
        switch self {
        case .texte: document.texte
        case .csv: document.csv
        case .markdown: document.markdown
        case .json: document.json
        }
    }
}

extension Document {
    fileprivate var texte: String {
        ([titre] + sousTitres + tableaux.flatMap { [""] + $0.page }).map(TexteSur.pourTerminal).joined(separator: "\n") + "\n"
    }

    fileprivate var csv: String {
        tableaux.reduce(into: Csv.ligne(["tableau", "code", "libelle", "colonne", "valeur"])) { $0 += $1.csv }
    }

    fileprivate var markdown: String {
        let entete = "# \(Markdown.texte(titre))\n" + sousTitres.map { "\n\(Markdown.texte($0))\n" }.joined()
        return tableaux.reduce(into: entete) { $0 += "\n" + $1.markdown }
    }

    fileprivate var json: String {
        let corps = tableaux.map { "    \($0.json)" }.joined(separator: ",\n")
        return """
            {
              "titre": \(Json.texte(titre)),
              "sous_titres": [\(sousTitres.map(Json.texte).joined(separator: ", "))],
              "tableaux": [
            \(corps)
              ]
            }

            """
    }
}

extension Tableau {
    /// Labels at the left, columns at the right; notes as they are.
    fileprivate var page: [String] {
        let rangees = lignes + [total].compactMap { $0 }
        let largeurs = colonnes.enumerated().map { rang, colonne in
            2 + max(colonne.libelle.count, rangees.map { $0.cellules[rang].texte.count }.max() ?? 0)
        }
        let libelle = max(20, 80 - largeurs.reduce(0, +))
        func rangee(_ debut: String, _ cellules: [String]) -> String {
            debut.padding(libelle) + zip(cellules, largeurs).map { String(repeating: " ", count: max(0, $1 - $0.count)) + $0 }.joined()
        }
        return [titre, rangee("", colonnes.map(\.libelle))]
            + rangees.map { rangee(($0.avertissement ? "! " : "  ") + $0.libelle, $0.cellules.map(\.texte)) } + notes.map { "  · \($0)" }
    }

    fileprivate var csv: String {
        (lignes + [total].compactMap { $0 }).flatMap { ligne in
            zip(colonnes, ligne.cellules).map { colonne, cellule in
                Csv.ligne([code, ligne.code, ligne.libelle, colonne.libelle, cellule.texte].map(Csv.texte))
            }
        }.joined()
    }

    fileprivate var json: String {
        let rangees = (lignes + [total].compactMap { $0 }).map { ligne in
            let cellules = zip(colonnes, ligne.cellules).map { "\(Json.texte($0.code)): \($1.json)" }.joined(separator: ", ")
            return "{\"code\": \(Json.texte(ligne.code)), \"libelle\": \(Json.texte(ligne.libelle)), \(cellules)}"
        }
        return "{\"code\": \(Json.texte(code)), \"titre\": \(Json.texte(titre)), \"lignes\": [\n      "
            + rangees.joined(separator: ",\n      ") + "],\n      \"notes\": [\(notes.map(Json.texte).joined(separator: ", "))]}"
    }
}

extension Cellule {
    fileprivate var json: String {
        switch self {
        case .vide: "null"
        case .nombre(let nombre), .ecart(let nombre), .jours(let nombre): String(nombre)
        default: Json.texte(texte)
        }
    }
}

extension String {
    fileprivate func padding(_ largeur: Int) -> String {
        count >= largeur ? String(prefix(largeur)) : self + String(repeating: " ", count: largeur - count)
    }
}
