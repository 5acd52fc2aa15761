// The caseload: whom we follow, found by typing a few letters.

import Domain
import Store
import Terminal

/// The list of people, with its search, its view and, on wide terminals, the situation of the one chosen.
package struct BeneficiairesScreen: Screen {
    package let title = "Bénéficiaires"
    var filter: FiltreFileActive
    var search = TextInput()
    var searching: Bool
    package var list = Liste<LigneFileActive>()
    /// What is shown of the dossier under the cursor, on wide terminals.
    var preview: Preview?

    package init(_ context: Context, searching: Bool = false) {
        self.searching = searching
        let own = context.utilisateur.valeur.role == .referent ? context.utilisateur.cle : nil
        filter = FiltreFileActive(recherche: "", structure: context.utilisateur.perimetre, referent: own, vue: .enCours)
    }

    package static var commands: [Command<Self>] {
        actions + filters + moves(in: \.list, height: { $0.bodySize.rows - 3 }).map(withPreview)
    }

    private static var actions: [Command<Self>] {
        [
            Command("ouvrir", [.enter], "Ouvrir", help: "Ouvre le dossier.", unavailable: nobody) { screen, _ in
                screen.list.current.map { [.open(DossierScreen($0.beneficiaire))] } ?? []
            },
            Command(
                "chercher", [.character("/")], "Chercher",
                help: "Filtre par nom, prénom, matricule, téléphone, date de naissance ou commune.", group: .voir
            ) { screen, _ in
                screen.searching = true
                return []
            },
            Command("entretien", [.character("e")], "Entretien", help: "Consigne un entretien avec cette personne.", unavailable: nobody) {
                screen, _ in
                screen.list.current.map { [.open(DossierScreen($0.beneficiaire, logging: true))] } ?? []
            },
            Command("nouveau", [.character("n")], "", help: "Inscrit un bénéficiaire.") { _, context in
                [.open(FormScreen(BeneficiaireForm(), context))]
            },
        ]
    }

    private static var filters: [Command<Self>] {
        [
            Command(
                "vue", [.character("v"), .f(5)], "Vue",
                help: "Choisit la vue : en cours, à échéance, non vus, moins de 26 ans, sans référent, sortis, tous.", group: .voir
            ) { screen, _ in
                [
                    .open(
                        ChoiceScreen(
                            "vue", heading: "Quels bénéficiaires ?",
                            choices: FiltreFileActive.Vue.allCases.map { Choice($0.rawValue, $0.libelle) },
                            selected: screen.filter.vue.rawValue))
                ]
            },
            Command("referent", [.character("f"), .f(6)], "", help: "Filtre par référent.", group: .voir) { screen, context in
                let own = context.referents(de: screen.filter.structure ?? context.utilisateur.perimetre)
                let all = screen.filter.structure == nil && context.utilisateur.perimetre == nil ? context.referents : own
                return [
                    .open(
                        ChoiceScreen(
                            "referent", heading: "Quel référent ?",
                            choices: [Choice("", "Tous les référents")] + Choice.keys(all) { $0.nomComplet }))
                ]
            },
            Command(
                "structure", [.character("s"), .f(7)], "", help: "Filtre par structure.", group: .voir,
                unavailable: { _, context in
                    context.utilisateur.perimetre == nil ? nil : "Vous voyez les bénéficiaires de votre structure."
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

    @Sendable private static func nobody(_ screen: Self, _ context: Context) -> String? {
        screen.list.isEmpty ? "Aucune personne dans cette liste : changez la recherche ou la vue." : nil
    }

    /// A move also changes the person shown at the right.
    private static func withPreview(_ command: Command<Self>) -> Command<Self> {
        Command(command.id, command.keys, command.title, help: command.help, group: command.group, unavailable: command.unavailable) {
            screen, context in
            let effects = command.run(&screen, context)
            return context.isWide ? [.load] : effects
        }
    }

    // MARK: Search

    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        // A search that is left but still narrows the list is undone first.
        guard searching || (key == .escape && !search.text.isEmpty) else { return nil }
        switch key {
        case .escape:
            searching = false
            search.set("")
        case .enter, .down, .up, .pageDown, .pageUp:
            searching = false
            return key == .enter ? [] : nil
        default:
            guard search.edit(key) else { return nil }
        }
        let words = search.text
        return changeFilter { $0.recherche = words }
    }

    package mutating func paste(_ text: String, _ context: Context) -> [Effect] {
        searching = true
        search.insert(text)
        let words = search.text
        return changeFilter { $0.recherche = words }
    }

    private mutating func changeFilter(_ change: (inout FiltreFileActive) -> Void) -> [Effect] {
        let before = filter
        change(&filter)
        guard filter != before else { return [] }
        list.rewind()
        return [.load]
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        let effects = changeFilter { filter in
            switch answer.question {
            case "vue": filter.vue = FiltreFileActive.Vue(rawValue: answer.choice) ?? .enCours
            case "referent": filter.referent = Int64(answer.choice).map { Cle($0) }
            case "structure":
                filter.structure = Int64(answer.choice).map { Cle($0) }
                filter.referent = nil
            default: break
            }
        }
        return effects + [.prefer("filtre", encodedFilter)]
    }

    // MARK: The filter that is found again next time

    private var encodedFilter: String {
        [filter.vue.rawValue, filter.structure.map { String($0.rawValue) } ?? "", filter.referent.map { String($0.rawValue) } ?? ""].joined(
            separator: ";")
    }

    private var restored = false

    private mutating func restoreFilter(_ source: Source) throws {
        guard !restored else { return }
        restored = true
        let parts =
            try source.store.preference("filtre", de: source.context.utilisateur.cle)?.split(
                separator: ";", omittingEmptySubsequences: false) ?? []
        guard parts.count == 3 else { return }
        filter.vue = FiltreFileActive.Vue(rawValue: String(parts[0])) ?? .enCours
        if source.context.utilisateur.perimetre == nil { filter.structure = Int64(parts[1]).map { Cle($0) } }
        filter.referent = Int64(parts[2]).map { Cle($0) }
    }

    package mutating func load(_ source: Source) throws {
        try restoreFilter(source)
        let context = source.context
        try list.read(height: context.bodySize.rows - 3, behind: source.behind, id: { $0.beneficiaire }) { start, count in
            let page = try source.store.fileActive(filter, depuis: start, nombre: count, le: context.aujourdhui)
            return (page.lignes, page.total)
        }
        preview = try context.isWide ? list.current.map { try Preview($0.beneficiaire, source) } : nil
    }
}

extension BeneficiairesScreen {
    /// A situation as the panel shows it: its lines are made once, when it is read.
    struct Preview: Sendable {
        let nom: String
        let lines: [StyledLine]

        init(_ cle: Cle<Beneficiaire>, _ source: Source) throws {
            let context = source.context
            var dossier = try source.store.dossier(cle, pour: context.utilisateur, le: context.aujourdhui)
            nom = dossier.beneficiaire.valeur.nomComplet
            // Of a long note a few lines are shown: the others are not laid out.
            for index in dossier.entretiens.indices where dossier.entretiens[index].fiche.valeur.compteRendu.utf8.count > Self.shown {
                dossier.entretiens[index].fiche.valeur.compteRendu =
                    String(dossier.entretiens[index].fiche.valeur.compteRendu.prefix(Self.shown))
            }
            lines = Array(Synthese.lines(dossier, context, width: Self.width(context)).prefix(context.bodySize.rows))
        }

        /// Characters of a note: more than its lines ever show.
        private static let shown = 2000

        /// Columns inside the frame.
        private static func width(_ context: Context) -> Int {
            var canvas = Canvas(size: context.bodySize)
            return canvas.panel(
                row: 0, column: panelColumn, rows: context.bodySize.rows, columns: context.size.columns - panelColumn, title: "", context
            ).columns
        }
    }

    /// Where the panel begins.
    static let panelColumn = 81
}
