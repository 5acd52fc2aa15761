// A period typed: a year, or two days.

import Domain
import Terminal

/// Asks for a period; answers `AAAA-MM-JJ AAAA-MM-JJ`.
package struct PeriodScreen: Screen {
    package let title = ""
    package let isPopup = true
    let name: String
    var input: TextInput
    var error = ""
    /// The prompt has just opened: what is typed replaces the present period.
    var isFresh = true

    package init(_ name: String, _ periode: Periode, _ context: Context) {
        self.name = name
        input = TextInput(Periode.annee(de: periode.du) == periode ? String(periode.du.annee) : "\(periode.du.court) \(periode.au.court)")
    }

    package static var commands: [Command<Self>] {
        [
            Command("valider", [.enter], "Valider", help: "Prend cette période.") { screen, context in screen.validate(context) },
            Command("renoncer", [.escape], "Annuler", help: "Garde la période actuelle.", group: .aller) { _, _ in [.back] },
        ]
    }

    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        if isFresh, case .character = key { input.set("") }
        guard input.edit(key) else { return nil }
        isFresh = false
        error = ""
        return []
    }

    package mutating func paste(_ text: String, _ context: Context) -> [Effect] {
        if isFresh { input.set("") }
        isFresh = false
        input.insert(text)
        return []
    }

    private mutating func validate(_ context: Context) -> [Effect] {
        switch understood(context) {
        case .success(let periode): return answer(periode)
        case .failure(let why):
            error = why.message
            return []
        }
    }

    /// Why no period can be read.
    private struct Misread: Error { let message: String }

    /// The year, or the two days, that the text means.
    private func understood(_ context: Context) -> Result<Periode, Misread> {
        let words = input.text.split(separator: " ").map(String.init)
        if words.count == 1, words[0].count == 4, let year = Int(words[0]), let periode = Periode(annee: year) { return .success(periode) }
        let days = words.compactMap { try? SaisieJour.lire($0, aujourdhui: context.aujourdhui) }
        guard words.count == 2, days.count == 2 else {
            return .failure(Misread(message: "Tapez une année (2021) ou deux dates (01/01/2021 30/11/2021)."))
        }
        guard let periode = Periode(du: days[0], au: days[1]) else {
            return .failure(
                Misread(message: "La fin (\(days[1].court)) vient avant le début (\(days[0].court)). Échangez les deux dates."))
        }
        return .success(periode)
    }

    private func answer(_ periode: Periode) -> [Effect] { [.answer(Answer(name, "\(periode.du.iso) \(periode.au.iso)"))] }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let inside = canvas.popup(rows: 4, columns: 64, title: "Quelle période ?", context)
        canvas.write(
            "Une année (2021), ou deux dates (01/01/2021 30/11/2021) :", row: inside.row, column: inside.column, width: inside.columns)
        input.draw(
            on: &canvas, row: inside.row + 1, column: inside.column, width: min(32, inside.columns), focused: true,
            style: isFresh ? Look.selected : Look.field)
        // What is understood is shown in full while typing; what is wrong is said at Enter, and stays until it is corrected.
        if error.isEmpty, case .success(let periode) = understood(context) {
            let text = "du \(periode.du.enToutesLettres) au \(periode.au.enToutesLettres)"
            for (offset, line) in TextWidth.wrap(text, to: inside.columns).prefix(2).enumerated() {
                canvas.write(line, row: inside.row + 2 + offset, column: inside.column, width: inside.columns, style: Look.faint)
            }
        }
        for (offset, line) in TextWidth.wrap(error.isEmpty ? "" : "✗ \(error)", to: inside.columns).prefix(2).enumerated() {
            canvas.write(line, row: inside.row + 2 + offset, column: inside.column, width: inside.columns, style: Look.error)
        }
    }
}
