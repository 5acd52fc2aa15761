// A person enters the store, and what is known of him or her changes.

import Domain
import GRDB

extension ActeEnCours {
    func inscrire(_ inscription: Inscription) throws -> Recu {
        if let cle = try dejaCree(inscription.uid, Beneficiaire.self) {
            return try dejaFait(cle, inscription.uid, cle, dejaCree(inscription.uid.derive(RangDerive.suite), Accompagnement.self))
        }
        let structure = try existant(inscription.structure).cle
        guard try enPoste()?.peutVoir(structure) == true else { throw Refuse(.acteReserve) }
        try exiger(refus(inscription))
        let (uid, personne) = (inscription.uid, inscription.beneficiaire)
        let foyer = try inscription.foyerExistant.map { try existant($0) } ?? nouveauFoyer(inscription)
        let cle = try inserer(personne, uid, [("foyer_id", sql(foyer.cle)), ("cle_tri", sql(personne.cleDeTri))])
        try indexer(cle, personne, foyer.valeur)
        for (rang, situation) in inscription.situations.enumerated() {
            try inserer(situation, uid.derive(RangDerive.situations + rang), [("beneficiaire_id", sql(cle))])
        }
        let accompagnement = try ouvrir(
            uid.derive(RangDerive.suite), Accompagnement(beneficiaire: cle, structure: inscription.structure, du: inscription.du),
            referent: inscription.referent, designation: uid.derive(RangDerive.designation))
        var changements = Changements()
        changements.noter(apres: personne)
        changements.noter(apres: foyer.valeur)
        for situation in inscription.situations { changements.noter(situation.nature.champ, apres: sql(situation.valeur)) }
        changements.noter(.structure, apres: sql(inscription.structure))
        changements.noter(.referent, apres: sql(inscription.referent))
        changements.noter(.accompagneDu, apres: sql(inscription.du))
        return recu(cle, uid, journal: try journaliser(uid, cle, changements), cle, accompagnement)
    }

    private func nouveauFoyer(_ inscription: Inscription) throws -> Fiche<Foyer> {
        let uid = inscription.uid.derive(RangDerive.foyer)
        return Fiche(cle: try inserer(inscription.foyer, uid), uid: uid, version: 1, valeur: inscription.foyer)
    }

    private func refus(_ inscription: Inscription) throws -> [Refus] {
        let naissance = inscription.beneficiaire.naissance
        var refus = self.refus(inscription.beneficiaire)
        for situation in inscription.situations { refus += self.refus(situation, naissance: naissance) }
        refus += refusDOuverture(inscription.du, naissance: naissance)
        return refus + (try refusDeReferent(inscription.referent, inscription.structure))
    }

    func refus(_ personne: Beneficiaire) -> [Refus] {
        personne.refus(le: aujourdhui) + codeInconnu(.niveaux, personne.niveau, .niveau)
            + codeInconnu(.locomotions, personne.locomotion, .locomotion)
    }

    private func refus(_ situation: Situation, naissance: Jour) -> [Refus] {
        let champ = situation.nature.champ
        var refus: [Refus] = []
        if !situation.nature.valeurs.contains(where: { $0.code == situation.valeur }) {
            refus.append(.codeInconnu(champ, situation.valeur))
        }
        if situation.du > aujourdhui { refus.append(.dansLeFutur(champ, situation.du)) }
        if situation.du < naissance { refus.append(.avant(champ, situation.du, .naissance, naissance)) }
        if let au = situation.au, au < situation.du { refus.append(.avant(.situationAu, au, champ, situation.du)) }
        return refus
    }

