// The young people of a list in SQL: what is known of each on a day, who is kept, in which order.

import Domain
import GRDB

/// What is known of one person `b` on the day `:le`, as SQL expressions.
struct FaitsDeJeune {
    /// As in the dossier, a structure that has since handed the person over reads its own part only.
    private let bornes: Bool
    private let parStructure: Bool

    init(_ filtre: FiltreJeunes, aujourdhui: Jour) {
        parStructure = filtre.structure != nil
        bornes = parStructure && filtre.le < aujourdhui
    }

    private func lisible(_ alias: String) -> String {
        guard bornes else { return "" }
        return """
            AND (\(alias).structure_id = :structure OR b.id IN (SELECT x.beneficiaire_id FROM accompagnements x
              WHERE x.structure_id = :structure AND (x.au IS NULL OR x.au >= :aujourdhui)))
            """
    }

    var zone: String { Self.zone(de: "b.id", le: ":le") }

    static func zone(de personne: String, le jour: String) -> String {
        """
        (SELECT s.valeur FROM situations s WHERE s.beneficiaire_id = \(personne) AND s.nature = 'zone' AND s.du <= \(jour)
          AND ifnull(s.au, \(jour)) >= \(jour) ORDER BY s.du DESC LIMIT 1)
        """
    }

    var entretien: String {
        """
        (SELECT e.tenu_le FROM entretiens e WHERE e.beneficiaire_id = b.id AND e.tenu_le <= :le \(lisible("e"))
          ORDER BY e.tenu_le DESC LIMIT 1)
        """
    }

    /// The day of the last contact; empty when there never was one, which sorts first.
    var contact: String {
        """
        max(ifnull(\(entretien), ''), ifnull((SELECT max(r.le) FROM relances r
          WHERE r.beneficiaire_id = b.id AND r.resultat = 'joint' AND r.le <= :le \(lisible("r"))), ''))
        """
    }

    var prochain: String {
        """
        (SELECT e.prevu_le FROM entretiens e WHERE e.beneficiaire_id = b.id AND e.issue IS NULL AND e.prevu_le >= :le \(lisible("e"))
          ORDER BY e.prevu_le LIMIT 1)
        """
    }

    /// Attempts since the last contact, without reaching the person.
    var relances: String {
        """
        (SELECT count(*) FROM relances r WHERE r.beneficiaire_id = b.id AND r.resultat <> 'joint' AND r.le <= :le
          AND r.le > \(contact) \(lisible("r")))
        """
    }

    var derniereRelance: String {
        "(SELECT max(r.le) FROM relances r WHERE r.beneficiaire_id = b.id AND r.le <= :le \(lisible("r")))"
    }

    private var ouvert: String {
        """
        a.beneficiaire_id = b.id \(parStructure ? "AND a.structure_id = :structure" : "") AND a.du <= :le
          AND (a.au IS NULL OR a.au >= :le) ORDER BY a.du DESC, a.id DESC LIMIT 1
        """
    }

    /// A CER makes the reason void.
    var motif: String { "iif(\(contractualise), NULL, (SELECT a.non_contractualisation FROM accompagnements a WHERE \(ouvert)))" }

    var referent: String {
        """
        (SELECT d.referent_id FROM designations d WHERE d.accompagnement_id = (SELECT a.id FROM accompagnements a WHERE \(ouvert))
          AND d.du <= :le AND ifnull(d.au, :le) >= :le)
        """
    }

    var contractualise: String {
        """
        EXISTS (SELECT 1 FROM contrats k WHERE k.beneficiaire_id = b.id AND k.sorte IN ('cer', 'contrat_engagement')
          AND k.decision NOT IN ('refuse', 'annule') AND k.elabore_le <= :le \(lisible("k")))
        """
    }

    /// The contracts in force, after `FROM`.
    var enCours: String {
        """
        contrats k WHERE k.beneficiaire_id = b.id AND k.fin >= :le AND k.debut <= :le AND k.decision NOT IN ('refuse', 'annule')
          \(lisible("k"))
        """
    }

    /// « cer 2026-12-31,pacea 2027-05-01 ».
    var contrats: String { "(SELECT group_concat(k.sorte || ' ' || k.fin) FROM \(enCours))" }

    /// The counted one, then the others, each by its end: one text that sorts.
    var ordreDuContrat: String {
        let rangs = SorteDeContrat.parRang.enumerated().map { "WHEN '\($0.element.rawValue)' THEN \($0.offset)" }.joined(separator: " ")
        return "(SELECT min(CASE k.sorte \(rangs) END || k.fin) FROM \(enCours))"
    }

