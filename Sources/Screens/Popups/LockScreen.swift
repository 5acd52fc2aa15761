// A screen left alone shows nothing: the code of its user opens it again.

import Domain
import Store
import Terminal

/// What covers everything while the user is away. It takes every key but the way out.
package struct LockScreen: Screen {
    package let title = "Verrouillé"
    var code = TextInput()
    /// Whether the user has a code; without one, Enter opens.
    var hasCode = false
    var tries = 0
    var refused = ""

    /// Wrong codes after which the session ends, what is typed being kept.
    static let maximum = 5

    package init() {}

    package static var commands: [Command<Self>] {
        [
            Command("ouvrir", [.enter], "Ouvrir", help: "Ouvre l’écran, avec le code s’il y en a un.") { screen, _ in
                [.unlock(screen.code.text)]
            }
        ]
    }

    package mutating func load(_ source: Source) throws {
        hasCode = try source.context.auteur.map { try source.store.aUnCode($0) } ?? false
    }

    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        guard key != .enter else { return nil }
        _ = code.edit(key)
        refused = ""
        return []
    }

    package mutating func paste(_ text: String, _ context: Context) -> [Effect] { [] }

    /// The code was wrong.
    mutating func refuse() {
        tries += 1
        code = TextInput()
        let left = Self.maximum - tries
        refused = "Ce n’est pas le bon code. Encore \(left) essai\(left > 1 ? "s" : "") avant la fermeture de la session."
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns - 4
        var row = max(1, canvas.size.rows / 3)
        canvas.write("Suivi est verrouillé.", row: row, column: 2, width: width, style: Look.heading)
        row += 2
        guard hasCode else {
            let advice = "Appuyez sur Entrée pour continuer. Aucun code ne protège cet écran : la touche K de l’accueil en définit un."
            for line in TextWidth.wrap(advice, to: width) {
                canvas.write(line, row: row, column: 2, width: width)
                row += 1
            }
            canvas.cursor = Position(row: row, column: 2)
            return
        }
        canvas.write("Votre code :", row: row, column: 2, width: 12)
        let dots = String(repeating: "•", count: min(code.text.count, 40))
        canvas.write(TextWidth.pad(dots, to: 42), row: row, column: 16, width: 42, style: Look.field)
        canvas.cursor = Position(row: row, column: 16 + min(code.text.count, 40))
        for (offset, line) in TextWidth.wrap(refused, to: width).enumerated() {
            canvas.write(line, row: row + 2 + offset, column: 2, width: width, style: Look.error)
        }
    }
}

/// Choosing the code, typed twice, after the present one when there is one.
package struct CodeScreen: Screen {
    package let title = ""
    package let isPopup = true
    private var present = TextInput()
    private var first = TextInput()
    private var second = TextInput()
    private var onSecond = false
    /// The present code is still to be given.
    private var mustProve = false
    private var isProven = false
    private(set) var tries = 0
    private var refused = ""

    package init() {}

    package static var commands: [Command<Self>] {
        [
            Command("enregistrer", [.enter], "Continuer", help: "Passe à la confirmation, puis enregistre le code.") { screen, _ in
                screen.go()
            },
            Command("renoncer", [.escape], "Annuler", help: "Garde le code actuel.", group: .aller) { _, _ in [.back] },
        ]
    }

    package mutating func load(_ source: Source) throws {
        mustProve = try !isProven && source.context.auteur.map { try source.store.aUnCode($0) } ?? false
    }

    /// What became of the present code.
    mutating func checked(_ isRight: Bool) {
        present = TextInput()
        tries += 1
        (isProven, mustProve, refused) = (isRight, !isRight, isRight ? "" : "Ce n’est pas votre code actuel. Tapez-le de nouveau.")
    }

    private mutating func go() -> [Effect] {
        if mustProve { return [.checkCode(present.text)] }
        let lengths = Store.longueursDeCode
        guard onSecond else {
            guard first.text.isEmpty || lengths.contains(first.text.count) else {
                refused = "Un code a de \(lengths.lowerBound) à \(lengths.upperBound) caractères. Tapez-en un autre."
                return []
            }
            (onSecond, refused) = (true, "")
            return []
        }
        guard first.text == second.text else {
            (first, second, onSecond) = (TextInput(), TextInput(), false)
            refused = "Les deux codes diffèrent. Tapez de nouveau le premier."
            return []
        }
        return [.back, .setCode(first.text)]
    }

    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        switch key {
        case .enter, .escape: return nil
        default:
            _ = mustProve ? present.edit(key) : onSecond ? second.edit(key) : first.edit(key)
            return []
        }
    }

    package mutating func paste(_ text: String, _ context: Context) -> [Effect] { [] }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let inside = canvas.popup(rows: 5, columns: 62, title: "Mon code de verrouillage", context)
        let asked = mustProve ? [("Code actuel", present)] : [("Code (vide : aucun)", first), ("Encore une fois", second)]
        for (index, (word, input)) in asked.enumerated() {
            canvas.write(word, row: inside.row + index, column: inside.column, width: 20)
            let dots = String(repeating: "•", count: min(input.text.count, 30))
            canvas.write(TextWidth.pad(dots, to: 32), row: inside.row + index, column: inside.column + 21, width: 32, style: Look.field)
        }
        let current = mustProve ? present : onSecond ? second : first
        for (offset, line) in TextWidth.wrap(refused, to: inside.columns).prefix(2).enumerated() {
            canvas.write(line, row: inside.row + 3 + offset, column: inside.column, width: inside.columns, style: Look.error)
        }
        canvas.cursor = Position(row: inside.row + (onSecond ? 1 : 0), column: inside.column + 21 + min(current.text.count, 30))
    }
}
