// F9: every command of the screen below, to be chosen instead of remembered.

import Domain
import Terminal

/// The commands by group, with the whole sentence of the one chosen.
package struct MenuScreen: Screen {
    package let title = ""
    package let isPopup = true
    var list: Liste<CommandInfo>

    package init(commands: [CommandInfo]) {
        // Moves and editing keys are of no use in a menu: the menu itself is moved in.
        list = Liste(
            CommandGroup.allCases.filter { $0 != .aller && $0 != .saisie }.flatMap { group in commands.filter { $0.group == group } })
    }

    /// Rows kept below the list for the whole sentence of the chosen command.
    private static let sentenceRows = 3

    package static var commands: [Command<Self>] {
        [
            Command(
                "executer", [.enter], "Exécuter", help: "Exécute la commande choisie.",
                unavailable: { screen, _ in
                    screen.list.current?.unavailable
                }
            ) { screen, _ in
                screen.list.current.map { [.command($0.id)] } ?? []
            },
            Command("fermer", [.escape, .f(9)], "Fermer", help: "Ferme le menu.", group: .aller) { _, _ in [.back] },
        ] + moves(in: \.list, height: { max(1, $0.bodySize.rows - 2 - sentenceRows) })
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let inside = canvas.popup(
            rows: min(list.total + Self.sentenceRows, canvas.size.rows - 2), columns: canvas.size.columns - 8, title: "Menu", context)
        for (line, item) in list.visible(height: inside.rows - Self.sentenceRows).enumerated() {
            let row = inside.row + line
            let isCurrent = item.index == list.selected
            let style = isCurrent ? Look.selected : item.row.unavailable == nil ? Style.plain : Look.faint
            let mark = isCurrent ? "▸" : item.row.unavailable == nil ? " " : "×"
            canvas.write(
                TextWidth.pad("\(mark) \(TextWidth.pad(item.row.keys.first?.name ?? "", to: 8)) \(item.row.help)", to: inside.columns),
                row: row,
                column: inside.column, width: inside.columns, style: style)
            if isCurrent { canvas.cursor = Position(row: row, column: inside.column) }
        }
        let sentence = list.current.map { $0.unavailable ?? $0.help } ?? ""
        for (offset, text) in TextWidth.wrap(sentence, to: inside.columns).prefix(Self.sentenceRows - 1).enumerated() {
            canvas.write(
                text, row: inside.row + inside.rows - Self.sentenceRows + 1 + offset, column: inside.column, width: inside.columns,
                style: list.current?.unavailable == nil ? Look.faint : Look.late)
        }
    }
}
