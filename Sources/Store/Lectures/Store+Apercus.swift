// Every structure at a glance, for whoever reviews them all.

import Domain

/// What a structure does now, counted by the same questions as its evaluation page.
package struct Apercu: Equatable, Sendable {
    package var structure: Cle<Structure>
    /// People followed on the day.
    package var personnes: Int
    /// Contracts of the civil year so far, and those of them without a type.
    package var contrats: Int
    package var contratsSansType: Int
}

extension Store {
    /// The structures that follow somebody or drew up a contract this year, in the order of `structures()`.
    package func apercus(le jour: Jour) throws -> [Apercu] {
        guard let aujourdhui = Periode(du: jour, au: jour) else { return [] }
        let annee = Periode.annee(de: jour)
        let structures = try structures()
        return try lire { db in
            let lectures = Lectures(db)
            return try structures.map { structure in
                func compte(_ sujet: SujetDeCompte) throws -> Int {
                    try lectures.nombre(Lectures.compte(sujet), Lectures.arguments(structure.cle, annee))
                }
                return Apercu(
                    structure: structure.cle,
                    personnes: try lectures.nombre(Lectures.personnes(.personnes), Lectures.arguments(structure.cle, aujourdhui)),
                    contrats: try compte(.contrats(.tous)), contratsSansType: try compte(.contrats(.sansType)))
            }.filter { $0.personnes > 0 || $0.contrats > 0 }
        }
    }
}
