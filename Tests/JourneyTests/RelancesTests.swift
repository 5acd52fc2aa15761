// A young person whom nobody reaches: looked for from the list, then explained.

import Poste
import Testing

@Suite("Une jeune que personne ne joint") struct RelancesTests {
    @Test("la conseillère la relance depuis la liste, donne le motif, et le retrouve le lendemain")
    func relancer() throws {
        let atelier = try Atelier()
        let poste = try atelier.fonde()
        try atelier.inscrit(poste, "Traoré", "Aminata", "05/05/2004", "F")
        try poste.tape("y")
        try poste.attend("Moins de 26 ans au 23/11/2026")
        try poste.attend("jamais")
        try poste.tape("l")
        try poste.attend("Nouvelle relance")
        try poste.tape("\tS\t\tDeux messages, sans suite.")
        try poste.tape(.f(10))
        try poste.attend("Relance enregistrée.")
        try poste.tape("n")
        try poste.attend("Absence de contrat")
        try poste.tape("I")
        try poste.tape(.f(10))
        try poste.attend("Motif de non-contractualisation enregistré.")
        try atelier.quitte(poste)
        #expect(try poste.attendFin() == .code(0))

        let lendemain = try atelier.ouvre()
        try lendemain.attend("Accueil")
        try lendemain.tape("y")
        try lendemain.attend("Injoignabl")
        try lendemain.tape("\n")
        try lendemain.attend("Sans CER : Injoignable")
        try lendemain.attend("1 tentative sans joindre la personne, la dernière le 23/11/2026 (SMS")
        try lendemain.tape("2")
        try lendemain.attend("Deux messages, sans suite.")
    }
}
