// The sittings of the Commission RSA: those that were held, and those that are being prepared.

import Domain
import Store
import Terminal

/// One line a sitting, the most recent first, with what it examined of what the reader may see.
package struct CommissionsScreen: Screen {
    package let title = "Commissions"
    var list = Liste<SessionTenue>()
    private var territoires: [String] = []
    private var aTransmettre = 0
    /// The sitting whose date is being chosen.
    private var dated: Fiche<SessionDeCommission>?

    package init() {}

    package static var commands: [Command<Self>] {
        [
            Command("ouvrir", [.enter], "", help: "Ouvre la commission : ses dossiers à examiner, ses décisions.", unavailable: none) {
                screen, _ in
                screen.list.current.map { [.open(SessionScreen($0.session.cle))] } ?? []
            },
            Command("nouvelle", [.character("n")], "Nouvelle", help: "Crée une commission : sa date, son territoire.") { screen, context in
                [.open(FormScreen(SessionForm(territoires: screen.proposals(context)), context))]
            },
            Command("envoyer", [.character("e")], "À transmettre", help: "Contrats élaborés qui n’ont pas été transmis.", group: .voir) {
                _, _ in
                [.open(TransmissionScreen())]
            },
            Command(
                "activite", [.character("a")], "Activité", help: "Ce que les commissions ont examiné sur une période, en chiffres.",
                group: .voir
            ) { _, context in
                [.open(ActiviteScreen(context))]
            },
            Command(
                "date", [.character("i")], "", help: "Change la date d’une commission qui n’a encore rien décidé.", unavailable: none
            ) { screen, _ in
                screen.dated = screen.list.current?.session
                return screen.dated.map {
                    [.open(CalendarScreen("date", heading: "Commission du \($0.tenueLe.court)", day: $0.tenueLe))]
                } ?? []
            }.refusedOnce { $0.list.takeLoss() },
        ] + moves(in: \.list, height: { $0.bodySize.rows - 3 })
    }

    @Sendable private static func none(_ screen: Self, _ context: Context) -> String? {
        screen.list.isEmpty ? "Aucune commission : « n » en crée une." : nil
    }

    /// The last territory first, then the others, then those of the structures.
    private func proposals(_ context: Context) -> [String] {
        let lieux = context.structures.map { $0.valeur.territoire.isEmpty ? $0.valeur.commune : $0.valeur.territoire }
        var seen: Set<String> = [""]
        return (territoires + lieux).filter { seen.insert(Repli.plier($0)).inserted }
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        defer { dated = nil }
        guard answer.question == "date", var fiche = dated,
            let jour = try? SaisieJour.lire(answer.choice, aujourdhui: context.aujourdhui)
        else { return [] }
        fiche.valeur.tenueLe = jour
        return [.write(.modifierSession(fiche), confirmed: true)]
    }

    package mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect] {
        [.load, .message(.info("Date de la commission enregistrée."))]
    }

    package mutating func load(_ source: Source) throws {
        let (store, reader) = (source.store, source.context.utilisateur)
        territoires = try store.territoires()
        aTransmettre = try store.contrats(FileDeCommission(.aTransmettre), pour: reader, depuis: 0, nombre: 0).total
        try list.read(height: source.context.bodySize.rows - 3, behind: source.behind, id: { $0.session.cle }) { start, count in
            let page = try store.sessions(pour: reader, depuis: start, nombre: count)
            return (page.lignes, page.total)
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let scope = context.structure(context.utilisateur.perimetre)?.valeur.nom ?? "Toutes les structures"
        canvas.write("Commissions RSA · \(scope)", row: 0, column: 1, width: width - 2, style: Look.heading)
        let waiting = "Contrats à transmettre : \(aTransmettre.lisible)\(aTransmettre > 0 ? " (touche e)" : "")"
        canvas.write(waiting, row: 1, column: 1, width: width - 2, style: aTransmettre > 0 ? Look.late : Look.faint)
        canvas.write("Tenue le", row: 2, column: 1, width: 16, style: Look.faint)
        canvas.write("Territoire", row: 2, column: 18, width: Columns(width).first - 19, style: Look.faint)
        for (column, title) in zip(Columns(width).all, Columns(width).titles) {
            canvas.write(title, row: 2, column: column, width: width - column, style: Look.faint)
        }
        canvas.list(list, from: 3) { canvas, item, row in draw(item, row: row, on: &canvas, context) }
        guard list.isEmpty else { return }
        canvas.write("Aucune commission. « n » en crée une, passée ou à venir.", row: 3, column: 1, width: width - 2)
        canvas.cursor = Position(row: 3, column: 1)
    }

    private func draw(_ item: SessionTenue, row: Int, on canvas: inout Canvas, _ context: Context) {
        let jour = item.session.tenueLe
        canvas.write("\(jour.jourDeSemaine.abrege) \(jour.court)", row: row, column: 1, width: 16)
        let columns = Columns(canvas.size.columns)
        canvas.write(item.session.territoire, row: row, column: 18, width: columns.first - 19)
        guard item.dossiers > 0 else {
            let word = jour > context.aujourdhui ? "à venir" : "rien de décidé"
            return _ = canvas.write(word, row: row, column: columns.first, width: 20, style: Look.faint)
        }
        for (index, count) in [item.dossiers, item.contrats, item.autres].enumerated() {
            let width = TextWidth.of(columns.titles[index])
            canvas.write(TextWidth.pad(count.lisible, to: width, right: true), row: row, column: columns.all[index], width: width)
        }
    }

    /// Where the counts stand, by the width of the window.
    private struct Columns {
        let first: Int
        let titles: [String]

        init(_ width: Int) {
            titles = width < 76 ? ["Dossiers", "Contrats", "Autres"] : ["Dossiers", "Contrats", "Autres décisions"]
            first = width < 76 ? 32 : 39
        }

        var all: [Int] { [first, first + 10, first + 20] }
    }
}
