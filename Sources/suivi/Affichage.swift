// What is written for whoever reads: results on one side, refusals on the other.

import Foundation

enum Affichage {
    /// Writes a result on standard output. False when its reader has gone (a closed pipe): then nothing more is to be said.
    static func ecrire(_ texte: String) throws -> Bool {
        var reste = Array(texte.utf8)[...]
        while !reste.isEmpty {
            let ecrits = reste.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if ecrits >= 0 {
                reste = reste.dropFirst(ecrits)
            } else if errno == EPIPE {
                return false
            } else if errno != EINTR {
                throw Echec.ecriture(errno)
            }
        }
        return true
    }

    /// Writes a sentence on standard error, preceded by the name of the program.
    static func refuser(_ phrase: String) {
        FileHandle.standardError.write(Data("suivi : \(phrase)\n".utf8))
    }

    static var dansUnTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
