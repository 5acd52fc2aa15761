// The rows that break an identity: each opens where it is mended, and leaves the list once it is.

import Domain
import Reports
import Store
import Terminal

/// One control with its rows, read page by page.
package struct ControleScreen: Screen {
    package let title = "Contrôle"
    /// As it is now: read again each time that the screen comes back.
    private(set) var control: Controle
    package var list = Liste<LigneDeControle>()

    package init(_ control: Controle) { self.control = control }

    package static var commands: [Command<Self>] {
        [
            Command(
                "corriger", [.enter], "Corriger", help: "Ouvre dans le dossier ce qui se corrige.", unavailable: { $0.closed($1) }
            ) { screen, _ in
                screen.list.current.map { [.open(DossierScreen($0.beneficiaire, intent: screen.intent($0)))] } ?? []
            },
            Command("dossier", [.character("d"), .f(2)], "Dossier", help: "Ouvre le dossier de la ligne.", unavailable: { $0.closed($1) }) {
                screen, _ in
                screen.list.current.map { [.open(DossierScreen($0.beneficiaire))] } ?? []
            },
        ] + moves(in: \.list, height: { $0.bodySize.rows - 6 })
    }

    /// Why the row does not open, nil when it does.
    private func closed(_ context: Context) -> String? {
        guard let row = list.current else { return "Aucune ligne à ouvrir. \(nothing)" }
        guard row.nom != nil else { return "Ce dossier n’existe plus : \(control.question?.cause.reparation ?? "")" }
        let structure = control.structure
        return context.utilisateur.perimetre == nil || structure.map(context.utilisateur.peutVoir) ?? false
            ? nil : Refus.acteReserve.message
    }

    /// What opens over the dossier.
    private func intent(_ row: LigneDeControle) -> DossierIntent {
        switch control.question?.cause {
        case .contratsSansType, .contratsDeTypeInconnu, .renouvellementsSansAntecedent, .premiersApresPremier: .contrat(Cle(row.objet))
        case .rendezVousSansIssue, .honoresFixesAilleurs, .honoresSansRendezVous, .entretiensDeNatureInconnue: .log(Cle(row.objet))
        case .sortiesAPreciser, .sortiesSansMotif: .qualifyExit(Cle(row.objet))
        case .demarchesSansTheme: .demarche(Cle(row.objet))
        case .freinsSansTheme: .tab(.freins)
        case .horsSuivi, .suivisMultiples, .sortiesAvantEntree: .tab(.parcours)
        default: .read
        }
    }

    package mutating func load(_ source: Source) throws {
        try refresh(source)
        guard let question = control.question else { return list.replaceAll([]) }
        try list.read(height: source.context.bodySize.rows - 6, behind: source.behind, id: { $0 }) { start, count in
            let page = try source.store.lignes(question, pour: source.context.utilisateur, depuis: start, nombre: count)
            return (page.lignes, page.total)
        }
    }

    /// The same identity with the figures of now. Only an axis has no control any more once its parts make the total: any other
    /// that is not there stays as it was read.
    private mutating func refresh(_ source: Source) throws {
        let ofViews = control.code.contains(".vues.")
        guard let verification = try verification(source, vues: ofViews) else { return }
        if let now = verification.controles.first(where: { $0.code == control.code }) {
            control = now
        } else if ofViews {
            control = Controle(
                control.code, rubrique: control.rubrique, control.tableau, structure: control.structure, control.periode,
                "Les lignes font le total.", .juste)
        }
    }

    /// A control of no structure is one of the commission.
    private func verification(_ source: Source, vues: Bool) throws -> Verification? {
        guard let structure = control.structure else { return try source.commission(control.periode) }
        return try source.context.structure(structure).map { try source.verification($0, control.periode, vues: vues) }
    }

    /// What is said where there are no rows.
    private var nothing: String {
        control.verdict == .aCorriger
            ? "Aucune ligne n’est en cause : le fichier a pu être modifié hors de Suivi. Lancez « suivi verifier »."
            : "Plus rien à corriger ici."
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let name = context.structure(control.structure)?.valeur.nom ?? "Commissions RSA"
        canvas.write("\(name) · \(control.tableau) · \(control.periode.libelle)", row: 0, column: 1, width: width - 18, style: Look.heading)
        let count = "\(list.total.lisible) ligne\(list.total > 1 ? "s" : "")"
        canvas.write(TextWidth.pad(count, to: 14, right: true), row: 0, column: width - 16, width: 14)
        let verdict = "\(control.verdict.mark) \(control.verdict.libelle.dansUnePhrase)\u{a0}: \(control.phrase)"
        let lines =
            TextWidth.wrap(verdict, to: width - 2).prefix(2).map { ($0, control.verdict.style) }
            + TextWidth.wrap(control.reparation ?? "", to: width - 2).prefix(2).map { ($0, Look.faint) }
        for (offset, line) in lines.enumerated() { canvas.write(line.0, row: 1 + offset, column: 1, width: width - 2, style: line.1) }
        canvas.list(list, from: 6) { canvas, item, row in
            canvas.write(item.jour.court, row: row, column: 1, width: 10)
            canvas.write(
                item.nom.map(context.nom) ?? "dossier n° \(item.beneficiaire.rawValue)", row: row, column: 13, width: 28)
            canvas.write(item.detail, row: row, column: 43, width: width - 44)
        }
        guard list.isEmpty else { return }
        canvas.write(nothing, row: 6, column: 1, width: width - 2)
        canvas.cursor = Position(row: 6, column: 1)
    }
}
