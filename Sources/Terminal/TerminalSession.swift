// The terminal while the program has it: opened once, painted, listened to, given back.
//
// Invariants:
// 1. ncurses is called from the main actor only.
// 2. Whatever ends the process, the terminal is given back (close, CrashGuard, atexit).
// 3. Input is drained before anyone paints: `events` returns all that is waiting.
// 4. After a hang-up nothing is painted and stdin is not polled: no busy loop.
import CNcurses
import Foundation

/// The one terminal of the process.
@MainActor
package final class TerminalSession {
    /// The size of the screen, as of the last `.resize`.
    package private(set) var size: Size
    /// A sentence for the user about the terminal, when something is not as asked.
    package let notice: String?

    private let term: String
    private let screen: OpaquePointer
    private let signals: SignalPipe
    private let escapeDelay: Duration
    private var painter: Painter
    private var decoder: KeyDecoder
    private var heldSince: ContinuousClock.Instant?
    private var queued: [Event] = []
    private var isOpen = true
    private var hungUp = false

    /// Takes the terminal. Throws, leaving it untouched, when screens cannot be drawn on it.
    package static func open(_ options: TerminalOptions) throws -> TerminalSession {
        guard TtyLine.isTerminal else { throw TerminalError.notATerminal }
        guard ProcessLocale.prepare() else { throw TerminalError.noUtf8 }
        // They would freeze the size of a window that can change.
        unsetenv("LINES")
        unsetenv("COLUMNS")
        let term = try Terminfo.choose(options.term)
        let settings = try TtyLine.settings()
        let signals = try SignalPipe()
        guard let screen = suivi_newterm(term) else { throw TerminalError.undescribed(term) }
        CrashGuard.install(bytes: Terminfo.farewell(term: term), settings: settings)
        signals.install()
        return TerminalSession(term: term, screen: screen, signals: signals, options: options)
    }

    private init(term: String, screen: OpaquePointer, signals: SignalPipe, options: TerminalOptions) {
        self.term = term
        self.screen = screen
        self.signals = signals
        escapeDelay = options.escapeDelay
        notice = term == options.term ? nil : TerminalSession.replaced(options.term)
        decoder = KeyDecoder(dialect: Terminfo.dialect())
        // Raw: Ctrl-C, Ctrl-S, Ctrl-Q and Ctrl-Z are keys of ours.
        raw()
        noecho()
        nonl()
        keypad(suivi_stdscr(), true)
        // ncurses would otherwise peek at the input and put off painting.
        typeahead(-1)
        painter = Painter(monochrome: options.monochrome)
        size = Size(rows: Int(getmaxy(suivi_stdscr())), columns: Int(getmaxx(suivi_stdscr())))
        TtyLine.send(Terminfo.bracketedPaste(true, term: term))
    }

    private static func replaced(_ term: String) -> String {
        term.isEmpty
            ? "Type de terminal (TERM) non indiqué : « \(Terminfo.fallback) » est utilisé."
            : "Terminal « \(term) » inconnu ici : « \(Terminfo.fallback) » est utilisé."
    }

    /// Shows a canvas, clipped to the screen; returns once the bytes are on their way.
    package func paint(_ canvas: Canvas) {
        guard isOpen, !hungUp else { return }
        painter.paint(canvas, size: size)
    }

    /// Waits at most `timeout` (nil: for ever, at no cost) and returns everything that happened, in
    /// order; `[.timeout]` when nothing did.
    package func events(timeout: Duration?) -> [Event] {
        let deadline = timeout.map { ContinuousClock.now + $0 }
        var gathered = queued
        queued = []
        while true {
            let soon = gathered.isEmpty ? [deadline, patienceEnd].compactMap { $0 }.min() : patienceEnd ?? .now
            gathered += listen(until: soon)
            if !gathered.isEmpty, !decoder.holdsBytes { return gathered }
            if let deadline, .now >= deadline { return gathered.isEmpty ? [.timeout] : gathered }
        }
    }

    /// Lets the shell have the terminal (Ctrl-Z) until the job is resumed, then shows all again.
    package func suspend() {
        guard isOpen, !hungUp else { return }
        leave()
        signal(SIGTSTP, SIG_DFL)
        // The whole job stops, as with any program: a wrapper script must not be left running.
        kill(0, SIGTSTP)
        SignalPipe.handle(SIGTSTP)
        enter()
        // SIGCONT has been answered just now.
        queued += react(to: signals.take().subtracting([SIGCONT, SIGTSTP]))
    }

    /// Sends the whole screen again (Ctrl-L), when a line of the system has been written over it.
    package func redraw() {
        guard isOpen, !hungUp else { return }
        painter.forget()
        clearok(suivi_stdscr(), true)
    }

    /// Gives the terminal back, erased and as it was. Calling it again does nothing.
    package func close() {
        guard isOpen else { return }
        // A terminal without an alternate screen would keep the last page in view. After a hang-up too:
        // a SIGHUP may come from a person while the line is still there, and a dead line refuses at once.
        painter.paint(Canvas(size: size), size: size)
        leave()
        isOpen = false
        signals.uninstall()
        delscreen(screen)
    }
}

