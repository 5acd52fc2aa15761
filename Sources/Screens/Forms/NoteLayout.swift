// How a long text stands in lines of a width, and which of them to redo when it changes.

import Terminal

/// A text broken into shown lines: at its breaks, at spaces, and inside words longer than a line. Places are bytes (UTF-8),
/// always between two characters. After an edit only the lines around it are made again.
struct NoteLayout: Equatable, Sendable {
    /// One shown line: from `start` to `end` of the text, the break itself excluded.
    struct Span: Equatable, Sendable {
        var start: Int
        var end: Int
    }

    /// Columns of a line; 0 before any was asked for.
    private(set) var width = 0
    private(set) var lines: [Span] = []

    init() {}

    /// Lays out a text, or only its first lines.
    init(_ text: String, width: Int, limit: Int = .max) {
        self.width = max(1, width)
        let scanner = NoteScanner(width: self.width)
        var text = text
        text.withUTF8 { bytes in
            var at: Int? = 0
            while let start = at, lines.count < limit {
                let line = scanner.line(bytes, from: start)
                lines.append(Span(start: start, end: line.end))
                at = line.next
            }
        }
    }

    /// The number of the line where a place stands; the end of a line broken at a space is the start of the next.
    func index(of place: Int) -> Int {
        var low = 0, high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].start <= place { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// Whether a line goes on without a break in the text.
    func isSoft(_ line: Int) -> Bool { line + 1 < lines.count && lines[line + 1].start == lines[line].end }

    /// Bytes `range` of the text became `count` bytes. Breaking begins two lines above, since a shorter word may go back up,
    /// and stops at the first line that begins where one began before.
    mutating func replaced(_ range: Range<Int>, by count: Int, in text: inout String) {
        let delta = count - range.count, first = max(0, index(of: range.lowerBound) - 2)
        var fresh: [Span] = []
        var old = lines.firstIndex(atOrAfter: range.upperBound)
        let scanner = NoteScanner(width: width)
        text.withUTF8 { bytes in
            var at = lines[first].start
            while true {
                while old < lines.count, lines[old].start + delta < at { old += 1 }
                if old < lines.count, lines[old].start + delta == at, at >= range.lowerBound + count { return }
                let line = scanner.line(bytes, from: at)
                fresh.append(Span(start: at, end: line.end))
                guard let next = line.next else {
                    old = lines.count
                    return
                }
                at = next
            }
        }
        for index in old..<lines.count {
            lines[index].start += delta
            lines[index].end += delta
        }
        lines.replaceSubrange(first..<old, with: fresh)
    }
}

extension [NoteLayout.Span] {
    fileprivate func firstIndex(atOrAfter place: Int) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].start < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Finds where one line ends. Letters of French and its neighbours are measured from their bytes; anything else as the
/// character that it is.
struct NoteScanner {
    /// Columns of a line.
    let width: Int

    /// The end of the line that begins at `start`, and where the next one begins; nil after the last.
    func line(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, next: Int?) {
        var at = start, used = 0
        var afterSpace: Int?
        while at < bytes.count {
            if bytes[at] == Self.lineFeed { return (at, at + 1) }
            let glyph = Self.glyph(bytes, at)
            let isSpace = bytes[at] == Self.space && glyph.length == 1
            if used + glyph.columns > width {
                // A space may stand in the cell that is kept for the cursor: its word stays on the line.
                let end = isSpace ? at + 1 : afterSpace ?? (at > start ? at : at + glyph.length)
                guard end < bytes.count else { return (end, nil) }
                return bytes[end] == Self.lineFeed ? (end, end + 1) : (end, end)
            }
            used += glyph.columns
            at += glyph.length
            if isSpace { afterSpace = at }
        }
        return (bytes.count, nil)
    }

    private static let lineFeed: UInt8 = 0x0a
    private static let space: UInt8 = 0x20

    /// The bytes and the columns of the character at a place.
    static func glyph(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (length: Int, columns: Int) {
        let first = scalar(bytes, at), next = at + first.length
        if isPlain(first.value), next == bytes.count || bytes[next] == lineFeed || isPlain(scalar(bytes, next).value) {
            return (first.length, 1)
        }
        return character(bytes, at)
    }

    /// Letters, digits and signs of one column that never join their neighbour into one character.
    private static func isPlain(_ value: UInt32) -> Bool {
        switch value {
        case 0x20...0x7e: true
        case 0xa0...0x2ff: value != 0xad
        case 0x2010...0x2027, 0x202f...0x205e: true
        default: false
        }
    }

    /// One scalar of a well-formed text.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(bytes[at])
        func following(_ place: Int) -> UInt32 { at + place < bytes.count ? UInt32(bytes[at + place]) & 0x3f : 0 }
        if first < 0x80 { return (first, 1) }
        if first < 0xe0 { return ((first & 0x1f) << 6 | following(1), 2) }
        if first < 0xf0 { return ((first & 0x0f) << 12 | following(1) << 6 | following(2), 3) }
        return ((first & 0x07) << 18 | following(1) << 12 | following(2) << 6 | following(3), 4)
    }

    /// The first character of a piece long enough to hold it whole.
    private static func character(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (length: Int, columns: Int) {
        var room = 15
        while true {
            var end = min(bytes.count, at + room)
            while end < bytes.count, end > at + 1, bytes[end] & 0xc0 == 0x80 { end -= 1 }
            let piece = String(decoding: bytes[at..<end], as: UTF8.self)
            guard let character = piece.first else { return (1, 0) }
            let length = character.utf8.count
            if length < piece.utf8.count || end == bytes.count { return (length, TextWidth.of(character)) }
            room *= 2
        }
    }
}
