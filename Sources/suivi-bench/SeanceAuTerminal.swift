// What a session promises at the terminal: measured on the program itself, at the other end of a pseudo-terminal.

import Domain
import Foundation
import Poste

/// One session of the program on a file, as a terminal sees it: bytes in, bytes out, and when.
final class SeanceAuTerminal {
    private let pty: Pty
    private let depart = ContinuousClock.now
    /// Milliseconds from the start of the process to the last byte of its first screen.
    private(set) var premierEcran = Double.nan

    /// The program measured: SUIVI_BINAIRE, else this one, which opens the interface when asked to (`--seance`).
    static var programme: (chemin: String, prefixe: [String]) {
        let demande = ProcessInfo.processInfo.environment["SUIVI_BINAIRE"] ?? ""
        return demande.isEmpty ? ("/proc/self/exe", ["--seance"]) : (demande, [])
    }

    init(fichier: String, utilisateur: String) throws {
        let (chemin, prefixe) = Self.programme
        let vrai = chemin == "/proc/self/exe" ? try FileManager.default.destinationOfSymbolicLink(atPath: chemin) : chemin
        pty = try Pty(
            vrai, prefixe + ["--fichier", fichier, "--utilisateur", utilisateur, "--aujourdhui", Departement.aujourdhui.iso],
            environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": NSTemporaryDirectory(), "PATH": "/usr/bin:/bin"], rows: 24,
            columns: 80)
        var recus: [UInt8] = []
        // The last line of the screen names the menu: once it is there, all is.
        let fin = Array("Menu".utf8)
        while pty.ended() == nil, recus.count < 1_000_000 {
            pty.wait(50)
            recus += pty.read()
            if recus.count >= fin.count,
                recus.indices.dropLast(fin.count - 1).contains(where: { Array(recus[$0..<($0 + fin.count)]) == fin })
            {
                break
            }
        }
        premierEcran = Self.millisecondes(depuis: depart)
        _ = silence()
    }

    /// Sends keys and waits for what they change: milliseconds to the last byte, and how many bytes.
    @discardableResult func frappe(_ touches: String) -> (ms: Double, octets: Int) {
        let debut = ContinuousClock.now
        _ = pty.write(Array(touches.utf8)[...])
        var octets = 0, ms = Double.nan
        repeat {
            pty.wait(octets == 0 ? 1000 : 4)
            let lus = pty.read().count
            guard lus > 0 else { break }
            octets += lus
            ms = Self.millisecondes(depuis: debut)
        } while true
        return (ms, octets)
    }

    /// Bytes sent and processor time used (milliseconds) while nobody types for `secondes`.
    func repos(secondes: Double) -> (octets: Int, temps: Double) {
        let avant = tempsProcesseur
        let fin = ContinuousClock.now + .milliseconds(Int(secondes * 1000))
        var octets = 0
        while ContinuousClock.now < fin {
            pty.wait(200)
            octets += pty.read().count
        }
        return (octets, tempsProcesseur - avant)
    }

    /// Peak memory of the session, in megabytes.
    var memoire: Double {
        let etat = (try? String(contentsOfFile: "/proc/\(pty.process)/status", encoding: .utf8)) ?? ""
        let ligne = etat.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return Double(ligne.split(whereSeparator: { !$0.isNumber }).first ?? "0").map { $0 / 1024 } ?? .nan
    }

    /// Milliseconds on a processor so far, exact where the usual count goes by hundredths of a second.
    private var tempsProcesseur: Double {
        let texte = (try? String(contentsOfFile: "/proc/\(pty.process)/schedstat", encoding: .utf8)) ?? ""
        return texte.split(separator: " ").first.flatMap { Double($0) }.map { $0 / 1_000_000 } ?? .nan
    }

    private func silence() -> Int {
        var octets = 0
        repeat {
            pty.wait(30)
            let lus = pty.read().count
            guard lus > 0 else { return octets }
            octets += lus
        } while true
    }

    private static func millisecondes(depuis debut: ContinuousClock.Instant) -> Double {
        let duree = (ContinuousClock.now - debut).components
        return Double(duree.seconds) * 1000 + Double(duree.attoseconds) / 1e15
    }
}
