// Performing what screens ask for.

import Domain
import Store
import Terminal

extension Desk {
    package mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            if case .secure = effect {
                // Invariant 4: nothing leaves before it is on disk.
                guard keepDraft() else { return }
            } else {
                perform(effect)
            }
        }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .open(let screen): open(screen)
        case .replace(let make): replace(make(context))
        case .back: back()
        case .home:
            guard keepDraft() else { return }
            stack.removeSubrange(1...)
            reload()
        case .load: reload()
        case .write(let act, let confirmed): write(act, confirmed: confirmed)
        case .keep, .secure: keepDraft()
        case .rebase(let reason): attempt { try $0.rebase(reason) }
        case .message(let text): message = text
        case .answer(let answer):
            stack.removeLast()
            perform(stack[stack.count - 1].answered(answer, context))
        case .command(let id): command(id)
        case .dropDraft(let ecran, let objet): dropDraft(ecran, objet)
        case .prefer(let key, let value): attempt { try $0.store.preferer(key, value, de: $0.context.utilisateur.cle) }
        case .identify(let cle): attempt { try $0.identify(cle) }
        case .offerDrafts: attempt { try $0.offerDrafts() }
        case .refreshLists: attempt { try $0.refreshLists() }
        case .help: stack.append(HelpScreen(heading: heading, commands: infos, width: context.size.columns - 10))
        case .menu: stack.append(MenuScreen(commands: infos))
        case .suspend: request = .suspend
        case .redraw: request = .redraw
        case .quit:
            guard keepDraft() else { return }
            request = .quit
        }
    }

    /// The place under the dialogues.
    private var heading: String { stack.last { !$0.isPopup }?.title ?? "" }

    private mutating func attempt(_ work: (inout Desk) throws -> Void) {
        do { try work(&self) } catch { message = .erreur(Self.sentence(error)) }
    }

    private mutating func open(_ screen: any Screen) {
        attempt { desk in
            var screen = try desk.withKeptDraft(screen)
            try screen.load(desk.source)
            desk.stack.append(screen)
            desk.perform(desk.stack[desk.stack.count - 1].opened(desk.context))
        }
    }

    /// The present screen stays when the next one cannot be read.
    private mutating func replace(_ screen: any Screen) {
        let former = stack.count - 1
        open(screen)
        if stack.count > former + 1 { stack.remove(at: former) }
    }

    /// A form that was left with a draft is opened where it stopped.
    private mutating func withKeptDraft(_ screen: any Screen) throws -> any Screen {
        guard let form = screen as? FormScreen, !form.isModified else { return screen }
        let drafts = try store.brouillons(de: context.auteur)
        guard let draft = drafts.first(where: { $0.ecran == form.form.ecran && $0.objet == form.form.objet }) else { return screen }
        message = .info("Brouillon du \(draft.quand.jour.court) repris. Échap puis « Abandonner » pour repartir de zéro.")
        return FormScreen(form.form, context, draft: draft.contenu)
    }

    private mutating func back() {
        // The first form of a new file has nothing behind it: leaving it is leaving the program, which is asked.
        guard stack.count > 1 else { return perform(askToQuit()) }
        stack.removeLast()
        keptDraft = nil
        reload()
    }

    private mutating func reload() {
        attempt { try $0.stack[$0.stack.count - 1].load($0.source) }
    }

    private mutating func command(_ id: String) {
        stack.removeLast()
        if let effects = stack[stack.count - 1].run(id: id, context) {
            perform(effects)
        } else if let command = Self.commands.first(where: { $0.id == id }) {
            run(command)
        }
    }

    private mutating func write(_ act: Acte, confirmed: Bool) {
        do {
            if !confirmed, let question = try Caution.question(act, source) { return open(question) }
            let recu = try store.executer(act, par: auteur)
            perform(stack[stack.count - 1].written(recu, context))
        } catch let refuse as Refuse {
            perform(stack[stack.count - 1].refused(refuse.motifs, context))
        } catch {
            keepDraft()
            if request != .quit { message = .erreur(Self.sentence(error)) }
        }
    }

    private mutating func rebase(_ reason: String) throws {
        guard let form = top as? FormScreen, let cle = form.form.beneficiaire, let draft = form.draft(context) else {
            message = .erreur(reason)
            return
        }
        let dossier = try store.dossier(cle, pour: context.utilisateur, le: context.aujourdhui)
        guard let fresh = FormScreen.form(for: draft, dossier, context) else { throw Refuse(.introuvable("Fiche")) }
        stack[stack.count - 1] = form.rebased(on: fresh, context, because: reason)
        message = .erreur(reason)
        keepDraft()
    }

    private mutating func dropDraft(_ ecran: String, _ objet: String) {
        attempt { try $0.store.jeter(qui: $0.context.auteur, ecran: ecran, objet: objet) }
        keptDraft = nil
    }

    private mutating func refreshLists() throws {
        context.structures = try store.structures()
        context.referents = try store.referents(de: nil)
    }

    private mutating func identify(_ cle: Cle<Referent>) throws {
        guard let referent = context.referent(cle) else { throw Refuse(.introuvable("Référent")) }
        context.utilisateur = referent
    }
}
