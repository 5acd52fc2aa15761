// The identity that travels: two sites that exchange files recognise the same record by it.

import Foundation

/// A UUID of version 7: 48 bits of milliseconds, then chance, so that new rows sort after old ones.
/// It is given before the record is written: an act retried after a cut finds its own record again.
package struct Uid: Hashable, Sendable {
    /// Sixteen bytes, as stored.
    package let octets: [UInt8]

    /// Nil unless there are sixteen bytes.
    package init?(octets: [UInt8]) {
        guard octets.count == 16 else { return nil }
        self.octets = octets
    }

    /// Reads what `texte` writes; nil for anything else.
    package init?(texte: String) {
        let chiffres = Array(texte.utf8.filter { $0 != UInt8(ascii: "-") })
        guard chiffres.count == 32 else { return nil }
        let octets = stride(from: 0, to: 32, by: 2).compactMap {
            UInt8(String(decoding: chiffres[$0...($0 + 1)], as: UTF8.self), radix: 16)
        }
        self.init(octets: octets)
    }

    /// A new identity; the two parameters exist so that demonstrations and tests are the same each time.
    package static func nouveau(
        millisecondes: Int, hasard: inout some RandomNumberGenerator
    ) -> Uid {
        let temps = UInt64(max(0, millisecondes)) & 0xFFFF_FFFF_FFFF
        let haut = temps << 16 | 0x7000 | (hasard.next() & 0x0FFF)
        let bas = hasard.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        let octets = [haut, bas].flatMap { mot in (0..<8).map { UInt8(truncatingIfNeeded: mot >> (56 - 8 * $0)) } }
        return Uid(valides: octets)
    }

    /// A new identity from the clock and the system's chance.
    package static func nouveau() -> Uid {
        var hasard = SystemRandomNumberGenerator()
        return nouveau(millisecondes: Int(Date().timeIntervalSince1970 * 1000), hasard: &hasard)
    }

    /// The identity of the `rang`th record that one act creates beside its main one: the same at each retry.
    package func derive(_ rang: Int) -> Uid {
        // Version and variant bits are kept.
        let empreinte = Self.empreinte(octets + (0..<4).map { UInt8(truncatingIfNeeded: rang >> (8 * $0)) })
        let bas = empreinte & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        return Uid(valides: octets.prefix(8) + (0..<8).map { UInt8(truncatingIfNeeded: bas >> (56 - 8 * $0)) })
    }

    /// The identity of what a text says of a day: the same text gives the same one, so that a line read twice is known.
    package static func tire(de texte: String, le jour: Jour) -> Uid {
        let octets = Array(texte.utf8)
        let temps = UInt64(max(0, jour.numero)) * 86_400_000 & 0xFFFF_FFFF_FFFF
        let haut = temps << 16 | 0x8000 | (empreinte(octets + [0xFF]) & 0x0FFF)
        let bas = empreinte(octets) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        return Uid(valides: [haut, bas].flatMap { mot in (0..<8).map { UInt8(truncatingIfNeeded: mot >> (56 - 8 * $0)) } })
    }

    /// FNV-1a.
    private static func empreinte(_ octets: [UInt8]) -> UInt64 {
        octets.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    private init(valides octets: [UInt8]) { self.octets = octets }

    /// Eight-four-four-four-twelve hexadecimal digits.
    package var texte: String {
        let chiffres = octets.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
        var reste = chiffres[...]
        return [8, 4, 4, 4, 12].map { taille in
            defer { reste = reste.dropFirst(taille) }
            return String(reste.prefix(taille))
        }.joined(separator: "-")
    }
}
