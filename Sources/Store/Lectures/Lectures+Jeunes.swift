// The young people of a structure, of a référent, or of the département; and the obstacles found with them.

import Domain
import GRDB

extension Store {
    /// One page of the young people, in the order asked for, with the total.
    package func jeunes(_ filtre: FiltreJeunes, depuis: Int, nombre: Int, aujourdhui: Jour) throws -> PageDeJeunes {
        try lire { db in
            let lectures = Lectures(db)
            let cles = try memoireDesJeunes.cles(filtre, aujourdhui, db) {
                let selection = SelectionDeJeunes(filtre, aujourdhui: aujourdhui)
                return try lectures.lignes(selection.cles, selection.arguments) { Int64(try $0.entier()) }
            }
            let page = Array(cles.dropFirst(max(0, depuis)).prefix(max(0, nombre)))
            return PageDeJeunes(total: cles.count, lignes: try lectures.jeunes(page, filtre, aujourdhui))
        }
    }

    /// The obstacles found in a period with the young people whom a structure (nil: every one) follows then; `zone` is the
    /// one of the end of the period, or of today when it has not ended.
    package func comptesDesJeunes(
        structure: Cle<Structure>?, referent: Cle<Referent>?, zone: ZoneCherchee?, _ periode: Periode, le aujourdhui: Jour
    ) throws -> ComptesDesJeunes {
        try lire { db in
            try Lectures(db).comptesDesJeunes(structure: structure, referent: referent, zone: zone, periode, le: aujourdhui)
        }
    }
}

extension Lectures {
    fileprivate func jeunes(_ cles: [Int64], _ filtre: FiltreJeunes, _ aujourdhui: Jour) throws -> [LigneDeJeune] {
        let faits = FaitsDeJeune(filtre, aujourdhui: aujourdhui)
        let texte = """
            SELECT b.id, b.nom, b.prenom, b.naissance, \(faits.zone), nullif(\(faits.contact), ''), \(faits.prochain), \(faits.relances),
              \(faits.derniereRelance), \(faits.motif), \(faits.entretien) IS NULL, \(faits.contrats), \(faits.freinsOuverts),
              \(faits.freins), \(faits.referent)
            FROM json_each(:cles) j JOIN beneficiaires b ON b.id = j.value ORDER BY j.key
            """
        let parametres: [String: DatabaseValue] = [
            "cles": "[\(cles.map(String.init).joined(separator: ","))]".databaseValue, "le": sql(filtre.le),
            "structure": sql(filtre.structure), "aujourdhui": sql(aujourdhui),
        ]
        return try lignes(texte, parametres) { lecture in
            let (cle, nom, prenom) = (try lecture.cle(Beneficiaire.self), try lecture.texte(), try lecture.texte())
            var ligne = LigneDeJeune(beneficiaire: cle, nom: "\(nom.uppercased()) \(prenom)", naissance: try lecture.jour())
            (ligne.zone, ligne.dernierContact, ligne.prochain) = (try lecture.codeOuNil(), try lecture.jourOuNil(), try lecture.jourOuNil())
            (ligne.relances, ligne.derniereRelance) = (try lecture.entier(), try lecture.jourOuNil())
            (ligne.motif, ligne.jamaisVenu) = (try lecture.texteOuNil(), try lecture.entier() == 1)
            ligne.contrats = Self.contrats(try lecture.texteOuNil())
            (ligne.freinsOuverts, ligne.freins, ligne.referent) = (try lecture.entier(), try lecture.entier(), try lecture.cleOuNil())
            return ligne
        }
    }

    private static func contrats(_ texte: String?) -> [ContratDeJeune] {
        (texte ?? "").split(separator: ",").compactMap { morceau -> ContratDeJeune? in
            let parties = morceau.split(separator: " ").map(String.init)
            guard parties.count == 2, let sorte = SorteDeContrat(rawValue: parties[0]), let fin = Jour(iso: parties[1]) else { return nil }
            return ContratDeJeune(sorte, fin: fin)
        }.sorted { ($0.rang, $0.fin) < ($1.rang, $1.fin) }
    }
}

extension ContratDeJeune {
    fileprivate var rang: Int { SorteDeContrat.parRang.firstIndex(of: sorte) ?? 0 }
}

