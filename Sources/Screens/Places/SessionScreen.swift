// A sitting of the Commission RSA: what it has to examine, what it decided, one key for each answer.

import Domain
import Store
import Terminal

/// The two sides of a sitting.
package enum SessionTab: Int, CaseIterable, Sendable {
    case aExaminer, decides
    package var title: String { self == .aExaminer ? "À examiner" : "Décidés" }
}

/// One sitting. A contract that is answered leaves the list: the cursor then stands on the next one.
package struct SessionScreen: Screen {
    package enum Row: Sendable {
        case contrat(ContratEnFile), examen(LigneDExamen)

        /// The record of the line.
        fileprivate enum Identity: Equatable { case contrat(Cle<Contrat>), examen(Cle<Examen>) }
        fileprivate var identity: Identity {
            switch self {
            case .contrat(let row): .contrat(row.contrat.cle)
            case .examen(let row): .examen(row.examen.cle)
            }
        }
    }

    let cle: Cle<SessionDeCommission>
    package internal(set) var tab = SessionTab.aExaminer
    private(set) var session: SessionTenue?
    package var list = Liste<Row>()
    /// The structure that is shown alone.
    var structure: Cle<Structure>?
    /// The contracts of every territory, not only those of the sitting's.
    var everywhere = false
    private(set) var motifs: [CategorieDeDecision: [String]] = [:]
    /// How many stand in each tab.
    private(set) var totals: [SessionTab: Int] = [:]
    /// Whom the other decision being chosen is about, and whether the line showed one already.
    var visee: (Visee, shown: Bool)?
    /// What the question being asked would write, whatever the cursor stands on when it is answered.
    var questioned: Acte?
    /// Whom the act that was asked for is about.
    var named = ""

    package init(_ cle: Cle<SessionDeCommission>) { self.cle = cle }

    package var title: String { session.map { "Commission du \($0.session.tenueLe.court)" } ?? "Commission" }

    /// The last line tells the whole of the chosen row.
    static func height(_ context: Context) -> Int { context.bodySize.rows - 4 }

    package mutating func load(_ source: Source) throws {
        let (store, context) = (source.store, source.context)
        let tenue = try store.session(cle, pour: context.utilisateur)
        session = tenue
        motifs = try store.motifsDeDecision(pour: context.utilisateur)
        let file = FileDeCommission(.aExaminer(tenue.session.tenueLe, cle), structures: structures(context))
        totals = [
            .aExaminer: try store.contrats(file, pour: context.utilisateur, depuis: 0, nombre: 0).total,
            .decides: tenue.contrats + tenue.autres,
        ]
        try list.read(height: Self.height(context), behind: source.behind, id: { $0.identity }) { start, count in
            if tab == .aExaminer {
                let page = try store.contrats(file, pour: context.utilisateur, depuis: start, nombre: count)
                return (page.lignes.map { .contrat($0) }, page.total)
            }
            let page = try store.examens(de: cle, pour: context.utilisateur, depuis: start, nombre: count)
            return (page.lignes.map { .examen($0) }, page.total)
        }
        stepOver(context)
    }

    /// Another decision leaves the contract in the list: the next one is then due.
    private mutating func stepOver(_ context: Context) {
        guard let (person, shown) = visee, case .contrat(let row) = list.current, row.beneficiaire == person.beneficiaire,
            row.autreDecision != nil
        else { return }
        visee = nil
        if !shown { _ = list.move(to: list.selected + 1, height: Self.height(context)) }
    }

    /// The structures whose contracts are listed; nil: all that the reader may see.
    func structures(_ context: Context) -> [Cle<Structure>]? {
        if let structure { return [structure] }
        guard !everywhere, context.utilisateur.perimetre == nil else { return nil }
        let own = ofTerritory(context)
        return own.isEmpty ? nil : own
    }

    func ofTerritory(_ context: Context) -> [Cle<Structure>] {
        guard let territoire = session?.session.territoire else { return [] }
        return context.structures.filter { $0.valeur.releve(de: territoire) }.map(\.cle)
    }

    /// Which contracts are listed, in words.
    func scope(_ context: Context) -> String {
        if let own = structure ?? context.utilisateur.perimetre { return context.structure(own)?.valeur.nom ?? "" }
        let territoire = session?.session.territoire ?? ""
        return structures(context) == nil ? "tous les territoires" : "territoire : \(territoire)"
    }

    var person: Cle<Beneficiaire>? {
        switch list.current {
        case .contrat(let row): row.beneficiaire
        case .examen(let row): row.beneficiaire
        case nil: nil
        }
    }
}

