// Chapters I and II.1 of the PLICS on the screen: a territory beside every territory, each figure opening the people behind it.

import Domain
import Exchange
import Reports
import Store
import Terminal

/// The statistics of a territory over a year. Whoever is limited to a structure reads the same pages of that structure alone:
/// its figures are theirs, and those of the others are not told.
package struct StatistiquesScreen: Screen {
    package let title = "Statistiques"
    /// A line of the page: a table, the names of its columns, one of its lines, or a remark.
    enum Row: Sendable {
        case heading(Int, code: String)
        case columns(Int)
        case figures(table: Int, line: Int, code: String)
        case remark(String)
        case blank

        /// The same table or the same line on every page; nil where the cursor means nothing.
        var identity: String? {
            switch self {
            case .heading(_, let code), .figures(_, _, let code): code
            default: nil
            }
        }
    }

    private(set) var annee: Int
    private(set) var territoire: String?
    private var territoires: [String] = []
    private(set) var page: Statistiques?
    /// Codes of the tables of which only the title shows.
    private(set) var folded: Set<String> = []
    /// Which of the columns that open is chosen, from the left.
    private var rank = 0
    var list = Liste<Row>()

    package init(_ context: Context, annee: Int? = nil, territoire: String? = nil) {
        self.annee = min(annee ?? context.aujourdhui.annee, context.aujourdhui.annee)
        let own = context.structure(context.utilisateur.valeur.structure)?.valeur.territoireEffectif ?? ""
        self.territoire = territoire ?? (own.isEmpty ? nil : own)
    }

    /// Rows above the lines: title, the figure in words, keys.
    static let top = 3

    private static func height(_ context: Context) -> Int { context.bodySize.rows - Self.top }

    package static var commands: [Command<Self>] { openings + choices + [export] + folds + moves(in: \.list, height: height) }

    private static var export: Command<Self> { exportCommand { $0.page.map { PageAExporter($0.document) } } }

    private static var openings: [Command<Self>] {
        [
            Command(
                "personnes", [.enter], "Lignes", help: "Liste les personnes, les contrats ou les dossiers comptés derrière le chiffre.",
                unavailable: { screen, _ in
                    screen.interrogation == nil ? "Placez-vous sur un chiffre avec les flèches : ← → choisissent la colonne." : nil
                }
            ) { screen, _ in screen.opening },
            Command(
                "definition", [.character("d"), .f(2)], "Définition", help: "Ce qui est compté, par quelle date, sur quelle base.",
                group: .voir,
                unavailable: { screen, _ in screen.table == nil ? "Placez-vous sur un tableau avec les flèches." : nil }
            ) { screen, _ in
                screen.table.map { [.open(DefinitionScreen($0.tableau))] } ?? []
            },
            column("gauche", .left, "Colonne de gauche.", by: -1), column("droite", .right, "Colonne de droite.", by: 1),
        ]
    }

    private static func column(_ id: String, _ key: Key, _ help: String, by step: Int) -> Command<Self> {
        Command(id, [key], help: help, group: .aller) { screen, _ in
            let count = screen.table?.colonnesOuvrables.count ?? 1
            screen.rank = max(0, min(min(screen.rank, count - 1) + step, count - 1))
            return []
        }
    }

    private static var choices: [Command<Self>] {
        [
            Command(
                "territoire", [.character("s"), .f(7)], "", help: "Choisit le territoire.", group: .voir,
                unavailable: { _, context in
                    context.utilisateur.perimetre == nil
                        ? nil : "Vous lisez les chiffres de votre structure. Les territoires sont ouverts aux superviseurs."
                }
            ) { screen, _ in
                let choices = [Choice("", "Tous les territoires")] + screen.territoires.map { Choice($0, $0) }
                return [.open(ChoiceScreen("territoire", heading: "Quel territoire ?", choices: choices, selected: screen.territoire))]
            },
            Command("precedente", [.character("-")], "", help: "Année précédente.", group: .voir) { screen, _ in
                screen.annee -= 1
                return [.load]
            },
            Command(
                "suivante", [.character("+")], "", help: "Année suivante.", group: .voir,
                unavailable: { screen, context in
                    screen.annee >= context.aujourdhui.annee ? "L’année \(screen.annee + 1) n’a pas commencé." : nil
                }
            ) { screen, _ in
                screen.annee += 1
                return [.load]
            },
            Command("annee", [.character("p"), .f(6)], "Année", help: "Une année à taper.", group: .voir) { screen, context in
                Periode(annee: screen.annee).map { [.open(PeriodScreen("periode", $0, context, asking: .annee))] } ?? []
            },
        ]
    }

    private static var folds: [Command<Self>] {
        [
            Command("plier", [.character(" ")], "", help: "Plie ou déplie le tableau.", group: .voir, unavailable: empty) {
                screen, context in
                screen.fold(context)
                return []
            },
            Command("plier_tout", [.character("*")], "", help: "Plie ou déplie tous les tableaux.", group: .voir, unavailable: empty) {
                screen, context in
                let codes = Set(screen.page?.tableaux.map(\.tableau.code) ?? [])
                screen.folded = screen.folded.isEmpty ? codes : []
                screen.arrange(context, at: screen.table?.tableau.code)
                return []
            },
            Command("tableau_suivant", [.tab], "", help: "Tableau suivant.", group: .aller) { screen, context in
                screen.jump(1, context)
                return []
            },
            Command("tableau_precedent", [.backtab], "", help: "Tableau précédent.", group: .aller) { screen, context in
                screen.jump(-1, context)
                return []
            },
        ]
    }

    @Sendable private static func empty(_ screen: Self, _ context: Context) -> String? {
        screen.table == nil ? "Placez-vous sur un tableau avec les flèches." : nil
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        if answer.question == "territoire" { territoire = answer.choice.isEmpty ? nil : answer.choice }
        if let periode = answer.periode { annee = periode.du.annee }
        return [.load]
    }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        territoires = try source.store.territoiresConnus()
        if let chosen = territoire { territoire = territoires.first { Repli.plier($0) == Repli.plier(chosen) } }
        guard let dates = DatesDeStatistiques(annee: annee, le: context.aujourdhui) else { return }
        let demande = DemandeDeStatistiques(dates, territoire: territoire, limite: context.utilisateur.perimetre)
        let catalogue = Catalogue(
            context.referentiels, structures: context.structures, referents: context.referents, contrat: context.parametres.nomDuContrat)
        page = Statistiques(try source.store.statistiques(demande, pour: context.utilisateur), demande, catalogue)
        list.replaceAll(rows(context), height: Self.height(context), behind: source.behind, id: \.identity)
    }
}

