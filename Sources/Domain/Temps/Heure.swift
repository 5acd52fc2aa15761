// The hour of an appointment.

/// A time of day to the minute, stored `HH:MM`.
package struct Heure: Hashable, Comparable, Sendable {
    /// Minutes since midnight, 0 to 1439.
    package let minutes: Int

    package init?(_ heures: Int, _ minutes: Int) {
        guard (0...23).contains(heures), (0...59).contains(minutes) else { return nil }
        self.minutes = heures * 60 + minutes
    }

    /// Reads what is typed or stored: `9`, `9h`, `9h30`, `9 h 30`, `09:30`, `930`, `0930`.
    package init?(_ saisie: String) {
        if let exacte = Heure(iso: saisie) {
            self = exacte
            return
        }
        let texte = saisie.lowercased().filter { !$0.isWhitespace }
        let groupes = texte.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "h" || $0 == ":" })
        guard groupes.joined().allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        switch groupes.map(\.count) {
        case [1], [2]: self.init(Int(groupes[0]) ?? -1, 0)
        case [3], [4]: self.init(Int(groupes[0].dropLast(2)) ?? -1, Int(groupes[0].suffix(2)) ?? -1)
        case [1, 0] where texte.hasSuffix("h"), [2, 0] where texte.hasSuffix("h"): self.init(Int(groupes[0]) ?? -1, 0)
        case [1, 1], [1, 2], [2, 1], [2, 2]: self.init(Int(groupes[0]) ?? -1, Int(groupes[1]) ?? -1)
        default: return nil
        }
    }

    /// The stored form alone, read without making other texts: an agenda reads thousands.
    private init?(iso texte: String) {
        var octets = texte.utf8.makeIterator()
        func chiffre(_ octet: UInt8?) -> Int? { octet.flatMap { (0x30...0x39).contains($0) ? Int($0) - 0x30 : nil } }
        guard texte.utf8.count == 5, let a = chiffre(octets.next()), let b = chiffre(octets.next()), octets.next() == 0x3A,
            let c = chiffre(octets.next()), let d = chiffre(octets.next())
        else { return nil }
        self.init(a * 10 + b, c * 10 + d)
    }

    package static func < (gauche: Heure, droite: Heure) -> Bool { gauche.minutes < droite.minutes }

    /// `09:30`, as stored.
    package var iso: String { "\(Self.deux(minutes / 60)):\(Self.deux(minutes % 60))" }
    /// `9 h 30`, as read: a line never breaks inside.
    package var libelle: String { minutes % 60 == 0 ? "\(minutes / 60)\u{a0}h" : "\(minutes / 60)\u{a0}h\u{a0}\(Self.deux(minutes % 60))" }

    private static func deux(_ nombre: Int) -> String { nombre < 10 ? "0\(nombre)" : "\(nombre)" }
}
