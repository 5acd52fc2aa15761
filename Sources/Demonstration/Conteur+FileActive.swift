// The people followed today: what is due, what is late, who comes this morning. Nothing here happens before 2022.

import Domain

/// How the contract of a person stands today.
enum EtatDuContrat: CaseIterable {
    case enCours, finProche, finPrevue, expire, attenteLongue, attente, ajourne, sansContrat, sorti

    /// How many in a hundred.
    var poids: Int {
        switch self {
        case .enCours: 38
        case .finProche, .finPrevue, .expire: 10
        case .attenteLongue: 8
        case .sorti: 30
        case .attente, .ajourne, .sansContrat: 5
        }
    }
}

extension Conteur {
    /// People of today's caseload; `ouverts` are followed, a few more have left lately.
    mutating func fileActive(ouverts: Int) -> [PlanDePersonne] {
        var plans: [PlanDePersonne] = []
        let total = EtatDuContrat.allCases.reduce(0) { $0 + $1.poids } - EtatDuContrat.sorti.poids
        var etats: [EtatDuContrat] = EtatDuContrat.allCases.flatMap {
            Array(repeating: $0, count: ($0.poids * ouverts + total / 2) / total)
        }
        let manquants = ouverts - etats.filter { $0 != .sorti }.count
        etats += Array(repeating: .enCours, count: max(0, manquants))
        for etat in hasard.melange(etats) {
            plans.append(suivi(etat, conjoint: conjointPossible(plans)))
            unir(&plans)
        }
        agenda(&plans)
        return plans
    }

    private mutating func suivi(_ etat: EtatDuContrat, conjoint: (Int, Personne)?) -> PlanDePersonne {
        let plancher = max(conventionneeDu, Reperes.debutDe2022)
        let (elabore, debut, mois) = contratActuel(etat, plancher: plancher)
        let du = max(plancher, elabore.plus(jours: -hasard.entre(12, 40)))
        var plan = PlanDePersonne(
            personne: personne(arrivee: du, conjoint: conjoint), referent: hasard.choix(equipe) ?? Cle(0), du: du)
        if etat == .sansContrat {
            plan.du = max(plancher, aujourdhui.plus(jours: -hasard.entre(2, 24)))
        } else {
            passe(
                &plan, avant: debut, combien: hasard.entre(0, 3), limite: elabore.plus(jours: -120), plancher: plancher.plus(jours: 20))
            if let premier = plan.contrats.first { plan.du = max(plancher, premier.contrat.elaboreLe.plus(jours: -hasard.entre(6, 19))) }
            var contrat = contrat(
                plan.contrats.isEmpty ? .premier : .renouvellement, rang: plan.contrats.count + 1, elaboreLe: elabore, debut: debut,
                mois: mois, pour: plan.personne)
            decider(&contrat, etat)
            plan.ajouter(contrat)
        }
        plan.personne.arrive(plan.du)
        if etat == .sorti, let fin = plan.contrats.last?.contrat.fin {
            plan.sortie = sortie(nil, le: min(fin.plus(jours: -hasard.entre(0, 60)), aujourdhui.plus(jours: -hasard.entre(3, 20))))
        }
        conclure(&plan)
        return plan
    }

    /// The current contract: when it was drawn up, when it begins, its months.
    private mutating func contratActuel(_ etat: EtatDuContrat, plancher: Jour) -> (elabore: Jour, debut: Jour, mois: Int) {
        let fin: Jour
        switch etat {
        case .enCours, .sansContrat: fin = aujourdhui.plus(jours: hasard.entre(61, 320))
        case .finProche: fin = aujourdhui.plus(jours: hasard.entre(2, 30))
        case .finPrevue: fin = aujourdhui.plus(jours: hasard.entre(31, 60))
        case .expire: fin = aujourdhui.plus(jours: -hasard.entre(3, 60))
        case .sorti: fin = max(aujourdhui.plus(jours: hasard.entre(-620, 20)), plancher.plus(mois: 9))
        case .attenteLongue: return recent(hasard.entre(54, 85))
        case .attente: return recent(hasard.entre(4, 18))
        case .ajourne: return recent(hasard.entre(45, 70))
        }
        let mois = aujourdhui.jours(jusque: fin) > 150 ? 12 : 6
        let debut = fin.plus(jours: 1).plus(mois: -mois)
        let elabore = min(debut, aujourdhui).plus(jours: -hasard.entre(2, 12))
        return (Calendrier.ouvrable(elabore, dans: Periode(elabore.plus(jours: -4), elabore)), debut, mois)
    }

    private func recent(_ jours: Int) -> (elabore: Jour, debut: Jour, mois: Int) {
        let elabore = Calendrier.ouvrable(aujourdhui.plus(jours: -jours), dans: Periode(aujourdhui.plus(jours: -jours - 4), aujourdhui))
        return (elabore, elabore.plus(jours: 7), 6)
    }

    private mutating func decider(_ contrat: inout Contrat, _ etat: EtatDuContrat) {
        switch etat {
        case .attenteLongue, .attente:
            contrat.transmisLe = contrat.elaboreLe.plus(jours: etat == .attente ? 2 : hasard.entre(3, 6))
            (contrat.decision, contrat.decideLe) = (.enAttente, nil)
        case .ajourne:
            contrat.transmisLe = contrat.elaboreLe.plus(jours: 3)
            (contrat.decision, contrat.decideLe) = (.ajourne, Calendrier.commission(apres: contrat.elaboreLe.plus(jours: 3)))
        default: break
        }
    }
}
