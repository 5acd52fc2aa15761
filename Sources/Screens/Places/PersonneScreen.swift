// With whom? Somebody found by typing a few letters, for an appointment at a place of the agenda.

import Domain
import Store
import Terminal

/// The people followed, narrowed by typing; the one chosen gets the form of an appointment.
package struct PersonneScreen: Screen {
    package let title = "Rendez-vous avec qui ?"
    let place: PlaceDAgenda
    var filter: FiltreFileActive
    var search = PersonSearch<LigneFileActive>()

    package init(_ place: PlaceDAgenda, structure: Cle<Structure>?, own referent: Cle<Referent>?) {
        self.place = place
        filter = FiltreFileActive(structure: structure, referent: referent)
    }

    package static var commands: [Command<Self>] {
        [
            Command(
                "choisir", [.enter], "Choisir", help: "Fixe un rendez-vous avec cette personne.",
                unavailable: { screen, _ in
                    screen.search.list.isEmpty ? "Personne ne correspond : effacez une partie de la recherche." : nil
                }
            ) { screen, _ in screen.choose() },
            Command(
                "etendue", [.f(5)], "Toute la structure", help: "Les bénéficiaires du référent, ou tous ceux de la structure.",
                group: .voir,
                unavailable: { screen, _ in
                    screen.place.referent == nil ? "Tous ceux que vous pouvez voir sont déjà dans la liste." : nil
                }
            ) { screen, _ in
                screen.filter.referent = screen.filter.referent == nil ? screen.place.referent : nil
                screen.search.list.rewind()
                return [.load]
            },
        ] + moves(in: \.search.list, height: { $0.bodySize.rows - 3 }).map(\.withoutLetters)
    }

    private func choose() -> [Effect] {
        guard let personne = search.list.current?.beneficiaire else { return [] }
        let place = place
        return [
            .back,
            .form(of: personne) { dossier, context in
                guard let suivi = dossier.suivi(de: context.utilisateur.perimetre, le: context.aujourdhui) else {
                    return .failure(Obstacle(sentence: "Aucun accompagnement par votre structure : reprenez-le d’abord."))
                }
                return .success(EntretienForm(dossier, accompagnement: suivi.accompagnement.cle, place: place))
            },
        ]
    }

    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        search.type(key)
    }

    package mutating func paste(_ text: String, _ context: Context) -> [Effect] {
        search.paste(text)
    }

    package mutating func load(_ source: Source) throws {
        filter.recherche = search.input.text
        try search.list.read(height: source.context.bodySize.rows - 3, behind: source.behind, id: { $0.beneficiaire }) { start, count in
            let page = try source.store.fileActive(filter, depuis: start, nombre: count, le: source.context.aujourdhui)
            return (page.lignes, page.total)
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let heure = place.heure.map { " à \($0.libelle)" } ?? ""
        let whose = context.referent(filter.referent).map { "bénéficiaires de \($0.valeur.nomComplet)" } ?? "toute la structure"
        canvas.write("\(place.jour.enToutesLettres)\(heure) · \(whose)", row: 0, column: 1, width: width - 2, style: Look.heading)
        canvas.list(search.list, from: 3, withCursor: false) { canvas, item, row in
            canvas.write(context.ligne(item.nom, item.naissance, item.commune), row: row, column: 1, width: width - 2)
        }
        if search.list.isEmpty {
            canvas.write("Personne ne correspond. F5 cherche dans toute la structure.", row: 3, column: 1, width: width - 2)
        }
        search.drawInput(on: &canvas, row: 1, column: 1, width: min(51, width - 3))
    }
}
