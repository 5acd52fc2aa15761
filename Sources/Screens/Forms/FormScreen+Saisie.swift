// The keys that edit what is typed, told in the help of the fields that know them.

import Domain
import Terminal

extension FormScreen {
    /// What a key of the table does is what it does under the fingers: the field receives it.
    static var typing: [Command<Self>] {
        func edit(_ id: String, _ keys: [Key], _ help: String) -> Command<Self> {
            Command(id, keys, help: help, group: .saisie) { screen, context in screen.type(keys[0], context) ?? [] }
        }
        return [
            edit("texte_debut", [.home], "Début de la ligne ; Ctrl-A aussi, sauf dans une date."),
            edit("texte_fin", [.end], "Fin de la ligne."),
            edit("texte_mot_avant", [.wordLeft, .alt("b")], "Mot précédent."),
            edit("texte_mot_apres", [.wordRight, .alt("f")], "Mot suivant."),
            edit("texte_effacer_mot", [.control("w")], "Efface le mot avant le curseur."),
            edit("texte_effacer_avant", [.control("u")], "Efface la ligne avant le curseur."),
            edit("ligne_effacer_apres", [.control("k")], "Efface la ligne après le curseur, hors d’une note."),
            edit("date_apres", [.control("a")], "Dans une date, le lendemain ; aujourd’hui si elle est vide."),
            edit("date_avant", [.control("x")], "Dans une date, la veille ; aujourd’hui si elle est vide."),
            edit("liste_avant", [.left], "Valeur ou case précédente d’une liste."),
            edit("liste_apres", [.right], "Valeur ou case suivante d’une liste ; son initiale y va aussi."),
            edit("case", [.character(" ")], "Coche la case d’une liste, ou la décoche ; son initiale aussi."),
        ]
    }

    /// Whether the field under the cursor knows an editing key; what is no editing key is always there.
    func offersTyping(_ command: String) -> Bool {
        let isList =
            switch field.kind {
            case .choice, .ticks: true
            default: false
            }
        let isDate = if case .date = field.kind { true } else { false }
        let isTicks = if case .ticks = field.kind { true } else { false }
        if command.hasPrefix("texte_") { return !isList }
        if command.hasPrefix("ligne_") { return !isList && !field.kind.isNote }
        if command.hasPrefix("date_") { return isDate }
        if command.hasPrefix("liste_") { return isList }
        return command == "case" ? isTicks : true
    }
}
