// What the answer of a sitting does to its contract, and what keeps the two in agreement.

import Domain
import GRDB

extension ActeEnCours {
    /// Whether the answer stands on the contract; false when only the reason of an older answer is corrected. Throws when
    /// another day has answered already.
    func porteSur(_ contrat: Fiche<Contrat>, _ decision: DecisionDeCommission, _ affaire: Affaire) throws -> Bool {
        let jour = affaire.session.tenueLe
        if try estLibre(contrat, affaire) {
            if contrat.decision == .refuse, decision != .refuse { try exigerSansChevauchement(contrat, affaire) }
            return true
        }
        if let avant = affaire.avant, referentiels.categorie(deDecision: avant.valeur.decision)?.surContrat == decision { return false }
        throw Refuse(.dejaDecide(contrat.decision, contrat.decideLe ?? jour))
    }

    /// Whether this sitting has the last word on the contract.
    private func estLibre(_ contrat: Fiche<Contrat>, _ affaire: Affaire) throws -> Bool {
        let jour = affaire.session.tenueLe
        let autres = try examens(de: contrat, sauf: affaire.avant?.cle).map(\.jour)
        if let avant = affaire.avant {
            let rendue = referentiels.categorie(deDecision: avant.valeur.decision)?.surContrat
            return contrat.decision == rendue && contrat.decideLe == jour && !autres.contains { $0 >= jour }
        }
        switch contrat.decision {
        case .enAttente: return true
        case .annule: return false
        case .ajourne where contrat.decideLe.map { $0 < jour } ?? false: return true
        // Written by hand with the day of this very sitting, before the sitting was recorded.
        case .valide, .ajourne, .refuse: return contrat.decideLe == jour && !autres.contains(jour)
        }
    }

    /// A contract that is no longer refused takes its days back: another one may have begun on them.
    private func exigerSansChevauchement(_ contrat: Fiche<Contrat>, _ affaire: Affaire) throws {
        var repris = contrat.valeur
        repris.decision = .enAttente
        if let autre = try repris.chevauche(affaire.accompagnement.beneficiaire, sauf: contrat.cle, self) {
            throw Refuse(.contratsSeChevauchent(du: autre.debut, au: autre.fin))
        }
    }

    /// The decision stands on the contract, and its history names the sitting.
    func porter(
        _ decision: DecisionDeCommission, _ jour: Jour?, sur contrat: Fiche<Contrat>, _ session: Cle<SessionDeCommission>?
    ) throws {
        var decide = contrat.valeur
        (decide.decision, decide.decideLe) = (decision, jour)
        // What was written by hand before stays in the history: withdrawing the examination gives it back.
        if decide != contrat.valeur { try remplacer(contrat, par: decide) }
        try db.execute(
            sql: """
                INSERT INTO decisions_commission (contrat_id, session_id, decision, decide_le, quand, qui) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                sql(contrat.cle), sql(session), sql(decision), sql(jour), sql(auteur.instant), sql(auteur.referent),
            ])
    }

    /// The contract is again what had been said of it before this sitting, by another one or by hand; else it waits.
    func rendre(_ contrat: Fiche<Contrat>, _ affaire: Affaire) throws {
        guard try estLibre(contrat, affaire) else {
            throw Refuse(.dejaDecide(contrat.decision, contrat.decideLe ?? affaire.session.tenueLe))
        }
        if contrat.decision == .refuse { try exigerSansChevauchement(contrat, affaire) }
        let avant = try decisionAvant(affaire.session.cle, de: contrat.cle)
        try porter(avant?.decision ?? .enAttente, avant?.jour, sur: contrat, avant?.session)
    }

    /// The line of the history that comes before the last ones of a sitting, those of withdrawn examinations left out; nil
    /// when nothing had been decided.
    private func decisionAvant(
        _ session: Cle<SessionDeCommission>, de contrat: Cle<Contrat>
    ) throws -> (decision: DecisionDeCommission, jour: Jour?, session: Cle<SessionDeCommission>?)? {
        let lignes = try Lectures(db).lignes(
            """
            SELECT d.decision, d.decide_le, d.session_id FROM decisions_commission d
            WHERE d.contrat_id = :contrat AND (d.session_id IS NULL OR EXISTS (
              SELECT 1 FROM examens_commission e WHERE e.session_id = d.session_id AND e.contrat_id = d.contrat_id))
            ORDER BY d.id DESC
            """, ["contrat": sql(contrat)]
        ) {
            (decision: try $0.code(DecisionDeCommission.self), jour: try $0.jourOuNil(), session: try $0.cleOuNil(SessionDeCommission.self))
        }
        return lignes.drop { $0.session != session }.first { $0.session != session }
    }

    /// A contract that a sitting examined keeps its answer; cancelling it, or answering later by hand after an
    /// adjournment, stays possible.
    func exigerDecisionDeSession(_ fiche: Fiche<Contrat>) throws {
        let (lue, accompagnement): (Fiche<Contrat>, Fiche<Accompagnement>) = try faitExistant(fiche.cle)
        try exigerDroit(sur: accompagnement.structure)
        let examens = try examens(de: lue, sauf: nil)
        // Of an older version, the ordinary refusal says who changed it.
        if let premier = examens.first, let dernier = examens.last, lue.version == fiche.version {
            try exiger(Self.refus(fiche.valeur, premier: premier, dernier: dernier))
        }
    }

    private static func refus(_ contrat: Contrat, premier: ExamenDeContrat, dernier: ExamenDeContrat) -> [Refus] {
        guard contrat.sorte.compte else { return [.contratHorsCommission(contrat.sorte)] }
        guard let transmisLe = contrat.transmisLe else { return [.decisionSansTransmission] }
        if transmisLe > premier.jour { return [.avant(.tenueLe, premier.jour, .transmisLe, transmisLe)] }
        let memeReponse = contrat.decision == dernier.decision && contrat.decideLe == dernier.jour
        let reprisPlusTard = dernier.decision == .ajourne && contrat.decideLe.map { $0 > dernier.jour } ?? false
        return memeReponse || reprisPlusTard || contrat.decision == .annule ? [] : [.decisionDeSession(dernier.jour)]
    }

    /// What a sitting answered on a contract.
    struct ExamenDeContrat {
        let session: Cle<SessionDeCommission>
        let jour: Jour
        let decision: DecisionDeCommission
    }

    /// The answers on a contract, in the order of the sittings.
    private func examens(de contrat: Fiche<Contrat>, sauf cle: Cle<Examen>?) throws -> [ExamenDeContrat] {
        let texte = """
            SELECT e.session_id, s.tenue_le, e.decision FROM examens_commission e JOIN sessions_commission s ON s.id = e.session_id
            WHERE e.beneficiaire_id = (SELECT beneficiaire_id FROM contrats WHERE id = :contrat)
              AND e.contrat_id = :contrat AND e.id IS NOT :sauf ORDER BY s.tenue_le, e.id
            """
        return try Lectures(db).lignes(texte, ["contrat": sql(contrat.cle), "sauf": sql(cle)]) { lecture in
            let (session, jour, code) = (try lecture.cle(SessionDeCommission.self), try lecture.jour(), try lecture.texte())
            let decision = referentiels.categorie(deDecision: code)?.surContrat ?? .enAttente
            return ExamenDeContrat(session: session, jour: jour, decision: decision)
        }
    }
}
