// What the journal keeps of an act: the fields that changed, before and after.

import Domain
import Foundation
import GRDB

/// A value as the journal keeps it: codes and ISO days, never the wording.
enum ValeurDeJournal: Equatable, Sendable, Codable {
    case texte(String), nombre(Int)

    init?(_ valeur: DatabaseValue) {
        if let nombre = Int.fromDatabaseValue(valeur) {
            self = .nombre(nombre)
        } else if let texte = String.fromDatabaseValue(valeur), !texte.isEmpty {
            self = .texte(texte)
        } else {
            return nil
        }
    }

    init(from decoder: any Decoder) throws {
        let boite = try decoder.singleValueContainer()
        if let nombre = try? boite.decode(Int.self) { self = .nombre(nombre) } else { self = .texte(try boite.decode(String.self)) }
    }

    func encode(to encoder: any Encoder) throws {
        var boite = encoder.singleValueContainer()
        switch self {
        case .texte(let texte): try boite.encode(texte)
        case .nombre(let nombre): try boite.encode(nombre)
        }
    }
}

/// The changed fields of one act. An absent key is an empty field. A private note is never noted here.
struct Changements: Equatable {
    private(set) var avant: [String: ValeurDeJournal] = [:]
    private(set) var apres: [String: ValeurDeJournal] = [:]

    mutating func noter(_ champ: Champ, avant ancienne: DatabaseValue = .null, apres nouvelle: DatabaseValue) {
        let (ancienne, nouvelle) = (ValeurDeJournal(ancienne), ValeurDeJournal(nouvelle))
        guard ancienne != nouvelle else { return }
        avant[champ.code] = ancienne
        apres[champ.code] = nouvelle
    }

    /// Every field that differs; without a former value, every field that is filled in.
    mutating func noter<Valeur: Enregistre>(avant ancienne: Valeur? = nil, apres nouvelle: Valeur) {
        let anciennes = ancienne?.valeurs ?? Array(repeating: .null, count: Valeur.colonnes.count)
        for (colonne, (avant, apres)) in zip(Valeur.colonnes, zip(anciennes, nouvelle.valeurs)) {
            noter(colonne.champ, avant: avant, apres: apres)
        }
    }
}

extension ActeEnCours {
    /// The line of this very act, when it was done before and not undone: acts that create no record of their own are known by it.
    func ligneDeJournal(_ objet: Uid, _ personne: Cle<Beneficiaire>) throws -> Int64? {
        try Int64.fetchOne(
            db,
            sql: """
                SELECT j.id FROM journal j WHERE j.beneficiaire_id IN (\(Lectures.famille("?1"))) AND j.objet = ?2 AND j.acte = ?3
                  AND NOT EXISTS (SELECT 1 FROM journal x WHERE x.beneficiaire_id = j.beneficiaire_id AND x.objet = j.objet
                    AND x.acte = 'acte_annule' AND x.id > j.id AND json_extract(x.apres, '$."\(Champ.acteAnnule.code)"') = j.acte)
                """, arguments: [sql(personne), sql(objet), nature.rawValue])
    }

    /// Adds the one line of this act; returns its key.
    func journaliser(_ objet: Uid, _ beneficiaire: Cle<Beneficiaire>?, _ changements: Changements) throws -> Int64 {
        let encodeur = JSONEncoder()
        encodeur.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let (avant, apres) = (try encodeur.encode(changements.avant), try encodeur.encode(changements.apres))
        let texte = "INSERT INTO journal (quand, qui, acte, objet, beneficiaire_id, avant, apres) VALUES (?, ?, ?, ?, ?, ?, ?)"
        try db.cachedStatement(sql: texte).execute(arguments: [
            sql(auteur.instant), sql(auteur.referent), nature.rawValue, sql(objet), sql(beneficiaire),
            String(decoding: avant, as: UTF8.self), String(decoding: apres, as: UTF8.self),
        ])
        return db.lastInsertedRowID
    }
}
