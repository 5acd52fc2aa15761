// The sittings of the Commission RSA: announced, and corrected as long as they have examined nothing.

import Domain
import GRDB

extension ActeEnCours {
    func creer(_ uid: Uid, _ saisie: SessionDeCommission) throws -> Recu {
        if let cle = try dejaCree(uid, SessionDeCommission.self) { return try dejaFait(cle, uid) }
        guard try enPoste() != nil else { throw Refuse(.acteReserve) }
        let session = try enTerritoireConnu(saisie)
        try exiger(session.refus(le: aujourdhui))
        try exigerSeule(session, sauf: nil)
        let cle = try inserer(session, uid)
        var changements = Changements()
        changements.noter(apres: session)
        return recu(cle, uid, journal: try journaliser(uid, nil, changements))
    }

    func modifier(_ fiche: Fiche<SessionDeCommission>) throws -> Recu {
        let enregistree = try existant(fiche.cle)
        try exigerAuteur(enregistree)
        let session = try enTerritoireConnu(fiche.valeur)
        guard session != enregistree.valeur else { return try dejaFait(enregistree.cle, enregistree.uid) }
        try exigerVersion(fiche, enregistree)
        try exiger(session.refus(le: aujourdhui))
        try exigerSeule(session, sauf: enregistree.cle)
        let examens = try Lectures(db).nombre(
            "SELECT count(*) FROM examens_commission WHERE session_id = :session", ["session": sql(enregistree.cle)])
        if examens > 0 { throw Refuse(.sessionCommencee(enregistree.tenueLe, examens: examens)) }
        try remplacer(enregistree, par: session)
        var changements = Changements()
        changements.noter(avant: enregistree.valeur, apres: session)
        return recu(enregistree.cle, enregistree.uid, journal: try journaliser(enregistree.uid, nil, changements))
    }

    /// Whoever announced a sitting corrects it; else a responsable or a supervisor.
    private func exigerAuteur(_ session: Fiche<SessionDeCommission>) throws {
        guard let lecteur = try enPoste() else { throw Refuse(.acteReserve) }
        let auteur = try Int64.fetchOne(
            db, sql: "SELECT cree_par FROM sessions_commission WHERE id = ?", arguments: [sql(session.cle)])
        if lecteur.role == .referent, auteur != lecteur.cle.rawValue { throw Refuse(.acteReserve) }
    }

    /// « alencon » is « Alençon »: a territory keeps the spelling under which it was first written.
    private func enTerritoireConnu(_ saisie: SessionDeCommission) throws -> SessionDeCommission {
        var session = saisie
        session.territoire = saisie.territoire.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let connus = try Lectures(db).territoires()
        if let connu = connus.first(where: { Repli.plier($0) == Repli.plier(session.territoire) }) { session.territoire = connu }
        return session
    }

    private func exigerSeule(_ session: SessionDeCommission, sauf cle: Cle<SessionDeCommission>?) throws {
        let autre = try Lectures(db).fiches(
            SessionDeCommission.self, "WHERE tenue_le = ? AND territoire = ? AND id IS NOT ?",
            [sql(session.tenueLe), sql(session.territoire), sql(cle)])
        if !autre.isEmpty { throw Refuse(.sessionExistante(session.tenueLe, session.territoire)) }
    }
}
