// The desk of a référent: the stack of screens, the message, and the one place where effects are performed.
//
// Invariants:
// 1. The stack is never empty; its first screen is no popup.
// 2. A screen is drawn only after it was loaded without error.
// 3. Nothing is written but by `perform(.write)`, by drafts and by preferences.
// 4. What a form holds is on disk as a draft before anything can leave it.

import Domain
import Exchange
import Store
import Terminal

/// What the desk asks of the terminal's owner.
package enum DeskRequest: Equatable, Sendable { case none, suspend, redraw, quit }

/// One session of work: what is open, what is said, what is asked of the terminal. A value, so that tests drive it without a terminal.
package struct Desk {
    package let store: Store
    package let clock: Clock
    package var context: Context
    package var stack: [any Screen]
    package var message: Message?
    package var request = DeskRequest.none
    /// The draft last put on disk, so that it is written only when it changed.
    var keptDraft: Brouillon?
    var knownDataVersion = 0
    /// What stands under a dialogue was not read again when somebody else wrote: it will be once the dialogue closes.
    private var isLate = false
    /// The acts of this session that « u » undoes, the last one last.
    var undoableActs: [UndoableAct] = []
    /// Most recent first.
    var recents: [Recent] = []

    package init(store: Store, clock: Clock, context: Context, first: any Screen) throws {
        (self.store, self.clock, self.context) = (store, clock, context)
        var first = first
        try first.load(Source(store: store, context: context))
        stack = [first]
        knownDataVersion = try store.dataVersion()
    }

    package var top: any Screen { stack[stack.count - 1] }
    var source: Source { Source(store: store, context: context) }
    /// The same for a screen that shows something already: it is told whether somebody else wrote since.
    var sourceOfShown: Source {
        Source(store: store, context: context, behind: (try? store.dataVersion()) != knownDataVersion)
    }
    var auteur: Auteur { Auteur(context.auteur, instant: clock.now, aujourdhui: context.aujourdhui) }

    /// What may wait until the first screen is seen: the counter of the title line.
    package mutating func settle() { recount() }

    /// How much waits for a word; what cannot be counted keeps its former number, and says so elsewhere.
    mutating func recount() {
        guard context.auteur != nil else { return }
        let whole = context.utilisateur.valeur.role != .referent
        context.aRenseigner = (try? store.nombreARenseigner(context.etendue(whole: whole, limit: 0))) ?? context.aRenseigner
    }

    // MARK: Input

    package mutating func press(_ pressed: Key) {
        let key = pressed.withFunctionAliases
        message = nil
        guard !isTooSmall else { return }
        if isLocked { return pressLocked(key) }
        if let effects = stack[stack.count - 1].press(key, context) { return perform(effects) }
        // Ctrl with an arrow is the arrow where there are no words.
        if key != key.withoutModifier { return press(key.withoutModifier) }
        guard let command = Self.commands.first(where: { $0.keys.contains(key) }) else {
            message = .info("« \(key.name) » ne fait rien ici. F1 montre les touches.")
            return
        }
        run(command)
    }

    package mutating func paste(_ text: String) {
        message = nil
        guard !isTooSmall else { return }
        perform(stack[stack.count - 1].paste(text, context))
    }

    package mutating func resize(_ size: Size) {
        context.size = size
        // The rows read for a small window may not fill a large one.
        perform([.load])
    }

    mutating func run(_ command: Command<Desk>) {
        if let why = command.unavailable(self, context) {
            message = .erreur(why)
        } else {
            perform(command.run(&self, context))
        }
    }

    /// The commands valid now: the screen's, then those of everywhere that it does not redefine.
    package var infos: [CommandInfo] {
        let own = top.infos(context)
        if isLocked { return own + leaving }
        let taken = Set(own.flatMap(\.keys))
        return own
            + Self.commands.filter { !taken.contains($0.keys[0]) }.map {
                CommandInfo(
                    id: $0.id, keys: $0.keys, title: $0.title, help: $0.help, group: $0.group, unavailable: $0.unavailable(self, context))
            }
    }

    // MARK: Time

    /// Somebody else wrote the file, or midnight passed: what is shown is read again, except a form being filled in, and
    /// what stands under a dialogue: an answer is about what was shown when the question was asked.
    /// False when nothing changed: then there is nothing to paint.
    package mutating func refresh() -> Bool {
        let version: Int
        do {
            version = try store.dataVersion()
        } catch {
            message = .erreur(Self.sentence(error))
            return true
        }
        let today = clock.today
        let dialogue = stack.lastIndex { $0.isPopup }
        let isNew = version != knownDataVersion || today != context.aujourdhui
        guard isNew || isLate && dialogue == nil else { return false }
        let behind = isLate || version != knownDataVersion
        (knownDataVersion, context.aujourdhui, isLate) = (version, today, dialogue != nil)
        // A colleague or a structure may be new.
        try? refreshLists()
        recount()
        let source = Source(store: store, context: context, behind: behind)
        for index in stack.indices where index >= dialogue ?? 0 && stack[index].draft(context) == nil { try? stack[index].load(source) }
        return true
    }

    /// The draft that is not on disk yet; nil when there is nothing to keep.
    package var pendingDraft: Brouillon? {
        guard let draft = stack.reversed().lazy.compactMap({ $0.draft(context) }).first else { return nil }
        return draft.contenu == keptDraft?.contenu && draft.objet == keptDraft?.objet && draft.ecran == keptDraft?.ecran ? nil : draft
    }

    /// False when the disk refuses: the message says why, and nothing may leave. The last time, it insists.
    @discardableResult package mutating func keepDraft(insisting: Bool = false) -> Bool {
        guard let draft = pendingDraft else {
            forgetErasedDraft()
            return true
        }
        do {
            let dated = Brouillon(qui: draft.qui, ecran: draft.ecran, objet: draft.objet, contenu: draft.contenu, quand: clock.now)
            try store.garder(dated, insister: insisting)
            keptDraft = draft
            return true
        } catch {
            message = .erreur(Self.sentence(error))
            return false
        }
    }

    /// What was kept and then erased by hand must not come back at the next opening.
    private mutating func forgetErasedDraft() {
        guard let kept = keptDraft, let form = stack.lazy.compactMap({ $0 as? FormScreen }).last, form.draft(context) == nil,
            form.form.ecran == kept.ecran, form.form.objet == kept.objet
        else { return }
        try? store.jeter(qui: kept.qui, ecran: kept.ecran, objet: kept.objet)
        keptDraft = nil
    }

    static func sentence(_ error: any Error) -> String {
        switch error {
        case let refuse as Refuse: refuse.motifs.first?.message ?? ""
        case let erreur as StoreError: erreur.message
        case let refuse as FichierRefuse: refuse.message
        case let refuse as ExportRefuse: refuse.message
        default: "Une erreur inattendue empêche cette action. Réessayez ; si elle revient, prévenez votre administrateur."
        }
    }
}
