// A command is a value: one table gives dispatch, key bar, help, menu, and the tests.

import Domain
import Terminal

/// Under which heading a command stands in the help and the menu.
package enum CommandGroup: String, CaseIterable, Sendable {
    case agir = "Agir", voir = "Voir", saisie = "Saisie", aller = "Se déplacer", general = "Partout"
}

/// What a key does in one kind of screen.
package struct Command<State>: Sendable {
    /// Stable name, for the menu and the tests.
    package let id: String
    /// The first key is the one that is shown.
    package let keys: [Key]
    /// Word of the key bar; empty when the command is not shown there.
    package let title: String
    /// One sentence of help.
    package let help: String
    package let group: CommandGroup
    /// Why it cannot act now, nil when it can.
    package let unavailable: @Sendable (State, Context) -> String?
    package let run: @Sendable (inout State, Context) -> [Effect]

    package init(
        _ id: String, _ keys: [Key], _ title: String = "", help: String, group: CommandGroup = .agir,
        unavailable: @escaping @Sendable (State, Context) -> String? = { _, _ in nil },
        run: @escaping @Sendable (inout State, Context) -> [Effect]
    ) {
        (self.id, self.keys, self.title, self.help, self.group) = (id, keys, title, help, group)
        (self.unavailable, self.run) = (unavailable, run)
    }
}

/// A command without its screen, as the key bar, the help and the menu show it.
package struct CommandInfo: Equatable, Sendable {
    package let id: String
    package let keys: [Key]
    package let title: String
    package let help: String
    package let group: CommandGroup
    /// Why it cannot act now.
    package let unavailable: String?
}
