// The line between the workplace and the program: a pseudo-terminal with a process at its far end.
import CVterm
import Foundation

/// A process on a private pseudo-terminal, which is its controlling terminal.
package final class Pty {
    package let process: pid_t
    private(set) var end: Int32
    /// Held open to see what the program has read and how it left the line's settings.
    private let farEnd: Int32
    private let processEnd: Int32
    private var status: Int32?

    package init(_ path: String, _ arguments: [String], environment: [String: String], rows: Int, columns: Int) throws {
        var name = [CChar](repeating: 0, count: 128)
        end = suivi_open_pty(&name, name.count)
        guard end >= 0 else {
            throw ErreurPoste("pas de pseudo-terminal : \(String(cString: strerror(errno)))")
        }
        farEnd = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        process = try Pty.spawn(path, arguments, environment, terminal: name, size: (farEnd, rows, columns))
        processEnd = suivi_pidfd(process)
    }

    deinit {
        if end >= 0 { close(end) }
        if status == nil {
            kill(process, SIGKILL)
            var ignored: Int32 = 0
            waitpid(process, &ignored, 0)
        }
        close(farEnd)
        close(processEnd)
    }

    private static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String: String], terminal: [CChar],
        size: (line: Int32, rows: Int, columns: Int)
    ) throws -> pid_t {
        setSize(size.line, size.rows, size.columns)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Opened by the leader of a new session, it becomes the controlling terminal.
        for descriptor in 0...2 { posix_spawn_file_actions_addopen(&actions, Int32(descriptor), terminal, O_RDWR, 0) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A test runs on a worker thread with every signal blocked, which the program must not inherit.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, a GNU extension that Swift does not see
        posix_spawnattr_setflags(&attributes, Int16(newSession | Int32(POSIX_SPAWN_SETSIGMASK)))
        let argv = ([path] + arguments).map { strdup($0) } + [nil]
        let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var process: pid_t = 0
        let outcome = posix_spawn(&process, path, &actions, &attributes, argv, envp)
        guard outcome == 0 else { throw ErreurPoste("\(path) ne démarre pas : \(String(cString: strerror(outcome)))") }
        return process
    }

    private static func setSize(_ line: Int32, _ rows: Int, _ columns: Int) {
        var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(line, UInt(TIOCSWINSZ), &window)
    }

    /// Changes the window's size; the kernel tells the program.
    func resize(rows: Int, columns: Int) {
        Pty.setSize(farEnd, rows, columns)
    }

    /// Closes our end: the line drops.
    package func hangUp() {
        close(end)
        end = -1
    }

    /// Waits for output or for the end of the process, at most `milliseconds`.
    package func wait(_ milliseconds: Int32, toWrite: Bool = false) {
        let wanted = Int16(toWrite ? POLLIN | POLLOUT : POLLIN)
        var places = [
            pollfd(fd: end, events: wanted, revents: 0),
            pollfd(fd: status == nil ? processEnd : -1, events: Int16(POLLIN), revents: 0),
        ]
        poll(&places, 2, milliseconds)
    }

    /// What the program has sent and we have not read yet.
    package func read() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while end >= 0 {
            let count = Glibc.read(end, &chunk, chunk.count)
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return bytes
    }

    /// Sends what fits and returns how many bytes that was.
    package func write(_ bytes: ArraySlice<UInt8>) -> Int {
        max(0, bytes.withUnsafeBytes { Glibc.write(end, $0.baseAddress, $0.count) })
    }

    /// Bytes sent that the program has not read yet.
    var unread: Int {
        var count: Int32 = 0
        return ioctl(farEnd, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
    }

    /// The line's settings (local modes), to see whether the program gave the terminal back.
    var localModes: tcflag_t {
        var settings = termios()
        tcgetattr(farEnd, &settings)
        return settings.c_lflag
    }

    /// How the process ended, nil while it lives.
    package func ended() -> Fin? {
        if status == nil {
            var found: Int32 = 0
            if waitpid(process, &found, WNOHANG) == process { status = found }
        }
        return status.map { $0 & 0x7f == 0 ? .code(($0 >> 8) & 0xff) : .signal($0 & 0x7f) }
    }
}

/// How a program ended.
package enum Fin: Equatable, Sendable {
    case code(Int32)
    case signal(Int32)
}

/// What went wrong at the workplace, with the screen as it was.
package struct ErreurPoste: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
