// The check of the whole file: what SQLite can say of its pages and keys, then what only the program knows.

import Domain
import GRDB

/// Something in the file that should not be, in a French sentence.
package struct Anomalie: Equatable, Sendable {
    package let phrase: String
    package init(_ phrase: String) { self.phrase = phrase }
}

extension Store {
    /// Looks at everything, whoever asks; an empty answer means that nothing is wrong. Takes seconds on a département's
    /// file. A named reader is told of the people and figures of other structures without names or numbers.
    package func verifier(pour lecteur: Fiche<Referent>? = nil) throws -> [Anomalie] {
        try lire { db in
            let lectures = Lectures(db)
            return try lectures.pages() + lectures.liens() + lectures.regles() + lectures.recherche(lecteur)
                + lectures.totaux(lecteur)
        }
    }
}

extension Lectures {
    fileprivate func pages() throws -> [Anomalie] {
        try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            .map { Anomalie("Le fichier est abîmé : \($0). Reprenez la dernière sauvegarde.") }
    }

    fileprivate func liens() throws -> [Anomalie] {
        try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { ligne in
            let (table, rang, cible) = (ligne[0] as String, ligne[1] as Int64?, ligne[2] as String)
            // A table without row numbers has none to give.
            return Anomalie("\(rang.map { "La ligne \($0)" } ?? "Une ligne") de « \(table) » renvoie à une ligne absente de « \(cible) ».")
        }
    }

    /// The words of the search are exactly those of each person.
    fileprivate func recherche(_ lecteur: Fiche<Referent>?) throws -> [Anomalie] {
        let texte = """
            SELECT \(Beneficiaire.selection("b.")), \(Foyer.selection("f.")),
              (SELECT group_concat(mot, char(10)) FROM recherche r WHERE r.beneficiaire_id = b.id), b.cle_tri
            FROM beneficiaires b JOIN foyers f ON f.id = b.foyer_id WHERE b.fondu_dans IS NULL
            """
        return try lignes(texte, [:]) { lecture -> Anomalie? in
            let (personne, foyer) = (try Fiche<Beneficiaire>(&lecture), try Fiche<Foyer>(&lecture))
            let mots = Set((try lecture.texteOuNil() ?? "").split(separator: "\n").map(String.init))
            let juste = try mots == personne.valeur.motsDeRecherche(foyer: foyer.valeur) && lecture.texte() == personne.valeur.cleDeTri
            if juste { return nil }
            let nom =
                try lecteur.map { try peutVoir(personne.cle, $0) } ?? true ? personne.nomComplet : "Une personne d’une autre structure"
            return Anomalie("\(nom) : la recherche ne trouve pas cette fiche par tous ses mots.")
        }.compactMap { $0 }
    }

    /// Rules that the triggers hold, asked again of what is there.
    fileprivate func regles() throws -> [Anomalie] {
        try Self.regles.compactMap { phrase, texte in
            let nombre = try nombre("SELECT count(*) FROM (\(texte))", [:])
            return nombre == 0 ? nil : Anomalie("\(phrase) : \(nombre) cas.")
        }
    }

    /// Each figure equals the sum of its parts, for every structure and over all time.
    fileprivate func totaux(_ lecteur: Fiche<Referent>?) throws -> [Anomalie] {
        guard let debut = Jour(1, 1, 1), let fin = Jour(9999, 12, 31), let toujours = Periode(du: debut, au: fin) else { return [] }
        return try fiches(Structure.self, "ORDER BY id").flatMap { structure -> [Anomalie] in
            let comptes = try comptes(structure.cle, toujours)
            let arguments = Self.arguments(structure.cle, toujours)
            let parts: [(String, Int, Int)] = try [
                ("contrats", comptes.totalContrats, comptes.contrats.values.reduce(comptes.contratsSansType, +)),
                ("sorties", comptes.totalSorties, comptes.sorties.values.reduce(0, +)),
                ("freins", comptes.totalFreins, comptes.freins.values.reduce(0, +)),
                ("démarches", comptes.totalDemarches, comptes.demarches.values.reduce(0, +)),
                (
                    "entretiens réalisés", nombre(Self.compte(.entretiens(.realises)), arguments),
                    [.honoresCer, .autres, .tripartites].reduce(0) { $0 + (comptes.entretiens[$1] ?? 0) }
                ),
            ]
            return parts.filter { $0.1 != $0.2 }.map { sujet, total, somme in
                guard lecteur?.peutVoir(structure.cle) ?? true else {
                    return Anomalie("Une autre structure, \(sujet) : les parts ne font pas le total.")
                }
                return Anomalie("\(structure.nom), \(sujet) : \(total) au total, mais \(somme) en additionnant les parts.")
            }
        }
    }

