// Somebody found by a few letters: the same keys, the same list and the same line wherever a person is chosen.

import Domain
import Terminal

/// What is typed to find somebody, and who is found.
struct PersonSearch<Row: Sendable>: Sendable {
    var input = TextInput()
    var list = Liste<Row>()

    /// Gives a key to what is typed; nil when it is no editing key. Only other letters read the list again.
    mutating func type(_ key: Key) -> [Effect]? {
        switch key {
        case .character, .backspace, .delete, .left, .right, .wordLeft, .wordRight, .control("u"), .control("w"):
            let before = input.text
            guard input.edit(key) else { return nil }
            return input.text == before ? [] : narrow()
        default: return nil
        }
    }

    mutating func paste(_ text: String) -> [Effect] {
        input.insert(text)
        return narrow()
    }

    mutating func clear() -> [Effect] {
        input.set("")
        return narrow()
    }

    private mutating func narrow() -> [Effect] {
        list.rewind()
        return [.load]
    }

    /// « Chercher : » and what is typed; the hardware cursor stands there.
    func drawInput(on canvas: inout Canvas, row: Int, column: Int, width: Int) {
        canvas.write("Chercher :", row: row, column: column, width: 10, style: Look.faint)
        input.draw(on: &canvas, row: row, column: column + 11, width: max(4, width - 11), focused: true, style: Look.field)
    }
}

extension Context {
    /// « LEFÈVRE Aurélie   12/03/1985  Sées », the name as it may be shown now.
    func ligne(_ nom: String, _ naissance: Jour, _ lieu: String) -> String {
        "\(TextWidth.pad(self.nom(nom), to: 30)) \(naissance.court)  \(lieu)"
    }
}
