// What is really drawn for a character, so that every terminal agrees with us on its width.

/// The drawn form of one character and its width in columns (1 or 2).
struct Glyph: Equatable {
    let character: Character
    let width: Int

    static let space = Glyph(character: " ", width: 1)
    static let ellipsis = Glyph(character: "…", width: 1)

    private init(character: Character, width: Int) {
        self.character = character
        self.width = width
    }

    /// The glyph of `character`; nil when there is nothing to draw (a control, a lone accent).
    ///
    /// Terminals disagree on joined emoji, variation selectors, flags and keycaps: only the first
    /// symbol of such a sequence is drawn. Fixed and narrow spaces, which French typography asks for
    /// but some fonts lack, are drawn as a space; so are tabs and line breaks.
    init?(_ character: Character) {
        if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7f {
            self.init(character: character, width: 1)
            return
        }
        let scalars = character.unicodeScalars
        guard let base = scalars.first else { return nil }
        if base.properties.isWhitespace {
            self = .space
            return
        }
        let width = CharacterTable.width(of: base)
        guard width > 0 else { return nil }
        if scalars.count == 1 {
            self.init(character: character, width: width)
        } else {
            self.init(character: Glyph.simplified(character), width: width)
        }
    }

    /// The width of what is drawn for `character`, without making it: 0 when there is nothing to draw.
    static func width(of character: Character) -> Int {
        guard let base = character.unicodeScalars.first else { return 0 }
        return base.properties.isWhitespace ? 1 : CharacterTable.width(of: base)
    }

    /// The base and at most two accents, composed where Unicode has the composed letter.
    private static func simplified(_ character: Character) -> Character {
        var kept = String.UnicodeScalarView()
        for scalar in character.unicodeScalars {
            if kept.isEmpty || (kept.count < 3 && CharacterTable.isAccent(scalar)) { kept.append(scalar) }
        }
        let composed = String(kept).precomposed
        return composed.count == 1 ? composed[composed.startIndex] : Character(kept[kept.startIndex])
    }

    /// The glyphs of `text` that fit in `width` columns, the last being « … » when some did not and
    /// `ellipsis` asks for it.
    static func row(_ text: String, width: Int, ellipsis: Bool) -> [Glyph] {
        guard width > 0 else { return [] }
        var glyphs: [Glyph] = []
        var used = 0
        for character in text {
            guard let glyph = Glyph(character) else { continue }
            if used + glyph.width > width {
                return ellipsis ? shortened(glyphs, used: used, width: width) : glyphs
            }
            glyphs.append(glyph)
            used += glyph.width
        }
        return glyphs
    }

    private static func shortened(_ glyphs: [Glyph], used: Int, width: Int) -> [Glyph] {
        var glyphs = glyphs
        var used = used
        while used + 1 > width, let last = glyphs.popLast() { used -= last.width }
        return glyphs + [.ellipsis]
    }
}
