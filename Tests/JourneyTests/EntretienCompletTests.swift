// An interview logged with as few keys as promised, in the real program.

import Poste
import Testing

@Suite("Un entretien complet") struct EntretienCompletTests {
    @Test("nature, issue, note, deux freins, une démarche et le prochain rendez-vous : 25 touches au plus, hors texte")
    func complet() throws {
        let atelier = try Atelier()
        let poste = try atelier.fonde()
        try atelier.inscrit(poste, "Lefèvre", "Aurélie", "12/03/1985", "F")
        try poste.tape("b")
        try poste.attend("LEFÈVRE Aurélie")
        try poste.tape("\n")
        try poste.attend("[1 Synthèse]")
        #expect(SaisieDEntretien.note.count == 80)
        let premieres = try saisit(poste, SaisieDEntretien.frappes(ouverts: false))
        #expect(premieres <= SaisieDEntretien.promesse, "\(premieres) touches")
        try poste.tape("2")
        for fait in [
            "Pour CER", "Point sur le projet de formation", "Repéré : Logement", "Repéré : Budget", SaisieDEntretien.demarche,
            "08/12  Entretien",
        ] {
            try poste.attend(fait)
        }
        try poste.tape("4")
        try poste.attend("08/12/2026 09:30")
        try poste.attend("Honoré")
        // The next one, of somebody who has open obstacles.
        let suivantes = try saisit(poste, SaisieDEntretien.frappes(freins: "sm", ouverts: true))
        #expect(suivantes <= SaisieDEntretien.promesse, "\(suivantes) touches")
        try poste.tape("5")
        try poste.attend("Mobilité")
    }

    /// Presses the keys one after the other and counts those that are not words.
    private func saisit(_ poste: Poste, _ frappes: [Frappe]) throws -> Int {
        var touches = 0
        for frappe in frappes {
            switch frappe {
            case .texte(let texte):
                try poste.tape(texte)
                // Nobody types a hundred letters ahead of the screen; so much at once would be a paste.
                try poste.attend(texte.split(separator: " ").last.map(String.init) ?? "")
            case .lettre(let lettre):
                try poste.tape(String(lettre))
                touches += 1
            case .touche(let touche):
                try poste.tape(touche)
                touches += 1
            }
        }
        try poste.attend("Entretien enregistré.")
        return touches
    }
}
