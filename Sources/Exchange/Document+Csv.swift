// Any document for a spreadsheet: its tables one under the other, each a matrix of plain numbers.

import Domain
import Reports

extension Document {
    /// The title and what stands under it; then, after an empty line each, the tables: title, columns, lines, total, notes.
    var csv: String {
        let entete = ([titre] + sousTitres).map { Csv.ligne([Csv.texte($0)]) }.joined()
        return tableaux.reduce(into: Csv.marque + entete) { $0 += "\n" + $1.csv }
    }
}

extension Tableau {
    fileprivate var csv: String {
        let entete = Csv.ligne([titre].map(Csv.texte)) + Csv.ligne(([self.entete] + colonnes.map(\.libelle)).map(Csv.texte))
        let corps = (lignes + [total].compactMap { $0 }).map { Csv.ligne([Csv.texte($0.libelle)] + $0.cellules.map(\.enCsv)) }
        return entete + corps.joined() + notes.map { Csv.ligne([Csv.texte($0)]) }.joined()
    }
}

extension Cellule {
    /// A number as a French spreadsheet reads it: no spaces between thousands, a comma before tenths, « % » where it is a
    /// share. What has no value is empty.
    var enCsv: String {
        switch self {
        case .vide, .inconnu: ""
        case .nombre(let nombre), .ecart(let nombre), .jours(let nombre): String(nombre)
        case .part(let nombre, let base): Self.pourCent(base > 0 ? (2000 * nombre + base) / (2 * base) : nil)
        case .evolution(let depart, let arrivee): Self.pourCent(Self.dixiemes(de: depart, a: arrivee))
        case .texte(let texte): Csv.texte(texte)
        }
    }

    private static func pourCent(_ dixiemes: Int?) -> String {
        dixiemes.map { "\($0 < 0 ? "-" : "")\($0.magnitude / 10),\($0.magnitude % 10)%" } ?? ""
    }
}
