// The agenda in columns: a week of five to seven days, a month of counts.

import Domain
import Terminal

extension AgendaScreen {
    // MARK: Week

    /// Columns where they can be read; below 80 columns, without drawings, or for a whole département, one day after the other.
    func drawWeek(on canvas: inout Canvas, to bottom: Int, _ context: Context) {
        let days = weekdays
        guard canvas.size.columns >= 80, !context.plain, counts == nil else {
            return drawRows(days, from: 3, to: bottom, on: &canvas, context)
        }
        let width = canvas.size.columns / days.count
        let height = max(1, bottom - 4)
        let counts = days.map { agenda.lignes(le: $0).count }
        // One row less when some are hidden: it says how many.
        let shown = (counts.max() ?? 0) > height ? height - 1 : height
        let index = lignes.firstIndex { $0.entretien == selection }.map { $0 - lignes.startIndex } ?? 0
        let first = max(0, index - shown + 1)
        for (number, day) in days.enumerated() {
            drawHeading(day, column: number * width, width: width - 1, on: &canvas, context)
            for (offset, line) in agenda.lignes(le: day).dropFirst(first).prefix(shown).enumerated() {
                draw(line, row: 4 + offset, column: number * width, width: width - 1, on: &canvas, context)
            }
            let hidden = counts[number] - first - shown
            if hidden > 0 {
                canvas.write("  ↓ \(hidden) de plus", row: 4 + shown, column: number * width, width: width - 1, style: Look.faint)
            }
        }
        guard ligne == nil, let here = days.firstIndex(of: jour) else { return }
        canvas.cursor = Position(row: 3, column: here * width)
    }

    private func drawHeading(_ day: Jour, column: Int, width: Int, on canvas: inout Canvas, _ context: Context) {
        let isHere = day == jour
        let text = "\(isHere ? "▸" : " ")\(day.jourDeSemaine.abrege) \(day.tresCourt)\(day == context.aujourdhui ? "*" : "")"
        canvas.write(TextWidth.pad(text, to: width), row: 3, column: column, width: width, style: isHere ? Look.selected : Look.heading)
    }

    private func draw(_ line: LigneDAgenda, row: Int, column: Int, width: Int, on canvas: inout Canvas, _ context: Context) {
        let isHere = line.entretien == selection
        let isFree = line.issue?.libereLHeure == true
        let text = "\(mark(line, context))\(line.heure?.iso ?? "  –  ") \(context.nom(line.nomComplet))"
        let style = isHere ? Look.selected : agenda.enConflit(line) ? Look.late : isFree ? Look.faint : .plain
        // A column is narrow: a name cut short says more letters without its ellipsis.
        canvas.fill(row: row, column: column, width: width, style: style)
        canvas.write(text, row: row, column: column, width: width, style: style, ellipsis: false)
        if isHere { canvas.cursor = Position(row: row, column: column) }
    }

    // MARK: Month

    /// The days with their counts, then the appointments of the one under the cursor.
    func drawMonth(on canvas: inout Canvas, _ context: Context) {
        let after = context.plain ? drawDays(on: &canvas, context) : drawGrid(on: &canvas, context)
        canvas.write("\(jour.enToutesLettres) : \(count(jour))", row: after, column: 1, width: canvas.size.columns - 2, style: Look.heading)
        drawRows([jour], from: after + 1, to: canvas.size.rows, on: &canvas, context)
    }

    /// Returns the row below.
    private func drawGrid(on canvas: inout Canvas, _ context: Context) -> Int {
        let width = min(11, (canvas.size.columns - 1) / 7)
        for day in JourDeSemaine.allCases {
            canvas.write(day.abrege, row: 2, column: (day.rawValue - 1) * width + 2, width: width - 2, style: Look.faint)
        }
        var row = 3
        var day = periode.du
        while day <= periode.au {
            let column = (day.jourDeSemaine.rawValue - 1) * width
            canvas.write(cell(day, width - 1, context), row: row, column: column, width: width - 1, style: style(day))
            if day == jour, !onRow || ligne == nil { canvas.cursor = Position(row: row, column: column) }
            if day.jourDeSemaine == .dimanche { row += 1 }
            day = day.plus(jours: 1)
        }
        return row + (periode.au.jourDeSemaine == .dimanche ? 0 : 1) + (canvas.size.rows > 18 ? 1 : 0)
    }

    private func style(_ day: Jour) -> Style { day == jour ? Look.selected : agenda.aUnConflit(le: day) ? Look.late : .plain }

    /// « ▸23*  5! »: the cursor, the day, today, how many, a conflict.
    private func cell(_ day: Jour, _ width: Int, _ context: Context) -> String {
        let number =
            "\(day == jour ? "▸" : " ")\(TextWidth.pad(String(day.quantieme), to: 2, right: true))\(day == context.aujourdhui ? "*" : " ")"
        let count = self.number(day)
        let right = "\(count == 0 ? "" : String(count))\(agenda.aUnConflit(le: day) ? "!" : " ")"
        return number + TextWidth.pad(right, to: width - 4, right: true)
    }

    /// For a screen reader: the days that have something, one below the other, around the one under the cursor.
    private func drawDays(on canvas: inout Canvas, _ context: Context) -> Int {
        let height = max(1, (canvas.size.rows - 4) / 2)
        var days: [Jour] = []
        var day = periode.du
        while day <= periode.au {
            if day == jour || number(day) > 0 || !agenda.lignes(le: day).isEmpty { days.append(day) }
            day = day.plus(jours: 1)
        }
        let here = days.firstIndex(of: jour) ?? 0
        let first = max(0, min(here - height / 2, days.count - height))
        for (offset, day) in days[first...].prefix(height).enumerated() {
            let text =
                "\(day == jour ? "▸" : " ") \(day.enToutesLettres) : \(count(day))\(day == context.aujourdhui ? ", aujourd’hui" : "")"
            canvas.write(text, row: 3 + offset, column: 1, width: canvas.size.columns - 2, style: style(day))
            if day == jour, !onRow || ligne == nil { canvas.cursor = Position(row: 3 + offset, column: 1) }
        }
        return 3 + min(height, days.count) + 1
    }
}
