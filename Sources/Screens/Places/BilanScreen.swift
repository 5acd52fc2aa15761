// The evaluation page of a structure: every figure with its base, and the rows behind each.

import Domain
import Exchange
import Reports
import Store
import Terminal

/// One structure over one period. Nothing is computed here: counts come from the store, layout from Reports.
package struct BilanScreen: Screen {
    package let title = "Bilans"
    /// A line of the page: a heading with its total, a counted line, or a remark.
    package enum Row: Sendable {
        case heading(Rubrique)
        case figure(Ligne, Rubrique)
        case remark(String)
        /// A line of an identity that does not hold.
        case control(String, Controle)
        case blank

        /// The same heading or the same line of every page; nil where the cursor means nothing.
        var identity: String? {
            switch self {
            case .heading(let rubrique): rubrique.code
            case .figure(let ligne, let rubrique): "\(rubrique.code)/\(ligne.code)"
            default: nil
            }
        }
    }

    package private(set) var structure: Cle<Structure>?
    package var periode: Periode
    package private(set) var bilan: Bilan?
    /// The page of the last closing of this very period, if it was closed.
    private(set) var close: PageClose?
    /// How many identities of the page do not hold.
    private(set) var toMend = 0
    /// The page that a question or a form about closing speaks of.
    var questioned: PageAClore?
    /// Counts by month of each heading, by its code; only for periods of two months to two years.
    private var trends: [String: [Int]] = [:]
    package var list = Liste<Row>()

    package init(_ context: Context, structure: Cle<Structure>? = nil) {
        self.structure = context.utilisateur.perimetre ?? structure ?? context.structures.first?.cle
        periode = Periode.annee(de: context.aujourdhui)
    }

    package static var commands: [Command<Self>] {
        openings + closings + charts + [export, vueCommand] + periodCommands(\.periode)
            + moves(in: \.list, height: { $0.bodySize.rows - 3 })
    }

    private static var export: Command<Self> { exportCommand { $0.bilan.map { PageAExporter($0) } } }

    private static var openings: [Command<Self>] {
        [
            Command(
                "lignes", [.enter], "Lignes", help: "Liste les lignes comptées derrière le chiffre.",
                unavailable: { screen, _ in
                    screen.selection == nil && screen.control == nil ? "Placez-vous sur un chiffre avec les flèches." : nil
                }
            ) { screen, _ in
                if let control = screen.control { return [.open(ControleScreen(control))] }
                guard let bilan = screen.bilan, let (heading, selection) = screen.selection else { return [] }
                return [.open(SelectionScreen("\(bilan.nom) · \(heading)", selection))]
            },
            Command(
                "definition", [.character("d"), .f(2)], "Définition", help: "Ce qui est compté, par quelle date, sur quelle base.",
                group: .voir,
                unavailable: { screen, _ in
                    screen.rubrique == nil ? "Placez-vous sur une rubrique avec les flèches." : nil
                }
            ) { screen, _ in
                screen.rubrique.map { [.open(DefinitionScreen($0, byMonth: screen.monthly($0)))] } ?? []
            },
            PublieScreen.opening,
            Command("verifier", [.character("V")], "", help: "Vérifie tous les chiffres de la page.", group: .voir) { screen, context in
                [.open(VerificationScreen(context, structure: screen.structure, periode: screen.periode))]
            },
            Command(
                "structure", [.character("s"), .f(7)], "", help: "Choisit la structure.", group: .voir,
                unavailable: { _, context in
                    context.utilisateur.perimetre == nil ? nil : "Vous voyez le bilan de votre structure."
                }
            ) { screen, context in
                [
                    .open(
                        ChoiceScreen(
                            "structure", heading: "Quelle structure ?", choices: Choice.keys(context.structures) { $0.nom },
                            selected: screen.structure.map { String($0.rawValue) }))
                ]
            },
            Command(
                "oarsa", [.character("z")], help: "Enquête OARSA : orientations, contrats, actions, délais au 31 décembre.", group: .voir
            ) { screen, context in
                [.open(OarsaScreen(context, structure: screen.structure, annee: screen.periode.au.annee))]
            },
        ]
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        switch answer.question {
        case "cloturer": return answeredClosing(answer.choice)
        case "structure": structure = Int64(answer.choice).map { Cle($0) } ?? structure
        default: periode = answer.periode ?? periode
        }
        return [.load]
    }

    package mutating func load(_ source: Source) throws {
        guard let fiche = source.context.structure(structure) else { return }
        let bilan = Bilan(
            try source.store.comptes(fiche.cle, periode), structure: fiche, periode: periode,
            contrat: source.context.parametres.nomDuContrat)
        self.bilan = bilan
        let reader = source.context.utilisateur
        close = try source.store.clotures(fiche.cle, periode, pour: reader).first.map { try source.store.pageClose($0, pour: reader) }
        trends = try Self.trends(bilan, source)
        let verification = try source.verification(fiche, periode, vues: false)
        toMend = verification.controles(.aCorriger).count
        let warnings = remarkLines(bilan.avertissements, source.context).map { Row.remark($0) }
        list.replaceAll(
            bilan.rubriques.enumerated().flatMap { rank, rubrique -> [Row] in
                // What must be known of the whole page stands with the first remarks.
                [.heading(rubrique)] + rubrique.lignes.map { .figure($0, rubrique) } + (rank == 0 ? warnings : [])
                    + remarkLines(rubrique.remarques, source.context).map { .remark($0) }
                    + controlLines(verification.aCorriger(sous: rubrique.code), source.context).map { .control($0, $1) } + [.blank]
            }, height: source.context.bodySize.rows - 3, behind: source.behind, id: \.identity)
    }

    /// People followed are a stock, not a flow: they have no trend.
    private static func trends(_ bilan: Bilan, _ source: Source) throws -> [String: [Int]] {
        guard (2...24).contains(bilan.periode.mois.count) else { return [:] }
        return try Dictionary(
            uniqueKeysWithValues: bilan.rubriques.filter { $0.selection.sujet != .personnes }.map {
                ($0.code, try source.store.tendance($0.selection.sujet, bilan.structure, bilan.periode))
            })
    }

    /// « janvier 12, février 9 … », the figures of the small drawing.
    private func monthly(_ rubrique: Rubrique) -> String? {
        trends[rubrique.code].map { counts in zip(periode.mois, counts).map { "\($0.libelle) : \($1.lisible)" }.joined(separator: ", ") }
    }

    private var selection: (String, Selection)? {
        switch list.current {
        case .heading(let rubrique): (rubrique.libelle, rubrique.selection)
        case .figure(let ligne, let rubrique): ("\(rubrique.libelle) : \(ligne.libelle)", ligne.selection)
        default: nil
        }
    }

    private var control: Controle? { if case .control(_, let control) = list.current { control } else { nil } }

    var rubrique: Rubrique? {
        switch list.current {
        case .heading(let rubrique), .figure(_, let rubrique): rubrique
        default: nil
        }
    }
}

