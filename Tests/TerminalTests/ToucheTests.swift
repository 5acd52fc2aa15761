// From bytes to keys, whatever the terminal.
import Testing

@testable import Terminal

@Suite("Décodage des touches")
struct ToucheTests {
    private func keys(_ text: String) -> [Event] { keys(Array(text.utf8)) }

    private func keys(_ bytes: [UInt8]) -> [Event] {
        var decoder = KeyDecoder()
        let events = decoder.feed(bytes)
        #expect(decoder.pending == nil)
        return events
    }

    @Test(
        "les touches de PuTTY, xterm, rxvt, tmux, vt220 et de la console Linux sont comprises",
        arguments: [
            ("\u{1b}[11~", Key.f(1)), ("\u{1b}[12~", .f(2)), ("\u{1b}[13~", .f(3)), ("\u{1b}[14~", .f(4)),
            ("\u{1b}OP", .f(1)), ("\u{1b}OS", .f(4)), ("\u{1b}[15~", .f(5)), ("\u{1b}[21~", .f(10)),
            ("\u{1b}[24~", .f(12)), ("\u{1b}[[A", .f(1)), ("\u{1b}[[E", .f(5)), ("\u{1b}[1;2P", .f(13)),
            ("\u{1b}[1~", .home), ("\u{1b}[4~", .end), ("\u{1b}[7~", .home), ("\u{1b}[8~", .end),
            ("\u{1b}[H", .home), ("\u{1b}[F", .end), ("\u{1b}OH", .home), ("\u{1b}OF", .end),
            ("\u{1b}[2~", .insert), ("\u{1b}[3~", .delete), ("\u{1b}[5~", .pageUp), ("\u{1b}[6~", .pageDown),
            ("\u{1b}[A", .up), ("\u{1b}OA", .up), ("\u{1b}[B", .down), ("\u{1b}OC", .right), ("\u{1b}[D", .left),
            ("\u{1b}[1;5C", .wordRight), ("\u{1b}[1;3D", .wordLeft), ("\u{1b}[1;2D", .left), ("\u{1b}[Z", .backtab),
            ("\u{1b}Od", .wordLeft), ("\u{1b}[3$", .delete),
            ("\u{1b}Oq", .character("1")), ("\u{1b}On", .character(".")), ("\u{1b}OM", .enter),
            ("\r", .enter), ("\n", .enter), ("\r\n", .enter), ("\t", .tab), ("\u{7f}", .backspace), ("\u{8}", .backspace),
            ("\u{3}", .control("c")), ("\u{13}", .control("s")), ("\u{11}", .control("q")), ("\u{1a}", .control("z")),
            ("\0", .control(" ")), ("\u{1c}", .control("\\")), ("\u{1b}é", .alt("é")), ("\u{1b}1", .alt("1")),
            ("é", .character("é")), ("e\u{301}", .character("é")), ("👍🏽", .character("👍🏽")),
        ])
    func dialects(text: String, key: Key) {
        #expect(keys(text) == [.key(key)])
    }

    @Test("une suite inconnue est avalée, pas tapée dans le champ")
    func unknown() {
        #expect(keys("a\u{1b}[99;1~\u{1b}[?1;2cb\u{1b}Oz") == [.key(.character("a")), .key(.character("b"))])
    }

    @Test("Échap seul attend un instant, puis compte pour lui-même")
    func escape() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1b]) == [])
        #expect(decoder.pending == .escape)
        #expect(decoder.flush() == [.key(.escape)])
        #expect(decoder.pending == nil)
        #expect(keys("\u{1b}\rx") == [.key(.escape), .key(.enter), .key(.character("x"))])
    }

    @Test(
        "une touche coupée par la ligne en n'importe quel point arrive entière",
        arguments: ["\u{1b}[15~", "\u{1b}OP", "œ", "👍", "\u{1b}[[B"])
    func split(text: String) {
        let bytes = Array(text.utf8)
        for cut in 1..<bytes.count {
            var decoder = KeyDecoder()
            #expect(decoder.feed(Array(bytes[..<cut])) == [])
            #expect(decoder.feed(Array(bytes[cut...])) == keys(bytes))
        }
    }

    @Test("un octet qui n'est pas de l'UTF-8 est lu comme du Latin-1")
    func latin() {
        #expect(keys([0xe9, 0x74, 0xe9, 0x20]) == "été ".map { .key(.character($0)) })
        var decoder = KeyDecoder()
        #expect(decoder.feed([0xe9]) == [])
        #expect(decoder.pending == .fragment)
        #expect(decoder.flush() == [.key(.character("é"))])
    }

    @Test("une touche propre à un terminal vient de sa description")
    func dialect() {
        var decoder = KeyDecoder(dialect: [Array("\u{1b}[Q".utf8): .f(9)])
        #expect(decoder.feed(Array("\u{1b}[Qa".utf8)) == [.key(.f(9)), .key(.character("a"))])
    }

    @Test("n'importe quels octets se décodent sans échec et sans rien retenir à la fin")
    func anything() {
        var state: UInt64 = 42
        for _ in 0..<2_000 {
            let bytes = (0..<24).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let byte = UInt8(truncatingIfNeeded: state >> 33)
                return byte % 5 == 0 ? 0x1b : byte % 7 == 0 ? UInt8(ascii: "[") : byte
            }
            var decoder = KeyDecoder()
            _ = decoder.feed(bytes)
            _ = decoder.flush()
            #expect(decoder.pending == nil)
        }
    }
}
