// A list to choose from, narrowed by typing.

import Domain
import Terminal

/// One thing that can be chosen: the stored code and what is read.
package struct Choice: Equatable, Sendable {
    package let code: String
    package let libelle: String
    /// Where it comes from, when that is worth saying; never part of the value.
    package let mark: String
    package init(_ code: String, _ libelle: String, mark: String = "") { (self.code, self.libelle, self.mark) = (code, libelle, mark) }

    /// As a list shows it.
    package var shown: String { mark.isEmpty ? libelle : "\(libelle)  (\(mark))" }
}

/// The choice list of a field (F4), and of places that ask for a structure or a person.
package struct ChoiceScreen: Screen {
    package let title = ""
    package let isPopup = true
    let name: String
    let heading: String
    let choices: [Choice]
    var filter = TextInput()
    var list: Liste<Choice>
    /// Letters are being typed: the cursor stands in the search, else on the chosen row.
    var typing = false

    package init(_ name: String, heading: String, choices: [Choice], selected: String? = nil) {
        (self.name, self.heading, self.choices) = (name, heading, choices)
        list = Liste(choices)
        if let index = choices.firstIndex(where: { $0.code == selected }) { _ = list.move(to: index, height: Self.height) }
    }

    static let height = 12

    package static var commands: [Command<Self>] {
        [
            Command(
                "choisir", [.enter], "Choisir", help: "Prend la ligne choisie.",
                unavailable: { screen, _ in
                    screen.list.isEmpty ? "Aucune ligne ne correspond : effacez une partie de la recherche." : nil
                }
            ) { screen, _ in
                screen.list.current.map { [.answer(Answer(screen.name, $0.code))] } ?? []
            },
            Command("renoncer", [.escape], "Annuler", help: "Revient sans choisir.", group: .aller) { _, _ in [.back] },
        ] + moves(in: \.list, height: { _ in height }).map { $0.withoutLetters }.map(onRow)
    }

    private static func onRow(_ move: Command<Self>) -> Command<Self> {
        Command(move.id, move.keys, move.title, help: move.help, group: move.group, unavailable: move.unavailable) { screen, context in
            screen.typing = false
            return move.run(&screen, context)
        }
    }

    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        switch key {
        case .character, .backspace, .control("u"), .control("w"):
            _ = filter.edit(key)
            narrow()
            return []
        default: return nil
        }
    }

    package mutating func paste(_ text: String, _ context: Context) -> [Effect] {
        filter.insert(text)
        narrow()
        return []
    }

    private mutating func narrow() {
        typing = true
        let words = Repli.mots(filter.text)
        list.rewind()
        list.replaceAll(
            choices.filter { choice in
                let own = Repli.mots(choice.libelle)
                return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
            })
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let widest = choices.map { TextWidth.of($0.shown) }.max() ?? 20
        let rows = min(Self.height, max(1, choices.count))
        let inside = canvas.popup(rows: rows + 2, columns: max(36, min(widest + 2, 70)), title: heading, context)
        canvas.write("Chercher :", row: inside.row, column: inside.column, width: 10, style: Look.faint)
        filter.draw(on: &canvas, row: inside.row, column: inside.column + 11, width: inside.columns - 11, focused: true, style: Look.field)
        if list.isEmpty { canvas.write("Aucune ligne ne correspond.", row: inside.row + 2, column: inside.column, width: inside.columns) }
        for (line, item) in list.visible(height: min(rows, inside.rows - 2)).enumerated() {
            let isCurrent = item.index == list.selected
            canvas.write(
                TextWidth.pad((isCurrent ? "▸ " : "  ") + item.row.shown, to: inside.columns), row: inside.row + 2 + line,
                column: inside.column, width: inside.columns, style: isCurrent ? Look.selected : .plain)
            if isCurrent, !typing { canvas.cursor = Position(row: inside.row + 2 + line, column: inside.column) }
        }
    }
}

extension Command {
    /// The same command without its letter keys, where letters are typed text.
    package var withoutLetters: Command {
        Command(
            id,
            keys.filter { key in
                if case .character = key { false } else { true }
            }, title, help: help, group: group, unavailable: unavailable, run: run)
    }
}
