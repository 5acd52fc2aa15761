// How every form looks: label, value, what was understood, and what is wrong.

import Domain
import Terminal

/// Where things stand in a form.
package enum FormLayout {
    package static let labelWidth = 27

    /// Columns of text in a note: the last one of the field is kept for the cursor.
    package static func noteWidth(_ context: Context, expanded: Bool = false) -> Int {
        expanded ? max(8, min(context.size.columns - 3, 100)) : valueWidth(context) - 1
    }

    package static func valueWidth(_ context: Context) -> Int { max(8, min(context.size.columns - labelWidth - 4, 76)) }

    /// Rows taken by a field, its section heading and its error included.
    static func rows(_ field: Field, error: String?, _ context: Context) -> Int {
        let body =
            switch field.kind {
            case .note(let rows): rows
            case .ticks(let choices): tickLines(choices, valueWidth(context)).count
            default: 1
            }
        return body + (field.section == nil ? 0 : 1) + (error.map { errorLines($0, context).count } ?? 0)
    }

    static func errorLines(_ error: String, _ context: Context) -> [String] {
        TextWidth.wrap("✗ \(error)", to: max(10, context.size.columns - 4))
    }

    /// The boxes of a tick field, broken into lines: indices of the choices on each.
    static func tickLines(_ choices: [Choice], _ width: Int) -> [[Int]] {
        var lines: [[Int]] = [[]]
        var used = 0
        for (index, choice) in choices.enumerated() {
            let columns = TextWidth.of(choice.libelle) + 6
            if used + columns > width, !lines[lines.count - 1].isEmpty {
                lines.append([])
                used = 0
            }
            lines[lines.count - 1].append(index)
            used += columns
        }
        return lines
    }
}

extension FormScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        if isExpanded { return drawExpandedNote(on: &canvas, context) }
        let height = canvas.size.rows - 1
        var row = -scroll(height, context)
        var focused = 0
        for (index, field) in fields.enumerated() {
            let rows = FormLayout.rows(field, error: errors[field.champ.code], context)
            if row + rows > 0 && row < height { draw(field, index == focus, row: row, on: &canvas, context) }
            if index == focus { focused = row + (field.section == nil ? 0 : 1) }
            row += rows
        }
        drawHelp(row: height, on: &canvas, context)
        drawSuggestions(under: focused, height, on: &canvas, context)
    }

    /// How many rows are above the view, so that the focused field is wholly in it.
    private func scroll(_ height: Int, _ context: Context) -> Int {
        let sizes = fields.map { FormLayout.rows($0, error: errors[$0.champ.code], context) }
        let end = sizes.prefix(focus + 1).reduce(0, +)
        let total = sizes.reduce(0, +)
        return max(0, min(end + min(2, total - end) - height, total - height))
    }

    private func draw(_ field: Field, _ focused: Bool, row: Int, on canvas: inout Canvas, _ context: Context) {
        var row = row
        if let section = field.section {
            canvas.write(section, row: row, column: 1, width: canvas.size.columns - 2, style: Look.heading)
            row += 1
        }
        let mark = focused ? "▸" : " "
        let label = "\(mark) \(field.champ.libelle)\(field.required ? " *" : "")"
        canvas.write(label, row: row, column: 1, width: FormLayout.labelWidth - 1, style: focused ? Look.heading : .plain)
        let used = drawValue(field, focused, row: row, on: &canvas, context)
        if let error = errors[field.champ.code] {
            for (index, line) in FormLayout.errorLines(error, context).enumerated() {
                canvas.write(line, row: row + used + index, column: 3, width: canvas.size.columns - 4, style: Look.error)
            }
        }
    }

    /// Draws the value and returns the rows it took.
    private func drawValue(_ field: Field, _ focused: Bool, row: Int, on canvas: inout Canvas, _ context: Context) -> Int {
        let column = FormLayout.labelWidth + 1
        let width = FormLayout.valueWidth(context)
        let text = values[field.champ]
        switch field.kind {
        case .note(let rows):
            let width = FormLayout.noteWidth(context)
            if focused {
                note.draw(on: &canvas, row: row, column: column, rows: rows, width: width, style: Look.field)
            } else {
                NoteInput.preview(text, on: &canvas, row: row, column: column, rows: rows, width: width, style: Look.field)
            }
            return rows
        case .ticks(let choices):
            return drawTicks(choices, field, focused, row: row, column: column, width: width, on: &canvas)
        case .choice(let choices):
            let label = choices.first { $0.code == text }?.libelle ?? retired(text, context) ?? "—"
            canvas.write(
                TextWidth.pad(label, to: min(width, 44)), row: row, column: column, width: width,
                style: focused ? Look.selected : Look.field)
            if focused { canvas.cursor = Position(row: row, column: column) }
        case .date:
            drawLine(text, focused, row: row, column: column, width: 12, on: &canvas)
            canvas.write(understood(text, width - 14, context), row: row, column: column + 14, width: width - 14, style: Look.faint)
        case .time, .number: drawLine(text, focused, row: row, column: column, width: 8, on: &canvas)
        case .text, .suggestion: drawLine(text, focused, row: row, column: column, width: width, on: &canvas)
        }
        return 1
    }

    /// The wording of a value that is no longer offered; never its code.
    private func retired(_ code: String, _ context: Context) -> String? {
        code.isEmpty ? nil : NomDeReferentiel.allCases.lazy.compactMap { context.referentiels.entree($0, code)?.libelle }.first
    }

    private func drawLine(_ text: String, _ focused: Bool, row: Int, column: Int, width: Int, on canvas: inout Canvas) {
        let editor = focused ? line : TextInput(text)
        let replaced = focused && isFresh && field.kind.isReplacedByTyping && !text.isEmpty
        editor.draw(on: &canvas, row: row, column: column, width: width, focused: focused, style: replaced ? Look.selected : Look.field)
    }

    private func drawTicks(
        _ choices: [Choice], _ field: Field, _ focused: Bool, row: Int, column: Int, width: Int, on canvas: inout Canvas
    ) -> Int {
        let codes = Set(values.codes(field.champ))
        let lines = FormLayout.tickLines(choices, width)
        for (offset, line) in lines.enumerated() {
            var at = column
            for index in line {
                let isHere = focused && index == tick
                let box = "\(codes.contains(choices[index].code) ? "[x]" : "[ ]") \(choices[index].libelle)"
                canvas.write(box, row: row + offset, column: at, width: width - (at - column), style: isHere ? Look.selected : .plain)
                if isHere { canvas.cursor = Position(row: row + offset, column: at + 1) }
                at += TextWidth.of(box) + 2
            }
        }
        return lines.count
    }

    /// The date as it was understood, weekday included; what is wrong is said while typing, without blocking.
    private func understood(_ text: String, _ width: Int, _ context: Context) -> String {
        guard !text.allSatisfy(\.isWhitespace) else { return "" }
        guard let day = try? SaisieJour.lire(text, aujourdhui: context.aujourdhui) else { return "date non comprise" }
        return TextWidth.of(day.enToutesLettres) <= width ? day.enToutesLettres : "\(day.jourDeSemaine.abrege) \(day.court)"
    }
}
