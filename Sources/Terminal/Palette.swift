// From styles to what ncurses draws with.
import CNcurses

/// Gives each style its attributes and colour pair, asking the terminal for pairs as they are needed.
struct Palette {
    private let coloured: Bool
    /// Whether the terminal has default colours; vt100-like ones refuse, and get white on black.
    private let hasDefaults: Bool
    private var pairs: [Colours: Int16] = [:]

    private struct Colours: Hashable {
        let foreground: Int16
        let background: Int16
    }

    /// To be made after newterm.
    init(monochrome: Bool) {
        guard !monochrome, has_colors(), start_color() == OK else {
            coloured = false
            hasDefaults = false
            return
        }
        coloured = true
        hasDefaults = use_default_colors() == OK
    }

    /// The ncurses form of `style`.
    mutating func look(of style: Style) -> (attributes: attr_t, pair: Int16) {
        let seen = coloured ? style : style.monochrome
        var attributes: attr_t = 0
        if seen.bold { attributes |= suivi_bold() }
        if seen.dim { attributes |= suivi_dim() }
        if seen.reverse { attributes |= suivi_reverse() }
        if seen.underline { attributes |= suivi_underline() }
        return (attributes, pair(seen.foreground, seen.background))
    }

    private mutating func pair(_ foreground: Colour, _ background: Colour) -> Int16 {
        guard coloured, foreground != .standard || background != .standard else { return 0 }
        let colours = Colours(foreground: number(foreground, else: .white), background: number(background, else: .black))
        if let known = pairs[colours] { return known }
        let next = Int16(pairs.count + 1)
        // A terminal with few pairs draws the rest without colour.
        guard init_pair(next, colours.foreground, colours.background) == OK else { return 0 }
        pairs[colours] = next
        return next
    }

    private func number(_ colour: Colour, else replacement: Colour) -> Int16 {
        colour == .standard && !hasDefaults ? replacement.number : colour.number
    }
}
