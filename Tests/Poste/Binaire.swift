// Where the program under test is.
import Foundation

extension Poste {
    /// The path of an executable of the package: SUIVI_BINAIRE if set (for `suivi`), else beside the test bundle,
    /// else in the usual build folder. An absolute path is taken as it is.
    package static func binaire(_ programme: String) throws -> String {
        if programme.hasPrefix("/") { return programme }
        let environment = ProcessInfo.processInfo.environment
        if programme == "suivi", let asked = environment["SUIVI_BINAIRE"], !asked.isEmpty { return asked }
        let found = folders.map { $0.appendingPathComponent(programme).path }
            .first(where: FileManager.default.isExecutableFile)
        guard let found else { throw ErreurPoste("\(programme) est introuvable : lancez « swift build »") }
        return found
    }

    /// The runner receives the bundle's path as an argument, or is the bundle itself.
    private static var folders: [URL] {
        let beside = ProcessInfo.processInfo.arguments
            .filter { $0.contains(".xctest") }
            .compactMap { argument in argument.range(of: ".xctest").map { String(argument[..<$0.upperBound]) } }
            .map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return beside + [package.appendingPathComponent(".build/debug")]
    }
}

extension Poste {
    /// Processor time the program has used so far, in clock ticks (usually hundredths of a second).
    package var tempsProcesseur: Int? {
        guard let fields = processFields, fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12])
        else { return nil }
        return user + system
    }

    /// The state letter of the process (proc(5)): S asleep, T stopped, Z ended.
    package var etatProcessus: Character? {
        processFields?.first?.first
    }

    /// The fields of proc(5) from the third on, after the name in brackets: state first, user and system
    /// time as the twelfth and thirteenth.
    private var processFields: [Substring]? {
        guard let stat = try? String(contentsOfFile: "/proc/\(pty.process)/stat", encoding: .utf8),
            let close = stat.lastIndex(of: ")")
        else { return nil }
        return stat[stat.index(after: close)...].split(separator: " ")
    }
}
