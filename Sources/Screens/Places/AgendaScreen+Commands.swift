// The keys of the agenda: make, move, cancel; look from nearer or farther; go about.

import Domain
import Exchange
import Store
import Terminal

extension AgendaScreen {
    package static var commands: [Command<Self>] { actions + shifts + views + scopes + moves }

    private static var actions: [Command<Self>] {
        [
            Command("ouvrir", [.enter], "Dossier", help: "Ouvre le dossier du rendez-vous choisi.", unavailable: { $0.nothing($1) }) {
                screen, _ in
                screen.ligne.map { [.open(DossierScreen($0.beneficiaire))] } ?? []
            },
            Command(
                "fixer", [.character("n"), .f(2)], "Fixer", help: "Fixe un rendez-vous ce jour-là : cherche la personne, puis l’heure."
            ) {
                screen, context in
                [.open(PersonneScreen(screen.place(context), structure: screen.structure, own: screen.referent))]
            },
            Command(
                "deplacer", [.character("d"), .f(3)], "Déplacer", help: "Déplace le rendez-vous à un autre jour ou une autre heure.",
                unavailable: { $0.closed($1) }
            ) { screen, _ in screen.askWhere() }.onItsRow,
            Command(
                "annuler", [.character("a"), .delete], "Annuler", help: "Annule le rendez-vous, ou note l’excuse de la personne.",
                unavailable: { $0.closed($1) }
            ) { screen, context in screen.askCancel(context) }.onItsRow,
            Command(
                "entretien", [.character("e")], "", help: "Consigne l’entretien : le rendez-vous reçoit son issue.",
                unavailable: { $0.nothing($1) }
            ) { screen, _ in
                screen.ligne.map { [.open(DossierScreen($0.beneficiaire, logging: true, rendezVous: $0.entretien))] } ?? []
            },
            Command("exporter", [.character("x"), .f(8)], "", help: "Exporte la semaine en .ics, avec les initiales seulement.") {
                screen, _ in
                screen.askExport()
            },
        ]
    }

    private static var shifts: [Command<Self>] {
        func shift(_ id: String, _ key: Character, _ minutes: Int, _ help: String) -> Command<Self> {
            Command(id, [.character(key)], "", help: help, unavailable: { $0.closed($1) }) { screen, _ in screen.shift(minutes) }
                .onItsRow
        }
        return [
            shift("plus_tot", "<", -15, "Avance le rendez-vous d’un quart d’heure."),
            shift("plus_tard", ">", 15, "Recule le rendez-vous d’un quart d’heure."),
        ]
    }

    private static var views: [Command<Self>] {
        func view(_ vue: Vue, _ keys: [Key], _ help: String) -> Command<Self> {
            Command("vue_\(vue.rawValue)", keys, "", help: help, group: .voir) { screen, _ in
                screen.vue = vue
                screen.look()
                return [.load]
            }
        }
        return [
            view(.jour, [.character("1")], "Le jour."), view(.semaine, [.character("2"), .character("w")], "La semaine."),
            view(.mois, [.character("3"), .character("o")], "Le mois."),
            Command("aujourdhui", [.character("t")], "", help: "Va à aujourd’hui.", group: .voir) { screen, context in
                screen.go(to: context.aujourdhui)
            },
            Command("date", [.character("g"), .f(4)], "", help: "Va à une date, choisie au calendrier.", group: .voir) { screen, _ in
                [.open(CalendarScreen("date", heading: "Aller au", day: screen.jour))]
            },
        ]
    }

