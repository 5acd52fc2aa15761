// If the program dies, the référent must get a working terminal back, without anyone's name on it.
import Foundation

/// What it takes to give the terminal back from a signal handler: no allocation, no lock, no ncurses.
private struct Farewell {
    var bytes: UnsafeMutablePointer<UInt8>
    var count: Int
    var settings: termios
    var armed: Bool
}

/// nonisolated(unsafe): a crash handler has no context but a global. It is allocated once, before the
/// handlers are installed; afterwards only `armed` changes, a single byte.
private nonisolated(unsafe) var farewell: UnsafeMutablePointer<Farewell>?

private func giveTerminalBack() {
    guard let plan = farewell, plan.pointee.armed else { return }
    plan.pointee.armed = false
    _ = write(STDOUT_FILENO, plan.pointee.bytes, plan.pointee.count)
    tcsetattr(STDIN_FILENO, TCSANOW, &plan.pointee.settings)
}

/// Restores the terminal when the process dies by a trap, a fault or a plain `exit`.
enum CrashGuard {
    private static let fatal = [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGQUIT, SIGSYS]

    /// Prepares everything; `bytes` give the screen back and `settings` the line.
    static func install(bytes: [UInt8], settings: termios) {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        copy.initialize(from: bytes, count: bytes.count)
        let plan = Farewell(bytes: copy, count: bytes.count, settings: settings, armed: true)
        if let existing = farewell {
            existing.pointee.armed = false
            existing.pointee = plan
            return
        }
        let place = UnsafeMutablePointer<Farewell>.allocate(capacity: 1)
        place.initialize(to: plan)
        farewell = place
        prepareStack()
        for number in fatal { watch(number) }
        atexit { giveTerminalBack() }
    }

    /// Whether the terminal is ours to give back just now.
    static func arm(_ armed: Bool) {
        farewell?.pointee.armed = armed
    }

    private static func watch(_ number: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { number in
            giveTerminalBack()
            // The process still dies of what it had, and says so to whoever started it.
            signal(number, SIG_DFL)
            raise(number)
        }
        action.sa_flags = SA_ONSTACK
        sigaction(number, &action, nil)
    }

    /// A stack of its own for the handler: the fault may be that the usual one is full.
    private static func prepareStack() {
        let size = 65_536
        var stack = stack_t()
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        stack.ss_size = size
        sigaltstack(&stack, nil)
    }
}
