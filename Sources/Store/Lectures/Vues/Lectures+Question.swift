// The rows behind a figure of a view: always the facts themselves, whatever counted them.

import Domain
import GRDB

extension Store {
    /// The rows that make a figure, by structure, day and name. Throws `Refuse` when the reader may not see them.
    package func lignes(_ question: Question, pour lecteur: Fiche<Referent>?, depuis: Int, nombre: Int) throws -> PageDeSelection {
        let structures = try structures(question.perimetre, pour: lecteur)
        let referentiels = try referentiels()
        return try lireLargement { try Lectures($0).lignes(question, structures, depuis, nombre, referentiels) }
    }
}

extension Lectures {
    fileprivate func lignes(
        _ question: Question, _ structures: [Fiche<Structure>], _ depuis: Int, _ combien: Int, _ referentiels: Referentiels
    ) throws -> PageDeSelection {
        let sujet = question.sujet
        let suite = Self.suite(question, structures)
        let total = try nombreUneFois("SELECT \(Self.compte(question.mesure)) \(suite)", question.arguments)
        let texte = """
            SELECT t.structure_id, \(Self.personne(sujet)), \(Self.colonnes(sujet)) \(suite) \(Self.parUnite(question.mesure, sujet))
            ORDER BY t.structure_id, jour, b.cle_tri, b.id, t.id LIMIT \(max(0, combien)) OFFSET \(max(0, depuis))
            """
        let lignes = try lignesUneFois(texte, question.arguments) { lecture in
            let structure = try lecture.cle(Structure.self)
            var ligne = try Self.ligne(sujet, &lecture, referentiels)
            if structures.count > 1 { ligne.structure = structure }
            return ligne
        }
        return PageDeSelection(total: total, lignes: lignes)
    }

    private static func compte(_ mesure: Mesure) -> String {
        if mesure == .foyers { return "count(DISTINCT b.foyer_id)" }
        return mesure.comptePersonnes ? "count(DISTINCT t.beneficiaire_id)" : "count(*)"
    }

    /// A person of several accompaniments is one line, the first of them; a household is the line of its demandeur, if there.
    /// The one `min` of the clause also chooses the row: SQLite reads the bare columns of a group in the row of its minimum.
    /// So the clause is always true, and must hold no other aggregate.
    private static func parUnite(_ mesure: Mesure, _ sujet: SujetDeCompte) -> String {
        if mesure == .foyers {
            return
                "GROUP BY b.foyer_id HAVING min(CASE b.place WHEN 'demandeur' THEN 1 WHEN 'conjoint' THEN 2 ELSE 3 END || t.du) IS NOT NULL"
        }
        let jour = "t.\(Critere(sujet).jour)"
        return mesure.comptePersonnes ? "GROUP BY b.id HAVING \(jour) = min(\(jour))" : ""
    }

    private static func suite(_ question: Question, _ structures: [Fiche<Structure>]) -> String {
        let sujet = question.sujet
        let critere = Critere(sujet)
        let filtres = question.toutesLesModalites.filter { $0.axe != .compte || question.mesure != .entretiens }.enumerated().map {
            rang, modalite in
            let axe = AxeDeVue(modalite.axe, rang: rang, personne: "t.beneficiaire_id", le: question.periode.au) {
                AxeDeFait($0, sujet, structures).expression
            }
            return (axe, axe.condition(modalite))
        }
        let jointures = filtres.flatMap(\.0.jointures).map { " " + $0 }.joined()
        let conditions = filtres.map { " AND \($0.1)" }.joined()
        return """
            FROM (SELECT * FROM \(critere.table) WHERE \(critere.condition(structures: SourceDeVue.parmi(structures)))) t
            JOIN beneficiaires b ON b.id = t.beneficiaire_id\(jointures) WHERE 1\(conditions)
            """
    }
}
