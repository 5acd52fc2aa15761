// How a dossier looks: its tabs on one line, the lines of the tab below.

import Domain
import Terminal

extension DossierScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        drawTabs(on: &canvas, context)
        for (line, item) in list.visible(height: canvas.size.rows - 2).enumerated() {
            let isCurrent = item.index == list.selected
            let style = isCurrent ? Look.selected : item.row.style
            if isCurrent {
                canvas.fill(row: line + 2, column: 0, width: canvas.size.columns, style: style)
                canvas.cursor = Position(row: line + 2, column: 0)
            }
            canvas.write(item.row.text, row: line + 2, column: 1, width: canvas.size.columns - 2, style: style)
        }
        if list.isEmpty { canvas.write("Rien à montrer ici.", row: 2, column: 1, width: 40, style: Look.faint) }
    }

    private func drawTabs(on canvas: inout Canvas, _ context: Context) {
        var column = 0
        for tab in DossierTab.allCases {
            let isHere = tab == self.tab
            let text = isHere ? "[\(tab.rawValue + 1) \(tab.title)]" : "\(tab.rawValue + 1) \(tab.title)"
            column += canvas.write(text, row: 0, column: column, style: isHere ? Look.heading : .plain) + 1
        }
    }
}
