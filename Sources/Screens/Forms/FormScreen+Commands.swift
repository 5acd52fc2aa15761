// The keys of every form: go on, go back, choose, save, leave.

import Domain
import Store
import Terminal

extension FormScreen {
    package static var commands: [Command<Self>] {
        [
            Command("enregistrer", [.f(10), .control("s")], "Enregistrer", help: "Enregistre tout le formulaire.") { screen, context in
                screen.save(context, confirmed: false)
            },
            Command(
                "liste", [.f(4)], "Liste",
                help: "Ouvre la liste ou le calendrier du champ ; pendant la frappe, ↓ puis Entrée prennent ce qui correspond."
            ) { screen, context in
                screen.openList(context)
            },
            Command(
                "agrandir", [.f(6), .control("o")], "Agrandir",
                help: "Ouvre la note sur tout l’écran ; Échap revient au formulaire avec le texte."
            ) { screen, _ in
                screen.isExpanded = true
                return [.keep]
            },
            Command(
                "vocabulaire", [.f(7)], help: "Ajoute le libellé tapé au vocabulaire de la structure.",
                unavailable: { screen, context in
                    screen.extending(context) == nil ? "Tapez d’abord un libellé qui n’est pas encore proposé." : nil
                }
            ) { screen, context in
                screen.extending(context).map { [.keep, .write($0, confirmed: true)] } ?? []
            },
            Command(
                "suivant", [.tab, .enter, .down], "Suivant", help: "Champ suivant (dans une note, Entrée va à la ligne et Tab continue).",
                group: .aller
            ) { screen, context in
                screen.move(1, context)
            },
            Command("precedent", [.backtab, .up], "", help: "Champ précédent, même depuis un champ faux.", group: .aller) {
                screen, context in
                screen.move(-1, context)
            },
            Command("premier", [.pageUp], help: "Premier champ.", group: .aller) { screen, context in
                screen.leaveField(context)
                screen.go(to: 0)
                return [.keep]
            },
            Command("dernier", [.pageDown], help: "Dernier champ.", group: .aller) { screen, context in
                screen.leaveField(context)
                screen.go(to: screen.fields.count - 1)
                return [.keep]
            },
            Command("quitter", [.escape], "Retour", help: "Quitte le formulaire ; demande que faire de ce qui est tapé.", group: .aller) {
                screen, _ in
                screen.askToLeave()
            },
            Command(
                "repeter", [.f(5)], "Répéter",
                help: "Met dans le champ la valeur de la dernière saisie semblable ; une note la reçoit au curseur."
            ) { screen, context in
                screen.repeatLast(context)
            },
        ] + typing
    }

    package func offers(_ command: String, _ context: Context) -> Bool {
        switch command {
        case "liste": field.kind.opensList
        case "agrandir": field.kind.isNote && !isExpanded
        case "vocabulaire": form.vocabulaire(field.champ, values) != nil
        default: offersTyping(command)
        }
    }

    private mutating func openList(_ context: Context) -> [Effect] {
        if case .date = field.kind {
            let day = (try? SaisieJour.lire(values[field.champ], aujourdhui: context.aujourdhui)) ?? context.aujourdhui
            return [.open(CalendarScreen("champ", heading: field.champ.libelle, day: day))]
        }
        return field.kind.choices.map {
            [.open(ChoiceScreen("champ", heading: field.champ.libelle, choices: $0, selected: values[field.champ]))]
        } ?? []
    }

    // MARK: Saving

    /// Reads everything, lists every error, puts the cursor on the first.
    package mutating func save(_ context: Context, confirmed: Bool) -> [Effect] {
        leaveField(context)
        let (act, errors) = reading(context)
        guard errors.isEmpty, let act else { return show(errors) }
        return [.keep, .write(act, confirmed: confirmed)]
    }

    /// The act that the form asks for as it is filled in, and everything that is wrong in it.
    func reading(_ context: Context) -> (act: Acte?, errors: [(champ: Champ, message: String)]) {
        var reader = FormReader(values.shown(in: fields), aujourdhui: context.aujourdhui)
        let act = form.act(&reader, context)
        return (act, reader.errors)
    }

