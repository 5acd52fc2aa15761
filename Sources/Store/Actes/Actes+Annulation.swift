// Undoing an act: its changes one by one, the last first, each passing the rules that it passed on the way.

import CPreupdate
import Domain
import GRDB

extension ActeEnCours {
    func annuler(_ annulation: Annulation) throws -> Recu {
        guard annulation.auteur == auteur.referent else { throw Refuse(.acteReserve) }
        let retour = try Retour(self, annulation)
        try retour.exigerDroit()
        try retour.exigerInchange()
        try retour.defaire()
        let ligne = try journaliser(annulation)
        return Recu(cle: annulation.journal, objet: annulation.objet, journal: ligne, beneficiaire: annulation.beneficiaire)
    }

    /// The line of the undoing: the fields of the act the other way round. The line of the act stays.
    private func journaliser(_ annulation: Annulation) throws -> Int64 {
        let noms = #"json_set(%, '$."\#(Champ.acteAnnule.code)"', acte)"#
        let (avant, apres) = (noms.replacing("%", with: "apres"), noms.replacing("%", with: "avant"))
        try db.execute(
            sql: """
                INSERT INTO journal (quand, qui, acte, objet, beneficiaire_id, avant, apres)
                SELECT ?, ?, ?, objet, beneficiaire_id, \(avant), \(apres) FROM journal WHERE id = ?
                """, arguments: [sql(auteur.instant), sql(auteur.referent), nature.rawValue, annulation.journal])
        return db.lastInsertedRowID
    }
}

/// One undoing, with what the schema says of the tables that it goes through.
private struct Retour {
    private let acte: ActeEnCours
    private let annulation: Annulation
    private let tables: [String: TableConnue]
    private let lignes: [LigneChangee]
    private var db: Database { acte.db }

    init(_ acte: ActeEnCours, _ annulation: Annulation) throws {
        (self.acte, self.annulation) = (acte, annulation)
        var tables: [String: TableConnue] = [:]
        for nom in Set(annulation.lignes.map(\.table)) { tables[nom] = try TableConnue(nom, acte.db) }
        self.tables = tables
        lignes = annulation.lignes.map { ligne in
            let table = tables[ligne.table]
            return LigneChangee(
                table: ligne.table, avant: ligne.avant.map { table?.complete($0) ?? $0 },
                apres: ligne.apres.map { table?.complete($0) ?? $0 })
        }
    }

    private func table(_ ligne: LigneChangee) throws -> TableConnue {
        let colonnes = (ligne.avant ?? ligne.apres ?? []).count
        guard let table = tables[ligne.table], table.colonnes.count == colonnes else { throw Refuse(impossible()) }
        return table
    }

    private func impossible(_ quoi: String = "", par qui: String = "") -> Refus {
        .annulationImpossible(annulation.nature, quoi: quoi, par: qui.isEmpty ? "un autre poste" : qui)
    }
}

extension Retour {
    /// The author may still write all that the act wrote. What it opened in another structure is withdrawn by whoever opened it.
    func exigerDroit() throws {
        guard let lecteur = try acte.enPoste() else { throw Refuse(.acteReserve) }
        for ligne in lignes {
            let table = try table(ligne)
            let ouvert = ligne.avant == nil && ["accompagnements", "designations"].contains(ligne.table)
            let valeur = { (colonne: String) in
                (table.valeur(colonne, de: ligne.avant) ?? table.valeur(colonne, de: ligne.apres)).flatMap { Int64.fromDatabaseValue($0) }
            }
            switch ligne.table {
            case "structures", "referents", "parametres":
                if lecteur.role == .referent { throw Refuse(.acteReserve) }
            case "beneficiaires" where ligne.avant != nil && annulation.nature != .fusionner:
                if let cle = valeur("id") { try acte.exigerDroit(surPersonne: Cle(cle)) }
            default:
                if !ouvert, let cle = valeur("structure_id") { try acte.exigerDroit(sur: Cle<Structure>(cle)) }
            }
        }
    }

    /// What the act wrote stands as it left it; how often a row was written says nothing of what it says.
    func exigerInchange() throws {
        var derniers: [[DatabaseValue]: LigneChangee] = [:]
        for ligne in lignes where ligne.table != "brouillons" {
            let cle = try table(ligne).condition(ligne.apres ?? ligne.avant ?? []).arguments
            derniers[[ligne.table.databaseValue] + cle] = ligne
        }
        for ligne in derniers.values { try exigerInchangee(ligne) }
    }

    private func exigerInchangee(_ ligne: LigneChangee) throws {
        let table = try table(ligne)
        let condition = table.condition(ligne.apres ?? ligne.avant ?? [])
        let trouvee = try Row.fetchOne(
            db, sql: "SELECT * FROM \(table.nom) WHERE \(condition.texte)", arguments: StatementArguments(condition.arguments))
        let presente = trouvee.map { Array($0.databaseValues) }
        let pareille = { (une: [DatabaseValue], autre: [DatabaseValue]) in
            zip(table.colonnes, zip(une, autre)).allSatisfy { TableConnue.suivi.contains($0) || $1.0 == $1.1 }
        }
        switch (presente, ligne.apres) {
        case (nil, nil): return
        case (let presente?, let attendue?) where pareille(presente, attendue): return
        default: throw Refuse(impossible(designation(table.nom), par: try auteur(de: presente, table)))
        }
    }

