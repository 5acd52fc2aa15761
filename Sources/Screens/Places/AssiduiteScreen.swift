// The absences of a structure over a period: who missed, for what, and whose alert holds.

import Domain
import Reports
import Store
import Terminal

/// One line a person, alerts first; Enter shows the relevé.
package struct AssiduiteScreen: Screen {
    package let title = "Assiduité"
    package private(set) var filter: FiltreAssiduite
    package var list = Liste<LigneDAssiduite>()

    package init(_ context: Context) {
        let own = context.utilisateur.valeur.role == .referent ? context.utilisateur.cle : nil
        filter = FiltreAssiduite(structure: context.utilisateur.perimetre, referent: own, periode: .annee(de: context.aujourdhui))
    }

    package static var commands: [Command<Self>] {
        [
            Command(
                "releve", [.enter], "Relevé", help: "Ouvre le relevé d’assiduité de la personne.",
                unavailable: { screen, _ in screen.list.isEmpty ? "Aucune absence dans cette période." : nil }
            ) { screen, context in
                screen.list.current.map { [.open(ReleveScreen($0.beneficiaire, context, periode: screen.filter.periode))] } ?? []
            },
            Command(
                "etendue", [.character("v"), .f(5)], "Vue", help: "Mes bénéficiaires, ou toute la structure.", group: .voir,
                unavailable: { _, context in
                    context.utilisateur.valeur.role == .superviseur ? "Vous suivez des structures : « s » en choisit une." : nil
                }
            ) { screen, context in
                screen.filter.referent = screen.filter.referent == nil ? context.utilisateur.cle : nil
                screen.list.rewind()
                return [.load]
            },
            Command(
                "structure", [.character("s"), .f(7)], "", help: "Choisit la structure.", group: .voir,
                unavailable: { _, context in
                    context.utilisateur.perimetre == nil ? nil : "Vous voyez les absences de votre structure."
                }
            ) { _, context in
                let choices = [Choice("", "Toutes les structures")] + Choice.keys(context.structures) { $0.nom }
                return [.open(ChoiceScreen("structure", heading: "Quelle structure ?", choices: choices))]
            },
        ] + periodCommands(\.filter.periode) + moves(in: \.list, height: { $0.bodySize.rows - 4 })
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        if let periode = answer.periode { filter.periode = periode }
        if answer.question == "structure", context.utilisateur.perimetre == nil { filter.structure = Int64(answer.choice).map { Cle($0) } }
        list.rewind()
        return [.load]
    }

    package mutating func load(_ source: Source) throws {
        try list.read(height: source.context.bodySize.rows - 4) { start, count in
            let page = try source.store.assiduite(filter, depuis: start, nombre: count, le: source.context.aujourdhui)
            return (page.lignes, page.total)
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let scope = context.structure(filter.structure)?.valeur.nom ?? "Toutes les structures"
        let whose = filter.referent == nil ? "" : " · mes bénéficiaires"
        canvas.write("\(scope)\(whose) · \(filter.periode.libelle)", row: 0, column: 1, width: width - 2, style: Look.heading)
        let count = "\(list.total.lisible) personne\(list.total > 1 ? "s" : "")"
        canvas.write(
            "« ! » : plus de \(context.parametres.absencesTolerees) absences injustifiées en douze mois.", row: 1, column: 1,
            width: width - 18, style: Look.faint)
        canvas.write(TextWidth.pad(count, to: 15, right: true), row: 1, column: width - 17, width: 15)
        canvas.write("Nom", row: 3, column: 1, width: 20, style: Look.faint)
        for column in Self.columns(width) {
            canvas.write(
                TextWidth.pad(column.title, to: column.width, right: true), row: 3, column: column.place, width: column.width,
                style: Look.faint)
        }
        canvas.write("Alerte du", row: 3, column: Self.alertColumn(width), width: 9, style: Look.faint)
        canvas.list(list, from: 4) { canvas, item, row in draw(item, row: row, on: &canvas, context) }
        guard list.isEmpty else { return }
        canvas.write("Aucune absence ni alerte. ← → changent la période, « v » la vue.", row: 4, column: 1, width: width - 2)
        canvas.cursor = Position(row: 4, column: 1)
    }

    private func draw(_ item: LigneDAssiduite, row: Int, on canvas: inout Canvas, _ context: Context) {
        let part = Pourcentage.arrondi(item.honores + item.excusees, sur: item.convoques).map { "\($0) %" } ?? "—"
        canvas.write(context.nom(item.nom), row: row, column: 1, width: 22)
        let width = canvas.size.columns
        let texts = [item.fixes.lisible, item.honores.lisible, item.excusees.lisible, item.injustifiees.lisible, part]
        for column in Self.columns(width) {
            canvas.write(
                TextWidth.pad(texts[column.rank], to: column.width, right: true), row: row, column: column.place, width: column.width)
        }
        if let alerte = item.alerte {
            canvas.write("!\(alerte.le.court)", row: row, column: Self.alertColumn(width), width: 11, style: Look.late)
        }
    }

    /// The figures that fit, by their rank: below 80 columns, the absences and the alert.
    private static func columns(_ width: Int) -> [(rank: Int, title: String, place: Int, width: Int)] {
        guard width >= 79 else { return [(2, "Excusées", 25, 8), (3, "Injust.", 35, 7)] }
        return [(0, "Fixés", 24, 5), (1, "Honorés", 31, 7), (2, "Excusées", 40, 8), (3, "Injust.", 50, 7), (4, "Assiduité", 59, 9)]
    }

    private static func alertColumn(_ width: Int) -> Int { width >= 79 ? 69 : 45 }
}
