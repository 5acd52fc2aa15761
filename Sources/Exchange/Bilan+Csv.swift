// The evaluation page for a spreadsheet: one record per line, one more per heading for its total and its remarks.

import Reports

extension Bilan {
    /// Columns `rubrique;code;libelle;nombre;base;pourcentage;remarque`; an absent percentage is an empty cell.
    package var csv: String {
        let entete = Csv.marque + Csv.ligne(["rubrique", "code", "libelle", "nombre", "base", "pourcentage", "remarque"])
        return rubriques.reduce(into: entete) { $0 += $1.csv }
    }
}

extension RubriqueDe {
    /// The total has the code `total` and carries the remarks of the heading.
    var csv: String {
        let parts = lignes.map { ligne in
            Csv.ligne([
                code, ligne.code, Csv.texte(ligne.libelle), Csv.nombre(ligne.nombre), Csv.nombre(ligne.base),
                Csv.nombre(ligne.pourcentage), "",
            ])
        }
        let remarque = Csv.texte(remarques.joined(separator: " "))
        return parts.joined() + Csv.ligne([code, "total", "Total", Csv.nombre(total), "", "", remarque])
    }
}
