// The months within a period: whether the work rises or falls.

import Domain
import GRDB

extension Store {
    /// The count of a subject for each month that the period touches, by the same question as its total.
    package func tendance(_ sujet: SujetDeCompte, _ structure: Cle<Structure>, _ periode: Periode) throws -> [Int] {
        try lire { db in
            let critere = Critere(sujet)
            let lignes = try Lectures(db).lignes(
                "SELECT substr(\(critere.jour), 1, 7), count(*) FROM \(critere.table) WHERE \(critere.condition) GROUP BY 1",
                Lectures.arguments(structure, periode)
            ) { lecture in (try lecture.texte(), try lecture.entier()) }
            let parMois = Dictionary(uniqueKeysWithValues: lignes)
            return periode.mois.map { parMois[String($0.du.iso.prefix(7))] ?? 0 }
        }
    }
}
