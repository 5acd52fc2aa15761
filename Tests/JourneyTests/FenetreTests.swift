// The window changes under the work.

import Poste
import Testing

@Suite("La fenêtre") struct FenetreTests {
    @Test("trop petite puis rendue : le formulaire est intact, curseur compris")
    func retrecir() throws {
        let atelier = try Atelier()
        let poste = try atelier.fonde()
        try poste.tape("n")
        try poste.attend("Nouveau bénéficiaire")
        try poste.tape("d’Hérouville\tCéd")
        try poste.attend("Céd")
        let avant = poste.ecran, curseur = poste.curseur
        poste.redimensionne(lignes: 10, colonnes: 40)
        try poste.attend("Fenêtre trop petite")
        poste.redimensionne(lignes: 1, colonnes: 1)
        poste.redimensionne(lignes: 24, colonnes: 80)
        try poste.attend("le même écran") { $0.ecran == avant }
        #expect(poste.curseur == curseur)
    }

    @Test("agrandie, la liste montre la personne choisie à droite")
    func agrandir() throws {
        let atelier = try Atelier()
        let poste = try atelier.fonde()
        try atelier.inscrit(poste, "Ngô", "Minh", "01/07/1979", "H")
        try poste.tape("b")
        try poste.attend("NGÔ Minh")
        #expect(!poste.voit("Né le 01/07/1979"))
        poste.redimensionne(lignes: 40, colonnes: 140)
        try poste.attend("Né le 01/07/1979")
    }

    @Test("un message du système écrit par-dessus l’écran s’efface avec Ctrl-L")
    func redessiner() throws {
        let atelier = try Atelier()
        let poste = try atelier.fonde()
        try poste.attend("Rendez-vous d’aujourd’hui : 0")
        poste.brouille("Broadcast message: reboot")
        try poste.attend("Broadcast message")
        try poste.tape(.ctrl("l"))
        try poste.attendSans("Broadcast message")
        try poste.attend("Rendez-vous d’aujourd’hui : 0")
    }
}
