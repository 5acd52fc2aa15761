// Every form of the program behaves alike: this is the one screen that shows them.

import Domain
import Store
import Terminal

/// A form being filled in. The texts are the state; the focused field has an editor over its text.
package struct FormScreen: Screen {
    private(set) var form: any Form
    package var values: FormValues
    /// What the form held when it was opened: leaving it unchanged asks nothing.
    let opened: FormValues
    package private(set) var fields: [Field]
    package private(set) var focus = 0
    var line = TextInput()
    var note = NoteInput()
    /// The note fills the whole body.
    var isExpanded = false
    /// Entries that match what is being typed, under the field.
    var suggestions: Suggestions?
    var tick = 0
    /// What the field held when the cursor came to it: only a change calls for proposals.
    private var entered = ""
    /// The cursor has just come to a date, an hour or a number: what is typed replaces what is there.
    var isFresh = true
    package var errors: [String: String] = [:]
    /// The version that a resumed draft was typed on, when somebody changed the record since.
    private let staleVersion: String?

    package init(_ form: any Form, _ context: Context, draft: [String: String]? = nil) {
        self.form = form
        // The identity comes back with the draft: what a cut left written and not forgotten is not written twice.
        if let uid = draft?["_uid"].flatMap(Uid.init(texte:)) { self.form.uid = uid }
        staleVersion = draft?["_version"].flatMap { $0 == form.version ? nil : $0 }
        let opened = form.initial(context)
        self.opened = opened
        values = draft.map { opened.merging($0) } ?? opened
        fields = form.fields(values, context)
        if let code = draft?["_champ"] ?? form.lacking?.code { focus = fields.firstIndex { $0.champ.code == code } ?? 0 }
        entered = values[field.champ]
        bindEditor()
    }

    package var title: String { form.title }
    package var isModified: Bool { values.texts != opened.texts }
    package var field: Field { fields[min(focus, fields.count - 1)] }

    package func draft(_ context: Context) -> Brouillon? {
        guard isModified else { return nil }
        // As if the field were left: a date means a day, a duration moves an end.
        var settled = self
        settled.leaveField(context)
        return settled.asDraft(context)
    }

    /// What is typed with all that it takes to find its record again.
    func asDraft(_ context: Context) -> Brouillon {
        // Of a correction only what was changed: the rest follows the record, whoever changes it meanwhile.
        // A new record keeps all, and what was erased of what was proposed: it must not come back.
        let changes = values.changes(since: opened)
        var contenu = form.version == nil ? values.texts.merging(changes, uniquingKeysWith: { $1 }) : changes
        contenu["_champ"] = field.champ.code
        for champ in form.alwaysKept where fields.contains(where: { $0.champ == champ }) { contenu[champ.code] = values[champ] }
        // Until it is saved or given up, a stale draft stays stale.
        contenu["_version"] = staleVersion ?? form.version
        contenu["_accompagnement"] = form.accompagnement.map { String($0.rawValue) }
        contenu["_uid"] = form.uid.texte
        contenu["_beneficiaire"] = form.beneficiaire.map { String($0.rawValue) }
        return Brouillon(
            qui: context.auteur, ecran: form.ecran, objet: form.objet, contenu: contenu,
            quand: Instant(secondes: context.aujourdhui.numero * 86_400))
    }

    package mutating func opened(_ context: Context) -> [Effect] {
        staleVersion != nil
            ? [
                .message(
                    .erreur("Cette fiche a été modifiée depuis ce brouillon. Relisez chaque champ, ou abandonnez le brouillon (Échap)."))
            ] : []
    }

    // MARK: Moving

    package mutating func move(_ step: Int, _ context: Context) -> [Effect] {
        leaveField(context)
        let misread = misreadDate(context)
        go(to: (focus + step + fields.count) % fields.count)
        return [.keep] + (misread.map { [.message(.erreur($0))] } ?? [])
    }

    /// What follows from a field that was changed; a field only passed through changes nothing.
    mutating func leaveField(_ context: Context) {
        settleDate(context)
        guard values[field.champ] != entered else { return }
        form.propose(after: field.champ, &values, context)
        entered = values[field.champ]
        refresh(context)
    }

    /// A date understood is kept as the day it means: « demain » in a draft must not slip with the days.
    mutating func settleDate(_ context: Context) {
        guard case .date = field.kind, let day = try? SaisieJour.lire(values[field.champ], aujourdhui: context.aujourdhui) else { return }
        setText(day.court)
    }

    package mutating func go(to index: Int) {
        focus = max(0, min(index, fields.count - 1))
        tick = 0
        isExpanded = false
        suggestions = nil
        isFresh = true
        entered = values[field.champ]
        bindEditor()
    }

    /// The fields that the values call for may have changed; the focus stays on its field.
    mutating func refresh(_ context: Context) {
        let champ = field.champ
        errors[champ.code] = nil
        fields = form.fields(values, context)
        focus = fields.firstIndex { $0.champ == champ } ?? min(focus, fields.count - 1)
    }

    /// Shows the fields by which these refusals may be answered.
    mutating func reveal(_ champs: [Champ], _ context: Context) {
        guard !champs.isEmpty else { return }
        for champ in champs { values.reveal(champ) }
        refresh(context)
    }

    mutating func bindEditor() {
        if case .note = field.kind {
            note.set(values[field.champ])
        } else {
            line.set(values[field.champ])
        }
    }

    mutating func setText(_ text: String) {
        values[field.champ] = text
        suggestions = nil
        bindEditor()
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        switch answer.question {
        case "champ":
            setText(pickedText(answer.choice))
            proposeAtOnce(context)
            refresh(context)
            return [.keep]
        case "quitter": return leave(answer.choice, context)
        case "deja": return settleAlreadyThere(answer.choice, context)
        case "prudence" where answer.choice == "ecrire": return save(context, confirmed: true)
        case "prudence" where answer.choice == Caution.beside:
            // Said for this save only: another structure chosen is another question.
            values[.suiviParallele] = "oui"
            defer { values[.suiviParallele] = "" }
            return save(context, confirmed: true)
        case "prudence" where answer.choice.hasPrefix(Caution.joining):
            // Said for this save only: another matricule would be another household.
            values[.foyerRejoint] = String(answer.choice.dropFirst(Caution.joining.count))
            defer { values[.foyerRejoint] = "" }
            return save(context, confirmed: true)
        default: return []
        }
    }

    mutating func renewIdentity() { form.uid = .nouveau() }

    /// The same typing on the record as it is now. What differs from what was on the screen is marked with the other's
    /// value: what both changed, and what was only proposed.
    package func rebased(on fresh: any Form, _ context: Context) -> FormScreen {
        guard isModified || !form.alwaysKept.isEmpty else { return FormScreen(fresh, context) }
        var draft = asDraft(context).contenu
        draft["_version"] = nil
        var screen = FormScreen(fresh, context, draft: draft)
        for field in screen.fields
        where !form.alwaysKept.contains(field.champ)
            && screen.opened[field.champ] != opened[field.champ] && values[field.champ] != screen.opened[field.champ]
        {
            let theirs = screen.opened[field.champ].isEmpty ? "vide" : "« \(field.kind.reading(screen.opened[field.champ])) »"
            screen.errors[field.champ.code] = "\(field.champ.libelle) : changé entre-temps par un autre (\(theirs)). Vérifiez la valeur."
        }
        return screen
    }

    /// Empties the form of what was typed.
    mutating func reset(_ context: Context) { self = FormScreen(form, context) }

    /// A suggestion becomes its wording; anything else its code.
    private func pickedText(_ code: String) -> String {
        guard case .suggestion(let choices) = field.kind else { return code }
        return choices.first { $0.code == code }?.libelle ?? code
    }
}
