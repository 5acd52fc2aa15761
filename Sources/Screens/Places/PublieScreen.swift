// The published page of a structure beside what the file counts, and the reasons where they cannot agree.

import Domain
import Exchange
import Reports
import Store
import Terminal

/// The year of the PLICS: nothing is counted here, and nothing changes with the period of the bilan.
package struct PublieScreen: Screen {
    package let title = "Publié"
    /// A line of the page: what several figures have in common, a figure, a remark, a verdict of the summary.
    enum Row: Sendable {
        case heading(String)
        case figure(LigneComparee)
        case remark(String)
        case count(String, Int, warning: Bool)
        case blank
    }

    let structure: Fiche<Structure>
    private(set) var page: PageComparee?
    private var comparaison: ComparaisonPubliee?
    var list = Liste<Row>()

    init(_ structure: Fiche<Structure>) { self.structure = structure }

    /// Of the bilan: opens the published page of its structure.
    static var opening: Command<BilanScreen> {
        Command(
            "publie", [.character("y")], "Publié", help: "Met les chiffres publiés de 2021 en face de ceux du fichier.", group: .voir,
            unavailable: { screen, context in
                published(screen, context) == nil
                    ? "Le PLICS de 2022 n’a pas de page pour cette structure : il n’y a rien à comparer." : nil
            }
        ) { screen, context in
            published(screen, context).map { [.open(PublieScreen($0))] } ?? []
        }
    }

    private static func published(_ screen: BilanScreen, _ context: Context) -> Fiche<Structure>? {
        guard let fiche = context.structure(screen.structure), case .success(let publication) = Publication.embarquee else { return nil }
        return publication.structures.contains(fiche.code) ? fiche : nil
    }

    package static var commands: [Command<Self>] {
        [
            Command(
                "raison", [.character("d"), .f(2), .enter], "Raison", help: "Ce qui est compté, et pourquoi le publié en diffère.",
                group: .voir,
                unavailable: { screen, _ in
                    screen.line == nil ? "Placez-vous sur un chiffre avec les flèches." : nil
                }
            ) { screen, _ in
                screen.line.map { [.open(DefinitionScreen($0))] } ?? []
            }, export,
        ] + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    private static var export: Command<Self> {
        exportCommand { screen in
            screen.comparaison.map {
                PageAExporter($0, sousTitres: ["PLICS 2022, page de \(screen.structure.nom), en face de ce fichier."])
            }
        }
    }

    package mutating func load(_ source: Source) throws {
        let comptes = try ComptesDeLAnnee(source.store, structures: [structure], territoire: false, le: source.context.aujourdhui)
        let comparaison = ComparaisonPubliee(try Publication.embarquee.get(), comptes, structure: structure.code)
        (page, self.comparaison) = (comparaison.pages.first, comparaison)
        list.replaceAll(comparaison.pages.flatMap { Self.rows($0, source.context) } + Self.summary(comparaison))
    }

    private static func rows(_ page: PageComparee, _ context: Context) -> [Row] {
        page.lignes.enumerated().flatMap { rang, ligne -> [Row] in
            let isNew = rang == 0 || page.lignes[rang - 1].groupe != ligne.groupe
            return (isNew ? (rang == 0 ? [] : [.blank]) + [.heading(ligne.groupe)] : []) + [.figure(ligne)]
        } + [.blank] + remarkLines(page.notes, context).map { .remark($0) } + [.blank]
    }

    private static func summary(_ comparaison: ComparaisonPubliee) -> [Row] {
        let counts = comparaison.resume
        return [.heading("Résumé")]
            + VerdictDeComparaison.allCases.map { verdict in
                let count = counts[verdict] ?? 0
                return .count(verdict.libelle, count, warning: verdict == .aExpliquer && count > 0)
            }
    }

    private var line: LigneComparee? { if case .figure(let line) = list.current { line } else { nil } }
}

/// The columns of the comparison.
private enum PublishedColumns {
    static let published = 30
    static let counted = 37
    static let gap = 50
    static let verdict = 61
}

extension PublieScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        canvas.write(
            "\(structure.nom) · publié et compté, année \(Publication.annee)", row: 0, column: 1, width: width - 2, style: Look.heading)
        canvas.write("d : la raison", row: 1, column: 1, width: PublishedColumns.published - 2, style: Look.faint)
        let titles = [
            ("Publié", PublishedColumns.published, 7), ("Compté", PublishedColumns.counted, 13), ("Écart", PublishedColumns.gap, 10),
        ]
        for (text, column, size) in titles {
            canvas.write(TextWidth.pad(text, to: size, right: true), row: 1, column: column, width: size, style: Look.faint)
        }
        canvas.write("Verdict", row: 1, column: PublishedColumns.verdict, width: 8, style: Look.faint)
        canvas.list(list, from: 2) { canvas, item, row in draw(item, row: row, on: &canvas) }
    }

    private func draw(_ item: Row, row: Int, on canvas: inout Canvas) {
        switch item {
        case .heading(let text): canvas.write(text, row: row, column: 1, width: canvas.size.columns - 2, style: Look.heading)
        case .figure(let line): draw(line, row: row, on: &canvas)
        case .remark(let text): canvas.write(text, row: row, column: 1, width: canvas.size.columns - 2, style: Look.faint)
        case .count(let text, let count, let warning):
            let style = warning ? Look.late : Style.plain
            canvas.write("\(warning ? "! " : "  ")\(text)", row: row, column: 1, width: PublishedColumns.published - 2, style: style)
            canvas.write(
                TextWidth.pad(count.lisible, to: 7, right: true), row: row, column: PublishedColumns.published, width: 7, style: style)
        case .blank: break
        }
    }

    private func draw(_ line: LigneComparee, row: Int, on canvas: inout Canvas) {
        let isOdd = line.verdict == .aExpliquer
        let style = isOdd ? Look.late : Style.plain
        canvas.write(
            "\(isOdd ? "! " : "  ")\(line.nom)", row: row, column: 1, width: PublishedColumns.published - 2, style: style)
        let counted = line.compte.map {
            line.mesure == .part ? "\(line.compteEnCellule.texte) / \($0.base.lisible)" : line.compteEnCellule.texte
        }
        let cells = [
            (line.publie.texte, PublishedColumns.published, 7), (counted ?? "—", PublishedColumns.counted, 13),
            (line.ecartEnCellule.texte, PublishedColumns.gap, 10),
        ]
        for (text, column, size) in cells {
            canvas.write(TextWidth.pad(text, to: size, right: true), row: row, column: column, width: size, style: style)
        }
        let more = line.raisons.isEmpty ? "" : " ·"
        canvas.write(
            line.verdict.libelle + more, row: row, column: PublishedColumns.verdict,
            width: canvas.size.columns - PublishedColumns.verdict, style: style)
    }
}

extension DefinitionScreen {
    /// Of a printed figure: what answers it, and every reason in full.
    init(_ line: LigneComparee) {
        let certainty = line.figure.certitude == .exacte ? "lisible sans doute" : "lecture incertaine"
        let source = "Imprimé : \(line.publie.texte), ligne \(line.figure.ligne) du texte extrait, \(certainty)."
        (heading, definition, byMonth) = (line.libelle, line.definition, nil)
        let counted = line.compte.map { ["En face dans le fichier : \($0.rubrique), \($0.libelle)."] } ?? []
        remarks = [source] + counted + line.raisons.map(\.texte)
    }
}