    package mutating func refused(_ motifs: [Refus], _ context: Context) -> [Effect] {
        if motifs.contains(where: { if case .versionPerimee = $0 { true } else { false } }) { return [.keep, .rebase(motifs[0].message)] }
        reveal(motifs.compactMap(\.reponse), context)
        let located = motifs.compactMap { motif in motif.champ.map { (champ: $0, message: motif.message) } }
        let general = motifs.first { motif in motif.champ.map { champ in !fields.contains { $0.champ == champ } } ?? true }
        _ = show(located)
        return [.message(.erreur(general?.message ?? located.first?.message ?? ""))]
    }

    private mutating func show(_ list: [(champ: Champ, message: String)]) -> [Effect] {
        errors = Dictionary(list.map { ($0.champ.code, $0.message) }, uniquingKeysWith: { first, _ in first })
        if let index = fields.firstIndex(where: { errors[$0.champ.code] != nil }) { go(to: index) }
        let count = errors.count
        let first = errors[field.champ.code] ?? list.first?.message ?? ""
        let sentence = count > 1 ? "\(count) champs à corriger. \(first)" : first
        return [.message(.erreur(sentence))]
    }

    package mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect] {
        if case .etendreVocabulaire(_, _, let libelle, _) = act, form.vocabulaire(field.champ, values) != nil {
            suggestions = nil
            return [.refreshLists, .message(.info("« \(libelle) » est au vocabulaire de la structure. La saisie continue."))]
        }
        // What was already there may not be what is typed now: a cut came between writing and saying so.
        if recu.dejaFait, act.porteUneIdentite { return [.open(alreadyThere)] }
        return [.forgetDraft(ecran: form.ecran, objet: form.objet)] + form.after(recu, context) + [.done(form.said(recu, context))]
    }

    private var alreadyThere: QuestionScreen {
        QuestionScreen(
            "deja", heading: "Déjà enregistré",
            lines: ["Cette saisie a été enregistrée juste avant une coupure. Ce que vous avez changé depuis ne l’est pas."],
            choices: [
                Choice("garder", "Continuer la saisie"), Choice("fermer", "Fermer : l’enregistrement d’avant suffit"),
                Choice("nouveau", "Enregistrer en plus, comme une nouvelle fiche"),
            ])
    }

    /// The draft of a record that is there already: closed, or written as another one.
    mutating func settleAlreadyThere(_ choice: String, _ context: Context) -> [Effect] {
        switch choice {
        case "fermer":
            return [
                .dropDraft(ecran: form.ecran, objet: form.objet), .back,
                .message(.info("Rien n’a été ajouté : la fiche était déjà enregistrée.")),
            ]
        case "nouveau":
            renewIdentity()
            return save(context, confirmed: true)
        default: return []
        }
    }

    // MARK: Leaving

    private func askToLeave() -> [Effect] {
        guard isModified else { return [.dropDraft(ecran: form.ecran, objet: form.objet), .back] }
        return [
            .keep,
            .open(
                QuestionScreen(
                    "quitter", heading: "Quitter sans enregistrer ?",
                    lines: ["Ce que vous avez tapé n’est pas enregistré dans le dossier."],
                    choices: [
                        Choice("rester", "Continuer la saisie"), Choice("brouillon", "Quitter et garder le brouillon"),
                        Choice("jeter", "Abandonner ce qui est tapé"),
                    ])),
        ]
    }

    mutating func leave(_ choice: String, _ context: Context) -> [Effect] {
        switch choice {
        case "brouillon":
            return [.secure, .back, .message(.info("Brouillon gardé : il sera proposé à la prochaine ouverture de ce formulaire."))]
        case "jeter":
            // The first form of a new file stays under the question of leaving: it must not hold what was given up.
            reset(context)
            return [.dropDraft(ecran: form.ecran, objet: form.objet), .back, .message(.info("Saisie abandonnée."))]
        default: return []
        }
    }
}