// MARK: Listening

extension TerminalSession {
    /// When bytes held back must stand for themselves.
    private var patienceEnd: ContinuousClock.Instant? {
        guard let pending = decoder.pending, let heldSince else { return nil }
        switch pending {
        case .escape: return heldSince + escapeDelay
        case .fragment: return heldSince + .milliseconds(500)
        // Long: the rest of a paste coming after that would be taken for keys.
        case .paste: return heldSince + .seconds(3)
        }
    }

    private func listen(until instant: ContinuousClock.Instant?) -> [Event] {
        let ready = TtyLine.wait(pipe: signals.readEnd, input: !hungUp, until: instant)
        var heard: [Event] = []
        if ready.input { heard += read() }
        if ready.pipe { heard += react(to: signals.take()) }
        if !ready.input, let end = patienceEnd, .now >= end { heard += decoder.flush() }
        return heard
    }

    private func read() -> [Event] {
        switch TtyLine.readBurst() {
        case .closed: return hangUp()
        case .bytes(let bytes):
            heldSince = .now
            let events = decoder.feed(bytes)
            // Asked not to wait at all: what comes next is another key, however soon.
            let alone = decoder.pending == .escape && escapeDelay == .zero
            return alone ? events + decoder.flush() : events
        }
    }

    private func react(to noted: Set<Int32>) -> [Event] {
        var events: [Event] = []
        if noted.contains(SIGCONT) { comeBack() }
        // Even when the size is the same again: a window that shrank and grew back has lost its text.
        if noted.contains(SIGWINCH), !hungUp {
            _ = adoptSize()
            painter.forget()
            clearok(suivi_stdscr(), true)
            events.append(.resize(size))
        }
        if noted.contains(SIGTSTP) { suspend() }
        if noted.contains(SIGTERM) || noted.contains(SIGINT) { events.append(.quitRequested) }
        if noted.contains(SIGHUP) { events += hangUp() }
        return events
    }

    /// What was typed just before the line dropped still counts.
    private func hangUp() -> [Event] {
        guard !hungUp else { return [] }
        hungUp = true
        let last = decoder.pending == nil ? [] : decoder.flush()
        return last + [.hangup]
    }

    private func adoptSize() -> Event? {
        guard !hungUp, let now = TtyLine.windowSize, now != size else { return nil }
        resizeterm(Int32(now.rows), Int32(now.columns))
        size = now
        painter.forget()
        return .resize(now)
    }
}

// MARK: Leaving and coming back

extension TerminalSession {
    private func leave() {
        TtyLine.send(Terminfo.bracketedPaste(false, term: term))
        CrashGuard.arm(false)
        endwin()
    }

    private func enter() {
        CrashGuard.arm(true)
        // The shell's window may have changed meanwhile, and only the shell was told.
        if let resize = adoptSize() { queued.append(resize) }
        clearok(suivi_stdscr(), true)
        wrefresh(suivi_stdscr())
        TtyLine.send(Terminfo.bracketedPaste(true, term: term))
    }

    /// Stopped from outside (SIGSTOP) and resumed: the shell has used the terminal meanwhile.
    private func comeBack() {
        guard isOpen, !hungUp else { return }
        leave()
        enter()
    }
}

extension KeyDecoder {
    /// Whether a key or letter is half read: worth a moment before the events are handed over.
    fileprivate var holdsBytes: Bool { pending == .escape || pending == .fragment }
}
