// What will be written for one person, before any of it has a key: plain values that point at each other by rank.

import Domain

/// The story of one person in one structure.
struct PlanDePersonne {
    var personne: Personne
    var referent: Cle<Referent>
    var du: Jour
    var sortie: SortiePrevue?
    var contrats: [ContratPrevu] = []
    var entretiens: [Entretien] = []
    var freins: [FreinPrevu] = []
    var demarches: [DemarchePrevue] = []
    var relances: [Relance] = []
    /// Code of the reason of non-contractualisation.
    var motif: String?

    /// From the first to the last day of the accompaniment, as far as `fin`.
    func presence(jusque fin: Jour) -> Periode { Periode(du, max(du, min(fin, sortie?.le ?? fin))) }
}

extension PlanDePersonne {
    /// The rank of the contract in which a step is written: the last one drawn up when it is engaged and still running; one step in
    /// five or so is written in none.
    func contrat(de demarche: Demarche) -> Int? {
        guard let jour = demarche.engageeLe, (jour.numero + demarche.theme.utf8.count) % 5 != 0 else { return nil }
        return contrats.lastIndex { $0.contrat.sorte.compte && $0.contrat.elaboreLe <= jour && $0.contrat.fin >= jour }
    }
}

/// Identity, household and situations.
struct Personne {
    var beneficiaire: Beneficiaire
    var foyer: Foyer
    var situations: [Situation]
    /// Rank of the person of the same structure with whom the household is shared.
    var foyerDe: Int?
}

struct SortiePrevue {
    var le: Jour
    var categorie: CategorieDeSortie
    /// Code of the structure that takes over.
    var destination: String?
}

/// The rank of the contract it renews, in the same plan.
struct ContratPrevu {
    var contrat: Contrat
    var predecesseur: Int?
    var avenant: AvenantPrevu?
}

/// What is changed in a contract while it runs.
struct AvenantPrevu {
    var le: Jour
    var objet: String
}

/// The rank of the interview at which it was found.
struct FreinPrevu {
    var frein: Frein
    var entretien: Int?
}

/// The ranks of its obstacle and of its interview.
struct DemarchePrevue {
    var demarche: Demarche
    var frein: Int?
    var entretien: Int?
}
