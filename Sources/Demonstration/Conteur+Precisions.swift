// What is said of contracts and of obstacles after the fact: amendments, and what lifted an obstacle. Told last and by its own
// chance: nothing that was drawn before moves, and no figure of a page changes.

import Domain

extension Conteur {
    func preciser(_ plans: inout [PlanDePersonne]) {
        var sort = Hasard("\(code) précisions")
        for rang in plans.indices {
            for ordre in plans[rang].contrats.indices where sort.chance(9) { amender(&plans[rang], ordre, &sort) }
            for ordre in plans[rang].freins.indices where plans[rang].freins[ordre].frein.etat == .leve && sort.chance(75) {
                plans[rang].freins[ordre].frein.levePar = sort.choix(lexique.phrases("leve_par")) ?? ""
            }
        }
    }

    /// An amendment while the contract runs and the person is followed; the end stays, so that no other contract moves.
    private func amender(_ plan: inout PlanDePersonne, _ ordre: Int, _ sort: inout Hasard) {
        let contrat = plan.contrats[ordre].contrat
        let presence = plan.presence(jusque: min(aujourdhui, contrat.fin))
        let le = contrat.debut.plus(jours: sort.entre(30, 120))
        // What the commission may have refused is older.
        guard contrat.fin >= aujourdhui.plus(jours: -400), contrat.retenu, contrat.sorte.compte, contrat.debut >= Reperes.debutDe2022,
            presence.contient(le)
        else { return }
        plan.contrats[ordre].avenant = AvenantPrevu(le: le, objet: sort.choix(lexique.phrases("avenant")) ?? "Étape ajoutée au contrat.")
    }
}
