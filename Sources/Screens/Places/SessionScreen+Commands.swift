// What can be done in a sitting: one key for each answer, on what waits as on what is to be corrected.

import Domain
import Store
import Terminal

extension SessionScreen {
    /// « j » and « k » are answers here, not moves.
    package static var commands: [Command<Self>] {
        answers + others + views + moves(in: \.list, height: { height($0) }).map { $0.withoutLetters }
    }

    private static var answers: [Command<Self>] {
        func answer(_ id: String, _ key: Character, _ categorie: CategorieDeDecision, _ help: String) -> Command<Self> {
            Command(id, [.character(key)], categorie.libelle, help: help, unavailable: { $0.closedToAnswers($1) }) { screen, context in
                screen.answer(categorie, context)
            }.refusedOnce { $0.list.takeLoss() }
        }
        return [
            answer("valider", "v", .valide, "Contrat validé ; le curseur passe au suivant."),
            answer("ajourner", "j", .ajourne, "Contrat ajourné, avec son motif ; la commission suivante l’examinera."),
            answer("refuser", "r", .refuse, "Contrat refusé, avec son motif."),
        ]
    }

    private static var others: [Command<Self>] {
        [
            Command(
                "autre", [.character("d")], "Autre",
                help: "Autre décision sur la personne : réduction, suspension, réorientation, maintien, radiation.",
                unavailable: { $0.closed($1) }
            ) { screen, context in screen.chooseOther(context) }.refusedOnce { $0.list.takeLoss() },
            Command(
                "personne", [.character("p")], "", help: "Examine la situation d’une personne, même sans contrat.",
                unavailable: { $0.notHeld($1) }
            ) { screen, _ in
                screen.session.map { [.open(PersonneExamineeScreen(le: $0.session.tenueLe))] } ?? []
            },
            Command(
                "retirer", [.character("x")], "", help: "Retire une décision prise par erreur ; le contrat attend de nouveau.",
                unavailable: { screen, _ in
                    if case .examen = screen.list.current { nil } else { "Placez-vous sur une décision de l’onglet « Décidés »." }
                }
            ) { screen, context in screen.askToWithdraw(context) }.refusedOnce { $0.list.takeLoss() },
            Command(
                "dossier", [.enter], "", help: "Ouvre le dossier de la ligne.",
                unavailable: { screen, _ in screen.person == nil ? "Aucun dossier dans cette liste." : nil }
            ) { screen, _ in
                screen.person.map { [.open(DossierScreen($0))] } ?? []
            },
        ]
    }

    private static var views: [Command<Self>] {
        func turn(_ id: String, _ keys: [Key], _ help: String, _ to: @escaping @Sendable (SessionTab) -> SessionTab) -> Command<Self> {
            Command(id, keys, help: help, group: .voir) { screen, _ in
                screen.tab = to(screen.tab)
                screen.visee = nil
                screen.list.rewind()
                return [.load]
            }
        }
        return [
            turn("onglet_autre", [.tab, .right, .backtab, .left], "L’autre onglet.") { $0 == .aExaminer ? .decides : .aExaminer },
            turn("onglet_1", [.character("1")], "Onglet « À examiner ».") { _ in .aExaminer },
            turn("onglet_2", [.character("2")], "Onglet « Décidés ».") { _ in .decides },
            Command("activite", [.character("a")], "", help: "L’activité de cette commission, en chiffres.", group: .voir) {
                screen, context in
                screen.session.map { [.open(ActiviteScreen(context, session: $0.session))] } ?? []
            },
            Command("envoyer", [.character("e")], help: "Contrats élaborés qui n’ont pas été transmis.", group: .voir) { _, _ in
                [.open(TransmissionScreen())]
            },
            Command(
                "structure", [.character("s"), .f(7)], "", help: "Filtre les contrats à examiner par structure.", group: .voir,
                unavailable: { _, context in
                    context.utilisateur.perimetre == nil ? nil : "Vous voyez les contrats de votre structure."
                }
            ) { _, context in
                [.open(ChoiceScreen("structure", heading: "Quelle structure ?", choices: Choice.everyStructure(context)))]
            },
            Command(
                "territoire", [.character("t")], "", help: "Les contrats du territoire de la commission, ou de tous.", group: .voir,
                unavailable: { screen, context in screen.oneTerritory(context) }
            ) { screen, _ in
                (screen.everywhere, screen.structure) = (!screen.everywhere, nil)
                screen.list.rewind()
                return [.load]
            },
        ]
    }

    private func oneTerritory(_ context: Context) -> String? {
        if context.utilisateur.perimetre != nil { return "Vous voyez les contrats de votre structure." }
        let territoire = session?.session.territoire ?? ""
        return ofTerritory(context).isEmpty ? "Aucune structure n’est de « \(territoire) » : tous les contrats sont montrés." : nil
    }

    // MARK: Why not

    private func notHeld(_ context: Context) -> String? {
        guard let jour = session?.session.tenueLe, jour > context.aujourdhui else { return nil }
        return Refus.sessionAVenir(jour).message
    }

    private func closed(_ context: Context) -> String? {
        notHeld(context) ?? (list.isEmpty ? "Aucun dossier dans cette liste : « p » examine la situation d’une personne." : nil)
    }

    private func closedToAnswers(_ context: Context) -> String? {
        if let why = closed(context) { return why }
        guard case .examen(let row) = list.current, row.examen.valeur.contrat == nil else { return nil }
        return "Cette décision porte sur la situation de la personne : « d » la corrige, « x » la retire."
    }

    // MARK: Answers

