// The line to the terminal: waiting, reading and writing bytes.
import Foundation

/// Standard input and output when they are a terminal.
enum TtyLine {
    enum Read: Equatable {
        case bytes([UInt8])
        case closed
    }

    struct Readiness {
        var input = false
        var pipe = false
    }

    static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// The window's size as the terminal says; nil when it does not know (a serial line).
    static var windowSize: Size? {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else {
            return nil
        }
        return Size(rows: Int(window.ws_row), columns: Int(window.ws_col))
    }

    static func settings() throws(TerminalError) -> termios {
        var settings = termios()
        guard tcgetattr(STDIN_FILENO, &settings) == 0 else { throw .notATerminal }
        return settings
    }

    /// Sleeps until there is input, a byte in `pipe`, or `instant` (nil: for ever).
    static func wait(pipe: Int32, input: Bool, until instant: ContinuousClock.Instant?) -> Readiness {
        var places = [
            pollfd(fd: pipe, events: Int16(POLLIN), revents: 0),
            pollfd(fd: input ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&places, nfds_t(places.count), milliseconds(until: instant)) > 0 else { return Readiness() }
        // A hang-up counts as input: the read that follows meets it.
        return Readiness(input: places[1].revents != 0, pipe: places[0].revents != 0)
    }

    /// Everything that is waiting: one burst. A nearly full read means that more stands behind it.
    static func readBurst() -> Read {
        var burst: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16_384)
        repeat {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR || errno == EAGAIN { break }
            // End of file or EIO: the line is gone. What came before is worth keeping.
            guard count > 0 else { return burst.isEmpty ? .closed : .bytes(burst) }
            burst += chunk[..<count]
            if count < 1_024 { break }
        } while burst.count < 4_194_304 && hasInput
        return .bytes(burst)
    }

    /// Writes all of `bytes`; a line that is gone is met by the next read.
    static func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return }
            rest = rest.dropFirst(max(0, count))
        }
    }

    private static var hasInput: Bool {
        var place = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&place, 1, 0) > 0
    }

    /// Rounded up: waking a little early would mean a second, useless turn.
    private static func milliseconds(until instant: ContinuousClock.Instant?) -> Int32 {
        guard let instant else { return -1 }
        let left = ContinuousClock.now.duration(to: instant)
        guard left > .zero else { return 0 }
        let (seconds, attoseconds) = left.components
        guard seconds < 1_000_000 else { return 1_000_000_000 }
        return Int32(seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
