// A territory as it is typed on the command line, found among those that are known.

import Domain

/// The one reading of `--territoire`.
enum NomDeTerritoire {
    /// The territory in any case, without its accents, or the only one that begins so. What is refused is told from those that
    /// are known, in order, and those that are near.
    static func lire(
        _ saisie: String, parmi connus: [String], sinon refuser: (_ connus: [String], _ proches: [String]) -> Echec
    ) throws -> String {
        let cherche = Repli.plier(saisie)
        if let exact = connus.first(where: { Repli.plier($0) == cherche }) { return exact }
        let candidats = connus.filter { !cherche.isEmpty && Repli.plier($0).hasPrefix(cherche) }
        if let seul = candidats.first, candidats.count == 1 { return seul }
        let proches = candidats.isEmpty ? Proximite.proches(saisie, parmi: connus) : candidats
        throw refuser(connus.sorted(), proches.sorted())
    }

    /// The same among the territories of the structures.
    static func lire(_ saisie: String, parmi connus: [String]) throws -> String {
        try lire(saisie, parmi: connus) { .territoireSansStructure(saisie, connus: $0, proches: $1) }
    }
}
