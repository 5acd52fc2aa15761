// One chart: what is drawn of a table, in words and numbers; the screen, the SVG and the screen reader say the same.

import Domain

/// A chart of counts. Nothing here knows a terminal or a page: each form draws it in its own way.
package struct Graphique: Equatable, Sendable {
    /// How the counts are set side by side.
    package enum Forme: String, CaseIterable, Sendable {
        case barres, comparaison, empile, tendance

        /// The word of the tabs.
        package var libelle: String {
            switch self {
            case .barres: "Barres"
            case .comparaison: "Comparaison"
            case .empile: "Parts empilées"
            case .tendance: "Mois par mois"
            }
        }
    }

    /// The counts under one name, one for each category.
    package struct Serie: Equatable, Sendable {
        package let nom: String
        package let points: [Point]

        package init(_ nom: String, _ points: [Point]) { (self.nom, self.points) = (nom, points) }
        package init(_ nom: String, _ valeurs: [Int]) { self.init(nom, valeurs.map { Point($0) }) }
    }

    /// A count; nil where nothing was counted (a structure that did not exist), which is not 0.
    package struct Point: Equatable, Sendable {
        package let valeur: Int?
        /// What its share is of; nil when it has none.
        package let base: Int?

        package init(_ valeur: Int?, sur base: Int? = nil) { (self.valeur, self.base) = (valeur, base) }

        /// What a bar can show of it: a count is never below 0.
        package var hauteur: Int { max(0, valeur ?? 0) }
    }

    /// The base of a file name, without accents or spaces: `ccas-alencon-2021-contrats-barres`.
    package let code: String
    package let titre: String
    package let forme: Forme
    /// The label of each bar, or of each column.
    package let categories: [String]
    /// One for bars and trends, two for comparisons, one per segment for stacked shares.
    package let series: [Serie]
    /// Sentences: what the shares are of, by which date it is counted.
    package let base: String
    /// Sentences, each complete: the remarks of the table.
    package let notes: [String]
    /// The word of its tab; two charts of one form have two words.
    package let onglet: String

    package init(
        code: String, titre: String, forme: Forme, categories: [String], series: [Serie], base: String, notes: [String] = [],
        onglet: String? = nil
    ) {
        (self.code, self.titre, self.forme, self.categories) = (code, titre, forme, categories)
        (self.series, self.base, self.notes, self.onglet) = (series, base, notes, onglet ?? forme.libelle)
    }

    /// Whether there is nothing to draw: no category, or only zeros.
    package var estVide: Bool { plusHaut == 0 }

    /// The same with one more sentence under it.
    package func notant(_ phrase: String) -> Graphique {
        Graphique(
            code: code, titre: titre, forme: forme, categories: categories, series: series, base: base, notes: notes + [phrase],
            onglet: onglet)
    }

    /// What stands in the place of an empty drawing.
    package static let aucuneDonnee = "Aucune donnée sur la période."

    /// The highest count, which the longest bar shows.
    package var plusHaut: Int { series.flatMap { $0.points.prefix(categories.count) }.map(\.hauteur).max() ?? 0 }

    /// A count by its place; nothing was counted outside of the series.
    package func point(_ serie: Int, _ categorie: Int) -> Point {
        guard series.indices.contains(serie), series[serie].points.indices.contains(categorie) else { return Point(nil) }
        return series[serie].points[categorie]
    }

    /// The counts that make a stacked bar, one for each series.
    package func pile(_ categorie: Int) -> [Int] { series.indices.map { point($0, categorie).hauteur } }

    /// `ccas-alencon-2021-contrats-barres.svg`: nothing in it may lead to another directory.
    package var nomDeFichier: String {
        let sur = code.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" ? $0 : "-" }
        return String(sur) + ".svg"
    }

    /// Parts `largeur` places (columns, pixels) between counts: what is not 0 takes at least one while there are enough, the rest
    /// follows the largest remainders. Their sum is exactly `largeur`, or 0 when everything is 0.
    package static func repartition(_ valeurs: [Int], sur largeur: Int) -> [Int] {
        let total = valeurs.reduce(0.0) { $0 + Double(max(0, $1)) }
        guard total > 0, largeur > 0 else { return valeurs.map { _ in 0 } }
        let exactes = valeurs.map { Double(max(0, $0)) * Double(largeur) / total }
        var places = zip(valeurs, exactes).map { $0 > 0 ? max(1, Int($1)) : 0 }
        while places.reduce(0, +) > largeur {
            guard let large = places.indices.max(by: { (places[$0], $0) < (places[$1], $1) }) else { break }
            places[large] -= 1
        }
        while places.reduce(0, +) < largeur {
            let manque = { (rang: Int) in exactes[rang] - Double(places[rang]) }
            guard let court = valeurs.indices.filter({ valeurs[$0] > 0 }).max(by: { (manque($0), $1) < (manque($1), $0) }) else { break }
            places[court] += 1
        }
        return places
    }
}