// MARK: The rows, and where the cursor stands

extension StatistiquesScreen {
    private func rows(_ context: Context) -> [Row] {
        (page?.tableaux ?? []).enumerated().flatMap { rank, table -> [Row] in
            let code = table.tableau.code
            guard !folded.contains(code) else { return [.heading(rank, code: code)] }
            return [.heading(rank, code: code), .columns(rank)]
                + table.lignes.enumerated().map { .figures(table: rank, line: $0, code: "\(code)/\($1.code)") }
                + remarkLines(table.tableau.notes, context).map { .remark($0) } + [.blank]
        }
    }

    private mutating func fold(_ context: Context) {
        guard let code = table?.tableau.code else { return }
        if folded.remove(code) == nil { folded.insert(code) }
        arrange(context, at: code)
    }

    /// The rows again, with the cursor on the title of a table.
    private mutating func arrange(_ context: Context, at code: String?) {
        list.replaceAll(rows(context))
        guard let rank = page?.tableaux.firstIndex(where: { $0.tableau.code == code }) else { return }
        go(to: rank, context)
    }

    private mutating func jump(_ step: Int, _ context: Context) {
        guard let page, !page.tableaux.isEmpty else { return }
        go(to: max(0, min((tableRank ?? 0) + step, page.tableaux.count - 1)), context)
    }

    private mutating func go(to rank: Int, _ context: Context) {
        let place = list.rows.firstIndex { if case .heading(rank, _) = $0 { true } else { false } }
        if let place { _ = list.move(to: place, height: Self.height(context)) }
    }

    /// The table of the row under the cursor, or the last one begun above it.
    private var tableRank: Int? {
        list.rows.prefix(list.selected + 1).reversed().lazy.compactMap { row in
            if case .heading(let rank, _) = row { rank } else { nil }
        }.first
    }

    private var table: TableauInterroge? { tableRank.flatMap { page?.tableaux[$0] } }

    /// The chosen column of a table.
    func chosen(in table: TableauInterroge) -> Int? {
        let open = table.colonnesOuvrables
        return open.isEmpty ? nil : open[min(rank, open.count - 1)]
    }

    /// The figure under the cursor in words: « Femmes · Alençon : 113 (54 %) »; nil elsewhere.
    var cellWords: String? {
        guard case .figures(let rank, let line, _)? = list.current, let table = page?.tableaux[rank], let column = chosen(in: table) else {
            return nil
        }
        let cells = table.lignes[line].cellules
        guard cells.indices.contains(column) else { return nil }
        let share = if cells.indices.contains(column + 1), case .part = cells[column + 1] { " (\(cells[column + 1].texte))" } else { "" }
        let text = cells[column].texte
        return "\(table.lignes[line].libelle) · \(table.tableau.colonnes[column].libelle)\u{a0}: \(text.isEmpty ? "–" : text)\(share)"
    }

    private var interrogation: Interrogation? {
        guard case .figures(let rank, let line, _)? = list.current, let table = page?.tableaux[rank], let column = chosen(in: table) else {
            return nil
        }
        return table.interrogation(ligne: line, colonne: column)
    }

    private var opening: [Effect] {
        guard case .figures(let rank, let line, _)? = list.current, let page, let interrogation else { return [] }
        let table = page.tableaux[rank]
        let heading = "\(table.tableau.titre)\u{a0}: \(table.lignes[line].libelle)"
        switch interrogation {
        case .vue(let question): return [.open(SelectionScreen("\(heading) · \(page.titre)", question))]
        case .examens(let selection): return [.open(ExamensScreen(heading, selection, of: page.titre))]
        }
    }
}
