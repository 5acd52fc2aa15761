// A year is closed at the keyboard, then printed by the command line with what changed since.

import Poste
import Testing

@Suite("Une année close") struct ClotureTests {
    @Test("elle se clôt au clavier, se rouvre close le lendemain, et s’imprime à côté d’aujourd’hui")
    func clore() throws {
        let atelier = try Atelier()
        let poste = try atelier.fonde()
        let page = ["bilan", "--fichier", atelier.fichier, "--structure", "CCAS", "--annee", "2025", "--clos"]
        let ouverte = try Passage(page)
        #expect(ouverte.code == 1 && ouverte.erreur.contains("cette période n’est pas close"), "\(ouverte.erreur)")
        try poste.tape("t")
        try poste.attend("année 2026")
        try poste.tape("C")
        try poste.attend("Clôture : la période « année 2026 » finit le")
        try poste.tape("-")
        try poste.attend("année 2025")
        try poste.tape("C")
        try poste.attend("Clôturer cette période ?")
        try poste.tape("c\n")
        try poste.attend("Clos le 23/11/2026 par C. Lemoine (version 1)")
        try atelier.quitte(poste)
        #expect(try poste.attendFin() == .code(0))

        let close = try Passage(page)
        #expect(close.code == 0)
        #expect(
            close.sortie.hasPrefix("Bilan clos : CCAS de Sées, année 2025\nDu 01/01/2025 au 31/12/2025\nClos le 23/11/2026"),
            "\(close.sortie)")
        #expect(close.sortie.contains("Aucun écart : chaque chiffre et chaque liste sont ceux de la clôture."))
        #expect(try Passage(["verifier", "--fichier", atelier.fichier]).code == 0)
    }
}
