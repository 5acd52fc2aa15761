// The OARSA tables: counted by SQL, and the people behind each cell by the same question.

import Domain
import GRDB

extension Store {
    /// One table, in all and by one breakdown; nil reader: everything. Laid out by `Reports`.
    /// Throws `Refuse` when the reader may not see that scope.
    package func oarsa(
        _ table: TableOarsa, par axe: AxeOarsa?, _ portee: PorteeOarsa, _ date: DateOarsa, pour lecteur: Fiche<Referent>?
    ) throws -> ComptesOarsa {
        try lireLargement { db in
            let lectures = Lectures(db)
            return try lectures.compter(try lectures.question(table, axe, portee, date, lecteur))
        }
    }

    /// The people behind a cell, in the order of names; the total is the figure, or what a mean rests on.
    package func lignes(_ selection: SelectionOarsa, pour lecteur: Fiche<Referent>?, depuis: Int, nombre: Int) throws -> PageDeSelection {
        try lireLargement { db in
            let lectures = Lectures(db)
            let question = try lectures.question(selection.table, selection.axe, selection.portee, selection.date, lecteur)
            return try lectures.lignes(question, selection, depuis, nombre)
        }
    }
}

extension Lectures {
    fileprivate func question(
        _ table: TableOarsa, _ axe: AxeOarsa?, _ portee: PorteeOarsa, _ date: DateOarsa, _ lecteur: Fiche<Referent>?
    ) throws -> QuestionOarsa {
        if let perimetre = lecteur?.perimetre, portee != .structure(perimetre) { throw Refuse(.acteReserve) }
        return QuestionOarsa(
            date: date, table: table, axe: axe, structures: try structures(portee),
            correspondances: try CorrespondancesOarsa.embarquees.get())
    }

    private func structures(_ portee: PorteeOarsa) throws -> [Cle<Structure>]? {
        switch portee {
        case .departement: nil
        case .structure(let cle): [cle]
        case .territoire(let territoire): try fiches(Structure.self, "").filter { $0.valeur.releve(de: territoire) }.map(\.cle)
        }
    }

    /// Bands and total in one pass over the same people; the total looks at no band.
    fileprivate func compter(_ question: QuestionOarsa) throws -> ComptesOarsa {
        let mesures = question.table.mesures, delais = mesures.filter(\.estUnDelai)
        let colonnes =
            (mesures.map { "ifnull(sum(\($0.condition)), 0)" }
            + delais.map { "ifnull(sum(iif(\($0.condition), \($0.jours ?? "0"), 0)), 0)" }
            + [question.table == .contrats ? "ifnull(sum(p.plusieurs), 0)" : "0"]).joined(separator: ", ")
        let parTranche = question.axe == nil ? "" : "UNION ALL SELECT p.tranche, \(colonnes) FROM personnes p GROUP BY p.tranche"
        let texte = "\(question.personnes) SELECT NULL, \(colonnes) FROM personnes p \(parTranche)"
        var comptes = ComptesOarsa()
        _ = try lignes(texte, question.arguments) { lecture in
            let tranche = try lecture.texteOuNil()
            for mesure in mesures { comptes.nombres[mesure, default: [:]][tranche] = try lecture.entier() }
            for mesure in delais { comptes.jours[mesure, default: [:]][tranche] = try lecture.entier() }
            if tranche == nil { comptes.plusieursContrats = try lecture.entier() }
        }
        try completer(question, &comptes)
        return comptes
    }

    /// What stands beside the figures: who is counted elsewhere.
    private func completer(_ question: QuestionOarsa, _ comptes: inout ComptesOarsa) throws {
        guard question.table == .orientations, question.structures != nil else { return }
        let texte = """
            SELECT count(DISTINCT a.beneficiaire_id) FROM accompagnements a
            WHERE a.structure_id IN (SELECT value FROM json_each(:structures)) AND \(QuestionOarsa.ouvert("a"))
              AND (SELECT x.structure_id FROM accompagnements x WHERE x.beneficiaire_id = a.beneficiaire_id AND \(QuestionOarsa.ouvert("x"))
                ORDER BY x.du DESC, x.id DESC LIMIT 1) NOT IN (SELECT value FROM json_each(:structures))
            """
        comptes.ailleurs = try nombre(texte, question.arguments)
    }

    fileprivate func lignes(_ question: QuestionOarsa, _ selection: SelectionOarsa, _ depuis: Int, _ combien: Int) throws -> PageDeSelection
    {
        let mesure = selection.mesure
        var arguments = question.arguments
        var condition = "(\(mesure.condition))"
        if let tranche = selection.tranche {
            arguments["tranche"] = sql(tranche)
            condition += " AND p.tranche = :tranche"
        }
        let total = try nombre("\(question.personnes) SELECT count(*) FROM personnes p WHERE \(condition)", arguments)
        let texte = """
            \(question.personnes)
            SELECT b.id, b.nom, b.prenom, ifnull(p.du, :le), (SELECT t.nom FROM structures t WHERE t.id = p.structure), \(mesure.jours ?? "NULL"),
              (SELECT k.fin FROM contrats k WHERE k.id = p.cer)
            FROM personnes p JOIN beneficiaires b ON b.id = p.id WHERE \(condition)
            ORDER BY b.cle_tri, b.id LIMIT \(max(0, combien)) OFFSET \(max(0, depuis))
            """
        let lignes = try lignes(texte, arguments) { lecture in
            let cle = try lecture.cle(Beneficiaire.self)
            let (nom, prenom, jour) = (try lecture.texte(), try lecture.texte(), try lecture.jour())
            let structure = try lecture.texteOuNil() ?? "Aucune structure"
            let suite = try lecture.entierOuNil().map { "\($0) jour\($0 < 2 ? "" : "s")" }
            let fin = try lecture.jourOuNil().map { "fin \($0.court)" }
            return LigneDeSelection(
                beneficiaire: cle, nom: "\(nom.uppercased()) \(prenom)", jour: jour,
                detail: [suite ?? fin, structure].compactMap { $0 }.joined(separator: " · "))
        }
        return PageDeSelection(total: total, lignes: lignes)
    }
}