    private func auteur(de ligne: [DatabaseValue]?, _ table: TableConnue) throws -> String {
        guard let qui = table.valeur("modifie_par", de: ligne) else { return "" }
        return try String.fetchOne(db, sql: "SELECT trim(prenom || ' ' || nom) FROM referents WHERE id = ?", arguments: [qui]) ?? ""
    }

    private func designation(_ table: String) -> String {
        let connues: [any Enregistre.Type] = [
            Beneficiaire.self, Foyer.self, Situation.self, Accompagnement.self, Designation.self, Contrat.self, Entretien.self, Frein.self,
            Demarche.self, Structure.self, Referent.self, Relance.self, Avenant.self, Examen.self, SessionDeCommission.self,
        ]
        return connues.first { $0.table == table }?.designation ?? "Fiche"
    }
}

extension Retour {
    /// Every change backwards. A row that something else leans on since stops it all.
    func defaire() throws {
        // A person's facts that move together name one another: keys are looked at when all have moved back.
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let touchees = try personnes()
        let releve = Releve()
        do {
            try releve.pendant(db) { for ligne in lignes.reversed() { try defaire(ligne) } }
        } catch let erreur as DatabaseError where erreur.resultCode == .SQLITE_CONSTRAINT {
            throw Refuse(impossible())
        }
        var (attente, plafond): (Int32, Int32) = (0, 0)
        sqlite3_db_status(db.sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &attente, &plafond, 0)
        guard attente == 0, !releve.enCascade else { throw Refuse(impossible()) }
        for cle in touchees { try acte.reindexer(cle) }
    }

    private func defaire(_ ligne: LigneChangee) throws {
        let table = try table(ligne)
        switch (ligne.avant, ligne.apres) {
        case (nil, let ajoutee?): try retirer(ajoutee, table)
        case (let retiree?, nil): try remettre(retiree, table)
        case (let avant?, let apres?): try ramener(avant, apres, table)
        case (nil, nil): break
        }
    }

    private func retirer(_ ligne: [DatabaseValue], _ table: TableConnue) throws {
        let condition = table.condition(ligne)
        try db.execute(sql: "DELETE FROM \(table.nom) WHERE \(condition.texte)", arguments: StatementArguments(condition.arguments))
        if let cle = table.valeur("id", de: ligne) { try acte.retirerLaCle(cle, de: table.nom) }
    }

    private func remettre(_ ligne: [DatabaseValue], _ table: TableConnue) throws {
        let valeurs = zip(table.colonnes, ligne).map { suivie($0, $1) ?? $1 }
        let noms = table.colonnes.map { "\"\($0)\"" }.joined(separator: ", ")
        let places = Array(repeating: "?", count: valeurs.count).joined(separator: ", ")
        let tolerance = table.nom == "brouillons" ? "OR IGNORE " : ""
        try db.execute(sql: "INSERT \(tolerance)INTO \(table.nom) (\(noms)) VALUES (\(places))", arguments: StatementArguments(valeurs))
    }

    /// Only what the act changed goes back; the version goes on, so that whoever read the row in between is told.
    private func ramener(_ avant: [DatabaseValue], _ apres: [DatabaseValue], _ table: TableConnue) throws {
        var affectations: [String] = []
        var arguments: [DatabaseValue] = []
        for (colonne, (ancienne, nouvelle)) in zip(table.colonnes, zip(avant, apres)) {
            if colonne == "version" {
                affectations.append("version = version + 1")
            } else if let suivie = suivie(colonne, ancienne) {
                affectations.append("\"\(colonne)\" = ?")
                arguments.append(suivie)
            } else if ancienne != nouvelle {
                affectations.append("\"\(colonne)\" = ?")
                arguments.append(ancienne)
            }
        }
        guard !affectations.isEmpty else { return }
        // A draft is its author's: it goes back only as the act left it, and where nothing else is being typed.
        let brouillon = table.nom == "brouillons"
        let condition = brouillon ? table.egalite(apres) : table.condition(apres)
        try db.execute(
            sql: "UPDATE \(brouillon ? "OR IGNORE " : "")\(table.nom) SET \(affectations.joined(separator: ", ")) WHERE \(condition.texte)",
            arguments: StatementArguments(arguments + condition.arguments))
    }

    /// The new value of a column that says who wrote the row and how often, nil for the others.
    private func suivie(_ colonne: String, _ ancienne: DatabaseValue) -> DatabaseValue? {
        switch colonne {
        case "version": Int.fromDatabaseValue(ancienne).map { ($0 + 1).databaseValue }
        case "modifie_le": sql(acte.auteur.instant)
        case "modifie_par": sql(acte.auteur.referent)
        default: nil
        }
    }

    /// The people whose words of the search may have changed: those of the rows, and the members of the households.
    private func personnes() throws -> [Cle<Beneficiaire>] {
        var cles: Set<Int64> = []
        for ligne in lignes {
            guard let table = tables[ligne.table], ["beneficiaires", "foyers"].contains(ligne.table) else { continue }
            let cle = table.valeur("id", de: ligne.apres ?? ligne.avant).flatMap { Int64.fromDatabaseValue($0) } ?? 0
            guard ligne.table == "foyers" else {
                cles.insert(cle)
                continue
            }
            cles.formUnion(try Int64.fetchAll(db, sql: "SELECT id FROM beneficiaires WHERE foyer_id = ?", arguments: [cle]))
        }
        return cles.sorted().map { Cle($0) }
    }
}
