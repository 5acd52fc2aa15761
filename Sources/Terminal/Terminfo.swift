// What the terminfo database says of this terminal, beyond what ncurses does by itself.
import CNcurses
import Foundation

/// The description of the terminal in use. Valid once `choose` has succeeded.
enum Terminfo {
    /// What nearly every terminal of today understands.
    static let fallback = "xterm-256color"

    /// Loads the description of `term`, or the fallback's. Returns the name to use.
    /// PuTTY's own entries are often missing (Debian ships them in `ncurses-term`), and initscr would
    /// end the process there.
    static func choose(_ term: String) throws(TerminalError) -> String {
        // A description without a way to move the cursor is refused as such, whatever else is said of it.
        let chosen = suivi_setupterm(term) == 1 && !term.isEmpty ? term : try loadFallback(insteadOf: term)
        guard capability("cup") != nil else { throw .dumb(term) }
        return chosen
    }

    private static func loadFallback(insteadOf term: String) throws(TerminalError) -> String {
        guard suivi_setupterm(fallback) == 1 else { throw .undescribed(term) }
        return fallback
    }

    /// A string capability, without its padding delays; nil when the terminal lacks it.
    static func capability(_ name: String) -> [UInt8]? {
        guard let value = suivi_capability(name) else { return nil }
        return withoutPadding(Array(String(cString: value).utf8))
    }

    /// Switches bracketed paste on (`BE`) or off (`BD`). Screen and PuTTY have it without saying so.
    static func bracketedPaste(_ on: Bool, term: String) -> [UInt8] {
        if let bytes = capability(on ? "BE" : "BD") { return bytes }
        let family = ["xterm", "screen", "tmux", "putty", "rxvt"]
        guard family.contains(where: term.hasPrefix) else { return [] }
        return Array((on ? "\u{1b}[?2004h" : "\u{1b}[?2004l").utf8)
    }

    /// Everything that gives the terminal back, for the moment when ncurses can no longer be asked.
    /// The screen is erased too: nothing personal stays behind.
    static func farewell(term: String) -> [UInt8] {
        let names = ["sgr0", "rmkx", "clear", "rmcup", "cnorm"]
        return bracketedPaste(false, term: term) + names.flatMap { capability($0) ?? [] }
    }

    /// The keys of a terminal whose sequences are not the common ones.
    static func dialect() -> [[UInt8]: Key] {
        var dialect: [[UInt8]: Key] = [:]
        for (name, key) in keys {
            guard let bytes = capability(name), bytes.count > 1, bytes[0] == Ascii.escape else { continue }
            if EscapeSequence.read(bytes, at: 0) != .key(key, length: bytes.count) { dialect[bytes] = key }
        }
        return dialect
    }

    private static let keys: [(String, Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
            ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete),
            ("kcbt", .backtab), ("kent", .enter),
        ] + (1...12).map { ("kf\($0)", .f($0)) }

    /// Drops `$<50/>`: a delay that no terminal of this century needs.
    static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let opens = bytes[index...].starts(with: [UInt8(ascii: "$"), UInt8(ascii: "<")])
            if opens, let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
                index = close + 1
            } else {
                kept.append(bytes[index])
                index += 1
            }
        }
        return kept
    }
}
