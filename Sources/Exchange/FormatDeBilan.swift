// The forms in which an evaluation page leaves the machine.

import Reports

/// A format of `suivi bilan --format`.
package enum FormatDeBilan: String, CaseIterable, Sendable {
    case texte, csv, markdown, json

    /// The whole page, ending with a line break.
    package func ecrire(_ bilan: Bilan) -> String {
        switch self {
        case .texte: bilan.document.texte
        case .csv: bilan.csv
        case .markdown: bilan.document.markdown
        case .json: bilan.json
        }
    }
}
