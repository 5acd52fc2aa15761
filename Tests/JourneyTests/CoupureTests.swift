// The line drops, the window closes, the power goes: nothing typed is lost, the file is whole.

import Foundation
import Poste
import Testing

@Suite("Les coupures") struct CoupureTests {
    /// A desk with a note being typed in the interview form of Zoé.
    private func enPleineSaisie(_ atelier: Atelier) throws -> Poste {
        let poste = try atelier.fonde()
        try atelier.inscrit(poste, "Cœurdevey", "Zoé", "30/01/2003", "F")
        try poste.tape("b")
        try poste.attend("CŒURDEVEY Zoé")
        try poste.tape("e")
        try poste.attend("Nouvel entretien")
        try poste.tape("\t\t\t\tNous avons parlé du permis.")
        try poste.attend("parlé du permis.")
        return poste
    }

    private func retrouve(_ atelier: Atelier) throws {
        let poste = try atelier.ouvre()
        try poste.attend("Saisies commencées et non enregistrées")
        try poste.attend("CŒURDEVEY Zoé")
        try poste.tape("\n")
        try poste.attend("Nous avons parlé du permis.")
        try poste.tape(.f(10))
        try poste.attend("Entretien enregistré.")
    }

    @Test("kill -9 après un champ quitté : la saisie est proposée au démarrage")
    func tuer() throws {
        let atelier = try Atelier()
        let poste = try enPleineSaisie(atelier)
        try poste.tape("\t")
        try poste.attend("Freins repérés")
        try poste.attend("le champ suivant") { $0.ligne($0.curseur.ligne).contains("▸ Freins") }
        poste.signale(SIGKILL)
        #expect(try poste.attendFin() == .signal(SIGKILL))
        try retrouve(atelier)
    }

    @Test("kill -9 dès que l’enregistrement est annoncé : il est dans le fichier, et le fichier est sain")
    func tuerApresEnregistrement() throws {
        let atelier = try Atelier()
        let poste = try enPleineSaisie(atelier)
        try poste.tape(.f(10))
        try poste.attend("Entretien enregistré.")
        poste.signale(SIGKILL)
        _ = try poste.attendFin()
        let apres = try atelier.ouvre()
        try apres.attend("Rendez-vous d’aujourd’hui")
        try apres.tape("b")
        try apres.attend("CŒURDEVEY Zoé")
        try apres.tape("\n2")
        try apres.attend("Nous avons parlé du permis.")
        let controle = try Poste(["verifier", "--fichier", atelier.fichier])
        try controle.attend("Aucune anomalie.")
    }

    @Test("ligne coupée : Suivi garde la saisie et s’en va")
    func raccrocher() throws {
        let atelier = try Atelier()
        let poste = try enPleineSaisie(atelier)
        poste.raccroche()
        _ = try poste.attendFin()
        try retrouve(atelier)
    }

    @Test("arrêt demandé (SIGTERM) : saisie gardée, terminal rendu")
    func terminer() throws {
        let atelier = try Atelier()
        let poste = try enPleineSaisie(atelier)
        poste.signale(SIGTERM)
        #expect(try poste.attendFin() == .code(0))
        #expect(poste.ligneRendue)
        try retrouve(atelier)
    }
}
