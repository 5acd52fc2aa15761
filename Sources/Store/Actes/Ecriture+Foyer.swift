// The household of a person who was just written: another member joins it within the same lot.

import Domain
import GRDB

extension Ecriture {
    /// Nil when the person is not in the file.
    package func foyer(de personne: Cle<Beneficiaire>) throws -> Cle<Foyer>? {
        let requete = try db.cachedStatement(sql: "SELECT foyer_id FROM beneficiaires WHERE id = ?")
        return try Int64.fetchOne(requete, arguments: [personne.rawValue]).map { Cle($0) }
    }
}
