// The first day: an empty file becomes a working desk, and everything is there the next morning.

import Poste
import Testing

@Suite("Le premier jour") struct PremierJourTests {
    @Test("un fichier neuf demande la structure et le référent, puis se travaille")
    func fonder() throws {
        let atelier = try Atelier()
        let poste = try atelier.fonde()
        try atelier.inscrit(poste, "Lefèvre", "Aurélie", "12/03/1985", "F")
        try poste.tape("b")
        try poste.attend("LEFÈVRE Aurélie")
        try poste.tape("e")
        try poste.attend("Nouvel entretien")
        try poste.tape("P\t\t\t\tPremier échange, projet à construire.\tl\t")
        try poste.tape(.f(10))
        try poste.attend("Entretien enregistré.")
        try atelier.quitte(poste)
        #expect(try poste.attendFin() == .code(0))
        #expect(poste.ligneRendue)

        let lendemain = try atelier.ouvre()
        try lendemain.attend("Accueil")
        try lendemain.tape("b")
        try lendemain.attend("LEFÈVRE Aurélie")
        try lendemain.tape("\n2")
        try lendemain.attend("Premier échange, projet à construire.")
        try lendemain.attend("Repéré : Logement")
    }

    @Test("un utilisateur inconnu est refusé avec la liste des référents")
    func inconnu() throws {
        let atelier = try Atelier()
        try atelier.quitte(try atelier.fonde())
        let poste = try atelier.ouvre("personne")
        #expect(try poste.attendFin() == .code(1))
        #expect(poste.voit("c.lemoine"))
    }
}
