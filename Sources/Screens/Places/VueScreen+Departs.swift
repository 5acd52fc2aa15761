// Where a view goes: the charts of its table, a file.

import Exchange
import Reports
import Terminal

extension VueScreen {
    /// Whatever takes the view elsewhere stands here: each of them takes `comptee.tableau` or `comptee.document`.
    static var departures: [Command<Self>] {
        [
            exportCommand { $0.comptee.map { PageAExporter($0.document) } },
            Command(
                "graphique", [.character("g")], help: "Dessine le tableau : barres de la colonne, deux périodes, parts empilées.",
                group: .voir,
                unavailable: { screen, _ in
                    screen.comptee?.estVide ?? true ? "Aucune donnée sur la période : rien à dessiner." : nil
                }
            ) { screen, context in
                guard let page = screen.counted(context), let column = screen.currentColumn else { return [] }
                return [.open(GraphiqueScreen(page.graphiques(column)))]
            },
        ]
    }
}
