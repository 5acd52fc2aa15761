// Hands on the keyboard without a head: whatever is pressed, the program stays up and the screen makes sense.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Des touches au hasard") struct HasardTests {
    /// The same keys for the same seed.
    private struct Doigts: RandomNumberGenerator {
        var etat: UInt64
        mutating func next() -> UInt64 {
            etat ^= etat << 13
            etat ^= etat >> 7
            etat ^= etat << 17
            return etat
        }
    }

    private static let touches: [Key] =
        "abcdefghijklmnoprstuvxyziV/12345é’+ ,-:;!?<>*uFTAKPRSqwCTTH%=".map { .character($0) }
        + [
            .enter, .enter, .tab, .tab, .backtab, .escape, .backspace, .delete, .up, .down, .down, .left, .right, .home, .end, .pageUp,
            .pageDown,
        ]
        + (1...12).map { .f($0) } + "aegklnorsuwxyz".map { .control($0) } + [
            .alt("1"), .alt("4"), .alt("b"), .alt("f"), .wordLeft, .wordRight, .insert,
        ]
    private static let tailles = [(24, 80), (18, 60), (40, 120), (60, 200), (10, 40), (1, 1)]

    @Test("ni arrêt, ni curseur hors de l’écran, ni écran vide", arguments: [7, 61, 2021, 14_061])
    func singe(_ graine: UInt64) throws {
        var doigts = Doigts(etat: graine &* 0x9E37_79B9_7F4A_7C15)
        let bureau = try Bureau(role: graine % 2 == 0 ? .referent : .superviseur)
        for rang in 0..<1500 {
            let touche = Self.touches.randomElement(using: &doigts) ?? .enter
            if rang % 97 == 0 {
                let (lignes, colonnes) = Self.tailles.randomElement(using: &doigts) ?? (24, 80)
                bureau.desk.resize(Size(rows: lignes, columns: colonnes))
            } else if rang % 61 == 0 {
                bureau.desk.paste("Éloïse\n\t03/11 \u{301}😀")
            } else {
                bureau.desk.press(touche)
            }
            bureau.desk.request = .none
            let cadre = bureau.desk.frame()
            #expect(cadre.size == bureau.desk.context.size)
            guard let curseur = cadre.cursor else { continue }
            #expect(curseur.row >= 0 && curseur.row < cadre.size.rows && curseur.column >= 0 && curseur.column < max(1, cadre.size.columns))
        }
        #expect(try bureau.store.verifier().isEmpty)
    }
}
