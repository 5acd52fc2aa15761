// One line, from anywhere: typed, understood, then read back before anything is stored.

import Domain
import Store
import Terminal

/// The prompt. What is typed stays until it is stored or erased, whatever is wrong with it.
package struct LigneScreen: Screen {
    package let title = ""
    package let isPopup = true
    /// The identity of its draft: there is one line at a time.
    static let ecran = "ligne"

    package private(set) var input = TextInput()
    /// What is wrong with the line as it was last read.
    private(set) var problem: String?
    private var uid = Uid.nouveau()
    private var step = Step.typing
    /// Where the cursor stands in the lines of the session; nil: on the line being typed.
    private var recalled: Int?
    private var own = ""
    private var isRead = false
    /// Opened on a line that was kept: said once, so that nothing is typed at its end by mistake.
    private var isTakenUp = false
    /// Something may be on disk that must go with the line.
    private var wasKept = false

    /// How far the line has got.
    private enum Step: Sendable {
        case typing
        /// Understood; the person is to be found, or was chosen.
        case looking(LigneDEntretien, Cle<Beneficiaire>?)
        case choosing(LigneDEntretien, [LigneFileActive], total: Int)
        case ready(LignePreparee, draftWaits: Bool)
    }

    package init() {}

    package static var commands: [Command<Self>] {
        [
            Command("relire", [.enter], "Relire", help: "Lit la ligne et montre tout ce qui sera enregistré.") { screen, context in
                screen.read(context)
            },
            Command(
                "ligne_avant", [.up], "Ligne d’avant", help: "Reprend une ligne enregistrée pendant cette session.",
                unavailable: { screen, context in
                    screen.recalled == 0 || context.lignes.isEmpty ? "Aucune ligne plus ancienne dans cette session." : nil
                }
            ) { screen, context in screen.recall(-1, context) },
            Command("ligne_apres", [.down], help: "Revient vers la ligne que vous tapiez.") { screen, context in
                screen.recall(1, context)
            },
            Command(
                "quitter", [.escape], "Quitter", help: "Quitte ; la ligne est gardée pour la prochaine fois, sauf si elle est vide.",
                group: .aller
            ) { screen, _ in screen.leave() },
        ]
    }

    // MARK: Typing

    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        guard input.edit(key) else { return nil }
        return changed()
    }

    package mutating func paste(_ text: String, _ context: Context) -> [Effect] {
        input.insert(text)
        return changed() + [.keep]
    }

    private mutating func changed() -> [Effect] {
        (problem, step) = (nil, .typing)
        wasKept = wasKept || !input.text.isEmpty
        return []
    }

    private mutating func recall(_ move: Int, _ context: Context) -> [Effect] {
        if recalled == nil { own = input.text }
        let place = (recalled ?? context.lignes.count) + move
        recalled = context.lignes.indices.contains(place) ? place : nil
        input.set(recalled.map { context.lignes[$0] } ?? own)
        return changed()
    }

    private func leave() -> [Effect] {
        if input.text.allSatisfy(\.isWhitespace) { return (wasKept ? [dropped] : []) + [.back] }
        return [.secure, .back, .message(.info("Ligne gardée sans être enregistrée : Ctrl-E ou « : » la reprend."))]
    }

    private var dropped: Effect { .dropDraft(ecran: Self.ecran, objet: Self.ecran) }

    // MARK: Reading

    private mutating func read(_ context: Context) -> [Effect] {
        do throws(ErreurDeLigne) {
            let ligne = try LigneDEntretien.lire(input.text, context.referentiels, aujourdhui: context.aujourdhui)
            step = .looking(ligne, nil)
            return [.keep, .load, .proceed]
        } catch {
            show(error)
            return [.keep]
        }
    }

    /// The cursor goes to the end of the word at fault.
    private mutating func show(_ error: ErreurDeLigne) {
        (problem, step) = (error.message, .typing)
        if let mot = error.mot { input.go(to: mot.place.upperBound) }
    }

    package mutating func load(_ source: Source) throws {
        if !isRead {
            isRead = true
            try takeDraftUp(source)
        }
        guard case .looking(let ligne, let chosen) = step else { return }
        step = .typing
        do {
            try look(ligne, chosen, source)
        } catch let error as ErreurDeLigne {
            show(error)
        } catch let refuse as Refuse {
            problem = refuse.motifs.map(\.message).joined(separator: " ")
        } catch {
            problem = Desk.sentence(error)
        }
    }

    private mutating func look(_ ligne: LigneDEntretien, _ chosen: Cle<Beneficiaire>?, _ source: Source) throws {
        let (store, context) = (source.store, source.context)
        let found = try chosen.map { .une($0) } ?? store.personne(ligne.personne, pour: context.utilisateur, le: ligne.jour)
        switch found {
        case .une(let cle):
            let dossier = try store.dossier(cle, pour: context.utilisateur, le: context.aujourdhui)
            let prepared = try LignePreparee(ligne, dossier, uid: uid, context)
            let form = prepared.form.form
            let waits = try store.brouillons(de: context.auteur).contains { $0.ecran == form.ecran && $0.objet == form.objet }
            step = .ready(prepared, draftWaits: waits)
        case .plusieurs(let rows, let total): step = .choosing(ligne, rows, total: total)
        case .aucune(let others): problem = found.phrase(ligne.personne, context.nom) + Self.example(others)
        }
    }

    private static func example(_ others: [LigneFileActive]) -> String {
        others.isEmpty ? " Exemple : \(LigneDEntretien.exemple)" : ""
    }

    package mutating func opened(_ context: Context) -> [Effect] {
        defer { if case .ready = step { step = .typing } }
        switch step {
        case .typing, .looking:
            defer { isTakenUp = false }
            return isTakenUp ? [.message(.info("Ligne gardée de la dernière fois, reprise ; Ctrl-U l’efface."))] : []
        case .choosing(let ligne, let rows, let total):
            let heading = "« \(ligne.personne.prefix(24)) » : \(total.lisible) personne\(total > 1 ? "s" : ""), laquelle ?"
            return [
                .open(
                    ChoiceScreen(
                        "personne", heading: heading,
                        choices: rows.map { Choice(String($0.beneficiaire.rawValue), $0.designation(context.nom)) }))
            ]
        case .ready(let prepared, let waits): return [.open(RelectureScreen(prepared, text: input.text, draftWaits: waits))]
        }
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        switch (answer.question, step) {
        case ("personne", .choosing(let ligne, _, _)):
            step = .looking(ligne, Int64(answer.choice).map { Cle($0) })
            return [.load, .proceed]
        case ("refus", _): problem = answer.choice
        case ("deja", _):
            uid = .nouveau()
            problem =
                "Cette saisie a été enregistrée juste avant une coupure. Effacez la ligne (Ctrl-U) si c’est la même ; sinon, relisez-la et enregistrez-la."
        default: break
        }
        return []
    }

    // MARK: Draft

    package func draft(_ context: Context) -> Brouillon? {
        guard !input.text.allSatisfy(\.isWhitespace) else { return nil }
        return Brouillon(
            qui: context.auteur, ecran: Self.ecran, objet: Self.ecran, contenu: [Self.ecran: input.text, "_uid": uid.texte],
            quand: Instant(secondes: context.aujourdhui.numero * 86_400))
    }

    private mutating func takeDraftUp(_ source: Source) throws {
        guard let draft = try source.store.brouillons(de: source.context.auteur).first(where: { $0.ecran == Self.ecran }) else { return }
        input.set(Self.text(of: draft) ?? "")
        if let kept = draft.contenu["_uid"].flatMap(Uid.init(texte:)) { uid = kept }
        (wasKept, isTakenUp) = (true, true)
    }

    /// The line that a draft keeps; nil when it is a form's.
    static func text(of brouillon: Brouillon) -> String? { brouillon.ecran == ecran ? brouillon.contenu[ecran] ?? "" : nil }
}

extension LigneFileActive {
    /// Enough to tell two people of the same name apart; `montrer` hides the names while a visitor stands there.
    package func designation(_ montrer: (String) -> String = { $0 }) -> String {
        "\(montrer(nom)), né(e) le \(naissance.court)\(commune.isEmpty ? "" : ", \(commune)")"
    }
}

extension PersonneDite {
    /// Why nobody is named, with what to write; empty when somebody is.
    package func phrase(_ mots: String, _ montrer: (String) -> String = { $0 }) -> String {
        let nom = mots.count > 40 ? "\(mots.prefix(39))…" : mots
        guard case .aucune(let autres) = self else { return "" }
        guard let premier = autres.first else {
            return "« \(nom) » : personne de ce nom n’est suivi par votre structure. Vérifiez le nom, ou inscrivez d’abord la personne."
        }
        let suite = autres.count > 1 ? " et \(autres.count - 1) autre\(autres.count > 2 ? "s" : "")" : ""
        return
            "« \(nom) » : \(premier.designation(montrer))\(suite), hors de l’accompagnement ce jour-là. Vérifiez le jour, ou reprenez d’abord l’accompagnement."
    }
}