    private static var scopes: [Command<Self>] {
        [
            Command(
                "etendue", [.character("v"), .f(5)], "", help: "Mon agenda, ou celui de toute la structure.", group: .voir,
                unavailable: { _, context in
                    context.utilisateur.valeur.role == .superviseur ? "Vous ne recevez personne : « f » choisit un référent." : nil
                }
            ) { screen, context in
                screen.referent = screen.referent == nil ? context.utilisateur.cle : nil
                screen.look()
                return [.load]
            },
            Command("referent", [.character("f"), .f(6)], "", help: "Choisit le référent.", group: .voir) { screen, context in
                let all = screen.structure == nil ? context.referents : context.referents(de: screen.structure)
                return [
                    .open(
                        ChoiceScreen(
                            "referent", heading: "L’agenda de qui ?",
                            choices: [Choice("", "Tous les référents")] + Choice.keys(all) { $0.nomComplet },
                            selected: screen.referent.map { String($0.rawValue) }))
                ]
            },
            Command(
                "structure", [.character("s"), .f(7)], "", help: "Choisit la structure.", group: .voir,
                unavailable: { _, context in
                    context.utilisateur.perimetre == nil ? nil : "Vous voyez l’agenda de votre structure."
                }
            ) { _, context in
                [
                    .open(
                        ChoiceScreen(
                            "structure", heading: "Quelle structure ?",
                            choices: [Choice("", "Toutes les structures")] + Choice.keys(context.structures) { $0.nom }))
                ]
            },
        ]
    }

    private static var moves: [Command<Self>] {
        func go(_ id: String, _ keys: [Key], _ help: String, _ run: @escaping @Sendable (inout Self) -> [Effect]) -> Command<Self> {
            Command(id, keys, help: help, group: .aller) { screen, _ in run(&screen) }
        }
        return [
            go("ligne_haut", [.up, .character("k")], "Rendez-vous précédent du jour ; au mois, une semaine avant.") {
                $0.vue == .mois ? $0.go(to: $0.jour.plus(jours: -7)) : $0.move(-1)
            },
            go("ligne_bas", [.down, .character("j")], "Rendez-vous suivant du jour ; au mois, une semaine après.") {
                $0.vue == .mois ? $0.go(to: $0.jour.plus(jours: 7)) : $0.move(1)
            },
            go("veille", [.left], "Jour précédent.") { $0.moveDay(-1) },
            go("lendemain", [.right], "Jour suivant.") { $0.moveDay(1) },
            go("rendez_vous_suivant", [.tab], "Rendez-vous suivant, au besoin un autre jour.") { $0.goToNext(1) },
            go("rendez_vous_precedent", [.backtab], "Rendez-vous précédent, au besoin un autre jour.") { $0.goToNext(-1) },
            go("periode_precedente", [.pageUp, .character("-")], "Jour, semaine ou mois précédent.") { $0.movePeriod(-1) },
            go("periode_suivante", [.pageDown, .character("+")], "Jour, semaine ou mois suivant.") { $0.movePeriod(1) },
            go("premier_jour", [.home], "Premier jour de la période.") { $0.go(to: $0.periode.du) },
            go("dernier_jour", [.end], "Dernier jour de la période.") { $0.go(to: $0.periode.au) },
        ]
    }

    /// Why nothing can be done with an appointment: there is none.
    private func nothing(_ context: Context) -> String? {
        ligne == nil ? "Aucun rendez-vous ce jour-là. Tab va au suivant, « n » en fixe un." : nil
    }

    /// Why it cannot be moved nor cancelled any more.
    private func closed(_ context: Context) -> String? {
        guard let ligne else { return nothing(context) }
        if let issue = ligne.issue { return "Ce rendez-vous a son issue (\(issue.dansUnePhrase)) : « e » l’ouvre pour la corriger." }
        return nil
    }

    /// Where a new appointment is proposed: the first free half-hour of the référent, on the day under the cursor.
    private func place(_ context: Context) -> PlaceDAgenda {
        PlaceDAgenda(jour: jour, heure: referent.flatMap { agenda.premierLibre(le: jour, pour: $0) }, referent: referent)
    }
}

extension Command<AgendaScreen> {
    /// Acts on the appointment that was chosen, never on the one that took its place.
    fileprivate var onItsRow: Self {
        refusedOnce { screen in
            defer { screen.lost = false }
            return screen.lost
        }
    }
}
