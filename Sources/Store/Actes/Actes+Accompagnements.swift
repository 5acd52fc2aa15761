// Who follows the person: beginnings, changes of référent or structure, exits.

import Domain
import GRDB

extension ActeEnCours {
    /// Opens an accompaniment and, when given, the charge of a référent from its first day.
    func ouvrir(
        _ uid: Uid, _ accompagnement: Accompagnement, referent: Cle<Referent>?, designation: Uid
    ) throws -> Cle<Accompagnement> {
        let cle = try inserer(accompagnement, uid)
        if let referent { try designer(referent, dans: cle, accompagnement.structure, du: accompagnement.du, designation) }
        return cle
    }

    private func designer(
        _ referent: Cle<Referent>, dans cle: Cle<Accompagnement>, _ structure: Cle<Structure>, du: Jour, _ uid: Uid
    ) throws {
        try inserer(
            Designation(referent: referent, du: du), uid, [("accompagnement_id", sql(cle)), ("structure_id", sql(structure))])
    }

    func refusDOuverture(_ du: Jour, naissance: Jour, champ: Champ = .accompagneDu) -> [Refus] {
        var refus: [Refus] = []
        if du > aujourdhui { refus.append(.dansLeFutur(champ, du)) }
        if du < naissance { refus.append(.avant(champ, du, .naissance, naissance)) }
        return refus
    }

    func refusDeReferent(_ referent: Cle<Referent>?, _ structure: Cle<Structure>) throws -> [Refus] {
        guard let referent else { return [] }
        return try existant(referent).structure == structure ? [] : [.referentHorsStructure]
    }

    /// The accompaniments of a person by a structure that hold on a day or after it.
    private func refusDeDoublon(
        _ personne: Cle<Beneficiaire>, _ structure: Fiche<Structure>, du: Jour, sauf: Cle<Accompagnement>? = nil
    ) throws -> [Refus] {
        let autres = try Lectures(db).fiches(
            Accompagnement.self, "WHERE beneficiaire_id = ? AND structure_id = ?", [sql(personne), sql(structure.cle)])
        let doublon = autres.first { autre in
            guard autre.cle != sauf else { return false }
            return autre.sortie.map { $0.le >= du } ?? true
        }
        guard let doublon else { return [] }
        return [.dejaAccompagne(structure: structure.nom, depuis: doublon.du)]
    }

    func reprendre(
        _ uid: Uid, _ personne: Cle<Beneficiaire>, structure: Cle<Structure>, referent: Cle<Referent>?, du: Jour, enParallele: Bool
    ) throws -> Recu {
        if let cle = try dejaCree(uid, Accompagnement.self) { return try dejaFait(cle, uid, personne, cle) }
        let (fiche, lieu) = (try existant(personne), try existant(structure))
        try exigerDroit(sur: structure)
        try exiger(
            refusDOuverture(du, naissance: fiche.naissance) + refusDoublonEtReferent(personne, lieu, referent, du: du)
                + (enParallele ? [] : refusDeSuiviAilleurs(personne, lieu.cle, du: du)))
        let cle = try ouvrir(
            uid, Accompagnement(beneficiaire: personne, structure: structure, du: du), referent: referent,
            designation: uid.derive(RangDerive.designation))
        var changements = Changements()
        changements.noter(.structure, apres: sql(structure))
        changements.noter(.referent, apres: sql(referent))
        changements.noter(.accompagneDu, apres: sql(du))
        return recu(cle, uid, journal: try journaliser(uid, personne, changements), personne, cle)
    }

    /// Another structure still follows the person on that day: taking them up beside it is said in words.
    private func refusDeSuiviAilleurs(_ personne: Cle<Beneficiaire>, _ structure: Cle<Structure>, du: Jour) throws -> [Refus] {
        guard let ailleurs = try Lectures(db).suivisAilleurs(personne, sauf: structure, le: max(du, aujourdhui)).first else { return [] }
        return [.suiviAilleurs(structure: ailleurs.structure, depuis: ailleurs.depuis)]
    }

    private func refusDoublonEtReferent(
        _ personne: Cle<Beneficiaire>, _ structure: Fiche<Structure>, _ referent: Cle<Referent>?, du: Jour
    ) throws -> [Refus] {
        try refusDeDoublon(personne, structure, du: du) + refusDeReferent(referent, structure.cle)
    }
}

