// The queue of what waits for a word: each line is closed by one key, or opens the form that closes it.

import Domain
import Store
import Terminal

/// Past appointments, contracts without type, exits without reason, people without référent.
package struct ARenseignerScreen: Screen {
    package let title = "À renseigner"
    var list = Liste<DayRow>()
    var wholeStructure: Bool
    /// What the key just pressed gave, said once it is written.
    var given: (issue: Issue, nom: String)?

    package init(_ context: Context) { wholeStructure = context.utilisateur.valeur.role != .referent }

    private static let limit = 100

    package static var commands: [Command<Self>] {
        issues + [
            Command(
                "ouvrir", [.enter], "", help: "Ouvre le formulaire qui complète la ligne.",
                unavailable: { screen, _ in screen.list.current?.person == nil ? AccueilScreen.nobody : nil }
            ) { screen, _ in
                guard let row = screen.list.current, let cle = row.person else { return [] }
                return [.open(DossierScreen(cle, intent: row.intent))]
            },
            Command(
                "dossier", [.character("d"), .f(2)], "", help: "Ouvre le dossier de la ligne.", group: .voir,
                unavailable: { screen, _ in screen.list.current?.person == nil ? AccueilScreen.nobody : nil }
            ) { screen, _ in
                screen.list.current?.person.map { [.open(DossierScreen($0))] } ?? []
            },
            Command("etendue", [.character("v"), .f(5)], "", help: "Mes bénéficiaires, ou toute la structure.", group: .voir) {
                screen, _ in
                screen.wholeStructure.toggle()
                screen.list.rewind()
                return [.load]
            },
        ] + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    private static var issues: [Command<Self>] {
        func close(_ letter: Character, _ title: String, _ issue: Issue, _ help: String) -> Command<Self> {
            Command(
                issue.rawValue, [.character(letter)], title, help: help,
                unavailable: { screen, _ in
                    screen.list.current?.rendezVous == nil ? "Cette ligne n’est pas un rendez-vous : Entrée l’ouvre." : nil
                }
            ) { screen, _ in
                guard let fiche = screen.list.current?.rendezVous else { return [] }
                screen.given = (issue, screen.list.current?.text ?? "")
                return [.write(.modifierEntretien(fiche.closed(issue)), confirmed: true)]
            }.refusedOnce { $0.list.takeLoss() }
        }
        return [
            close("h", "Honoré", .honore, "Le rendez-vous a été honoré, le jour prévu."),
            close("x", "Excusé", .absenceExcusee, "La personne était absente et s’est excusée ; le motif se donne depuis son dossier."),
            close("a", "Absent", .absenceInjustifiee, "La personne était absente sans s’être excusée."),
            close("n", "Annulé", .annuleParStructure, "La structure a annulé le rendez-vous."),
        ]
    }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        list.replaceAll(
            Self.rows(try source.store.aRenseigner(context.etendue(whole: wholeStructure, limit: Self.limit)), context),
            height: context.bodySize.rows - 2, behind: source.behind, id: \.identity)
        skipHeading(height: context.bodySize.rows - 2)
    }

    /// After a line is closed the cursor stands on the next one to close, never on the heading that took its place.
    private mutating func skipHeading(height: Int) {
        guard list.current?.person == nil else { return }
        let next = list.rows.indices.dropFirst(list.selected).first { list.rows[$0].person != nil }
        guard let index = next ?? list.rows.lastIndex(where: { $0.person != nil }) else { return }
        _ = list.move(to: index, height: height)
    }

    static func rows(_ attente: ARenseigner, _ context: Context) -> [DayRow] {
        DayRow.section("Rendez-vous passés sans issue", attente.rendezVous) { .past($0, context) }
            + DayRow.section("Contrats sans type", attente.contratsSansType) { .signal($0, context) }
            + DayRow.section("Sorties dont le motif est à préciser", attente.sortiesAPreciser) { .signal($0, context) }
            + DayRow.section("Personnes sans référent", attente.sansReferent) { .signal($0, context) }
    }

    package mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect] {
        let done = given.map { "\(context.nom($0.nom))\u{a0}: rendez-vous renseigné, \($0.issue.dansUnePhrase)." } ?? "Enregistré."
        given = nil
        list.release()
        return [.load, .done(done)]
    }

    /// What somebody else closed meanwhile leaves the queue.
    package mutating func refused(_ motifs: [Refus], _ context: Context) -> [Effect] {
        list.release()
        return [.load, .message(.erreur(motifs.first?.message ?? ""))]
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        canvas.write(
            "Ce qui attend un mot de vous · \(context.scope(whole: wholeStructure))", row: 0, column: 1, width: canvas.size.columns - 2,
            style: Look.heading)
        canvas.list(list, from: 2) { canvas, item, row in canvas.day(item, row: row, context) }
    }
}

extension Fiche<Entretien> {
    /// The same appointment with its outcome; honoured, it was held on its day.
    func closed(_ issue: Issue) -> Fiche<Entretien> {
        var entretien = valeur
        entretien.issue = issue
        entretien.tenuLe = issue == .honore ? entretien.prevuLe : nil
        return with(entretien)
    }
}
