// What the pages of the structures of the PLICS rest on, counted in one reading.

import Domain
import GRDB

extension Store {
    /// The evaluation pages of several structures over several periods, all as of one moment: one list per structure, in their order.
    package func comptes(_ structures: [Cle<Structure>], _ periodes: [Periode]) throws -> [[ComptesDeBilan]] {
        try lire { db in
            let lectures = Lectures(db)
            return try structures.map { structure in try periodes.map { try lectures.comptes(structure, $0) } }
        }
    }

    /// Several readings that see one moment: where another process wrote between them, they are made again, three times at most.
    package func aUnSeulMoment<Resultat>(_ lectures: () throws -> Resultat) throws -> Resultat {
        for _ in 1...2 {
            let avant = try dataVersion()
            let resultat = try lectures()
            if try dataVersion() == avant { return resultat }
        }
        return try lectures()
    }
}
