// What can be done in a dossier.

import Domain
import Terminal

extension DossierScreen {
    package static var commands: [Command<Self>] {
        tabs + additions + changes + contacts + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    private static var tabs: [Command<Self>] {
        func turn(_ id: String, _ keys: [Key], _ title: String, _ help: String, _ step: Int) -> Command<Self> {
            Command(id, keys, title, help: help, group: .voir) { screen, _ in
                screen.show((screen.tab.rawValue + step + DossierTab.allCases.count) % DossierTab.allCases.count)
            }
        }
        let direct = DossierTab.allCases.map { tab in
            Command<Self>(
                "onglet_\(tab.rawValue + 1)", [.character(Character(String(tab.rawValue + 1)))], help: "Onglet « \(tab.title) ».",
                group: .aller
            ) { screen, _ in screen.show(tab.rawValue) }
        }
        return [
            turn("onglet_suivant", [.tab, .right], "", "Onglet suivant.", 1),
            turn("onglet_precedent", [.backtab, .left], "", "Onglet précédent.", -1),
        ] + direct
    }

    private mutating func show(_ index: Int) -> [Effect] {
        tab = DossierTab(rawValue: index) ?? .synthese
        list.rewind()
        return [.load]
    }

    private static var additions: [Command<Self>] {
        func add(
            _ id: String, _ keys: [Key], _ title: String, _ help: String,
            _ form: @escaping @Sendable (Dossier, Cle<Accompagnement>) -> any Form
        ) -> Command<Self> {
            Command(id, keys, title, help: help, unavailable: { $0.closed($1) }) { screen, context in screen.open(context, form) }
        }
        return [
            Command(
                "ouvrir", [.enter], "", help: "Ouvre la ligne choisie pour la modifier ; un rendez-vous y reçoit son issue.",
                unavailable: { screen, context in
                    screen.unopenable(context)
                }
            ) { screen, context in screen.list.current?.target.map { screen.edit($0, context) } ?? [] },
            Command(
                "entretien", [.character("e"), .f(2)], "Entretien",
                help: "Consigne un entretien ; le rendez-vous du jour, s’il y en a un, reçoit son issue.",
                unavailable: { $0.closedForInterviews($1) }
            ) { screen, context in
                screen.log(context)
            },
            add("rendez_vous", [.character("v")], "", "Fixe un rendez-vous.") { EntretienForm($0, accompagnement: $1, held: false) },
            Command(
                "agenda", [.character("g"), .f(4)], "", help: "Agenda du référent, au jour du prochain rendez-vous.", group: .voir
            ) { screen, context in
                let prochain = screen.dossier?.prochainEntretien(le: context.aujourdhui)
                let referent = prochain?.referent ?? screen.suivi(context)?.referent(le: context.aujourdhui)
                return [.open(AgendaScreen(context, jour: prochain?.prevuLe, referent: referent))]
            },
            add("contrat", [.character("c"), .f(3)], "Contrat", "Élabore un contrat, ou le renouvelle.") {
                ContratForm($0, accompagnement: $1)
            },
            add("frein", [.character("f"), .f(5)], "Frein", "Relève un frein.") { FreinForm($0, accompagnement: $1) },
            add("demarche", [.character("d"), .f(6)], "Démarche", "Prévoit ou engage une démarche.") {
                DemarcheForm($0, accompagnement: $1)
            },
        ]
    }

    private static var changes: [Command<Self>] {
        contractChanges + [
            Command(
                "identite", [.character("i"), .f(7)], "", help: "Modifie l’identité, le foyer ou la situation.",
                unavailable: { $0.closedForIdentity($1) }
            ) { screen, context in
                screen.dossier.map { [.open(FormScreen(BeneficiaireForm($0), context))] } ?? []
            },
            Command(
                "sortie", [.character("s"), .f(8)], "", help: "Enregistre la sortie de l’accompagnement.", unavailable: { $0.closed($1) }
            ) { screen, context in
                guard let dossier = screen.dossier, let suivi = screen.suivi(context) else { return [] }
                return [.open(FormScreen(SortieForm(dossier, suivi), context))]
            },
            Command(
                "reaffecter", [.character("r")], help: "Réaffecte à un autre référent ou à une autre structure.",
                unavailable: { $0.closed($1) }
            ) { screen, context in screen.reassign(context) },
            Command(
                "motif_sortie", [.character("z")], help: "Précise ou corrige le motif d’une sortie.",
                unavailable: { screen, context in
                    screen.suivi(context)?.accompagnement.valeur.sortie == nil ? "Aucune sortie n’est enregistrée." : nil
                }
            ) { screen, context in
                screen.suivi(context).map { screen.qualifyExit($0.accompagnement.cle, context) } ?? []
            },
            Command(
                "reprendre", [.character("a")], help: "Reprend l’accompagnement d’une personne sortie.",
                unavailable: { screen, context in
                    screen.running(context)
                }
            ) { screen, context in
                screen.dossier.map { [.open(FormScreen(RepriseForm($0), context))] } ?? []
            },
            Command(
                "annuler_sortie", [.character("x")], help: "Annule une sortie enregistrée par erreur.",
                unavailable: { screen, context in
                    screen.suivi(context)?.accompagnement.valeur.sortie == nil ? "Aucune sortie n’est enregistrée." : nil
                }
            ) { screen, context in
                screen.askCancelExit(context)
            },
            Command("fusionner", [.character("F")], help: "Fusionne cette fiche avec une autre fiche de la même personne.") { screen, _ in
                screen.dossier.map { [.open(FichesSemblablesScreen($0))] } ?? []
            },
        ]
    }

    private func askCancelExit(_ context: Context) -> [Effect] {
        guard let sortie = suivi(context)?.accompagnement.valeur.sortie else { return [] }
        let relais = context.structure(sortie.destination).map {
            ["\($0.valeur.nom), vers qui la personne était orientée, garde son suivi s’il a commencé : convenez-en avec cette structure."]
        }
        return [
            .open(
                QuestionScreen(
                    "annuler_sortie", heading: "Annuler la sortie ?",
                    lines: [
                        "La sortie du \(sortie.le.court) (\(context.referentiels.libelle(.motifsSortie, sortie.motif))) sera effacée et ne sera plus comptée. Le journal en garde la trace."
                    ] + (relais ?? []),
                    choices: [Choice("non", "Garder la sortie"), Choice("oui", "Annuler la sortie")]))
        ]
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        if answer.question == Self.which {
            return dossier?.entretiens.first { String($0.fiche.cle.rawValue) == answer.choice }.map { log($0.fiche, context) } ?? []
        }
        guard answer == Answer("annuler_sortie", "oui"), let suivi = suivi(context) else { return [] }
        return [.write(.annulerSortie(suivi.accompagnement), confirmed: true)]
    }

    /// Why the line does not open, nil when it does: another structure's record is read, not changed.
    private func unopenable(_ context: Context) -> String? {
        guard let target = list.current?.target else {
            return "Cette ligne ne se modifie pas. Les onglets 3 à 5 listent ce qui se modifie."
        }
        let suivi = dossier?.suivis.first { $0.accompagnement.cle == target.accompagnement }
        guard let suivi, !context.utilisateur.peutVoir(suivi.accompagnement.valeur.structure) else { return nil }
        return "Cette fiche est de \(suivi.nomDeStructure) : elle se lit ici, cette structure seule la modifie."
    }

    /// Opens a record in its form.
    func edit(_ target: DossierTarget, _ context: Context) -> [Effect] {
        guard let dossier else { return [] }
        let form: any Form =
            switch target {
            case .contrat(let item): ContratForm(dossier, accompagnement: item.accompagnement, existant: item.fiche)
            case .entretien(let item): EntretienForm(dossier, accompagnement: item.accompagnement, existant: item.fiche)
            case .frein(let item): FreinForm(dossier, accompagnement: item.accompagnement, existant: item.fiche)
            case .demarche(let item): DemarcheForm(dossier, accompagnement: item.accompagnement, existant: item.fiche)
            case .relance(let item): RelanceForm(dossier, accompagnement: item.accompagnement, existant: item.fiche)
            }
        return [.open(FormScreen(form, context))]
    }
}