    private static let regles: [(String, String)] =
        [
            chevauchement("Deux situations de même nature se chevauchent", "situations", "beneficiaire_id", "nature"),
            chevauchement(
                "Deux accompagnements d’une personne par une structure se chevauchent", "accompagnements", "beneficiaire_id", "structure_id"
            ),
            chevauchement("Deux désignations d’un accompagnement se chevauchent", "designations", "accompagnement_id"),
            dehors("Un contrat est élaboré hors de son accompagnement", "contrats", "f.elabore_le"),
            dehors("Un entretien est tenu hors de son accompagnement", "entretiens", "f.tenu_le"),
            dehors(
                "Un rendez-vous est prévu hors de son accompagnement", "entretiens",
                "iif(f.issue IS 'annule_structure', min(f.prevu_le, ifnull(a.au, f.prevu_le)), f.prevu_le)"),
            dehors("Un frein est repéré hors de son accompagnement", "freins", "f.repere_le"),
            dehors("Une démarche est engagée hors de son accompagnement", "demarches", "f.engagee_le"),
            dehors("Une relance est faite hors de son accompagnement", "relances", "f.le"),
            dehors("Une désignation commence hors de son accompagnement", "designations", "f.du"),
            dehors(
                "Une désignation finit hors de son accompagnement", "designations", "ifnull(f.au, '9999-12-31')",
                fin: "ifnull(a.au, '9999-12-31')"),
            etranger("L’entretien d’un frein est d’une autre personne", "freins"),
            etranger("L’entretien d’une démarche est d’une autre personne", "demarches"),
            sousUneFicheFondue("Un accompagnement est resté sous une fiche fondue dans une autre", "accompagnements"),
            sousUneFicheFondue("Une situation est restée sous une fiche fondue dans une autre", "situations"),
            sousUneFicheFondue("La recherche trouve encore une fiche fondue dans une autre", "recherche"),
            (
                "Une fusion enregistrée n’est pas faite, ou une fiche fondue n’a pas sa fusion",
                """
                SELECT b.id FROM beneficiaires b LEFT JOIN fusions f ON f.fondu_id = b.id WHERE b.fondu_dans IS NOT f.garde_id
                """
            ),
            (
                "La décision d’un contrat n’est pas la dernière de la commission",
                """
                SELECT c.id FROM contrats c JOIN decisions_commission d
                  ON d.id = (SELECT max(x.id) FROM decisions_commission x WHERE x.contrat_id = c.id)
                WHERE d.decision <> c.decision OR d.decide_le IS NOT c.decide_le
                """
            ),
        ] + reglesDeCommission + reglesDExamens + reglesDeClotures + [compteurs]

    /// The counters of every year against the interviews themselves.
    private static let compteurs = (
        "Les compteurs annuels d’entretiens ne sont pas ceux des entretiens",
        """
        SELECT 1 FROM (
          SELECT structure_id, beneficiaire_id, annee, referent_id, fixes_cer, honores_cer, autres, tripartites FROM comptes_entretiens
          UNION ALL
          SELECT structure_id, beneficiaire_id, annee, referent_id, -fixes_cer, -honores_cer, -autres, -tripartites
          FROM entretiens_comptes)
        GROUP BY structure_id, beneficiaire_id, annee, referent_id
        HAVING sum(fixes_cer) <> 0 OR sum(honores_cer) <> 0 OR sum(autres) <> 0 OR sum(tripartites) <> 0
        """
    )

