// The screen of the workplace: what a person would see, as libvterm draws it.
import CVterm

/// A libvterm screen, and the keyboard that belongs to it.
final class Ecran {
    let terminal: OpaquePointer
    private let screen: OpaquePointer
    private let keyboard = Keyboard()

    /// Where libvterm puts the bytes of pressed keys and of answers to the program's questions.
    private final class Keyboard {
        var bytes: [UInt8] = []
    }

    init?(rows: Int, columns: Int) {
        guard let terminal = vterm_new(Int32(rows), Int32(columns)), let screen = vterm_obtain_screen(terminal)
        else { return nil }
        self.terminal = terminal
        self.screen = screen
        vterm_set_utf8(terminal, 1)
        vterm_screen_enable_altscreen(screen, 1)
        vterm_screen_reset(screen, 1)
        let user = Unmanaged.passUnretained(keyboard).toOpaque()
        vterm_output_set_callback(
            terminal,
            { bytes, count, user in
                guard let bytes, let user else { return }
                let keyboard = Unmanaged<Keyboard>.fromOpaque(user).takeUnretainedValue()
                keyboard.bytes += UnsafeRawBufferPointer(start: bytes, count: count)
            }, user)
    }

    deinit { vterm_free(terminal) }

    /// The bytes to send to the program since the last call.
    func takeKeys() -> [UInt8] {
        defer { keyboard.bytes = [] }
        return keyboard.bytes
    }

    /// How many such bytes there are.
    var pendingKeys: Int { keyboard.bytes.count }

    func show(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { raw in
            guard let start = raw.bindMemory(to: CChar.self).baseAddress else { return }
            _ = vterm_input_write(terminal, start, raw.count)
        }
    }

    func resize(rows: Int, columns: Int) {
        vterm_set_size(terminal, Int32(rows), Int32(columns))
    }

    var size: (rows: Int, columns: Int) {
        var rows: Int32 = 0
        var columns: Int32 = 0
        vterm_get_size(terminal, &rows, &columns)
        return (Int(rows), Int(columns))
    }

    var cursor: (ligne: Int, colonne: Int) {
        var place = VTermPos()
        vterm_state_get_cursorpos(vterm_obtain_state(terminal), &place)
        return (Int(place.row), Int(place.col))
    }

    func cell(_ row: Int, _ column: Int) -> VTermScreenCell {
        var cell = VTermScreenCell()
        _ = vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
        return cell
    }

    /// The text of a row, without trailing spaces.
    func text(row: Int) -> String {
        var text = ""
        for column in 0..<size.columns {
            let chars = cell(row, column).chars
            let scalars = [chars.0, chars.1, chars.2].prefix { $0 != 0 }
            // The right half of a wide character holds no valid scalar and is skipped.
            if scalars.isEmpty { text.append(" ") }
            text.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        }
        return String(text.reversed().drop { $0 == " " }.reversed())
    }
}
