// The charts of a heading of the evaluation page: bars, the period before, shares, months.

import Domain
import Reports
import Store
import Terminal

extension BilanScreen {
    static var charts: [Command<Self>] {
        [
            Command(
                "graphique", [.character("g")], "", help: "Dessine la rubrique : barres, comparaison, parts empilées, mois par mois.",
                group: .voir,
                unavailable: { screen, _ in
                    screen.rubrique == nil ? "Placez-vous sur une rubrique avec les flèches." : nil
                }
            ) { screen, _ in
                guard let structure = screen.structure, let code = screen.rubrique?.code else { return [] }
                let periode = screen.periode
                return [.open(GraphiqueScreen { try Self.charts(of: code, structure, periode, $0) })]
            }
        ]
    }

    /// Counted by the same questions as the page itself.
    private static func charts(of code: String, _ structure: Cle<Structure>, _ periode: Periode, _ source: Source) throws -> [Graphique] {
        guard let fiche = source.context.structure(structure),
            let present = try heading(code, fiche, periode, source), let former = try heading(code, fiche, periode.precedente, source)
        else { return [] }
        let titre = "\(present.libelle) · \(fiche.valeur.nom), \(periode.libelle)"
        let fichier = "\(fiche.valeur.code)-\(periode.pourFichier)-\(code)"
        let tableau = present.tableau
        var charts = [
            Graphique(barres: tableau, code: "\(fichier)-barres", titre: titre),
            Graphique(
                comparaison: former.tableau, tableau, noms: (periode.precedente.libelle, periode.libelle),
                code: "\(fichier)-comparaison", titre: titre),
        ]
        if tableau.seCompose { charts.append(Graphique(empile: tableau, code: "\(fichier)-parts", titre: titre)) }
        // People followed are a stock, not a flow: they have no trend.
        if (2...24).contains(periode.mois.count), present.selection.sujet != .personnes {
            let mois = try source.store.tendance(present.selection.sujet, structure, periode)
            charts.append(
                Graphique(
                    tendance: titre, mois: periode.mois, series: [.init(present.libelle, mois)], date: present.definition.date,
                    code: "\(fichier)-mois"))
        }
        let jour = source.context.aujourdhui
        // A year that goes on is not compared with a whole one without a word.
        return periode.au > jour ? charts.map { $0.notant("La période n’est pas finie au \(jour.court).") } : charts
    }

    private static func heading(_ code: String, _ fiche: Fiche<Structure>, _ periode: Periode, _ source: Source) throws -> Rubrique? {
        Bilan(
            try source.store.comptes(fiche.cle, periode), structure: fiche, periode: periode,
            contrat: source.context.parametres.nomDuContrat
        ).rubriques.first { $0.code == code }
    }
}

extension Periode {
    /// `2021` for a civil year, else its two days.
    fileprivate var pourFichier: String { self == .annee(de: du) ? "\(du.annee)" : "\(du.iso)-\(au.iso)" }
}
