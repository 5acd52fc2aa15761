// F5: the focused field receives what the last similar record had there.

import Domain
import Terminal

extension FormScreen {
    mutating func repeatLast(_ context: Context) -> [Effect] {
        guard let text = form.precedent(field.champ, context) else {
            return [.message(.info("« \(label) » : aucune valeur précédente à répéter."))]
        }
        if field.kind.isNote { return pasteInNote(text, context) }
        guard let offered = offered(text) else {
            return [.message(.info("« \(label) » : la valeur précédente ne se choisit pas ici."))]
        }
        setText(offered)
        proposeAtOnce(context)
        refresh(context)
        return [.keep]
    }

    /// The field's label without the margin of those that belong to the one above.
    private var label: Substring { field.champ.libelle.drop(while: \.isWhitespace) }

    /// The part of a value that this field may hold: a list takes only what it offers.
    private func offered(_ text: String) -> String? {
        switch field.kind {
        case .choice(let choices): return choices.contains { $0.code == text } ? text : nil
        case .ticks(let choices):
            let codes = Set(text.split(separator: ",").map(String.init))
            let kept = choices.map(\.code).filter(codes.contains)
            return kept.isEmpty ? nil : kept.joined(separator: ",")
        default: return text
        }
    }
}
