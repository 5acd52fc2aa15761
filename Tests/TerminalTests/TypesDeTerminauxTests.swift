// Every terminal met in the field, and those that are none.
import Foundation
import Poste
import Testing

@Suite("Types de terminaux")
struct TypesDeTerminauxTests {
    @Test(
        "le programme s'ouvre, se dessine et se referme",
        arguments: [
            "xterm", "xterm-256color", "tmux-256color", "screen-256color", "linux", "vt220", "vt100", "rxvt",
            "putty", "putty-256color",
        ])
    func types(term: String) throws {
        let poste = try sonde(environnement: ["TERM": term])
        #expect(poste.voit("Émilie Noël"))
        try poste.envoie("\u{1b}[11~")
        try poste.attend("n°1 key(f(1))")
        try poste.tape(.ctrl("c"))
        #expect(try poste.attendFin() == .code(0))
        #expect(poste.ligneRendue)
        #expect(!poste.voit("Noël"), "nothing personal stays on the screen")
    }

    @Test("un terminal inconnu ou sans nom est remplacé, et la page le dit", arguments: ["inconnu-9", ""])
    func unknown(term: String) throws {
        let poste = try sonde(environnement: ["TERM": term])
        #expect(poste.ligne(16).contains("« xterm-256color » est utilisé."))
    }

    @Test("un terminal sans adressage du curseur est refusé en français, rien n'est dessiné")
    func dumb() throws {
        let poste = try Poste(programme: "terminal-probe", environnement: ["TERM": "dumb"])
        #expect(try poste.attendFin() == .code(2))
        #expect(poste.voit("ne sait pas placer son curseur"))
        #expect(!poste.octets.contains(0x1b))
        #expect(poste.ligneRendue)
    }

    @Test("sans terminal, le programme dit pourquoi et s'arrête")
    func redirected() throws {
        let poste = try Poste(
            ["-c", "\"$0\" </dev/null; echo code $?", try Poste.binaire("terminal-probe")], programme: "/bin/sh")
        try poste.attend("code 2")
        #expect(poste.voit("Suivi s’utilise dans un terminal"))
    }
}
