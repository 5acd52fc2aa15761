// What happened to each record behind a closed figure, and who did it.

import Domain
import Reports
import Store
import Terminal

/// The records that do not stand behind a figure as they stood at the closing.
package struct EcartsScreen: Screen {
    package let title = "Écarts"
    /// A record takes a line, then what was said of it and the acts that explain it.
    struct Row: Sendable {
        let line: StyledLine
        /// The file to open, nil when it is not open to the reader; the row belongs to nobody when `isRecord` is false.
        let dossier: Cle<Beneficiaire>?
        var isRecord = true
    }

    let cloture: Cloture
    let figure: LigneDeCloture
    let rubrique: RubriqueDeCloture
    let sujets: [Chiffre: SujetDeCompte]
    /// Records told in full; the others are counted.
    static let most = 100
    var list = Liste<Row>()

    package init(_ cloture: Cloture, _ figure: LigneDeCloture, _ rubrique: RubriqueDeCloture, _ sujets: [Chiffre: SujetDeCompte]) {
        (self.cloture, self.figure, self.rubrique, self.sujets) = (cloture, figure, rubrique, sujets)
    }

    package static var commands: [Command<Self>] {
        [
            Command(
                "ouvrir", [.enter], "Dossier", help: "Ouvre le dossier de la ligne.",
                unavailable: { screen, _ in
                    guard let row = screen.list.current, row.isRecord else { return "Placez-vous sur une ligne avec les flèches." }
                    return row.dossier == nil ? Refus.horsDroits.message : nil
                }
            ) { screen, _ in
                screen.list.current?.dossier.map { [.open(DossierScreen($0))] } ?? []
            }
        ] + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        let ligne = figure.chiffre.ligne
        let all = try source.store.differences(cloture, sujets, pour: context.utilisateur).filter {
            $0.rubrique == figure.chiffre.rubrique && $0.sens(ligne) != nil
        }
        // What moves the figure first, what is only told otherwise last.
        let ordered = SensDeDifference.allCases.flatMap { sens in all.filter { $0.sens(ligne) == sens } }
        let told = try source.store.ecarts(
            Array(ordered.prefix(Self.most)), depuis: cloture, pour: context.utilisateur, le: context.aujourdhui)
        var rows = told.flatMap { self.rows(for: $0, context) }
        if ordered.count > told.count {
            rows.append(
                Row(line: StyledLine("… et \((ordered.count - told.count).lisible) autres.", Look.faint), dossier: nil, isRecord: false))
        }
        if rows.isEmpty {
            rows.append(Row(line: StyledLine("Aucun écart : la liste est celle de la clôture."), dossier: nil, isRecord: false))
        }
        list.replaceAll(rows)
    }

    private func rows(for ecart: EcartDeFait, _ context: Context) -> [Row] {
        let difference = ecart.difference
        let name = ecart.nom.map(context.nom) ?? "Dossier qui ne vous est pas ouvert"
        let day = (difference.present ?? difference.clos)?.jour?.court ?? ""
        let mark = difference.sens(figure.chiffre.ligne).map(Self.mark) ?? " "
        let head = StyledLine("\(mark) \(TextWidth.pad(day, to: 10)) \(name)", Look.heading)
        let dossier = ecart.nom == nil ? nil : ecart.dossier
        let acts = ecart.actes.map { acte in
            let (jour, heure) = Clock.local(acte.quand)
            let detail = acte.detail.isEmpty ? "" : " (\(acte.detail))"
            return "\(jour.court)\(heure.map { " à \($0.libelle)" } ?? ""), \(acte.qui) : \(acte.acte)\(detail)"
        }
        let texts =
            [difference.phrase(figure.chiffre.ligne, rubrique.nom) + ".", difference.details]
            + (ecart.sansActe.map { [$0] } ?? acts)
        let width = max(20, context.size.columns - 8)
        let lines = texts.flatMap { text in
            TextWidth.wrap(context.cacher(ecart.nom.map { [$0] } ?? [], dans: text), to: width).enumerated().map {
                StyledLine($0 == 0 ? "    \($1)" : "      \($1)")
            }
        }
        return ([head] + lines).map { Row(line: $0, dossier: dossier) }
    }

    private static func mark(_ sens: SensDeDifference) -> String {
        switch sens {
        case .ajoute: "+"
        case .disparu: "−"
        case .deplace: "→"
        case .redit: "~"
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns - 2
        let name = figure.chiffre.ligne == Chiffre.total ? rubrique.libelle : "\(rubrique.libelle), \(figure.libelle)"
        let counts = "clos \(figure.clos?.lisible ?? "–"), aujourd’hui \(figure.present?.lisible ?? "–")"
        canvas.write("\(name) · \(counts)", row: 0, column: 1, width: width, style: Look.heading)
        canvas.list(list, from: 2) { canvas, item, row in
            canvas.write(item.line.text, row: row, column: 1, width: width, style: item.line.style)
        }
    }
}

extension RubriqueDeCloture {
    /// How a line is called on the page; nil for a code that is no line of it.
    func nom(_ ligne: String) -> String? { lignes.first { $0.chiffre.ligne == ligne }?.libelle }
}
