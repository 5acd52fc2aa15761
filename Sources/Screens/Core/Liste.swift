// A list that knows ten thousand rows and reads only those in view.

import Domain
import Terminal

/// Rows around the view, the place of the cursor, and how many there are in all.
package struct Liste<Row: Sendable>: Sendable {
    package private(set) var total = 0
    /// Number of the first row read.
    package private(set) var start = 0
    package private(set) var rows: [Row] = []
    package private(set) var selected = 0
    package private(set) var top = 0
    /// The row under the cursor went away by somebody else's hand, and nothing was said of it yet.
    private var lost = false
    /// The row under the cursor was just dealt with here: that it goes surprises nobody.
    private var released = false
    /// The cursor went back to the first row, whatever that is.
    private var rewound = false

    package init() {}

    package init(_ rows: [Row]) { receive(rows, from: 0, total: rows.count) }

    /// How many rows are read at once: two pages and a little, so that moving on seldom reads, and a reading stays
    /// shorter than a key's patience.
    private static func window(height: Int) -> Int { 2 * max(1, height) + 8 }

    package var current: Row? { row(selected) }
    package var isEmpty: Bool { total == 0 }

    package func row(_ index: Int) -> Row? { rows.indices.contains(index - start) ? rows[index - start] : nil }

    /// From where to read so that the rows in view stand amid those that are read.
    private func wantedStart(height: Int) -> Int {
        let first = max(min(top, selected), selected - height + 1)
        return max(0, min(first - height / 2, total - Self.window(height: height)))
    }

    package mutating func receive(_ rows: [Row], from start: Int, total: Int) {
        (self.rows, self.start, self.total) = (rows, start, total)
        selected = max(0, min(selected, total - 1))
        top = max(0, min(top, selected))
    }

    /// Reads the rows around the view; from the first one when the list has become shorter than where it stood.
    package mutating func read(
        height: Int, _ page: (_ start: Int, _ count: Int) throws -> (rows: [Row], total: Int)
    ) rethrows {
        let count = Self.window(height: height)
        var start = wantedStart(height: height)
        var found = try page(start, count)
        if found.rows.isEmpty, found.total > 0 {
            (selected, top, start) = (0, 0, 0)
            found = try page(start, count)
        }
        receive(found.rows, from: start, total: found.total)
    }

    package mutating func replaceAll(_ rows: [Row]) { receive(rows, from: 0, total: rows.count) }

    /// Back to the first row, for another filter.
    package mutating func rewind() { (selected, top, lost, rewound) = (0, 0, false, true) }

    /// Moves the cursor; true when rows must be read to show the view.
    package mutating func move(to target: Int, height: Int) -> Bool {
        selected = max(0, min(target, total - 1))
        if selected < top { top = selected }
        if selected >= top + max(1, height) { top = selected - max(1, height) + 1 }
        top = max(0, min(top, max(0, total - 1)))
        let visible = top..<min(total, top + max(1, height))
        return !(visible.lowerBound >= start && visible.upperBound <= start + rows.count)
    }

    /// The rows in view with their numbers; the view follows the cursor when the terminal shrinks.
    package func visible(height: Int) -> [(index: Int, row: Row)] {
        guard height > 0 else { return [] }
        let first = max(top, selected - height + 1)
        return (first..<max(first, min(total, first + height))).compactMap { index in row(index).map { (index, $0) } }
    }
}

// MARK: The same row, whatever others write

extension Liste {
    /// Reads the rows around the view with the cursor on the row where it was, by its identity (nil: a row that has none).
    package mutating func read<Identity: Equatable>(
        height: Int, behind: Bool, id: (Row) -> Identity?, _ page: (_ start: Int, _ count: Int) throws -> (rows: [Row], total: Int)
    ) rethrows {
        let former = current.flatMap(id)
        try read(height: height, page)
        if settle(former, behind, id, height) { try read(height: height, page) }
    }

    /// Other rows, with the cursor on the row where it was.
    package mutating func replaceAll<Identity: Equatable>(_ rows: [Row], height: Int, behind: Bool, id: (Row) -> Identity?) {
        let former = current.flatMap(id)
        replaceAll(rows)
        _ = settle(former, behind, id, height)
    }

    /// True when rows must be read again to show the view. `behind`: somebody else wrote since the last reading.
    private mutating func settle<Identity: Equatable>(
        _ former: Identity?, _ behind: Bool, _ id: (Row) -> Identity?, _ height: Int
    ) -> Bool {
        defer { (released, rewound) = (false, false) }
        guard let former, !rewound, current.flatMap(id) != former else { return false }
        guard let place = rows.firstIndex(where: { id($0) == former }) else {
            lost = lost || behind && !released
            return false
        }
        return move(to: start + place, height: height)
    }

    /// The row under the cursor is dealt with, or its refusal was told: the cursor may go to the next one.
    package mutating func release() { released = true }

    /// The user moved: the cursor is where it was put.
    package mutating func look() { lost = false }

    /// Whether the cursor stands on another row than the user's, asked once.
    package mutating func takeLoss() -> Bool {
        defer { lost = false }
        return lost
    }
}

extension Command {
    /// The same key, refused once when somebody else's write took away what the cursor stood on.
    func refusedOnce(when lost: @escaping @Sendable (inout State) -> Bool) -> Command {
        Command(id, keys, title, help: help, group: group, unavailable: unavailable) { screen, context in
            guard !lost(&screen) else {
                return [
                    .message(
                        .erreur(
                            "La liste a changé : la ligne choisie n’y est plus, le curseur est sur une autre. Vérifiez-la, puis refaites la touche."
                        ))
                ]
            }
            return self.run(&screen, context)
        }
    }
}

extension Screen {
    /// The moves that every list has, on the same keys everywhere.
    package static func moves<Row>(
        in list: WritableKeyPath<Self, Liste<Row>> & Sendable, height: @escaping @Sendable (Context) -> Int
    ) -> [Command<Self>] {
        func move(_ id: String, _ keys: [Key], _ help: String, _ target: @escaping @Sendable (Liste<Row>, Int) -> Int) -> Command<Self> {
            Command(id, keys, help: help, group: .aller) { screen, context in
                let rows = height(context)
                screen[keyPath: list].look()
                return screen[keyPath: list].move(to: target(screen[keyPath: list], rows), height: rows) ? [.load] : []
            }
        }
        return [
            move("haut", [.up, .character("k")], "Ligne précédente.") { list, _ in list.selected - 1 },
            move("bas", [.down, .character("j")], "Ligne suivante.") { list, _ in list.selected + 1 },
            move("page_haut", [.pageUp], "Page précédente.") { list, rows in list.selected - max(1, rows) },
            move("page_bas", [.pageDown], "Page suivante.") { list, rows in list.selected + max(1, rows) },
            move("debut", [.home], "Première ligne.") { _, _ in 0 },
            move("fin", [.end], "Dernière ligne.") { list, _ in list.total - 1 },
        ]
    }
}

extension Canvas {
    /// Draws the rows of a list that are in view, from a row of the canvas down, and shows the chosen one.
    package mutating func list<Row>(
        _ list: Liste<Row>, from top: Int, withCursor: Bool = true, _ draw: (inout Canvas, Row, _ row: Int) -> Void
    ) {
        for (line, item) in list.visible(height: size.rows - top).enumerated() {
            draw(&self, item.row, top + line)
            if item.index == list.selected { choose(row: top + line, withCursor: withCursor) }
        }
    }
}
