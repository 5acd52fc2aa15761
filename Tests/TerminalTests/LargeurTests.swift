// The one measure of width: what a clip, a pad and a drawn row agree on.
import Testing

@testable import Terminal

@Suite("Largeur des textes")
struct LargeurTests {
    @Test(
        "un texte prend autant de colonnes qu'à l'écran",
        arguments: [
            ("", 0), ("Noël", 4), ("Noe\u{308}l", 4), ("l’œuvre", 7), ("日本", 4), ("👍", 2), ("👍🏽", 2),
            ("👨‍👩‍👧", 2), ("❤\u{fe0f}", 1), ("1\u{fe0f}\u{20e3}", 1), ("한", 2), ("\u{1112}\u{1161}\u{11ab}", 2),
            ("a\tb", 3), ("a\u{7}b", 2), ("\u{301}", 0), ("1\u{202f}234", 5), ("─│┌", 3), ("\u{ad}", 0),
        ])
    func width(text: String, columns: Int) {
        #expect(TextWidth.of(text) == columns)
        // The canvas draws exactly what is measured.
        var canvas = Canvas(size: Size(rows: 1, columns: 20))
        #expect(canvas.write(text, row: 0, column: 0) == columns)
    }

    @Test(
        "un texte trop long est coupé par une ellipse qui compte dans la largeur",
        arguments: [
            ("Bénéficiaires", 13, "Bénéficiaires"), ("Bénéficiaires", 8, "Bénéfic…"), ("日本語", 5, "日本…"),
            ("日本語", 4, "日…"), ("abc", 1, "…"), ("abc", 0, ""), ("abc", -3, ""), ("a👍b", 2, "a…"),
        ])
    func clip(text: String, columns: Int, expected: String) {
        #expect(TextWidth.clip(text, to: columns) == expected)
        #expect(TextWidth.of(TextWidth.clip(text, to: columns)) <= max(0, columns))
    }

    @Test("sans ellipse, un texte est seulement coupé")
    func clipBare() {
        #expect(TextWidth.clip("Entretiens", to: 4, ellipsis: false) == "Entr")
    }

    @Test("un texte est complété à gauche ou à droite")
    func pad() {
        #expect(TextWidth.pad("Zoé", to: 6) == "Zoé   ")
        #expect(TextWidth.pad("42", to: 5, right: true) == "   42")
        #expect(TextWidth.pad("日本", to: 3) == "日…")
        #expect(TextWidth.pad("", to: 0) == "")
    }

    @Test("un texte est mis en lignes aux espaces, et les sauts de ligne sont gardés")
    func wrap() {
        #expect(TextWidth.wrap("Le bilan est à préparer", to: 10) == ["Le bilan", "est à", "préparer"])
        #expect(TextWidth.wrap("un\n\ndeux", to: 10) == ["un", "", "deux"])
        #expect(TextWidth.wrap("", to: 10) == [""])
        #expect(TextWidth.wrap("  retrait", to: 20) == ["  retrait"])
    }

    @Test("la ponctuation française reste avec son mot")
    func ponctuation() {
        #expect(TextWidth.wrap("Début, Heure : neuf", to: 12) == ["Début,", "Heure : neuf"])
        #expect(TextWidth.wrap("tapez « v » ici", to: 9) == ["tapez", "« v » ici"])
        #expect(TextWidth.wrap("la touche « v »", to: 12) == ["la touche", "« v »"])
    }

    @Test("un mot plus long que la ligne est coupé sans boucler, même en une colonne")
    func wrapLong() {
        #expect(TextWidth.wrap("anticonstitutionnel", to: 8) == ["anticons", "titution", "nel"])
        #expect(TextWidth.wrap("日本", to: 1) == ["日", "本"])
        #expect(TextWidth.wrap("ab", to: 0) == ["a", "b"])
    }
}
