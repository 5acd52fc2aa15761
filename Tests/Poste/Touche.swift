// The keyboard of the workplace: keys as a person names them, sent the way a terminal encodes them
// in the mode the program has put it in.
import CVterm

/// A key to press.
package enum Touche: Sendable, Equatable {
    case entree, tab, retourTab, echap, effacement, suppr, inser
    case haut, bas, gauche, droite, debut, fin, pagePrec, pageSuiv
    case f(Int)
    case ctrl(Character)
    case alt(Character)

    func press(on terminal: OpaquePointer) {
        switch self {
        case .f(let number):
            let first = VTERM_KEY_FUNCTION_0.rawValue
            vterm_keyboard_key(terminal, VTermKey(rawValue: first + UInt32(number)), VTERM_MOD_NONE)
        case .ctrl(let letter): Touche.type(letter, VTERM_MOD_CTRL, on: terminal)
        case .alt(let letter): Touche.type(letter, VTERM_MOD_ALT, on: terminal)
        case .retourTab: vterm_keyboard_key(terminal, VTERM_KEY_TAB, VTERM_MOD_SHIFT)
        default: vterm_keyboard_key(terminal, plain, VTERM_MOD_NONE)
        }
    }

    static func type(_ letter: Character, _ modifier: VTermModifier = VTERM_MOD_NONE, on terminal: OpaquePointer) {
        switch letter {
        case "\n": vterm_keyboard_key(terminal, VTERM_KEY_ENTER, modifier)
        case "\t": vterm_keyboard_key(terminal, VTERM_KEY_TAB, modifier)
        default:
            for scalar in letter.unicodeScalars { vterm_keyboard_unichar(terminal, scalar.value, modifier) }
        }
    }

    private var plain: VTermKey {
        switch self {
        case .entree: VTERM_KEY_ENTER
        case .tab, .retourTab: VTERM_KEY_TAB
        case .echap: VTERM_KEY_ESCAPE
        case .effacement: VTERM_KEY_BACKSPACE
        case .suppr: VTERM_KEY_DEL
        case .inser: VTERM_KEY_INS
        case .haut: VTERM_KEY_UP
        case .bas: VTERM_KEY_DOWN
        case .gauche: VTERM_KEY_LEFT
        case .droite: VTERM_KEY_RIGHT
        case .debut: VTERM_KEY_HOME
        case .fin: VTERM_KEY_END
        case .pagePrec: VTERM_KEY_PAGEUP
        case .pageSuiv: VTERM_KEY_PAGEDOWN
        case .f, .ctrl, .alt: VTERM_KEY_NONE
        }
    }
}
