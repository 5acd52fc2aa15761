// Where things stand on a screen, in character cells.

/// The size of a screen or of a part of it, in rows and columns of cells.
package struct Size: Equatable, Sendable {
    package var rows: Int
    package var columns: Int

    package init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
    }
}

/// A cell of a screen; row 0 and column 0 are the top left corner.
package struct Position: Equatable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}