extension ActeEnCours {
    func reaffecter(_ demande: Reaffectation) throws -> Recu {
        let actuel = try existant(demande.accompagnement.cle)
        if let ligne = try ligneDeJournal(demande.uid, actuel.beneficiaire) {
            let cle = try dejaCree(demande.uid, Accompagnement.self) ?? actuel.cle
            return Recu(
                cle: cle.rawValue, objet: demande.uid, journal: ligne, beneficiaire: actuel.beneficiaire, accompagnement: cle,
                dejaFait: true)
        }
        try exigerDroit(sur: actuel.structure)
        try exigerVersion(demande.accompagnement, actuel)
        let structure = try existant(demande.structure)
        var refus = actuel.valeur.refus(pour: .reaffecteLe, date: demande.du)
        if let sortie = actuel.sortie { refus.append(.dejaSorti(sortie.le)) }
        if demande.du > aujourdhui { refus.append(.dansLeFutur(.reaffecteLe, demande.du)) }
        refus += try refusDeReferent(demande.referent, structure.cle)
        try exiger(refus)
        return structure.cle == actuel.structure
            ? try changerDeReferent(demande, actuel) : try changerDeStructure(demande, actuel, structure)
    }

    /// The former charge ends the day before; one that began the same day is replaced.
    private func changerDeReferent(_ demande: Reaffectation, _ actuel: Fiche<Accompagnement>) throws -> Recu {
        let passees = try designations(actuel.cle)
        let derniere = passees.last
        let enCharge = derniere.flatMap { $0.au == nil ? $0 : nil }
        guard enCharge?.referent != demande.referent else { throw Refuse(.memeReferent) }
        if let derniere, demande.du < derniere.du {
            throw Refuse(.avantDesignation(demande.du, depuis: derniere.du))
        }
        if let derniere, derniere.du == demande.du {
            try effacer(derniere.cle)
        } else if let derniere, derniere.au.map({ $0 >= demande.du }) ?? true {
            var close = derniere.valeur
            close.au = demande.du.plus(jours: -1)
            try remplacer(derniere, par: close)
        }
        if let referent = demande.referent { try designer(referent, dans: actuel.cle, actuel.structure, du: demande.du, demande.uid) }
        try remplacer(actuel, par: actuel.valeur)
        var changements = Changements()
        changements.noter(.referent, avant: sql(enCharge?.referent), apres: sql(demande.referent))
        changements.noter(.reaffecteLe, apres: sql(demande.du))
        let ligne = try journaliser(demande.uid, actuel.beneficiaire, changements)
        return recu(actuel.cle, demande.uid, journal: ligne, actuel.beneficiaire, actuel.cle)
    }

    /// The former structure's accompaniment ends by a réorientation on the eve, or on the day itself when
    /// something was done there that day; the new one begins.
    private func changerDeStructure(
        _ demande: Reaffectation, _ actuel: Fiche<Accompagnement>, _ structure: Fiche<Structure>
    ) throws -> Recu {
        try exiger(refusDeDoublon(actuel.beneficiaire, structure, du: demande.du))
        let veille = demande.du.plus(jours: -1)
        let le = try faits(de: actuel, apres: veille).nombre == 0 ? max(veille, actuel.du) : demande.du
        let restants = try faits(de: actuel, apres: le)
        if let dernier = restants.dernier {
            throw Refuse(.faitsApresLaSortie(.reaffecteLe, nombre: restants.nombre, dernier: dernier))
        }
        let sortie = Sortie(le: le, motif: "reorientation", destination: structure.cle)
        var changements = Changements()
        let annules = try clore(actuel, sortie, &changements)
        let cle = try ouvrir(
            demande.uid, Accompagnement(beneficiaire: actuel.beneficiaire, structure: structure.cle, du: demande.du),
            referent: demande.referent, designation: demande.uid.derive(RangDerive.designation))
        changements.noter(.structure, avant: sql(actuel.structure), apres: sql(structure.cle))
        changements.noter(.referent, apres: sql(demande.referent))
        changements.noter(.reaffecteLe, apres: sql(demande.du))
        let ligne = try journaliser(demande.uid, actuel.beneficiaire, changements)
        return recu(cle, demande.uid, journal: ligne, actuel.beneficiaire, cle, rendezVousAnnules: annules)
    }

    func designations(_ cle: Cle<Accompagnement>) throws -> [Fiche<Designation>] {
        try Lectures(db).fiches(Designation.self, "WHERE accompagnement_id = ? ORDER BY du", [sql(cle)])
    }

    /// Refuses an exit that annulerSortie would have to overlap.
    func refusDeReouverture(_ actuel: Fiche<Accompagnement>) throws -> [Refus] {
        try refusDeDoublon(actuel.beneficiaire, existant(actuel.structure), du: actuel.du, sauf: actuel.cle)
    }
}
