// The promises of the interface: start, keys, filter, bytes, rest, Escape, memory.

import Foundation

/// Measures sessions of one user on the département and on the small file.
struct MesuresDuTerminal {
    let chemin: String
    let cheminVide: String
    /// Somebody who sees everybody: the longest list there is.
    let utilisateur: String

    private enum Touche {
        static let bas = "\u{1B}[B", pageBas = "\u{1B}[6~", fin = "\u{1B}[F", debut = "\u{1B}[H", echap = "\u{1B}"
    }

    func mesurer() throws -> [Mesure] {
        let seance = try SeanceAuTerminal(fichier: chemin, utilisateur: utilisateur)
        return try demarrer() + liste(seance) + filtre(seance) + echap(seance) + [repos(seance)]
            + [
                Mesure(
                    "terminal: peak memory of that session", promesse: "≤ 24 MB", "\(Mesure.nombre(seance.memoire)) MB",
                    tenue: seance.memoire <= 24)
            ]
    }

    /// Starts of both files by turns, so that the noise of the machine falls on both.
    private func demarrer() throws -> [Mesure] {
        var grands: [Double] = [], petits: [Double] = []
        for rang in 0..<33 {
            let grand = try SeanceAuTerminal(fichier: chemin, utilisateur: utilisateur).premierEcran
            let petit = try SeanceAuTerminal(fichier: cheminVide, utilisateur: utilisateur).premierEcran
            if rang >= 3 {
                grands.append(grand)
                petits.append(petit)
            }
        }
        let (grand, petit) = (Durees(grands).mediane, Durees(petits).mediane)
        return [
            Mesure("terminal: start to first paint, 10,000 people", auPlus: 20, ms: grand),
            Mesure("terminal: start to first paint, one person", "\(Mesure.nombre(petit)) ms"),
            Mesure(
                "terminal: the former over the latter", promesse: "≤ 1.5×", "\(Mesure.nombre(grand / petit))×", tenue: grand / petit <= 1.5),
        ]
    }

    private func liste(_ seance: SeanceAuTerminal) -> [Mesure] {
        seance.frappe("b")
        seance.frappe(Touche.debut)
        let pas = (0..<300).map { _ in seance.frappe(Touche.bas) }
        let pages = (0..<100).map { _ in seance.frappe(Touche.pageBas) }
        let bouts = (0..<20).flatMap { _ in [seance.frappe(Touche.fin), seance.frappe(Touche.debut)] }
        let tous = Durees((pas + pages + bouts).map(\.ms))
        let octetsPas = Durees(pas.map { Double($0.octets) }).mediane, octetsPages = Durees(pages.map { Double($0.octets) }).mediane
        return [
            Mesure("terminal: key to paint in the list of everybody, median", "\(Mesure.nombre(tous.mediane)) ms"),
            Mesure("terminal: key to paint in the list of everybody, p99", auPlus: 3, ms: tous.p99),
            Mesure("terminal: bytes of a cursor move", promesse: "≤ 200", "\(Int(octetsPas))", tenue: octetsPas <= 200),
            Mesure("terminal: bytes of a page", promesse: "≤ 2,000", "\(Int(octetsPages))", tenue: octetsPages <= 2000),
        ]
    }

    private func filtre(_ seance: SeanceAuTerminal) -> [Mesure] {
        seance.frappe("/")
        var durees: [Double] = []
        for _ in 0..<20 {
            durees += "martin".map { seance.frappe(String($0)).ms }
            durees += (0..<6).map { _ in seance.frappe("\u{7F}").ms }
        }
        seance.frappe(Touche.echap)
        return [
            Mesure("terminal: filter keystroke to paint, median", auPlus: 5, ms: Durees(durees).mediane),
            Mesure("terminal: filter keystroke to paint, p99", "\(Mesure.nombre(Durees(durees).p99)) ms"),
        ]
    }

    private func echap(_ seance: SeanceAuTerminal) -> [Mesure] {
        let durees = (0..<30).map { _ in
            let ms = seance.frappe(Touche.echap).ms
            seance.frappe("b")
            return ms
        }
        return [Mesure("terminal: Escape to paint", auPlus: 30, ms: Durees(durees).mediane)]
    }

    private func repos(_ seance: SeanceAuTerminal) -> Mesure {
        let (octets, temps) = seance.repos(secondes: 10)
        // Five looks at the version of the file: none when it rounds to no hundredth of a second.
        return Mesure(
            "terminal: idle for 10 s", promesse: "0 bytes, 0 CPU", "\(octets) bytes, \(Mesure.nombre(temps)) ms",
            tenue: octets == 0 && temps < 5)
    }
}
