// A question with its answers in words; the first one is safe and is the default.

import Domain
import Terminal

/// Asks, and answers the screen below. Escape gives the first choice.
package struct QuestionScreen: Screen {
    package let title = ""
    package let isPopup = true
    let name: String
    let heading: String
    let lines: [String]
    let choices: [Choice]
    /// The names of people in the lines, as they stand there: shown by their initials while names are masked.
    let noms: [String]
    var selected = 0
    /// First line shown of a text longer than the window.
    private var first = 0

    package init(_ name: String, heading: String, lines: [String], choices: [Choice], noms: [String] = []) {
        (self.name, self.heading, self.lines, self.choices, self.noms) = (name, heading, lines, choices, noms)
    }

    package static var commands: [Command<Self>] {
        [
            Command("repondre", [.enter], "Répondre", help: "Donne la réponse choisie.") { screen, _ in
                [.answer(Answer(screen.name, screen.choices[screen.selected].code))]
            },
            Command("suivante", [.down, .right, .tab], "Choix suivant", help: "Réponse suivante.", group: .aller) { screen, _ in
                screen.selected = (screen.selected + 1) % screen.choices.count
                return []
            },
            Command("precedente", [.up, .left, .backtab], help: "Réponse précédente.", group: .aller) { screen, _ in
                screen.selected = (screen.selected + screen.choices.count - 1) % screen.choices.count
                return []
            },
            Command("page_haut", [.pageUp], help: "Le texte d’avant, quand il ne tient pas.", group: .aller) { screen, context in
                screen.scroll(-1, context)
            },
            Command("page_bas", [.pageDown], help: "La suite du texte, quand il ne tient pas.", group: .aller) { screen, context in
                screen.scroll(1, context)
            },
            Command("renoncer", [.escape], "Ne rien changer", help: "Revient sans rien changer.", group: .aller) { screen, _ in
                [.answer(Answer(screen.name, screen.choices[0].code))]
            },
        ]
    }

    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        guard case .character(let typed) = key,
            let index = choices.firstIndex(where: { Repli.plier($0.libelle).first == Repli.plier(String(typed)).first })
        else { return nil }
        selected = index
        return []
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let layout = Layout(self, canvas.size, context)
        let inside = canvas.popup(rows: layout.text.count + layout.choices.count + 1, columns: layout.width, title: heading, context)
        let start = min(first, layout.last)
        for (index, line) in layout.text[start...].prefix(layout.height).enumerated() {
            canvas.write(line, row: inside.row + index, column: inside.column, width: inside.columns)
        }
        if layout.last > 0 {
            let below = layout.last - start
            let hint = below > 0 ? "↓ PgSuiv : encore \(below) ligne\(below > 1 ? "s" : "")" : "↑ PgPréc : le début du texte"
            canvas.write(hint, row: inside.row + layout.height, column: inside.column, width: inside.columns, style: Look.faint)
        }
        for (index, choice) in layout.choices.enumerated() {
            let row = inside.row + min(layout.text.count, layout.height) + 1 + index
            let isCurrent = choice.index == selected
            let mark = isCurrent && choice.isFirst ? "▸ " : "  "
            canvas.write(
                TextWidth.pad(mark + choice.text, to: inside.columns), row: row, column: inside.column, width: inside.columns,
                style: isCurrent ? Look.selected : .plain)
            if isCurrent, choice.isFirst { canvas.cursor = Position(row: row, column: inside.column) }
        }
    }

    private mutating func scroll(_ step: Int, _ context: Context) -> [Effect] {
        let layout = Layout(self, context.bodySize, context)
        first = max(0, min(min(first, layout.last) + step * max(1, layout.height - 1), layout.last))
        return []
    }

    /// The text and the answers, broken at the width of a window; the answers are always whole.
    private struct Layout {
        let width: Int
        let text: [String]
        let choices: [(index: Int, text: String, isFirst: Bool)]
        /// Rows of text shown at once, and the last line that may stand first.
        let height, last: Int

        init(_ question: QuestionScreen, _ size: Size, _ context: Context) {
            let width = min(64, size.columns - 6)
            let text = question.lines.flatMap { TextWidth.wrap(context.cacher(question.noms, dans: $0), to: width) }
            let choices = question.choices.enumerated().flatMap { index, choice in
                TextWidth.wrap(choice.libelle, to: width - 2).enumerated().map { (index: index, text: $1, isFirst: $0 == 0) }
            }
            let room = max(1, size.rows - 2 - choices.count - 1)
            (self.width, self.text, self.choices) = (width, text, choices)
            (height, last) = (min(text.count, room), max(0, text.count - room))
        }
    }
}
