// What the user's environment asks of the terminal.
import Foundation

/// How to open the terminal.
package struct TerminalOptions: Sendable, Equatable {
    /// The terminal's name in terminfo (TERM).
    package var term: String
    /// No colours: NO_COLOR is set, or the user asked.
    package var monochrome: Bool
    /// How long a lone Esc may be the start of a key.
    package var escapeDelay: Duration

    /// Reads TERM, NO_COLOR (https://no-color.org: any non-empty value) and ESCDELAY (milliseconds).
    package init(
        environment: [String: String] = ProcessInfo.processInfo.environment, monochrome: Bool = false
    ) {
        term = environment["TERM"] ?? ""
        self.monochrome = monochrome || !(environment["NO_COLOR"] ?? "").isEmpty
        // 25 ms: enough for a key's bytes over a slow line, too short to be felt.
        let milliseconds = environment["ESCDELAY"].flatMap { Int($0) } ?? 25
        escapeDelay = .milliseconds(min(max(0, milliseconds), 10_000))
    }
}
