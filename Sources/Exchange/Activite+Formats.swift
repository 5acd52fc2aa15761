// The activity of the commission in the forms of an evaluation page: for reading, a spreadsheet, a report, another program.

import Domain
import Reports

extension FormatDeBilan {
    /// The whole activity, ending with a line break.
    package func ecrire(_ activite: Activite) -> String {
        switch self {
        case .texte: activite.texte
        case .csv: activite.csv
        case .markdown: activite.markdown
        case .json: activite.json
        }
    }
}

extension Activite {
    private var jours: String { "du \(periode.du.court) au \(periode.au.court)\(limite.map { ", dossiers : \($0)" } ?? "")" }

    fileprivate var texte: String {
        let entete = ["Activité : \(TexteSur.pourTerminal(titre))", TexteSur.pourTerminal(jours)]
        return (entete + tableaux.flatMap { [""] + $0.texte }).joined(separator: "\n") + "\n"
    }

    /// The same columns as a bilan.
    fileprivate var csv: String {
        let entete = Csv.ligne(["rubrique", "code", "libelle", "nombre", "base", "pourcentage", "remarque"])
        return rubriques.reduce(into: entete) { $0 += $1.csv }
    }

    fileprivate var markdown: String {
        tableaux.reduce(into: "# Activité : \(Markdown.texte(titre))\n\n\(Markdown.texte(jours))\n") { $0 += "\n" + $1.markdown }
    }

    /// `territoire` is null for all of them, `structure` for everybody's dossiers.
    fileprivate var json: String {
        let territoire: String? = if case .periode(_, let territoire) = portee { territoire } else { nil }
        let corps = rubriques.map { $0.json }.joined(separator: ",\n")
        return """
            {
              "territoire": \(territoire.map(Json.texte) ?? "null"),
              "structure": \(limite.map(Json.texte) ?? "null"),
              "periode": {
                "du": \(Json.texte(periode.du.iso)),
                "au": \(Json.texte(periode.au.iso))
              },
              "rubriques": [
            \(corps)
              ]
            }

            """
    }
}
