// A period typed: a year, a quarter, a month, two days, or the year until a day.

import Domain
import Terminal

/// What a prompt for a period says, and what it takes.
package struct DemandeDePeriode: Sendable {
    let heading: String
    /// One line each, at most two.
    let examples: [String]
    /// Why a period that was understood is not taken; nil when it is.
    let refusal: @Sendable (Periode, Context) -> String?

    package static let periode = DemandeDePeriode(
        heading: "Quelle période ?",
        examples: [
            "2021, 2019-2021, T2 2021, mars 2021, 01/03/2021 30/11/2021,", "ou 30/11/2021\u{a0}: du 1er janvier à ce jour.",
        ], refusal: { _, _ in nil })

    /// A whole civil year that has begun.
    package static let annee = DemandeDePeriode(heading: "Quelle année ?", examples: ["2021\u{a0}: une année civile entière."]) {
        periode, context in
        if periode != .annee(de: periode.du) { return "Ici les chiffres sont ceux d’une année civile entière. Tapez-la, par exemple 2021." }
        return periode.du > context.aujourdhui
            ? "L’année \(periode.du.annee) n’a pas commencé\u{a0}: choisissez-en une autre." : nil
    }
}

/// Asks for a period; answers `AAAA-MM-JJ AAAA-MM-JJ`.
package struct PeriodScreen: Screen {
    package let title = ""
    package let isPopup = true
    let name: String
    private let asked: DemandeDePeriode
    var input: TextInput
    var error = ""
    /// The prompt has just opened: what is typed replaces the present period.
    var isFresh = true

    package init(_ name: String, _ periode: Periode, _ context: Context, asking asked: DemandeDePeriode = .periode) {
        (self.name, self.asked) = (name, asked)
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
        case .success(let periode):
            guard let why = asked.refusal(periode, context) else { return answer(periode) }
            error = why
            return []
        case .failure(let why):
            error = why.message
            return []
        }
    }

    private func understood(_ context: Context) -> Result<Periode, SaisiePeriode.Erreur> {
        Result { () throws(SaisiePeriode.Erreur) in try SaisiePeriode.lire(input.text, aujourdhui: context.aujourdhui) }
    }

    private func answer(_ periode: Periode) -> [Effect] { [.answer(Answer(name, "\(periode.du.iso) \(periode.au.iso)"))] }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let inside = canvas.popup(rows: 6, columns: 64, title: asked.heading, context)
        for (offset, line) in asked.examples.enumerated() {
            canvas.write(line, row: inside.row + offset, column: inside.column, width: inside.columns, style: Look.faint)
        }
        let row = inside.row + asked.examples.count
        input.draw(
            on: &canvas, row: row, column: inside.column, width: min(40, inside.columns), focused: true,
            style: isFresh ? Look.selected : Look.field)
        // What is understood is shown in full while typing; what is wrong is said at Enter, and stays until it is corrected.
        let (text, style) = error.isEmpty ? (meaning(context), Look.faint) : ("✗ \(error)", Look.error)
        for (offset, line) in TextWidth.wrap(text, to: inside.columns).prefix(3).enumerated() {
            canvas.write(line, row: row + 1 + offset, column: inside.column, width: inside.columns, style: style)
        }
    }

    /// « 2e trimestre 2021 », then « du jeudi 1er avril 2021 au mercredi 30 juin 2021 ».
    private func meaning(_ context: Context) -> String {
        guard case .success(let periode) = understood(context) else { return "" }
        let jours = "du \(periode.du.enToutesLettres) au \(periode.au.enToutesLettres)"
        return periode.libelle.hasPrefix("du ") ? jours : "\(periode.libelle)\n\(jours)"
    }
}
