// The Commission RSA: a sitting, and its answer on each dossier, which stands on the contract and on the file at once.

import Domain
import GRDB

extension ActeEnCours {
    func creer(_ uid: Uid, _ session: SessionDeCommission) throws -> Recu {
        if let cle = try dejaCree(uid, SessionDeCommission.self) { return try dejaFait(cle, uid) }
        guard try enPoste() != nil else { throw Refuse(.acteReserve) }
        try exiger(session.refus(le: aujourdhui))
        let prise = try Bool.fetchOne(
            db, sql: "SELECT 1 FROM sessions_commission WHERE tenue_le = ? AND territoire = ?",
            arguments: [sql(session.tenueLe), sql(session.territoire)])
        if prise != nil { throw Refuse(.sessionExistante(session.tenueLe, session.territoire)) }
        let cle = try inserer(session, uid)
        var changements = Changements()
        changements.noter(apres: session)
        return recu(cle, uid, journal: try journaliser(uid, nil, changements))
    }

    /// One transaction: the examination, the contract, the orientation.
    func decider(_ uid: Uid, _ cle: Cle<Accompagnement>, _ saisi: Examen) throws -> Recu {
        let accompagnement = try existant(cle)
        if let fait = try dejaCree(uid, Examen.self) { return try dejaFait(fait, uid, accompagnement.beneficiaire, cle) }
        try exigerDroit(sur: accompagnement.structure)
        let session = try existant(saisi.session)
        let contrat = try saisi.contrat.map { try contratExamine($0, accompagnement) }
        let anterieur = try examen(saisi, accompagnement)
        let categorie = referentiels.entree(.decisions, saisi.decision).flatMap { CategorieDeDecision(rawValue: $0.categorie) }
        var examen = saisi
        examen.orientation = try anterieur?.orientation ?? orientation(accompagnement.beneficiaire, session.tenueLe)
        if categorie != .reorientation { examen.nouvelleOrientation = nil }
        if categorie?.aUnTerme != true { examen.effetAu = nil }
        try exiger(examen.refus(categorie: categorie, session: session.valeur, contrat: contrat?.valeur, le: aujourdhui))
        if let contrat { try exigerIndecis(contrat, session, anterieur: anterieur != nil) }
        let fait = try enregistrer(examen, uid, anterieur, accompagnement)
        if let contrat, let decision = categorie?.surContrat { try porter(decision, sur: contrat, session) }
        if let orientation = examen.nouvelleOrientation {
            let situation = Situation(.orientation, orientation.rawValue, du: session.tenueLe)
            for etape in try planifier(situation, de: accompagnement.beneficiaire) { try appliquer(etape, a: accompagnement.beneficiaire) }
        }
        var changements = Changements()
        changements.noter(avant: anterieur?.valeur, apres: examen)
        let objet = anterieur?.uid ?? uid
        let ligne = try journaliser(objet, accompagnement.beneficiaire, changements)
        return recu(fait, objet, journal: ligne, accompagnement.beneficiaire, cle)
    }

    private func contratExamine(_ cle: Cle<Contrat>, _ accompagnement: Fiche<Accompagnement>) throws -> Fiche<Contrat> {
        guard try rattachement(cle, accompagnement) else { throw Refuse(.predecesseurEtranger) }
        return try existant(cle)
    }

    /// The same contract in the same sitting, or the same decision on the same person: said again, it corrects.
    private func examen(_ saisi: Examen, _ accompagnement: Fiche<Accompagnement>) throws -> Fiche<Examen>? {
        let suite =
            saisi.contrat == nil
            ? "WHERE session_id = ? AND beneficiaire_id = ? AND contrat_id IS NULL AND decision = ?"
            : "WHERE session_id = ? AND beneficiaire_id = ? AND contrat_id = ?"
        let objet = saisi.contrat.map { sql($0) } ?? sql(saisi.decision)
        return try Lectures(db).fiches(Examen.self, suite, [sql(saisi.session), sql(accompagnement.beneficiaire), objet]).first
    }

    private func orientation(_ personne: Cle<Beneficiaire>, _ jour: Jour) throws -> Orientation? {
        try Lectures(db).fiches(
            Situation.self, "WHERE beneficiaire_id = ? AND nature = 'orientation' AND du <= ? AND ifnull(au, '9999-12-31') >= ?",
            [sql(personne), sql(jour), sql(jour)]
        ).first.flatMap { Orientation(rawValue: $0.valeur.valeur) }
    }

    /// A contract that another sitting validated or refused is not examined again; an adjourned one is.
    private func exigerIndecis(_ contrat: Fiche<Contrat>, _ session: Fiche<SessionDeCommission>, anterieur: Bool) throws {
        guard !anterieur, contrat.decision != .enAttente, contrat.decision != .ajourne || contrat.decideLe == session.tenueLe else {
            return
        }
        throw Refuse(.dejaDecide(contrat.decision, contrat.decideLe ?? session.tenueLe))
    }

    private func enregistrer(
        _ examen: Examen, _ uid: Uid, _ anterieur: Fiche<Examen>?, _ accompagnement: Fiche<Accompagnement>
    ) throws -> Cle<Examen> {
        if let anterieur {
            try remplacer(anterieur, par: examen)
            return anterieur.cle
        }
        return try inserer(
            examen, uid,
            [
                ("accompagnement_id", sql(accompagnement.cle)), ("structure_id", sql(accompagnement.structure)),
                ("beneficiaire_id", sql(accompagnement.beneficiaire)),
            ])
    }

    /// The decision stands on the contract, and its history names the sitting.
    private func porter(
        _ decision: DecisionDeCommission, sur contrat: Fiche<Contrat>, _ session: Fiche<SessionDeCommission>
    ) throws {
        var decide = contrat.valeur
        (decide.decision, decide.decideLe) = (decision, session.tenueLe)
        guard decide != contrat.valeur else { return }
        try ecrire(contrat.cle, avant: contrat.valeur, apres: decide)
        try db.execute(
            sql: """
                UPDATE decisions_commission SET session_id = :session
                WHERE id = (SELECT max(id) FROM decisions_commission WHERE contrat_id = :contrat)
                """, arguments: ["session": sql(session.cle), "contrat": sql(contrat.cle)])
    }
}