    /// What the commission answered, on its two sides.
    private static let reglesDeCommission: [(String, String)] = [
        (
            "Un contrat n’a pas la décision de sa dernière commission",
            """
            SELECT c.id FROM contrats c JOIN (
                SELECT e.contrat_id, e.decision, s.tenue_le,
                  row_number() OVER (PARTITION BY e.contrat_id ORDER BY s.tenue_le DESC, e.id DESC) AS rang
                FROM examens_commission e JOIN sessions_commission s ON s.id = e.session_id WHERE e.contrat_id IS NOT NULL) x
              ON x.contrat_id = c.id AND x.rang = 1
            JOIN referentiel_decisions r ON r.code = x.decision
            WHERE c.decision <> 'annule' AND (c.decision <> r.categorie OR c.decide_le <> x.tenue_le)
              AND NOT (r.categorie = 'ajourne' AND c.decide_le > x.tenue_le)
            """
        ),
        (
            "Un examen contredit sa décision",
            """
            SELECT e.id FROM examens_commission e JOIN referentiel_decisions r ON r.code = e.decision
            WHERE (r.categorie IN ('valide', 'ajourne', 'refuse')) <> (e.contrat_id IS NOT NULL)
              OR (r.categorie = 'reorientation') <> (e.nouvelle_orientation IS NOT NULL)
            """
        ),
        (
            "Un contrat a été examiné sans avoir été transmis à la commission",
            """
            SELECT e.id FROM examens_commission e JOIN sessions_commission s ON s.id = e.session_id JOIN contrats c ON c.id = e.contrat_id
            WHERE c.transmis_le IS NULL OR c.transmis_le > s.tenue_le OR c.accompagnement_id <> e.accompagnement_id
            """
        ),
    ]

    /// Rules of the second version on what an accompaniment and a sitting hold.
    private static let reglesDExamens: [(String, String)] = [
        (
            "Une personne a deux orientations devant une même commission",
            """
            SELECT 1 FROM examens_commission GROUP BY session_id, beneficiaire_id
            HAVING count(DISTINCT ifnull(orientation, '')) > 1
            """
        ),
        dehors("Un avenant est conclu hors de son accompagnement", "avenants", "f.conclu_le"),
        (
            "Un avenant n’est pas de l’accompagnement de son contrat",
            "SELECT v.id FROM avenants v JOIN contrats c ON c.id = v.contrat_id WHERE c.accompagnement_id <> v.accompagnement_id"
        ),
    ]

    private static func chevauchement(_ phrase: String, _ table: String, _ cles: String...) -> (String, String) {
        let memes = cles.map { "x.\($0) = y.\($0)" }.joined(separator: " AND ")
        return (
            phrase,
            """
            SELECT x.id FROM \(table) x JOIN \(table) y ON \(memes) AND x.id < y.id
            WHERE x.du <= ifnull(y.au, '9999-12-31') AND ifnull(x.au, '9999-12-31') >= y.du
            """
        )
    }

    private static func sousUneFicheFondue(_ phrase: String, _ table: String) -> (String, String) {
        (phrase, "SELECT t.beneficiaire_id FROM \(table) t JOIN beneficiaires b ON b.id = t.beneficiaire_id WHERE b.fondu_dans IS NOT NULL")
    }

    private static func dehors(_ phrase: String, _ table: String, _ jour: String, fin: String = "a.au") -> (String, String) {
        (
            phrase,
            "SELECT f.id FROM \(table) f JOIN accompagnements a ON a.id = f.accompagnement_id WHERE \(jour) < a.du OR \(jour) > \(fin)"
        )
    }

    private static func etranger(_ phrase: String, _ table: String) -> (String, String) {
        (phrase, "SELECT f.id FROM \(table) f JOIN entretiens e ON e.id = f.entretien_id WHERE e.beneficiaire_id <> f.beneficiaire_id")
    }
}
