import Reports
import Testing

@Suite("Les parts")
struct PourcentageTests {
    @Test(
        "une part est arrondie à l’entier le plus proche, la moitié vers le haut",
        arguments: [
            (1, 8, 13), (1, 3, 33), (2, 3, 67), (1, 200, 1), (1, 201, 0), (39, 179, 22), (140, 179, 78), (0, 5, 0), (5, 5, 100),
        ])
    func arrondi(nombre: Int, base: Int, attendu: Int) {
        #expect(Pourcentage.arrondi(nombre, sur: base) == attendu)
    }

    @Test("une part de rien n’existe pas")
    func baseNulle() {
        #expect(Pourcentage.arrondi(0, sur: 0) == nil)
    }
}
