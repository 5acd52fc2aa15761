// The lists that travel with the program (`data/referentiels`), and how they enter the file.

import Domain
import GRDB

/// Reads and installs the embedded lists. Records keep the codes; the wording may change with the program.
enum ReferentielsEmbarques {
    static let fichiers: [NomDeReferentiel: [UInt8]] = [
        .themes: PackageResources.themes_csv, .demarches: PackageResources.demarches_csv,
        .motifsSortie: PackageResources.motifs_sortie_csv, .volets: PackageResources.volets_csv,
        .modalites: PackageResources.modalites_csv, .niveaux: PackageResources.niveaux_csv,
        .locomotions: PackageResources.locomotions_csv, .motifsAbsence: PackageResources.motifs_absence_csv,
        .decisions: PackageResources.decisions_csv, .motifsNonContractualisation: PackageResources.motifs_non_contractualisation_csv,
    ]

    static func table(_ nom: NomDeReferentiel) -> String { "referentiel_\(nom.rawValue)" }

    /// One list, strictly: the exact header, five columns, no empty code, no code twice.
    static func lire(_ octets: [UInt8], _ nom: NomDeReferentiel) throws -> [EntreeDeReferentiel] {
        let table: TableDeDonnees
        do {
            table = try TableDeDonnees(octets, colonnes: ["code", "libelle", "categorie", "ordre", "actif"])
        } catch { throw ValeurIllisible(detail: "\(nom.rawValue).csv : \(error.detail)") }
        var vus: Set<String> = []
        return try table.lignes.map { champs in
            guard !champs[0].isEmpty, !champs[1].isEmpty, let ordre = Int(champs[3]),
                ["oui", "non"].contains(champs[4]), vus.insert(champs[0]).inserted
            else { throw ValeurIllisible(detail: "\(nom.rawValue).csv : « \(champs.joined(separator: ";")) »") }
            return EntreeDeReferentiel(
                code: champs[0], libelle: champs[1], categorie: champs[2], ordre: ordre, actif: champs[4] == "oui")
        }
    }

    /// Writes the lists only when they differ from those of the last opening. Call inside a transaction.
    static func installer(_ db: Database) throws {
        for nom in NomDeReferentiel.allCases {
            let entrees = try lire(fichiers[nom] ?? [], nom)
            // An entry that is gone keeps naming the records that carry it: it is retired, never deleted.
            try db.execute(sql: "UPDATE \(table(nom)) SET actif = 0")
            for entree in entrees {
                try db.execute(
                    sql: """
                        INSERT INTO \(table(nom)) (code, libelle, categorie, ordre, actif) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (code) DO UPDATE SET libelle = excluded.libelle, categorie = excluded.categorie,
                          ordre = excluded.ordre, actif = excluded.actif
                        """,
                    arguments: [entree.code, entree.libelle, entree.categorie, entree.ordre, entree.actif ? 1 : 0])
            }
        }
        try Parametre.referentiels.ecrire(db, empreinte)
    }

    static func charger(_ db: Database) throws -> Referentiels {
        var listes: [NomDeReferentiel: [EntreeDeReferentiel]] = [:]
        for nom in NomDeReferentiel.allCases {
            let lignes = try Row.fetchAll(db, sql: "SELECT code, libelle, categorie, ordre, actif FROM \(table(nom))")
            listes[nom] = lignes.map {
                EntreeDeReferentiel(code: $0[0], libelle: $0[1], categorie: $0[2], ordre: $0[3], actif: $0[4])
            }
        }
        return Referentiels(listes)
    }

    /// What tells one edition of the lists from another (FNV-1a over the files in the order of their names).
    static let empreinte: String = {
        var valeur: UInt64 = 0xcbf2_9ce4_8422_2325
        for nom in NomDeReferentiel.allCases {
            for octet in fichiers[nom] ?? [] { valeur = (valeur ^ UInt64(octet)) &* 0x0000_0100_0000_01b3 }
        }
        return String(valeur, radix: 16)
    }()
}
