// The CSV files of `data/demonstration`: a header, then `;` between cells; the last cell may hold anything.

/// A file of the demonstration, read by column names.
struct Table {
    let lignes: [[String: String]]

    init(_ octets: [UInt8]) {
        let textes = String(decoding: octets, as: UTF8.self).split(separator: "\n")
        let entetes = textes.first.map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) } ?? []
        lignes = textes.dropFirst().map { texte in
            let cellules = texte.split(separator: ";", maxSplits: max(0, entetes.count - 1), omittingEmptySubsequences: false)
            return Dictionary(zip(entetes, cellules.map(String.init)), uniquingKeysWith: { premier, _ in premier })
        }
    }

    /// The values of a column, for the lines where each named column has the given value.
    func valeurs(_ colonne: String, ou filtres: [String: String] = [:]) -> [String] {
        lignes.filter { ligne in filtres.allSatisfy { ligne[$0.key] == $0.value } }.compactMap { $0[colonne] }
    }
}
