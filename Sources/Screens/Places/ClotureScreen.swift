// A closed period: its versions, and each figure then and now.

import Domain
import Exchange
import Reports
import Store
import Terminal

/// The closings of one period of a structure, one of them beside today's page. Nothing is computed here.
package struct ClotureScreen: Screen {
    package let title = "Clôture"
    enum Row: Sendable {
        case version(Cloture)
        case heading(RubriqueDeCloture)
        case figure(LigneDeCloture, RubriqueDeCloture)
        /// What moved behind the figure above: it opens what the figure opens.
        case movement(String, LigneDeCloture, RubriqueDeCloture)
        case blank
    }

    let structure: Cle<Structure>
    let periode: Periode
    private(set) var versions: [Cloture] = []
    /// The version that is compared; nil: the last one.
    private var chosen: Int?
    private(set) var comparaison: ComparaisonDeCloture?
    private var sujets: [Chiffre: SujetDeCompte] = [:]
    var list = Liste<Row>()

    package init(structure: Cle<Structure>, periode: Periode) { (self.structure, self.periode) = (structure, periode) }

    package static var commands: [Command<Self>] {
        [
            Command(
                "ouvrir", [.enter], "Écarts", help: "Liste ce qui a changé derrière le chiffre ; sur une version, la compare.",
                unavailable: { screen, _ in
                    screen.figure == nil && screen.version == nil ? "Placez-vous sur un chiffre ou une version avec les flèches." : nil
                }
            ) { screen, _ in screen.enter() },
            Command(
                "liste", [.character("l")], "Liste close", help: "La liste du chiffre telle qu’elle a été close.", group: .voir,
                unavailable: { screen, _ in screen.figure == nil ? "Placez-vous sur un chiffre avec les flèches." : nil }
            ) { screen, _ in screen.openClosedList() },
            Command(
                "definition", [.character("d"), .f(2)], "Définition",
                help: "La définition et les remarques, telles qu’elles ont été closes.",
                group: .voir,
                unavailable: { screen, _ in screen.figure == nil ? "Placez-vous sur un chiffre avec les flèches." : nil }
            ) { screen, _ in screen.openDefinition() },
            exportCommand { $0.comparaison.map { PageAExporter($0.document) } },
        ] + moves(in: \.list, height: { $0.bodySize.rows - 3 })
    }

    private var version: Cloture? { if case .version(let version) = list.current { version } else { nil } }

    private var figure: (LigneDeCloture, RubriqueDeCloture)? {
        switch list.current {
        case .heading(let rubrique): (rubrique.total, rubrique)
        case .figure(let ligne, let rubrique), .movement(_, let ligne, let rubrique): (ligne, rubrique)
        default: nil
        }
    }

    private mutating func enter() -> [Effect] {
        if let version {
            chosen = version.rang
            return [.load]
        }
        guard let cloture = comparaison?.page.cloture, let (ligne, rubrique) = figure else { return [] }
        guard !ligne.mouvements.estVide else { return openClosedList() }
        return [.open(EcartsScreen(cloture, ligne, rubrique, sujets))]
    }

    private func openClosedList() -> [Effect] {
        guard let page = comparaison?.page, let (ligne, rubrique) = figure else { return [] }
        guard let close = page.rubriques.first(where: { $0.code == rubrique.code }) else {
            return [.message(.erreur("Cette rubrique n’existait pas à la clôture : elle n’a pas de liste close."))]
        }
        return [.open(ListeCloseScreen(page.cloture, ligne.chiffre, heading: close.nom(ligne.chiffre.ligne)))]
    }

    private func openDefinition() -> [Effect] {
        guard let rubrique = figure?.1 else { return [] }
        return [.open(DefinitionScreen(heading: rubrique.libelle, rubrique.definition, remarks: rubrique.notes))]
    }

    package mutating func load(_ source: Source) throws {
        let reader = source.context.utilisateur
        versions = try source.store.clotures(structure, periode, pour: reader)
        guard let fiche = source.context.structure(structure),
            let cloture = versions.first(where: { $0.rang == chosen }) ?? versions.first
        else { return }
        let bilan = Bilan(
            try source.store.comptes(structure, periode), structure: fiche, periode: periode,
            contrat: source.context.parametres.nomDuContrat)
        sujets = bilan.pageAClore.sujets
        let comparaison = ComparaisonDeCloture(
            try source.store.pageClose(cloture, pour: reader), aujourdhui: bilan,
            try source.store.differences(cloture, sujets, pour: reader))
        self.comparaison = comparaison
        list.replaceAll(versions.map { .version($0) } + [.blank] + comparaison.rubriques.flatMap { Self.rows($0, source.context) })
    }

    private static func rows(_ rubrique: RubriqueDeCloture, _ context: Context) -> [Row] {
        func movements(_ ligne: LigneDeCloture) -> [Row] {
            let text = ligne.mouvements.phrase
            return text.isEmpty ? [] : TextWidth.wrap(text, to: max(20, context.size.columns - 10)).map { .movement($0, ligne, rubrique) }
        }
        return [.heading(rubrique)] + movements(rubrique.total)
            + rubrique.lignes.flatMap { [.figure($0, rubrique)] + movements($0) } + [.blank]
    }
}

