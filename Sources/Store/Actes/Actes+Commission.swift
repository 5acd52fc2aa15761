// The answers of the Commission RSA: each stands on the contract and on the file at once, and can be corrected or withdrawn.

import Domain
import GRDB

/// What an examination bears on, as it stands before the act.
struct Affaire {
    let accompagnement: Fiche<Accompagnement>
    let session: Fiche<SessionDeCommission>
    let contrat: Fiche<Contrat>?
    /// The examination that is corrected or withdrawn.
    let avant: Fiche<Examen>?
}

extension ActeEnCours {
    /// One transaction: the examination, the contract, the orientation.
    func decider(_ uid: Uid, _ cle: Cle<Accompagnement>, _ saisi: Examen, corrige lu: Fiche<Examen>?) throws -> Recu {
        let accompagnement = try existant(cle)
        if lu == nil, let fait = try dejaCree(uid, Examen.self) { return try dejaFait(fait, uid, accompagnement.beneficiaire, cle) }
        try exigerDroit(sur: accompagnement.structure)
        let affaire = Affaire(
            accompagnement: accompagnement, session: try existant(saisi.session),
            contrat: try saisi.contrat.map { try contratExamine($0, accompagnement) },
            avant: try lu.map { try examenCorrige($0, saisi, accompagnement) })
        let examen = try complet(saisi, affaire)
        if let avant = affaire.avant, avant.valeur == examen {
            return try dejaFait(avant.cle, avant.uid, accompagnement.beneficiaire, cle)
        }
        if let lu, let avant = affaire.avant { try exigerVersion(lu, avant) }
        try exigerUnique(examen, affaire)
        let categorie = referentiels.categorie(deDecision: examen.decision)
        try exiger(refus(examen, categorie, affaire))
        let portee = try affaire.contrat.flatMap { contrat in
            try categorie?.surContrat.flatMap { try porteSur(contrat, $0, affaire) ? (contrat, $0) : nil }
        }
        let fait = try enregistrer(examen, uid, affaire)
        if let (contrat, decision) = portee { try porter(decision, affaire.session.tenueLe, sur: contrat, affaire.session.cle) }
        var changements = Changements()
        changements.noter(avant: affaire.avant?.valeur, apres: examen)
        try reorienter(affaire, depuis: examen.orientation, vers: examen.nouvelleOrientation, &changements)
        let objet = affaire.avant?.uid ?? uid
        let ligne = try journaliser(objet, accompagnement.beneficiaire, changements)
        return recu(fait, objet, journal: ligne, accompagnement.beneficiaire, cle)
    }

    /// The examination is erased, the journal keeps it; contract and orientation are what they were before it.
    func retirer(_ fiche: Fiche<Examen>) throws -> Recu {
        guard let cle = try dejaCree(fiche.uid, Examen.self) else { return try dejaRetire(fiche.uid) }
        let enregistre = try existant(cle)
        let accompagnement = try accompagnement(de: cle)
        try exigerDroit(sur: accompagnement.structure)
        try exigerVersion(fiche, enregistre)
        let affaire = Affaire(
            accompagnement: accompagnement, session: try existant(enregistre.session),
            contrat: try enregistre.valeur.contrat.map { try existant($0) }, avant: enregistre)
        if let contrat = affaire.contrat { try rendre(contrat, affaire) }
        try effacer(cle)
        var changements = Changements()
        for (colonne, valeur) in zip(Examen.colonnes, enregistre.valeur.valeurs) {
            changements.noter(colonne.champ, avant: valeur, apres: .null)
        }
        try reorienter(affaire, depuis: enregistre.valeur.orientation, vers: nil, &changements)
        let ligne = try journaliser(fiche.uid, accompagnement.beneficiaire, changements)
        return recu(cle, fiche.uid, journal: ligne, accompagnement.beneficiaire, accompagnement.cle)
    }

    private func dejaRetire(_ uid: Uid) throws -> Recu {
        let faites = try Lectures(db).lignes(
            // In these words, which are those of its index.
            "SELECT id, beneficiaire_id FROM journal WHERE objet = :objet AND acte = 'decision_retiree'", ["objet": sql(uid)]
        ) { (Int64(try $0.entier()), try $0.cleOuNil(Beneficiaire.self)) }
        guard let (ligne, personne) = faites.last else { throw Refuse(.introuvable(Examen.designation)) }
        return Recu(cle: 0, objet: uid, journal: ligne, beneficiaire: personne, dejaFait: true)
    }
}

extension ActeEnCours {
    private func contratExamine(_ cle: Cle<Contrat>, _ accompagnement: Fiche<Accompagnement>) throws -> Fiche<Contrat> {
        let (contrat, sien): (Fiche<Contrat>, Fiche<Accompagnement>) = try faitExistant(cle)
        guard sien.cle == accompagnement.cle else { throw Refuse(.rattachementEtranger(.contrat)) }
        return contrat
    }

    private func accompagnement(de cle: Cle<Examen>) throws -> Fiche<Accompagnement> {
        let requete = try db.cachedStatement(sql: "SELECT accompagnement_id FROM examens_commission WHERE id = ?")
        return try existant(Cle(try Int64.fetchOne(requete, arguments: [sql(cle)]) ?? 0))
    }

