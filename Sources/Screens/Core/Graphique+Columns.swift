// Successive months as columns standing side by side, each under its figure and over its name.

import Reports
import Terminal

extension Graphique {
    /// Nil when figures or names do not fit side by side: one bar for each month then says the same.
    func columns(width: Int, height: Int) -> [ChartRow]? {
        let figures = categories.indices.map { nombre(0, $0) }
        let needed = (figures + categories).map(TextWidth.of).max() ?? 0
        let slot = min(12, width / max(1, categories.count))
        guard slot > needed else { return nil }
        let levels = max(3, min(12, height - 5))
        let eighths = categories.indices.map { rank -> Int in
            let count = point(0, rank).hauteur
            return count == 0 ? 0 : max(1, Int(Double(count) * Double(levels * 8) / Double(plusHaut)))
        }
        let drawn = (0...levels).reversed().map { level in
            var row = ChartRow()
            for rank in categories.indices {
                let (text, isBar) = cell(level, eighths[rank], figures[rank], width: slot - 1)
                row.add(TextWidth.pad(text, to: slot), isBar ? Look.bar : Look.heading)
            }
            return row
        }
        let names = categories.map { TextWidth.pad($0, to: slot) }.joined()
        return drawn + [ChartRow(String(repeating: "─", count: slot * categories.count - 1)), ChartRow(names)]
    }

    /// What stands in a column at a level counted from the ground: the bar, the figure right above it, or nothing.
    private func cell(_ level: Int, _ eighths: Int, _ figure: String, width: Int) -> (text: String, isBar: Bool) {
        let rest = eighths - level * 8
        if rest >= 8 { return (String(repeating: "█", count: width), true) }
        if rest > 0 { return (String(repeating: Array("▁▂▃▄▅▆▇")[rest - 1], count: width), true) }
        return level == (eighths + 7) / 8 ? (figure, false) : ("", false)
    }
}
