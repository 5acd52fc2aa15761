// How a table of the OARSA questionnaire is drawn: the total, then the bands, in columns as narrow as the window asks.

import Domain
import Reports
import Terminal

extension OarsaScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let heading = "\(page?.lieu ?? "") · \(date?.libelle ?? "")", hint = "1-6 : tableau · ← → : année · < > : colonne"
        canvas.write(heading, row: 0, column: 1, width: width - 2, style: Look.heading)
        if TextWidth.of(heading) + TextWidth.of(hint) + 4 < width {
            canvas.write(hint, row: 0, column: width - TextWidth.of(hint) - 1, style: Look.faint)
        }
        canvas.write(page?.titre ?? "", row: 1, column: 1, width: width - 2, style: Look.heading)
        canvas.write(cellWords, row: 2, column: 1, width: width - 2, style: Look.faint)
        let columns = Columns(width: width, bands: bands.count)
        headings(columns, on: &canvas)
        canvas.list(list, from: Self.top) { canvas, item, row in
            switch item {
            case .measure(let measure, let line): draw(measure, line, columns, row: row, on: &canvas, context)
            case .remark(let text): canvas.write("  \(text)", row: row, column: 1, width: width - 2, style: Look.faint)
            case .blank: break
            }
        }
        showCell(columns, on: &canvas)
    }

    /// Where the columns stand. Without a breakdown: number, share, base, bar, as on every counted page.
    private struct Columns {
        let label: Int
        let cell: Int

        init(width: Int, bands: Int) {
            guard bands > 0 else { (label, cell) = (FigureColumns.number - 2, 6); return }
            cell = max(5, min(10, (width - 32) / (bands + 1)))
            label = width - 2 - cell * (bands + 1)
        }

        func start(_ column: Int) -> Int { 1 + label + column * cell }
    }

    private func headings(_ columns: Columns, on canvas: inout Canvas) {
        guard axe != nil else { return canvas.figureTitles(row: Self.top - 1) }
        for (column, word) in (["Total"] + bands.map(\.court)).enumerated() {
            canvas.write(
                TextWidth.pad(word, to: columns.cell, right: true), row: Self.top - 1, column: columns.start(column), width: columns.cell,
                style: Look.faint)
        }
    }

    private func draw(
        _ measure: MesureOarsa, _ line: LigneDeTableau, _ columns: Columns, row: Int, on canvas: inout Canvas, _ context: Context
    ) {
        let style = line.avertissement ? Look.late : Style.plain
        canvas.write("\(line.avertissement ? "! " : "  ")\(line.libelleEnRetrait)", row: row, column: 1, width: columns.label, style: style)
        guard axe == nil else {
            for (column, cell) in line.cellules.enumerated() {
                canvas.write(
                    TextWidth.pad(Self.narrow(cell), to: columns.cell, right: true), row: row, column: columns.start(column),
                    width: columns.cell, style: style)
            }
            return
        }
        let texts = line.cellules.map(Self.narrow)
        let figures =
            TextWidth.pad(texts[0], to: 6, right: true) + TextWidth.pad(texts[1], to: 8, right: true)
            + TextWidth.pad(texts[2], to: 7, right: true)
        canvas.write(figures, row: row, column: FigureColumns.number, width: 22, style: style)
        guard case .part(let part, let whole) = line.cellules[1] else { return }
        canvas.gauge(
            row: row, column: FigureColumns.bar, width: min(40, canvas.size.columns - FigureColumns.bar - 1), part: part, whole: whole,
            context)
    }

    /// A delay without its unit, which the label says.
    private static func narrow(_ cell: Cellule) -> String { if case .jours(let jours) = cell { jours.lisible } else { cell.texte } }

    /// The cell under the cursor stands out of its row, and holds the hardware cursor.
    private func showCell(_ columns: Columns, on canvas: inout Canvas) {
        guard axe != nil, let cursor = canvas.cursor, case .measure = list.current else { return }
        canvas.restyle(row: cursor.row, column: 0, width: columns.start(0), .plain)
        canvas.restyle(row: cursor.row, column: 0, width: 2, Look.selected)
        canvas.restyle(row: cursor.row, column: columns.start(column), width: columns.cell, Look.selected)
        canvas.cursor = Position(row: cursor.row, column: columns.start(column))
    }
}
