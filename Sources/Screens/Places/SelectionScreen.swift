// The rows behind a figure: as many as the figure says, each opening its dossier.

import Domain
import Store
import Terminal

/// The rows of one figure, read page by page: of the evaluation page, or of a view.
package struct SelectionScreen: Screen {
    package let title = "Lignes comptées"
    /// What lists the rows.
    enum Asked: Sendable {
        case selection(Selection)
        case question(Question)
    }

    /// The figure in words, period included.
    let heading: String
    let asked: Asked
    package var list = Liste<LigneDeSelection>()

    /// `heading` without its period.
    package init(_ heading: String, _ selection: Selection) {
        (self.heading, asked) = ("\(heading) · \(selection.periode.libelle)", .selection(selection))
    }

    /// `heading` in full: « Sorties · Déménagement · CCAS d’Alençon · année 2021 ».
    package init(_ heading: String, _ question: Question) { (self.heading, asked) = (heading, .question(question)) }

    /// The only structure of the rows; nil: several.
    private var structure: Cle<Structure>? {
        switch asked {
        case .selection(let selection): selection.structure
        case .question(let question):
            question.perimetre.structure
                ?? question.modalites.first { $0.axe == .structure }?.code.flatMap { Int64($0) }.map { Cle($0) }
        }
    }

    package static var commands: [Command<Self>] {
        [
            Command(
                "ouvrir", [.enter], "Dossier", help: "Ouvre le dossier de la ligne.",
                unavailable: { screen, context in
                    if screen.list.isEmpty { return "Aucune ligne : le chiffre est zéro." }
                    guard let structure = screen.structure ?? screen.list.current?.structure else { return nil }
                    return context.utilisateur.peutVoir(structure) ? nil : Refus.acteReserve.message
                }
            ) { screen, _ in
                screen.list.current.map { [.open(DossierScreen($0.beneficiaire))] } ?? []
            }
        ] + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    package mutating func load(_ source: Source) throws {
        let asked = asked
        try list.read(height: source.context.bodySize.rows - 2) { start, count in
            let page =
                switch asked {
                case .selection(let selection): try source.store.lignes(selection, depuis: start, nombre: count)
                case .question(let question):
                    try source.store.lignes(question, pour: source.context.utilisateur, depuis: start, nombre: count)
                }
            return (page.lignes, page.total)
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let count = "\(list.total.lisible) ligne\(list.total > 1 ? "s" : "")"
        canvas.write(TextWidth.pad(count, to: 14, right: true), row: 0, column: width - 16, width: 14)
        // A figure said in full may take two lines; the second one is free.
        for (row, line) in TextWidth.wrap(heading, to: width - 18).prefix(2).enumerated() {
            canvas.write(line, row: row, column: 1, width: width - 18, style: Look.heading)
        }
        let place = structure == nil ? min(34, width / 4 - 1) : 0
        canvas.list(list, from: 2) { canvas, item, row in
            canvas.write(item.jour.court, row: row, column: 1, width: 10)
            let name = structure == nil ? 23 : 30
            canvas.write(context.nom(item.nom), row: row, column: 13, width: name)
            canvas.write(item.detail, row: row, column: 15 + name, width: width - 16 - name - place)
            guard place > 0, let structure = item.structure else { return }
            canvas.write(context.structure(structure)?.nom ?? "", row: row, column: width - place, width: place - 1, style: Look.faint)
        }
        guard list.isEmpty else { return }
        canvas.write("Aucune ligne : le chiffre est zéro.", row: 2, column: 1, width: width - 2)
        canvas.cursor = Position(row: 2, column: 1)
    }
}
