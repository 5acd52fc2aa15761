// Typing or pasting? A terminal without bracketed paste sends both alike, but no hand types a
// paragraph between two looks at the keyboard. A paste must never act as commands.

/// Turns the tokens of one burst into events.
enum Burst {
    /// From this many characters, text with a line break inside it is a paste.
    static let shortPaste = 17
    /// From this many characters, any text is a paste. Far above what a person types ahead while a slow
    /// line keeps the screen waiting.
    static let longPaste = 128

    static func events(of tokens: [Token]) -> [Event] {
        var events: [Event] = []
        var text = String.UnicodeScalarView()
        for token in tokens {
            if case .scalar(let scalar) = token, isText(scalar) {
                text.append(scalar)
                continue
            }
            events += typedOrPasted(String(text))
            text.removeAll()
            switch token {
            case .scalar(let scalar): if let key = control(scalar) { events.append(.key(key)) }
            case .key(let key): events.append(.key(key))
            case .paste(let pasted): events.append(.paste(pasted))
            }
        }
        return events + typedOrPasted(String(text))
    }

    private static func typedOrPasted(_ text: String) -> [Event] {
        guard !text.isEmpty else { return [] }
        if isPaste(text) { return [.paste(PasteText.clean(text))] }
        return text.precomposed.map { .key(key($0)) }
    }

    /// Enter at the end of typed words is a key typed ahead; only a break *inside* tells a paste.
    private static func isPaste(_ text: String) -> Bool {
        let length = text.count
        guard length < longPaste else { return true }
        guard length >= shortPaste, let first = text.firstIndex(where: \.isNewline) else { return false }
        return text[first...].contains { !$0.isNewline }
    }

    private static func key(_ character: Character) -> Key {
        switch character {
        case "\r", "\n", "\r\n": .enter
        case "\t": .tab
        default: .character(character)
        }
    }

    private static func isText(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0a, 0x0d: true
        case 0..<0x20, 0x7f..<0xa0: false
        default: true
        }
    }

    private static func control(_ scalar: Unicode.Scalar) -> Key? {
        switch scalar.value {
        case 0: .control(" ")
        case 0x08, 0x7f: .backspace
        case 0x1b: .escape
        case 1...0x1a: Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
        case 0x1c...0x1f: Unicode.Scalar(scalar.value + 0x40).map { .control(Character($0)) }
        default: nil
        }
    }
}

/// The text of a paste, as a note will keep it.
enum PasteText {
    static func clean(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: Utf8.scalars(bytes))
        return clean(String(text))
    }

    /// Line breaks as `\n`, controls dropped except the tab, letters composed (NFC).
    static func clean(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": kept.append("\n")
            case "\n": if !afterReturn { kept.append("\n") }
            case "\t": kept.append("\t")
            default: if !isControl(scalar) { kept.append(scalar) }
            }
            afterReturn = scalar == "\r"
        }
        return String(kept).precomposed
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value)
    }
}
