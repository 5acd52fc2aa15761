// The wordings of démarches offered to a structure: the common list, and what it added to it.

import Domain
import Store
import Terminal

/// The wordings by theme, those of the structure first. Only these can be retired; the common ones come with the program.
package struct VocabulaireScreen: Screen {
    package let title = "Vocabulaire"
    /// A line: a theme, or one of its wordings.
    enum Row: Sendable {
        case theme(code: String, text: String)
        case commun(theme: String, libelle: String)
        case propre(DemarcheDeStructure, structure: String)

        /// The theme that the line belongs to.
        var theme: String {
            switch self {
            case .theme(let code, _): code
            case .commun(let theme, _): theme
            case .propre(let demarche, _): demarche.theme
            }
        }
    }

    var list = Liste<Row>()
    /// The common wordings are hidden.
    var ownOnly = false

    package init() {}

    package static var commands: [Command<Self>] {
        [
            Command("ajouter", [.character("n")], "Ajouter", help: "Ajoute un libellé au thème de la ligne.") { screen, context in
                [.open(FormScreen(VocabulaireForm(theme: screen.list.current?.theme ?? ""), context))]
            },
            Command(
                "retirer", [.character("s"), .delete], "Retirer, rétablir",
                help: "Retire un libellé de votre structure, ou le rétablit ; les démarches qui le portent le gardent.",
                unavailable: { screen, _ in screen.unretirable }
            ) { screen, _ in
                guard case .propre(let demarche, _) = screen.list.current else { return [] }
                return [
                    .write(
                        .etendreVocabulaire(demarche.structure, theme: demarche.theme, libelle: demarche.libelle, actif: !demarche.actif),
                        confirmed: true)
                ]
            },
            Command("etendue", [.character("v"), .f(5)], "Vue", help: "Tous les libellés, ou ceux de votre structure.", group: .voir) {
                screen, _ in
                screen.ownOnly.toggle()
                screen.list.rewind()
                return [.load]
            },
        ] + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    private var unretirable: String? {
        switch list.current {
        case .propre: nil
        case .commun: "Ce libellé est commun à toutes les structures : il ne se retire pas ici."
        case .theme, nil: "Placez-vous sur un libellé de votre structure avec les flèches."
        }
    }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        let propres = try source.store.vocabulaire(de: context.utilisateur.perimetre)
        let structures = Dictionary(context.structures.map { ($0.cle, $0.valeur.nom) }, uniquingKeysWith: { first, _ in first })
        list.replaceAll(
            context.referentiels.actifs(.themes).flatMap { theme -> [Row] in
                let own = propres.filter { $0.theme == theme.code }
                let common = context.referentiels.actifs(.demarches).filter { $0.categorie == theme.code }
                let heading = "\(theme.libelle) : \(common.count) communs, \(own.filter(\.actif).count) de la structure"
                return [.theme(code: theme.code, text: heading)] + own.map { .propre($0, structure: structures[$0.structure] ?? "") }
                    + (ownOnly ? [] : common.map { .commun(theme: theme.code, libelle: $0.libelle) })
            })
    }

    package mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect] {
        guard case .etendreVocabulaire(_, _, let libelle, let actif) = act else { return [.load] }
        return [.refreshLists, .load, .message(.info("« \(libelle) » est \(actif ? "rétabli" : "retiré : il n’est plus proposé")."))]
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        canvas.write(
            "Libellés de démarches, par thème. « n » en ajoute un à votre structure.", row: 0, column: 1, width: width - 2,
            style: Look.heading)
        canvas.list(list, from: 2) { canvas, item, row in
            switch item {
            case .theme(_, let text): canvas.write(text, row: row, column: 1, width: width - 2, style: Look.heading)
            case .commun(_, let libelle): canvas.write(libelle, row: row, column: 5, width: width - 6)
            case .propre(let demarche, let structure):
                let mark = demarche.actif ? "+" : "×"
                let state = demarche.actif ? structure : "retiré"
                canvas.write(
                    "\(mark) \(demarche.libelle)  (\(state))", row: row, column: 3, width: width - 4,
                    style: demarche.actif ? .plain : Look.faint)
            }
        }
    }
}
