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
            keepDraftInTime()
            answerRequests()
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
        switch event {
        case .key(let key):
            lastKey = .now
            desk.press(key)
        case .paste(let text):
            lastKey = .now
            desk.paste(text)
        case .resize(let size): desk.resize(size)
        case .timeout: return lockInTime() || desk.refresh()
        case .hangup, .quitRequested: desk.request = .quit
        }
        return true
    }

    /// True when the lock has just fallen.
    private func lockInTime() -> Bool {
        guard let seconds = desk.secondsBeforeLock, .now - lastKey >= .seconds(seconds) else { return false }
        desk.lock()
        return true
    }

    private func keepDraftInTime() {
        guard desk.pendingDraft != nil else {
            draftDeadline = nil
            return
        }
        let deadline = draftDeadline ?? .now + Self.draftDelay
        draftDeadline = deadline
        if .now >= deadline {
            desk.keepDraft()
            draftDeadline = nil
        }
    }

    private func answerRequests() {
        switch desk.request {
        case .suspend: session.suspend()
        case .redraw: session.redraw()
        case .none, .quit: return
        }
        desk.request = .none
    }
}
