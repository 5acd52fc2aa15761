// How a cell looks. Colour only ever doubles what an attribute or a word already says:
// a référent may sit at a monochrome terminal, or not see colours.

/// One of the eight colours that every colour terminal has, or the terminal's own.
package enum Colour: Sendable, Equatable, Hashable {
    case standard, black, red, green, yellow, blue, magenta, cyan, white

    /// The terminal's own colour number; −1 stands for its default.
    var number: Int16 {
        switch self {
        case .standard: -1
        case .black: 0
        case .red: 1
        case .green: 2
        case .yellow: 3
        case .blue: 4
        case .magenta: 5
        case .cyan: 6
        case .white: 7
        }
    }
}

/// The look of a cell: attributes and colours, combined freely.
package struct Style: Equatable, Sendable, Hashable {
    package var bold: Bool
    package var dim: Bool
    package var reverse: Bool
    package var underline: Bool
    package var foreground: Colour
    package var background: Colour

    package init(
        bold: Bool = false, dim: Bool = false, reverse: Bool = false, underline: Bool = false,
        foreground: Colour = .standard, background: Colour = .standard
    ) {
        self.bold = bold
        self.dim = dim
        self.reverse = reverse
        self.underline = underline
        self.foreground = foreground
        self.background = background
    }

    package static let plain = Style()
    package static let bold = Style(bold: true)
    package static let dim = Style(dim: true)
    package static let reverse = Style(reverse: true)
    package static let underline = Style(underline: true)

    /// The same style with other colours.
    package func with(foreground: Colour? = nil, background: Colour? = nil) -> Style {
        var style = self
        if let foreground { style.foreground = foreground }
        if let background { style.background = background }
        return style
    }

    /// What a terminal without colours shows: a coloured background becomes reverse video,
    /// so that nothing is told by colour alone.
    var monochrome: Style {
        Style(bold: bold, dim: dim, reverse: reverse || background != .standard, underline: underline)
    }
}
