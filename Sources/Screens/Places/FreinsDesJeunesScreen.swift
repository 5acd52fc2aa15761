// « 41 freins pour 32 jeunes »: the obstacles of the young by theme, in numbers and percent, on both bases.

import Domain
import Reports
import Store
import Terminal

/// The tally of one structure, référent and zone over a period; nothing is computed here.
package struct FreinsDesJeunesScreen: Screen {
    package let title = "Freins des jeunes"
    let filter: FiltreJeunes
    package var periode: Periode
    private(set) var page: FreinsDesJeunes?

    package init(_ filter: FiltreJeunes, _ context: Context) { (self.filter, periode) = (filter, .annee(de: filter.le)) }

    package static var commands: [Command<Self>] {
        [
            Command("liste", [.tab, .character("b")], "Jeunes", help: "Revient à la liste des jeunes.", group: .voir) { _, _ in [.back] }
        ] + periodCommands(\.periode)
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        guard let chosen = answer.periode else { return [] }
        periode = chosen
        return [.load]
    }

    package mutating func load(_ source: Source) throws {
        page = FreinsDesJeunes(
            try source.store.comptesDesJeunes(
                structure: filter.structure, referent: filter.referent, zone: filter.zone, periode, le: source.context.aujourdhui))
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        guard let page else { return }
        let width = canvas.size.columns
        let structure = context.structure(filter.structure)?.valeur.nom ?? "Toutes les structures"
        let referent = context.referent(filter.referent).map { " · \($0.valeur.initialeEtNom)" } ?? ""
        canvas.write("\(structure)\(referent) · \(periode.libelle)", row: 0, column: 1, width: width - 2, style: Look.heading)
        canvas.write("\(page.titre)\(zoneWords)", row: 1, column: 1, width: width - 2, style: Look.heading)
        canvas.write(page.precision, row: 2, column: 1, width: width - 2)
        // A short window loses the blank rows and the note, never a figure.
        let isShort = canvas.size.rows < 19
        let top = isShort ? 3 : 4, after = top + page.lignes.count + (isShort ? 1 : 3)
        canvas.write("Thème            Freins   Part", row: top, column: 1, width: 32, style: Look.faint)
        canvas.write("Jeunes   Part", row: top, column: Self.youths, width: 16, style: Look.faint)
        for (offset, line) in page.lignes.enumerated() { draw(line, page, row: top + 1 + offset, on: &canvas, context) }
        if !isShort {
            canvas.write(
                "Parts : à gauche, des \(page.totalFreins.lisible) freins ; à droite, des \(page.jeunes.lisible) jeunes suivis.",
                row: after - 2, column: 1, width: width - 2, style: Look.faint)
        }
        canvas.write("Jeunes par zone, à la fin de la période", row: after, column: 1, width: width - 2, style: Look.heading)
        for (offset, line) in page.zones.enumerated() {
            let row = after + 1 + offset
            canvas.write(line.zone?.libelle ?? "Zone inconnue", row: row, column: 1, width: 30)
            draw(line.jeunes, line.part, row: row, column: Self.youths, on: &canvas)
            canvas.gauge(row: row, column: Self.youths + 15, width: barWidth(width), part: line.jeunes, whole: page.jeunes, context)
        }
        canvas.cursor = Position(row: 1, column: 1)
    }

    private static let youths = 46

    private var zoneWords: String {
        switch filter.zone {
        case .connue(let zone): " · \(zone.libelle)"
        case .inconnue: " · Zone inconnue"
        case nil: ""
        }
    }

    private func barWidth(_ width: Int) -> Int { max(8, min(30, width - Self.youths - 17)) }

    private func draw(_ line: LigneDeFreins, _ page: FreinsDesJeunes, row: Int, on canvas: inout Canvas, _ context: Context) {
        canvas.write(line.theme.libelle, row: row, column: 1, width: 16)
        draw(line.freins, line.partDesFreins, row: row, column: 18, on: &canvas)
        canvas.gauge(row: row, column: 33, width: 12, part: line.freins, whole: page.totalFreins, context)
        draw(line.jeunes, line.partDesJeunes, row: row, column: Self.youths, on: &canvas)
        canvas.gauge(
            row: row, column: Self.youths + 15, width: barWidth(canvas.size.columns), part: line.jeunes, whole: page.jeunes, context)
    }

    private func draw(_ count: Int, _ part: Int?, row: Int, column: Int, on canvas: inout Canvas) {
        let share = part.map { "\($0) %" } ?? "—"
        canvas.write(
            TextWidth.pad(count.lisible, to: 6, right: true) + TextWidth.pad(share, to: 7, right: true), row: row, column: column, width: 13
        )
    }
}
