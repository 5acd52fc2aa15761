// One row of a chart on the screen, and the marks that tell series apart without any colour.

import Reports
import Terminal

/// A row of a drawn chart: texts that follow each other, each with its style.
package struct ChartRow: Equatable, Sendable {
    package private(set) var spans: [StyledLine] = []

    package init() {}
    package init(_ text: String, _ style: Style = .plain) { spans = [StyledLine(text, style)] }

    package static let blank = ChartRow()

    package var text: String { spans.map(\.text).joined() }
    package var width: Int { TextWidth.of(text) }

    package mutating func add(_ text: String, _ style: Style = .plain) {
        if !text.isEmpty { spans.append(StyledLine(text, style)) }
    }

    /// A text cut into rows that fit.
    package static func wrapped(_ text: String, to width: Int, _ style: Style = .plain) -> [ChartRow] {
        TextWidth.wrap(text, to: width).map { ChartRow($0, style) }
    }

    /// Short texts one after the other, none of them broken over two rows; one that is wider than a row ends in « … ».
    package static func flowing(_ items: [String], to width: Int, indent: Int = 0) -> [ChartRow] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        for item in items.map({ TextWidth.clip($0, to: width - indent) }) {
            if let last = lines.last, TextWidth.of(last) + 3 + TextWidth.of(item) <= width {
                lines[lines.count - 1] = last + "   " + item
            } else {
                lines.append(margin + item)
            }
        }
        return lines.map { ChartRow($0) }
    }
}

/// What a series is drawn with: up to four, shades; beyond, letters, which no eye confuses.
enum ChartMark {
    private static let shades: [Character] = ["█", "░", "▓", "▒"]
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")

    static func of(_ series: Int, in chart: Graphique) -> Character {
        // The present is full, the past is faint.
        if chart.forme == .comparaison, chart.series.count == 2 { return series == 0 ? "░" : "█" }
        return chart.series.count <= shades.count ? shades[series % shades.count] : letters[series % letters.count]
    }

    /// Letters stand in reverse every other time: where one segment ends is seen.
    static func style(_ series: Int, in chart: Graphique) -> Style {
        chart.series.count > shades.count && series.isMultiple(of: 2) ? Look.bar.reversed : Look.bar
    }

    /// A bar of a count against the highest; what is not 0 shows at least a stroke.
    static func bar(_ mark: Character, _ count: Int, of highest: Int, width: Int) -> String {
        guard count > 0, highest > 0, width > 0 else { return "" }
        let eighths = max(1, min(width * 8, Int(Double(count) * Double(width * 8) / Double(highest))))
        guard mark == "█" else { return String(repeating: mark, count: max(1, (eighths + 4) / 8)) }
        return String(repeating: "█", count: eighths / 8) + ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    }
}

extension Style {
    fileprivate var reversed: Style {
        var style = self
        style.reverse = true
        return style
    }
}

extension Canvas {
    /// Writes a row of a chart within `width` columns.
    mutating func write(_ chart: ChartRow, row: Int, column: Int, width: Int) {
        var place = column
        for span in chart.spans where place < column + width {
            place += write(span.text, row: row, column: place, width: column + width - place, style: span.style)
        }
    }
}
