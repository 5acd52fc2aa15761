// What leaves the machine leaves a line in the journal; whoever read the page could have copied it by hand.

import Domain
import GRDB

extension ActeEnCours {
    /// Refused to nobody: the reading was, or was not. Done twice, it is one line.
    func exporter(_ export: Export) throws -> Recu {
        let cle = Cle<Export>(0)
        let ligne = try Int64.fetchOne(
            db, sql: "SELECT id FROM journal WHERE beneficiaire_id IS NULL AND objet = ? AND acte = ?",
            arguments: [sql(export.uid), nature.rawValue])
        if let ligne { return Recu(cle: cle.rawValue, objet: export.uid, journal: ligne, dejaFait: true) }
        var changements = Changements()
        changements.noter(.documentExporte, apres: sql(export.titre))
        changements.noter(.formatDExport, apres: sql(export.format))
        changements.noter(.nominatif, apres: sql(export.nominatif ? "oui" : "non"))
        return recu(cle, export.uid, journal: try journaliser(export.uid, nil, changements))
    }
}
