// The activity of the Commission RSA: of one sitting, or of a period and a territory; every figure opens its dossiers.

import Domain
import Exchange
import Reports
import Store
import Terminal

/// Chapter I.3 of the PLICS on the screen. Counts come from the store, layout from Reports.
package struct ActiviteScreen: Screen {
    package let title = "Activité"
    /// A line of the page: a heading with its total, a counted line, or a remark.
    enum Row: Sendable {
        case heading(RubriqueDActivite)
        case figure(LigneDe<SelectionDExamens>, RubriqueDActivite)
        case remark(String)
        case blank
    }

    /// The sitting that is counted alone.
    let session: Fiche<SessionDeCommission>?
    private(set) var periode: Periode
    private(set) var territoire: String?
    private var territoires: [String] = []
    private(set) var activite: Activite?
    var list = Liste<Row>()

    package init(_ context: Context, session: Fiche<SessionDeCommission>? = nil) {
        self.session = session
        periode = Periode.annee(de: context.aujourdhui)
    }

    package static var commands: [Command<Self>] { openings + [export] + periods + moves(in: \.list, height: { $0.bodySize.rows - 2 }) }

    private static var export: Command<Self> { exportCommand { $0.activite.map { PageAExporter($0) } } }

    private static var openings: [Command<Self>] {
        [
            Command(
                "dossiers", [.enter], "Dossiers", help: "Liste les dossiers comptés derrière le chiffre.",
                unavailable: { screen, _ in
                    screen.selection == nil ? "Placez-vous sur un chiffre avec les flèches." : nil
                }
            ) { screen, _ in
                screen.selection.map { [.open(ExamensScreen($0.0, $0.1, of: screen.activite?.titre ?? ""))] } ?? []
            },
            Command(
                "definition", [.character("d"), .f(2)], "Définition", help: "Ce qui est compté, par quelle date, sur quelle base.",
                group: .voir,
                unavailable: { screen, _ in
                    screen.rubrique == nil ? "Placez-vous sur une rubrique avec les flèches." : nil
                }
            ) { screen, _ in
                screen.rubrique.map { [.open(DefinitionScreen($0))] } ?? []
            },
            Command("statistiques", [.character("D")], help: "Statistiques du territoire : foyers, bénéficiaires, contrats.", group: .voir)
            {
                screen, context in
                [.open(StatistiquesScreen(context, annee: screen.periode.du.annee, territoire: screen.territoire))]
            },
            Command("territoire", [.character("s"), .f(7)], "", help: "Choisit le territoire.", group: .voir, unavailable: alone) {
                screen, _ in
                let choices = [Choice("", "Tous les territoires")] + screen.territoires.map { Choice($0, $0) }
                return [.open(ChoiceScreen("territoire", heading: "Quel territoire ?", choices: choices, selected: screen.territoire))]
            },
        ]
    }

    private static var periods: [Command<Self>] {
        func change(_ id: String, _ keys: [Key], _ help: String, _ to: @escaping @Sendable (Periode) -> Periode) -> Command<Self> {
            Command(id, keys, "", help: help, group: .voir, unavailable: alone) { screen, _ in
                screen.periode = to(screen.periode)
                return [.load]
            }
        }
        return [
            change("precedente", [.left, .character("-")], "Période précédente.") { $0.precedente },
            change("suivante", [.right, .character("+")], "Période suivante.") { $0.suivante },
            change("annee", [.character("a")], "L’année entière.") { .annee(de: $0.du) },
            change("trimestre", [.character("t")], "Le trimestre.") { .trimestre(de: $0.du) },
            change("mois", [.character("o")], "Le mois.") { .mois(de: $0.du) },
            Command(
                "libre", [.character("p"), .f(6)], "Période", help: "Une année, ou une période du jour au jour.", group: .voir,
                unavailable: alone
            ) { screen, context in
                [.open(PeriodScreen("periode", screen.periode, context))]
            },
        ]
    }

    @Sendable private static func alone(_ screen: Self, _ context: Context) -> String? {
        screen.session == nil
            ? nil : "Ces chiffres sont ceux d’une seule commission. « a » dans la liste des commissions ouvre une période."
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        switch answer.question {
        case "territoire": territoire = answer.choice.isEmpty ? nil : answer.choice
        case "periode":
            let bounds = answer.choice.split(separator: " ").compactMap { Jour(iso: String($0)) }
            if bounds.count == 2, let chosen = Periode(du: bounds[0], au: bounds[1]) { periode = chosen }
        default: break
        }
        return [.load]
    }

    package mutating func load(_ source: Source) throws {
        let (store, context) = (source.store, source.context)
        territoires = try store.territoires()
        let limite = context.structure(context.utilisateur.perimetre)?.valeur.nom
        let portee = session.map { PorteeDeCommission.session($0.cle) } ?? .periode(periode, territoire: territoire)
        let comptes = try store.activite(portee, pour: context.utilisateur)
        let page =
            session.map { Activite(comptes, session: $0, referentiels: context.referentiels, limite: limite) }
            ?? Activite(comptes, periode: periode, territoire: territoire, referentiels: context.referentiels, limite: limite)
        activite = page
        list.replaceAll(
            page.rubriques.flatMap { rubrique -> [Row] in
                // What was never decided has no parts to tell.
                let lines = rubrique.total == 0 && rubrique.code != "dossiers" ? [] : rubrique.lignes.map { Row.figure($0, rubrique) }
                return [.heading(rubrique)] + lines + remarkLines(rubrique.remarques, context).map { .remark($0) } + [.blank]
            })
    }

    private var selection: (String, SelectionDExamens)? {
        switch list.current {
        case .heading(let rubrique): (rubrique.libelle, rubrique.selection)
        case .figure(let ligne, let rubrique): ("\(rubrique.libelle)\u{a0}: \(ligne.libelle)", ligne.selection)
        default: nil
        }
    }

    private var rubrique: RubriqueDActivite? {
        switch list.current {
        case .heading(let rubrique), .figure(_, let rubrique): rubrique
        default: nil
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let limit = activite?.limite.map { " · \($0)" } ?? ""
        canvas.write("\(activite?.titre ?? "")\(limit)", row: 0, column: 1, width: canvas.size.columns - 2, style: Look.heading)
        if session == nil {
            canvas.write("s : territoire · ← → : période", row: 1, column: 1, width: FigureColumns.number - 2, style: Look.faint)
        }
        canvas.figureTitles(row: 1)
        canvas.list(list, from: 2) { canvas, item, row in
            switch item {
            case .heading(let rubrique): canvas.figureHeading(rubrique, row: row)
            case .figure(let ligne, _): canvas.figure(ligne, row: row, context)
            case .remark(let text): canvas.write("  \(text)", row: row, column: 1, width: canvas.size.columns - 2, style: Look.faint)
            case .blank: break
            }
        }
    }
}

/// The dossiers behind a figure of the activity, read page by page; each opens.
package struct ExamensScreen: Screen {
    package let title = "Dossiers comptés"
    let heading: String
    /// Of which sittings.
    let scope: String
    let selection: SelectionDExamens
    package var list = Liste<LigneDeSelection>()

    package init(_ heading: String, _ selection: SelectionDExamens, of scope: String) {
        (self.heading, self.selection, self.scope) = (heading, selection, scope)
    }

    package static var commands: [Command<Self>] {
        [
            Command(
                "ouvrir", [.enter], "Dossier", help: "Ouvre le dossier de la ligne.",
                unavailable: { screen, _ in
                    screen.list.isEmpty ? "Aucun dossier : le chiffre est zéro." : nil
                }
            ) { screen, _ in
                screen.list.current.map { [.open(DossierScreen($0.beneficiaire))] } ?? []
            }
        ] + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    package mutating func load(_ source: Source) throws {
        try list.read(height: source.context.bodySize.rows - 2) { start, count in
            let page = try source.store.lignes(selection, pour: source.context.utilisateur, depuis: start, nombre: count)
            return (page.lignes, page.total)
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        canvas.write(heading, row: 0, column: 1, width: width - 18, style: Look.heading)
        canvas.write(scope, row: 1, column: 1, width: width - 2, style: Look.faint)
        let count = "\(list.total.lisible) ligne\(list.total > 1 ? "s" : "")"
        canvas.write(TextWidth.pad(count, to: 14, right: true), row: 0, column: width - 16, width: 14)
        canvas.list(list, from: 2) { canvas, item, row in
            canvas.write(item.jour.court, row: row, column: 1, width: 10)
            canvas.write(context.nom(item.nom), row: row, column: 13, width: 26)
            canvas.write(item.detail, row: row, column: 41, width: width - 42)
        }
        guard list.isEmpty else { return }
        canvas.write("Aucun dossier : le chiffre est zéro.", row: 2, column: 1, width: width - 2)
        canvas.cursor = Position(row: 2, column: 1)
    }
}
