// Every form of the program behaves alike: this is the one screen that shows them.

import Domain
import Store
import Terminal

/// A form being filled in. The texts are the state; the focused field has an editor over its text.
package struct FormScreen: Screen {
    private(set) var form: any Form
    /// The identity of the record to come: a save retried after a cut finds its own record again.
    package var values: FormValues
    /// What the form held when it was opened: leaving it unchanged asks nothing.
    let opened: FormValues
    package private(set) var fields: [Field]
    package private(set) var focus = 0
    var line = TextInput()
    var note = NoteInput()
    var tick = 0
    /// What the field held when the cursor came to it: only a change calls for proposals.
    private var entered = ""
    /// The cursor has just come to a date, an hour or a number: what is typed replaces what is there.
    var isFresh = true
    package var errors: [String: String] = [:]
    package var top = 0
    /// Somebody changed the record after the draft was typed.
    private let isStale: Bool

    package init(_ form: any Form, _ context: Context, draft: [String: String]? = nil) {
        self.form = form
        // The identity comes back with the draft: what a cut left written and not forgotten is not written twice.
        if let uid = draft?["_uid"].flatMap(Uid.init(texte:)) { self.form.uid = uid }
        isStale = draft?["_version"].map { $0 != form.version } ?? false
        let opened = form.initial(context)
        self.opened = opened
        values = draft.map { opened.merging($0) } ?? opened
        fields = form.fields(values, context)
        if let code = draft?["_champ"] { focus = fields.firstIndex { $0.champ.code == code } ?? 0 }
        entered = values[field.champ]
        bindEditor()
    }

    package var title: String { form.title }
    package var isModified: Bool { values != opened }
    package var field: Field { fields[min(focus, fields.count - 1)] }

    package func draft(_ context: Context) -> Brouillon? {
        guard isModified else { return nil }
        // Of a correction only what was changed: the rest follows the record, whoever changes it meanwhile.
        var contenu = form.version == nil ? values.texts : values.changes(since: opened)
        contenu["_champ"] = field.champ.code
        contenu["_version"] = form.version
        contenu["_accompagnement"] = form.accompagnement.map { String($0.rawValue) }
        contenu["_uid"] = form.uid.texte
        contenu["_beneficiaire"] = form.beneficiaire.map { String($0.rawValue) }
        return Brouillon(
            qui: context.auteur, ecran: form.ecran, objet: form.objet, contenu: contenu,
            quand: Instant(secondes: context.aujourdhui.numero * 86_400))
    }

    package mutating func opened(_ context: Context) -> [Effect] {
        isStale ? [.message(.erreur("Cette fiche a été modifiée depuis ce brouillon. Relisez chaque champ, ou abandonnez le brouillon (Échap)."))] : []
    }

    // MARK: Editing

    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        if isFresh, case .character = key, field.kind.isReplacedByTyping { line.set("") }
        guard edit(key, context) else { return nil }
        isFresh = false
        proposeAtOnce(context)
        refresh(context)
        return noSuchChoice(key).map { [.message(.info($0))] } ?? []
    }

    /// What follows from a choice is seen at once; what follows from letters waits until the field is left.
    private mutating func proposeAtOnce(_ context: Context) {
        if case .choice = field.kind { form.propose(after: field.champ, &values, context) }
    }

    /// A letter that begins no choice of the list says so.
    private func noSuchChoice(_ key: Key) -> String? {
        guard case .character(let letter) = key, letter.isLetter || letter.isNumber else { return nil }
        let choices: [Choice]
        switch field.kind {
        case .choice(let all), .ticks(let all): choices = all
        default: return nil
        }
        guard !choices.contains(where: { Repli.plier($0.libelle).hasPrefix(Repli.plier(String(letter))) }) else { return nil }
        return "« \(field.champ.libelle) » : aucune valeur ne commence par « \(letter) ». Les flèches ← → les parcourent."
    }

    private mutating func edit(_ key: Key, _ context: Context) -> Bool {
        switch field.kind {
        case .note:
            guard note.edit(key, width: FormLayout.valueWidth(context)) else { return false }
            values[field.champ] = note.text
            return true
        case .choice(let choices): return pick(key, choices)
        case .ticks(let choices): return toggle(key, choices)
        case .date: return shift(key, context) || editLine(key)
        case .text, .suggestion, .time, .number: return editLine(key)
        }
    }

    private mutating func editLine(_ key: Key) -> Bool {
        guard line.edit(key) else { return false }
        values[field.champ] = line.text
        return true
    }

    /// Ctrl-A and Ctrl-X move a date by one day.
    private mutating func shift(_ key: Key, _ context: Context) -> Bool {
        let step = key == .control("a") ? 1 : key == .control("x") ? -1 : 0
        guard step != 0 else { return false }
        let day = (try? SaisieJour.lire(line.text, aujourdhui: context.aujourdhui)) ?? context.aujourdhui.plus(jours: -step)
        setText(day.plus(jours: step).court)
        return true
    }

    /// A letter goes to the next choice that begins with it; arrows go round; deletion empties.
    private mutating func pick(_ key: Key, _ choices: [Choice]) -> Bool {
        let current = choices.firstIndex { $0.code == values[field.champ] }
        switch key {
        case .left: values[field.champ] = choices.isEmpty ? "" : choices[((current ?? 0) + choices.count - 1) % choices.count].code
        case .right: values[field.champ] = choices.isEmpty ? "" : choices[((current ?? -1) + 1) % choices.count].code
        case .backspace, .delete: values[field.champ] = ""
        case .character(let letter) where letter.isLetter || letter.isNumber:
            let wanted = Repli.plier(String(letter))
            let order = choices[((current ?? -1) + 1)...] + choices[..<((current ?? -1) + 1)]
            guard let found = order.first(where: { Repli.plier($0.libelle).hasPrefix(wanted) }) else { return true }
            values[field.champ] = found.code
        default: return false
        }
        return true
    }

    /// Space ticks the box under the cursor; a letter goes to the box that begins with it and ticks it.
    private mutating func toggle(_ key: Key, _ choices: [Choice]) -> Bool {
        switch key {
        case .left where tick > 0: tick -= 1
        case .right where tick < choices.count - 1: tick += 1
        case .left, .right: break
        case .character(" "): flip(choices[tick].code, choices)
        case .character(let letter) where letter.isLetter:
            let order = Array(choices.indices.dropFirst(tick + 1)) + Array(choices.indices.prefix(tick + 1))
            guard let found = order.first(where: { Repli.plier(choices[$0].libelle).hasPrefix(Repli.plier(String(letter))) }) else { return true }
            tick = found
            flip(choices[found].code, choices)
        default: return false
        }
        return true
    }

    private mutating func flip(_ code: String, _ choices: [Choice]) {
        var codes = Set(values.codes(field.champ))
        if codes.remove(code) == nil { codes.insert(code) }
        values[field.champ] = choices.map(\.code).filter(codes.contains).joined(separator: ",")
    }

    package mutating func paste(_ text: String, _ context: Context) -> [Effect] {
        switch field.kind {
        case .note:
            note.insert(text)
            values[field.champ] = note.text
        case .text, .suggestion, .date, .time, .number:
            if isFresh, field.kind.isReplacedByTyping { line.set("") }
            isFresh = false
            line.insert(text)
            values[field.champ] = line.text
        case .choice, .ticks:
            return [.message(.erreur("« \(field.champ.libelle) » se choisit dans une liste : le collage est ignoré."))]
        }
        refresh(context)
        return [.keep]
    }

    // MARK: Moving

    package mutating func move(_ step: Int, _ context: Context) -> [Effect] {
        leaveField(context)
        go(to: (focus + step + fields.count) % fields.count)
        return [.keep]
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
    private mutating func settleDate(_ context: Context) {
        guard case .date = field.kind, let day = try? SaisieJour.lire(values[field.champ], aujourdhui: context.aujourdhui) else { return }
        setText(day.court)
    }

    package mutating func go(to index: Int) {
        focus = max(0, min(index, fields.count - 1))
        tick = 0
        isFresh = true
        entered = values[field.champ]
        bindEditor()
    }

    /// The fields that the values call for may have changed; the focus stays on its field.
    private mutating func refresh(_ context: Context) {
        let champ = field.champ
        errors[champ.code] = nil
        fields = form.fields(values, context)
        focus = fields.firstIndex { $0.champ == champ } ?? min(focus, fields.count - 1)
    }

    private mutating func bindEditor() {
        line.set(values[field.champ])
        note.set(values[field.champ])
    }

    private mutating func setText(_ text: String) {
        values[field.champ] = text
        bindEditor()
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        switch answer.question {
        case "champ":
            setText(pickedText(answer.choice))
            proposeAtOnce(context)
            refresh(context)
            return [.keep]
        case "quitter": return leave(answer.choice)
        case "deja": return settleAlreadyThere(answer.choice, context)
        case "prudence" where answer.choice == "ecrire": return save(context, confirmed: true)
        case "prudence" where answer.choice.hasPrefix(Caution.joining):
            // Said for this save only: another matricule would be another household.
            values[.foyerRejoint] = String(answer.choice.dropFirst(Caution.joining.count))
            defer { values[.foyerRejoint] = "" }
            return save(context, confirmed: true)
        default: return []
        }
    }

    mutating func renewIdentity() { form.uid = .nouveau() }

    /// The same typing on the record as it is now; what both changed is marked with the other's value.
    package func rebased(on fresh: any Form, _ context: Context, because reason: String) -> FormScreen {
        guard let draft = draft(context) else { return FormScreen(fresh, context) }
        var screen = FormScreen(fresh, context, draft: draft.contenu)
        for field in screen.fields where screen.opened[field.champ] != opened[field.champ] && values[field.champ] != opened[field.champ] {
            let theirs = field.kind.reading(screen.opened[field.champ])
            screen.errors[field.champ.code] = "\(field.champ.libelle) : changé entre-temps en « \(theirs) ». Gardez votre valeur ou reprenez celle-là."
        }
        return screen
    }

    /// A suggestion becomes its wording; anything else its code.
    private func pickedText(_ code: String) -> String {
        guard case .suggestion(let choices) = field.kind else { return code }
        return choices.first { $0.code == code }?.libelle ?? code
    }
}
