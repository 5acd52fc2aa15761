// How a key is named to a French reader.

import Terminal

extension Key {
    package var name: String {
        switch self {
        case .character(" "): "Espace"
        case .character(let caractere): String(caractere)
        case .enter: "Entrée"
        case .tab: "Tab"
        case .backtab: "Maj-Tab"
        case .escape: "Échap"
        case .backspace: "Retour arrière"
        case .delete: "Suppr"
        case .insert: "Inser"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .wordLeft: "Ctrl-←"
        case .wordRight: "Ctrl-→"
        case .home: "Début"
        case .end: "Fin"
        case .pageUp: "PgPréc"
        case .pageDown: "PgSuiv"
        case .f(let numero): "F\(numero)"
        case .control(let lettre): "Ctrl-\(lettre.uppercased())"
        case .alt(let caractere): "Alt-\(caractere)"
        }
    }

    /// The second way to each function key: Esc (or Alt) and the digit, 0 for F10.
    package var withFunctionAliases: Key {
        guard case .alt(let caractere) = self, let chiffre = caractere.wholeNumberValue, caractere.isASCII else { return self }
        return .f(chiffre == 0 ? 10 : chiffre)
    }
}
