// One page of the document beside its counts, and the notes that concern all of it.

import Domain

extension PageComparee {
    /// `figures`: those of one page, at least one.
    init(_ figures: [FigurePubliee], _ publication: Publication, _ comptes: ComptesDeLAnnee) {
        let lignes = Self.parIndicateur(figures).map { figure in
            let correspondance = publication.correspondance(figure)
            return LigneComparee(
                figure, correspondance, correspondance.flatMap { comptes.chiffre($0, figure) }, publication.raisons(figure))
        }
        let cle = figures.first.map(ClePage.init)
        let premiere = figures.first.map { "\($0.section)_\($0.ligne)" } ?? ""
        code = premiere.lowercased().replacing(".", with: "_")
        titre = "§ \(cle?.section ?? "") · " + [cle?.organisation ?? "", cle?.action ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        structure = cle?.structure
        self.lignes = lignes
        notes =
            Self.bases(lignes) + (structure.map { publication.raisons(page: $0).map(\.texte) } ?? [])
            + (structure.flatMap { comptes.bilans[$0] }.map { Self.nonPublie($0, figures.compactMap(publication.correspondance)) } ?? [])
    }

    /// The figures of one indicator together, where its first one is.
    private static func parIndicateur(_ figures: [FigurePubliee]) -> [FigurePubliee] {
        let ordre = figures.reduce(into: [String]()) { if !$0.contains($1.indicateur) { $0.append($1.indicateur) } }
        return ordre.flatMap { indicateur in figures.filter { $0.indicateur == indicateur } }
    }

    /// What the counted shares are shares of, once for each heading.
    private static func bases(_ lignes: [LigneComparee]) -> [String] {
        let bases = lignes.compactMap { ligne in
            ligne.mesure == .part ? ligne.compte.map { "« \($0.rubrique) », base des parts comptées. \($0.definition.base)" } : nil
        }
        return bases.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The headings that are counted and of which the page prints nothing.
    private static func nonPublie(_ bilan: Bilan, _ correspondances: [CorrespondanceDeFigure]) -> [String] {
        let publiees = Set(correspondances.map(\.rubrique))
        return bilan.rubriques.filter { !publiees.contains($0.code) }.map {
            "La page publiée ne donne aucun nombre pour « \($0.libelle) » ; le fichier en compte \($0.total.lisible)."
        }
    }
}

extension ComptesDeLAnnee {
    /// The count that answers, nil when the reader sees none or when the figure has no year of its own.
    func chiffre(_ correspondance: CorrespondanceDeFigure, _ figure: FigurePubliee) -> ChiffreCompte? {
        // Chapter I prints no year beside the people of the territory: they are those of the published year.
        let sienne = figure.annee == String(Publication.annee) || correspondance.compte == .territoire && figure.annee == nil
        guard sienne else { return nil }
        switch correspondance.compte {
        case .bilan: return bilans[correspondance.ou].flatMap { Self.chiffre(correspondance, dans: $0.rubriques) }
        case .commission: return activites[correspondance.ou].flatMap { Self.chiffre(correspondance, dans: $0.rubriques) }
        case .territoire: return statistiques.flatMap { Self.chiffre(correspondance, dans: $0) }
        }
    }

    /// A table of chapter I.1 (`i_1_3_sexe` answers `sexe`); nobody counted there is no answer.
    private static func chiffre(_ voulu: CorrespondanceDeFigure, dans statistiques: Statistiques) -> ChiffreCompte? {
        let tableau = statistiques.tableaux.lazy.map(\.tableau).first {
            $0.code.hasPrefix("i_1_") && $0.code.dropFirst("i_1_0_".count) == voulu.rubrique
        }
        guard let tableau, let colonne = tableau.colonnes.firstIndex(where: { $0.code == (voulu.ou.isEmpty ? "tous" : "territoire") }),
            let base = tableau.total?.nombre(colonne), base > 0
        else { return nil }
        let lignes = voulu.lignes.compactMap { code in tableau.lignes.first { $0.code == code } }
        guard lignes.count == voulu.lignes.count else { return nil }
        return ChiffreCompte(
            nombre: lignes.reduce(0) { $0 + ($1.nombre(colonne) ?? 0) }, base: base, rubrique: tableau.titre,
            libelle: lignes.map(\.libelle).joined(separator: " + "), definition: tableau.definition)
    }

    private static func chiffre<Question>(_ voulu: CorrespondanceDeFigure, dans rubriques: [RubriqueDe<Question>]) -> ChiffreCompte? {
        guard let rubrique = rubriques.first(where: { $0.code == voulu.rubrique }) else { return nil }
        if voulu.lignes == ["total"] {
            return ChiffreCompte(
                nombre: rubrique.total, base: rubrique.total, rubrique: rubrique.libelle, libelle: "Total", definition: rubrique.definition)
        }
        let lignes = voulu.lignes.compactMap { code in rubrique.lignes.first { $0.code == code } }
        guard lignes.count == voulu.lignes.count, let premiere = lignes.first else { return nil }
        return ChiffreCompte(
            nombre: lignes.reduce(0) { $0 + $1.nombre }, base: premiere.base, rubrique: rubrique.libelle,
            libelle: lignes.map(\.libelle).joined(separator: " + "), definition: rubrique.definition)
    }
}
