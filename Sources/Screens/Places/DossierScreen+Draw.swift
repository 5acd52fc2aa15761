// How a dossier looks: its tabs on one line, the lines of the tab below.

import Domain
import Terminal

extension DossierScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        drawTabs(on: &canvas, context)
        canvas.list(list, from: 2) { canvas, item, row in
            canvas.write(item.text, row: row, column: 1, width: canvas.size.columns - 2, style: item.style)
        }
        guard list.isEmpty else { return }
        canvas.write("Rien à montrer ici.", row: 2, column: 1, width: 40, style: Look.faint)
        canvas.cursor = Position(row: 2, column: 1)
    }

    private func drawTabs(on canvas: inout Canvas, _ context: Context) {
        // In a narrow window the other tabs keep their digit.
        let isNarrow = DossierTab.allCases.map { TextWidth.of($0.title) + 3 }.reduce(1, +) > canvas.size.columns
        var column = 0
        for tab in DossierTab.allCases {
            let isHere = tab == self.tab
            let text = isHere ? "[\(tab.rawValue + 1) \(tab.title)]" : isNarrow ? "\(tab.rawValue + 1)" : "\(tab.rawValue + 1) \(tab.title)"
            column += canvas.write(text, row: 0, column: column, style: isHere ? Look.heading : .plain) + 1
        }
    }
}
