// The agenda of some days: appointments whatever their outcome, and the interviews held without one.

import Domain
import GRDB

extension Store {
    /// The agenda of a structure, or of all of them, and of one référent when given.
    package func agenda(_ periode: Periode, structure: Cle<Structure>?, referent: Cle<Referent>?) throws -> Agenda {
        Agenda(try lire { try Lectures($0).agenda(periode, structure: structure, referent: referent) })
    }

    /// How many appointments each day of a period has, in every structure: what was cancelled or excused is not counted. Read from
    /// an index alone, where the appointments of a whole département would take too long.
    package func rendezVousParJour(_ periode: Periode) throws -> [Jour: Int] {
        let texte = """
            SELECT prevu_le, count(*) FROM entretiens INDEXED BY entretiens_fixes
            WHERE structure_id IN (SELECT id FROM structures) AND prevu_le BETWEEN :du AND :au
              AND ifnull(issue, '') NOT IN ('annule_structure', 'absence_excusee') GROUP BY prevu_le
            """
        let comptes = try lire { db in
            try Lectures(db).lignes(texte, ["du": sql(periode.du), "au": sql(periode.au)]) { (try $0.jour(), try $0.entier()) }
        }
        return Dictionary(uniqueKeysWithValues: comptes)
    }

    /// One interview as its reader may change it, his or her own note included. Throws `Refuse` when it is gone or not open to
    /// the reader.
    package func entretien(_ cle: Cle<Entretien>, pour lecteur: Fiche<Referent>) throws -> Rattache<Entretien> {
        try lire { try Lectures($0).entretien(cle, pour: lecteur) }
    }
}

extension Lectures {
    fileprivate func agenda(_ periode: Periode, structure: Cle<Structure>?, referent: Cle<Referent>?) throws -> [LigneDAgenda] {
        let texte = """
            \(Self.agenda("entretiens_fixes", "e.prevu_le BETWEEN :du AND :au", structure, referent))
            UNION ALL
            \(Self.agenda("entretiens_sans_rendez_vous", "e.prevu_le IS NULL AND e.tenu_le BETWEEN :du AND :au", structure, referent))
            """
        var arguments = ["du": sql(periode.du), "au": sql(periode.au)]
        if let structure { arguments["structure"] = sql(structure) }
        if let referent { arguments["referent"] = sql(referent) }
        return try lignes(texte, arguments) { lecture in
            let (cle, uid, version) = (try lecture.cle(Entretien.self), try lecture.uid(), try lecture.entier())
            let (personne, nom, prenom) = (try lecture.cle(Beneficiaire.self), try lecture.texte(), try lecture.texte())
            let (referent, jour, rendezVous) = (try lecture.cle(Referent.self), try lecture.jour(), try lecture.entier() == 1)
            let (heure, duree) = (try lecture.heureOuNil(), try lecture.entierOuNil())
            return LigneDAgenda(
                entretien: cle, uid: uid, version: version, beneficiaire: personne, nom: nom, prenom: prenom, referent: referent,
                jour: jour, surRendezVous: rendezVous, heure: heure, duree: duree, nature: try lecture.code(),
                issue: try lecture.codeOuNil(), partenaire: try lecture.texte(), chevauchement: try lecture.texte())
        }
    }

    /// Without a structure every one is looked up by the same index, one after the other.
    private static func agenda(
        _ index: String, _ condition: String, _ structure: Cle<Structure>?, _ referent: Cle<Referent>?
    ) -> String {
        """
        SELECT e.id, e.uid, e.version, b.id, b.nom, b.prenom, e.referent_id, ifnull(e.prevu_le, e.tenu_le), e.prevu_le IS NOT NULL,
          e.heure, e.duree, e.nature, e.issue, e.partenaire, e.chevauchement
        FROM entretiens e INDEXED BY \(index) CROSS JOIN beneficiaires b ON b.id = e.beneficiaire_id
        WHERE e.structure_id \(structure == nil ? "IN (SELECT id FROM structures)" : "= :structure") AND \(condition)
          \(referent == nil ? "" : "AND e.referent_id = :referent")
        """
    }

    fileprivate func entretien(_ cle: Cle<Entretien>, pour lecteur: Fiche<Referent>) throws -> Rattache<Entretien> {
        guard var fiche = try fiche(cle) else { throw Refuse(.introuvable(Entretien.designation)) }
        let requete = try db.cachedStatement(
            sql: """
                SELECT e.accompagnement_id, e.structure_id, ifnull(n.texte, '') FROM entretiens e
                LEFT JOIN notes_privees n ON n.entretien_id = e.id AND n.referent_id = ? WHERE e.id = ?
                """)
        let liens = try lignes(requete, [sql(lecteur.cle), sql(cle)]) {
            (try $0.cle(Accompagnement.self), try $0.cle(Structure.self), try $0.texte())
        }
        guard let (accompagnement, structure, note) = liens.first else { throw Refuse(.introuvable(Entretien.designation)) }
        guard lecteur.peutVoir(structure) else { throw Refuse(.horsDroits) }
        fiche.valeur.notePrivee = note
        return Rattache(fiche, accompagnement)
    }
}
