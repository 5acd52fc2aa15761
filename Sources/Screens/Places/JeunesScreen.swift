// The young people of a Mission locale: who leaves soon, whom nobody reaches, who has no contract.

import Domain
import Store
import Terminal

/// Everybody under 26 on the day of the view, with filters that add up and any order.
package struct JeunesScreen: Screen {
    package let title = "Jeunes"
    package internal(set) var filter: FiltreJeunes
    package var list = Liste<LigneDeJeune>()

    package init(_ context: Context) {
        filter = FiltreJeunes(
            le: context.aujourdhui, structure: context.utilisateur.perimetre,
            referent: context.utilisateur.valeur.role == .referent ? context.utilisateur.cle : nil)
    }

    static func height(_ context: Context) -> Int { context.bodySize.rows - 4 }

    package static var commands: [Command<Self>] { views + gestures + places + moves(in: \.list, height: height) }

    private static var views: [Command<Self>] {
        [
            Command(
                "filtre", [.character("v"), .f(5)], "Filtre",
                help: "Ajoute ou retire un filtre : contact, contrat, zone, frein, départ à 26 ans.", group: .voir
            ) { screen, context in
                [.open(ChoiceScreen("filtre", heading: "Quels jeunes ?", choices: screen.filterChoices(context)))]
            },
            Command("tri", [.character("t")], "Tri", help: "Choisit par quoi la liste est triée.", group: .voir) { screen, _ in
                let choices = TriDesJeunes.allCases.map { Choice($0.rawValue, $0.libelle) }
                return [.open(ChoiceScreen("tri", heading: "Trier par", choices: choices, selected: screen.filter.tri.rawValue))]
            },
            Command("inverser", [.character("o")], help: "Inverse l’ordre du tri.", group: .voir) { screen, _ in
                screen.filter.inverse.toggle()
                screen.list.rewind()
                return [.load]
            },
            Command(
                "date", [.character("d"), .f(6)], "Date", help: "Choisit la date de la vue : âges, contrats et contacts à ce jour.",
                group: .voir
            ) {
                screen, _ in
                [.open(CalendarScreen("date", heading: "Jeunes au", day: screen.filter.le))]
            },
            Command("referent", [.character("f")], help: "Filtre par référent.", group: .voir) { screen, context in
                let known = screen.filter.structure == nil ? context.referents : context.referents(de: screen.filter.structure)
                let choices = [Choice("", "Tous les référents")] + Choice.keys(known) { $0.nomComplet }
                return [.open(ChoiceScreen("referent", heading: "Quel référent ?", choices: choices))]
            },
            Command(
                "structure", [.character("s"), .f(7)], "", help: "Filtre par structure.", group: .voir,
                unavailable: { _, context in
                    context.utilisateur.perimetre == nil ? nil : "Vous voyez les jeunes de votre structure."
                }
            ) { _, context in
                let choices = [Choice("", "Toutes les structures")] + Choice.keys(context.structures) { $0.nom }
                return [.open(ChoiceScreen("structure", heading: "Quelle structure ?", choices: choices))]
            },
        ]
    }

    private static var gestures: [Command<Self>] {
        func gesture(_ id: String, _ key: Character, _ title: String, _ help: String, _ kind: DossierGesture.Kind) -> Command<Self> {
            Command(id, [.character(key)], title, help: help, unavailable: nobody) { screen, _ in
                screen.list.current.map { [.open(DossierGesture($0.beneficiaire, kind))] } ?? []
            }
        }
        return [
            gesture("relancer", "l", "Relancer", "Note une relance : une tentative de joindre la personne.", .relance),
            gesture("non_contractualisation", "n", "", "Donne le motif de l’absence de contrat, ou le retire.", .nonContractualisation),
            gesture("transferer", "r", "", "Passe la main à un autre référent ou à une autre structure.", .transfert),
            Command("entretien", [.character("e")], help: "Consigne un entretien avec cette personne.", unavailable: nobody) { screen, _ in
                screen.list.current.map { [.open(DossierScreen($0.beneficiaire, logging: true))] } ?? []
            },
        ]
    }

    private static var places: [Command<Self>] {
        [
            Command("ouvrir", [.enter], "", help: "Ouvre le dossier.", unavailable: nobody) { screen, _ in
                screen.list.current.map { [.open(DossierScreen($0.beneficiaire))] } ?? []
            },
            Command(
                "freins", [.tab, .character("b")], "Freins", help: "Les freins des jeunes, en nombre et en part, sur les deux bases.",
                group: .voir
            ) {
                screen, context in
                [.open(FreinsDesJeunesScreen(screen.filter, context))]
            },
        ]
    }

    @Sendable private static func nobody(_ screen: Self, _ context: Context) -> String? {
        screen.list.isEmpty ? "Aucun jeune dans cette liste : changez le filtre (« v ») ou la date (« d »)." : nil
    }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        try list.read(height: Self.height(context), behind: source.behind, id: { $0.beneficiaire }) { start, count in
            let page = try source.store.jeunes(filter, depuis: start, nombre: count, aujourdhui: context.aujourdhui)
            return (page.lignes, page.total)
        }
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        switch answer.question {
        case "filtre": toggle(answer.choice)
        case "tri": (filter.tri, filter.inverse) = (TriDesJeunes(rawValue: answer.choice) ?? filter.tri, false)
        case "date": filter.le = (try? SaisieJour.lire(answer.choice, aujourdhui: context.aujourdhui)) ?? filter.le
        case "referent": filter.referent = Int64(answer.choice).map { Cle($0) }
        case "structure" where context.utilisateur.perimetre == nil:
            (filter.structure, filter.referent) = (Int64(answer.choice).map { Cle($0) }, nil)
        default: return []
        }
        list.rewind()
        return [.load]
    }
}
