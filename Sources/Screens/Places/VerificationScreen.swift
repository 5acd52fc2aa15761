// Every control of a structure over a period, or of all structures: what holds, what is explained, what must be mended.

import Domain
import Exchange
import Reports
import Store
import Terminal

/// The controls, grouped by structure. What must be mended opens its rows.
package struct VerificationScreen: Screen {
    package let title = "Vérification"
    /// A line of the page.
    enum Row: Sendable {
        case heading(Verification)
        case control(String, Controle)
        case blank
    }

    /// Nil: every structure, for whoever reads them all.
    private(set) var structure: Cle<Structure>?
    private(set) var periode: Periode
    /// Only what does not simply hold.
    private var short = true
    /// The controls as they are written down, those that hold included; nil before they are read.
    private var document: Document?
    private var resume = ""
    var list = Liste<Row>()

    package init(_ context: Context, structure: Cle<Structure>?, periode: Periode) {
        (self.structure, self.periode) = (context.utilisateur.perimetre ?? structure, periode)
    }

    package static var commands: [Command<Self>] {
        openings + [exportCommand { $0.document.map { PageAExporter($0) } }] + periods + moves(in: \.list, height: { $0.bodySize.rows - 3 })
    }

    private static var openings: [Command<Self>] {
        [
            Command(
                "lignes", [.enter], "Lignes", help: "Liste les lignes d’un contrôle, et la façon de les corriger.",
                unavailable: { screen, _ in
                    guard let control = screen.current else { return "Placez-vous sur un contrôle avec les flèches." }
                    return control.question == nil ? "Ce contrôle n’a pas de ligne à montrer." : nil
                }
            ) { screen, _ in
                screen.current.map { [.open(ControleScreen($0))] } ?? []
            },
            Command("tout", [.character("v"), .f(5)], "Tout", help: "Tous les contrôles, ou sans ceux qui sont justes.", group: .voir) {
                screen, _ in
                screen.short.toggle()
                screen.list.rewind()
                return [.load]
            },
            Command(
                "structure", [.character("s"), .f(7)], "", help: "Choisit la structure, ou toutes.", group: .voir,
                unavailable: { _, context in
                    context.utilisateur.perimetre == nil ? nil : "Vous vérifiez les chiffres de votre structure."
                }
            ) { screen, context in
                let choices = [Choice("", "Toutes les structures")] + Choice.keys(context.structures) { $0.nom }
                let selected = screen.structure.map { String($0.rawValue) } ?? ""
                return [.open(ChoiceScreen("structure", heading: "Quelle structure ?", choices: choices, selected: selected))]
            },
        ]
    }

    private static var periods: [Command<Self>] {
        func change(_ id: String, _ keys: [Key], _ help: String, _ to: @escaping @Sendable (Periode) -> Periode) -> Command<Self> {
            Command(id, keys, "", help: help, group: .voir) { screen, _ in
                screen.periode = to(screen.periode)
                return [.load]
            }
        }
        return [
            change("precedente", [.left, .character("-")], "Période précédente.") { $0.precedente },
            change("suivante", [.right, .character("+")], "Période suivante.") { $0.suivante },
            Command("libre", [.character("p"), .f(6)], "Période", help: "Une année, ou une période du jour au jour.", group: .voir) {
                screen, context in
                [.open(PeriodScreen("periode", screen.periode, context))]
            },
        ]
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        switch answer.question {
        case "structure": structure = Int64(answer.choice).map { Cle($0) }
        case "periode":
            let bounds = answer.choice.split(separator: " ").compactMap { Jour(iso: String($0)) }
            if bounds.count == 2, let chosen = Periode(du: bounds[0], au: bounds[1]) { periode = chosen }
        default: break
        }
        return [.load]
    }

    private var current: Controle? { if case .control(_, let control) = list.current { control } else { nil } }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        let verifications =
            if let fiche = context.structure(structure) {
                [try source.verification(fiche, periode, vues: true)]
            } else if context.utilisateur.perimetre == nil {
                try source.verifications(periode)
            } else {
                [Verification]()
            }
        resume = Verification.resume(verifications)
        let name = context.structure(structure)?.nom ?? "toutes les structures"
        let code = verifications.count == 1 ? verifications[0].code : "verification-\(periode.du.iso)-\(periode.au.iso)"
        document =
            verifications.isEmpty
            ? nil : Verification.document(verifications, code: code, titre: "Vérification\u{a0}: \(name), \(periode.libelle)")
        list.replaceAll(
            verifications.flatMap { verification -> [Row] in
                let controls = verification.controles.filter { !short || $0.verdict != .juste }
                return [.heading(verification)] + controls.flatMap { Self.lines($0, context) } + [.blank]
            })
    }

    private static func lines(_ controle: Controle, _ context: Context) -> [Row] {
        let text = "\(controle.verdict.libelle.dansUnePhrase)\u{a0}: \(controle.tableau) — \(controle.phrase)"
        return TextWidth.wrap(text, to: max(20, min(context.size.columns, 120) - 6)).enumerated().map {
            .control($0 == 0 ? "\(controle.verdict.mark) \($1)" : "    \($1)", controle)
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let name = context.structure(structure)?.valeur.nom ?? "Toutes les structures"
        canvas.write("Vérification · \(name) · \(periode.libelle)", row: 0, column: 1, width: width - 2, style: Look.heading)
        canvas.write("\(resume) v\u{a0}: \(short ? "tout" : "l’essentiel").", row: 1, column: 1, width: width - 2, style: Look.faint)
        canvas.list(list, from: 3) { canvas, item, row in
            switch item {
            case .heading(let verification):
                canvas.write(verification.titre, row: row, column: 1, width: width - 16, style: Look.heading)
                if verification.controles(.aCorriger).isEmpty {
                    canvas.write("rien à corriger", row: row, column: width - 16, width: 15, style: Look.faint)
                }
            case .control(let text, let control):
                canvas.write(text, row: row, column: 1, width: width - 2, style: control.verdict.style)
            case .blank: break
            }
        }
    }
}
