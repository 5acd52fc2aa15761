// Everything known of one person that the reader has a right to see.

import Domain
import GRDB

extension Store {
    /// The file of a person. Throws `Refuse` when there is none, or when the reader's structure has never followed the
    /// person. A structure whose accompaniment has ended sees what was done under it; private notes are the reader's own.
    package func dossier(_ cle: Cle<Beneficiaire>, pour lecteur: Fiche<Referent>, le jour: Jour) throws -> Dossier {
        try lire { try Lectures($0).dossier(cle, pour: lecteur, le: jour) }
    }

    /// The members of a household whom the reader may see, in the order of names, and how many more there are.
    package func membres(duFoyer foyer: Cle<Foyer>, pour lecteur: Fiche<Referent>) throws -> (noms: [String], ailleurs: Int) {
        let (membres, ailleurs) = try lire { try Lectures($0).membres(foyer, pour: lecteur) }
        return (membres.map(\.nom), ailleurs)
    }
}

extension Lectures {
    func dossier(_ cle: Cle<Beneficiaire>, pour lecteur: Fiche<Referent>, le jour: Jour) throws -> Dossier {
        let cle = try vivant(cle)
        guard let beneficiaire = try fiche(cle) else { throw Refuse(.introuvable(Beneficiaire.designation)) }
        guard try peutVoir(cle, lecteur) else { throw Refuse(.horsDroits) }
        let foyers = try fiches(Foyer.self, "WHERE id = (SELECT foyer_id FROM beneficiaires WHERE id = ?)", [sql(cle)])
        guard let foyer = foyers.first else { throw Refuse(.introuvable(Foyer.designation)) }
        var dossier = Dossier(beneficiaire: beneficiaire, foyer: foyer)
        (dossier.membres, dossier.membresAilleurs) = try membres(foyer.cle, sauf: cle, pour: lecteur)
        dossier.situations = try fiches(Situation.self, "WHERE beneficiaire_id = ? ORDER BY du, id", [sql(cle)]).map(\.valeur)
        dossier.suivis = try suivis(cle)
        dossier.contrats = try rattaches(cle, "ORDER BY elabore_le, debut, id")
        dossier.entretiens = try entretiens(cle, lecteur)
        dossier.freins = try rattaches(cle, "ORDER BY repere_le, id")
        dossier.demarches = try rattaches(cle, "ORDER BY coalesce(engagee_le, echeance, terminee_le, '9999'), id")
        dossier.avenants = try rattaches(cle, "ORDER BY conclu_le, id")
        dossier.relances = try rattaches(cle, "ORDER BY le, id")
        dossier.examens = try examens(cle)
        return borner(dossier, lecteur, jour)
    }

    /// Living with somebody gives no right to be read by that person's référent: the others are only counted.
    func membres(
        _ foyer: Cle<Foyer>, sauf cle: Cle<Beneficiaire>? = nil, pour lecteur: Fiche<Referent>
    ) throws -> ([(cle: Cle<Beneficiaire>, nom: String)], ailleurs: Int) {
        let tous = try fiches(
            Beneficiaire.self, "WHERE foyer_id = ? AND id IS NOT ? AND fondu_dans IS NULL ORDER BY cle_tri, id", [sql(foyer), sql(cle)])
        let visibles = try tous.filter { try peutVoir($0.cle, lecteur) }
        return (visibles.map { ($0.cle, $0.nomComplet) }, tous.count - visibles.count)
    }

    private func suivis(_ cle: Cle<Beneficiaire>) throws -> [Suivi] {
        let accompagnements = try fiches(Accompagnement.self, "WHERE beneficiaire_id = ? ORDER BY du, id", [sql(cle)])
        return try accompagnements.map { accompagnement in
            let noms = try db.cachedStatement(sql: "SELECT nom FROM structures WHERE id = ?")
            let designations = try fiches(Designation.self, "WHERE accompagnement_id = ? ORDER BY du", [sql(accompagnement.cle)])
            return Suivi(
                accompagnement: accompagnement,
                nomDeStructure: try String.fetchOne(noms, arguments: [sql(accompagnement.structure)]) ?? "",
                designations: designations.map(\.valeur))
        }
    }

    private func rattaches<Valeur: Enregistre>(_ cle: Cle<Beneficiaire>, _ ordre: String) throws -> [Rattache<Valeur>] {
        let texte = "SELECT accompagnement_id, \(Valeur.selection()) FROM \(Valeur.table) WHERE beneficiaire_id = ? \(ordre)"
        return try lignes(db.cachedStatement(sql: texte), [sql(cle)]) { lecture in
            let accompagnement = try lecture.cle(Accompagnement.self)
            return Rattache(try Fiche(&lecture), accompagnement)
        }
    }

    private func examens(_ cle: Cle<Beneficiaire>) throws -> [ExamenTenu] {
        let texte = """
            SELECT e.accompagnement_id, \(Examen.selection("e.")), \(SessionDeCommission.colonnes.map { "s.\($0.nom)" }.joined(separator: ", "))
            FROM examens_commission e JOIN sessions_commission s ON s.id = e.session_id WHERE e.beneficiaire_id = ? ORDER BY s.tenue_le, e.id
            """
        return try lignes(db.cachedStatement(sql: texte), [sql(cle)]) { lecture in
            let accompagnement = try lecture.cle(Accompagnement.self)
            let fiche = try Fiche<Examen>(&lecture)
            return ExamenTenu(Rattache(fiche, accompagnement), try SessionDeCommission(&lecture))
        }
    }

    private func entretiens(_ cle: Cle<Beneficiaire>, _ lecteur: Fiche<Referent>) throws -> [Rattache<Entretien>] {
        var entretiens: [Rattache<Entretien>] = try rattaches(cle, "ORDER BY coalesce(tenu_le, prevu_le), heure, id")
        let texte = """
            SELECT n.entretien_id, n.texte FROM entretiens e JOIN notes_privees n ON n.entretien_id = e.id AND n.referent_id = ?
            WHERE e.beneficiaire_id = ?
            """
        let notes = try lignes(db.cachedStatement(sql: texte), [sql(lecteur.cle), sql(cle)]) {
            (try $0.cle(Entretien.self), try $0.texte())
        }
        let parEntretien = Dictionary(notes) { premiere, _ in premiere }
        for rang in entretiens.indices {
            entretiens[rang].fiche.valeur.notePrivee = parEntretien[entretiens[rang].fiche.cle] ?? ""
        }
        return entretiens
    }

    /// What a structure that no longer follows the person may still read: its own part.
    private func borner(_ dossier: Dossier, _ lecteur: Fiche<Referent>, _ jour: Jour) -> Dossier {
        guard let perimetre = lecteur.perimetre else { return dossier }
        let miens = dossier.suivis.filter { $0.accompagnement.structure == perimetre }
        // Open, or to begin: what others did before is then part of the work.
        guard !miens.contains(where: { $0.accompagnement.sortie.map { $0.le >= jour } ?? true }) else { return dossier }
        let cles = Set(miens.map(\.accompagnement.cle))
        var borne = dossier
        borne.suivis = miens
        borne.contrats.removeAll { !cles.contains($0.accompagnement) }
        borne.entretiens.removeAll { !cles.contains($0.accompagnement) }
        borne.freins.removeAll { !cles.contains($0.accompagnement) }
        borne.demarches.removeAll { !cles.contains($0.accompagnement) }
        borne.avenants.removeAll { !cles.contains($0.accompagnement) }
        borne.relances.removeAll { !cles.contains($0.accompagnement) }
        borne.examens.removeAll { !cles.contains($0.examen.accompagnement) }
        return borne
    }
}
