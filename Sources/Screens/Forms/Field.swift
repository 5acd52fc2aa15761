// One thing to fill in, as a value: what it is, how it is entered, and how it is explained.

import Domain

/// One field of a form.
package struct Field: Sendable {
    package let champ: Champ
    package let kind: FieldKind
    package var required: Bool
    /// One sentence, shown while the cursor stands in the field.
    package var help: String
    /// Opens a group of fields, with this heading above.
    package var section: String?

    package init(_ champ: Champ, _ kind: FieldKind, required: Bool = false, help: String = "", section: String? = nil) {
        (self.champ, self.kind, self.required, self.help, self.section) = (champ, kind, required, help, section)
    }
}

/// How a field is entered.
package enum FieldKind: Sendable {
    case text
    /// Free text, with a list to draw from (F4).
    case suggestion([Choice])
    /// Several lines, as many rows as given.
    case note(rows: Int)
    case date, time, number
    /// One of a list; the stored text is the code. Empty: none.
    case choice([Choice])
    /// Any number of a list; the stored text is the codes, separated by commas.
    case ticks([Choice])

    /// Short values are retyped whole rather than edited: the first key replaces them.
    package var isReplacedByTyping: Bool {
        switch self {
        case .date, .time, .number: true
        default: false
        }
    }

    package var isNote: Bool { if case .note = self { true } else { false } }

    /// Whether F4 opens something: a list, or the calendar.
    package var opensList: Bool { if case .date = self { true } else { choices != nil } }

    /// A stored text as it is read: the label of a code, the labels of ticks.
    package func reading(_ text: String) -> String {
        switch self {
        case .choice(let choices): choices.first { $0.code == text }?.libelle ?? text
        case .ticks(let choices):
            choices.filter { text.split(separator: ",").map(String.init).contains($0.code) }.map(\.libelle).joined(separator: ", ")
        default: text
        }
    }

    /// The list that F4 opens; nil when there is none (a date opens the calendar).
    package var choices: [Choice]? {
        switch self {
        case .choice(let choices), .suggestion(let choices): choices
        default: nil
        }
    }
}

extension Choice {
    /// The entries of a referential, as choices; a retired one stays among them for the record that carries it.
    package static func entries(_ nom: NomDeReferentiel, _ context: Context, current: String = "") -> [Choice] {
        context.referentiels.tous(nom).filter { $0.actif || $0.code == current }.map { Choice($0.code, $0.libelle) }
    }

    /// Why somebody is received, in the word of the département.
    package static func natures(_ context: Context) -> [Choice] {
        NatureDEntretien.allCases.map { Choice($0.rawValue, context.libelle($0)) }
    }

    /// The cases of a closed list, as choices.
    package static func cases<Valeur: Libelle>(_ type: Valeur.Type) -> [Choice] {
        Valeur.allCases.map { Choice($0.rawValue, $0.libelle) }
    }

    /// The référents of a structure in post, and the one that the record carries, even gone.
    package static func referents(de structure: Cle<Structure>?, _ context: Context, current: String = "") -> [Choice] {
        let gone = context.referents.filter { String($0.cle.rawValue) == current && !$0.valeur.enPoste(le: context.aujourdhui) }
        return keys(context.referents(de: structure) + gone) { $0.nomComplet }
    }

    /// Stored records, as choices: the key is the code.
    package static func keys<Valeur>(_ fiches: [Fiche<Valeur>], _ libelle: (Valeur) -> String) -> [Choice] {
        fiches.map { Choice(String($0.cle.rawValue), libelle($0.valeur)) }
    }
}
