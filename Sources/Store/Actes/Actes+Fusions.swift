// Two files of one person become one: everything of the merged file passes to the kept one, in one transaction.

import Domain
import GRDB

extension ActeEnCours {
    func fusionner(_ fusion: Fusion) throws -> Recu {
        if let faite = try Int64.fetchOne(db, sql: "SELECT garde_id FROM fusions WHERE uid = ?", arguments: [sql(fusion.uid)]) {
            return try dejaFait(Cle<Beneficiaire>(faite), fusion.uid, Cle(faite))
        }
        let (garde, fondu) = (try existant(fusion.garde.cle), try existant(fusion.fondu.cle))
        guard let lecteur = try enPoste() else { throw Refuse(.acteReserve) }
        let lectures = Lectures(db)
        try lectures.exigerFusionPermise(garde.cle, fondu.cle, pour: lecteur)
        try exigerVersion(fusion.garde, garde)
        try exigerVersion(fusion.fondu, fondu)
        try exiger(fusion.refus + refus(fusion.identite) + refusDExamens(garde.cle, fondu.cle))
        var changements = Changements()
        changements.noter(.ficheFondue, apres: sql("\(fondu.nomComplet), \(fondu.naissance.court)"))
        changements.noter(
            .faitsDeplaces,
            apres: sql(RecitDActe.enumerer(try lectures.faitsDe(fondu.cle).map { RecitDActe.compter($0.nombre, $0.nom) })))
        changements.noter(avant: garde.valeur, apres: fusion.identite)
        try fondre(fusion, garde, fondu, &changements)
        let ligne = try journaliser(fusion.uid, garde.cle, changements)
        return recu(garde.cle, fusion.uid, journal: ligne, garde.cle)
    }

    /// The order matters: each step is one that the schema lets pass, forwards now and backwards when it is undone.
    private func fondre(
        _ fusion: Fusion, _ garde: Fiche<Beneficiaire>, _ fondu: Fiche<Beneficiaire>, _ changements: inout Changements
    ) throws {
        // Facts that name one another change of person one after the other.
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        try db.execute(
            sql: "INSERT INTO fusions (uid, garde_id, fondu_id, quand, qui) VALUES (?, ?, ?, ?, ?)",
            arguments: [sql(fusion.uid), sql(garde.cle), sql(fondu.cle), sql(auteur.instant), sql(auteur.referent)])
        let reunions = try Lectures(db).reunions(garde.cle, fondu.cle)
        for reunion in reunions { try unir(reunion, garde: garde.cle) }
        if !reunions.isEmpty {
            let jours = reunions.map { "du \($0.reste.du.court) et du \($0.retire.du.court)" }.joined(separator: ", ")
            changements.noter(.accompagnementsReunis, apres: sql(jours))
        }
        let tables = try Lectures(db).tablesDeFaits()
        for table in ["accompagnements"] + tables {
            try deplacer(table, "beneficiaire_id = \(garde.cle.rawValue)", ou: "beneficiaire_id = \(fondu.cle.rawValue)")
        }
        try reconcilierLesSituations(garde.cle, fondu.cle)
        let foyer = try foyerDe(fusion.foyerDuFondu ? fondu.cle : garde.cle)
        try remplacer(garde, par: fusion.identite, [("foyer_id", sql(foyer)), ("cle_tri", sql(fusion.identite.cleDeTri))])
        try db.execute(sql: "DELETE FROM recherche WHERE beneficiaire_id = ?", arguments: [sql(fondu.cle)])
        try deplacer("beneficiaires", "fondu_dans = \(garde.cle.rawValue)", ou: "id = \(fondu.cle.rawValue)")
        try reindexer(garde.cle)
        try suivreLesBrouillons(garde, fondu, reunions)
    }

    /// Changes rows as acts do: one more version, and who did it.
    private func deplacer(_ table: String, _ affectation: String, ou condition: String) throws {
        try db.execute(
            sql: "UPDATE \(table) SET \(affectation), version = version + 1, modifie_le = ?, modifie_par = ? WHERE \(condition)",
            arguments: [sql(auteur.instant), sql(auteur.referent)])
    }

    /// One sitting may not decide the same twice of one person.
    private func refusDExamens(_ garde: Cle<Beneficiaire>, _ fondu: Cle<Beneficiaire>) throws -> [Refus] {
        let jour = try String.fetchOne(
            db,
            sql: """
                SELECT s.tenue_le FROM examens_commission x
                JOIN examens_commission y ON y.session_id = x.session_id AND y.decision = x.decision
                JOIN sessions_commission s ON s.id = x.session_id
                WHERE x.beneficiaire_id = ? AND y.beneficiaire_id = ? AND x.contrat_id IS NULL AND y.contrat_id IS NULL
                """, arguments: [sql(garde), sql(fondu)])
        if let jour = jour.flatMap({ Jour(iso: $0) }) { return [.memeExamen(jour)] }
        return try refusDOrientations(garde, fondu)
    }

    /// Nor may it have examined one person under two orientations: its figures would differ from its rows.
    private func refusDOrientations(_ garde: Cle<Beneficiaire>, _ fondu: Cle<Beneficiaire>) throws -> [Refus] {
        let jour = try String.fetchOne(
            db,
            sql: """
                SELECT s.tenue_le FROM examens_commission x
                JOIN examens_commission y ON y.session_id = x.session_id AND y.orientation IS NOT x.orientation
                JOIN sessions_commission s ON s.id = x.session_id WHERE x.beneficiaire_id = ? AND y.beneficiaire_id = ?
                """, arguments: [sql(garde), sql(fondu)])
        return jour.flatMap { Jour(iso: $0) }.map { [.orientationsDExamen($0)] } ?? []
    }
}

