// When an act was done, for the journal.

/// A moment in UTC to the second, stored `AAAA-MM-JJTHH:MM:SSZ`. Unlike a `Jour`, nobody types it.
package struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let secondes: Int

    package init(secondes: Int) { self.secondes = secondes }

    /// Reads the stored form only.
    package init?(iso texte: String) {
        let parties = texte.dropFirst(11).dropLast().split(separator: ":")
        guard texte.utf8.count == 20, texte.hasSuffix("Z"), texte.dropFirst(10).first == "T",
            let jour = Jour(iso: String(texte.prefix(10))), parties.map(\.count) == [2, 2, 2],
            parties.joined().allSatisfy({ $0.isASCII && $0.isNumber }), let minute = Heure("\(parties[0]):\(parties[1])"),
            let seconde = Int(parties[2]), seconde < 60
        else { return nil }
        self.init(secondes: jour.numero * 86_400 + minute.minutes * 60 + seconde)
    }

    package static func < (gauche: Instant, droite: Instant) -> Bool { gauche.secondes < droite.secondes }

    /// The UTC day.
    package var jour: Jour { Jour(numero: Int((Double(secondes) / 86_400).rounded(.down))) }

    package var iso: String {
        let reste = secondes - jour.numero * 86_400
        let parties = [reste / 3600, reste / 60 % 60, reste % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(jour.iso)T\(parties.joined(separator: ":"))Z"
    }
}
