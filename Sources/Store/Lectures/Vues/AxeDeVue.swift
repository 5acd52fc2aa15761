// An axis of a view as SQL: the expression of its code, what must be joined for it, and the condition that one value makes.

import Domain
import GRDB

/// Reads an axis from the rows of a view (`g`) or from the facts themselves (`t`), and from the person whose key is `personne`.
struct AxeDeVue {
    let axe: Axe
    /// The code, or for themes and reasons the entry whose category is the code; NULL when it is not known.
    let expression: String
    let jointures: [String]

    /// `rang` tells apart the joins of two axes; `le` is the day on which the person is described.
    init(_ axe: Axe, rang: Int, personne: String, le jour: Jour, fait: (Axe) -> String) {
        self.axe = axe
        let p = "JOIN beneficiaires p\(rang) ON p\(rang).id = \(personne)"
        switch axe {
        case .sexe, .niveau, .place: (expression, jointures) = ("p\(rang).\(axe.rawValue)", [p])
        case .age: (expression, jointures) = (Self.age("p\(rang).naissance", jour), [p])
        case .anciennete: (expression, jointures) = (Self.anciennete("p\(rang).entree_rsa", jour), [p])
        case .commune:
            (expression, jointures) = ("nullif(f\(rang).commune, '')", [p, "JOIN foyers f\(rang) ON f\(rang).id = p\(rang).foyer_id"])
        case .situationFamiliale, .zone, .orientation:
            expression = "s\(rang).valeur"
            jointures = [
                """
                LEFT JOIN situations s\(rang) ON s\(rang).nature = '\(axe.rawValue)' AND s\(rang).beneficiaire_id = \(personne)
                  AND s\(rang).du <= '\(jour.iso)' AND ifnull(s\(rang).au, '9999-12-31') >= '\(jour.iso)'
                """
            ]
        default: (expression, jointures) = (fait(axe), [])
        }
    }

    /// Whether the fact tells it by itself.
    static func estDuFait(_ axe: Axe) -> Bool {
        switch axe {
        case .type, .volet, .sorte, .decision, .compte, .theme, .motif, .territoire, .structure, .referent: true
        default: false
        }
    }

    /// What a row must be to carry a value of the axis, or one of several.
    func condition(_ modalite: Modalite) -> String {
        guard !modalite.ou.isEmpty else { return condition(modalite.code) }
        return "(\(([modalite.code] + modalite.ou).map(condition).joined(separator: " OR ")))"
    }

    private func condition(_ code: String?) -> String {
        guard let code else { return "\(expression) IS NULL" }
        let valeur = AxeDeFait.litteral(code)
        switch axe {
        case .theme: return "\(expression) IN (SELECT code FROM referentiel_themes WHERE categorie = \(valeur))"
        case .motif: return "\(expression) IN (SELECT code FROM referentiel_motifs_sortie WHERE categorie = \(valeur))"
        case .structure, .referent: return "\(expression) = \(Int64(code) ?? 0)"
        default: return "\(expression) = \(valeur)"
        }
    }

    /// Bands by the last birth dates that reach each age.
    private static func age(_ naissance: String, _ jour: Jour) -> String {
        let bornes: [(Int, TrancheAge)] = [(18, .moinsDe18), (26, .de18a25), (36, .de26a35), (46, .de36a45), (56, .de46a55)]
        let cas = bornes.map { ans, tranche in
            "WHEN \(naissance) > '\(dernier(avant: jour.plus(mois: -12 * ans)) { $0.annees(jusque: jour) >= ans }.iso)' THEN '\(tranche.rawValue)'"
        }
        return "CASE \(cas.joined(separator: " ")) ELSE '\(TrancheAge.plusDe55.rawValue)' END"
    }

    private static func anciennete(_ entree: String, _ jour: Jour) -> String {
        let bornes: [(Int, Anciennete)] = [(24, .jusqua24), (36, .jusqua36), (60, .jusqua60)]
        let cas = bornes.map { mois, tranche in
            "WHEN \(entree) > '\(dernier(avant: jour.plus(mois: -mois)) { $0.mois(jusque: jour) >= mois }.iso)' THEN '\(tranche.rawValue)'"
        }
        return "CASE WHEN \(entree) IS NULL THEN NULL \(cas.joined(separator: " ")) ELSE '\(Anciennete.plusDe60.rawValue)' END"
    }

    /// The last day about `jour` for which something holds: months have not the same length.
    private static func dernier(avant jour: Jour, _ vrai: (Jour) -> Bool) -> Jour {
        var candidat = jour.plus(jours: 4)
        while !vrai(candidat) { candidat = candidat.plus(jours: -1) }
        return candidat
    }
}
