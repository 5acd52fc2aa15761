// The lock: what the desk shows and hears while its user is away.

import Domain
import Store
import Terminal

extension Desk {
    /// Whatever stands above the lock: the question of leaving, when the disk refuses what is typed.
    var isLocked: Bool { stack.contains { $0 is LockScreen } }

    /// Seconds without a key after which the desk locks; nil: never.
    package var secondsBeforeLock: Int? {
        let minutes = context.parametres.minutesAvantVerrouillage
        return minutes == 0 || context.auteur == nil || isLocked ? nil : minutes * 60
    }

    /// Locks when nobody has touched a key for long enough; true when the lock has just fallen.
    package mutating func lock(after idle: Duration) -> Bool {
        guard let seconds = secondsBeforeLock, idle >= .seconds(seconds) else { return false }
        lock()
        return true
    }

    /// Covers everything. What is typed is put on disk first; the lock falls even when the disk refuses.
    package mutating func lock() {
        guard context.auteur != nil, !isLocked else { return }
        keepDraft()
        message = nil
        var screen = LockScreen()
        // Not knowing whether there is a code is like having one: the right code then opens, nothing else does.
        do { try screen.load(source) } catch { screen.hasCode = true }
        stack.append(screen)
    }

    /// Everything goes to the lock, but the way out, which asks nothing: nothing would be seen.
    mutating func pressLocked(_ key: Key) {
        let leaves = Self.commands.contains { $0.id == Self.quitting && $0.keys.contains(key) }
        perform(leaves ? [.quit] : stack[stack.count - 1].press(key, context) ?? [])
    }

    private static let quitting = "quitter_suivi"

    /// The way out, as the key bar shows it.
    var leaving: [CommandInfo] {
        Self.commands.filter { $0.id == Self.quitting }.map {
            CommandInfo(id: $0.id, keys: $0.keys, title: "Quitter Suivi", help: $0.help, group: $0.group, unavailable: nil)
        }
    }

    mutating func unlock(_ code: String) {
        guard var screen = top as? LockScreen, let qui = context.auteur else { return }
        do {
            if try store.verifierCode(code, de: qui) {
                stack.removeLast()
                return perform([.load])
            }
        } catch {
            message = .erreur(Self.sentence(error))
            return
        }
        screen.refuse()
        stack[stack.count - 1] = screen
        if screen.tries >= LockScreen.maximum { perform([.quit]) }
    }

    /// Shows names by their initials, or whole again, on every screen that is open.
    mutating func mask() {
        context.masked.toggle()
        for index in stack.indices {
            if var form = stack[index] as? FormScreen {
                form.refresh(context)
                stack[index] = form
            } else {
                try? stack[index].load(sourceOfShown)
            }
        }
    }

    /// The present code is asked before another is chosen: a desk left open must not be given a new one by a passer-by.
    mutating func checkCode(_ code: String) throws {
        guard let qui = context.auteur, var screen = top as? CodeScreen else { return }
        screen.checked(try store.verifierCode(code, de: qui))
        stack[stack.count - 1] = screen
        if screen.tries >= LockScreen.maximum { perform([.back, .lock]) }
    }

    mutating func setCode(_ code: String) throws {
        guard let qui = context.auteur else { return }
        try store.definirCode(code, de: qui)
        message = .info(code.isEmpty ? "Plus aucun code ne protège l’écran verrouillé." : "Code enregistré. Ctrl-Y verrouille l’écran.")
    }
}
