// What a line will store, in full sentences, before it is stored.

import Domain
import Store
import Terminal

/// The read-back, with its three ways on.
package struct RelectureScreen: Screen {
    package let title = ""
    package let isPopup = true
    private let prepared: LignePreparee
    /// The line as it was typed.
    private let text: String
    /// A draft of the same form waits on disk: another one would take its place.
    private let draftWaits: Bool
    private var way = Way.store
    private var top = 0
    /// The form takes over: its draft is the one to keep.
    private var isHandingOver = false

    /// What may be done with a line read back.
    enum Way: Int, CaseIterable, Sendable {
        case store, correct, reword

        var libelle: String {
            switch self {
            case .store: "Enregistrer"
            case .correct: "Corriger dans le formulaire"
            case .reword: "Revenir à la ligne"
            }
        }
    }

    package init(_ prepared: LignePreparee, text: String, draftWaits: Bool) {
        (self.prepared, self.text, self.draftWaits) = (prepared, text, draftWaits)
    }

    package static var commands: [Command<Self>] {
        func turn(_ id: String, _ keys: [Key], _ title: String, _ help: String, _ step: Int) -> Command<Self> {
            Command(id, keys, title, help: help, group: .aller) { screen, _ in
                screen.way = Way(rawValue: (screen.way.rawValue + step + Way.allCases.count) % Way.allCases.count) ?? .store
                return []
            }
        }
        func scroll(_ id: String, _ key: Key, _ help: String, _ step: Int) -> Command<Self> {
            Command(id, [key], help: help, group: .aller) { screen, context in
                let hidden = screen.lines(context, width: screen.width(context.bodySize)).count - screen.height(context.bodySize)
                screen.top = max(0, min(screen.top + step * max(1, screen.height(context.bodySize) - 1), hidden))
                return []
            }
        }
        return [
            Command(
                "repondre", [.enter], "Répondre", help: "Fait ce qui est choisi : enregistrer, corriger ou revenir.",
                unavailable: { screen, _ in screen.obstacle }
            ) { screen, context in screen.proceed(context) },
            turn("suivante", [.down, .right, .tab], "Choix suivant", "Choix suivant.", 1),
            turn("precedente", [.up, .left, .backtab], "", "Choix précédent.", -1),
            scroll("texte_bas", .pageDown, "Suite du texte.", 1), scroll("texte_haut", .pageUp, "Début du texte.", -1),
            Command("renoncer", [.escape], "Revenir à la ligne", help: "Revient à la ligne sans rien enregistrer.", group: .aller) { _, _ in
                [.back]
            },
        ]
    }

    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        guard case .character(let typed) = key,
            let found = Way.allCases.first(where: { Repli.plier($0.libelle).first == Repli.plier(String(typed)).first })
        else { return nil }
        way = found
        return []
    }

    /// Why what is chosen cannot be done.
    private var obstacle: String? {
        way == .correct && draftWaits
            ? "Un brouillon de ce formulaire attend déjà pour cette personne : reprenez-le ou abandonnez-le d’abord (accueil, « r »)." : nil
    }

    private mutating func proceed(_ context: Context) -> [Effect] {
        switch way {
        case .store: return [.write(prepared.acte, confirmed: false)]
        case .reword: return [.back]
        case .correct:
            isHandingOver = true
            return [.secure, Self.forgotten, .typed(text), .back, .back, .open(prepared.form)]
        }
    }

    private static var forgotten: Effect { .forgetDraft(ecran: LigneScreen.ecran, objet: LigneScreen.ecran) }

    package mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect] {
        if recu.dejaFait { return [.answer(Answer("deja", ""))] }
        return [Self.forgotten, .typed(text), .back, .back, .done("Entretien enregistré : \(who(context))")]
    }

    package mutating func refused(_ motifs: [Refus], _ context: Context) -> [Effect] {
        [.answer(Answer("refus", motifs.map(\.message).joined(separator: " ")))]
    }

    package func draft(_ context: Context) -> Brouillon? { isHandingOver ? prepared.form.draft(context) : nil }

    // MARK: Drawing

    private func width(_ body: Size) -> Int { min(76, body.columns - 6) }

    /// Rows of text above the choices.
    private func height(_ body: Size) -> Int { max(1, body.rows - Way.allCases.count - 3) }

    private func lines(_ context: Context, width: Int) -> [String] {
        ([who(context)] + prepared.relecture.phrases.dropFirst()).flatMap { TextWidth.wrap($0, to: width) }
    }

    /// The person, by the initials while names are masked.
    private func who(_ context: Context) -> String {
        prepared.relecture.qui.replacing(prepared.relecture.nom, with: context.nom(prepared.relecture.nom), maxReplacements: 1)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = width(canvas.size)
        let lines = lines(context, width: width)
        let rows = min(lines.count, height(canvas.size))
        let inside = canvas.popup(rows: rows + Way.allCases.count + 1, columns: width, title: "Relisez avant d’enregistrer", context)
        let first = max(0, min(top, lines.count - rows))
        for (offset, line) in lines.dropFirst(first).prefix(rows).enumerated() {
            canvas.write(
                line, row: inside.row + offset, column: inside.column, width: inside.columns,
                style: first + offset == 0 ? Look.heading : .plain)
        }
        if lines.count > rows {
            canvas.write(
                "… PgPréc et PgSuiv montrent tout le texte", row: inside.row + rows, column: inside.column, width: inside.columns,
                style: Look.faint)
        }
        for other in Way.allCases {
            let row = inside.row + rows + 1 + other.rawValue
            let mark = other == way ? "▸ " : "  "
            canvas.write(
                TextWidth.pad(mark + other.libelle, to: inside.columns), row: row, column: inside.column, width: inside.columns,
                style: other == way ? Look.selected : .plain)
            if other == way { canvas.cursor = Position(row: row, column: inside.column) }
        }
    }
}
