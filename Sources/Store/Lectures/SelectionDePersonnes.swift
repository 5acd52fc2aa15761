// The people of a list, as sets of keys that SQLite intersects.

import Domain
import GRDB

/// The queries behind one filter. Each condition is a set of people; the first ones are the cheapest.
struct SelectionDePersonnes {
    private(set) var arguments: [String: DatabaseValue]
    private var conditions: [String] = []

    init(_ filtre: FiltreFileActive, _ jour: Jour, _ parametres: Parametres) {
        arguments = ["le": sql(jour), "structure": sql(filtre.structure), "referent": sql(filtre.referent)]
        for (rang, mot) in MotsCherches.lire(filtre.recherche).enumerated() {
            arguments["mot\(rang)"] = mot.databaseValue
            arguments["fin\(rang)"] = MotsCherches.borne(mot).databaseValue
            conditions.append("b.id IN (SELECT beneficiaire_id FROM recherche WHERE mot >= :mot\(rang) AND mot < :fin\(rang))")
        }
        ajouter(filtre, jour, parametres)
    }

    var total: String { "SELECT count(*) FROM beneficiaires b \(filtre)" }

    /// Their keys in the order of names.
    var cles: String { "SELECT b.id FROM beneficiaires b \(filtre) ORDER BY b.cle_tri, b.id" }

    var sansCondition: Bool { conditions.isEmpty }

    /// A file merged into another has no accompaniment and no word: only the list of everybody must leave it out.
    private var filtre: String { "WHERE " + (conditions.isEmpty ? "b.fondu_dans IS NULL" : conditions.joined(separator: " AND ")) }

    private mutating func ajouter(_ filtre: FiltreFileActive, _ jour: Jour, _ parametres: Parametres) {
        let limites = Limites(filtre)
        switch filtre.vue {
        case .enCours: conditions.append("b.id IN (\(limites.ouverts))")
        case .tous:
            if filtre.structure != nil || filtre.referent != nil { conditions.append("b.id IN (\(limites.tous))") }
        case .sortis: conditions += ["b.id IN (\(limites.tous))", "b.id NOT IN (\(limites.sansReferent.ouverts))"]
        case .echeance:
            arguments["limite"] = sql(jour.plus(jours: parametres.joursAvantBilan))
            conditions += ["b.id IN (\(limites.ouverts))", Self.echeance]
        case .nonVus:
            arguments["seuil"] = sql(jour.plus(jours: -parametres.joursSansEntretien))
            conditions += ["b.id IN (\(limites.ouverts) AND a.du <= :seuil)", Limites.nonVu]
        case .moinsDe26:
            arguments["naissance"] = sql(jour.plus(mois: -26 * 12))
            conditions += ["b.id IN (\(limites.ouverts))", "b.naissance > :naissance"]
        case .sansReferent:
            conditions.append("b.id IN (\(limites.sansReferent.ouverts) AND NOT \(Limites.designe))")
        }
    }

    /// The last contract, by the rule of `Sequence.dernier`, ends before the limit.
    private static let echeance = "\(Contrat.derniereFin(de: "b.id")) <= :limite"
}

/// The accompaniments within the structure and the référent of a filter, as the people they follow.
struct Limites {
    private let parStructure: Bool
    private let parReferent: Bool

    init(_ filtre: FiltreFileActive) {
        // « Sans référent » is a view of the structure: nobody's own list holds it.
        self.init(parStructure: filtre.structure != nil, parReferent: filtre.referent != nil && filtre.vue != .sansReferent)
    }

    init(parStructure: Bool, parReferent: Bool) { (self.parStructure, self.parReferent) = (parStructure, parReferent) }

    var sansReferent: Limites { Limites(parStructure: parStructure, parReferent: false) }

    static let designe = """
        EXISTS (SELECT 1 FROM designations d WHERE d.accompagnement_id = a.id AND d.du <= :le AND ifnull(d.au, :le) >= :le)
        """

    /// Without a structure every one is looked up by the same index, one after the other.
    private var structures: String { parStructure ? "a.structure_id = :structure" : "a.structure_id IN (SELECT id FROM structures)" }

    var ouverts: String {
        let depart = "SELECT a.beneficiaire_id FROM accompagnements a WHERE \(structures) AND a.du <= :le AND (a.au IS NULL OR a.au >= :le)"
        guard parReferent else { return depart }
        return """
            \(depart) AND a.id IN (SELECT d.accompagnement_id FROM designations d
              WHERE d.referent_id = :referent AND d.du <= :le AND ifnull(d.au, :le) >= :le)
            """
    }

    var tous: String {
        let depart = "SELECT a.beneficiaire_id FROM accompagnements a WHERE \(structures)"
        return parReferent
            ? "\(depart) AND a.id IN (SELECT d.accompagnement_id FROM designations d WHERE d.referent_id = :referent)" : depart
    }

    /// Met by nobody since the threshold, whatever the structure.
    static let nonVu = """
        NOT EXISTS (SELECT 1 FROM entretiens e WHERE e.beneficiaire_id = b.id AND e.tenu_le > :seuil AND e.tenu_le <= :le)
        """
}
