// A note in a form: typed in its few rows, or over the whole body.

import Domain
import Terminal

extension FormScreen {
    /// Gives a key to the note. Opened over the whole body it keeps the moves for itself, and Escape closes it.
    mutating func typeInNote(_ key: Key, _ rows: Int, _ context: Context) -> [Effect]? {
        if isExpanded, key == .escape || key == .f(6) || key == .control("o") {
            isExpanded = false
            return [.keep]
        }
        if let why = noteRefusal(of: key) { return [.message(.erreur(why))] }
        guard note.edit(key, width: noteWidth(context), rows: isExpanded ? expandedRows(context) : rows) else {
            let staysInNote = isExpanded && [.up, .down, .pageUp, .pageDown].contains(key)
            return staysInNote ? [] : nil
        }
        keepNote(context)
        return []
    }

    mutating func pasteInNote(_ text: String, _ context: Context) -> [Effect] {
        if let why = note.refusal(of: text) { return [.message(.erreur(why))] }
        note.insert(text)
        keepNote(context)
        return [.keep]
    }

    private func noteRefusal(of key: Key) -> String? {
        switch key {
        case .character(let letter): note.refusal(of: String(letter))
        case .enter: note.refusal(of: "\n")
        default: nil
        }
    }

    /// No field follows from the words of a note, only from there being some: the fields are not made again at each key.
    private mutating func keepNote(_ context: Context) {
        let wasEmpty = values[field.champ].isEmpty
        values[field.champ] = note.text
        errors[field.champ.code] = nil
        if wasEmpty != note.text.isEmpty { refresh(context) }
    }

    private func noteWidth(_ context: Context) -> Int { FormLayout.noteWidth(context, expanded: isExpanded) }

    /// Rows of text over the whole body: the heading and the counter take the others.
    private func expandedRows(_ context: Context) -> Int { max(1, context.bodySize.rows - 2) }

    func drawExpandedNote(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns - 2
        canvas.write(
            "\(field.champ.libelle) : Échap revient au formulaire, le texte est gardé.", row: 0, column: 1, width: width,
            style: Look.heading)
        note.draw(
            on: &canvas, row: 1, column: 1, rows: canvas.size.rows - 2, width: FormLayout.noteWidth(context, expanded: true), style: .plain)
        drawHelp(row: canvas.size.rows - 1, on: &canvas, context)
    }

    /// The sentence of the field, and where one is in a long note at the right of it.
    func drawHelp(row: Int, on canvas: inout Canvas, _ context: Context) {
        let counter = field.kind.isNote ? note.counter(noteWidth(context)) : ""
        let column = canvas.size.columns - TextWidth.of(counter) - 1
        canvas.fill(row: row, column: 0, width: canvas.size.columns, style: .plain)
        canvas.write(field.help, row: row, column: 1, width: counter.isEmpty ? column : column - 3, style: Look.faint)
        canvas.write(counter, row: row, column: max(0, column), style: Look.faint)
    }
}
