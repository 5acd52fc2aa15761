// A screen is a value: what it holds, how it is drawn, and its table of commands.

import Domain
import Store
import Terminal

/// One place or one dialogue. Navigation is a stack of them; nothing here touches the terminal or writes the store.
package protocol Screen: Sendable {
    /// The word of the title line; empty for a dialogue.
    var title: String { get }
    /// Drawn over the screen below, which stays visible.
    var isPopup: Bool { get }
    static var commands: [Command<Self>] { get }

    /// Reads what it shows. Called when it opens, when it comes back on top, and when somebody else wrote the file.
    mutating func load(_ source: Source) throws
    /// What it asks for as soon as it is open.
    mutating func opened(_ context: Context) -> [Effect]
    /// Draws itself; the canvas is its body (the whole body for a popup).
    func draw(on canvas: inout Canvas, _ context: Context)
    /// Gives a key to what is being typed into; nil when the key is not text here.
    mutating func type(_ key: Key, _ context: Context) -> [Effect]?
    /// A paste never validates, moves or commands.
    mutating func paste(_ text: String, _ context: Context) -> [Effect]
    /// Whether a command exists in the present state (a form field without a list has no F4).
    func offers(_ command: String, _ context: Context) -> Bool

    /// An act it asked for was written, or refused.
    mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect]
    mutating func refused(_ motifs: [Refus], _ context: Context) -> [Effect]
    /// An act it asked for could not be written: the disk, or another process that holds the file. The reason is said already.
    mutating func failed(_ why: String, of act: Acte, _ context: Context) -> [Effect]
    /// What a dialogue opened by it answered.
    mutating func answered(_ answer: Answer, _ context: Context) -> [Effect]
    /// What must be on disk now if the line drops; nil when there is nothing to keep.
    func draft(_ context: Context) -> Brouillon?
}

extension Screen {
    package var isPopup: Bool { false }
    package mutating func load(_ source: Source) throws {}
    package mutating func opened(_ context: Context) -> [Effect] { [] }
    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? { nil }
    package mutating func paste(_ text: String, _ context: Context) -> [Effect] {
        [.message(.info("Rien n’attend de texte ici : le collage est ignoré."))]
    }
    package func offers(_ command: String, _ context: Context) -> Bool { true }
    package mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect] { [.load] }
    package mutating func refused(_ motifs: [Refus], _ context: Context) -> [Effect] {
        [.message(.erreur(motifs.first?.message ?? ""))]
    }
    package mutating func failed(_ why: String, of act: Acte, _ context: Context) -> [Effect] { [] }
    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] { [] }
    package func draft(_ context: Context) -> Brouillon? { nil }
}

/// The readable side of the store, with the circumstances of the reading.
package struct Source {
    package let store: Store
    package let context: Context
    /// Somebody else wrote since the last reading: a row may be gone without its reader having done anything.
    package let behind: Bool
    package init(store: Store, context: Context, behind: Bool = false) {
        (self.store, self.context, self.behind) = (store, context, behind)
    }
}

/// What a popup gives back to the screen that opened it: the question's name and the choice.
package struct Answer: Equatable, Sendable {
    package let question: String
    package let choice: String
    package init(_ question: String, _ choice: String) { (self.question, self.choice) = (question, choice) }
}

extension Screen {
    /// The commands valid here, in their order.
    package func infos(_ context: Context) -> [CommandInfo] {
        Self.commands.filter { offers($0.id, context) }.map {
            CommandInfo(
                id: $0.id, keys: $0.keys, title: $0.title, help: $0.help, group: $0.group, unavailable: $0.unavailable(self, context))
        }
    }

    /// What a key does: text first, then the table; nil when this screen has nothing for it.
    package mutating func press(_ key: Key, _ context: Context) -> [Effect]? {
        if let effects = type(key, context) { return effects }
        guard let command = Self.commands.first(where: { $0.keys.contains(key) && offers($0.id, context) }) else { return nil }
        return run(command, context)
    }

    /// Runs the command chosen in the menu.
    package mutating func run(id: String, _ context: Context) -> [Effect]? {
        Self.commands.first { $0.id == id }.map { run($0, context) }
    }

    private mutating func run(_ command: Command<Self>, _ context: Context) -> [Effect] {
        if let why = command.unavailable(self, context) { return [.message(.erreur(why))] }
        return command.run(&self, context)
    }
}
