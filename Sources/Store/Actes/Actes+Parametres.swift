// The settings of the file, and the wordings that a structure adds to the common lists.

import Domain
import GRDB

extension ActeEnCours {
    /// The settings bear on everybody: a responsable or a supervisor changes them. Only those that were changed are written,
    /// and none over what somebody else has set meanwhile.
    func regler(_ parametres: Parametres, lus: Parametres) throws -> Recu {
        guard let role = try enPoste()?.role, role != .referent else { throw Refuse(.acteReserve) }
        try exiger(parametres.refus)
        let lignes = zip(parametres.lignes, zip(lus.lignes, try Lectures(db).parametres().lignes))
        let changees = lignes.filter { $0.0.2 != $0.1.0.2 && $0.0.2 != $0.1.1.2 }
        let cle = Cle<Parametres>(0)
        guard !changees.isEmpty else { return Recu(cle: cle.rawValue, objet: .parametres, journal: 0, dejaFait: true) }
        var changements = Changements()
        var refus: [Refus] = []
        for ((parametre, champ, nouvelle), ((_, _, lue), (_, _, enregistree))) in changees {
            if lue != enregistree { refus.append(.reglageDepasse(champ, enregistre: enregistree)) }
            try parametre.ecrire(db, nouvelle)
            changements.noter(champ, avant: sql(enregistree), apres: sql(nouvelle))
        }
        // What is left of another's settings must go with these.
        try exiger(refus.isEmpty ? Lectures(db).parametres().refus : refus)
        return recu(cle, .parametres, journal: try journaliser(.parametres, nil, changements))
    }

    /// Whoever works in a structure words its démarches.
    func etendre(_ structure: Cle<Structure>, theme: String, libelle saisi: String, actif: Bool) throws -> Recu {
        let fiche = try existant(structure)
        try exigerDroit(sur: structure)
        let libelle = try libelleConnu(saisi, structure, theme)
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

extension ActeEnCours {
    /// « FSL » is « fsl »: a wording keeps the spelling under which it was first written, be it retired.
    private func libelleConnu(_ saisi: String, _ structure: Cle<Structure>, _ theme: String) throws -> String {
        let connus = try String.fetchAll(
            db, sql: "SELECT libelle FROM demarches_de_structure WHERE structure_id = ? AND theme = ?", arguments: [sql(structure), theme])
        return connus.first { $0 == saisi } ?? connus.first { Repli.plier($0) == Repli.plier(saisi) } ?? saisi
    }
}

extension Uid {
    /// What the journal names the settings by: they are one for the file.
    static let parametres = Uid(octets: Array(repeating: 0, count: 16)) ?? .nouveau()
}
