// Keys and pastes on a real tty.
import Foundation
import Poste
import Testing

@Suite("Clavier sur un vrai terminal")
struct ClavierReelTests {
    @Test(
        "les touches arrivent dans le mode où ncurses a mis le terminal",
        arguments: [
            (Touche.f(1), "key(f(1))"), (.f(12), "key(f(12))"), (.debut, "key(home)"), (.fin, "key(end)"),
            (.haut, "key(up)"), (.retourTab, "key(backtab)"), (.pageSuiv, "key(pageDown)"), (.suppr, "key(delete)"),
            (.effacement, "key(backspace)"), (.entree, "key(enter)"), (.tab, "key(tab)"), (.echap, "key(escape)"),
            (.ctrl("s"), "key(control(\"s\"))"), (.ctrl("q"), "key(control(\"q\"))"), (.alt("d"), "key(alt(\"d\"))"),
        ])
    func keys(touche: Touche, event: String) throws {
        let poste = try sonde()
        try poste.tape(touche)
        try poste.attend("n°1 \(event)")
    }

    @Test("F1 à F4, Début et Fin de PuTTY sont compris, et les lettres accentuées aussi")
    func putty() throws {
        let poste = try sonde()
        let sequences = [
            ("\u{1b}[11~", "f(1)"), ("\u{1b}[12~", "f(2)"), ("\u{1b}[13~", "f(3)"), ("\u{1b}[14~", "f(4)"),
            ("\u{1b}[1~", "home"), ("\u{1b}[4~", "end"), ("é", "character(\"é\")"), ("e\u{301}", "character(\"é\")"),
        ]
        for (number, (bytes, key)) in sequences.enumerated() {
            try poste.envoie(bytes)
            try poste.attend("n°\(number + 1) key(\(key))")
        }
    }

    @Test("une lettre coupée en deux par la ligne arrive entière")
    func splitLetter() throws {
        let poste = try sonde()
        try poste.envoie([0xc3])
        try poste.envoie([0xa9])
        try poste.attend("n°1 key(character(\"é\"))")
    }

    @Test("Échap seul est rendu avec le délai par défaut")
    func escape() throws {
        let poste = try sonde(environnement: ["ESCDELAY": ""])
        let start = ContinuousClock.now
        try poste.tape(.echap)
        try poste.attend("n°1 key(escape)")
        // Printed for information: a loaded machine must not fail the test.
        print("Échap : \(start.duration(to: .now))")
    }

    @Test("un collage de 10 ko arrive identique et coûte moins de 5 ko de sortie")
    func paste() throws {
        let text = String(repeating: "Entretien honoré à l’hôtel — « bilan » cœur, 日本.\n", count: 170)
        #expect(text.utf8.count > 10_000)
        let poste = try sonde()
        let before = poste.octetsRecus
        try poste.colle(text)
        try poste.attend("collé \(text.utf8.count) octets, empreinte \(digest(text))")
        #expect(poste.octetsRecus - before < 5_000)
        #expect(poste.voit("n°1 paste"))
    }

    @Test("un collage sans annonce est reconnu aussi")
    func bareBurst() throws {
        let poste = try sonde()
        try poste.envoie("Appeler la mairie\rq\rx")
        try poste.attend("collé 21 octets, empreinte \(digest("Appeler la mairie\nq\nx"))")
    }

    private func digest(_ text: String) -> String {
        let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
