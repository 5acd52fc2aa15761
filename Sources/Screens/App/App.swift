// The loop: wait, let the desk react, paint once, and put on disk what is being typed.

import Domain
import Store
import Terminal

/// One session at one terminal.
@MainActor
package final class App {
    private let session: TerminalSession
    private var desk: Desk
    /// When the draft being typed must be on disk.
    private var draftDeadline: ContinuousClock.Instant?

    /// The last key, after which the lock falls in its time.
    private var lastKey = ContinuousClock.now

    /// How often another writer of the same file is looked for.
    private static let pollInterval = Duration.seconds(2)
    /// A draft is on disk at most this long after the last key.
    private static let draftDelay = Duration.seconds(1)

    package init(session: TerminalSession, desk: Desk) {
        (self.session, self.desk) = (session, desk)
        self.desk.context.size = session.size
        self.desk.message = session.notice.map { .info($0) } ?? desk.message
    }

    /// Runs until the user leaves or the line drops; the terminal is restored on every way out.
    package func run() {
        defer { session.close() }
        desk.resize(session.size)
        var toPaint = true
        session.paint(desk.frame())
        desk.settle()
        while desk.request != .quit {
            if toPaint { session.paint(desk.frame()) }
            toPaint = session.events(timeout: timeout).reduce(false) { handle($1) || $0 }
            toPaint = keepDraftInTime() || toPaint
            toPaint = answerRequests() || toPaint
        }
        desk.keepDraft(insisting: true)
        desk.keepRecents()
    }

    private var timeout: Duration {
        guard let draftDeadline else { return Self.pollInterval }
        return max(.zero, min(Self.pollInterval, draftDeadline - .now))
    }

    /// Whether something may have changed on the screen.
    private func handle(_ event: Event) -> Bool {
        // A session that slept, or was stopped, is locked before anything reaches it: its first key only wakes it up.
        let hasLocked = desk.lock(after: .now - lastKey)
        switch event {
        case .key(let key):
            touched()
            if !hasLocked { desk.press(key) }
        case .paste(let text):
            touched()
            if !hasLocked { desk.paste(text) }
        case .resize(let size): desk.resize(size)
        case .timeout: return hasLocked || desk.refresh()
        case .hangup, .quitRequested: desk.request = .quit
        }
        return true
    }

    /// What a key changed in a form is looked for once, when it must be on disk: not at each key.
    private func touched() {
        lastKey = .now
        draftDeadline = draftDeadline ?? .now + Self.draftDelay
    }

    /// True when the disk refused: the message says so.
    private func keepDraftInTime() -> Bool {
        guard let deadline = draftDeadline, .now >= deadline else { return false }
        let isKept = desk.keepDraft()
        draftDeadline = isKept ? nil : .now + Self.draftDelay
        return !isKept
    }

    /// True when there is something to paint.
    private func answerRequests() -> Bool {
        defer { desk.request = desk.request == .quit ? .quit : .none }
        switch desk.request {
        case .suspend:
            session.suspend()
            return desk.lock(after: .now - lastKey)
        case .redraw: session.redraw()
        case .none, .quit: break
        }
        return false
    }
}