    /// Identity, household, situations: only what differs is written; a person may move to another known household.
    func modifier(_ fiche: Fiche<Beneficiaire>, foyer: Fiche<Foyer>, situations: [Situation]) throws -> Recu {
        let (enregistre, foyerEnregistre) = (try existant(fiche.cle), try existant(foyer.cle))
        try exigerDroit(surPersonne: fiche.cle)
        let ancienFoyer = try existant(foyerDe(fiche.cle))
        let plan = try situations.flatMap { try planifier($0, de: fiche.cle) }
        var changements = Changements()
        changements.noter(avant: enregistre.valeur, apres: fiche.valeur)
        changements.noter(avant: ancienFoyer.valeur, apres: foyer.valeur)
        for etape in plan { changements.noter(etape.nature.champ, avant: sql(etape.ancienne), apres: sql(etape.nouvelle)) }
        let demenage = ancienFoyer.cle != foyer.cle
        let foyerChange = foyerEnregistre.valeur != foyer.valeur
        guard enregistre.valeur != fiche.valeur || foyerChange || demenage || !plan.isEmpty else {
            return try dejaFait(fiche.cle, enregistre.uid, fiche.cle)
        }
        if enregistre.valeur != fiche.valeur || demenage || !plan.isEmpty { try exigerVersion(fiche, enregistre) }
        if foyerChange { try exigerVersion(foyer, foyerEnregistre) }
        try exiger(refus(fiche.valeur) + situations.flatMap { refus($0, naissance: fiche.naissance) })
        if foyerChange { try remplacer(foyerEnregistre, par: foyer.valeur) }
        try remplacer(enregistre, par: fiche.valeur, [("foyer_id", sql(foyer.cle)), ("cle_tri", sql(fiche.valeur.cleDeTri))])
        for etape in plan { try appliquer(etape, a: fiche.cle) }
        try indexer(fiche.cle, fiche.valeur, foyer.valeur)
        if foyerChange { try indexerLesMembres(foyer) }
        return recu(fiche.cle, enregistre.uid, journal: try journaliser(enregistre.uid, fiche.cle, changements), fiche.cle)
    }

    func foyerDe(_ cle: Cle<Beneficiaire>) throws -> Cle<Foyer> {
        let foyer = try Int64.fetchOne(db, sql: "SELECT foyer_id FROM beneficiaires WHERE id = ?", arguments: [cle.rawValue])
        return Cle(foyer ?? 0)
    }

    /// The author's structure follows the person, or is about to: what it did in the past gives it no right over what is
    /// true today, which others now read and count.
    func exigerDroit(surPersonne cle: Cle<Beneficiaire>) throws {
        let lectures = Lectures(db)
        guard let referent = try enPoste(), try lectures.peutVoir(cle, referent) else { throw Refuse(.horsDroits) }
        if let fin = try lectures.finDuSuivi(cle, referent, aujourdhui) { throw Refuse(.suiviTermine(fin)) }
    }
}

extension ActeEnCours {
    /// Keeps the words of the search in step with the person; writes only what differs.
    func indexer(_ cle: Cle<Beneficiaire>, _ personne: Beneficiaire, _ foyer: Foyer) throws {
        let voulus = personne.motsDeRecherche(foyer: foyer)
        let lecture = try db.cachedStatement(sql: "SELECT mot FROM recherche WHERE beneficiaire_id = ?")
        let presents = try Set(String.fetchAll(lecture, arguments: [cle.rawValue]))
        let retrait = try db.cachedStatement(sql: "DELETE FROM recherche WHERE beneficiaire_id = ? AND mot = ?")
        for mot in presents.subtracting(voulus) { try retrait.execute(arguments: [cle.rawValue, mot]) }
        let ajout = try db.cachedStatement(sql: "INSERT INTO recherche (beneficiaire_id, mot) VALUES (?, ?)")
        for mot in voulus.subtracting(presents).sorted() { try ajout.execute(arguments: [cle.rawValue, mot]) }
    }

    /// The words of somebody whose row was written otherwise; a file that was merged into another has none.
    func reindexer(_ cle: Cle<Beneficiaire>) throws {
        guard let fiche = try Lectures(db).fiche(cle) else { return }
        guard try Lectures(db).vivant(cle) == cle else {
            return try db.execute(sql: "DELETE FROM recherche WHERE beneficiaire_id = ?", arguments: [sql(cle)])
        }
        try indexer(cle, fiche.valeur, existant(foyerDe(cle)).valeur)
    }

    private func indexerLesMembres(_ foyer: Fiche<Foyer>) throws {
        for membre in try Lectures(db).fiches(Beneficiaire.self, "WHERE foyer_id = ? AND fondu_dans IS NULL", [sql(foyer.cle)]) {
            try indexer(membre.cle, membre.valeur, foyer.valeur)
        }
    }
}
