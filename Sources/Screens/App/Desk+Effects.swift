// Performing what screens ask for.

import Domain
import Exchange
import Reports
import Store
import Terminal

extension Desk {
    /// Performs effects in order; what follows one that failed to protect the typing is given up.
    package mutating func perform(_ effects: [Effect]) {
        for effect in effects where !perform(effect) { return }
    }

    /// False when what follows must not happen (invariant 4: nothing leaves before it is on disk).
    private mutating func perform(_ effect: Effect) -> Bool {
        switch effect {
        case .secure: return keepDraft()
        case .dropDraft(let ecran, let objet): return dropDraft(ecran, objet)
        case .forgetDraft(let ecran, let objet): _ = dropDraft(ecran, objet)
        case .done(let text): message = message.warning.map { .erreur("\(text) \($0)") } ?? .info(text)
        case .home: return home()
        case .quit: return quit()
        case .quitAnyway: request = .quit
        case .open(let screen): open(screen)
        case .replace(let make): replace(make(context))
        case .back: back()
        case .load: reload()
        case .proceed: perform(stack[stack.count - 1].opened(context))
        case .typed(let line): context.lignes = context.lignes.filter { $0 != line }.suffix(49) + [line]
        case .write(let act, let confirmed): write(act, confirmed: confirmed)
        case .keep: keepDraft()
        case .rebase(let reason): attempt { try $0.rebase(reason) }
        case .message(let text): message = text
        case .answer(let answer): answerBelow(answer)
        case .command(let id): command(id)
        case .help:
            stack.append(
                HelpScreen(heading: heading.title, isPerson: heading is DossierScreen, commands: infos, width: context.size.columns - 10))
        case .menu: stack.append(MenuScreen(commands: infos))
        case .undo: undo()
        case .suspend: request = .suspend
        case .redraw: request = .redraw
        case .lock: lock()
        case .unlock(let code): unlock(code)
        case .prefer, .export, .writePlics, .identify, .offerDrafts, .refreshLists, .setCode, .checkCode: attempt { try $0.setUp(effect) }
        }
        return true
    }

    private mutating func setUp(_ effect: Effect) throws {
        switch effect {
        case .prefer(let key, let value): try store.preferer(key, value, de: context.utilisateur.cle)
        case .export(let depart):
            let path = try Exportation(store, par: auteur).ecrire(depart, dans: context.exportDirectory)
            message = .info("\(depart.fait) : \(path)")
        case .writePlics(let territoire, let annee):
            let matiere = try MatiereDuPlics(
                store, territoire: territoire, annee: annee, le: context.aujourdhui, pour: context.utilisateur)
            message = .info(
                "PLICS écrit dans \(try EcritureDuPlics(store, par: auteur).ecrire(PagesDuPlics(matiere), sous: context.exportDirectory))")
        case .identify(let cle): try identify(cle)
        case .offerDrafts: try begin()
        case .refreshLists: try refreshLists()
        case .setCode(let code): try setCode(code)
        case .checkCode(let code): try checkCode(code)
        default: break
        }
    }

    private mutating func home() -> Bool {
        guard keepDraft() else { return false }
        stack.removeSubrange(1...)
        reload()
        return true
    }

    /// When the disk refuses the draft, leaving is still possible, in words.
    private mutating func quit() -> Bool {
        guard !keepDraft(insisting: true) else {
            request = .quit
            return true
        }
        let why = message?.text ?? ""
        // The question of leaving gives place to the one about the loss.
        if top is QuitScreen { stack.removeLast() }
        open(
            QuitScreen(
                lines: ["Ce qui est tapé ne peut pas être gardé.", why], leaving: "Quitter et perdre ce qui est tapé", by: .quitAnyway))
        return false
    }

    private mutating func answerBelow(_ answer: Answer) {
        stack.removeLast()
        perform(stack[stack.count - 1].answered(answer, context))
    }

    /// The place under the dialogues.
    private var heading: any Screen { stack.last { !$0.isPopup } ?? top }

    private mutating func attempt(_ work: (inout Desk) throws -> Void) {
        do { try work(&self) } catch { message = .erreur(Self.sentence(error)) }
    }

    private mutating func open(_ screen: any Screen) {
        attempt { desk in
            var screen = try desk.withKeptDraft(screen)
            try screen.load(desk.source)
            desk.stack.append(screen)
            if !screen.isPopup { desk.recount() }
            desk.remember(screen)
            // A form that opens on a draft has it on disk: erased, it must be forgotten there too.
            if let draft = screen.draft(desk.context) { desk.keptDraft = draft }
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
        attempt { try $0.stack[$0.stack.count - 1].load($0.sourceOfShown) }
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
            let draft = (top as? FormScreen)?.asDraft(context)
            let recu = try store.executer(act, par: auteur)
            if let form = top as? FormScreen, act.isWhole { context.saisies[form.form.ecran] = form.values }
            recount()
            remember(act, recu, draft: draft)
            perform(stack[stack.count - 1].written(recu, of: act, context))
        } catch let refuse as Refuse {
            perform(stack[stack.count - 1].refused(refuse.motifs, context))
        } catch {
            keepDraft()
            guard request != .quit else { return }
            let why = Self.sentence(error)
            message = .erreur(why)
            perform(stack[stack.count - 1].failed(why, of: act, context))
        }
    }

    /// The form is built again on the record as somebody else left it, with what was typed over it.
    private mutating func rebase(_ reason: String) throws {
        message = .erreur(reason)
        guard let form = top as? FormScreen, let cle = form.form.beneficiaire else { return }
        let dossier = try store.dossier(cle, pour: context.utilisateur, le: context.aujourdhui)
        guard let fresh = FormScreen.form(for: form.asDraft(context), dossier, context) else { throw Refuse(.introuvable("Fiche")) }
        stack[stack.count - 1] = form.rebased(on: fresh, context)
        keepDraft()
    }

    private mutating func dropDraft(_ ecran: String, _ objet: String) -> Bool {
        do {
            try store.jeter(qui: context.auteur, ecran: ecran, objet: objet)
            keptDraft = nil
            return true
        } catch {
            message = .erreur("Le brouillon n’a pas pu être effacé. \(Self.sentence(error))")
            return false
        }
    }

    mutating func refreshLists() throws {
        context.structures = try store.structures()
        context.referents = try store.referents(de: nil)
        context.parametres = try store.parametres()
        context.vocabulaire = try store.vocabulaire(de: context.utilisateur.perimetre)
    }

    private mutating func identify(_ cle: Cle<Referent>) throws {
        guard let referent = context.referent(cle) else { throw Refuse(.introuvable("Référent")) }
        context.utilisateur = referent
        try refreshLists()
        recount()
        undoableActs = []
        recallRecents()
    }
}

extension Acte {
    /// Whether it writes all that its form holds; a wording added on the way leaves the form to be saved.
    fileprivate var isWhole: Bool { if case .etendreVocabulaire = self { false } else { true } }
}
