// Chance that is the same each time: a demonstration must be shown, tested and shown again.

/// SplitMix64, seeded by words: the story of a structure does not move when another one changes.
struct Hasard: RandomNumberGenerator {
    private var etat: UInt64

    init(_ graine: String) {
        // FNV-1a, because Swift's own hashes change at each start.
        etat = graine.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    mutating func next() -> UInt64 {
        etat &+= 0x9E37_79B9_7F4A_7C15
        var mot = etat
        mot = (mot ^ (mot >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mot = (mot ^ (mot >> 27)) &* 0x94D0_49BB_1331_11EB
        return mot ^ (mot >> 31)
    }

    /// A number of the range; its lower bound when the range is upside down.
    mutating func entre(_ bas: Int, _ haut: Int) -> Int {
        haut <= bas ? bas : bas + Int(next() % UInt64(haut - bas + 1))
    }

    /// True that many times in a hundred.
    mutating func chance(_ pourCent: Int) -> Bool { entre(0, 99) < pourCent }

    /// One of the elements, nil when there are none.
    mutating func choix<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[entre(0, elements.count - 1)]
    }

    /// One of the elements, each as often as its weight says.
    mutating func choix<Element>(ponderes elements: [(Element, poids: Int)]) -> Element? {
        var tirage = entre(1, elements.reduce(0) { $0 + $1.poids })
        for (element, poids) in elements {
            tirage -= poids
            if tirage <= 0 { return element }
        }
        return elements.last?.0
    }

    /// Fisher-Yates, written here so that the order does not depend on the standard library's version.
    mutating func melange<Element>(_ elements: [Element]) -> [Element] {
        var melange = elements
        for rang in stride(from: melange.count - 1, to: 0, by: -1) { melange.swapAt(rang, entre(0, rang)) }
        return melange
    }
}
