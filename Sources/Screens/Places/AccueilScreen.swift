// « Que dois-je faire aujourd'hui ? » : appointments of the day, outcomes to give, contracts that fall due.

import Domain
import Store
import Terminal

/// The first screen. Each line that names somebody opens the dossier; each heading says how many there are in all.
package struct AccueilScreen: Screen {
    package let title = "Accueil"
    /// A line of the day: a heading, or somebody to see.
    enum Row: Sendable {
        case heading(String)
        case empty(String)
        case person(Cle<Beneficiaire>, left: String, name: String, right: String, late: Bool, rendezVous: Cle<Entretien>? = nil)
    }

    var list = Liste<Row>()
    /// The whole structure instead of the user's own people.
    var wholeStructure: Bool

    package init(_ context: Context) { wholeStructure = context.utilisateur.valeur.role != .referent }

    package static var commands: [Command<Self>] {
        [
            Command(
                "ouvrir", [.enter], "", help: "Ouvre le dossier de la ligne.",
                unavailable: { screen, _ in
                    screen.person == nil ? "Placez-vous sur une personne avec les flèches." : nil
                }
            ) { screen, _ in
                screen.person.map { [.open(DossierScreen($0))] } ?? []
            },
            Command(
                "entretien", [.character("e")], "Entretien",
                help: "Consigne un entretien avec cette personne ; un rendez-vous reçoit son issue.",
                unavailable: { screen, _ in
                    screen.person == nil ? "Placez-vous sur une personne avec les flèches." : nil
                }
            ) { screen, _ in
                guard case .person(let cle, _, _, _, _, let rendezVous) = screen.list.current else { return [] }
                return [.open(DossierScreen(cle, logging: true, rendezVous: rendezVous))]
            },
            Command("etendue", [.character("v"), .f(5)], "", help: "Mes bénéficiaires, ou toute la structure.", group: .voir) { screen, _ in
                screen.wholeStructure.toggle()
                return [.load]
            },
        ] + homeCommands(agenda: "Agenda", bilans: "Bilans", nouveau: "") + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    private var person: Cle<Beneficiaire>? {
        if case .person(let cle, _, _, _, _, _) = list.current { cle } else { nil }
    }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        let journee = try source.store.journee(
            structure: context.utilisateur.perimetre, referent: wholeStructure ? nil : context.utilisateur.cle,
            le: context.aujourdhui, limite: 12)
        list.replaceAll(Self.rows(journee, context))
        // The day begins on the first person to see.
        guard list.selected == 0, let first = list.rows.firstIndex(where: { if case .person = $0 { true } else { false } }) else { return }
        _ = list.move(to: first, height: context.bodySize.rows - 2)
    }

    static func rows(_ journee: Journee, _ context: Context) -> [Row] {
        section("Rendez-vous d’aujourd’hui", journee.totalRendezVous, journee.rendezVous.map(appointment))
            + section("Rendez-vous passés sans issue, à renseigner", journee.totalARenseigner, journee.aRenseigner.map(past))
            + section("Contrats échus, sans suite", journee.totalEchus, journee.echus.map { due($0, "échu le", late: true) })
            + section(
                "Contrats à échéance dans les \(FiltreFileActive.joursAvantEcheance) jours", journee.totalEcheances,
                journee.echeances.map { due($0, "fin le", late: false) })
            + section(
                "En attente de la commission depuis plus de \(FiltreFileActive.joursEnAttente) jours", journee.totalEnAttente,
                journee.enAttente.map(waiting))
            + [
                .heading(
                    "Non rencontrés depuis \(FiltreFileActive.joursSansEntretien) jours : \(journee.totalNonVus.lisible) (Bénéficiaires, vue « Non vus »)"
                )
            ]
    }

    private static func section(_ heading: String, _ total: Int, _ rows: [Row]) -> [Row] {
        guard total > 0 else { return [.heading("\(heading) : 0")] }
        let more = total > rows.count ? [Row.empty("… et \((total - rows.count).lisible) autre\(total - rows.count > 1 ? "s" : "").")] : []
        return [.heading("\(heading) : \(total.lisible)")] + rows + more
    }

    private static func appointment(_ rendezVous: RendezVous) -> Row {
        .person(
            rendezVous.beneficiaire, left: rendezVous.heure?.libelle ?? "", name: rendezVous.nom, right: rendezVous.nature.libelle,
            late: false, rendezVous: rendezVous.entretien)
    }

    private static func past(_ rendezVous: RendezVous) -> Row {
        .person(
            rendezVous.beneficiaire, left: rendezVous.prevuLe.tresCourt, name: rendezVous.nom, right: rendezVous.nature.libelle, late: true,
            rendezVous: rendezVous.entretien)
    }

    private static func due(_ echeance: Echeance, _ word: String, late: Bool) -> Row {
        .person(
            echeance.beneficiaire, left: echeance.fin.tresCourt, name: echeance.nom,
            right: "\(word) \(echeance.fin.court) · \(type(echeance))", late: late)
    }

    private static func waiting(_ echeance: Echeance) -> Row {
        .person(
            echeance.beneficiaire, left: echeance.depuis.tresCourt, name: echeance.nom,
            right: "depuis le \(echeance.depuis.court) · \(type(echeance))", late: true)
    }

    private static func type(_ echeance: Echeance) -> String { echeance.type?.dansUnePhrase ?? "sans type" }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let scope =
            wholeStructure ? (context.structure(context.utilisateur.perimetre)?.valeur.nom ?? "Toutes les structures") : "Mes bénéficiaires"
        canvas.write(
            "\(context.aujourdhui.enToutesLettres) · \(scope)", row: 0, column: 1, width: canvas.size.columns - 2, style: Look.heading)
        canvas.list(list, from: 2) { canvas, item, row in draw(item, row: row, on: &canvas) }
    }

    private func draw(_ item: Row, row: Int, on canvas: inout Canvas) {
        let width = canvas.size.columns
        switch item {
        case .heading(let text): canvas.write(text, row: row, column: 1, width: width - 2, style: Look.heading)
        case .empty(let text): canvas.write(text, row: row, column: 5, width: width - 6, style: Look.faint)
        case .person(_, let left, let name, let right, let late, _):
            canvas.write(
                "\(late ? "!" : " ") \(TextWidth.pad(left, to: 9))", row: row, column: 2, width: 12, style: late ? Look.late : .plain)
            let rightColumn = max(34, min(44, width - 38))
            canvas.write(name, row: row, column: 13, width: rightColumn - 14)
            canvas.write(right, row: row, column: rightColumn, width: width - rightColumn)
        }
    }
}
