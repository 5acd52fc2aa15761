// One act being done: who does it, with what right, and where each kind of act goes.

import Domain
import GRDB

/// The connection, the lists and the author of one act.
struct ActeEnCours {
    let db: Database
    let referentiels: Referentiels
    let auteur: Auteur
    let nature: NatureDActe
    /// The author as the store knows him or her; nil while the store is being founded.
    let referent: Fiche<Referent>?

    init(_ db: Database, _ referentiels: Referentiels, _ acte: Acte, _ auteur: Auteur) throws {
        try self.init(db, referentiels, acte.nature, auteur)
    }

    init(_ db: Database, _ referentiels: Referentiels, _ nature: NatureDActe, _ auteur: Auteur) throws {
        (self.db, self.referentiels, self.auteur, self.nature) = (db, referentiels, auteur, nature)
        referent = try auteur.referent.flatMap { try Lectures(db).fiche($0) }
    }

    var aujourdhui: Jour { auteur.aujourdhui }

    func faire(_ acte: Acte) throws -> Recu {
        switch acte {
        case .creerStructure(let uid, let structure): try creer(uid, structure)
        case .creerReferent(let uid, let referent): try creer(uid, referent)
        case .inscrire(let inscription): try inscrire(inscription)
        case .modifierBeneficiaire(let fiche, let foyer, let situations):
            try modifier(fiche, foyer: foyer, situations: situations)
        case .reaffecter(let reaffectation): try reaffecter(reaffectation)
        case .sortir(let fiche, let sortie): try sortir(fiche, sortie)
        case .annulerSortie(let fiche): try annulerSortie(fiche)
        case .reprendre(let uid, let personne, let structure, let referent, let du, let enParallele):
            try reprendre(uid, personne, structure: structure, referent: referent, du: du, enParallele: enParallele)
        case .elaborerContrat(let uid, let cle, let contrat, let etapes, let bilan): try elaborer(uid, cle, contrat, etapes, bilan)
        case .modifierContrat(let fiche): try modifierContrat(fiche)
        case .consignerEntretien(let consignation): try consigner(consignation)
        case .modifierEntretien(let fiche): try modifier(fiche)
        case .releverFrein(let uid, let cle, let frein): try creer(uid, cle, frein)
        case .modifierFrein(let fiche): try modifier(fiche)
        case .engagerDemarche(let uid, let cle, let demarche): try creer(uid, cle, demarche)
        case .modifierDemarche(let fiche): try modifier(fiche)
        case .relancer(let uid, let cle, let relance): try creer(uid, cle, relance)
        case .modifierRelance(let fiche): try modifier(fiche)
        case .motiverNonContractualisation(let fiche, let motif): try motiver(fiche, motif)
        case .qualifierSortie(let fiche, let motif, let destination): try qualifier(fiche, motif: motif, destination: destination)
        case .conclureAvenant(let uid, let avenant, let lu): try conclure(uid, avenant, lu)
        case .creerSession(let uid, let session): try creer(uid, session)
        case .modifierSession(let fiche): try modifier(fiche)
        case .decider(let uid, let cle, let examen, let lu): try decider(uid, cle, examen, corrige: lu)
        case .retirerDecision(let fiche): try retirer(fiche)
        case .etendreVocabulaire(let structure, let theme, let libelle, let actif):
            try etendre(structure, theme: theme, libelle: libelle, actif: actif)
        case .regler(let parametres, let lus): try regler(parametres, lus: lus)
        case .fusionner(let fusion): try fusionner(fusion)
        case .exporter(let export): try exporter(export)
        case .clore(let uid, let page, let motif): try clore(uid, page, motif: motif)
        }
    }
}

extension ActeEnCours {
    /// The author works in the structure, or reviews them all, and is still at work.
    func exigerDroit(sur structure: Cle<Structure>) throws {
        guard try enPoste()?.peutVoir(structure) == true else { throw Refuse(.horsDroits) }
    }

    /// The author, nil while the store is being founded. Whoever left writes nothing more.
    func enPoste() throws -> Fiche<Referent>? {
        if let referent, let depart = referent.actifAu, !referent.valeur.enPoste(le: aujourdhui) { throw Refuse(.plusEnPoste(depart)) }
        return referent
    }

    func exiger(_ refus: [Refus]) throws {
        if !refus.isEmpty { throw Refuse(refus) }
    }

    /// Refuses a version older than the store's, with the name of who wrote meanwhile.
    func exigerVersion<Valeur: Enregistre>(_ lue: Fiche<Valeur>, _ enregistree: Fiche<Valeur>) throws {
        guard lue.version != enregistree.version else { return }
        let nom = try String.fetchOne(
            db,
            sql: """
                SELECT trim(r.prenom || ' ' || r.nom) FROM \(Valeur.table) t JOIN referents r ON r.id = t.modifie_par WHERE t.id = ?
                """, arguments: [enregistree.cle.rawValue])
        throw Refuse(.versionPerimee(lue: lue.version, enregistree: enregistree.version, par: nom ?? "Un autre utilisateur"))
    }

    func existant<Valeur: Enregistre>(_ cle: Cle<Valeur>) throws -> Fiche<Valeur> {
        guard let fiche = try Lectures(db).fiche(cle) else { throw Refuse(.introuvable(Valeur.designation)) }
        return fiche
    }

    /// The record of a creation that was done before.
    func dejaCree<Valeur: Enregistre>(_ uid: Uid, _ type: Valeur.Type) throws -> Cle<Valeur>? {
        let ligne = try db.cachedStatement(sql: "SELECT id FROM \(Valeur.table) WHERE uid = ?")
        return try Int64.fetchOne(ligne, arguments: [sql(uid)]).map { Cle($0) }
    }

    func codeInconnu(_ liste: NomDeReferentiel, _ code: String?, _ champ: Champ) -> [Refus] {
        guard let code, referentiels.entree(liste, code) == nil else { return [] }
        return [.codeInconnu(champ, code)]
    }
}

extension ActeEnCours {
    func recu<Valeur>(
        _ cle: Cle<Valeur>, _ objet: Uid, journal: Int64, _ beneficiaire: Cle<Beneficiaire>? = nil,
        _ accompagnement: Cle<Accompagnement>? = nil, rendezVousAnnules: Int = 0
    ) -> Recu {
        Recu(
            cle: cle.rawValue, objet: objet, journal: journal, beneficiaire: beneficiaire, accompagnement: accompagnement,
            dejaFait: false, rendezVousAnnules: rendezVousAnnules)
    }

    func dejaFait<Valeur>(
        _ cle: Cle<Valeur>, _ objet: Uid, _ beneficiaire: Cle<Beneficiaire>? = nil, _ accompagnement: Cle<Accompagnement>? = nil
    ) throws -> Recu {
        let journal = try Int64.fetchOne(
            db, sql: "SELECT max(id) FROM journal WHERE beneficiaire_id = ? AND objet = ?",
            arguments: [sql(beneficiaire), sql(objet)])
        return Recu(
            cle: cle.rawValue, objet: objet, journal: journal ?? 0, beneficiaire: beneficiaire,
            accompagnement: accompagnement, dejaFait: true)
    }
}
