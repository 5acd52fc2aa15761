// A view on the screen: where and when, what, the figure under the cursor in words, the table, its remarks, its keys.

import Domain
import Reports
import Terminal

extension VueScreen {
    /// Rows above the table: place and period, title, the figure in words.
    private static let above = 3

    func layout(_ context: Context) -> TableLayout? {
        guard let comptee, !comptee.estVide else { return nil }
        let size = context.bodySize
        let remarks = remarkLines(comptee.remarques, context).count
        // Remarks are kept two rows at least; the rest of them is one key away.
        let kept = min(remarks, 2) + (remarks > 0 ? 1 : 0) + hintLines(context).count
        return TableLayout(comptee.tableau, size, top: Self.above, kept: kept)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        guard let comptee else { return }
        canvas.write("\(comptee.lieu) · \(vue.periode.libelle)", row: 0, column: 1, width: width - 2, style: Look.heading)
        let hints = hintLines(context)
        for (offset, line) in hints.enumerated() {
            canvas.write(line, row: canvas.size.rows - hints.count + offset, column: 1, width: width - 2, style: Look.faint)
        }
        guard let layout = layout(context) else {
            canvas.write(comptee.tableau.titre, row: 1, column: 1, width: width - 2)
            canvas.write(
                comptee.remarques.first ?? "Aucune donnée sur la période, \(vue.periode.libelle).", row: 3, column: 1, width: width - 2)
            canvas.cursor = Position(row: 3, column: 1)
            return
        }
        let page = layout.columns(cursor)
        let position = position(page, of: layout.widths.count)
        canvas.write(comptee.tableau.titre + order, row: 1, column: 1, width: width - 3 - TextWidth.of(position))
        canvas.write(position, row: 1, column: width - 1 - TextWidth.of(position), style: Look.faint)
        if let column = currentColumn {
            canvas.write(comptee.phrase(ligne: currentLine, colonne: column), row: 2, column: 1, width: width - 2, style: Look.faint)
        }
        drawTable(comptee.tableau, layout, page, on: &canvas)
        drawRemarks(comptee, layout, hints.count, on: &canvas, context)
    }

    /// « ◂ colonnes 3 à 7 sur 12 ▸ », nothing when they all fit.
    private func position(_ page: Range<Int>, of count: Int) -> String {
        guard page.count < count else { return "" }
        let (before, after) = (page.lowerBound > 0 ? "◂ " : "", page.upperBound < count ? " ▸" : "")
        let places = page.count == 1 ? "colonne \(page.lowerBound + 1)" : "colonnes \(page.lowerBound + 1) à \(page.upperBound)"
        return "\(before)\(places) sur \(count)\(after)"
    }

    /// « · tri : Déménagement, du plus grand ».
    private var order: String {
        guard let tri = disposition.tri, let comptee, let column = comptee.colonnes.first(where: { $0.code(vue) == tri.colonne }) else {
            return ""
        }
        return " · tri\u{a0}: \(comptee.entete(column).libelle), du plus \(tri.decroissant ? "grand" : "petit")"
    }

    private func drawTable(_ table: Tableau, _ layout: TableLayout, _ page: Range<Int>, on canvas: inout Canvas) {
        for column in page {
            let words = layout.heads[column]
            for (offset, word) in words.enumerated() {
                canvas.write(
                    TextWidth.pad(word, to: layout.widths[column], right: true), row: layout.firstRow - words.count + offset,
                    column: layout.place(of: column, in: page), style: Look.faint)
            }
        }
        canvas.write(table.entete, row: layout.firstRow - 1, column: 1, width: layout.labelWidth, style: Look.faint)
        let lines = layout.lines(cursor)
        for (offset, line) in lines.enumerated() { drawLine(table.lignes[line], line, layout.firstRow + offset, layout, page, on: &canvas) }
        if let total = table.total {
            drawLine(total, table.lignes.count, layout.firstRow + lines.count, layout, page, on: &canvas, style: Look.heading)
        }
        if lines.count < table.lignes.count {
            let count = "lignes \(lines.lowerBound + 1) à \(lines.upperBound) sur \(table.lignes.count)"
            canvas.write(count, row: Self.above, column: 1, width: layout.labelWidth, style: Look.faint)
        }
    }

    private func drawLine(
        _ line: LigneDeTableau, _ rank: Int, _ row: Int, _ layout: TableLayout, _ page: Range<Int>, on canvas: inout Canvas,
        style: Style = .plain
    ) {
        let style = line.avertissement ? Look.late : style
        canvas.write((line.avertissement ? "! " : "  ") + line.libelle, row: row, column: 1, width: layout.labelWidth, style: style)
        for column in page where column < line.cellules.count {
            let (place, width) = (layout.place(of: column, in: page), layout.widths[column])
            canvas.write(TextWidth.pad(line.cellules[column].texte, to: width, right: true), row: row, column: place, style: style)
            guard rank == cursor.row, column == cursor.column else { continue }
            canvas.restyle(row: row, column: place, width: width, Look.selected)
            canvas.cursor = Position(row: row, column: place + width - 1)
        }
    }

    private func drawRemarks(_ comptee: VueComptee, _ layout: TableLayout, _ hints: Int, on canvas: inout Canvas, _ context: Context) {
        let first = layout.firstRow + layout.height + (layout.hasTotal ? 1 : 0) + 1
        let room = canvas.size.rows - hints - first
        let lines = remarkLines(comptee.remarques, context)
        for (offset, line) in lines.prefix(max(0, room)).enumerated() {
            // What is left out is said where the eye stops.
            let isCut = offset == room - 1 && lines.count > room
            let text = isCut ? "\(TextWidth.clip(line, to: canvas.size.columns - 24))  (d : la suite)" : line
            canvas.write(text, row: first + offset, column: 1, width: canvas.size.columns - 2, style: Look.faint)
        }
    }

    /// The keys that the key bar has no room for.
    private func hintLines(_ context: Context) -> [String] {
        let keys = ["p - + période", "s où", "> < lieu", "r tri", "h H A masquer", "% parts", "= an d’avant", "i pivoter", "g graphique"]
        var line = ""
        for key in keys where TextWidth.of(line) + 2 + TextWidth.of(key) <= context.size.columns - 2 {
            line += (line.isEmpty ? "" : "  ") + key
        }
        return [line]
    }
}
