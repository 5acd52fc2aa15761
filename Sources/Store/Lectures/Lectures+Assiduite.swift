// Absences by person and period, and the alerts that they raise.

import Domain
import GRDB

extension Store {
    /// The people followed on a day whose unjustified absences exceed what is tolerated, the most recent alert first.
    package func alertesDAbsence(structure: Cle<Structure>?, referent: Cle<Referent>?, le jour: Jour) throws -> [AlerteDePersonne] {
        try lire { try Lectures($0).alertesDAbsence(structure: structure, referent: referent, le: jour) }
    }

    /// One page of the people who were absent in the period or whose alert holds at its end: alerts first, then the most
    /// unjustified absences, then the most absences.
    package func assiduite(_ filtre: FiltreAssiduite, depuis: Int, nombre: Int, le aujourdhui: Jour) throws -> PageDAssiduite {
        try lire { db in
            let lectures = Lectures(db)
            let selection = SelectionDAbsents(
                structure: filtre.structure, referent: filtre.referent, le: min(filtre.periode.au, aujourdhui),
                tolerees: try lectures.tolerees(), periode: filtre.periode)
            let cles = try memoireDAssiduite.cles(filtre, aujourdhui, db) {
                try lectures.lignes(selection.absents, selection.arguments) { Int64(try $0.entier()) }
            }
            let page = Array(cles.dropFirst(max(0, depuis)).prefix(max(0, nombre)))
            return PageDAssiduite(total: cles.count, lignes: try lectures.assiduites(page, selection))
        }
    }
}

extension Lectures {
    /// People whose alert holds on the day, the latest first.
    func alertesDAbsence(structure: Cle<Structure>?, referent: Cle<Referent>?, le jour: Jour) throws -> [AlerteDePersonne] {
        let selection = SelectionDAbsents(structure: structure, referent: referent, le: jour, tolerees: try tolerees())
        let cles = try lignes(selection.enAlerte, selection.arguments) { Int64(try $0.entier()) }
        return try alertes(cles, selection).sorted { ($1.alerte.le, $0.nom) < ($0.alerte.le, $1.nom) }
    }
}

/// The people behind the absences, in SQL.
struct SelectionDAbsents {
    let tolerees: Int
    let jour: Jour
    private let structure: Cle<Structure>?
    private let parReferent: Bool
    private(set) var arguments: [String: DatabaseValue]

    init(structure: Cle<Structure>?, referent: Cle<Referent>?, le jour: Jour, tolerees: Int, periode: Periode? = nil) {
        (self.structure, self.jour, self.tolerees, parReferent) = (structure, jour, tolerees, referent != nil)
        let debut = jour.plus(mois: -Assiduite.mois).plus(jours: 1)
        let periode = periode ?? Periode.annee(de: jour)
        arguments = [
            "structure": sql(structure), "referent": sql(referent), "le": sql(jour), "debut": sql(debut), "tolerees": sql(tolerees),
            "du": sql(periode.du), "au": sql(periode.au), "premier": sql(min(debut, periode.du)), "dernier": sql(max(jour, periode.au)),
        ]
    }

    /// Followed on the day, within the structure and the référent: asked of the few who matter, not of everybody. The signs
    /// keep SQLite from walking the whole structure for each of them.
    func estSuivi(_ personne: String) -> String {
        let charge =
            parReferent
            ? """
            AND a.id IN (SELECT d.accompagnement_id FROM designations d
              WHERE d.referent_id = :referent AND d.du <= :le AND ifnull(d.au, :le) >= :le)
            """ : ""
        return """
            EXISTS (SELECT 1 FROM accompagnements a WHERE a.beneficiaire_id = \(personne)
              \(structure != nil ? "AND +a.structure_id = :structure" : "") AND +a.du <= :le AND (a.au IS NULL OR a.au >= :le) \(charge))
            """
    }

    private var suivis: String { Limites(parStructure: structure != nil, parReferent: false).ouverts }

    /// The words by which SQLite knows the indexes of absences.
    static let absence = "e.issue IN ('absence_excusee', 'absence_injustifiee')"

    /// The absences of some days that the structure may read: its own, and those of whom it follows.
    private func absences(_ premier: String, _ dernier: String) -> String {
        let jours = "\(Self.absence) AND e.prevu_le BETWEEN \(premier) AND \(dernier)"
        guard structure != nil else {
            return """
                SELECT e.beneficiaire_id AS id, e.prevu_le, e.issue FROM entretiens e INDEXED BY absences_par_structure
                WHERE e.structure_id IN (SELECT id FROM structures) AND \(jours)
                """
        }
        return """
            SELECT e.beneficiaire_id AS id, e.prevu_le, e.issue FROM entretiens e INDEXED BY absences_par_structure
            WHERE e.structure_id = :structure AND \(jours)
            UNION ALL
            SELECT e.beneficiaire_id, e.prevu_le, e.issue FROM (SELECT DISTINCT beneficiaire_id FROM (\(suivis))) p
            CROSS JOIN entretiens e INDEXED BY absences_par_personne
            WHERE e.beneficiaire_id = p.beneficiaire_id AND e.structure_id <> :structure AND \(jours)
            """
    }

    private static let enTrop = "sum(issue = 'absence_injustifiee' AND prevu_le BETWEEN :debut AND :le)"

    /// Followed, and absent without reason more than is tolerated in the twelve months.
    var enAlerte: String {
        """
        SELECT x.id FROM (\(absences(":debut", ":le"))) x GROUP BY x.id HAVING \(Self.enTrop) > :tolerees AND \(estSuivi("x.id"))
        """
    }

