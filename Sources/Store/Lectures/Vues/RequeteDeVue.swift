// The queries of a view: its groups, its total, its people, and the rows behind one of its figures.

import Domain
import GRDB

/// A question laid out along some axes.
struct RequeteDeVue {
    let question: Question
    /// Those that are grouped by; the four counts of interviews come side by side instead.
    let axes: [AxeDeVue]
    let source: SourceDeVue
    private let filtres: [(axe: AxeDeVue, modalite: Modalite)]

    init(_ question: Question, _ structures: [Fiche<Structure>], _ axes: [Axe]) {
        self.question = question
        let modalites = question.toutesLesModalites.filter { $0.axe != .compte || question.mesure != .entretiens }
        let tous = Set(axes + modalites.map(\.axe))
        let duFait = tous.filter(AxeDeVue.estDuFait)
        source = SourceDeVue(question: question, structures: structures, axes: duFait, decritLesPersonnes: duFait != tous)
        let jour = question.periode.au
        let source = source
        self.axes = axes.filter { !(source.parCompte && $0 == .compte) }.enumerated().map { rang, axe in
            AxeDeVue(axe, rang: rang, personne: "g.b", le: jour) { "g.\(SourceDeVue.colonne($0))" }
        }
        filtres = modalites.enumerated().map { rang, modalite in
            let axe = AxeDeVue(modalite.axe, rang: 10 + rang, personne: "g.b", le: jour) { "g.\(SourceDeVue.colonne($0))" }
            return (axe, modalite)
        }
    }

    var arguments: [String: DatabaseValue] { question.arguments }

    private var suite: String {
        let foyer = question.mesure == .foyers ? ["JOIN beneficiaires pf ON pf.id = g.b"] : []
        let jointures = (foyer + axes.flatMap(\.jointures) + filtres.flatMap(\.axe.jointures)).map { " " + $0 }.joined()
        let conditions = filtres.map { $0.axe.condition($0.modalite) }
        return "FROM \(source.texte)\(jointures)" + (conditions.isEmpty ? "" : " WHERE \(conditions.joined(separator: " AND "))")
    }

    private var compte: String { question.mesure.comptePersonnes ? "count(DISTINCT \(unite))" : "ifnull(sum(g.n), 0)" }

    /// What a measure of people counts once.
    private var unite: String { question.mesure == .foyers ? "pf.foyer_id" : "g.b" }

    private var codes: [String] {
        axes.map { $0.axe == .structure || $0.axe == .referent ? "CAST(\($0.expression) AS TEXT)" : $0.expression }
    }

    /// Codes as texts, then the count, or each count of interviews.
    var groupes: String {
        let comptes = source.parCompte ? SourceDeVue.comptes.map { "ifnull(sum(g.n_\($0.rawValue)), 0)" } : [compte]
        let rangs = axes.indices.map { String($0 + 1) }.joined(separator: ", ")
        return "SELECT \((codes + comptes).joined(separator: ", ")) \(suite)" + (rangs.isEmpty ? "" : " GROUP BY \(rangs)")
    }

    /// The code and the person or household of each row, some of them several times.
    var unites: String { "SELECT \((codes + [unite]).joined(separator: ", ")) \(suite)" }

    var nombre: String { "SELECT \(compte) \(suite)" }

    /// The count of facts and the distinct people behind it; those whose appointments were only fixed had no interview.
    var total: String { "SELECT \(compte), count(DISTINCT CASE WHEN g.n > 0 THEN g.b END) \(suite)" }
}

extension Question {
    /// The value that the perimeter adds, and those of the place.
    var toutesLesModalites: [Modalite] {
        guard case .referent(let referent, _) = perimetre else { return modalites }
        return [Modalite(.referent, String(referent.rawValue))] + modalites
    }

    var arguments: [String: DatabaseValue] { ["du": sql(periode.du), "au": sql(periode.au)] }
}
