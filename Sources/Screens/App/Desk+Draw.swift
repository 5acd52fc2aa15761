// The frame around every screen: title line, message line, key bar; and what is shown when there is no room.

import Domain
import Terminal

extension Desk {
    /// Below this a screen cannot be read: a message takes its place, and the work waits.
    package static let smallest = Size(rows: 18, columns: 60)

    package var isTooSmall: Bool { context.size.rows < Self.smallest.rows || context.size.columns < Self.smallest.columns }

    /// The whole terminal as it must look now.
    package func frame() -> Canvas {
        var canvas = Canvas(size: context.size)
        guard !isTooSmall else {
            drawTooSmall(on: &canvas)
            return canvas
        }
        guard !isLocked else {
            var body = Canvas(size: context.bodySize)
            top.draw(on: &body, context)
            canvas.blit(body, row: 1, column: 0)
            drawMessage(on: &canvas)
            KeyBar.draw(infos, on: &canvas, row: context.size.rows - 1)
            return canvas
        }
        // Without frames, a dialogue drawn over a screen would run into its words: it stands alone.
        let base = context.plain ? stack.count - 1 : stack.lastIndex { !$0.isPopup } ?? 0
        var body = Canvas(size: context.bodySize)
        for screen in stack[base...] {
            body.cursor = nil
            screen.draw(on: &body, context)
        }
        drawTitle(on: &canvas)
        canvas.blit(body, row: 1, column: 0)
        drawMessage(on: &canvas)
        KeyBar.draw(infos, on: &canvas, row: context.size.rows - 1)
        return canvas
    }

    private func drawTitle(on canvas: inout Canvas) {
        let width = context.size.columns
        canvas.fill(row: 0, column: 0, width: width, style: Look.titleBar)
        let jour = context.aujourdhui
        let waiting = context.aRenseigner
        let counter =
            waiting == 0
            ? ""
            : width >= 100 || context.plain && !context.demonstration ? "\(waiting.lisible) à renseigner · " : "! \(waiting.lisible) · "
        let right =
            " \(counter)\(context.demonstration ? "DÉMO · " : "")\(context.utilisateur.valeur.initialeEtNom) · \(jour.jourDeSemaine.abrege) \(jour.court) "
        let rightWidth = min(TextWidth.of(right), width * 2 / 3)
        canvas.write(
            " \(path(width: width - rightWidth - 2))", row: 0, column: 0, width: max(0, width - rightWidth - 1), style: Look.titleBar)
        canvas.write(right, row: 0, column: width - rightWidth, width: rightWidth, style: Look.titleBar)
    }

    /// Where one is: the last word is whole, what leads to it makes room.
    private func path(width: Int) -> String {
        let places = stack.filter { !$0.isPopup && !$0.title.isEmpty }.suffix(2).map(name)
        for from in 0...1 {
            let path = ((["Suivi"] + places).dropFirst(from)).joined(separator: " › ")
            if TextWidth.of(path) <= width { return path }
        }
        guard let last = places.last, places.count > 1 else { return places.last ?? "Suivi" }
        let room = width - TextWidth.of(last) - 3
        return room < 4 ? last : "\(TextWidth.clip(places[0], to: room)) › \(last)"
    }

    /// The title of a screen, as it may be shown now.
    func name(_ screen: any Screen) -> String { screen is DossierScreen ? context.nom(screen.title) : screen.title }

    private func drawMessage(on canvas: inout Canvas) {
        guard let message else { return }
        let style = if case .erreur = message { Look.error } else { Look.heading }
        let lines = TextWidth.wrap(message.text, to: context.size.columns - 2)
        let last = context.size.rows - 2
        // A sentence is never cut: it takes rows of the body, at the top when the cursor stands at the bottom.
        let hidesCursor = lines.count > 1 && canvas.cursor.map { $0.row > last - lines.count } ?? false
        let first = hidesCursor ? 1 : max(1, last - lines.count + 1)
        for (offset, line) in lines.prefix(last).enumerated() {
            canvas.fill(row: first + offset, column: 0, width: context.size.columns, style: .plain)
            canvas.write(line, row: first + offset, column: 1, width: context.size.columns - 2, style: style)
        }
    }

    private func drawTooSmall(on canvas: inout Canvas) {
        let text =
            "Fenêtre trop petite : \(context.size.columns) × \(context.size.rows). Agrandissez-la à \(Self.smallest.columns) × \(Self.smallest.rows) au moins. Votre travail est intact."
        for (row, line) in TextWidth.wrap(text, to: max(1, context.size.columns)).enumerated() { canvas.write(line, row: row, column: 0) }
        canvas.cursor = Position(row: 0, column: 0)
    }
}

/// The last line: the keys that work here and now, in words, never cut.
package enum KeyBar {
    /// The labels that fit, in order; a label that does not fit is left out whole.
    package static func labels(_ infos: [CommandInfo], width: Int) -> [(key: String, title: String, available: Bool)] {
        let shown = infos.filter { !$0.title.isEmpty && !$0.keys.isEmpty }
        // What leads out and to help stays when the window is narrow.
        let isAlways = { (info: CommandInfo) in info.group == .general || info.keys.contains(.escape) }
        let always = shown.filter(isAlways)
        // The last label needs no space after it.
        var room = width + gap - always.map(columns).reduce(0, +)
        let own = shown.filter { !isAlways($0) }.prefix { info in
            room -= columns(info)
            return room >= 0
        }
        return (own + always).map { ($0.keys[0].name, $0.title, $0.unavailable == nil) }
    }

    private static func columns(_ info: CommandInfo) -> Int { TextWidth.of(info.keys[0].name) + TextWidth.of(info.title) + 1 + gap }
    private static let gap = 2

    static func draw(_ infos: [CommandInfo], on canvas: inout Canvas, row: Int) {
        var column = 0
        for label in labels(infos, width: canvas.size.columns) {
            column += canvas.write(label.key, row: row, column: column, style: label.available ? Look.key : Look.faint) + 1
            column += canvas.write(label.title, row: row, column: column, style: label.available ? .plain : Look.faint) + 2
        }
    }
}
