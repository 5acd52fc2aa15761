// What the probe has seen, and the page that shows it.
import Terminal

/// The probe's state and its view.
struct Probe {
    static let hungUp: Int32 = 3
    static let askedToQuit: Int32 = 4

    var notice = ""
    /// The exit code once the probe must leave.
    var verdict: Int32?
    private var count = 0
    private var last = ""
    private var pasted = ""
    private var selected = 0

    private static let names = [
        "Abel Ferrand", "Émilie Noël", "Zoé Lefèvre", "José Núñez", "Maëlle Garçon",
        "Loïc Hérault", "Inès Béranger", "Théo Aÿ", "Élodie Cœur", "Noé Rivière",
    ]

    mutating func note(_ event: Event) {
        count += 1
        last = "\(event)".replacing("Terminal.", with: "").replacing("Key.", with: "")
        switch event {
        case .paste(let text):
            pasted = "collé \(text.utf8.count) octets, empreinte \(Probe.digest(text))"
            last = "paste"
        case .key(.up): selected = max(0, selected - 1)
        case .key(.down): selected = min(Probe.names.count - 1, selected + 1)
        case .key(.control("c")): verdict = 0
        case .key(.control("x")): preconditionFailure("asked to crash")
        case .key(.control("o")): verdict = Probe.endless(1)
        case .hangup: verdict = Probe.hungUp
        case .quitRequested: verdict = Probe.askedToQuit
        default: break
        }
    }

    func view(_ size: Size) -> Canvas {
        var canvas = Canvas(size: size)
        canvas.write("Sonde \(size.rows)×\(size.columns)", row: 0, column: 0, style: .bold)
        canvas.write(notice, row: 15, column: 0)
        canvas.write("n°\(count) \(last)", row: 1, column: 0)
        canvas.write(pasted, row: 2, column: 0)
        canvas.write("rouge", row: 3, column: 0, style: .bold.with(foreground: .red))
        canvas.write("fond", row: 3, column: 8, style: .plain.with(background: .blue))
        canvas.write("e\u{301}tat 日本 ok", row: 3, column: 16, style: .underline)
        for (place, name) in Probe.names.enumerated() {
            let style: Style = place == selected ? .reverse : .plain
            canvas.write(TextWidth.pad(name, to: 40), row: 4 + place, column: 0, style: style)
        }
        canvas.cursor = Position(row: 4 + selected, column: 0)
        if canvas.cursor.map({ $0.row >= size.rows }) ?? false { canvas.cursor = nil }
        return canvas
    }

    /// Fills the stack: the frames must all be kept.
    static func endless(_ depth: Int32) -> Int32 {
        depth == 0 ? 0 : endless(depth &+ 1) &+ Int32(names[Int(depth) % names.count].count)
    }

    /// FNV-1a: enough to tell whether a paste arrived identical.
    static func digest(_ text: String) -> String {
        let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
