// The chain of contracts of a person as a timeline: each with its place in time, its dates, its amendments, its steps.

import Domain
import Terminal

/// The tab of contracts: most recent first, under one scale of time.
enum Chaine {
    static func rows(_ dossier: Dossier, _ context: Context) -> [DossierRow] {
        guard !dossier.contrats.isEmpty else { return DossierRow.none("Aucun contrat. « c » en élabore un.") }
        let scale = Scale(dossier.contrats.map(\.fiche.valeur), context)
        // Years without bars below them would be figures without meaning.
        return (context.plain ? [] : [DossierRow(scale.axis, Look.faint)])
            + dossier.contrats.reversed().flatMap { item in
                [head(item, context)] + (context.plain ? [] : [DossierRow(scale.bar(item.fiche.valeur), Look.faint, .contrat(item))])
                    + details(item, dossier, context)
            }
    }

    private static func head(_ item: Rattache<Contrat>, _ context: Context) -> DossierRow {
        let contrat = item.fiche.valeur
        let current = contrat.enCours(le: context.aujourdhui) ? "●" : " "
        let rang = contrat.rang.map { "n° \($0)" } ?? ""
        let type = contrat.sorte.compte ? contrat.type?.libelle ?? "Sans type" : contrat.sorte.libelle
        let date = contrat.decideLe.map { " le \($0.court)" } ?? ""
        let decision = contrat.sorte.compte ? "\(contrat.decision.libelle)\(date)" : ""
        return DossierRow(
            "\(current) \(TextWidth.pad(rang, to: 5)) \(TextWidth.pad(type, to: 15)) \(contrat.debut.court) → \(contrat.fin.court)  \(TextWidth.pad("\(contrat.mois) mois", to: 7)) \(decision)",
            contrat.sorte.compte && contrat.type == nil ? Look.late : .plain, .contrat(item))
    }

    private static func details(_ item: Rattache<Contrat>, _ dossier: Dossier, _ context: Context) -> [DossierRow] {
        let contrat = item.fiche.valeur
        let dates = [
            "élaboré le \(contrat.elaboreLe.court)", contrat.signeLe.map { "signé le \($0.court)" },
            contrat.transmisLe.map { "transmis le \($0.court)" },
        ].compactMap { $0 }.joined(separator: " · ")
        var rows = [DossierRow("        \(dates)", Look.faint, .contrat(item))]
        if contrat.resteATransmettre {
            rows.append(DossierRow("      ! à transmettre à la commission (« T »)", Look.late, .contrat(item)))
        }
        rows += dossier.avenants.filter { $0.fiche.contrat == item.fiche.cle }.flatMap { avenant($0.fiche.valeur, item) }
        let steps = dossier.demarches.filter { $0.fiche.contrat == item.fiche.cle }
        if !steps.isEmpty {
            let words = steps.map { "\($0.fiche.valeur.intitule(context.referentiels)) (\($0.fiche.etat.dansUnePhrase))" }
            rows.append(DossierRow("        étapes : \(words.joined(separator: " ; "))", .plain, .contrat(item)))
        }
        return rows
    }

    /// An amendment is read here and nowhere else: all its lines are shown.
    private static func avenant(_ avenant: Avenant, _ item: Rattache<Contrat>) -> [DossierRow] {
        let fin = avenant.nouvelleFin.map { ", fin portée au \($0.court)" } ?? ""
        let lines = avenant.objet.split(whereSeparator: \.isNewline)
        let first = DossierRow("        avenant du \(avenant.concluLe.court)\(fin) : \(lines.first ?? "")", .plain, .contrat(item))
        return [first] + lines.dropFirst().map { DossierRow("            \($0)", .plain, .contrat(item)) }
    }

    /// Where days stand on a line as wide as the window allows.
    private struct Scale {
        let first: Jour
        let days: Int
        let width: Int
        let today: Jour
        static let margin = 8

        init(_ contrats: [Contrat], _ context: Context) {
            let debut = contrats.map(\.debut).min() ?? context.aujourdhui
            let fin = max(contrats.map(\.fin).max() ?? context.aujourdhui, context.aujourdhui)
            (first, days, today) = (debut, max(1, debut.jours(jusque: fin) + 1), context.aujourdhui)
            width = max(10, min(72, context.size.columns - Self.margin - 4))
        }

        func column(_ jour: Jour) -> Int { max(0, min(width - 1, first.jours(jusque: jour) * width / days)) }

        /// The years, each where it begins, when there is room for its four digits.
        var axis: String {
            var cells = Array(repeating: Character(" "), count: width)
            var free = 0
            for year in first.annee...first.plus(jours: days).annee {
                let start = Jour(year, 1, 1).map { max($0, first) } ?? first
                let place = column(start)
                guard place >= free, place + 4 <= width else { continue }
                for (offset, digit) in String(year).enumerated() { cells[place + offset] = digit }
                free = place + 5
            }
            return String(repeating: " ", count: Chaine.Scale.margin) + String(cells)
        }

        /// The days of a contract, with today where it stands.
        func bar(_ contrat: Contrat) -> String {
            let span = column(contrat.debut)...max(column(contrat.debut), column(contrat.fin))
            let cells = (0..<width).map { place -> Character in
                if place == column(today) { return "│" }
                guard span.contains(place) else { return "·" }
                return contrat.retenu ? "█" : "░"
            }
            return String(repeating: " ", count: Chaine.Scale.margin) + String(cells)
        }
    }
}
