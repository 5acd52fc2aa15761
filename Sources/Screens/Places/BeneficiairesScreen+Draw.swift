// How the caseload looks: one line a person, and the situation beside it where there is room.

import Domain
import Store
import Terminal

extension BeneficiairesScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        let listWidth = context.isWide ? 80 : canvas.size.columns
        drawHeader(on: &canvas, listWidth, context)
        canvas.list(list, from: 3, withCursor: !searching) { canvas, item, row in draw(item, row: row, on: &canvas, context) }
        if list.isEmpty { drawEmpty(on: &canvas, listWidth) }
        if searching { search.draw(on: &canvas, row: 1, column: 12, width: max(4, listWidth - 40), focused: true, style: Look.field) }
        if context.isWide, let preview { drawPreview(preview, on: &canvas, context) }
    }

    private func drawHeader(on canvas: inout Canvas, _ width: Int, _ context: Context) {
        let structure = context.structure(filter.structure)?.valeur.nom ?? "Toutes les structures"
        let referent = context.referent(filter.referent).map { " · \($0.valeur.nomComplet)" } ?? ""
        canvas.write("\(filter.vue.libelle) · \(structure)\(referent)", row: 0, column: 1, width: width - 2, style: Look.heading)
        canvas.write("Chercher :", row: 1, column: 1, width: 10, style: Look.faint)
        if !searching {
            canvas.write(
                search.text.isEmpty ? "/ pour chercher" : search.text, row: 1, column: 12, width: width - 40,
                style: search.text.isEmpty ? Look.faint : Look.field)
        }
        let count = "\(list.total.lisible) personne\(list.total > 1 ? "s" : "")"
        canvas.write(TextWidth.pad(count, to: 20, right: true), row: 1, column: width - 22, width: 20)
        let columns = Columns(width)
        var titles = [
            (1, "Nom"), (29, "Âge"), (columns.contract + 1, "Échéance"), (columns.last, "Dernier"), (columns.next, "Prochain"),
        ]
        if columns.hasTown { titles.append((33, "Commune")) }
        for (column, title) in titles { canvas.write(title, row: 2, column: column, width: width - column, style: Look.faint) }
    }

    /// Where each column begins; below 80 columns the dates matter more than the commune.
    private struct Columns {
        let hasTown: Bool
        let contract, last, next: Int

        init(_ width: Int) {
            hasTown = width >= 79
            (contract, last, next) = hasTown ? (50, 62, 71) : (32, 44, 52)
        }
    }

    private func draw(_ item: LigneFileActive, row: Int, on canvas: inout Canvas, _ context: Context) {
        let late = item.finDeContrat.map { $0 < context.aujourdhui } ?? false
        let columns = Columns(canvas.size.columns)
        canvas.write(context.nom(item.nom), row: row, column: 1, width: 27)
        canvas.write(
            TextWidth.pad(String(item.naissance.annees(jusque: context.aujourdhui)), to: 3, right: true), row: row, column: 29, width: 3)
        if columns.hasTown { canvas.write(item.commune, row: row, column: 33, width: 16) }
        canvas.write(contract(item, late), row: row, column: columns.contract, width: 11, style: late ? Look.late : .plain)
        canvas.write(Self.recent(item.dernierEntretien, context), row: row, column: columns.last, width: 8)
        canvas.write(Self.recent(item.prochainEntretien, context), row: row, column: columns.next, width: 8)
    }

    private func contract(_ item: LigneFileActive, _ late: Bool) -> String {
        if let sorti = item.sortiLe, filter.vue == .sortis || filter.vue == .tous { return "↦\(sorti.court)" }
        return item.finDeContrat.map { "\(late ? "!" : " ")\($0.court)" } ?? " —"
    }

    /// The day without its century: « 23/11 » this year, « 23/11/25 » otherwise.
    private static func recent(_ jour: Jour?, _ context: Context) -> String {
        guard let jour else { return "—" }
        return jour.annee == context.aujourdhui.annee ? jour.tresCourt : "\(jour.tresCourt)/\(String(jour.annee).suffix(2))"
    }

    private func drawEmpty(on canvas: inout Canvas, _ width: Int) {
        let text =
            filter.recherche.isEmpty
            ? "Personne dans cette vue. « v » en choisit une autre, « n » inscrit quelqu’un."
            : "Personne ne correspond à « \(filter.recherche) ». Échap efface la recherche, « v » élargit la vue."
        for (line, part) in TextWidth.wrap(text, to: width - 4).enumerated() {
            canvas.write(part, row: 4 + line, column: 2, width: width - 4)
        }
        if !searching { canvas.cursor = Position(row: 4, column: 2) }
    }

    private func drawPreview(_ preview: Preview, on canvas: inout Canvas, _ context: Context) {
        let inside = canvas.panel(
            row: 0, column: Self.panelColumn, rows: canvas.size.rows, columns: canvas.size.columns - Self.panelColumn,
            title: context.nom(preview.nom), context)
        for (line, item) in preview.lines.prefix(inside.rows).enumerated() {
            canvas.write(item.text, row: inside.row + line, column: inside.column, width: inside.columns, style: item.style)
        }
    }
}
