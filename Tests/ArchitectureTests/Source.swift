// The program's own text, read from the tree this test was compiled in.

import Foundation

/// One Swift file of a room, its path from the top of the repository, its lines as written
/// and, one for one, the code that they hold.
struct Source: Sendable {
    let room: String
    let path: String
    let lines: [String]
    let code: [String]

    init(room: String, path: String, text: String) {
        (self.room, self.path) = (room, path)
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        code = Self.code(of: lines)
    }

    private static let top = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources").resolvingSymlinksInPath()

    /// Every folder of `Sources`, even one that holds no Swift.
    static func rooms() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: top.path).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Every Swift file of `Sources`, in the order of the paths.
    static func all() throws -> [Source] {
        try FileManager.default.subpathsOfDirectory(atPath: top.path).filter { $0.hasSuffix(".swift") }.sorted().map {
            let text = try String(contentsOf: top.appending(path: $0), encoding: .utf8)
            return Source(room: String($0.prefix { $0 != "/" }), path: "Sources/\($0)", text: text)
        }
    }
}

extension Source {
    /// The lines without comments and without what literals say: a rule about code does not stumble
    /// over a sentence that mentions it.
    private static func code(of lines: [String]) -> [String] {
        var (inBlock, inText) = (false, false)
        return lines.map { line in
            if inText {
                inText = !line.mentions("\"\"\"")
                return ""
            }
            if inBlock {
                inBlock = !line.mentions("*/")
                return ""
            }
            guard line.mentions("//") || line.mentions("\"") || line.mentions("/*") else { return line }
            var line = line.replacing(/\/\*.*?\*\//, with: "")
            if let start = line.firstRange(of: "\"\"\"") {
                inText = !line[start.upperBound...].contains("\"\"\"")
                line = String(line[..<start.lowerBound])
            }
            line = line.replacing(/"(?:\\.|[^"\\])*"/, with: "\"\"").replacing(/(^|\s)\/\/.*$/, with: "")
            if let start = line.firstRange(of: "/*") {
                inBlock = true
                line = String(line[..<start.lowerBound])
            }
            return line
        }
    }
}

extension StringProtocol {
    /// Whether the bytes of `word` stand in this line: a quick look before a pattern is tried, on every line of the program.
    func mentions(_ word: String) -> Bool {
        let (line, word) = (Array(utf8), Array(word.utf8))
        var start = 0
        while start + word.count <= line.count {
            if line[start] == word[0], line[start..<start + word.count] == word[...] { return true }
            start += 1
        }
        return false
    }
}
