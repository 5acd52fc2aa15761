// The PLICS from the desk of a supervisor: where it goes, and what is refused.

import Domain
import Foundation
import Screens
import Store
import Terminal
import Testing

@Suite("Le PLICS à l’écran") struct PlicsEcranTests {
    @Test("une touche, une année : les fichiers sont écrits, à nouveau sous un autre nom, et le journal le note")
    func ecrire() throws {
        let bureau = try Bureau(role: .superviseur)
        bureau.tape("w")
        #expect(bureau.voit("Quelle année ?") && !bureau.voit("T2 2021"), "\(bureau.ecran)")
        bureau.tape("2026\n")
        let dossier = bureau.dossierPrive.path
        #expect(bureau.message == "PLICS écrit dans \(dossier)/plics-2026-sees", "\(bureau.message)")
        let html = try String(contentsOfFile: "\(dossier)/plics-2026-sees/plics-2026-sees.html", encoding: .utf8)
        #expect(html.contains("<h3 id=\"structure-ccas-sees\">CCAS de Sées</h3>"))
        bureau.tape("w2026\n")
        #expect(bureau.message == "PLICS écrit dans \(dossier)/plics-2026-sees-2", "\(bureau.message)")
        let lignes = try bureau.store.exports(pour: nil, nombre: 9).lignes
        #expect(lignes.count == 2 && lignes[0].titre.contains("PLICS 2026, Sées"), "\(lignes)")
        // Nobody of the file is named in it.
        for nom in ["LEFÈVRE", "Lefèvre", "Aurélie"] { #expect(!html.contains(nom)) }
    }

    @Test("une période qui n’est pas une année, ou une année à venir, est refusée")
    func refus() throws {
        let bureau = try Bureau(role: .superviseur)
        bureau.tape("wmars 2021\n")
        #expect(bureau.lit("✗ Ici les chiffres sont ceux d’une année civile entière. Tapez-la"), "\(bureau.ecran)")
        #expect(bureau.voit("mars 2021"), "\(bureau.ecran)")
        bureau.tape(.escape)
        bureau.tape("w2030\n")
        #expect(bureau.lit("✗ L’année 2030 n’a pas commencé"), "\(bureau.ecran)")
        bureau.tape(.escape)
        #expect(try bureau.store.exports(pour: nil, nombre: 9).lignes.isEmpty)
    }
}