extension SessionScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        guard let session else { return }
        let width = canvas.size.columns
        let ahead = session.session.tenueLe > context.aujourdhui ? " · à venir" : ""
        canvas.write(
            "Commission RSA du \(width < 76 ? session.session.tenueLe.court : session.session.tenueLe.enToutesLettres) · \(session.session.territoire)\(ahead)",
            row: 0, column: 1,
            width: width - 2, style: Look.heading)
        drawTabs(on: &canvas, context)
        let columns = Columns(width)
        let titles =
            tab == .aExaminer
            ? [(1, "Nom"), (columns.sent, "Transmis le"), (columns.contract, "Contrat")]
            : [(1, "Nom"), (columns.sent, "Décision"), (columns.reason, "Motif, terme")]
        for (column, title) in titles { canvas.write(title, row: 2, column: column, width: width - column, style: Look.faint) }
        canvas.list(list, from: 3) { canvas, item, row in
            switch item {
            case .contrat(let contrat): draw(contrat, row: row, on: &canvas, context)
            case .examen(let examen): draw(examen, row: row, on: &canvas, context)
            }
        }
        guard list.isEmpty else { return drawDetail(on: &canvas, context) }
        for (line, text) in TextWidth.wrap(empty, to: width - 2).enumerated() {
            canvas.write(text, row: 3 + line, column: 1, width: width - 2)
        }
        canvas.cursor = Position(row: 3, column: 1)
    }

    private var empty: String {
        tab == .aExaminer
            ? "Aucun contrat n’attend cette commission. « e » montre ceux qui restent à transmettre, « p » examine la situation d’une personne."
            : "Aucune décision. L’onglet 1 liste les contrats à examiner."
    }

    /// What the columns may have cut, of the row under the cursor.
    private func drawDetail(on canvas: inout Canvas, _ context: Context) {
        let row = canvas.size.rows - 1, width = canvas.size.columns
        canvas.fill(row: row, column: 0, width: width, style: .plain)
        canvas.write(TextWidth.clip("→ \(detail(context))", to: width - 2), row: row, column: 1, width: width - 2, style: Look.heading)
    }

    private func detail(_ context: Context) -> String {
        switch list.current {
        case .contrat(let item):
            let contrat = item.contrat.valeur
            let orientation = item.orientation?.libelle ?? "Sans orientation"
            return "\(orientation) · du \(contrat.debut.court) au \(contrat.fin.court) · \(place(item.structure, context))"
        case .examen(let item):
            let contrat = item.contrat.map { " (\(ContratForm.resume($0)))" } ?? ""
            return "\(item.examen.valeur.phrase(context.referentiels))\(contrat) · \(place(item.structure, context))"
        case nil: return ""
        }
    }

    private func place(_ structure: Cle<Structure>, _ context: Context) -> String { context.structure(structure)?.valeur.nom ?? "" }

    private func drawTabs(on canvas: inout Canvas, _ context: Context) {
        var column = 0
        for tab in SessionTab.allCases {
            let isHere = tab == self.tab
            let word = "\(tab.rawValue + 1) \(tab.title) : \((totals[tab] ?? 0).lisible)"
            column += canvas.write(isHere ? "[\(word)]" : " \(word) ", row: 1, column: column, style: isHere ? Look.heading : .plain) + 1
        }
        if tab == .aExaminer {
            canvas.write("· \(scope(context))", row: 1, column: column, width: canvas.size.columns - column, style: Look.faint)
        }
    }

    private func draw(_ item: ContratEnFile, row: Int, on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let contrat = item.contrat.valeur
        let columns = Columns(width)
        canvas.write(context.nom(item.nom), row: row, column: 1, width: columns.sent - 2)
        canvas.write(contrat.transmisLe?.court ?? "", row: row, column: columns.sent, width: 10)
        let note = note(item, context)
        // What must be known of the line is whole; the contract gives way.
        let noteColumn = max(columns.contract + (columns.isNarrow ? 6 : 11), min(70, width - TextWidth.of(note) - 1))
        canvas.write(contrat.enUneLigne, row: row, column: columns.contract, width: noteColumn - columns.contract - 1)
        canvas.write(note, row: row, column: noteColumn, width: (context.isWide ? 94 : width) - noteColumn, style: Look.late)
        guard context.isWide else { return }
        let lieu = context.structure(item.structure)?.valeur.nom ?? ""
        let orientation = item.orientation.map { " · \($0.dansUnePhrase)" } ?? ""
        canvas.write("\(lieu)\(orientation)", row: row, column: 95, width: width - 96)
    }

    /// Where the columns stand: in a narrow window names and decisions give way, the line below tells the whole.
    private struct Columns {
        let isNarrow: Bool
        let sent, contract, reason: Int

        init(_ width: Int) {
            isNarrow = width < 76
            (sent, contract, reason) = isNarrow ? (22, 34, 40) : (28, 40, 54)
        }
    }

    /// What sets the line apart: another decision already taken, an adjournment, an exit.
    private func note(_ item: ContratEnFile, _ context: Context) -> String {
        if let decision = item.autreDecision { return "+ \(context.referentiels.libelle(.decisions, decision))" }
        if let sortiLe = item.sortiLe, sortiLe <= context.aujourdhui { return "! sorti le \(sortiLe.court)" }
        if item.contrat.valeur.decision == .ajourne, let jour = item.contrat.valeur.decideLe { return "ajourné le \(jour.court)" }
        return ""
    }

    private func draw(_ item: LigneDExamen, row: Int, on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let examen = item.examen.valeur
        let columns = Columns(width)
        canvas.write(context.nom(item.nom), row: row, column: 1, width: columns.sent - 2)
        let decision = context.referentiels.libelle(.decisions, examen.decision)
        canvas.write(decision, row: row, column: columns.sent, width: columns.reason - columns.sent - 1)
        let parts = [
            examen.effetAu.map { "jusqu’au \($0.court)" }, examen.nouvelleOrientation.map { "vers \($0.dansUnePhrase)" },
            examen.motif.isEmpty ? nil : examen.motif,
        ]
        let fallback = examen.motif.isEmpty ? item.contrat?.enUneLigne : nil
        canvas.write(
            (parts + [fallback]).compactMap { $0 }.joined(separator: " · "), row: row, column: columns.reason,
            width: min(width - columns.reason - 1, 60))
        let lieu = context.structure(item.structure)?.valeur.nom ?? ""
        if context.isWide, width > 118 { canvas.write(lieu, row: row, column: 115, width: width - 116) }
    }
}