    /// The contract of the line: waiting, or answered and to be corrected.
    private var target: Visee? {
        switch list.current {
        case .contrat(let row):
            Visee(accompagnement: row.accompagnement, beneficiaire: row.beneficiaire, nom: row.nom, contrat: row.contrat.cle)
        case .examen(let row):
            Visee(
                accompagnement: row.accompagnement, beneficiaire: row.beneficiaire, nom: row.nom, contrat: row.examen.valeur.contrat,
                corrige: row.examen)
        case nil: nil
        }
    }

    private mutating func answer(_ categorie: CategorieDeDecision, _ context: Context) -> [Effect] {
        guard let target, let seance = session?.session.valeur, let decision = context.referentiels.decision(categorie) else { return [] }
        guard categorie.demandeUnMotif else {
            let examen = Examen(session: cle, contrat: target.contrat, decision: decision.code)
            let act = Acte.decider(.nouveau(), target.accompagnement, examen, corrige: target.corrige)
            named = target.nom
            guard let former = target.corrige?.valeur else { return [.write(act, confirmed: true)] }
            return askToReplace(former, by: decision.code, act, context)
        }
        return [.open(FormScreen(DecisionForm(target, cle, seance, decision: decision.code, motifs: motifs[categorie] ?? []), context))]
    }

    /// A contract that was answered is answered otherwise in words: the key that validates a list must not undo a refusal.
    private mutating func askToReplace(_ former: Examen, by decision: String, _ act: Acte, _ context: Context) -> [Effect] {
        let nom = context.nom(named), avant = context.referentiels.libelle(.decisions, former.decision)
        guard former.decision != decision else { return [.message(.info("\(nom)\u{a0}: déjà décidé, \(Self.lowered(avant))."))] }
        let apres = context.referentiels.libelle(.decisions, decision)
        questioned = act
        return [
            .open(
                QuestionScreen(
                    "remplacer", heading: "Remplacer la décision ?",
                    lines: ["\(nom)\u{a0}: \(former.phrase(context.referentiels)). Elle deviendrait : \(Self.lowered(apres))."],
                    choices: [Choice("garder", "Garder la décision"), Choice("remplacer", "Remplacer la décision")]))
        ]
    }

    private static func lowered(_ libelle: String) -> String { libelle.prefix(1).lowercased() + libelle.dropFirst() }

    package mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect] {
        list.release()
        guard case .decider(_, _, let examen, _) = act else {
            return [.load, .message(.info("\(context.nom(named))\u{a0}: décision retirée."))]
        }
        let libelle = context.referentiels.libelle(.decisions, examen.decision)
        return [.load, .message(.info("\(context.nom(named))\u{a0}: \(Self.lowered(libelle))."))]
    }

    /// What is refused because somebody else wrote is read again.
    package mutating func refused(_ motifs: [Refus], _ context: Context) -> [Effect] {
        list.release()
        return [.load, .message(.erreur(motifs.first?.message ?? ""))]
    }

    // MARK: Other decisions

    private mutating func chooseOther(_ context: Context) -> [Effect] {
        guard var target else { return [] }
        var shown = false
        if case .contrat(let row) = list.current { shown = row.autreDecision != nil }
        // On a contract the other decision is one more; on the situation of a person it is corrected.
        if target.contrat != nil { (target.contrat, target.corrige) = (nil, nil) }
        visee = (target, shown)
        return choose(context, current: target.corrige?.valeur.decision)
    }

    private func choose(_ context: Context, current: String?) -> [Effect] {
        let choices = Choice.entries(.decisions, context, current: current ?? "").filter {
            context.referentiels.categorie(deDecision: $0.code)?.surContrat == nil
        }
        return [.open(ChoiceScreen("decision", heading: "Quelle décision ?", choices: choices, selected: current))]
    }

    private mutating func askToWithdraw(_ context: Context) -> [Effect] {
        guard case .examen(let row) = list.current else { return [] }
        (questioned, named) = (.retirerDecision(row.examen), row.nom)
        let libelle = context.referentiels.libelle(.decisions, row.examen.valeur.decision)
        let effect = row.contrat == nil ? "Elle ne comptera plus." : "Le contrat sera de nouveau à examiner."
        return [
            .open(
                QuestionScreen(
                    "retirer", heading: "Retirer la décision ?",
                    lines: ["\(row.nom)\u{a0}: \(libelle). \(effect) Le journal en garde la trace."],
                    choices: [Choice("garder", "Garder la décision"), Choice("retirer", "Retirer la décision")],
                    noms: [row.nom]))
        ]
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        let act = questioned
        questioned = nil
        switch answer.question {
        case "structure":
            structure = Int64(answer.choice).map { Cle($0) }
            list.rewind()
            return [.load]
        case "personne":
            let words = answer.choice.split(separator: " ", maxSplits: 2).map(String.init)
            guard words.count == 3, let person = Int64(words[0]), let suivi = Int64(words[1]) else { return [] }
            visee = (Visee(accompagnement: Cle(suivi), beneficiaire: Cle(person), nom: words[2]), true)
            return choose(context, current: nil)
        case "decision":
            guard let (target, _) = visee, let seance = session?.session.valeur else { return [] }
            let proposals = context.referentiels.categorie(deDecision: answer.choice).flatMap { motifs[$0] } ?? []
            return [.open(FormScreen(DecisionForm(target, cle, seance, decision: answer.choice, motifs: proposals), context))]
        case "retirer", "remplacer":
            return answer.choice == answer.question ? act.map { [.write($0, confirmed: true)] } ?? [] : []
        default: return []
        }
    }
}
