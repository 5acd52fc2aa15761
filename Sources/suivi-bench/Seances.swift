// The sittings of the Commission RSA over ten years, and what they examined: the schema checks each row all the same.

import Domain
import Foundation
import GRDB

/// A sitting a month for each of four territories.
struct Seances {
    private let cles: [String: Int64]

    static func territoire(_ structure: Int64) -> String { "Territoire \(structure % 4 + 1)" }

    /// The 15th of the month, or of the next one.
    static func suivante(_ jour: Jour) -> Jour {
        let quinze = Periode.mois(de: jour).du.plus(jours: 14)
        return quinze >= jour ? quinze : Periode.mois(de: jour).suivante.du.plus(jours: 14)
    }

    init(_ db: Database, du: Jour, au: Jour) throws {
        var cles: [String: Int64] = [:]
        var hasard = Hasard(graine: 15)
        let requete = try db.cachedStatement(
            sql: "INSERT INTO sessions_commission (uid, cree_le, modifie_le, tenue_le, territoire) VALUES (?, ?, ?, ?, ?)")
        var jour = Self.suivante(du)
        while jour <= au.plus(mois: 1) {
            for structure in Int64(0)..<4 {
                let uid = Uid.nouveau(millisecondes: jour.numero * 86_400_000, hasard: &hasard)
                let territoire = Self.territoire(structure)
                try requete.execute(
                    arguments: [Data(uid.octets), "\(jour.iso)T08:00:00Z", "\(jour.iso)T08:00:00Z", jour.iso, territoire])
                cles["\(jour.iso) \(territoire)"] = db.lastInsertedRowID
            }
            jour = Self.suivante(jour.plus(jours: 1))
        }
        self.cles = cles
    }

    /// The answer on a contract, and for one person in eight another decision.
    func examiner(
        _ suivi: Departement.Suivi, contrat: Int64, _ jour: Jour, _ faits: Faits, _ db: Database, _ hasard: inout Hasard
    ) throws {
        // The structures come after the seat of the département.
        guard let session = cles["\(jour.iso) \(Self.territoire(suivi.structure - 1))"] else { return }
        let requete = try db.cachedStatement(
            sql: """
                INSERT INTO examens_commission (\(Faits.colonnesCommunes), session_id, contrat_id, decision, motif, orientation, volet)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let orientation = hasard.un(Orientation.allCases).rawValue
        try requete.execute(arguments: faits.commun(suivi, jour, &hasard) + [session, contrat, "valide", "", orientation, "social"])
        let histoire = try db.cachedStatement(
            sql: "INSERT INTO decisions_commission (contrat_id, session_id, decision, decide_le, quand) VALUES (?, ?, 'valide', ?, ?)")
        try histoire.execute(arguments: [contrat, session, jour.iso, "\(jour.iso)T10:00:00Z"])
        guard hasard.entier(0...7) == 0 else { return }
        let autre = hasard.un(["reduction", "suspension_partielle", "radiation", "delai", "maintien"])
        let motif = hasard.un(["Absences répétées aux rendez-vous", "Engagements non tenus", "Sans nouvelles depuis trois mois"])
        try requete.execute(
            arguments: faits.commun(suivi, jour, &hasard) + [session, nil as Int64?, autre, motif, orientation, nil as String?])
    }
}
