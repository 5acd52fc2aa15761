// The rows that a view counts, as SQL: one per fact, or one per person and year where a counter already holds them.

import Domain
import GRDB

/// Where a view reads: its rows carry the person `b`, their number `n`, and the columns `x_…` of the axes that were asked for.
struct SourceDeVue {
    let question: Question
    /// Ids of the structures of the perimeter.
    let structures: [Fiche<Structure>]
    /// Axes of the fact that must be columns.
    let axes: Set<Axe>
    /// Whether the rows are laid out or chosen by what their person is.
    let decritLesPersonnes: Bool

    /// What follows `FROM`, under the alias `g`.
    var texte: String { "(\(bras.joined(separator: "\n  UNION ALL\n  "))) g" }

    static func colonne(_ axe: Axe) -> String { "x_\(axe.rawValue)" }

    /// « structure_id IN (2, 3) »: always a list, so that the indexes of each structure serve.
    static func parmi(_ structures: [Fiche<Structure>]) -> String {
        "structure_id IN (\(structures.map { String($0.cle.rawValue) }.joined(separator: ", ")))"
    }

    /// The four counts of interviews side by side: they are columns `n_…`, not an axis.
    var parCompte: Bool { question.mesure == .entretiens && axes.contains(.compte) }
    static let comptes: [CompteDEntretiens] = [.fixesCer, .honoresCer, .autres, .tripartites]

    private var colonnes: [Axe] { axes.filter { !(parCompte && $0 == .compte) }.sorted { $0.rawValue < $1.rawValue } }

    private var bras: [String] {
        guard question.mesure == .entretiens else { return [faits(question.sujet, question.periode)] }
        let (annees, restes) = question.periode.anneesEntieres
        let sujets: [SujetDeCompte] = parCompte ? [.entretiens(.realises), .entretiens(.fixesCer)] : [question.sujet]
        let seulement = question.compteDEntretiens == .honoresCerSansRendezVous
        guard let annees, !seulement else { return sujets.map { faits($0, question.periode) } }
        return [compteur(annees)] + restes.flatMap { reste in sujets.map { faits($0, reste) } }
    }

    /// One row per fact.
    private func faits(_ sujet: SujetDeCompte, _ periode: Periode) -> String {
        let critere = Critere(sujet)
        let condition = critere.condition(structures: Self.parmi(structures))
            .replacing(":du", with: "'\(periode.du.iso)'").replacing(":au", with: "'\(periode.au.iso)'")
        let suite = colonnes.map { ", \(AxeDeFait($0, sujet, structures).expression) AS \(Self.colonne($0))" }.joined()
        let faits = "FROM \(critere.table) t WHERE \(condition)"
        guard parPersonne else { return "SELECT t.beneficiaire_id AS b, \(nombres(sujet))\(suite) \(faits)" }
        let rangs = (["1"] + colonnes.indices.map { String($0 + 3) }).joined(separator: ", ")
        return "SELECT t.beneficiaire_id AS b, count(*) AS n\(suite) \(faits) GROUP BY \(rangs)"
    }

    /// Over several years a person has several facts in the same place: they are gathered before the person is looked up.
    private var parPersonne: Bool {
        decritLesPersonnes && !parCompte && !question.mesure.comptePersonnes
            && colonnes.allSatisfy { [.territoire, .structure, .referent].contains($0) }
            && (question.periode.anneesEntieres.annees?.count ?? 0) > 1
    }

    private func nombres(_ sujet: SujetDeCompte) -> String {
        guard parCompte else { return "1 AS n" }
        return sujet == .entretiens(.fixesCer)
            ? "1 AS n_fixes_cer, 0 AS n_honores_cer, 0 AS n_autres, 0 AS n_tripartites"
            : """
            0 AS n_fixes_cer, t.nature = 'pour_cer' AS n_honores_cer, t.nature = 'autre' AS n_autres, t.nature = 'tripartite' AS n_tripartites
            """
    }

