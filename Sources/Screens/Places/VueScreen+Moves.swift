// The cursor of a view: line by line, column by column, page by page.

import Terminal

extension VueScreen {
    /// The same keys as in a list, and the columns on ← and →.
    static var tableMoves: [Command<Self>] {
        func move(_ id: String, _ keys: [Key], _ help: String, _ to: @escaping @Sendable (inout TableCursor, TableLayout) -> Void)
            -> Command<Self>
        {
            Command(id, keys, help: help, group: .aller) { screen, context in
                guard let layout = screen.layout(context) else { return [] }
                to(&screen.cursor, layout)
                screen.cursor.clamp(rows: layout.rowCount, columns: layout.widths.count)
                screen.cursor = layout.scrolled(screen.cursor)
                return []
            }
        }
        return [
            move("haut", [.up, .character("k")], "Ligne précédente.") { cursor, _ in cursor.row -= 1 },
            move("bas", [.down, .character("j")], "Ligne suivante.") { cursor, _ in cursor.row += 1 },
            move("page_haut", [.pageUp], "Page précédente.") { cursor, layout in cursor.row -= max(1, layout.height) },
            move("page_bas", [.pageDown], "Page suivante.") { cursor, layout in cursor.row += max(1, layout.height) },
            move("debut", [.home], "Première ligne.") { cursor, _ in cursor.row = 0 },
            move("fin", [.end], "Dernière ligne.") { cursor, layout in cursor.row = layout.rowCount - 1 },
            move("gauche", [.left], "Colonne précédente.") { cursor, _ in cursor.column -= 1 },
            move("droite", [.right], "Colonne suivante.") { cursor, _ in cursor.column += 1 },
            move("colonnes_avant", [.wordLeft, .backtab], "Colonnes précédentes, une largeur d’écran.") { cursor, layout in
                cursor.column -= layout.columns(cursor).count
            },
            move("colonnes_apres", [.wordRight, .tab], "Colonnes suivantes, une largeur d’écran.") { cursor, layout in
                cursor.column += layout.columns(cursor).count
            },
        ]
    }
}
