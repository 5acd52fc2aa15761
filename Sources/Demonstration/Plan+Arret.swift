// A story told further than today stops today: what has not happened yet is not written.

import Domain

extension PlanDePersonne {
    /// The plan as it may be known on a day; nil when the person had not come yet. Appointments without outcome stay.
    func arrete(au jour: Jour) -> PlanDePersonne? {
        guard du <= jour else { return nil }
        var plan = self
        if let sortie, sortie.le > jour { plan.sortie = nil }
        let contratsGardes = rangs(contrats) { $0.contrat.elaboreLe <= jour }
        plan.contrats = contrats.filter { $0.contrat.elaboreLe <= jour }.map { prevu in
            ContratPrevu(
                contrat: prevu.contrat.arrete(au: jour), predecesseur: prevu.predecesseur.flatMap { contratsGardes[$0] },
                avenant: prevu.avenant.flatMap { $0.le <= jour ? $0 : nil })
        }
        let entretiensGardes = rangs(entretiens) { $0.issue == nil || ($0.le ?? jour) <= jour }
        plan.entretiens = entretiens.filter { $0.issue == nil || ($0.le ?? jour) <= jour }
        let freinsGardes = rangs(freins) { $0.frein.repereLe <= jour }
        plan.freins = freins.filter { $0.frein.repereLe <= jour }.map { prevu in
            FreinPrevu(frein: prevu.frein, entretien: prevu.entretien.flatMap { entretiensGardes[$0] })
        }
        plan.demarches = demarches.filter { ($0.demarche.engageeLe ?? jour) <= jour }.map { prevue in
            DemarchePrevue(
                demarche: prevue.demarche, frein: prevue.frein.flatMap { freinsGardes[$0] },
                entretien: prevue.entretien.flatMap { entretiensGardes[$0] })
        }
        return plan
    }

    /// From the rank of each element kept to its new rank.
    private func rangs<Element>(_ elements: [Element], _ garder: (Element) -> Bool) -> [Int: Int] {
        let gardes = elements.indices.filter { garder(elements[$0]) }
        return Dictionary(uniqueKeysWithValues: gardes.enumerated().map { ($0.element, $0.offset) })
    }
}

extension Contrat {
    /// The commission has not met yet: the contract waits.
    fileprivate func arrete(au jour: Jour) -> Contrat {
        var contrat = self
        if let decideLe, decideLe > jour { (contrat.decision, contrat.decideLe) = (.enAttente, nil) }
        // The last ones drawn up are still on the desk.
        if contrat.decision == .enAttente, let transmisLe, transmisLe > jour.plus(jours: -9) { contrat.transmisLe = nil }
        return contrat
    }
}
