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
        let width = min(64, canvas.size.columns - 6)
        let text = lines.flatMap { TextWidth.wrap(context.cacher(noms, dans: $0), to: width) }
        let inside = canvas.popup(rows: text.count + choices.count + 1, columns: width, title: heading, context)
        for (index, line) in text.enumerated() { canvas.write(line, row: inside.row + index, column: inside.column, width: inside.columns) }
        for (index, choice) in choices.enumerated() {
            let row = inside.row + text.count + 1 + index
            let mark = index == selected ? "▸ " : "  "
            canvas.write(
                TextWidth.pad(mark + choice.libelle, to: inside.columns), row: row, column: inside.column, width: inside.columns,
                style: index == selected ? Look.selected : .plain)
            if index == selected { canvas.cursor = Position(row: row, column: inside.column) }
        }
    }
}
