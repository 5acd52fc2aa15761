// What reaches the program from outside: a key, a paste, a new window size, the end of the line.

/// Something that happened at the terminal or in the process.
package enum Event: Equatable, Sendable {
    case key(Key)
    /// Text pasted at once; line breaks are `\n`. It must never act as commands.
    case paste(String)
    case resize(Size)
    /// The line dropped or the window was closed. Sent once: save and leave.
    case hangup
    /// Nothing happened within the time given.
    case timeout
    /// Someone asked the process to end (SIGTERM, SIGINT).
    case quitRequested
}
