// From one dossier to another that was open a moment ago.

import Domain
import Store
import Terminal

/// Somebody whose dossier was opened in this session, or at the end of the last one.
package struct Recent: Equatable, Sendable {
    package let cle: Cle<Beneficiaire>
    /// Empty until it is shown.
    package let nom: String
}

/// The last dossiers, most recent first; the one in view is not among them.
package struct RecentsScreen: Screen {
    package let title = ""
    package let isPopup = true
    var list: Liste<Recent>

    package init(_ recents: [Recent]) { list = Liste(recents) }

    package static var commands: [Command<Self>] {
        [
            Command(
                "ouvrir", [.enter], "Ouvrir",
                help: "Ouvre ce dossier, comme le chiffre de sa ligne ; une saisie en cours est gardée en brouillon."
            ) { screen, _ in
                screen.list.current.map { open($0) } ?? []
            },
            Command("renoncer", [.escape], "Annuler", help: "Revient sans changer de dossier.", group: .aller) { _, _ in [.back] },
        ] + moves(in: \.list, height: { _ in Desk.recentLimit })
    }

    private static func open(_ recent: Recent) -> [Effect] { [.back, .secure, .home, .open(DossierScreen(recent.cle))] }

    /// A digit opens its line at once.
    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        guard case .character(let typed) = key, let rank = typed.wholeNumberValue, let recent = list.row(rank - 1) else { return nil }
        return Self.open(recent)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let inside = canvas.popup(rows: max(1, list.total), columns: 48, title: "Dossiers récents", context)
        for (line, item) in list.visible(height: inside.rows).enumerated() {
            let isCurrent = item.index == list.selected
            canvas.write(
                TextWidth.pad("\(isCurrent ? "▸" : " ") \(item.index + 1)  \(context.nom(item.row.nom))", to: inside.columns),
                row: inside.row + line, column: inside.column, width: inside.columns, style: isCurrent ? Look.selected : .plain)
            if isCurrent { canvas.cursor = Position(row: inside.row + line, column: inside.column) }
        }
    }
}
