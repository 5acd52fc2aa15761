// A workplace: a person at a keyboard, before a screen, using the real program. Journeys are written
// with these verbs. Nothing sleeps: each verb waits on what the program does, up to a deadline.
import CVterm
import Foundation

/// The program on a private terminal. Belongs to one test; the program dies with it.
package final class Poste {
    /// How long anything may take before the test fails. Far more than needed: it only bounds a hang.
    package static let patience: Duration = .seconds(20)

    let pty: Pty
    private let ecranVirtuel: Ecran
    private let dossier: URL
    /// Everything the program has sent to the terminal.
    package private(set) var octets: [UInt8] = []

    /// Starts a program (by default `suivi`, built beside the tests) on a terminal of that size, in a
    /// pinned environment that `environnement` adds to; an empty value removes a variable.
    package init(
        _ arguments: [String] = [], programme: String = "suivi", lignes: Int = 24, colonnes: Int = 80,
        environnement: [String: String] = [:]
    ) throws {
        dossier = FileManager.default.temporaryDirectory.appendingPathComponent("poste-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
        guard let ecran = Ecran(rows: lignes, columns: colonnes) else { throw ErreurPoste("pas d'écran") }
        ecranVirtuel = ecran
        let environment = Poste.environment(home: dossier.path).merging(environnement) { $1 }.filter { !$1.isEmpty }
        pty = try Pty(
            Poste.binaire(programme), arguments, environment: environment, rows: lignes, columns: colonnes)
    }

    deinit { try? FileManager.default.removeItem(at: dossier) }

    /// The private home directory of the program.
    package var domicile: String { dossier.path }

    private static func environment(home: String) -> [String: String] {
        [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "Europe/Paris", "HOME": home,
            "XDG_DATA_HOME": home, "TMPDIR": home, "PATH": "/usr/bin:/bin", "USER": "camille",
            // A lone Esc is decided at once, so that the key after it never joins it.
            "ESCDELAY": "0",
        ]
    }

    // MARK: Looking

    /// The whole screen as text, trailing spaces trimmed.
    package var ecran: String {
        ecoute()
        return (0..<ecranVirtuel.size.rows).map(ecranVirtuel.text).joined(separator: "\n")
    }

    /// A row of the screen, from 1 as a person counts.
    package func ligne(_ numero: Int) -> String {
        ecoute()
        return ecranVirtuel.text(row: numero - 1)
    }

    /// Whether the text is on the screen now.
    package func voit(_ texte: String) -> Bool { ecran.contains(texte) }

    /// Where the hardware cursor stands, from 1.
    package var curseur: (ligne: Int, colonne: Int) {
        ecoute()
        let place = ecranVirtuel.cursor
        return (place.ligne + 1, place.colonne + 1)
    }

    /// Whether a cell (from 1) is in reverse video.
    package func estInverse(_ ligne: Int, _ colonne: Int) -> Bool {
        ecoute()
        return ecranVirtuel.cell(ligne - 1, colonne - 1).attrs.reverse != 0
    }

    /// How many bytes the program has sent so far.
    package var octetsRecus: Int {
        ecoute()
        return octets.count
    }

    /// Waits until the text is on the screen.
    package func attend(_ texte: String, _ delai: Duration = Poste.patience) throws {
        try attend("« \(texte) »", delai) { $0.voit(texte) }
    }

    /// Waits until the text is no longer on the screen.
    package func attendSans(_ texte: String, _ delai: Duration = Poste.patience) throws {
        try attend("la disparition de « \(texte) »", delai) { !$0.voit(texte) }
    }

    /// Waits until a condition holds; `quoi` says it in a failure.
    package func attend(_ quoi: String, _ delai: Duration = Poste.patience, que condition: (Poste) -> Bool) throws {
        let deadline = ContinuousClock.now + delai
        while !condition(self) {
            // What it wrote just before it ended is still to be read.
            if let fin = pty.ended(), !condition(self) { throw panne("\(quoi) attendu, mais terminé : \(fin)") }
            guard ContinuousClock.now < deadline else { throw panne("\(quoi) attendu en vain") }
            pty.wait(100)
        }
    }

    // MARK: Typing

    /// Presses a key, once the program has read those before it.
    package func tape(_ touche: Touche) throws {
        touche.press(on: ecranVirtuel.terminal)
        try envoie(ecranVirtuel.takeKeys())
    }

    /// Types a text; `\n` is the Enter key and `\t` the Tab key.
    package func tape(_ texte: String) throws {
        for letter in texte {
            Touche.type(letter, on: ecranVirtuel.terminal)
            // Each Enter on its own, and never enough letters at once to look like a paste.
            if letter == "\n" || letter == "\t" || ecranVirtuel.pendingKeys > 60 { try envoie(ecranVirtuel.takeKeys()) }
        }
        try envoie(ecranVirtuel.takeKeys())
    }

    /// Types a value into the focused field, checked to be the one labelled so, and goes on to the next.
    package func saisit(_ champ: String, _ valeur: String) throws {
        try attend(champ)
        try tape(valeur)
        try tape(.tab)
    }

    /// Pastes a text, bracketed if the program asked for it. Line breaks are sent as terminals do.
    package func colle(_ texte: String) throws {
        vterm_keyboard_start_paste(ecranVirtuel.terminal)
        for scalar in texte.replacing("\n", with: "\r").unicodeScalars {
            vterm_keyboard_unichar(ecranVirtuel.terminal, scalar.value, VTERM_MOD_NONE)
        }
        vterm_keyboard_end_paste(ecranVirtuel.terminal)
        try envoie(ecranVirtuel.takeKeys())
    }

    /// Sends bytes as they are, in one burst: a key as another terminal encodes it.
    package func envoie(_ bytes: [UInt8]) throws {
        try attend("la lecture des touches") { $0.pty.unread == 0 }
        var rest = bytes[...]
        let deadline = ContinuousClock.now + Poste.patience
        while !rest.isEmpty {
            rest = rest.dropFirst(pty.write(rest))
            ecoute()
            guard ContinuousClock.now < deadline else { throw panne("le programme ne lit plus le clavier") }
            if !rest.isEmpty { pty.wait(100, toWrite: true) }
        }
    }

    /// Sends a text's bytes as they are.
    package func envoie(_ texte: String) throws { try envoie(Array(texte.utf8)) }

    // MARK: What happens to a workplace

    /// Resizes the window.
    package func redimensionne(lignes: Int, colonnes: Int) {
        ecoute()
        ecranVirtuel.resize(rows: lignes, columns: colonnes)
        pty.resize(rows: lignes, columns: colonnes)
    }

    /// Sends a signal to the program.
    package func signale(_ signal: Int32) { kill(pty.process, signal) }

    /// The line drops, or the window is closed.
    package func raccroche() { pty.hangUp() }

    /// Leaves the program alone for a while, to see that it does nothing by itself.
    package func laisse(_ delai: Duration) {
        let deadline = ContinuousClock.now + delai
        while ContinuousClock.now < deadline {
            pty.wait(20)
            ecoute()
        }
    }

    /// Shows on the screen what another program would have written there.
    package func brouille(_ texte: String) { ecranVirtuel.show(Array(texte.utf8)[...]) }

    /// Waits until the program has ended.
    package func attendFin(_ delai: Duration = Poste.patience) throws -> Fin {
        let deadline = ContinuousClock.now + delai
        while true {
            ecoute()
            if let fin = pty.ended() {
                ecoute()
                return fin
            }
            guard ContinuousClock.now < deadline else { throw panne("le programme ne se termine pas") }
            pty.wait(100)
        }
    }

    /// Whether the line is back in the mode of a shell: echo, whole lines, Ctrl-C interrupts.
    package var ligneRendue: Bool {
        let modes = tcflag_t(ECHO | ICANON | ISIG)
        return pty.localModes & modes == modes
    }

    /// Takes in what the program has sent and answers its questions.
    private func ecoute() {
        let bytes = pty.read()
        guard !bytes.isEmpty else { return }
        octets += bytes
        ecranVirtuel.show(bytes[...])
    }

    private func panne(_ texte: String) -> ErreurPoste {
        ErreurPoste("\(texte)\n\(String(repeating: "▁", count: 40))\n\(ecran)\n\(String(repeating: "▔", count: 40))")
    }
}
