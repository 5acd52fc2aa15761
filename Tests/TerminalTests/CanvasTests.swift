// The page that screens draw on.
import Testing

@testable import Terminal

@Suite("Page de caractères")
struct CanvasTests {
    private func page(_ rows: Int, _ columns: Int) -> Canvas { Canvas(size: Size(rows: rows, columns: columns)) }

    @Test("un texte est coupé au bord droit ou à la largeur donnée")
    func clipping() {
        var canvas = page(2, 8)
        #expect(canvas.write("Entretiens", row: 0, column: 2) == 6)
        #expect(canvas.write("Entretiens", row: 1, column: 0, width: 4, ellipsis: false) == 4)
        #expect(canvas.dump() == "  Entre…\nEntr")
    }

    @Test("écrire hors de la page ne fait rien et n'échoue jamais")
    func outside() {
        var canvas = page(1, 1)
        for place in [-1, 1, Int.max, Int.min] {
            #expect(canvas.write("x", row: place, column: 0) == 0)
            #expect(canvas.write("x", row: 0, column: place) == 0)
            canvas.fill(row: place, column: place, width: 9, style: .reverse)
            #expect(canvas[place, place] == .blank)
        }
        canvas.write("x", row: 0, column: 0, width: -5)
        canvas.write("x", row: 0, column: 0, width: .min)
        canvas.fill(row: 0, column: 0, width: .max, style: .plain)
        canvas.box(row: 0, column: 0, rows: 50, columns: 50, title: "Titre", style: .plain)
        canvas.box(row: -3, column: -3, rows: 2, columns: 2, title: nil, style: .plain)
        #expect(canvas.dump() == "┌")
        #expect(Canvas(size: Size(rows: -1, columns: -1)).dump() == "")
    }

    @Test("un cadre porte son titre, coupé s'il le faut")
    func box() {
        var canvas = page(3, 16)
        canvas.box(row: 0, column: 0, rows: 3, columns: 16, title: "Synthèse générale", style: .plain)
        #expect(canvas.dump() == "┌─ Synthèse … ─┐\n│              │\n└──────────────┘")
    }

    @Test("un caractère large occupe deux cases et perd les deux ensemble")
    func wide() {
        var canvas = page(1, 6)
        canvas.write("日本", row: 0, column: 0)
        #expect(canvas[0, 1].isContinuation)
        canvas.write("x", row: 0, column: 1)
        #expect(canvas.dump() == " x本")
        canvas.write("y", row: 0, column: 2)
        #expect(canvas.dump() == " xy")
    }

    @Test("un caractère large ne déborde pas du bord")
    func wideAtEdge() {
        var canvas = page(1, 3)
        #expect(canvas.write("日本", row: 0, column: 0) == 3)
        #expect(canvas.dump() == "日…")
        canvas.fill(row: 0, column: 0, width: 3, style: .plain, with: "日")
        #expect(canvas.dump() == "日…")
    }

    @Test("une page se pose sur une autre, coupée, avec son curseur")
    func blit() {
        var panel = page(2, 4)
        panel.write("日本", row: 0, column: 0)
        panel.write("abcd", row: 1, column: 0)
        panel.cursor = Position(row: 1, column: 2)
        var canvas = page(2, 6)
        canvas.blit(panel, row: 0, column: 3)
        #expect(canvas.dump() == "   日\n   abc")
        #expect(canvas.cursor == Position(row: 1, column: 5))
        canvas.blit(panel, row: -1, column: -1)
        #expect(canvas.dump() == "bcd日\n   abc")
        canvas.blit(panel, row: 9, column: 9)
        #expect(canvas.cursor == nil)
    }

    @Test("sans curseur, la page posée laisse celui de l'autre")
    func blitWithoutCursor() {
        var canvas = page(2, 2)
        canvas.cursor = Position(row: 1, column: 1)
        canvas.blit(page(1, 1), row: 0, column: 0)
        #expect(canvas.cursor == Position(row: 1, column: 1))
    }

    @Test("les sauts de ligne et les codes de contrôle ne sortent jamais dans la page")
    func controls() {
        var canvas = page(1, 12)
        canvas.write("a\nb\u{1b}[2Jc\u{9b}d", row: 0, column: 0)
        #expect(canvas.dump() == "a b[2Jcd")
    }

    @Test("la page marquée montre attributs, couleurs et curseur")
    func marked() {
        var canvas = page(3, 10)
        canvas.write("Dupont", row: 0, column: 0, style: Style(bold: true, reverse: true))
        canvas.write("échu", row: 1, column: 2, style: .plain.with(foreground: .red, background: .white))
        canvas.cursor = Position(row: 0, column: 0)
        #expect(
            canvas.dump(marked: true) == """
                │Dupont
                ┊RRRRRR
                ┊BBBBBB
                │  échu
                ┊  rrrr
                ┊  7777
                │
                curseur 0,0
                """)
    }

    @Test("seules les colonnes changées d'une ligne sont redessinées, un caractère large en entier")
    func changes() {
        var before = page(1, 10)
        before.write("ab日cd", row: 0, column: 0)
        var after = before
        #expect(after.changes(row: 0, since: before) == nil)
        #expect(after.changes(row: 0, since: nil) == 0..<10)
        after.write("X", row: 0, column: 4)
        #expect(after.changes(row: 0, since: before) == 4..<5)
        after = before
        after.write("本", row: 0, column: 2)
        #expect(after.changes(row: 0, since: before) == 2..<3)
        after = before
        after.write("é", row: 0, column: 3)
        #expect(after.changes(row: 0, since: before) == 2..<4)
    }
}
