// Who else follows a person: what a structure is told before it receives somebody of another one.

import Domain
import GRDB

/// An open accompaniment by another structure: its name and since when, nothing of the file.
package struct SuiviAilleurs: Equatable, Sendable {
    package let structure: String
    package let depuis: Jour

    package init(structure: String, depuis: Jour) { (self.structure, self.depuis) = (structure, depuis) }
}

extension Store {
    /// The other structures that follow a person on a day or later, the oldest first.
    package func suivisAilleurs(_ personne: Cle<Beneficiaire>, sauf structure: Cle<Structure>?, le jour: Jour) throws -> [SuiviAilleurs] {
        try lire { try Lectures($0).suivisAilleurs(personne, sauf: structure, le: jour) }
    }
}

extension Lectures {
    func suivisAilleurs(_ personne: Cle<Beneficiaire>, sauf structure: Cle<Structure>?, le jour: Jour) throws -> [SuiviAilleurs] {
        try lignes(
            """
            SELECT s.nom, a.du FROM accompagnements a JOIN structures s ON s.id = a.structure_id
            WHERE a.beneficiaire_id = :personne AND a.structure_id IS NOT :structure AND (a.au IS NULL OR a.au >= :le) ORDER BY a.du, a.id
            """, ["personne": sql(personne), "structure": sql(structure), "le": sql(jour)]
        ) { SuiviAilleurs(structure: try $0.texte(), depuis: try $0.jour()) }
    }
}
