// How a table fits a screen: the labels stay at the left, the columns and the lines that fit beside them are shown.

import Domain
import Reports
import Terminal

/// The places of a table on a canvas. The labels are frozen; the total is always in view.
struct TableLayout: Sendable {
    let labelWidth: Int
    /// Of each column, without the two spaces before it.
    let widths: [Int]
    /// The words of each column, from one to three lines.
    let heads: [[String]]
    /// Lines that fit above the total.
    let height: Int
    /// The total counts when there is one.
    let rowCount: Int
    let hasTotal: Bool
    /// First row of the canvas that the heads take, and the first after them.
    let top: Int
    var firstRow: Int { top + headHeight }
    var headHeight: Int { heads.map(\.count).max() ?? 1 }
    private let room: Int

    /// `kept`: rows of the canvas that remarks and keys take below.
    init(_ tableau: Tableau, _ size: Size, top: Int, kept: Int) {
        self.top = top
        let rows = tableau.lignes + [tableau.total].compactMap { $0 }
        let longest = rows.map { TextWidth.of($0.libelle) + 2 }.max() ?? 0
        let figures = tableau.colonnes.indices.map { rank in rows.map { TextWidth.of($0.cellules[rank].texte) }.max() ?? 1 }
        let names = tableau.colonnes.map(\.libelle)
        // Labels are whole when every column can be seen beside them, and leave room for more columns otherwise.
        let tight = zip(figures, names).reduce(0) { $0 + Self.width($1.0, $1.1, Self.narrowest) + 2 }
        let label = max(12, min(longest, 44))
        labelWidth = label + 1 + tight <= size.columns ? label : min(label, size.columns >= 110 ? 44 : 28)
        let free = size.columns - 1 - labelWidth
        // Names are as wide as lets every column be seen, and no narrower than can be read.
        let widest = (Self.narrowest...28).reversed().first { limit in
            zip(figures, names).reduce(0) { $0 + Self.width($1.0, $1.1, limit) + 2 } <= free
        }
        widths = zip(figures, names).map { Self.width($0, $1, widest ?? Self.narrowest) }
        heads = zip(names, widths).map { name, width in
            let lines = Self.words(name, width)
            return lines.count <= 3 ? lines : Array(lines.prefix(2)) + [TextWidth.clip(lines[2] + "…", to: width)]
        }
        (hasTotal, rowCount) = (tableau.total != nil, rows.count)
        room = free
        let below = size.rows - top - (heads.map(\.count).max() ?? 1) - (tableau.total == nil ? 0 : 1)
        height = max(1, min(tableau.lignes.count, below - kept))
    }

    /// Columns narrower than this cut the names of structures too short.
    private static let narrowest = 11

    /// What a column needs, its name within a limit: as few lines as it takes.
    private static func width(_ figures: Int, _ name: String, _ limit: Int) -> Int {
        max(4, figures, words(name, limit).map(TextWidth.of).max() ?? 0)
    }

    /// A name in lines, broken at spaces, then after hyphens: « Mayenne-Orne- » and « Sarthe ».
    private static func words(_ name: String, _ width: Int) -> [String] {
        TextWidth.wrap(
            name.split(separator: " ").map { TextWidth.of(String($0)) > width ? hyphenated($0, width) : String($0) }
                .joined(separator: " "), to: width)
    }

    /// A word too long for a line: as many of its parts as fit on each, and no space after a hyphen within a line.
    private static func hyphenated(_ word: Substring, _ width: Int) -> String {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        var lines = [""]
        for (rank, part) in parts.enumerated() {
            let piece = part + (rank == parts.count - 1 ? "" : "-")
            if let last = lines.last, last.isEmpty || TextWidth.of(last + piece) <= width {
                lines[lines.count - 1] += piece
            } else {
                lines.append(piece)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The columns that fit from the first one in view, moved so that the cursor is among them.
    func columns(_ cursor: TableCursor) -> Range<Int> {
        var first = max(0, min(cursor.left, cursor.column))
        while first < cursor.column, !fitting(from: first).contains(cursor.column) { first += 1 }
        // What fits is shown: no empty place while columns wait at the left.
        while first > 0, fitting(from: first - 1).upperBound >= widths.count { first -= 1 }
        return fitting(from: first)
    }

    private func fitting(from first: Int) -> Range<Int> {
        var (end, used) = (first, 0)
        while end < widths.count, end == first || used + widths[end] + 2 <= room {
            used += widths[end] + 2
            end += 1
        }
        return first..<end
    }

    /// The lines in view, without the total.
    func lines(_ cursor: TableCursor) -> Range<Int> {
        let count = rowCount - (hasTotal ? 1 : 0)
        let row = min(cursor.row, count - 1)
        let first = max(0, min(max(min(cursor.top, row), row - height + 1), count - height))
        return first..<min(count, first + height)
    }

    /// The same cursor, with the view that follows it.
    func scrolled(_ cursor: TableCursor) -> TableCursor {
        var moved = cursor
        (moved.top, moved.left) = (lines(cursor).lowerBound, columns(cursor).lowerBound)
        return moved
    }

    /// Where a column begins on the canvas.
    func place(of column: Int, in shown: Range<Int>) -> Int {
        labelWidth + 1 + shown.prefix { $0 < column }.reduce(0) { $0 + widths[$1] + 2 } + 2
    }
}
