// F9: every command of the screen below, to be chosen instead of remembered.

import Domain
import Terminal

package struct MenuScreen: Screen {
    package let title = ""
    package let isPopup = true
    var list: Liste<CommandInfo>

    package init(commands: [CommandInfo]) {
        // Moves are of no use in a menu: the menu itself is moved in.
        list = Liste(commands.filter { $0.group != .aller || !$0.title.isEmpty })
    }

    package static var commands: [Command<Self>] {
        [
            Command("executer", [.enter], "Exécuter", help: "Exécute la commande choisie.", unavailable: { screen, _ in
                screen.list.current?.unavailable
            }) { screen, _ in
                screen.list.current.map { [.command($0.id)] } ?? []
            },
            Command("fermer", [.escape, .f(9)], "Fermer", help: "Ferme le menu.", group: .aller) { _, _ in [.back] },
        ] + moves(in: \.list, height: { max(1, $0.bodySize.rows - 2) })
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let inside = canvas.popup(rows: min(list.total, canvas.size.rows - 2), columns: canvas.size.columns - 8, title: "Menu", context)
        for (line, item) in list.visible(height: inside.rows).enumerated() {
            let row = inside.row + line
            let isCurrent = item.index == list.selected
            let style = isCurrent ? Look.selected : item.row.unavailable == nil ? Style.plain : Look.faint
            let text = item.row.unavailable.map { "\(item.row.help) (\($0))" } ?? item.row.help
            let key = item.row.keys.first?.name ?? ""
            canvas.write(
                TextWidth.pad("\(isCurrent ? "▸" : " ") \(TextWidth.pad(key, to: 8)) \(text)", to: inside.columns), row: row,
                column: inside.column, width: inside.columns, style: style)
            if isCurrent { canvas.cursor = Position(row: row, column: inside.column) }
        }
    }
}
