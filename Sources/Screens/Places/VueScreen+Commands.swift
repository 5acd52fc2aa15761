// What the keys do in a view: to move, to open a figure, to lay it out in another way, to go down and up.

import Domain
import Reports
import Terminal

extension VueScreen {
    package static var commands: [Command<Self>] {
        openings + axes + arranging + departures + periodCommands(\.periode, arrows: false).map(\.outOfTheBar) + tableMoves
    }

    private static var openings: [Command<Self>] {
        [
            Command(
                "lignes", [.enter], "Liste", help: "Liste les personnes comptées derrière le chiffre.",
                unavailable: { screen, _ in
                    if screen.comptee?.estVide ?? true { return "Aucune donnée sur la période : « p » en choisit une autre." }
                    return screen.question == nil ? "Ce chiffre se calcule sur deux autres : ← va au nombre." : nil
                }
            ) { screen, _ in
                guard let comptee = screen.comptee, let colonne = screen.currentColumn, let question = screen.question else { return [] }
                return [.open(SelectionScreen(comptee.intitule(ligne: screen.currentLine, colonne: colonne), question))]
            },
            Command(
                "descendre", [.character(">")],
                help: "Descend dans le territoire, la structure ou le référent de la case ; sinon choisit où.", group: .voir,
                unavailable: { screen, _ in
                    screen.vue.perimetre.lieuxDistincts.isEmpty ? "Un référent : Entrée liste les personnes du chiffre." : nil
                }
            ) { screen, context in screen.descend(context) },
            Command(
                "monter", [.character("<")], help: "Remonte du référent à la structure, au territoire, à toutes les structures.",
                group: .voir,
                unavailable: { screen, context in
                    screen.isNested || context.wider(than: screen.vue.perimetre) != nil
                        ? nil
                        : context.utilisateur.perimetre == nil
                            ? "Toutes les structures sont déjà comptées." : "Vous voyez les tableaux de votre structure."
                }
            ) { screen, context in
                if screen.isNested { return [.back] }
                return context.wider(than: screen.vue.perimetre).map { screen.show(screen.vue.avec(perimetre: $0), context) } ?? []
            },
            Command("perimetre", [.character("s"), .f(7)], help: "Choisit où compter : territoire, structure, référent.", group: .voir) {
                screen, context in [.open(screen.placeChoice(context))]
            },
            Command(
                "definition", [.character("d"), .f(2)], help: "Ce qui est compté, par quelle date, sur quelle base ; toutes les remarques.",
                group: .voir
            ) { screen, _ in screen.comptee.map { [.open(DefinitionScreen($0.tableau))] } ?? [] },
        ]
    }

    private static var axes: [Command<Self>] {
        [
            Command("axe_lignes", [.character("l"), .f(3)], "Lignes", help: "Choisit ce que sont les lignes.", group: .voir) {
                screen, context in
                [.open(screen.axisChoice("lignes", "Quelles lignes ?", screen.vue.axesPossibles, selected: screen.vue.lignes))]
            },
            Command(
                "axe_colonnes", [.character("c"), .f(4)], "Colonnes", help: "Choisit ce que sont les colonnes, ou aucune.", group: .voir
            ) {
                screen, context in
                [
                    .open(
                        screen.axisChoice(
                            "colonnes", "Quelles colonnes ?", screen.vue.axesPossibles, selected: screen.vue.colonnes, none: true))
                ]
            },
            Command("mesure", [.character("v"), .f(5)], "Mesure", help: "Choisit ce qui est compté.", group: .voir) { screen, context in
                [.open(screen.measureChoice(context))]
            },
            Command(
                "pivoter", [.character("i")], help: "Échange les lignes et les colonnes.", group: .voir,
                unavailable: { screen, _ in screen.vue.colonnes == nil ? "Sans colonnes, rien à échanger : « c » en choisit." : nil }
            ) { screen, context in screen.show(screen.vue.pivotee, context) },
            Command("comparer", [.character("=")], help: "Compare avec un an avant, ou revient aux colonnes d’avant.", group: .voir) {
                screen, context in screen.compare(context)
            },
        ]
    }

