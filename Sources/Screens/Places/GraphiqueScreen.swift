// A table as charts: one form at a time, with its figures, its base and its remarks; written as SVG.

import Domain
import Reports
import Terminal

/// The charts of one table. Any screen opens it: `.open(GraphiqueScreen([Graphique(barres: tableau)]))`.
package struct GraphiqueScreen: Screen {
    package let title = "Graphique"
    package private(set) var charts: [Graphique]
    /// Which of them is shown.
    package private(set) var current = 0
    /// First row in view.
    private var top = 0
    /// Counts them again, when they may change under the reader.
    private let read: (@Sendable (Source) throws -> [Graphique])?

    package init(_ charts: [Graphique]) { (self.charts, read) = (charts, nil) }

    /// Charts that are counted when the screen opens and each time somebody wrote.
    package init(reading read: @escaping @Sendable (Source) throws -> [Graphique]) { (charts, self.read) = ([], read) }

    package var chart: Graphique? { charts.indices.contains(current) ? charts[current] : nil }

    package mutating func load(_ source: Source) throws {
        guard let read else { return }
        let (forme, onglet) = (chart?.forme, chart?.onglet)
        charts = try read(source)
        current = charts.firstIndex { $0.forme == forme && $0.onglet == onglet } ?? 0
    }

    package static var commands: [Command<Self>] {
        [
            turn(
                "forme_suivante", [.right, .tab], "Autre forme", "Forme suivante : barres, comparaison, parts empilées, mois par mois.", 1),
            turn("forme_precedente", [.left, .backtab], "", "Forme précédente.", -1),
            Command(
                "exporter", [.character("x")], "Exporter (SVG)", help: "Écrit ce graphique dans un fichier SVG.",
                unavailable: { screen, _ in
                    screen.chart?.estVide == false
                        ? nil : "\(Graphique.aucuneDonnee) Il n’y a rien à exporter : choisissez une autre période."
                }
            ) { screen, _ in screen.chart.map { [.export($0)] } ?? [] },
        ] + scrolls
    }

    private static func turn(_ id: String, _ keys: [Key], _ title: String, _ help: String, _ step: Int) -> Command<Self> {
        Command(
            id, keys, title, help: help, group: .voir,
            unavailable: { screen, _ in screen.charts.count > 1 ? nil : "Ce tableau n’a pas d’autre forme de graphique." }
        ) { screen, _ in
            (screen.current, screen.top) = ((screen.current + step + screen.charts.count) % screen.charts.count, 0)
            return []
        }
    }

    /// The keys of every list move the view: there is no row to choose.
    private static var scrolls: [Command<Self>] {
        func scroll(_ id: String, _ keys: [Key], _ help: String, _ target: @escaping @Sendable (Int, Int) -> Int) -> Command<Self> {
            Command(id, keys, help: help, group: .aller) { screen, context in
                let page = screen.page(context.bodySize, context)
                screen.top = max(0, min(target(screen.top, page.height), page.rows.count - page.height))
                return []
            }
        }
        return [
            scroll("haut", [.up, .character("k")], "Ligne précédente.") { top, _ in top - 1 },
            scroll("bas", [.down, .character("j")], "Ligne suivante.") { top, _ in top + 1 },
            scroll("page_haut", [.pageUp], "Page précédente.") { top, height in top - height },
            scroll("page_bas", [.pageDown], "Page suivante.") { top, height in top + height },
            scroll("debut", [.home], "Première ligne.") { _, _ in 0 },
            scroll("fin", [.end], "Dernière ligne.") { _, _ in .max },
        ]
    }
}

extension GraphiqueScreen {
    /// Rows of the head: title, forms, a blank one.
    private static let head = 3

    /// What stays in place, what scrolls, and how many rows of it are in view.
    private func page(_ size: Size, _ context: Context) -> (legend: [ChartRow], rows: [ChartRow], height: Int) {
        guard let chart else { return ([], [], 1) }
        let width = size.columns - 2, room = max(1, size.rows - Self.head)
        var legend = chart.legend(width: width, plain: context.plain)
        if !legend.isEmpty { legend.append(.blank) }
        var rows = chart.rows(width: width, height: room, plain: context.plain)
        // A legend that would leave no room for the bars scrolls with them.
        if legend.count > room / 3 { (legend, rows) = ([], legend + rows) }
        let height = room - legend.count
        // The last row says that there is more.
        return (legend, rows, rows.count > height ? max(1, height - 1) : height)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns - 2
        guard let chart else {
            canvas.write(Graphique.aucuneDonnee, row: 0, column: 1, width: width)
            canvas.cursor = Position(row: 0, column: 1)
            return
        }
        canvas.write(chart.titre, row: 0, column: 1, width: width, style: Look.heading)
        drawForms(on: &canvas)
        let page = page(canvas.size, context)
        var row = Self.head
        for line in page.legend {
            canvas.write(line, row: row, column: 1, width: width)
            row += 1
        }
        let first = max(0, min(top, page.rows.count - page.height))
        canvas.cursor = Position(row: row, column: 1)
        for line in page.rows.dropFirst(first).prefix(page.height) {
            canvas.write(line, row: row, column: 1, width: width)
            row += 1
        }
        guard page.rows.count > page.height else { return }
        let last = min(page.rows.count, first + page.height)
        canvas.write(
            "\(last < page.rows.count ? "↓ suite" : "fin") · lignes \(first + 1) à \(last) sur \(page.rows.count)",
            row: canvas.size.rows - 1,
            column: 1, width: width, style: Look.faint)
    }

    private func drawForms(on canvas: inout Canvas) {
        var column = 1
        for (rank, chart) in charts.enumerated() {
            let isHere = rank == current, word = chart.onglet
            column +=
                canvas.write(
                    isHere ? "[\(word)]" : " \(word) ", row: 1, column: column, width: canvas.size.columns - column - 1,
                    style: isHere ? Look.heading : .plain) + 1
        }
    }
}
