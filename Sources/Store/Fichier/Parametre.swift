// What the program remembers of the file itself: a few words, never case data.

import GRDB

/// The keys of the table `parametres`.
enum Parametre: String {
    /// The edition of the embedded lists that the file holds.
    case referentiels
    /// The last day on which the pages of the file were checked.
    case controleLe = "controle_le"
    /// « oui » when the people of the file are invented.
    case demonstration
    /// The settings that a département chooses (`Parametres`).
    case joursAvantBilan = "jours_avant_bilan", joursAvantRenouvellement = "jours_avant_renouvellement"
    case joursEnAttente = "jours_en_attente", joursSansEntretien = "jours_sans_entretien", absencesTolerees = "absences_tolerees"
    case nomDuContrat = "nom_du_contrat", minutesAvantVerrouillage = "minutes_avant_verrouillage"

    func lire(_ db: Database) throws -> String? {
        try String.fetchOne(db, sql: "SELECT valeur FROM parametres WHERE cle = ?", arguments: [rawValue])
    }

    func ecrire(_ db: Database, _ valeur: String) throws {
        try db.execute(
            sql: "INSERT INTO parametres (cle, valeur) VALUES (?, ?) ON CONFLICT (cle) DO UPDATE SET valeur = excluded.valeur",
            arguments: [rawValue, valeur])
    }
}
