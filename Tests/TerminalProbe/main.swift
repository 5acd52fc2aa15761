// A program that only shows what reaches it, to try the Terminal room on a real tty.
// Arguments: « obstine » stays after a hang-up, as a program with a bug would.
import Foundation
import Terminal

let stubborn = CommandLine.arguments.contains("obstine")
var probe = Probe()

do {
    let session = try TerminalSession.open(TerminalOptions())
    probe.notice = session.notice ?? ""
    while probe.verdict == nil || (stubborn && probe.verdict == Probe.hungUp) {
        session.paint(probe.view(session.size))
        for event in session.events(timeout: nil) {
            probe.note(event)
            if event == .key(.control("z")) { session.suspend() }
        }
    }
    session.close()
    session.close()
    exit(probe.verdict ?? 0)
} catch let error as TerminalError {
    FileHandle.standardError.write(Data((error.message + "\n").utf8))
    exit(2)
}
