// How the cells of a table are read.

import Reports
import Testing

@Suite("Cellules d’un tableau")
struct TableauTests {
    @Test(
        "chaque cellule s’écrit comme on la lit",
        arguments: [
            (Cellule.vide, ""), (.nombre(1585), "1\u{a0}585"), (.part(39, sur: 179), "22 %"), (.part(0, sur: 0), "–"),
            (.ecart(12), "+12"), (.ecart(-1200), "−1\u{a0}200"), (.ecart(0), "0"),
            (.evolution(de: 4183, a: 3952), "−5,5 %"), (.evolution(de: 100, a: 112), "+12,0 %"), (.evolution(de: 8, a: 8), "0,0 %"),
            (.evolution(de: 0, a: 3), "–"), (.evolution(de: 2000, a: 2001), "+0,1 %"), (.evolution(de: 2000, a: 1999), "−0,1 %"),
            (.jours(0), "0 jour"), (.jours(1), "1 jour"), (.jours(1200), "1\u{a0}200 jours"), (.texte("sans objet"), "sans objet"),
        ])
    func texte(_ cellule: Cellule, _ attendu: String) { #expect(cellule.texte == attendu) }
}
