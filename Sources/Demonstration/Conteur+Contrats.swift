// The contracts of a person: drawn up, signed, sent to the commission, renewed one after the other.

import Domain

extension Conteur {
    /// A contract drawn up on a day; the commission answers at its next meeting.
    mutating func contrat(
        _ type: TypeDeContrat?, rang: Int?, elaboreLe: Jour, debut: Jour, mois: Int, pour personne: Personne
    ) -> Contrat {
        let redaction = Redaction(lexique: lexique, personne: personne)
        let transmis = elaboreLe.plus(jours: hasard.entre(2, 12))
        let themes = hasard.melange(["logement", "sante", "budget", "mobilite", "formation", "emploi"]).prefix(2)
        let objectifs = themes.map { redaction.phrase("objectif_\($0)", &hasard) }.joined(separator: "\n")
        return Contrat(
            type: type, rang: rang, volet: hasard.choix(["social", "social", "social_sante", "socio_pro"]),
            elaboreLe: elaboreLe, debut: debut, fin: Contrat.fin(debut: debut, mois: mois), signeLe: elaboreLe,
            transmisLe: transmis, decision: .valide, decideLe: Calendrier.commission(apres: transmis), objectifs: objectifs,
            moyens: redaction.phrase("moyens", &hasard), engagements: redaction.phrase("engagement", &hasard),
            engagementsDuReferent: redaction.phrase("engagement_referent", &hasard))
    }

    /// Adds the contracts that came before one that begins on `debut`, oldest first, back to a first contract.
    /// The last of them was drawn up by `limite`, the first not before `plancher`.
    mutating func passe(_ plan: inout PlanDePersonne, avant debut: Jour, combien: Int, limite: Jour, plancher: Jour) {
        var periodes: [(elabore: Jour, debut: Jour, mois: Int)] = []
        var suivant = debut
        for tour in 0..<combien {
            let durees = tour == 0 ? [6, 9, 12, 18] : [hasard.chance(60) ? 6 : 12]
            guard let mois = durees.first(where: { suivant.plus(mois: -$0) <= limite }) else { break }
            let debut = suivant.plus(mois: -mois)
            let elabore = Calendrier.ouvrable(debut.plus(jours: -hasard.entre(2, 14)), dans: Periode(plancher, min(limite, debut)))
            guard elabore >= plancher, debut >= plancher else { break }
            periodes.append((elabore, debut, mois))
            suivant = debut
        }
        for (rang, periode) in periodes.reversed().enumerated() {
            let contrat = contrat(
                rang == 0 ? .premier : .renouvellement, rang: rang + 1, elaboreLe: periode.elabore, debut: periode.debut,
                mois: periode.mois, pour: plan.personne)
            plan.ajouter(contrat)
        }
    }

    /// Renews the last contract as long as the person stays, each time not before `plancher`.
    mutating func prolonger(_ plan: inout PlanDePersonne, jusque fin: Jour, plancher: Jour) {
        while let dernier = plan.contrats.last?.contrat, let rang = dernier.rang {
            let voulu = max(plancher, dernier.fin.plus(jours: -hasard.entre(3, 20)))
            guard voulu < fin.plus(jours: -40) else { return }
            let elabore = Calendrier.ouvrable(voulu, dans: Periode(voulu, voulu.plus(jours: 6)))
            let mois = hasard.chance(65) ? 6 : 12
            let contrat = contrat(
                .renouvellement, rang: rang + 1, elaboreLe: elabore, debut: max(elabore, dernier.fin.plus(jours: 1)), mois: mois,
                pour: plan.personne)
            plan.ajouter(contrat)
        }
    }

    /// What is said of each contract once it is over; an exit ends the contract that is running.
    mutating func conclure(_ plan: inout PlanDePersonne) {
        let redaction = Redaction(lexique: lexique, personne: plan.personne)
        for rang in plan.contrats.indices {
            if let sortie = plan.sortie?.le, plan.contrats[rang].contrat.fin > sortie {
                plan.contrats[rang].contrat.fin = max(sortie, plan.contrats[rang].contrat.debut)
            }
            guard plan.contrats[rang].contrat.fin < aujourdhui else { continue }
            plan.contrats[rang].contrat.bilan = redaction.phrase("bilan", &hasard)
        }
    }
}

extension PlanDePersonne {
    /// A renewal follows the last contract of the plan.
    mutating func ajouter(_ contrat: Contrat) {
        let predecesseur = contrat.type == .renouvellement ? contrats.indices.last : nil
        contrats.append(ContratPrevu(contrat: contrat, predecesseur: predecesseur))
    }
}
