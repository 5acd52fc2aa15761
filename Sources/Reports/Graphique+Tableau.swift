// Charts made from a table: which lines are bars, which columns are series, and what the shares are of.

import Domain

extension Graphique {
    /// One bar for each line, with its figure and its share. Without `colonne`, the first column of counts.
    package init(barres tableau: Tableau, colonne: String? = nil, code: String? = nil, titre: String? = nil) {
        let rang = colonne.map { tableau.rang($0) } ?? tableau.rangPrincipal
        let lignes = tableau.dessinees
        let points = lignes.map { ligne in
            let valeur = rang.flatMap { ligne.nombre($0) }
            return Point(valeur, sur: valeur.flatMap { tableau.base(du: $0, dans: ligne, rang: rang) })
        }
        let aDesParts = points.contains { $0.base != nil }
        self.init(
            code: code ?? "\(tableau.code)-barres", titre: titre ?? tableau.titre, forme: .barres, categories: lignes.map(\.nomDeBarre),
            series: [Serie(rang.map { tableau.colonnes[$0].libelle } ?? "", points)],
            base: aDesParts ? "Base des parts : \(tableau.definition.base)" : tableau.definition.compte, notes: tableau.notes)
    }

    /// Two columns of a table side by side, the earlier first.
    package init(
        comparaison tableau: Tableau, colonnes: (avant: String, apres: String), code: String? = nil, titre: String? = nil
    ) {
        let lignes = tableau.dessinees
        let series = [colonnes.avant, colonnes.apres].map { code in
            let rang = tableau.rang(code)
            return Serie(
                rang.map { tableau.colonnes[$0].libelle } ?? code, lignes.map { ligne in Point(rang.flatMap { ligne.nombre($0) }) })
        }
        self.init(
            code: code ?? "\(tableau.code)-comparaison", titre: titre ?? tableau.titre, forme: .comparaison,
            categories: lignes.map(\.nomDeBarre), series: series, base: Self.baseDeComparaison(series[0].nom), notes: tableau.notes)
    }

    /// The same table counted over two periods, the earlier first. A line that stands in one of them only counted 0 in the other.
    package init(
        comparaison avant: Tableau, _ apres: Tableau, noms: (avant: String, apres: String), code: String? = nil, titre: String? = nil
    ) {
        let recentes = apres.dessinees, anciennes = avant.dessinees
        let lignes = recentes + anciennes.filter { ancienne in !recentes.contains { $0.code == ancienne.code } }
        let series = [(noms.avant, avant, anciennes), (noms.apres, apres, recentes)].map { nom, tableau, siennes in
            let rang = tableau.rangPrincipal
            let valeurs = Dictionary(siennes.map { ($0.code, rang.flatMap($0.nombre)) }) { premiere, _ in premiere }
            return Serie(nom, lignes.map { Point(valeurs[$0.code] ?? 0) })
        }
        self.init(
            code: code ?? "\(apres.code)-comparaison", titre: titre ?? apres.titre, forme: .comparaison,
            categories: lignes.map(\.nomDeBarre), series: series, base: Self.baseDeComparaison(noms.avant), notes: apres.notes)
    }

    /// What makes a bar of 100 %.
    package enum Pile: Equatable, Sendable {
        /// A bar for each column, its segments being the lines; or the reverse.
        case parColonne, parLigne
    }

    /// Bars of 100 %, each segment with its share of what is drawn in its bar.
    package init(
        empile tableau: Tableau, _ pile: Pile = .parColonne, code: String? = nil, titre: String? = nil, onglet: String? = nil
    ) {
        let lignes = tableau.dessinees
        let rangs = tableau.rangsDeParts
        // « Nombre » says less than the table does.
        let colonnes = rangs.map { tableau.colonnes[$0] == .nombre ? tableau.titre : tableau.colonnes[$0].libelle }
        let somme = { (nombres: [Int?]) in nombres.reduce(0) { $0 + max(0, $1 ?? 0) } }
        let parLigne = lignes.map { ligne in somme(rangs.map(ligne.nombre)) }
        let parRang = rangs.map { rang in somme(lignes.map { $0.nombre(rang) }) }
        let series =
            pile == .parColonne
            ? lignes.map { ligne in
                Serie(ligne.nomDeBarre, zip(rangs, parRang).map { Point(ligne.nombre($0), sur: $1) })
            }
            : zip(rangs, colonnes).map { rang, nom in Serie(nom, zip(lignes, parLigne).map { Point($0.nombre(rang), sur: $1) }) }
        self.init(
            code: code ?? "\(tableau.code)-parts", titre: titre ?? tableau.titre, forme: .empile,
            categories: pile == .parColonne ? colonnes : lignes.map(\.nomDeBarre), series: series,
            base: "Chaque barre vaut 100 % : la somme de ce qui y est dessiné."
                + (tableau.aDesParts(horsDe: parRang + parLigne)
                    ? " Les parts du tableau ont leur propre base : \(tableau.definition.base)" : ""),
            notes: tableau.notes, onglet: onglet)
    }

