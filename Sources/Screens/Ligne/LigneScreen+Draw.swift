// How the prompt looks: the line, then what is wrong with it or what may be said in it.

import Domain
import Terminal

extension LigneScreen {
    /// What a line may say, kept in view while it is typed, in the word of the département; it fits the smallest window.
    static func aideMemoire(_ contrat: NomDuContrat) -> [(String, String)] {
        [
            ("Personne *", "dupont marie · matricule · 12/03/1985"),
            ("Issue *", "honoré · excusé · absent · annulé"),
            ("Nature", "\(contrat == .cer ? "cer" : "contrat") · autre · tripartite avec la CAF,"),
            ("Durée, lieu", "30 · 1h30 · bureau · tél · visio"),
            ("Jour", "le 20/11 · hier · à 14h30 · sans rdv"),
            ("Freins", "santé logement · motif: transport"),
            ("Démarches", "logement: dossier FSL; santé: bilan;"),
            ("Suite, note", "rdv 12/12 9h; raison: visite · // mot"),
        ]
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns - 8
        let lines = problem.map { TextWidth.wrap("✗ \($0)", to: width) }
        let rows = lines?.count ?? Self.aideMemoire(context.parametres.nomDuContrat).count
        let inside = canvas.popup(rows: rows + 2, columns: width, title: "Un entretien en une ligne", context)
        canvas.write(":", row: inside.row, column: inside.column, width: 1, style: Look.key)
        if let lines {
            for (offset, line) in lines.enumerated() {
                canvas.write(line, row: inside.row + 2 + offset, column: inside.column, width: inside.columns, style: Look.error)
            }
        } else {
            drawHelp(on: &canvas, row: inside.row + 2, column: inside.column, width: inside.columns, context)
        }
        input.draw(on: &canvas, row: inside.row, column: inside.column + 2, width: inside.columns - 2, focused: true, style: Look.field)
    }

    private func drawHelp(on canvas: inout Canvas, row: Int, column: Int, width: Int, _ context: Context) {
        for (offset, (word, examples)) in Self.aideMemoire(context.parametres.nomDuContrat).enumerated() {
            canvas.write(word, row: row + offset, column: column, width: 12, style: Look.faint)
            canvas.write(examples, row: row + offset, column: column + 13, width: width - 13)
        }
    }
}
