// The whole story of a structure, from its recipe for 2021 to this morning.

import Domain

extension Conteur {
    /// Every person of the structure, with all that happened to them up to today.
    mutating func recit(_ recette: Recette, ouverts: Int) -> [PlanDePersonne] {
        var passes = cohorte(recette)
        raconter2021(&passes, recette)
        for rang in passes.indices { vivreAutour(&passes[rang]) }
        let decalage = passes.count
        var plans = passes + fileActive(ouverts: ouverts).map { $0.decale(de: decalage) }
        for rang in plans.indices { rediger(&plans[rang]) }
        relancer(&plans)
        preciser(&plans)
        donnerDesHeures(&plans)
        return plans
    }

    /// The years before and after 2021, which no published page counts.
    private mutating func vivreAutour(_ plan: inout PlanDePersonne) {
        let avant = min(Reperes.finDe2020, plan.sortie?.le ?? Reperes.finDe2020)
        if plan.du <= avant { vivre(&plan, dans: Periode(plan.du, avant), pas: 80) }
        guard let sortie = plan.sortie?.le, sortie >= Reperes.debutDe2022 else { return }
        vivre(&plan, dans: Periode(Reperes.debutDe2022, sortie), pas: 60)
    }
}

extension PlanDePersonne {
    /// The same plan, in a list that begins with others.
    fileprivate func decale(de decalage: Int) -> PlanDePersonne {
        var plan = self
        plan.personne.foyerDe = personne.foyerDe.map { $0 + decalage }
        return plan
    }
}
