// The list of people: who is in it, how many, and the page that is on screen.

import Domain
import GRDB

extension Store {
    /// One page of the list, in the order of names, with the total.
    package func fileActive(_ filtre: FiltreFileActive, depuis: Int, nombre: Int, le jour: Jour) throws -> PageFileActive {
        try lire { db in
            let lectures = Lectures(db)
            let cles = try memoire.cles(filtre, jour, db) { try lectures.cles(SelectionDePersonnes(filtre, jour, lectures.parametres())) }
            let page = Array(cles.dropFirst(max(0, depuis)).prefix(max(0, nombre)))
            return PageFileActive(
                total: cles.count, depuis: depuis, lignes: try lectures.lignesDeFile(page, structure: filtre.structure, le: jour))
        }
    }

    /// Who may already be known under this name: the same folded surname and first name, or the same surname
    /// (of use or of birth) and date of birth.
    package func homonymes(nom: String, prenom: String, naissance: Jour?) throws -> [LigneFileActive] {
        try lire { try Lectures($0).homonymes(nom: nom, prenom: prenom, naissance: naissance) }
    }
}

extension Lectures {
    /// The keys of everybody in the selection, in the order of names: one pass, half of a count and a page.
    fileprivate func cles(_ selection: SelectionDePersonnes) throws -> [Int64] {
        let requete = try db.cachedStatement(sql: selection.cles)
        return try Int64.fetchAll(requete, arguments: selection.sansCondition ? [] : StatementArguments(selection.arguments))
    }

    func homonymes(nom: String, prenom: String, naissance: Jour?) throws -> [LigneFileActive] {
        let memes = try fiches(
            Beneficiaire.self, "WHERE cle_tri = ? AND fondu_dans IS NULL ORDER BY id",
            [sql(Beneficiaire.cleDeTri(nom: nom, prenom: prenom))])
        let nes =
            try naissance.map {
                try fiches(Beneficiaire.self, "WHERE naissance = ? AND fondu_dans IS NULL ORDER BY cle_tri, id", [sql($0)])
            } ?? []
        let cherche = Repli.cle(nom)
        let candidats =
            memes
            + nes.filter { fiche in
                (Repli.cle(fiche.nom) == cherche || Repli.cle(fiche.nomDeNaissance) == cherche)
                    && !memes.contains { $0.cle == fiche.cle }
            }
        // No day is given: each row shows the person's last known accompaniment, contract and interview.
        guard !cherche.isEmpty, let toujours = Jour(9999, 12, 31) else { return [] }
        return try lignesDeFile(candidats.map(\.cle.rawValue), structure: nil, le: toujours)
    }

    /// The rows of these people, in their order. The accompaniment shown is the open one, else the last one.
    func lignesDeFile(_ cles: [Int64], structure: Cle<Structure>?, le jour: Jour) throws -> [LigneFileActive] {
        let texte = Self.texteDesLignes(parStructure: structure != nil)
        let parametres: [String: DatabaseValue] = [
            "cles": "[\(cles.map(String.init).joined(separator: ","))]".databaseValue,
            "structure": sql(structure), "le": sql(jour),
        ]
        return try lignes(texte, parametres) { lecture in
            let (cle, nom, prenom) = (try lecture.cle(Beneficiaire.self), try lecture.texte(), try lecture.texte())
            var ligne = LigneFileActive(beneficiaire: cle, nom: "\(nom.uppercased()) \(prenom)", naissance: try lecture.jour())
            (ligne.commune, ligne.structure) = (try lecture.texte(), try lecture.texteOuNil() ?? "")
            (ligne.sortiLe, ligne.finDeContrat) = (try lecture.jourOuNil(), try lecture.jourOuNil())
            (ligne.dernierEntretien, ligne.prochainEntretien) = (try lecture.jourOuNil(), try lecture.jourOuNil())
            return ligne
        }
    }

    /// As in the dossier, a structure that no longer follows the person reads the dates of its own part only.
    private static func texteDesLignes(parStructure: Bool) -> String {
        func lisible(_ alias: String) -> String {
            parStructure ? "AND (\(alias).structure_id = :structure OR ifnull(a.au, :le) >= :le)" : ""
        }
        return """
            SELECT b.id, b.nom, b.prenom, b.naissance, f.commune, s.code, a.au,
              \(Contrat.derniereFin(de: "b.id", lisible("k"))),
              (SELECT e.tenu_le FROM entretiens e
                WHERE e.beneficiaire_id = b.id AND e.tenu_le <= :le \(lisible("e")) ORDER BY e.tenu_le DESC LIMIT 1),
              (SELECT e.prevu_le FROM entretiens e
                WHERE e.beneficiaire_id = b.id AND e.issue IS NULL AND e.prevu_le >= :le \(lisible("e")) ORDER BY e.prevu_le LIMIT 1)
            FROM json_each(:cles) j JOIN beneficiaires b ON b.id = j.value JOIN foyers f ON f.id = b.foyer_id
            LEFT JOIN accompagnements a ON a.id = (
              SELECT x.id FROM accompagnements x
              WHERE x.beneficiaire_id = b.id \(parStructure ? "AND x.structure_id = :structure" : "")
              ORDER BY x.au IS NULL OR x.au >= :le DESC, x.du DESC, x.id DESC LIMIT 1)
            LEFT JOIN structures s ON s.id = a.structure_id
            ORDER BY j.key
            """
    }
}
