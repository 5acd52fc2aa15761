// « u » : the last acts of the session are undone, one after the other, the last first.

import Domain
import Store
import Terminal

/// An act of this session that can be undone, with what was typed to do it.
package struct UndoableAct: Sendable {
    let acte: Acte
    let annulation: Annulation
    /// What the form held; nil when the act came from no form.
    let draft: Brouillon?

    /// « Entretien du 23/11/2026 avec LEFÈVRE Aurélie consigné à 14 h 05, avec 2 freins. », and the names that it says.
    func sentence(_ context: Context) -> (text: String, noms: [String]) {
        let cancelled = annulation.nombre("entretiens", .changees)
        var noms: [String] = []
        let recit = acte.recit(annulation.personne, context.referentiels, annules: cancelled) { nom in
            noms.append(nom)
            return nom
        }
        return (recit.phrase(a: Clock.local(annulation.quand).heure), noms)
    }
}

extension Desk {
    /// How many acts of a session are kept to be undone.
    package static let undoable = 20

    static var undoCommand: Command<Desk> {
        Command(
            "annuler_acte", [.character("u")], help: "Annule le dernier acte enregistré depuis l’ouverture ; de nouveau, celui d’avant.",
            group: .general,
            unavailable: { desk, _ in desk.cannotUndo }
        ) { desk, context in
            // What cannot be undone says so once, and leaves the act before it to « u ».
            if desk.undoableActs.last?.annulation.nature == .clore {
                desk.undoableActs.removeLast()
                return [.message(.erreur(Refus.clotureDefinitive.message))]
            }
            return desk.undoableActs.last.map { [.open(UndoScreen($0, others: desk.undoableActs.count - 1, context))] } ?? []
        }
    }

    /// Why nothing can be undone now, nil when something can.
    private var cannotUndo: String? {
        if stack.contains(where: { $0 is FormScreen }) {
            return "Une saisie est en cours : enregistrez-la ou quittez-la (Échap), puis « u » annule le dernier acte."
        }
        if top.isPopup { return "Répondez d’abord à ce qui est demandé, ou fermez cette fenêtre (Échap)." }
        return undoableActs.isEmpty
            ? "Rien à annuler : « u » n’annule que ce qui a été enregistré ici depuis l’ouverture de Suivi." : nil
    }

    /// Keeps what was just written, with the texts of its form.
    mutating func remember(_ act: Acte, _ recu: Recu, draft: Brouillon?) {
        guard let annulation = recu.annulation else { return }
        undoableActs.append(UndoableAct(acte: act, annulation: annulation, draft: draft))
        undoableActs.removeFirst(max(0, undoableActs.count - Self.undoable))
    }

    /// Undoes the last act. One that cannot be undone any more leaves the list, so that « u » reaches the one before.
    mutating func undo() {
        guard let last = undoableActs.popLast() else { return }
        do {
            _ = try store.annuler(last.annulation, par: auteur)
            let kept = keepUndone(last.draft)
            reloadAll()
            let more = undoableActs.isEmpty ? "" : " « u » annule l’acte d’avant."
            message = .info("Acte annulé. \(kept)\(more)")
        } catch let erreur as StoreError {
            // The disk or the lock: nothing was undone, it may be tried again.
            undoableActs.append(last)
            message = .erreur(erreur.message)
        } catch {
            message = .erreur(Self.sentence(error))
        }
    }

    /// What was typed becomes a draft again, unless the same form is being typed by then; the journal has it anyway.
    private mutating func keepUndone(_ draft: Brouillon?) -> String {
        let journal = "Le journal en garde la trace."
        guard let draft, let drafts = try? store.brouillons(de: context.auteur),
            !drafts.contains(where: { $0.ecran == draft.ecran && $0.objet == draft.objet })
        else { return journal }
        var contenu = draft.contenu
        // Saved again, it is another record, on the record as it is now.
        contenu["_uid"] = Uid.nouveau().texte
        contenu["_version"] = nil
        let renewed = Brouillon(qui: draft.qui, ecran: draft.ecran, objet: draft.objet, contenu: contenu, quand: clock.now)
        guard (try? store.garder(renewed, insister: true)) != nil else { return journal }
        return "Ce qui était tapé reste en brouillon : le formulaire le reprendra."
    }

    /// Everything open is read again; what is no longer there closes.
    private mutating func reloadAll() {
        for index in stack.indices.reversed() {
            do {
                try stack[index].load(sourceOfShown)
            } catch is Refuse {
                if index > 0 { stack.remove(at: index) }
            } catch {
                // The disk: what is shown stays, and will be read again.
                continue
            }
        }
        try? refreshLists()
        recount()
    }
}

/// « Annuler cet acte ? », with the act told in full.
struct UndoScreen: Screen {
    let title = ""
    let isPopup = true
    var question: QuestionScreen

    init(_ act: UndoableAct, others: Int, _ context: Context) {
        let more =
            others > 0
            ? ["\(others) autre\(others > 1 ? "s actes" : " acte") de la séance pourra\(others > 1 ? "ient" : "it") suivre."] : []
        let sentence = act.sentence(context)
        question = QuestionScreen(
            "annuler_acte", heading: "Annuler le dernier acte ?",
            lines: [sentence.text, "Tout ce que cet acte a écrit sera défait ; le journal garde les deux lignes."] + more,
            choices: [Choice("non", "Ne rien annuler"), Choice("oui", "Annuler cet acte")], noms: sentence.noms)
    }

    static var commands: [Command<Self>] {
        QuestionScreen.commands.map { inner in
            Command(inner.id, inner.keys, inner.title, help: inner.help, group: inner.group) { screen, context in
                inner.run(&screen.question, context).flatMap { effect -> [Effect] in
                    guard case .answer(let answer) = effect else { return [effect] }
                    return answer.choice == "oui" ? [.back, .undo] : [.back]
                }
            }
        }
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect]? { question.type(key, context) }
    func draw(on canvas: inout Canvas, _ context: Context) { question.draw(on: &canvas, context) }
}
