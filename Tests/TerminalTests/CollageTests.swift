// A paste is text, never commands.
import Testing

@testable import Terminal

@Suite("Collage")
struct CollageTests {
    private func events(_ parts: String...) -> [Event] {
        var decoder = KeyDecoder()
        return parts.flatMap { decoder.feed(Array($0.utf8)) }
    }

    @Test("un collage annoncé arrive d'un bloc, ses retours en sauts de ligne, sans codes de contrôle")
    func bracketed() {
        #expect(
            events("x\u{1b}[200~un\rdeux\r\ntrois\n\tq\u{3}\u{7f}\u{9b}\u{1b}[A\u{1b}[201~y") == [
                .key(.character("x")), .paste("un\ndeux\ntrois\n\tq[A"), .key(.character("y")),
            ])
    }

    @Test("un collage est composé (NFC)")
    func composed() {
        #expect(events("\u{1b}[200~e\u{301}te\u{301}\u{1b}[201~") == [.paste("été")])
        let event = events("\u{1b}[200~e\u{301}\u{1b}[201~").first
        #expect(event == .paste("é") && "\(String(describing: event))".unicodeScalars.contains("\u{e9}"))
    }

    @Test("un collage coupé en n'importe quel point arrive identique")
    func split() {
        let bytes = Array("\u{1b}[200~Noël\r1er œuf\u{1b}[201~z".utf8)
        for cut in 1..<bytes.count {
            var decoder = KeyDecoder()
            let events = decoder.feed(Array(bytes[..<cut])) + decoder.feed(Array(bytes[cut...]))
            #expect(events == [.paste("Noël\n1er œuf"), .key(.character("z"))])
        }
    }

    @Test("un collage dont la fin ne vient pas est rendu quand on cesse d'attendre")
    func unfinished() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1b}[200~abc".utf8)) == [])
        #expect(decoder.pending == .paste)
        #expect(decoder.flush() == [.paste("abc")])
        #expect(decoder.feed(Array("d".utf8)) == [.key(.character("d"))])
    }

    @Test("sans annonce, un texte avec un saut de ligne au milieu est un collage")
    func burst() {
        #expect(events("12 rue du Moulin\rq\rd") == [.paste("12 rue du Moulin\nq\nd")])
    }

    @Test("sans annonce, un long texte est un collage")
    func long() {
        let text = String(repeating: "é", count: 128)
        #expect(events(text + "\r") == [.paste(text + "\n")])
        #expect(events(String(repeating: "a", count: 127)).count == 127)
    }

    @Test("des mots tapés d'avance et validés restent des touches")
    func typeAhead() {
        #expect(events("Jean-Christophe Dupont\r").last == .key(.enter))
        #expect(events("Jean-Christophe Dupont\r").count == 23)
        #expect(events("oui\rnon\r").count == 8)
    }
}