    /// Counts by month: one series for each name. `date` says what places a unit in its month.
    package init(
        tendance titre: String, mois: [Periode], series: [Serie], date: String = "", code: String, notes: [String] = []
    ) {
        let annees = Set(mois.map(\.du.annee)).count
        self.init(
            code: code, titre: titre, forme: .tendance, categories: mois.map { Self.moisAbrege($0.du, avecAnnee: annees > 1) },
            series: series, base: date.isEmpty ? "Nombre de chaque mois." : "Nombre de chaque mois, par cette date : \(date)", notes: notes)
    }

    private static func baseDeComparaison(_ avant: String) -> String {
        "L’écart est en nombre, puis en pourcentage de « \(avant) »."
    }

    private static let abreges = [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]

    /// « févr. », or « févr. 2026 » where there are several years.
    package static func moisAbrege(_ jour: Jour, avecAnnee: Bool = false) -> String {
        avecAnnee ? "\(abreges[jour.mois - 1])\u{a0}\(jour.annee)" : abreges[jour.mois - 1]
    }
}

extension Tableau {
    /// The lines that are bars: neither totals, nor headings without a figure.
    package var dessinees: [LigneDeTableau] {
        let nombres = rangsDeNombres, parts = colonnes.indices.filter { rang in lignes.contains { $0.estUnePart(rang) } }
        return lignes.filter { ligne in
            !ligne.estTotal && ligne.code != total?.code && (nombres.isEmpty || nombres.contains { !ligne.estVide($0) })
                // Where the others have a share, a line without one stands beside the total.
                && !parts.contains { ligne.estVide($0) }
        }
    }

    /// The column that bars show when none is asked for: the count of the whole line, else the first one.
    var rangPrincipal: Int? { rangsDeNombres.first { colonnes[$0] == .nombre } ?? rangsDeNombres.first }

    /// The columns that make parts: the count of the whole line is none of them when it has parts beside it.
    fileprivate var rangsDeParts: [Int] {
        let rangs = rangsDeNombres.filter { colonnes[$0].code != "total" }
        return rangs.count > 1 ? rangs.filter { colonnes[$0] != .nombre } : rangs
    }

    /// The columns that hold counts; bases and shares are not counts of their line.
    package var rangsDeNombres: [Int] {
        colonnes.indices.filter { rang in
            colonnes[rang].code != ColonneDeTableau.base.code && lignes.contains { $0.estUnNombre(rang) }
        }
    }

    /// Whether the drawn lines are the parts of one whole, so that they may stand in one bar of 100 %.
    package var seCompose: Bool {
        guard let rang = rangPrincipal, dessinees.count > 1 else { return false }
        let somme = dessinees.reduce(0) { $0 + ($1.nombre(rang) ?? 0) }
        let bases = dessinees.map { base(du: $0.nombre(rang) ?? 0, dans: $0, rang: rang) }
        return total?.nombre(rang) == somme || bases.allSatisfy { $0 == somme }
    }

    /// Whether the table prints shares of something else than these sums.
    fileprivate func aDesParts(horsDe sommes: [Int]) -> Bool {
        dessinees.flatMap(\.cellules).contains { cellule in
            guard case .part(_, let base) = cellule else { return false }
            return !sommes.contains(base)
        }
    }

    func rang(_ code: String) -> Int? { colonnes.firstIndex { $0.code == code } }

    /// The base that the line itself gives, right after this count; else the total of its column, when there is one.
    func base(du nombre: Int, dans ligne: LigneDeTableau, rang: Int?) -> Int? {
        guard let rang else { return nil }
        for cellule in ligne.cellules.dropFirst(rang) { if case .part(nombre, let base) = cellule { return base } }
        return total?.nombre(rang)
    }
}

extension LigneDeTableau {
    /// The label, marked as in the tables when it must be looked at.
    var nomDeBarre: String { avertissement ? "! \(libelle)" : libelle }

    /// A total among the lines: it would be counted twice.
    var estTotal: Bool { code == "total" || code.hasPrefix("total_") || code.hasPrefix("sous_total") || code.hasPrefix("hors_total") }

    func estVide(_ rang: Int) -> Bool { !cellules.indices.contains(rang) || cellules[rang] == .vide }

    func estUnePart(_ rang: Int) -> Bool {
        guard cellules.indices.contains(rang), case .part = cellules[rang] else { return false }
        return true
    }

    func estUnNombre(_ rang: Int) -> Bool {
        guard cellules.indices.contains(rang), case .nombre = cellules[rang] else { return false }
        return true
    }

    /// The count of a cell; nil for words, means and changes.
    func nombre(_ rang: Int) -> Int? {
        guard cellules.indices.contains(rang) else { return nil }
        return switch cellules[rang] {
        case .nombre(let nombre), .part(let nombre, _): nombre
        default: nil
        }
    }
}
