// Every way to leave, wanted or not, gives the terminal back.
import Foundation
import Poste
import Testing

@Suite("Fins et interruptions")
struct FinsTests {
    @Test("quitter rend le terminal : écran, curseur, collage, mode de la ligne")
    func quit() throws {
        let poste = try sonde()
        #expect(!poste.ligneRendue)
        try poste.tape(.ctrl("c"))
        #expect(try poste.attendFin() == .code(0))
        #expect(poste.ligneRendue && given(poste) && !poste.voit("Noël"))
    }

    @Test("un plantage rend le terminal aussi, et le programme meurt de son signal")
    func crash() throws {
        let poste = try sonde()
        try poste.tape(.ctrl("x"))
        let end = try poste.attendFin()
        #expect(end == .signal(SIGILL) || end == .signal(SIGTRAP))
        #expect(poste.ligneRendue && given(poste) && !poste.voit("Noël"))
    }

    @Test("une pile pleine rend le terminal aussi")
    func stackOverflow() throws {
        let poste = try sonde()
        try poste.tape(.ctrl("o"))
        #expect(try poste.attendFin() == .signal(SIGSEGV))
        #expect(poste.ligneRendue && given(poste) && !poste.voit("Noël"))
    }

    @Test("les signaux d'arrêt brutal rendent le terminal", arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGQUIT])
    func faults(signal: Int32) throws {
        let poste = try sonde()
        poste.signale(signal)
        #expect(try poste.attendFin() == .signal(signal))
        #expect(poste.ligneRendue && given(poste) && !poste.voit("Noël"))
    }

    @Test(
        "SIGTERM et SIGINT demandent de quitter, SIGHUP annonce la fin de la ligne",
        arguments: zip([SIGTERM, SIGINT, SIGHUP], [4, 4, 3] as [Int32]))
    func signals(signal: Int32, code: Int32) throws {
        let poste = try sonde()
        poste.signale(signal)
        #expect(try poste.attendFin() == .code(code))
        #expect(poste.ligneRendue && given(poste) && !poste.voit("Noël"))
    }

    @Test("quand la ligne tombe, le programme s'en va")
    func closedLine() throws {
        let poste = try sonde()
        poste.raccroche()
        #expect(try poste.attendFin() == .code(3))
    }

    @Test("un programme qui reste malgré la ligne tombée ne consomme rien")
    func stubborn() throws {
        let poste = try sonde(["obstine"])
        poste.raccroche()
        try poste.attend("le sommeil après la fin de la ligne") { _ in poste.etatProcessus == "S" }
        let time = poste.tempsProcesseur ?? -1
        poste.laisse(.milliseconds(300))
        #expect((poste.tempsProcesseur ?? 99) - time <= 1)
    }

    @Test("Ctrl-Z rend la main au shell, fg redessine la même page")
    func suspend() throws {
        let poste = try Poste(
            ["--norc", "--noprofile", "-i"], programme: "/bin/bash", environnement: ["PS1": "invite> "])
        try poste.attend("invite>")
        try poste.tape("\(try Poste.binaire("terminal-probe"))\n")
        try poste.attend("Noé Rivière")
        try poste.tape(.bas)
        try poste.attend("n°1 key(down)")
        try poste.tape(.ctrl("z"))
        try poste.attend("Stopped")
        #expect(!poste.voit("Noël"))
        // Told to the shell only: the program must look again.
        poste.redimensionne(lignes: 30, colonnes: 100)
        let before = poste.octetsRecus
        try poste.tape("fg\n")
        try poste.attend("Sonde 30×100")
        try poste.attend("resize")
        #expect(poste.voit("Noé Rivière") && poste.estInverse(6, 1))
        let sent = String(decoding: poste.octets[before...], as: UTF8.self)
        #expect(sent.contains("\u{1b}[?2004h"))
        try poste.tape(.ctrl("c"))
        try poste.attend("invite>")
    }

    @Test("arrêté puis relancé de l'extérieur, le programme redessine tout")
    func stoppedFromOutside() throws {
        let poste = try sonde()
        poste.signale(SIGSTOP)
        try poste.attend("l'arrêt") { $0.etatProcessus == "T" }
        poste.brouille("\u{1b}[2Jun autre programme a écrit ici")
        #expect(!poste.voit("Noé Rivière"))
        poste.signale(SIGCONT)
        try poste.attend("Noé Rivière")
        #expect(!poste.voit("un autre programme"))
        try poste.tape(.f(1))
        try poste.attend("key(f(1))")
    }

    /// Alternate screen left, cursor visible, bracketed paste off, in the last bytes sent.
    private func given(_ poste: Poste) -> Bool {
        let sent = String(decoding: poste.octets, as: UTF8.self)
        let last = { (text: String) in sent.range(of: text, options: .backwards)?.lowerBound }
        return ["1049", "25", "2004"].allSatisfy { mode in
            guard let set = last("\u{1b}[?\(mode)h"), let reset = last("\u{1b}[?\(mode)l") else { return mode == "25" }
            return mode == "25" ? set > reset : reset > set
        }
    }
}
