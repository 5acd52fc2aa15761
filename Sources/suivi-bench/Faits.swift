// Ten years of contracts, interviews, obstacles and steps, written in bulk: the schema checks each row all the same.

import Domain
import Foundation
import GRDB

/// The facts of the followed people. Rows go in the order of their days within each person.
struct Faits {
    let chemin: String
    let suivis: [Departement.Suivi]
    let entretiensParPersonne: Int

    func ecrire(_ hasard: inout Hasard) throws {
        var configuration = Configuration()
        // Speed of the making, not of what is measured: the file is closed and opened again by the store.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -262144") }
        let base = try DatabaseQueue(path: chemin, configuration: configuration)
        let seances = try base.write { try Seances($0, du: Departement.debut, au: Departement.aujourdhui) }
        for debut in stride(from: 0, to: suivis.count, by: 500) {
            try base.write { db in
                for suivi in suivis[debut..<min(debut + 500, suivis.count)] { try ecrire(suivi, seances, db, &hasard) }
            }
        }
        try base.inDatabase { _ = try $0.checkpoint(.truncate) }
        try base.close()
    }

    private func ecrire(_ suivi: Departement.Suivi, _ seances: Seances, _ db: Database, _ hasard: inout Hasard) throws {
        try contrats(suivi, seances, db, &hasard)
        try entretiens(suivi, db, &hasard)
        try freinsEtDemarches(suivi, db, &hasard)
        try relances(suivi, db, &hasard)
        guard suivi.sorti else { return }
        try db.cachedStatement(sql: "UPDATE designations SET au = ? WHERE accompagnement_id = ?")
            .execute(arguments: [suivi.au.iso, suivi.accompagnement])
        try db.cachedStatement(sql: "UPDATE accompagnements SET au = ?, motif_sortie = ? WHERE id = ?")
            .execute(arguments: [
                suivi.au.iso, hasard.un(["emploi", "demenagement", "reorientation", "autre", "retraite"]), suivi.accompagnement,
            ])
    }

    func commun(_ suivi: Departement.Suivi, _ jour: Jour, _ hasard: inout Hasard) -> StatementArguments {
        let uid = Uid.nouveau(millisecondes: jour.numero * 86_400_000, hasard: &hasard)
        let quand = "\(jour.iso)T10:00:00Z"
        return [Data(uid.octets), quand, suivi.referent, quand, suivi.referent, suivi.accompagnement, suivi.structure, suivi.personne]
    }

    static let colonnesCommunes =
        "uid, cree_le, cree_par, modifie_le, modifie_par, accompagnement_id, structure_id, beneficiaire_id"

    private func contrats(_ suivi: Departement.Suivi, _ seances: Seances, _ db: Database, _ hasard: inout Hasard) throws {
        let requete = try db.cachedStatement(
            sql: """
                INSERT INTO contrats (\(Self.colonnesCommunes), sorte, type, rang, volet, elabore_le, debut, fin, transmis_le, decision, decide_le,
                  objectifs, moyens, engagements, engagements_referent, bilan)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Retrouver un logement stable', '', '', '', '')
                """)
        let jours = suivi.du.jours(jusque: suivi.au)
        let nombre = min(hasard.entier(4...5), max(1, jours / 120))
        for rang in 0..<nombre {
            let elabore = suivi.du.plus(jours: jours * rang / nombre)
            // The last contract of somebody still followed is in force, or has just ended.
            let marge = !suivi.sorti && rang == nombre - 1 ? hasard.entier(-20...330) : hasard.entier(-20...20)
            let fin = elabore.plus(jours: min(720, max(90, jours / nombre + marge)))
            let transmis = elabore.plus(jours: hasard.entier(2...12))
            let decide = Seances.suivante(transmis)
            // One last contract in five waits for the commission, and some are not sent yet.
            let oublie = !suivi.sorti && rang == nombre - 1 && hasard.entier(0...4) == 0
            let enAttente = oublie || decide >= Departement.aujourdhui
            let garde = transmis > Departement.aujourdhui || oublie && hasard.entier(0...3) == 0
            let sorte = hasard.un(["cer", "cer", "cer", "cer", "cer", "cer", "cer", "ppae", "pacea", "cej"])
            let type: String? = hasard.entier(0...19) == 0 ? nil : rang == 0 ? "premier" : "renouvellement"
            try requete.execute(
                arguments: commun(suivi, elabore, &hasard) + [
                    sorte, type, type == nil ? nil : rang + 1, "social", elabore.iso, elabore.iso,
                    fin.iso, garde ? nil : transmis.iso, enAttente ? "en_attente" : "valide", enAttente ? nil : decide.iso,
                ])
            if !enAttente, sorte == "cer" { try seances.examiner(suivi, contrat: db.lastInsertedRowID, decide, self, db, &hasard) }
        }
    }

