// The lock holds: a disk that refuses, a session that slept, a code changed by a passer-by, none of them opens it.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Le verrou tient") struct VerrouTenuTests {
    private func choisir(_ code: String, _ bureau: Bureau) {
        bureau.tape("K")
        bureau.tape(code, .enter)
        bureau.tape(code, .enter)
    }

    @Test("verrouillé et le disque refusant, la question de quitter ne montre rien et n’ouvre rien")
    func disqueRefuse() throws {
        let bureau = try Bureau()
        choisir("1789", bureau)
        bureau.ouvre("lefevre")
        bureau.tape("e\t\t\t\tVenue avec sa sœur.")
        try bureau.supprimeLeFichier()
        bureau.tape(.control("y"), .control("q"))
        #expect(bureau.voit("Quitter et perdre ce qui est tapé"), "\(bureau.ecran)")
        for touche in [Key.f(1), .f(9), .f(12), .character(":"), .control("r"), .control("n"), .character("b")] {
            bureau.tape(touche)
            #expect(!bureau.voit("LEF") && !bureau.voit("Lemoine") && !bureau.voit("sœur"), "\(touche) \(bureau.ecran)")
        }
        bureau.tape(.escape)
        #expect(bureau.voit("Suivi est verrouillé.") && bureau.desk.request == .none, "\(bureau.ecran)")
        bureau.tape(.control("q"), .down, .enter)
        #expect(bureau.desk.request == .quit)
    }

    @Test("une session restée sans touche se verrouille avant tout le reste, pas plus tôt")
    func delai() throws {
        let bureau = try Bureau()
        let avant = bureau.desk.lock(after: .seconds(599))
        #expect(!avant && !bureau.voit("verrouillé"))
        let apres = bureau.desk.lock(after: .seconds(600))
        #expect(apres && bureau.voit("Suivi est verrouillé."))
        let encore = bureau.desk.lock(after: .seconds(9000))
        #expect(!encore)
    }

    @Test("changer de code demande le code actuel ; au cinquième faux l’écran se verrouille")
    func changer() throws {
        let bureau = try Bureau()
        choisir("1789", bureau)
        bureau.tape("K")
        #expect(bureau.voit("Code actuel") && !bureau.voit("Encore une fois"), "\(bureau.ecran)")
        bureau.tape("0000", .enter)
        #expect(bureau.voit("Ce n’est pas votre code actuel."), "\(bureau.ecran)")
        bureau.tape("1789", .enter)
        bureau.tape("1848", .enter)
        bureau.tape("1848", .enter)
        #expect(bureau.message.hasPrefix("Code enregistré"), "\(bureau.ecran)")
        #expect(try bureau.store.verifierCode("1848", de: bureau.referent))
        bureau.tape("K")
        for _ in 1...5 { bureau.tape("0000", .enter) }
        #expect(bureau.voit("Suivi est verrouillé."), "\(bureau.ecran)")
        #expect(try bureau.store.verifierCode("1848", de: bureau.referent))
    }

    @Test("le refus se lit en entier dans une fenêtre étroite")
    func etroite() throws {
        let bureau = try Bureau(lignes: 18, colonnes: 60)
        choisir("1789", bureau)
        bureau.tape(.control("y"))
        bureau.tape("0000", .enter)
        #expect(bureau.voit("fermeture de la session."), "\(bureau.ecran)")
    }
}
