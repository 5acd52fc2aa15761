// Whose situation the commission examines: somebody found by a few letters.

import Domain
import Store
import Terminal

/// A search among the people followed on a day; answers their key, their accompaniment and their name.
package struct PersonneExamineeScreen: Screen {
    package let title = ""
    package let isPopup = true
    let jour: Jour
    var search = TextInput()
    var list = Liste<PersonneAExaminer>()

    package init(le jour: Jour) { self.jour = jour }

    private static let height = 10

    package static var commands: [Command<Self>] {
        [
            Command(
                "choisir", [.enter], "Choisir", help: "Prend cette personne.",
                unavailable: { screen, _ in
                    screen.list.isEmpty ? "Personne ne correspond : effacez une partie de la recherche." : nil
                }
            ) { screen, _ in
                screen.list.current.map {
                    [.answer(Answer("personne", "\($0.beneficiaire.rawValue) \($0.accompagnement.rawValue) \($0.nom)"))]
                } ?? []
            },
            Command("renoncer", [.escape], "Annuler", help: "Revient sans choisir.", group: .aller) { _, _ in [.back] },
        ] + moves(in: \.list, height: { _ in height }).map { $0.withoutLetters }
    }

    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        switch key {
        case .character, .backspace, .delete, .left, .right, .control("u"), .control("w"):
            guard search.edit(key) else { return nil }
            list.rewind()
            return [.load]
        default: return nil
        }
    }

    package mutating func paste(_ text: String, _ context: Context) -> [Effect] {
        search.insert(text)
        list.rewind()
        return [.load]
    }

    package mutating func load(_ source: Source) throws {
        try list.read(height: Self.height) { start, count in
            let page = try source.store.personnesAExaminer(
                search.text, pour: source.context.utilisateur, le: jour, depuis: start, nombre: count)
            return (page.lignes, page.total)
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let inside = canvas.popup(rows: Self.height + 2, columns: 66, title: "Qui examine-t-on ?", context)
        canvas.write("Chercher :", row: inside.row, column: inside.column, width: 10, style: Look.faint)
        search.draw(on: &canvas, row: inside.row, column: inside.column + 11, width: inside.columns - 11, focused: true, style: Look.field)
        if list.isEmpty {
            canvas.write("Personne de suivi ce jour-là ne correspond.", row: inside.row + 2, column: inside.column, width: inside.columns)
        }
        for (line, item) in list.visible(height: min(Self.height, inside.rows - 2)).enumerated() {
            let isCurrent = item.index == list.selected
            let lieu = context.utilisateur.perimetre == nil ? context.structure(item.row.structure)?.valeur.nom ?? "" : ""
            let text = "\(isCurrent ? "▸ " : "  ")\(TextWidth.pad(context.nom(item.row.nom), to: 28)) \(item.row.naissance.court)  \(lieu)"
            canvas.write(
                TextWidth.pad(TextWidth.clip(text, to: inside.columns), to: inside.columns), row: inside.row + 2 + line,
                column: inside.column, width: inside.columns, style: isCurrent ? Look.selected : .plain)
        }
    }
}
