// Whom a line is about: the words are searched among those whom the writer follows, and nobody is ever taken for another.

import Domain
import GRDB

/// What the words of a line name.
package enum PersonneDite: Equatable, Sendable {
    case une(Cle<Beneficiaire>)
    /// Some of them, and how many in all. One alone when the words do not name for sure.
    case plusieurs([LigneFileActive], total: Int)
    /// Nobody followed on that day; who is known by these words but was not followed then.
    case aucune(autres: [LigneFileActive])
}

extension Store {
    /// The people that a user's structure follows on a day and that all these words name, by their beginnings. When nobody
    /// reads back before it is stored, `motsEntiers` asks for whole words: « martin » is not Martine.
    package func personne(
        _ mots: String, pour lecteur: Fiche<Referent>, le jour: Jour, motsEntiers: Bool = false, auPlus limite: Int = 50
    ) throws -> PersonneDite {
        var filtre = FiltreFileActive(recherche: mots, structure: lecteur.perimetre, vue: .enCours)
        let cherches = MotsCherches.lire(mots)
        guard !cherches.isEmpty else { return .aucune(autres: []) }
        let page = try fileActive(filtre, depuis: 0, nombre: limite, le: jour)
        if page.total == 1, let seule = page.lignes.first {
            let dossier = try dossier(seule.beneficiaire, pour: lecteur, le: jour)
            if Self.nomment(cherches, dossier, motsEntiers) { return .une(seule.beneficiaire) }
        }
        if page.total > 0 { return .plusieurs(page.lignes, total: page.total) }
        filtre.vue = .tous
        return .aucune(autres: try fileActive(filtre, depuis: 0, nombre: limite, le: jour).lignes)
    }

    /// Whether a word is of the person (a name, a number), not only of the place where many live.
    private static func nomment(_ cherches: [String], _ dossier: Dossier, _ motsEntiers: Bool) -> Bool {
        let personne = dossier.beneficiaire.valeur
        if motsEntiers, !personne.motsDeRecherche(foyer: dossier.foyer.valeur).isSuperset(of: cherches) { return false }
        if cherches.contains(where: { $0.contains(where: \.isNumber) }) { return true }
        let noms = [personne.nom, personne.nomDeNaissance, personne.prenom].flatMap(Repli.mots)
        return cherches.contains { cherche in noms.contains { $0.hasPrefix(cherche) } }
    }

    /// Whether this very interview was logged before, and is still there.
    package func aConsigne(_ uid: Uid, _ dossier: Dossier, le jour: Jour) throws -> Bool {
        guard dossier.entretiens.contains(where: { $0.fiche.uid == uid || ($0.fiche.issue != nil && $0.fiche.le == jour) }) else {
            return false
        }
        return try lire { db in
            try Lectures(db).nombre(
                """
                SELECT count(*) FROM journal WHERE beneficiaire_id IN (\(Lectures.famille(":qui"))) AND objet = :objet AND acte = :acte
                """,
                [
                    "qui": sql(dossier.beneficiaire.cle), "objet": sql(uid), "acte": NatureDActe.consignerEntretien.rawValue.databaseValue,
                ]) > 0
        }
    }

    /// The identity of a person, then those of the files that were merged into theirs.
    package func identites(de cle: Cle<Beneficiaire>) throws -> [Uid] {
        try lire { db in
            try Lectures(db).lignes(
                "SELECT uid FROM beneficiaires WHERE id IN (\(Lectures.famille(":cle"))) ORDER BY id <> :cle, id", ["cle": sql(cle)]
            ) { try $0.uid() }
        }
    }
}
