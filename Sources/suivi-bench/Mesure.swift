// One line of the table of measurements: what was promised, what was measured, and whether it holds.

import Foundation

/// A promise and its measurement. Values are in the unit that the texts name.
struct Mesure {
    let quoi: String
    let promesse: String
    let valeur: String
    /// Nil when nothing was promised: the line is there to compare.
    let tenue: Bool?

    init(_ quoi: String, promesse: String = "–", _ valeur: String, tenue: Bool? = nil) {
        (self.quoi, self.promesse, self.valeur, self.tenue) = (quoi, promesse, valeur, tenue)
    }

    /// Milliseconds that must not pass a limit.
    init(_ quoi: String, auPlus limite: Double, ms valeur: Double) {
        self.init(quoi, promesse: "≤ \(Self.nombre(limite)) ms", "\(Self.nombre(valeur)) ms", tenue: valeur <= limite)
    }

    static func tableau(_ mesures: [Mesure]) -> String {
        let lignes = mesures.map { mesure in
            "| \(mesure.quoi) | \(mesure.promesse) | \(mesure.valeur) | \(mesure.tenue.map { $0 ? "held" : "**not held**" } ?? "–") |"
        }
        return (["| what | promise | measured | verdict |", "|---|---|---|---|"] + lignes).joined(separator: "\n")
    }

    static func nombre(_ valeur: Double) -> String {
        String(format: valeur < 0.1 ? "%.3f" : valeur < 10 ? "%.2f" : "%.0f", valeur)
    }
}

/// Durations of one thing done many times, in milliseconds.
struct Durees {
    private let triees: [Double]
    init(_ durees: [Double]) { triees = durees.sorted() }

    /// Repeats `corps`, after some repetitions that do not count.
    static func de(_ fois: Int, echauffement: Int = 3, _ corps: (Int) throws -> Void) rethrows -> Durees {
        for rang in 0..<echauffement { try corps(rang) }
        return try Durees(
            (0..<fois).map { rang in
                let depart = ContinuousClock.now
                try corps(echauffement + rang)
                let duree = (ContinuousClock.now - depart).components
                return Double(duree.seconds) * 1000 + Double(duree.attoseconds) / 1e15
            })
    }

    var mediane: Double { rang(0.5) }
    var p99: Double { rang(0.99) }

    private func rang(_ part: Double) -> Double {
        triees.isEmpty ? .nan : triees[min(triees.count - 1, Int((Double(triees.count) * part).rounded(.down)))]
    }
}