extension ActeEnCours {
    /// The facts and the référents of one accompaniment pass to the other, which first grows to hold them.
    private func unir(_ reunion: Reunion, garde: Cle<Beneficiaire>) throws {
        let (reste, retire) = (try existant(reunion.reste.cle), try existant(reunion.retire.cle))
        var uni = reste.valeur
        uni.du = reunion.du
        uni.nonContractualisation = uni.nonContractualisation ?? retire.nonContractualisation
        if uni != reste.valeur { try remplacer(reste, par: uni) }
        for table in try Lectures(db).tablesDeFaits() {
            try deplacer(
                table, "accompagnement_id = \(reste.cle.rawValue), beneficiaire_id = \(reste.beneficiaire.rawValue)",
                ou: "beneficiaire_id = \(retire.beneficiaire.rawValue) AND accompagnement_id = \(retire.cle.rawValue)")
        }
        try reconcilierLesReferents(reste.cle, retire.cle, gardes: reste.beneficiaire == garde ? reste.cle : retire.cle)
        try effacer(retire.cle)
    }

    /// The kept file's référents stay in charge; the other's fill the days without one.
    private func reconcilierLesReferents(_ reste: Cle<Accompagnement>, _ retire: Cle<Accompagnement>, gardes: Cle<Accompagnement>) throws {
        let premiers = try designations(gardes)
        let autres = try designations(gardes == reste ? retire : reste)
        let pris = premiers.map { Intervalle(du: $0.du, au: $0.au) }
        let place: [(String, DatabaseValue)] = [("accompagnement_id", sql(reste))]
        for autre in autres {
            try couper(autre, Intervalle(du: autre.du, au: autre.au).horsDe(pris), place, au: gardes == reste ? place : []) {
                designation, part in
                (designation.du, designation.au) = (part.du, part.au)
            }
        }
        guard gardes == retire else { return }
        for designation in premiers { try remplacer(designation, par: designation.valeur, place) }
    }

    /// The same for what is true of the person: what the kept file says holds, the other fills its gaps.
    private func reconcilierLesSituations(_ garde: Cle<Beneficiaire>, _ fondu: Cle<Beneficiaire>) throws {
        let siennes = try Lectures(db).fiches(Situation.self, "WHERE beneficiaire_id = ?", [sql(garde)])
        let place: [(String, DatabaseValue)] = [("beneficiaire_id", sql(garde))]
        for autre in try Lectures(db).fiches(Situation.self, "WHERE beneficiaire_id = ? ORDER BY du", [sql(fondu)]) {
            let prises = siennes.filter { $0.nature == autre.nature }.map { Intervalle(du: $0.du, au: $0.au) }
            try couper(autre, Intervalle(du: autre.du, au: autre.au).horsDe(prises), place, au: place) { situation, part in
                (situation.du, situation.au) = (part.du, part.au)
            }
        }
    }

    /// A dated record is cut to the stretches that are left of it: none removes it, more than one adds to it.
    private func couper<Valeur: Enregistre>(
        _ fiche: Fiche<Valeur>, _ parts: [Intervalle], _ place: [(String, DatabaseValue)], au changement: [(String, DatabaseValue)],
        _ poser: (inout Valeur, Intervalle) -> Void
    ) throws {
        guard let premiere = parts.first else { return try effacer(fiche.cle) }
        var valeur = fiche.valeur
        poser(&valeur, premiere)
        if valeur != fiche.valeur || !changement.isEmpty { try remplacer(fiche, par: valeur, changement) }
        for part in parts.dropFirst() {
            poser(&valeur, part)
            let structure = try Valeur.self == Designation.self ? [("structure_id", structureDe(fiche.cle.rawValue))] : []
            try inserer(valeur, .nouveau(), place + structure)
        }
    }

    private func structureDe(_ designation: Int64) throws -> DatabaseValue {
        try DatabaseValue.fetchOne(db, sql: "SELECT structure_id FROM designations WHERE id = ?", arguments: [designation]) ?? .null
    }

    /// What somebody was typing about the merged file goes on in the kept one, unless the same form is being typed there.
    private func suivreLesBrouillons(_ garde: Fiche<Beneficiaire>, _ fondu: Fiche<Beneficiaire>, _ reunions: [Reunion]) throws {
        for reunion in reunions {
            try db.execute(
                sql: """
                    UPDATE brouillons SET contenu = json_set(contenu, '$._accompagnement', ?)
                    WHERE json_extract(contenu, '$._accompagnement') = ?
                    """, arguments: [String(reunion.reste.cle.rawValue), String(reunion.retire.cle.rawValue)])
        }
        try db.execute(
            sql: """
                UPDATE brouillons SET contenu = json_set(contenu, '$._beneficiaire', ?) WHERE json_extract(contenu, '$._beneficiaire') = ?
                """, arguments: [String(garde.cle.rawValue), String(fondu.cle.rawValue)])
        try db.execute(
            sql: "UPDATE OR IGNORE brouillons SET objet = ? WHERE objet = ?", arguments: [garde.uid.texte, fondu.uid.texte])
    }
}