    private static var arranging: [Command<Self>] {
        [
            Command(
                "trier", [.character("r")], help: "Trie sur la colonne : du plus grand, du plus petit, puis l’ordre d’origine.",
                group: .voir, unavailable: { screen, _ in screen.currentColumn == nil ? "Aucune colonne sur laquelle trier." : nil }
            ) { screen, context in
                guard let colonne = screen.currentColumn else { return [] }
                screen.arrange(screen.disposition.triee(par: colonne.code(screen.vue)), context)
                return []
            },
            Command(
                "masquer_ligne", [.character("h")], help: "Masque la ligne ; le total la compte encore.", group: .voir,
                unavailable: { screen, _ in
                    screen.currentLine == nil
                        ? "Le total ne se masque pas." : screen.comptee?.lignes.count == 1 ? "La dernière ligne ne se masque pas." : nil
                }
            ) { screen, context in
                screen.hide(screen.currentLine?.modalite, context)
                return []
            },
            Command(
                "masquer_colonne", [.character("H")], help: "Masque la colonne ; le total la compte encore.", group: .voir,
                unavailable: { screen, _ in
                    guard let comptee = screen.comptee, screen.currentColumn?.modalite != nil else {
                        return "Une colonne qui se calcule sur les autres ne se masque pas."
                    }
                    return comptee.colonnes.compactMap(\.modalite).count == 1 ? "La dernière colonne ne se masque pas." : nil
                }
            ) { screen, context in
                screen.hide(screen.currentColumn?.modalite?.modalite, context)
                return []
            },
            Command(
                "tout_montrer", [.character("A")], help: "Remontre les lignes et les colonnes masquées.", group: .voir,
                unavailable: { screen, _ in screen.disposition.masquees.isEmpty ? "Rien n’est masqué." : nil }
            ) { screen, context in
                var disposition = screen.disposition
                disposition.masquees = []
                screen.arrange(disposition, context)
                return []
            },
            Command(
                "parts", [.character("%")], help: "La part de chaque colonne au lieu du nombre, ou l’inverse.", group: .voir,
                unavailable: { screen, _ in
                    guard screen.vue.colonnes == nil else { return nil }
                    return screen.vue.lignes.estTemps
                        ? "Les périodes ne sont pas les parts d’un tout." : "Sans colonnes, la part est déjà à côté du nombre."
                }
            ) { screen, context in
                var disposition = screen.disposition
                disposition.enParts.toggle()
                screen.arrange(disposition, context)
                return []
            },
        ]
    }

    private mutating func hide(_ modalite: Modalite?, _ context: Context) {
        guard let modalite else { return }
        var disposition = disposition
        disposition.masquees.insert(modalite)
        arrange(disposition, context)
    }

    private mutating func descend(_ context: Context) -> [Effect] {
        let places = [currentLine, currentColumn?.modalite].compactMap { $0 }
        for place in places {
            let lieu = vue.perimetre.lieu(de: place.modalite) { cle in context.referent(cle)?.valeur.structure }
            guard let lieu else { continue }
            let below = vue.descendue(vers: lieu, depuis: place.modalite.axe)
            return [.open(VueScreen(below, descent: context.catalogue.nom(lieu), disposition))]
        }
        return [.open(placeChoice(context))]
    }
}

extension Context {
    /// One step up, as far as the user may see; nil: nothing is wider.
    func wider(than place: Perimetre) -> Perimetre? {
        switch place {
        case .tout: return nil
        case .territoire: return .tout
        case .referent(_, let cle): return .structure(cle)
        case .structure(let cle):
            guard utilisateur.perimetre == nil else { return nil }
            let territoire = structure(cle).map { Repli.plier($0.valeur.territoireEffectif) } ?? ""
            let autres = structures.filter { $0.valeur.releve(de: territoire) }.count
            return territoire.isEmpty || autres < 2 ? .tout : .territoire(territoire)
        }
    }
}

extension Command {
    /// The same command, told elsewhere than in the key bar.
    fileprivate var outOfTheBar: Command { Command(id, keys, help: help, group: group, unavailable: unavailable, run: run) }
}
