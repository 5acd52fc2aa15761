// Signals as bytes in a pipe, so that the one loop can wait for them together with keys.
// A handler may do nothing else: almost no function is safe inside it.
import Foundation

/// The write end for the handlers, −1 before there is a pipe.
/// nonisolated(unsafe): a C signal handler has no context but a global. It is written once, before the
/// first handler is installed, and only read afterwards.
private nonisolated(unsafe) var handlerEnd: Int32 = -1

/// The process's self-pipe.
struct SignalPipe: Sendable {
    private static let watched = [SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT]

    let readEnd: Int32
    private let writeEnd: Int32

    init() throws(TerminalError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .system(String(cString: strerror(errno))) }
        for end in ends {
            // A handler must never block, and a child must not keep the pipe.
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    /// Sends signals to this pipe from now on. After newterm, which installs handlers of its own.
    func install() {
        handlerEnd = writeEnd
        for number in SignalPipe.watched { SignalPipe.handle(number) }
    }

    /// Signals act as they do for any process again.
    func uninstall() {
        for number in SignalPipe.watched { signal(number, SIG_DFL) }
    }

    static func handle(_ number: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { number in
            let saved = errno
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(handlerEnd, &byte, 1)
            errno = saved
        }
        action.sa_flags = SA_RESTART
        sigaction(number, &action, nil)
    }

    /// The numbers of the signals noted since the last time.
    func take() -> Set<Int32> {
        var noted: Set<Int32> = []
        var bytes = [UInt8](repeating: 0, count: 256)
        while true {
            let count = read(readEnd, &bytes, bytes.count)
            guard count > 0 else { return noted }
            noted.formUnion(bytes[..<count].map(Int32.init))
        }
    }
}
