// Which structure was meant by a code typed in a hurry.

import Domain

enum CodeDeStructure {
    /// The code in any case, else the one structure whose code begins so.
    static func lire(_ saisie: String, parmi structures: [Fiche<Structure>]) throws -> Fiche<Structure> {
        let cherche = Repli.plier(saisie)
        if let exacte = structures.first(where: { Repli.plier($0.code) == cherche }) { return exacte }
        let candidates = structures.filter { !cherche.isEmpty && Repli.plier($0.code).hasPrefix(cherche) }
        if let seule = candidates.first, candidates.count == 1 { return seule }
        guard candidates.isEmpty else {
            throw Echec.structureAmbigue(saisie, codes: candidates.map(\.code).sorted())
        }
        throw Echec.structureInconnue(saisie, codes: structures.map(\.code).sorted(), proches: proches(saisie, structures))
    }

    /// By their code or by their name: « alencn » is near « CCAS-ALENCON », « Mission locale » names « ML-ALENCON ».
    private static func proches(_ saisie: String, _ structures: [Fiche<Structure>]) -> [String] {
        let noms = Dictionary(structures.flatMap { [($0.code, $0.code), ($0.nom, $0.code)] }) { premier, _ in premier }
        var vus: Set<String> = []
        return Proximite.proches(saisie, parmi: noms.keys.sorted()).compactMap { noms[$0] }.filter { vus.insert($0).inserted }.sorted()
    }
}
