// The entries of a list that match what is being typed, shown under the field.

import Domain
import Terminal

/// What is offered while typing, and which of them the arrows chose; none is chosen as long as nobody moves to the list.
package struct Suggestions: Equatable, Sendable {
    package let entries: [Choice]
    package var selected: Int?

    /// The entries whose words begin as those of the text, accents and order apart, those that begin with it first. Nil when
    /// there is nothing to offer: nothing typed, nothing found, or only what is typed already.
    package init?(_ text: String, _ choices: [Choice]) {
        let words = Repli.mots(text), whole = Repli.plier(text)
        guard !words.isEmpty else { return nil }
        let found = choices.filter { choice in
            let own = Repli.mots(choice.libelle)
            return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
        }
        guard !found.isEmpty, !(found.count == 1 && Repli.plier(found[0].libelle) == whole) else { return nil }
        let first = found.filter { Repli.plier($0.libelle).hasPrefix(whole) }
        entries = first + found.filter { !first.contains($0) }
    }
}

extension FormScreen {
    /// Looks again for what matches the text of the field.
    mutating func suggest() {
        guard case .suggestion(let choices) = field.kind else { return }
        suggestions = Suggestions(line.text, choices)
    }

    /// The keys of the list while it is shown; nil for all others, which go on typing.
    mutating func typeInSuggestions(_ key: Key, _ context: Context) -> [Effect]? {
        guard let shown = suggestions else { return nil }
        switch (key, shown.selected) {
        case (.down, let selected): suggestions?.selected = min((selected ?? -1) + 1, shown.entries.count - 1)
        case (.up, let selected?): suggestions?.selected = selected == 0 ? nil : selected - 1
        case (.enter, let selected?):
            setText(shown.entries[selected].libelle)
            refresh(context)
            return [.keep]
        case (.escape, _): suggestions = nil
        default: return nil
        }
        return []
    }

    /// A wording that nothing matches may join the vocabulary: said under the field, over the value of the next one.
    private func drawOffer(_ row: Int, _ height: Int, on canvas: inout Canvas, _ context: Context) {
        guard row < height, values[field.champ].count > 3, extending(context) != nil else { return }
        let column = FormLayout.labelWidth + 1
        canvas.write(
            TextWidth.pad("F7 l’ajoute au vocabulaire.", to: canvas.size.columns - column - 1), row: row,
            column: column, style: Look.faint)
    }

    /// At most so many entries in view.
    private static let shownSuggestions = 6

    /// Draws the list below the field, or above it when there is more room there.
    func drawSuggestions(under row: Int, _ height: Int, on canvas: inout Canvas, _ context: Context) {
        guard let suggestions else { return drawOffer(row + 1, height, on: &canvas, context) }
        let below = max(0, height - row - 1), above = max(0, row)
        let wanted = min(suggestions.entries.count, Self.shownSuggestions)
        let isBelow = below >= wanted || below >= above
        let rows = min(wanted, isBelow ? below : above)
        guard rows > 0 else { return }
        let column = FormLayout.labelWidth + 1, width = canvas.size.columns - column - 1
        let first = max(0, (suggestions.selected ?? 0) - rows + 1)
        for line in 0..<rows {
            let index = first + line, at = isBelow ? row + 1 + line : row - rows + line
            let isHere = index == suggestions.selected
            let more = line == rows - 1 ? suggestions.entries.count - index - 1 : 0
            let rest = more > 0 ? "  (et \(more) autre\(more > 1 ? "s" : ""), ↓)" : ""
            let label = TextWidth.clip(suggestions.entries[index].shown, to: width - 2 - TextWidth.of(rest)) + rest
            canvas.write(
                TextWidth.pad("\(isHere ? "▸" : context.plain ? " " : "│") \(label)", to: width), row: at, column: column, width: width,
                style: isHere ? Look.selected : .plain)
            if isHere { canvas.cursor = Position(row: at, column: column) }
        }
    }
}
