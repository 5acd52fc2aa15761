// What the environment asks, and what is said when no screen can be drawn.
import Testing

@testable import Terminal

@Suite("Options du terminal")
struct OptionsTests {
    @Test("NO_COLOR, TERM et ESCDELAY viennent de l'environnement")
    func environment() {
        let bare = TerminalOptions(environment: [:])
        #expect(bare.term == "" && !bare.monochrome && bare.escapeDelay == .milliseconds(25))
        let full = TerminalOptions(environment: ["TERM": "linux", "NO_COLOR": "1", "ESCDELAY": "100"])
        #expect(full.term == "linux" && full.monochrome && full.escapeDelay == .milliseconds(100))
        #expect(!TerminalOptions(environment: ["NO_COLOR": ""]).monochrome)
        #expect(TerminalOptions(environment: [:], monochrome: true).monochrome)
        #expect(TerminalOptions(environment: ["ESCDELAY": "beaucoup"]).escapeDelay == .milliseconds(25))
    }

    @Test("en noir et blanc, un fond coloré devient une vidéo inverse")
    func monochrome() {
        #expect(Style(bold: true, foreground: .red, background: .blue).monochrome == Style(bold: true, reverse: true))
        #expect(Style.plain.with(foreground: .red).monochrome == .plain)
    }

    @Test(
        "chaque empêchement dit en français quoi faire",
        arguments: [
            (TerminalError.notATerminal, "ssh -t"), (.dumb("dumb"), "TERM=xterm-256color suivi"),
            (.undescribed("vt9"), "ncurses-base"), (.noUtf8, "C.UTF-8"), (.system("plus de tube"), "plus de tube"),
        ])
    func messages(error: TerminalError, advice: String) {
        #expect(error.message.contains(advice))
    }

    @Test("les délais de la description d'un terminal ne lui sont pas envoyés")
    func padding() {
        #expect(Terminfo.withoutPadding(Array("\u{1b}[J$<50/>x$".utf8)) == Array("\u{1b}[Jx$".utf8))
    }
}
