// From the bytes of a terminal to keys and pastes. Pure: no clock, no tty; whoever reads the tty says
// when a burst came and when nothing more did.
//
// The bytes are decoded here and not by ncurses: without a blocking read, its wget_wch drops the first
// half of an accented letter that the line cut in two, and PuTTY's keys need a table of ours anyway.

/// Turns bursts of bytes into events. Feed it every byte read, in order.
package struct KeyDecoder {
    /// What to wait for before the bytes held back must stand for themselves.
    package enum Pending: Equatable, Sendable {
        /// A lone Esc, perhaps the start of a key: a person waits for it, so hardly any time.
        case escape
        /// A sequence or letter begun and cut by the line; no hand types those.
        case fragment
        /// A paste whose end has not come.
        case paste
    }

    /// Sequences of this very terminal (from terminfo) beyond the common ones.
    private let dialect: [[UInt8]: Key]
    private var held: [UInt8] = []
    private var pasted: [UInt8]?

    package init(dialect: [[UInt8]: Key] = [:]) {
        self.dialect = dialect
    }

    /// What is held back, nil when every byte has become an event.
    package var pending: Pending? {
        if pasted != nil { return .paste }
        if held.isEmpty { return nil }
        return held == [Ascii.escape] ? .escape : .fragment
    }

    /// The events of one burst: all the bytes that were waiting at one moment.
    package mutating func feed(_ bytes: [UInt8]) -> [Event] {
        let burst = held + bytes
        held = []
        var tokens: [Token] = []
        var index = 0
        while index < burst.count {
            let step = next(burst, at: index)
            if step.length == 0 {
                held = Array(burst[index...])
                break
            }
            index += step.length
            if let token = step.token { tokens.append(token) }
        }
        return Burst.events(of: tokens)
    }

    /// Nothing more came in time: what was held back stands for itself.
    package mutating func flush() -> [Event] {
        if let text = pasted {
            pasted = nil
            return [.paste(PasteText.clean(text))]
        }
        let bytes = held
        held = []
        guard bytes.first == Ascii.escape else {
            return Burst.events(of: bytes.map { .scalar(Unicode.Scalar($0)) })
        }
        switch bytes.count {
        case 1: return [.key(.escape)]
        case 2: return [.key(.alt(Character(Unicode.Scalar(bytes[1]))))]
        default: return []
        }
    }

    /// One step of the burst; a length of 0 means that the rest is incomplete.
    private mutating func next(_ burst: [UInt8], at index: Int) -> (token: Token?, length: Int) {
        if pasted != nil { return continuePaste(burst, at: index) }
        guard burst[index] == Ascii.escape else {
            switch Utf8.scalar(burst, at: index) {
            case .scalar(let scalar, let length): return (.scalar(scalar), length)
            case .incomplete: return (nil, 0)
            }
        }
        switch EscapeSequence.read(burst, at: index, dialect: dialect) {
        case .key(let key, let length): return (.key(key), length)
        case .ignored(let length): return (nil, length)
        case .incomplete: return (nil, 0)
        case .pasteStart(let length):
            pasted = []
            return (nil, length)
        }
    }

    /// Takes bytes of a bracketed paste up to its end mark, which two reads may share.
    private mutating func continuePaste(_ burst: [UInt8], at index: Int) -> (token: Token?, length: Int) {
        var text = pasted ?? []
        let before = text.count
        text += burst[index...]
        guard let end = text.position(of: EscapeSequence.pasteEnd, from: max(0, before - 5)) else {
            pasted = text
            return (nil, burst.count - index)
        }
        pasted = nil
        let length = end + EscapeSequence.pasteEnd.count - before
        return (.paste(PasteText.clean(Array(text[..<end]))), length)
    }
}

/// What one step of the decoder found.
enum Token: Equatable {
    case scalar(Unicode.Scalar)
    case key(Key)
    case paste(String)
}

/// Bytes with a meaning of their own.
enum Ascii {
    static let escape: UInt8 = 0x1b
    static let delete: UInt8 = 0x7f
}

extension Array where Element == UInt8 {
    /// Where `pattern` first stands at or after `start`.
    fileprivate func position(of pattern: [UInt8], from start: Int) -> Int? {
        guard count - start >= pattern.count else { return nil }
        return (start...(count - pattern.count)).first { self[$0] == pattern[0] && self[$0...].starts(with: pattern) }
    }
}
