// A canvas as text, to read in a failing test and to paste back as the expected screen.

extension Canvas {
    /// The text of the rows, joined by line breaks, without trailing spaces.
    package func dump() -> String {
        (0..<size.rows).map { trimmed(text(ofRow: $0)) }.joined(separator: "\n")
    }

    /// The same with looks and cursor. Each row starts with « │ »; under a row that has attributes come
    /// lines starting with « ┊ », aligned with it, one for each kind: `R` reverse, `B` bold, `D` dim,
    /// `U` underline, then the initials of the foreground colours in lower case (`k` black), then the
    /// background colours as digits 0–7. The last line is « curseur ligne,colonne », counted from 0,
    /// or « curseur caché ».
    package func dump(marked: Bool) -> String {
        guard marked else { return dump() }
        var lines: [String] = []
        for row in 0..<size.rows {
            lines.append("│" + trimmed(text(ofRow: row)))
            lines += layers.map { layer in trimmed(String((0..<size.columns).map { layer(self[row, $0].style) })) }
                .filter { !$0.isEmpty }
                .map { "┊" + $0 }
        }
        lines.append(cursor.map { "curseur \($0.row),\($0.column)" } ?? "curseur caché")
        return lines.joined(separator: "\n")
    }

    private var layers: [(Style) -> Character] {
        [
            { $0.reverse ? "R" : " " },
            { $0.bold ? "B" : " " },
            { $0.dim ? "D" : " " },
            { $0.underline ? "U" : " " },
            { $0.foreground.initial },
            { $0.background == .standard ? " " : Character("\($0.background.number)") },
        ]
    }

    private func text(ofRow row: Int) -> String {
        var text = ""
        for column in 0..<size.columns where !self[row, column].isContinuation {
            text.append(self[row, column].text)
        }
        return text
    }

    private func trimmed(_ text: String) -> String {
        guard let last = text.lastIndex(where: { $0 != " " }) else { return "" }
        return String(text[...last])
    }
}

extension Colour {
    fileprivate var initial: Character {
        switch self {
        case .standard: " "
        case .black: "k"
        case .red: "r"
        case .green: "g"
        case .yellow: "y"
        case .blue: "b"
        case .magenta: "m"
        case .cyan: "c"
        case .white: "w"
        }
    }
}