    /// A correction stays in its sitting, on its dossier and its contract.
    private func examenCorrige(_ lu: Fiche<Examen>, _ saisi: Examen, _ accompagnement: Fiche<Accompagnement>) throws -> Fiche<Examen> {
        let avant = try existant(lu.cle)
        guard avant.uid == lu.uid, avant.session == saisi.session, avant.contrat == saisi.contrat,
            try self.accompagnement(de: lu.cle).cle == accompagnement.cle
        else { throw Refuse(.introuvable(Examen.designation)) }
        return avant
    }

    /// What the person typing need not know, and without what does not go with the decision.
    private func complet(_ saisi: Examen, _ affaire: Affaire) throws -> Examen {
        let categorie = referentiels.categorie(deDecision: saisi.decision)
        var examen = saisi
        examen.orientation = try orientation(affaire)
        examen.volet = affaire.avant?.valeur.volet ?? affaire.contrat?.valeur.volet
        if categorie != .reorientation { examen.nouvelleOrientation = nil }
        if categorie?.aUnTerme != true { examen.effetAu = nil }
        return examen
    }

    /// The orientation with which the person came before this sitting: the same for all that it decides of them.
    private func orientation(_ affaire: Affaire) throws -> Orientation? {
        if let avant = affaire.avant { return avant.orientation }
        let (lectures, personne) = (Lectures(db), affaire.accompagnement.beneficiaire)
        let deja = try lectures.fiches(
            Examen.self, "WHERE beneficiaire_id = ? AND session_id = ? ORDER BY id LIMIT 1", [sql(personne), sql(affaire.session.cle)])
        if let deja = deja.first { return deja.orientation }
        let jour = sql(affaire.session.tenueLe)
        return try lectures.fiches(
            Situation.self, "WHERE beneficiaire_id = ? AND nature = 'orientation' AND du <= ? AND ifnull(au, '9999-12-31') >= ?",
            [sql(personne), jour, jour]
        ).first.flatMap { Orientation(rawValue: $0.valeur.valeur) }
    }

    private func refus(_ examen: Examen, _ categorie: CategorieDeDecision?, _ affaire: Affaire) -> [Refus] {
        let (session, accompagnement) = (affaire.session.valeur, affaire.accompagnement.valeur)
        var refus = examen.refus(categorie: categorie, session: session, contrat: affaire.contrat?.valeur, le: aujourdhui)
        // After an exit the commission may still answer on the contract that it was sent; on the right of somebody, it
        // examines the dossier of whoever follows them that day.
        if affaire.contrat == nil { refus += accompagnement.refus(pour: .tenueLe, date: session.tenueLe) }
        return refus
    }

    /// One answer per contract and sitting; on the right, one of each kind. A colleague's is not written over unseen.
    private func exigerUnique(_ examen: Examen, _ affaire: Affaire) throws {
        let objet = examen.contrat.map { sql($0) } ?? sql(examen.decision)
        let condition = examen.contrat == nil ? "contrat_id IS NULL AND decision = ?" : "contrat_id = ?"
        let autre = try Lectures(db).fiches(
            Examen.self, "WHERE session_id = ? AND beneficiaire_id = ? AND \(condition) AND id IS NOT ?",
            [sql(examen.session), sql(affaire.accompagnement.beneficiaire), objet, sql(affaire.avant?.cle)])
        guard let autre = autre.first else { return }
        let nom = try String.fetchOne(
            db,
            sql: """
                SELECT trim(r.prenom || ' ' || r.nom) FROM examens_commission e JOIN referents r ON r.id = e.modifie_par WHERE e.id = ?
                """, arguments: [sql(autre.cle)])
        throw Refuse(
            .dejaExamine(par: nom ?? "Un autre utilisateur", decision: referentiels.libelle(.decisions, autre.valeur.decision)))
    }

    private func enregistrer(_ examen: Examen, _ uid: Uid, _ affaire: Affaire) throws -> Cle<Examen> {
        if let avant = affaire.avant {
            try remplacer(avant, par: examen)
            return avant.cle
        }
        let accompagnement = affaire.accompagnement
        return try inserer(
            examen, uid,
            [
                ("accompagnement_id", sql(accompagnement.cle)), ("structure_id", sql(accompagnement.structure)),
                ("beneficiaire_id", sql(accompagnement.beneficiaire)),
            ])
    }

    /// The person leaves the orientation that the former decision gave, if they still have it, and takes the new one.
    private func reorienter(
        _ affaire: Affaire, depuis initiale: Orientation?, vers nouvelle: Orientation?, _ changements: inout Changements
    ) throws {
        let (personne, jour) = (affaire.accompagnement.beneficiaire, affaire.session.tenueLe)
        let donnee = affaire.avant?.valeur.nouvelleOrientation
        guard donnee != nouvelle else { return }
        // The orientation of today is written by those who follow the person today.
        try exigerDroit(surPersonne: personne)
        if let donnee {
            try defaire(Situation(.orientation, donnee.rawValue, du: jour), rendre: initiale?.rawValue, de: personne)
        }
        if let nouvelle {
            let situation = Situation(.orientation, nouvelle.rawValue, du: jour)
            for etape in try planifier(situation, de: personne) { try appliquer(etape, a: personne) }
        }
        changements.noter(NatureDeSituation.orientation.champ, avant: sql(donnee ?? initiale), apres: sql(nouvelle ?? initiale))
        // Whoever has the identity open on the former orientation is told.
        let fiche = try existant(personne)
        try remplacer(fiche, par: fiche.valeur)
    }
}