extension ClotureScreen {
    /// Where the three figures end.
    private static let columns = (close: 38, today: 50, difference: 64)

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns - 2
        let name = comparaison?.page.nom ?? context.structure(structure)?.valeur.nom ?? ""
        canvas.write("\(name) · \(periode.libelle), clos et aujourd’hui", row: 0, column: 1, width: width, style: Look.heading)
        canvas.write(comparaison?.resume ?? "Cette période n’est pas close.", row: 1, column: 1, width: width)
        figures(["Clos", "Aujourd’hui", "Écart"], row: 2, on: &canvas, Look.faint)
        canvas.list(list, from: 3) { canvas, item, row in draw(item, row: row, on: &canvas) }
    }

    private func figures(_ texts: [String], row: Int, on canvas: inout Canvas, _ style: Style) {
        for (text, column) in zip(texts, [Self.columns.close, Self.columns.today, Self.columns.difference]) {
            canvas.write(TextWidth.pad(text, to: 11, right: true), row: row, column: column, width: 11, style: style)
        }
    }

    private func draw(_ item: Row, row: Int, on canvas: inout Canvas) {
        let width = canvas.size.columns - 2
        switch item {
        case .version(let version):
            let mark = version.rang == comparaison?.page.cloture.rang ? "▸" : " "
            let why = version.motif.isEmpty ? "" : " : \(version.motif)"
            canvas.write(
                "\(mark) Version \(version.rang), le \(version.le.court) par \(version.par)\(why)", row: row, column: 1, width: width)
        case .heading(let rubrique):
            canvas.write(rubrique.libelle, row: row, column: 1, width: Self.columns.close - 2, style: Look.heading)
            draw(rubrique.total, row: row, on: &canvas, Look.heading)
        case .figure(let ligne, _):
            let style = ligne.clos == ligne.present ? Style.plain : Look.late
            let mark = ligne.clos == ligne.present ? " " : "!"
            canvas.write("\(mark) \(ligne.libelle)", row: row, column: 1, width: Self.columns.close - 2, style: style)
            draw(ligne, row: row, on: &canvas, style)
        case .movement(let text, _, _): canvas.write("    → \(text)", row: row, column: 1, width: width, style: Look.faint)
        case .blank: break
        }
    }

    private func draw(_ ligne: LigneDeCloture, row: Int, on canvas: inout Canvas, _ style: Style) {
        let difference = ligne.ecart.map { $0 == 0 ? "égal" : Cellule.ecart($0).texte } ?? "–"
        figures([ligne.clos?.lisible ?? "–", ligne.present?.lisible ?? "–", difference], row: row, on: &canvas, style)
    }
}