extension Lectures {
    func comptesDesJeunes(
        structure: Cle<Structure>?, referent: Cle<Referent>?, zone: ZoneCherchee?, _ periode: Periode, le aujourdhui: Jour
    ) throws -> ComptesDesJeunes {
        let parametres: [String: DatabaseValue] = [
            "structure": sql(structure), "referent": sql(referent), "du": sql(periode.du), "au": sql(periode.au),
            "fin": sql(max(periode.du, min(periode.au, aujourdhui))), "naissance": SelectionDeJeunes.naissance(periode.du).databaseValue,
        ]
        let lieu = structure != nil ? "structure_id = :structure" : "structure_id IN (SELECT id FROM structures)"
        let jeunes = Self.jeunesSuivis(lieu, parReferent: referent != nil, zone: zone)
        var comptes = ComptesDesJeunes()
        // Who they are is asked once: their zones, then their obstacles.
        let texte = """
            WITH jeunes AS MATERIALIZED (\(jeunes)) SELECT id, \(FaitsDeJeune.zone(de: "jeunes.id", le: ":fin")) FROM jeunes
            """
        var cles: [Int] = []
        for (cle, zone) in try lignes(texte, parametres, { (try $0.entier(), try $0.codeOuNil(Zone.self)) }) {
            cles.append(cle)
            if let zone { comptes.zones[zone, default: 0] += 1 } else { comptes.zoneInconnue += 1 }
        }
        comptes.jeunes = cles.count
        try compterLesFreins(cles, lieu, parametres, &comptes)
        return comptes
    }

    /// One row for each person and theme; the obstacles of the period are read first, in the order of their index.
    private func compterLesFreins(
        _ jeunes: [Int], _ lieu: String, _ parametres: [String: DatabaseValue], _ comptes: inout ComptesDesJeunes
    ) throws {
        let texte = """
            WITH trouves AS MATERIALIZED (
              SELECT f.beneficiaire_id AS id, f.theme FROM freins f CROSS JOIN beneficiaires b ON b.id = f.beneficiaire_id
              WHERE f.\(lieu) AND f.repere_le BETWEEN :du AND :au AND b.naissance > :naissance
                AND \(Self.jeune("b.naissance", le: "f.repere_le")))
            SELECT id, (SELECT t.categorie FROM referentiel_themes t WHERE t.code = theme) AS categorie, count(*)
            FROM trouves WHERE id IN (SELECT value FROM json_each(:cles)) GROUP BY id, categorie
            """
        var parametres = parametres
        parametres["cles"] = "[\(jeunes.map(String.init).joined(separator: ","))]".databaseValue
        var concernes: Set<Int> = []
        for (personne, categorie, nombre) in try lignes(
            texte, parametres, { (try $0.entier(), try $0.codeOuNil(Theme.self), try $0.entier()) })
        {
            concernes.insert(personne)
            comptes.totalFreins += nombre
            guard let categorie else { continue }
            comptes.freins[categorie, default: CompteDeFreins(freins: 0, jeunes: 0)].freins += nombre
            comptes.freins[categorie, default: CompteDeFreins(freins: 0, jeunes: 0)].jeunes += 1
        }
        comptes.jeunesAvecFrein = concernes.count
    }

    /// Followed, and under 26, on a day at least of the period.
    private static func jeunesSuivis(_ lieu: String, parReferent: Bool, zone: ZoneCherchee?) -> String {
        let cherchee =
            switch zone {
            case .connue(let zone): "AND \(FaitsDeJeune.zone(de: "b.id", le: ":fin")) = '\(zone.rawValue)'"
            case .inconnue: "AND \(FaitsDeJeune.zone(de: "b.id", le: ":fin")) IS NULL"
            case nil: ""
            }
        let designes =
            parReferent
            ? """
            AND EXISTS (SELECT 1 FROM designations d WHERE d.accompagnement_id = a.id AND d.referent_id = :referent
              AND d.du <= :au AND (d.au IS NULL OR d.au >= :du))
            """ : ""
        return """
            SELECT DISTINCT b.id, b.naissance FROM accompagnements a JOIN beneficiaires b ON b.id = a.beneficiaire_id
            WHERE a.\(lieu) AND a.du <= :au AND (a.au IS NULL OR a.au >= :du) AND b.naissance > :naissance AND \(jeune("b.naissance", le: "max(a.du, :du)")) \(designes)
              \(cherchee)
            """
    }

    /// Under 26 on a day that SQL computes, as `SelectionDeJeunes.naissance` does.
    private static func jeune(_ naissance: String, le jour: String) -> String {
        "\(naissance) > printf('%04d', substr(\(jour), 1, 4) - \(Jeunesse.limite)) || substr(\(jour), 5)"
    }
}
