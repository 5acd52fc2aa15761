// Typing: one line, several lines, and what neither may lose.

import Screens
import Terminal
import Testing

@Suite("Une ligne que l'on tape") struct LigneTests {
    @Test("les lettres s’insèrent au curseur et les accents comptent pour une lettre")
    func insertion() {
        var input = TextInput("Lefvre")
        for _ in 0..<3 { _ = input.edit(.left) }
        _ = input.edit(.character("è"))
        #expect(input.text == "Lefèvre")
        #expect(input.cursor == 4)
    }

    @Test("Ctrl-W efface le mot, Ctrl-U ce qui précède, Ctrl-K ce qui suit")
    func effacements() {
        var input = TextInput("rue du Moulin")
        _ = input.edit(.control("w"))
        #expect(input.text == "rue du ")
        _ = input.edit(.home)
        _ = input.edit(.control("k"))
        #expect(input.text.isEmpty)
        input.set("abc")
        _ = input.edit(.left)
        _ = input.edit(.control("u"))
        #expect(input.text == "c")
    }

    @Test("un collage sur une ligne remplace les retours par des espaces")
    func collage() {
        var input = TextInput("")
        input.insert("12 rue\ndu Pont\n61000")
        #expect(input.text == "12 rue du Pont 61000")
    }

    @Test("une ligne plus longue que son champ montre toujours le curseur")
    func defilement() {
        var canvas = Canvas(size: Size(rows: 1, columns: 10))
        TextInput("une ligne beaucoup trop longue").draw(on: &canvas, row: 0, column: 0, width: 10, focused: true, style: .plain)
        #expect(canvas.cursor == Position(row: 0, column: 9))
        #expect(canvas.dump() == "op longue")
    }
}

@Suite("Une note que l'on tape") struct NoteTests {
    @Test("la note va à la ligne entre les mots et garde les lignes vides")
    func cesure() {
        let note = NoteInput("Reçue au bureau avec sa fille.\n\nDossier MDPH.")
        #expect(note.lines(12).map(\.text) == ["Reçue au ", "bureau avec ", "sa fille.", "", "Dossier ", "MDPH."])
    }

    @Test("un mot plus long que la ligne est coupé")
    func motLong() {
        #expect(NoteInput("anticonstitutionnellement").lines(10).map(\.text) == ["anticonsti", "tutionnell", "ement"])
    }

    @Test("haut et bas suivent les lignes affichées, et quittent la note à ses bords")
    func lignes() {
        var note = NoteInput("abc\ndef")
        #expect(note.place(20) == (1, 3))
        let monte = note.edit(.up, width: 20)
        #expect(monte)
        #expect(note.place(20) == (0, 3))
        let sort = note.edit(.up, width: 20)
        #expect(!sort)
    }

    @Test("64 ko de texte se tapent sans peine et restent intacts")
    func grande() {
        let text = String(repeating: "Évaluation de la situation avec l’usagère. ", count: 1500)
        var note = NoteInput("")
        note.insert(text)
        _ = note.edit(.character("!"), width: 60)
        #expect(note.text == text + "!")
        #expect(note.lines(60).map(\.text).joined() == text + "!")
    }
}