    var freinsOuverts: String {
        """
        (SELECT count(*) FROM freins f WHERE f.beneficiaire_id = b.id AND f.repere_le <= :le
          AND (f.termine_le IS NULL OR f.termine_le > :le) \(lisible("f")))
        """
    }

    var freins: String {
        "(SELECT count(*) FROM freins f WHERE f.beneficiaire_id = b.id AND f.repere_le <= :le \(lisible("f")))"
    }

    var freinDuTheme: String {
        """
        EXISTS (SELECT 1 FROM freins f WHERE f.beneficiaire_id = b.id AND f.theme = :theme AND f.repere_le <= :le
          AND (f.termine_le IS NULL OR f.termine_le > :le) \(lisible("f")))
        """
    }
}

extension SorteDeContrat {
    /// In the order in which lists tell them: the counted ones first.
    static let parRang: [SorteDeContrat] = [.cer, .contratEngagement, .cej, .pacea, .ppae]
}

/// The keys of the people of a list of young people, in its order.
struct SelectionDeJeunes {
    private(set) var arguments: [String: DatabaseValue]
    let cles: String

    init(_ filtre: FiltreJeunes, aujourdhui: Jour) {
        let faits = FaitsDeJeune(filtre, aujourdhui: aujourdhui)
        arguments = [
            "le": sql(filtre.le), "structure": sql(filtre.structure), "referent": sql(filtre.referent),
            "naissance": Self.naissance(filtre.le).databaseValue, "aujourdhui": sql(aujourdhui), "theme": sql(filtre.theme),
        ]
        let limites = Limites(parStructure: filtre.structure != nil, parReferent: filtre.referent != nil)
        var conditions = ["b.id IN (\(limites.ouverts))", "b.naissance > :naissance"]
        switch filtre.zone {
        case .connue(let zone): conditions.append("\(faits.zone) = '\(zone.rawValue)'")
        case .inconnue: conditions.append("\(faits.zone) IS NULL")
        case nil: break
        }
        switch filtre.contrat {
        case .sorte(let sorte): conditions.append("EXISTS (SELECT 1 FROM \(faits.enCours) AND k.sorte = '\(sorte.rawValue)')")
        case .aucun: conditions.append("NOT EXISTS (SELECT 1 FROM \(faits.enCours))")
        case nil: break
        }
        if filtre.jamaisContractualise { conditions.append("NOT \(faits.contractualise)") }
        if filtre.jamaisVenu { conditions.append("\(faits.entretien) IS NULL") }
        if let jours = filtre.sansContactDepuis {
            arguments["seuil"] = sql(filtre.le.plus(jours: -jours))
            conditions += ["b.id IN (\(limites.ouverts) AND a.du <= :seuil)", "\(faits.contact) <= :seuil"]
        }
        if filtre.departProche {
            arguments["bientot"] = Self.naissance(filtre.le.plus(jours: Jeunesse.joursAvantDepart)).databaseValue
            conditions.append("b.naissance <= :bientot")
        }
        if filtre.theme != nil { conditions.append(faits.freinDuTheme) }
        cles = """
            SELECT b.id FROM beneficiaires b WHERE \(conditions.joined(separator: " AND "))
            ORDER BY \(Self.ordre(filtre, faits)), b.cle_tri, b.id
            """
    }

    /// Births after it are under 26 on the day. Not always a day that exists (29 February), but texts compare as days do.
    static func naissance(_ jour: Jour) -> String {
        let iso = jour.iso
        return String("000\(max(0, jour.annee - Jeunesse.limite))".suffix(4) + iso.dropFirst(4))
    }

    private static func ordre(_ filtre: FiltreJeunes, _ faits: FaitsDeJeune) -> String {
        func trier(_ expression: String, decroissant: Bool = false) -> String {
            "\(expression) \(decroissant != filtre.inverse ? "DESC" : "ASC") NULLS LAST"
        }
        return switch filtre.tri {
        case .nom: trier("b.cle_tri")
        case .vingtSixAns: trier("b.naissance")
        case .zone: trier("CASE \(faits.zone) WHEN 'qpv' THEN 1 WHEN 'urbaine_hors_qpv' THEN 2 WHEN 'rurale' THEN 3 END")
        case .dernierContact: trier(faits.contact)
        case .prochain: trier(faits.prochain)
        case .relances: trier(faits.relances, decroissant: true)
        case .motif:
            trier("(SELECT m.ordre FROM referentiel_motifs_non_contractualisation m WHERE m.code = \(faits.motif))")
        case .contrat: trier(faits.ordreDuContrat)
        case .freins: trier(faits.freinsOuverts, decroissant: true)
        case .referent: trier("(SELECT lower(r.nom) FROM referents r WHERE r.id = \(faits.referent))")
        }
    }
}
