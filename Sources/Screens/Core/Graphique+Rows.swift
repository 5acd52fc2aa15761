// A chart as rows of characters: bars with their figures, pairs, stacked shares; words only where drawings are unwanted.

import Domain
import Reports
import Terminal

extension Graphique {
    /// The drawing in `width` columns, then the base and the notes. `height` is the room that month columns may fill: everything
    /// else is as long as it needs and scrolls. `plain` says every figure in a sentence and draws nothing.
    package func rows(width: Int, height: Int, plain: Bool) -> [ChartRow] {
        let width = max(20, width)
        return drawing(width, height, plain) + [.blank] + ChartRow.wrapped(base, to: width, Look.faint)
            + notes.flatMap { note in
                TextWidth.wrap(note, to: width - 2).enumerated().map { ChartRow(($0 == 0 ? "· " : "  ") + $1, Look.faint) }
            }
    }

    /// Which mark stands for what, once for all the bars; empty where each bar says it.
    package func legend(width: Int, plain: Bool) -> [ChartRow] {
        guard !plain, !estVide, forme == .empile, categories.count > 1 else { return [] }
        return ChartRow.flowing(series.indices.map { "\(ChartMark.of($0, in: self)) \(series[$0].nom)" }, to: width)
    }

    private func drawing(_ width: Int, _ height: Int, _ plain: Bool) -> [ChartRow] {
        guard !estVide else { return [ChartRow(Self.aucuneDonnee)] }
        if plain {
            return ChartRow.wrapped(texteAlternatif, to: width) + [.blank] + phrases.flatMap { ChartRow.wrapped($0, to: width) }
        }
        return switch forme {
        case .barres: bars(width)
        case .comparaison: groups(width)
        case .empile: categories.count == 1 ? stack(0, width) + shares(0, width) : categories.indices.flatMap { stacked($0, width) }
        case .tendance: series.count == 1 ? columns(width: width, height: height) ?? bars(width) : groups(width)
        }
    }

    // MARK: One bar for each category

    /// « Renouvellements  140  78 % de 179  ████ ». A long label goes on below, never cut.
    private func bars(_ width: Int) -> [ChartRow] {
        let figures = categories.indices.map { nombre(0, $0) }, shares = categories.indices.map { partEtBase(0, $0) }
        let figure = widest(figures), share = widest(shares)
        let after = figure + (share > 0 ? share + 2 : 0) + 4
        let label = min(widest(categories), max(8, width - after - max(8, width / 4)))
        return categories.indices.flatMap { rank -> [ChartRow] in
            let lines = TextWidth.wrap(categories[rank], to: label)
            var row = ChartRow(TextWidth.pad(lines[0], to: label))
            row.add("  " + TextWidth.pad(figures[rank], to: figure, right: true))
            if share > 0 { row.add("  " + TextWidth.pad(shares[rank], to: share, right: true)) }
            row.add("  ")
            row.add(ChartMark.bar("█", point(0, rank).hauteur, of: plusHaut, width: width - label - after), Look.bar)
            return [row] + lines.dropFirst().map { ChartRow($0) }
        }
    }

    // MARK: Several bars for each category

    /// The category and what changed, then one bar under it for each series.
    private func groups(_ width: Int) -> [ChartRow] {
        let figure = widest(series.indices.flatMap { one in categories.indices.map { nombre(one, $0) } })
        let name = min(widest(series.map(\.nom)), max(8, width - figure - 8 - width / 3))
        let room = width - name - figure - 8
        return categories.indices.flatMap { rank -> [ChartRow] in
            let head = forme == .comparaison && series.count == 2 ? "\(categories[rank]) : \(ecart(rank))" : categories[rank]
            return ChartRow.wrapped(head, to: width, Look.heading)
                + series.indices.map { one in
                    let mark = ChartMark.of(one, in: self)
                    var row = ChartRow("  \(mark) \(TextWidth.pad(series[one].nom, to: name))")
                    row.add("  \(TextWidth.pad(nombre(one, rank), to: figure, right: true))  ")
                    row.add(ChartMark.bar(mark, point(one, rank).hauteur, of: plusHaut, width: room), Look.bar)
                    return row
                }
        }
    }

    // MARK: Bars of 100 %

    private func stacked(_ rank: Int, _ width: Int) -> [ChartRow] {
        let drawn = series.indices.filter { point($0, rank).valeur != 0 }
        let segments = drawn.map { "\(ChartMark.of($0, in: self)) \(segment($0, rank))" }
        return stack(rank, width) + (somme(rank) > 0 ? ChartRow.flowing(segments, to: width, indent: 2) : []) + [.blank]
    }

    /// The name of the bar with its base, and the bar.
    private func stack(_ rank: Int, _ width: Int) -> [ChartRow] {
        let base = somme(rank) > 0 ? "100 % = \(somme(rank).lisible)" : "rien à partager"
        let head = ChartRow.wrapped("\(categories[rank]) : \(base)", to: width, Look.heading)
        var bar = ChartRow()
        for (one, places) in Self.repartition(pile(rank), sur: min(width, 100)).enumerated() {
            bar.add(String(repeating: ChartMark.of(one, in: self), count: places), ChartMark.style(one, in: self))
        }
        return head + (bar.spans.isEmpty ? [] : [bar])
    }

    /// Each part on its own row, where there is only one bar.
    private func shares(_ rank: Int, _ width: Int) -> [ChartRow] {
        let figure = widest(series.indices.map { nombre($0, rank) })
        let name = min(widest(series.map(\.nom)), width - figure - 14)
        return series.indices.flatMap { one -> [ChartRow] in
            let lines = TextWidth.wrap(series[one].nom, to: name)
            let figures = TextWidth.pad(nombre(one, rank), to: figure, right: true)
            let share = TextWidth.pad(part(one, rank) ?? "–", to: 6, right: true)
            return [ChartRow("  \(ChartMark.of(one, in: self)) \(TextWidth.pad(lines[0], to: name))  \(figures)  \(share)")]
                + lines.dropFirst().map { ChartRow("    \($0)") }
        }
    }

    private func widest(_ texts: [String]) -> Int { texts.map(TextWidth.of).max() ?? 0 }
}
