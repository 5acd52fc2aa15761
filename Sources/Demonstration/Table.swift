// The CSV files of `data/demonstration`: a header, then `;` between cells; the last cell may hold anything.

import Domain

/// A file of the demonstration, read by column names.
struct Table {
    let lignes: [[String: String]]

    init(_ octets: [UInt8]) { lignes = TableDeDonnees(octets).parColonne }

    /// The values of a column, for the lines where each named column has the given value.
    func valeurs(_ colonne: String, ou filtres: [String: String] = [:]) -> [String] {
        lignes.filter { ligne in filtres.allSatisfy { ligne[$0.key] == $0.value } }.compactMap { $0[colonne] }
    }
}
