// The queries of a view: its groups, its total, its people, and the rows behind one of its figures.

import Domain
import GRDB

/// A question laid out along some axes.
struct RequeteDeVue {
    let question: Question
    let axes: [AxeDeVue]
    private let source: SourceDeVue
    private let filtres: [(axe: AxeDeVue, modalite: Modalite)]

    init(_ question: Question, _ structures: [Fiche<Structure>], _ axes: [Axe]) {
        self.question = question
        let modalites = question.toutesLesModalites.filter { $0.axe != .compte || question.mesure != .entretiens }
        let duFait = (axes + modalites.map(\.axe)).filter(AxeDeVue.estDuFait)
        source = SourceDeVue(question: question, structures: structures, axes: Set(duFait))
        let jour = question.periode.au
        self.axes = axes.enumerated().map { rang, axe in
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

    private var compte: String {
        if question.mesure == .foyers { return "count(DISTINCT pf.foyer_id)" }
        return question.mesure.comptePersonnes ? "count(DISTINCT g.b)" : "ifnull(sum(g.n), 0)"
    }

    /// Codes as texts, then the count.
    var groupes: String {
        let codes = axes.map { $0.axe == .structure || $0.axe == .referent ? "CAST(\($0.expression) AS TEXT)" : $0.expression }
        let rangs = axes.indices.map { String($0 + 1) }.joined(separator: ", ")
        return "SELECT \(codes.joined(separator: ", ")), \(compte) \(suite) GROUP BY \(rangs)"
    }

    var total: String { "SELECT \(compte) \(suite)" }

    var personnes: String { "SELECT count(DISTINCT g.b) \(suite)" }
}

extension Question {
    /// The value that the perimeter adds, and those of the place.
    var toutesLesModalites: [Modalite] {
        guard case .referent(let referent, _) = perimetre else { return modalites }
        return [Modalite(.referent, String(referent.rawValue))] + modalites
    }

    var arguments: [String: DatabaseValue] { ["du": sql(periode.du), "au": sql(periode.au)] }
}