    private static let issues =
        ["absence_excusee", "absence_injustifiee", "annule_structure"] + Array(repeating: "honore", count: 17)

    private func entretiens(_ suivi: Departement.Suivi, _ db: Database, _ hasard: inout Hasard) throws {
        let requete = try db.cachedStatement(
            sql: """
                INSERT INTO entretiens (\(Self.colonnesCommunes), referent_id, nature, prevu_le, heure, tenu_le, modalite, issue, partenaire, compte_rendu)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let jours = suivi.du.jours(jusque: suivi.au)
        for rang in 0..<entretiensParPersonne {
            let jour = suivi.du.plus(jours: jours * rang / entretiensParPersonne)
            let nature = hasard.un(["pour_cer", "pour_cer", "autre", "autre", "autre", "tripartite"])
            // One appointment in ten is missed, as in the page of the CCAS for 2021 (107 of 1,118).
            let issue = hasard.un(Self.issues)
            let honore = issue == "honore"
            let sansRendezVous = honore && hasard.entier(0...9) == 0
            try requete.execute(
                arguments: commun(suivi, jour, &hasard) + [
                    suivi.referent, nature, sansRendezVous ? nil : jour.iso, sansRendezVous ? nil : "09:30", honore ? jour.iso : nil,
                    "bureau", issue, nature == "tripartite" ? "Mission locale" : "",
                    honore ? "Point sur la recherche de logement et les démarches en cours." : "",
                ])
        }
    }

    /// Attempts to reach the person: some before each year, most of them lately.
    private func relances(_ suivi: Departement.Suivi, _ db: Database, _ hasard: inout Hasard) throws {
        let requete = try db.cachedStatement(
            sql: "INSERT INTO relances (\(Self.colonnesCommunes), le, moyen, resultat, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')")
        let jours = suivi.du.jours(jusque: suivi.au)
        for rang in 0..<hasard.entier(0...8) {
            let jour = suivi.du.plus(jours: jours - jours * rang * rang / 64)
            try requete.execute(
                arguments: commun(suivi, jour, &hasard) + [
                    jour.iso, hasard.un(["telephone", "sms", "courrier"]), hasard.un(["joint", "message", "sans_reponse", "sans_reponse"]),
                ])
        }
    }

    private func freinsEtDemarches(_ suivi: Departement.Suivi, _ db: Database, _ hasard: inout Hasard) throws {
        let frein = try db.cachedStatement(
            sql: "INSERT INTO freins (\(Self.colonnesCommunes), theme, repere_le, etat) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'repere')")
        let demarche = try db.cachedStatement(
            sql: """
                INSERT INTO demarches (\(Self.colonnesCommunes), theme, libelle, etat, engagee_le, frein_id, partenaire)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'Dossier déposé', 'engagee', ?, ?, '')
                """)
        let themes = ["logement", "sante", "budget", "mobilite", "formation", "emploi", "famille", "numerique"]
        let jours = suivi.du.jours(jusque: suivi.au)
        for rang in 0..<hasard.entier(2...6) {
            let (jour, theme) = (suivi.du.plus(jours: jours * rang / 8), hasard.un(themes))
            try frein.execute(arguments: commun(suivi, jour, &hasard) + [theme, jour.iso])
            let cle = db.lastInsertedRowID
            try demarche.execute(arguments: commun(suivi, jour, &hasard) + [theme, jour.iso, cle])
        }
    }
}
