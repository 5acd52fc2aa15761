// The activity of the commission in the forms of an evaluation page: for reading, a spreadsheet, a report, another program.

import Domain
import Reports

extension FormatDeBilan {
    /// The whole activity, ending with a line break.
    package func ecrire(_ activite: Activite) -> String {
        switch self {
        case .texte: activite.document.texte
        case .csv: activite.csv
        case .markdown: activite.document.markdown
        case .json: activite.json
        }
    }
}

extension Activite {
    /// The same columns as a bilan.
    fileprivate var csv: String {
        let entete = Csv.marque + Csv.ligne(["rubrique", "code", "libelle", "nombre", "base", "pourcentage", "remarque"])
        return rubriques.reduce(into: entete) { $0 += $1.csv }
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
