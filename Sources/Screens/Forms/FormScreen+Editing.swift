// What a key, a choice or a paste does to the field under the cursor.

import Domain
import Terminal

extension FormScreen {
    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        if case .note(let rows) = field.kind { return typeInNote(key, rows, context) }
        if let effects = typeInSuggestions(key, context) { return effects }
        if let why = refusal(of: key, context) { return [.message(.erreur(why))] }
        if isFresh, case .character = key, field.kind.isReplacedByTyping { line.set("") }
        let before = values[field.champ]
        guard edit(key, context) else { return nil }
        isFresh = false
        proposeAtOnce(context)
        refresh(context)
        if values[field.champ] != before { suggest() }
        return noSuchChoice(key).map { [.message(.info($0))] } ?? []
    }

    /// Why a key changes nothing, nil when it may: a line already too long, a date that Ctrl-A and Ctrl-X cannot move.
    private func refusal(of key: Key, _ context: Context) -> String? {
        switch (field.kind, key) {
        case (.date, .control("a")), (.date, .control("x")): misreadDate(context)
        case (.text, .character), (.suggestion, .character), (.date, .character), (.time, .character), (.number, .character):
            lineRefusal(adding: 1)
        default: nil
        }
    }

    private func lineRefusal(adding bytes: Int) -> String? {
        guard line.text.utf8.count + bytes > TexteSaisi.maximumDUneLigne else { return nil }
        return
            "« \(field.champ.libelle) » tient sur une ligne, de \(TexteSaisi.enKo(TexteSaisi.maximumDUneLigne)) ko au plus : rien n’a été ajouté."
    }

    /// Why the date of this field means no day; nil when it does, or when it is empty or no date at all.
    func misreadDate(_ context: Context) -> String? {
        guard case .date = field.kind, !values[field.champ].allSatisfy(\.isWhitespace) else { return nil }
        do throws(SaisieJour.Erreur) {
            _ = try SaisieJour.lire(values[field.champ], aujourdhui: context.aujourdhui)
            return nil
        } catch {
            return "\(field.champ.libelle) : \(error.message)"
        }
    }

    /// What follows from a choice is seen at once; what follows from letters waits until the field is left.
    mutating func proposeAtOnce(_ context: Context) {
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
        case .note: return false
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
            guard let found = order.first(where: { Repli.plier(choices[$0].libelle).hasPrefix(Repli.plier(String(letter))) }) else {
                return true
            }
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
        case .note: return pasteInNote(text, context)
        case .text, .suggestion, .date, .time, .number:
            if let why = lineRefusal(adding: text.utf8.count) { return [.message(.erreur(why))] }
            if isFresh, field.kind.isReplacedByTyping { line.set("") }
            isFresh = false
            line.insert(text)
            values[field.champ] = line.text
            suggest()
        case .choice, .ticks:
            return [.message(.erreur("« \(field.champ.libelle) » se choisit dans une liste : le collage est ignoré."))]
        }
        refresh(context)
        return [.keep]
    }
}
