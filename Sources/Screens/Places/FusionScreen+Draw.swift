// How two files look side by side: a mark on the value that is kept, then what passes and what unites.

import Domain
import Store
import Terminal

extension FusionScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        guard let apercu else { return }
        let columns = Columns(canvas.size.columns)
        canvas.write("Fiche gardée", row: 0, column: columns.left + 2, width: columns.width, style: Look.heading)
        canvas.write("Fiche fondue dans la première", row: 0, column: columns.right + 2, width: columns.width, style: Look.heading)
        canvas.list(list, from: 1) { canvas, item, row in draw(item, apercu, row: row, columns, on: &canvas, context) }
        let top = list.total + 2
        let lines = summary(apercu, context).flatMap { line in
            TextWidth.wrap(line.text, to: canvas.size.columns - 3).map { StyledLine($0, line.style) }
        }
        for (offset, line) in lines.prefix(max(0, canvas.size.rows - top)).enumerated() {
            canvas.write(line.text, row: top + offset, column: 1, width: canvas.size.columns - 2, style: line.style)
        }
    }

    /// Where the three columns stand.
    private struct Columns {
        let left = 22
        let width: Int
        let right: Int

        init(_ total: Int) {
            width = (total - left - 2) / 2
            right = left + width + 1
        }
    }

    private func draw(
        _ item: Row, _ apercu: ApercuDeFusion, row: Int, _ columns: Columns, on canvas: inout Canvas, _ context: Context
    ) {
        let (name, texts, isSame, taken) = read(item, apercu, context)
        canvas.write(name, row: row, column: 1, width: columns.left - 2)
        // The mark says which one is kept, without any colour.
        for (column, text, kept) in [(columns.left, texts.0, !taken), (columns.right, texts.1, taken)] {
            let mark = isSame ? "=" : kept ? "●" : " "
            canvas.write(mark, row: row, column: column, width: 1)
            canvas.write(
                text.isEmpty ? "—" : text, row: row, column: column + 2, width: columns.width - 2,
                style: isSame ? .plain : kept ? Look.heading : Look.faint)
        }
    }

    private func read(_ item: Row, _ apercu: ApercuDeFusion, _ context: Context) -> (String, (String, String), isSame: Bool, taken: Bool) {
        switch item {
        case .champ(let champ):
            let texts = (
                champ.lire(apercu.garde.valeur, context.referentiels), champ.lire(apercu.fondu.valeur, context.referentiels)
            )
            let isName = [Champ.nom, .prenom, .nomDeNaissance].contains(champ.champ)
            let shown = isName ? (context.nom(texts.0), context.nom(texts.1)) : texts
            return (champ.champ.libelle, shown, texts.0 == texts.1, repris.contains(champ.champ))
        case .foyer:
            let texts =
                apercu.memeFoyer
                ? ("Même foyer", "Même foyer") : (Self.word(apercu.foyerDeGarde.valeur), Self.word(apercu.foyerDuFondu.valeur))
            return ("Foyer", texts, apercu.memeFoyer, foyerDuFondu)
        }
    }

    private static func word(_ foyer: Foyer) -> String {
        let parts = [foyer.matricule.isEmpty ? "sans matricule" : foyer.matricule, foyer.commune, foyer.adresse].filter { !$0.isEmpty }
        return "\(foyer.organisme.libelle) \(parts.joined(separator: ", "))"
    }

    /// What deserves a look comes before what goes without saying: a small window shows the beginning.
    private func summary(_ apercu: ApercuDeFusion, _ context: Context) -> [StyledLine] {
        let facts = apercu.faits.map { RecitDActe.compter($0.nombre, $0.nom) }
        let moved = StyledLine("Passent dans la fiche gardée : \(facts.isEmpty ? "aucun fait" : RecitDActe.enumerer(facts)).")
        return [moved] + Self.warnings(apercu) + Self.histories(apercu)
    }

    /// What deserves a look before the merger: drawn here, and told again in the question.
    static func warnings(_ apercu: ApercuDeFusion) -> [StyledLine] {
        var lines: [StyledLine] = []
        let exits = apercu.sortiesEffacees
        if exits > 0 {
            let verb = exits > 1 ? "compteront" : "comptera"
            lines.append(
                StyledLine(
                    "! \(RecitDActe.compter(exits, "sortie")) ne \(verb) plus : l’accompagnement continue dans l’autre fiche.", Look.late))
        }
        if apercu.contratsQuiSeChevauchent > 0 {
            lines.append(StyledLine("! Des contrats des deux fiches courent les mêmes jours : vérifiez-les après la fusion.", Look.late))
        }
        if apercu.memeFoyer {
            lines.append(StyledLine("Les deux fiches partagent un foyer : cela seul ne dit pas que c’est la même personne.", Look.faint))
        }
        return lines
    }

    private static func histories(_ apercu: ApercuDeFusion) -> [StyledLine] {
        let united = apercu.reunions.map { reunion in
            let end = reunion.au.map { " au \($0.court)" } ?? ", en cours"
            return StyledLine("S’unissent : les accompagnements par \(reunion.structure), du \(reunion.du.court)\(end).")
        }
        let added = [(apercu.accompagnements, "accompagnement"), (apercu.situations, "situation")].filter { $0.0 > 0 }
        guard !added.isEmpty else { return united }
        let words = RecitDActe.enumerer(added.map { RecitDActe.compter($0.0, $0.1) })
        return united + [StyledLine("S’ajoutent : \(words) ; où les deux fiches se contredisent, la gardée l’emporte.")]
    }
}
