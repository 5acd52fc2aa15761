// The published page on the screen: its figures beside those of the file, and the reason in full.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Publié et compté, à l’écran") struct PublieEcranTests {
    @Test("une structure sans page publiée le dit, et la touche ne mène nulle part")
    func sansPage() throws {
        let bureau = try Bureau()
        bureau.tape("ty")
        #expect(bureau.message == "✗ Le PLICS de 2022 n’a pas de page pour cette structure : il n’y a rien à comparer.")
        #expect(bureau.voit("CCAS de Sées · année 2026"))
    }

    @Test("du bilan à la page publiée, puis à la raison en entier, quelle que soit la période du bilan", arguments: [80, 120])
    func page(colonnes: Int) throws {
        let bureau = try Bureau(role: .superviseur, colonnes: colonnes)
        try bureau.ajouteUneStructure("CCAS-ALENCON", "CCAS d’Alençon")
        bureau.tape("t")
        bureau.tape("s")
        bureau.tape("d’Alençon\n")
        #expect(bureau.voit("CCAS d’Alençon · année 2026"), "\(bureau.ecran)")
        bureau.tape("y")
        #expect(bureau.voit("CCAS d’Alençon · publié et compté, année 2021"), "\(bureau.ecran)")
        #expect(
            bureau.lignes.contains {
                $0.contains("! total") && $0.contains("213") && $0.contains("−213") && $0.contains("écart à expliquer")
            })
        bureau.tape(.down)
        bureau.tape("d")
        #expect(bureau.voit("La page annonce 213 contrats, mais n’en range que 179"), "\(bureau.ecran)")
        #expect(bureau.voit("Imprimé : 213, ligne 3543 du texte extrait, lisible"))
        bureau.tape(.escape)
        bureau.tape(.end)
        #expect(
            bureau.lignes.contains { $0.contains("non compté") }
                && bureau.lignes.contains { $0.contains("écart expliqué") && $0.contains("5") })
        bureau.tape("d")
        #expect(bureau.message == "✗ Placez-vous sur un chiffre avec les flèches.")
        bureau.tape(.escape)
        #expect(bureau.voit("CCAS d’Alençon · année 2026"))
    }
}