    /// Absent in the period, or in alert; alerts first.
    var absents: String {
        // Each fact once: sums and sets are dear when a département is read.
        """
        WITH sommes AS MATERIALIZED (
          SELECT id, sum(prevu_le BETWEEN :du AND :au) AS toutes,
            sum(prevu_le BETWEEN :du AND :au AND issue = 'absence_injustifiee') AS injustifiees, \(Self.enTrop) AS annee
          FROM (\(absences(":premier", ":dernier"))) GROUP BY id),
        absents AS MATERIALIZED (
          SELECT id, toutes, injustifiees, annee > :tolerees AND \(estSuivi("sommes.id")) AS alerte FROM sommes
          \(parReferent ? "WHERE \(estSuivi("sommes.id"))" : ""))
        SELECT x.id FROM absents x CROSS JOIN beneficiaires b ON b.id = x.id WHERE x.toutes > 0 OR x.alerte
        ORDER BY x.alerte DESC, x.injustifiees DESC, x.toutes DESC, b.cle_tri, x.id
        """
    }

    /// What the structure may read of one person `e.beneficiaire_id`.
    var lisible: String {
        structure == nil ? "" : "AND (e.structure_id = :structure OR e.beneficiaire_id IN (\(suivis)))"
    }
}

extension Lectures {
    fileprivate func tolerees() throws -> Int { try parametres().absencesTolerees }

    private func avecCles(_ cles: [Int64], _ selection: SelectionDAbsents) -> [String: DatabaseValue] {
        selection.arguments.merging(["cles": "[\(cles.map(String.init).joined(separator: ","))]".databaseValue]) { $1 }
    }

    /// The alerts of these people, by the rule of the Domain; who has none is left out.
    fileprivate func alertes(_ cles: [Int64], _ selection: SelectionDAbsents) throws -> [AlerteDePersonne] {
        let texte = """
            SELECT b.id, b.nom, b.prenom, (SELECT group_concat(e.prevu_le) FROM entretiens e INDEXED BY absences_par_personne
              WHERE e.beneficiaire_id = b.id AND \(SelectionDAbsents.absence) AND e.issue = 'absence_injustifiee'
                AND e.prevu_le <= :le \(selection.lisible))
            FROM json_each(:cles) j JOIN beneficiaires b ON b.id = j.value WHERE \(selection.estSuivi("b.id")) ORDER BY j.key
            """
        return try lignes(texte, avecCles(cles, selection)) { lecture in
            let (cle, nom, prenom) = (try lecture.cle(Beneficiaire.self), try lecture.texte(), try lecture.texte())
            let jours = Self.jours(try lecture.texteOuNil() ?? "").sorted()
            let alerte = Assiduite.alerte(jours, tolerees: selection.tolerees, le: selection.jour)
            return alerte.map { AlerteDePersonne(beneficiaire: cle, nom: "\(nom.uppercased()) \(prenom)", alerte: $0) }
        }.compactMap { $0 }
    }

    /// « 2026-01-12,2026-02-02 », read byte by byte: a département has thousands of them.
    static func jours(_ texte: String) -> [Jour] {
        var jours: [Jour] = [], nombres = (0, 0, 0), rang = 0
        func fin() { if let jour = Jour(nombres.0, nombres.1, nombres.2) { jours.append(jour) } }
        for octet in texte.utf8 {
            switch (octet, rang) {
            case (0x2C, _):
                fin()
                (nombres, rang) = ((0, 0, 0), 0)
            case (0x2D, _): rang += 1
            case (_, 0): nombres.0 = nombres.0 * 10 + Int(octet) - 0x30
            case (_, 1): nombres.1 = nombres.1 * 10 + Int(octet) - 0x30
            default: nombres.2 = nombres.2 * 10 + Int(octet) - 0x30
            }
        }
        fin()
        return jours
    }

    fileprivate func assiduites(_ cles: [Int64], _ selection: SelectionDAbsents) throws -> [LigneDAssiduite] {
        let alertes = Dictionary(
            try alertes(cles, selection).map { ($0.beneficiaire, $0.alerte) }, uniquingKeysWith: { premiere, _ in premiere })
        let texte = """
            SELECT b.id, b.nom, b.prenom, count(e.id), ifnull(sum(e.issue IS 'honore'), 0), ifnull(sum(e.issue IS 'absence_excusee'), 0),
              ifnull(sum(e.issue IS 'absence_injustifiee'), 0)
            FROM json_each(:cles) j JOIN beneficiaires b ON b.id = j.value
            LEFT JOIN entretiens e ON e.beneficiaire_id = b.id AND e.prevu_le BETWEEN :du AND :au
              AND e.issue IS NOT 'annule_structure' \(selection.lisible)
            GROUP BY j.key ORDER BY j.key
            """
        return try lignes(texte, avecCles(cles, selection)) { lecture in
            let (cle, nom, prenom) = (try lecture.cle(Beneficiaire.self), try lecture.texte(), try lecture.texte())
            var ligne = LigneDAssiduite(beneficiaire: cle, nom: "\(nom.uppercased()) \(prenom)")
            (ligne.fixes, ligne.honores) = (try lecture.entier(), try lecture.entier())
            (ligne.excusees, ligne.injustifiees) = (try lecture.entier(), try lecture.entier())
            ligne.alerte = alertes[cle]
            return ligne
        }
    }
}
