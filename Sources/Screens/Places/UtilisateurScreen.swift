// Who works at this desk today.

import Domain
import Terminal

/// The choice of the user, when neither the command line nor the login says it.
package struct UtilisateurScreen: Screen {
    package let title = "Qui êtes-vous ?"
    var list: Liste<Fiche<Referent>>

    package init(_ referents: [Fiche<Referent>]) { list = Liste(referents) }

    package static var commands: [Command<Self>] {
        [
            Command("choisir", [.enter], "C’est moi", help: "Ouvre la journée de ce référent.") { screen, context in
                guard let chosen = screen.list.current else { return [] }
                return [.identify(chosen.cle), .replace { Home.screen($0) }, .offerDrafts]
            }
        ] + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        canvas.write(
            "Choisissez votre nom (ou lancez « suivi --utilisateur IDENTIFIANT »).", row: 0, column: 1, width: canvas.size.columns - 2)
        canvas.list(list, from: 2) { canvas, item, row in
            let referent = item.valeur
            let structure = context.structure(referent.structure)?.valeur.nom ?? ""
            // Of the role, its first word: « Responsable », « Superviseur ».
            let role = referent.role.libelle.split(separator: " ").first.map(String.init) ?? ""
            let text = " \(TextWidth.pad(referent.nomComplet, to: 24)) \(TextWidth.pad(structure, to: 38)) \(role)"
            canvas.write(text, row: row, column: 0)
        }
    }
}
