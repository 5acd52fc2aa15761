// How the statistics of a territory are drawn: tables under each other, their columns at the right.

import Domain
import Reports
import Terminal

extension StatistiquesScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        canvas.write(page?.titre ?? "", row: 0, column: 1, width: width - 2, style: Look.heading)
        let territory = context.utilisateur.perimetre == nil ? "s : territoire · " : ""
        canvas.write(
            "\(territory)- + : année · ← → : colonne · Espace : plier · * : tout", row: 1, column: 1, width: width - 2, style: Look.faint)
        canvas.list(list, from: 2) { canvas, item, row in
            switch item {
            case .heading(let rank): heading(rank, row: row, on: &canvas, context)
            case .columns(let rank): columns(rank, row: row, on: &canvas)
            case .figures(let rank, let line): figures(rank, line, row: row, on: &canvas)
            case .remark(let text): canvas.write("  \(text)", row: row, column: 1, width: width - 2, style: Look.faint)
            case .blank: break
            }
        }
    }

    private func heading(_ rank: Int, row: Int, on canvas: inout Canvas, _ context: Context) {
        guard let table = page?.tableaux[rank].tableau else { return }
        let isFolded = folded.contains(table.code)
        let mark = context.plain ? "" : isFolded ? "▸ " : "▾ "
        canvas.write("\(mark)\(table.titre)", row: row, column: 1, width: canvas.size.columns - 14, style: Look.heading)
        if isFolded, let total = table.total?.cellules.first?.texte {
            canvas.write(TextWidth.pad(total, to: 10, right: true), row: row, column: canvas.size.columns - 12, width: 10)
        }
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
        if case .figures(rank, line)? = list.current { true } else { false }
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
