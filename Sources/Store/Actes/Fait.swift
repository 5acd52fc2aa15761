// What is recorded under an accompaniment — contract, interview, obstacle, step — is written in one way.

import Domain
import GRDB

/// A record of an accompaniment. Only its rule and what goes along with its row differ.
protocol Fait: Enregistre {
    /// Every reason not to record it: the rule of the Domain, then what only the store can see.
    func refus(dans accompagnement: Fiche<Accompagnement>, _ acte: ActeEnCours) throws -> [Refus]
    /// Why it cannot stand beside the other records as they are; `avant` is what a modification changes, under its key.
    func refusParmiLesAutres(_ cle: Cle<Self>?, avant: Self?, _ acte: ActeEnCours) throws -> [Refus]
    /// Of the refusals of a modification, those that it brings: what an older version let pass stays as it is.
    func apportes(_ refus: [Refus], avant: Self) -> [Refus]
    /// What is left out because another field excludes it.
    var normalise: Self { get }
    /// Adds to a value just read what its row does not hold.
    func complete(_ cle: Cle<Self>, _ acte: ActeEnCours) throws -> Self
    /// Writes what goes along with the row.
    func accompagner(_ cle: Cle<Self>, avant: Self?, _ acte: ActeEnCours) throws
}

extension Fait {
    func refusParmiLesAutres(_ cle: Cle<Self>?, avant: Self?, _ acte: ActeEnCours) throws -> [Refus] { [] }
    func apportes(_ refus: [Refus], avant: Self) -> [Refus] { refus }
    var normalise: Self { self }
    func complete(_ cle: Cle<Self>, _ acte: ActeEnCours) throws -> Self { self }
    func accompagner(_ cle: Cle<Self>, avant: Self?, _ acte: ActeEnCours) throws {}
}

extension ActeEnCours {
    /// A creation in its act; `suite` writes what the act brings with it, and notes it in the same line of the journal.
    func creer<Valeur: Fait>(
        _ uid: Uid, _ cle: Cle<Accompagnement>, _ saisie: Valeur,
        suite: (Cle<Valeur>, Fiche<Accompagnement>, inout Changements) throws -> Void = { _, _, _ in }
    ) throws -> Recu {
        let accompagnement = try existant(cle)
        if let fait = try dejaCree(uid, Valeur.self) { return try dejaFait(fait, uid, accompagnement.beneficiaire, cle) }
        try exigerDroit(sur: accompagnement.structure)
        let valeur = saisie.normalise
        try exiger(valeur.refus(dans: accompagnement, self) + valeur.refusParmiLesAutres(nil, avant: nil, self))
        let fait = try ajouter(valeur, uid, accompagnement)
        var changements = Changements()
        changements.noter(apres: valeur)
        try suite(fait, accompagnement, &changements)
        return recu(fait, uid, journal: try journaliser(uid, accompagnement.beneficiaire, changements), accompagnement.beneficiaire, cle)
    }

    /// The row of a fact whose refusals have been looked at, and what goes along with it.
    func ajouter<Valeur: Fait>(_ valeur: Valeur, _ uid: Uid, _ accompagnement: Fiche<Accompagnement>) throws -> Cle<Valeur> {
        let cle = try inserer(
            valeur, uid,
            [
                ("accompagnement_id", sql(accompagnement.cle)), ("structure_id", sql(accompagnement.structure)),
                ("beneficiaire_id", sql(accompagnement.beneficiaire)),
            ])
        try valeur.accompagner(cle, avant: nil, self)
        return cle
    }

    /// A modification. When the store already says what is asked, nothing is written.
    func modifier<Valeur: Fait>(_ fiche: Fiche<Valeur>) throws -> Recu {
        let (lue, accompagnement) = try faitExistant(fiche.cle)
        try exigerDroit(sur: accompagnement.structure)
        let (avant, apres) = (try lue.valeur.complete(lue.cle, self), fiche.valeur.normalise)
        guard avant != apres else {
            return try dejaFait(lue.cle, lue.uid, accompagnement.beneficiaire, accompagnement.cle)
        }
        try exigerVersion(fiche, lue)
        try exiger(
            apres.apportes(apres.refus(dans: accompagnement, self), avant: avant)
                + apres.refusParmiLesAutres(lue.cle, avant: avant, self))
        try ecrire(lue.cle, avant: avant, apres: apres)
        var changements = Changements()
        changements.noter(avant: avant, apres: apres)
        let ligne = try journaliser(lue.uid, accompagnement.beneficiaire, changements)
        return recu(lue.cle, lue.uid, journal: ligne, accompagnement.beneficiaire, accompagnement.cle)
    }

    func ecrire<Valeur: Fait>(_ cle: Cle<Valeur>, avant: Valeur, apres: Valeur) throws {
        try remplacer(cle: cle, avant, par: apres)
        try apres.accompagner(cle, avant: avant, self)
    }

    func faitExistant<Valeur: Fait>(_ cle: Cle<Valeur>) throws -> (Fiche<Valeur>, Fiche<Accompagnement>) {
        let requete = try db.cachedStatement(sql: "SELECT accompagnement_id FROM \(Valeur.table) WHERE id = ?")
        guard let accompagnement = try Int64.fetchOne(requete, arguments: [cle.rawValue]) else {
            throw Refuse(.introuvable(Valeur.designation))
        }
        return (try existant(cle), try existant(Cle<Accompagnement>(accompagnement)))
    }

    /// The record that another one is tied to must be of the same person.
    func rattachement<Valeur: Fait>(_ cle: Cle<Valeur>?, _ accompagnement: Fiche<Accompagnement>) throws -> Bool {
        guard let cle else { return true }
        let requete = try db.cachedStatement(sql: "SELECT beneficiaire_id FROM \(Valeur.table) WHERE id = ?")
        return try Int64.fetchOne(requete, arguments: [cle.rawValue]) == accompagnement.beneficiaire.rawValue
    }
}
