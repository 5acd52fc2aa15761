// The dialects of the terminals met in the field: xterm, PuTTY, rxvt, Linux console, tmux, vt220.
// They do not contradict each other, so all of them are understood whatever TERM says.

/// Reads one escape sequence.
enum EscapeSequence {
    enum Reading: Equatable {
        case key(Key, length: Int)
        case pasteStart(length: Int)
        /// A sequence without meaning here: swallowed, lest its letters be typed into a field.
        case ignored(length: Int)
        case incomplete
    }

    static let pasteEnd: [UInt8] = Array("\u{1b}[201~".utf8)

    /// The sequence that starts at `index`, where an Esc stands.
    static func read(_ bytes: [UInt8], at index: Int, dialect: [[UInt8]: Key] = [:]) -> Reading {
        guard index + 1 < bytes.count else { return .incomplete }
        if let (key, length) = match(dialect, bytes, at: index) { return .key(key, length: length) }
        switch bytes[index + 1] {
        case UInt8(ascii: "["): return csi(bytes, at: index)
        case UInt8(ascii: "O"): return ss3(bytes, at: index)
        // Esc before a control key is the Esc key itself: the other follows on its own.
        case 0..<0x20, Ascii.delete: return .key(.escape, length: 1)
        default: return alt(bytes, at: index)
        }
    }

    private static func match(_ dialect: [[UInt8]: Key], _ bytes: [UInt8], at index: Int) -> (Key, Int)? {
        guard !dialect.isEmpty else { return nil }
        for length in stride(from: min(8, bytes.count - index), to: 1, by: -1) {
            if let key = dialect[Array(bytes[index..<index + length])] { return (key, length) }
        }
        return nil
    }

    private static func alt(_ bytes: [UInt8], at index: Int) -> Reading {
        switch Utf8.scalar(bytes, at: index + 1) {
        case .scalar(let scalar, let length): .key(.alt(Character(scalar)), length: length + 1)
        case .incomplete: .incomplete
        }
    }

    // MARK: Esc O

    /// Cursor and function keys in application mode, and the numeric keypad: PuTTY sends its digits so,
    /// and a référent types dates on it.
    private static func ss3(_ bytes: [UInt8], at index: Int) -> Reading {
        guard index + 2 < bytes.count else { return .incomplete }
        let final = bytes[index + 2]
        // rxvt's arrows with Ctrl are in lower case.
        if let key = letters[final] { return .key("cd".utf8.contains(final) ? modified(key, 5) : key, length: 3) }
        if let typed = keypad[final] { return .key(typed, length: 3) }
        return .ignored(length: 3)
    }

    private static let keypad: [UInt8: Key] = {
        var keys: [UInt8: Key] = [UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab]
        for (code, character) in zip("jklmnopqrstuvwxyX ".utf8, "*+,-./0123456789= ") {
            keys[code] = .character(character)
        }
        return keys
    }()

    // MARK: Esc [

    private static func csi(_ bytes: [UInt8], at index: Int) -> Reading {
        var end = index + 2
        while end < bytes.count, isParameter(bytes[end]) { end += 1 }
        guard end < bytes.count else { return .incomplete }
        let final = bytes[end]
        if final == UInt8(ascii: "["), end == index + 2 { return console(bytes, at: index) }
        let length = end - index + 1
        guard isFinal(final) else { return .ignored(length: length - 1) }
        // Private parameters (« ? », « > ») mark a terminal's answers about itself, not keys.
        if (0x3c..<0x40).contains(bytes[index + 2]) { return .ignored(length: length) }
        let parameters = bytes[(index + 2)..<end].split(separator: UInt8(ascii: ";")).map(number)
        return meaning(of: final, parameters, length: length)
    }

    private static func meaning(of final: UInt8, _ parameters: [Int], length: Int) -> Reading {
        let first = parameters.first ?? 1
        let modifier = parameters.count > 1 ? parameters[1] : 1
        switch final {
        case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
            if first == 200 { return .pasteStart(length: length) }
            guard let key = numbered[first] else { return .ignored(length: length) }
            return .key(modified(key, modifier), length: length)
        case UInt8(ascii: "Z"):
            return .key(.backtab, length: length)
        default:
            guard let key = letters[final] else { return .ignored(length: length) }
            return .key(modified(key, modifier), length: length)
        }
    }

    /// The Linux console's F1–F5: `Esc [ [ A` to `Esc [ [ E`.
    private static func console(_ bytes: [UInt8], at index: Int) -> Reading {
        guard index + 3 < bytes.count else { return .incomplete }
        let number = Int(bytes[index + 3]) - Int(UInt8(ascii: "A")) + 1
        return (1...5).contains(number) ? .key(.f(number), length: 4) : .ignored(length: 4)
    }

    /// Shift and Ctrl make another function key of a function key, as terminfo counts them; Ctrl (or Alt) moves the side
    /// arrows by words; any other modified key is still that key.
    private static func modified(_ key: Key, _ modifier: Int) -> Key {
        switch (key, modifier) {
        case (.f(let number), 2): .f(number + 12)
        case (.f(let number), 5): .f(number + 24)
        case (.left, 3), (.left, 5): .wordLeft
        case (.right, 3), (.right, 5): .wordRight
        default: key
        }
    }

    private static let letters: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down, UInt8(ascii: "c"): .right, UInt8(ascii: "d"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
        UInt8(ascii: "P"): .f(1), UInt8(ascii: "Q"): .f(2), UInt8(ascii: "R"): .f(3), UInt8(ascii: "S"): .f(4),
    ]

    private static let numbered: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .f(1), 12: .f(2), 13: .f(3), 14: .f(4), 15: .f(5), 17: .f(6), 18: .f(7), 19: .f(8), 20: .f(9),
        21: .f(10), 23: .f(11), 24: .f(12), 25: .f(13), 26: .f(14), 28: .f(15), 29: .f(16), 31: .f(17),
        32: .f(18), 33: .f(19), 34: .f(20),
    ]

    private static func isParameter(_ byte: UInt8) -> Bool {
        // rxvt ends shifted keys with « $ », which ECMA-48 keeps for intermediates.
        (0x20..<0x40).contains(byte) && byte != UInt8(ascii: "$")
    }

    private static func isFinal(_ byte: UInt8) -> Bool {
        (0x40..<0x7f).contains(byte) || byte == UInt8(ascii: "$")
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.prefix(4).reduce(0) { $1 >= 0x30 && $1 <= 0x39 ? $0 * 10 + Int($1 - 0x30) : $0 }
    }
}
