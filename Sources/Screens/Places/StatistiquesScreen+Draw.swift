// How the statistics of a territory are drawn: tables under each other, their columns at the right.

import Domain
import Reports
import Terminal

extension StatistiquesScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        canvas.write(page?.titre ?? "", row: 0, column: 1, width: width - 2, style: Look.heading)
        let territory = context.utilisateur.perimetre == nil ? "s : territoire · " : ""
        canvas.write(cellWords ?? "", row: 1, column: 1, width: width - 2)
        canvas.write(
            "\(territory)- + : année · ← → : colonne · Espace : plier · * : tout", row: 2, column: 1, width: width - 2, style: Look.faint)
        canvas.list(list, from: Self.top) { canvas, item, row in
            switch item {
            case .heading(let rank, _): heading(rank, row: row, on: &canvas, context)
            case .columns(let rank): columns(rank, row: row, on: &canvas)
            case .figures(let rank, let line, _): figures(rank, line, row: row, on: &canvas)
            case .remark(let text): canvas.write("  \(text)", row: row, column: 1, width: width - 2, style: Look.faint)
            case .blank: break
            }
        }
        showCell(on: &canvas)
    }

    /// The chosen figure holds the hardware cursor: a magnifier or a screen reader follows it.
    private func showCell(on canvas: inout Canvas) {
        guard case .figures(let rank, let line, _)? = list.current, let cursor = canvas.cursor, let table = page?.tableaux[rank],
            let column = chosen(in: table), table.lignes[line].cellules.indices.contains(column)
        else { return }
        let place = places(table, canvas.size.columns)[column]
        canvas.cursor = Position(
            row: cursor.row, column: place.upperBound - max(1, TextWidth.of(table.lignes[line].cellules[column].texte)))
    }

    private func heading(_ rank: Int, row: Int, on canvas: inout Canvas, _ context: Context) {
        guard let table = page?.tableaux[rank].tableau else { return }
        let isFolded = folded.contains(table.code)
        let mark = context.plain ? "" : isFolded ? "▸ " : "▾ "
        let title = "\(mark)\(table.titre)"
        canvas.write(title, row: row, column: 1, width: canvas.size.columns - 14, style: Look.heading)
        guard isFolded, let total = Self.lastTotal(table) else { return }
        // The name gives way where the title takes its place.
        let free = canvas.size.columns - 4 - TextWidth.of(title)
        let text = TextWidth.of("\(total.name)\(total.count)") <= free ? "\(total.name)\(total.count)" : total.count
        let width = TextWidth.of(text)
        canvas.write(text, row: row, column: canvas.size.columns - 2 - width, width: width)
    }

    /// The total of the last stock, or of the first place, with the name of its column.
    private static func lastTotal(_ table: Tableau) -> (name: String, count: String)? {
        guard let total = table.total else { return nil }
        let column = table.colonnes.firstIndex { $0.code == "apres" } ?? 0
        guard total.cellules.indices.contains(column) else { return nil }
        let name = table.colonnes[column] == .nombre ? "" : "\(table.colonnes[column].libelle)\u{a0}: "
        return (name, total.cellules[column].texte)
    }

    private func columns(_ rank: Int, row: Int, on canvas: inout Canvas) {
        guard let table = page?.tableaux[rank] else { return }
        for (place, column) in zip(places(table, canvas.size.columns), table.tableau.colonnes) {
            canvas.write(
                TextWidth.pad(shortened(column.libelle, to: place.count - 2), to: place.count, right: true), row: row,
                column: place.lowerBound, width: place.count, style: Look.faint)
        }
    }

    private func figures(_ rank: Int, _ line: Int, row: Int, on canvas: inout Canvas) {
        guard let table = page?.tableaux[rank] else { return }
        let shown = table.lignes[line]
        let places = places(table, canvas.size.columns)
        let isTotal = table.tableau.lignes.count == line
        let style = shown.avertissement ? Look.late : isTotal ? Look.heading : .plain
        let mark = shown.avertissement ? "! " : shown.libelle.hasPrefix("dont ") ? "    " : "  "
        canvas.write("\(mark)\(shown.libelle)", row: row, column: 1, width: (places.first?.lowerBound ?? 40) - 2, style: style)
        for (column, place) in places.enumerated() where column < shown.cellules.count {
            let text = shown.cellules[column].texte
            let isChosen = list.selected < list.total && isCurrent(rank, line) && chosen(in: table) == column
            let start = place.upperBound - TextWidth.of(text)
            canvas.write(text, row: row, column: start, width: TextWidth.of(text), style: isChosen ? Look.selected : style)
        }
    }

    private func isCurrent(_ rank: Int, _ line: Int) -> Bool {
        if case .figures(rank, line, _)? = list.current { true } else { false }
    }

    /// Where each column stands, from the right edge.
    private func places(_ table: TableauInterroge, _ width: Int) -> [Range<Int>] {
        let widths = table.tableau.colonnes.enumerated().map { rank, column in
            let cells = table.lignes.map { rank < $0.cellules.count ? TextWidth.of($0.cellules[rank].texte) : 0 }
            return 2 + max(4, cells.max() ?? 0, min(TextWidth.of(column.libelle), 12))
        }
        var start = max(20, min(width - 1 - widths.reduce(0, +), 60))
        return widths.map { width in
            defer { start += width }
            return start..<(start + width)
        }
    }

    private func shortened(_ text: String, to width: Int) -> String {
        TextWidth.of(text) <= width ? text : "\(text.prefix(max(1, width - 1)))…"
    }
}