    /// One row per person, over whole years: half a million interviews are fifty thousand of them.
    private func compteur(_ annees: ClosedRange<Int>) -> String {
        let parReferent = axes.contains(.referent)
        let suite = colonnes.map { axe in
            ", \(axe == .referent ? "t.referent_id" : AxeDeFait(axe, question.sujet, structures).expression) AS \(Self.colonne(axe))"
        }.joined()
        let lus =
            switch question.compteDEntretiens {
            case .fixesCer?, .honoresCer?, .autres?, .tripartites?: "t.\(question.compteDEntretiens?.rawValue ?? "")"
            default: "t.honores_cer + t.autres + t.tripartites"
            }
        // One year is a range of the one index, several years the whole of the other, by person.
        let uneAnnee = annees.count == 1
        let somme = { (compte: String) in uneAnnee ? compte : "sum(\(compte))" }
        let nombres =
            parCompte
            ? Self.comptes.map { "\(somme("t.\($0.rawValue)")) AS n_\($0.rawValue)" }.joined(separator: ", ") : "\(somme(lus)) AS n"
        let groupes = uneAnnee ? "" : "GROUP BY t.structure_id, t.beneficiaire_id\(parReferent ? ", t.referent_id" : "")"
        return """
            SELECT t.beneficiaire_id AS b, \(nombres)\(suite)
            FROM comptes_entretiens t \(uneAnnee ? "INDEXED BY comptes_par_annee" : "NOT INDEXED")
            WHERE t.\(Self.parmi(structures)) AND t.annee BETWEEN \(annees.lowerBound) AND \(annees.upperBound) \(groupes)
            """
    }
}

/// An axis that a fact `t` tells by itself.
struct AxeDeFait {
    let expression: String

    init(_ axe: Axe, _ sujet: SujetDeCompte, _ structures: [Fiche<Structure>]) {
        expression =
            switch axe {
            case .theme: "t.theme"
            case .motif: "t.motif_sortie"
            case .compte: Self.compte(sujet)
            case .structure: "t.structure_id"
            case .territoire: Self.territoire(structures)
            case .referent: Self.referent(sujet)
            default: "t.\(axe.rawValue)"
            }
    }

    private static func compte(_ sujet: SujetDeCompte) -> String {
        if case .entretiens(.fixesCer) = sujet { return "'fixes_cer'" }
        return "CASE t.nature WHEN 'pour_cer' THEN 'honores_cer' WHEN 'autre' THEN 'autres' WHEN 'tripartite' THEN 'tripartites' END"
    }

    private static func territoire(_ structures: [Fiche<Structure>]) -> String {
        let cas = structures.map { "WHEN \($0.cle.rawValue) THEN \(litteral(Repli.plier($0.valeur.territoireEffectif)))" }
        return cas.isEmpty ? "NULL" : "CASE t.structure_id \(cas.joined(separator: " ")) END"
    }

    /// Whoever held an interview; for anything else, the référent in charge on its day.
    private static func referent(_ sujet: SujetDeCompte) -> String {
        let (accompagnement, jour) =
            switch sujet {
            case .entretiens: ("", "")
            case .entrees: ("t.id", "t.du")
            case .sorties: ("t.id", "t.au")
            case .presents: ("t.id", ":au")
            case .contratsEnCours, .sousContrat: ("t.accompagnement_id", ":au")
            case .personnes: ("t.id", "min(:au, ifnull(t.au, :au))")
            default: ("t.accompagnement_id", "t.\(Critere(sujet).jour)")
            }
        guard !accompagnement.isEmpty else { return "t.referent_id" }
        return """
            (SELECT d.referent_id FROM designations d WHERE d.accompagnement_id = \(accompagnement)
              AND d.du <= \(jour) AND ifnull(d.au, '9999-12-31') >= \(jour) ORDER BY d.du DESC LIMIT 1)
            """
    }

    /// A text inside SQL.
    static func litteral(_ texte: String) -> String { "'\(texte.replacing("'", with: "''"))'" }
}

extension Question {
    /// The definition of what is counted, shared with the evaluation page.
    var sujet: SujetDeCompte { mesure == .entretiens ? .entretiens(compteDEntretiens ?? .realises) : mesure.sujet }
}
