// The settings of the file, and the wordings that a structure adds to the common lists.

import Domain
import GRDB

extension ActeEnCours {
    /// The settings bear on everybody: a responsable or a supervisor changes them.
    func regler(_ parametres: Parametres) throws -> Recu {
        guard let role = try enPoste()?.role, role != .referent else { throw Refuse(.acteReserve) }
        try exiger(parametres.refus)
        let avant = try Lectures(db).parametres()
        let cle = Cle<Parametres>(0)
        guard avant != parametres else { return Recu(cle: cle.rawValue, objet: .parametres, journal: 0, dejaFait: true) }
        var changements = Changements()
        for ((parametre, champ, nouvelle), (_, _, ancienne)) in zip(parametres.lignes, avant.lignes) where nouvelle != ancienne {
            try parametre.ecrire(db, nouvelle)
            changements.noter(champ, avant: sql(ancienne), apres: sql(nouvelle))
        }
        return recu(cle, .parametres, journal: try journaliser(.parametres, nil, changements))
    }

    /// Whoever works in a structure words its démarches.
    func etendre(_ structure: Cle<Structure>, theme: String, libelle: String, actif: Bool) throws -> Recu {
        let fiche = try existant(structure)
        try exigerDroit(sur: structure)
        if Repli.plier(libelle).isEmpty { throw Refuse(.obligatoire(.libelleDeDemarche)) }
        try exiger(codeInconnu(.themes, theme, .theme))
        let cle: StatementArguments = [sql(structure), theme, libelle]
        let ancien = try Bool.fetchOne(
            db, sql: "SELECT actif FROM demarches_de_structure WHERE structure_id = ? AND theme = ? AND libelle = ?", arguments: cle)
        if ancien ?? false == actif { return Recu(cle: structure.rawValue, objet: fiche.uid, journal: 0, dejaFait: true) }
        try db.execute(
            sql: """
                INSERT INTO demarches_de_structure (structure_id, theme, libelle, actif) VALUES (?, ?, ?, ?)
                ON CONFLICT (structure_id, theme, libelle) DO UPDATE SET actif = excluded.actif
                """, arguments: cle + [actif ? 1 : 0])
        var changements = Changements()
        changements.noter(.theme, apres: sql(theme))
        changements.noter(.libelleDeDemarche, avant: actif ? .null : sql(libelle), apres: actif ? sql(libelle) : .null)
        return recu(structure, fiche.uid, journal: try journaliser(fiche.uid, nil, changements))
    }
}

extension Uid {
    /// What the journal names the settings by: they are one for the file.
    static let parametres = Uid(octets: Array(repeating: 0, count: 16)) ?? .nouveau()
}