extension BilanScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        let name = context.structure(structure)?.valeur.nom ?? "Aucune structure"
        canvas.write("\(name) · \(periode.libelle)", row: 0, column: 1, width: canvas.size.columns - 2, style: Look.heading)
        // Once closed, a line says so: what was closed, and by whom.
        let top = close == nil ? 1 : 2
        if let close { canvas.write("\(close.cloture.phrase) · w : ce qui a changé", row: 1, column: 1, width: canvas.size.columns - 2) }
        canvas.write("s : structure · ← → : période", row: top, column: 1, width: FigureColumns.number - 2, style: Look.faint)
        canvas.figureTitles(row: top)
        canvas.list(list, from: top + 1) { canvas, item, row in draw(item, row: row, on: &canvas, context) }
    }

    private func draw(_ item: Row, row: Int, on canvas: inout Canvas, _ context: Context) {
        switch item {
        case .heading(let rubrique):
            canvas.figureHeading(rubrique, row: row)
            canvas.trend(row: row, column: FigureColumns.number + 8, trends[rubrique.code] ?? [], context)
            canvas.beside(ecart(rubrique, present: rubrique.total), row: row)
        case .figure(let ligne, let rubrique):
            canvas.figure(ligne, row: row, context)
            canvas.beside(ecart(rubrique, ligne.code, present: ligne.nombre), row: row)
        case .remark(let text): canvas.write("  \(text)", row: row, column: 1, width: canvas.size.columns - 2, style: Look.faint)
        case .control(let text, _): canvas.write("  \(text)", row: row, column: 1, width: canvas.size.columns - 2, style: Look.error)
        case .blank: break
        }
    }
}
