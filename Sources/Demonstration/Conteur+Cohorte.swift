// The people followed in 2021: when they came, which contracts they signed, when and why they left.

import Domain

/// How a person stands at their contract of 2021.
enum Depart {
    /// First contract in 2021.
    case entrant
    /// Renewal of a contract of an earlier year.
    case renouvelant
    /// A contract that nobody has qualified yet.
    case sansType
    /// A long contract of 2020 is still running.
    case sansContrat
}

/// One person to draw: `second` also renews within the year, `sortie` leaves within the year.
struct Trajet {
    var depart: Depart
    var second = false
    var sortie: CategorieDeSortie?
}

extension Conteur {
    /// Everyone the recipe asks for, with contracts and exits but nothing told yet; then those who left before 2021.
    mutating func cohorte(_ recette: Recette) -> [PlanDePersonne] {
        var plans: [PlanDePersonne] = []
        for trajet in trajets(recette) {
            plans.append(plan(trajet, conjoint: conjointPossible(plans)))
            unir(&plans)
        }
        let annees = conventionneeDu.jours(jusque: Reperes.annee.du)
        for _ in 0..<(annees > 600 ? recette.personnes / 12 : 0) { plans.append(partiAvant2021()) }
        return plans
    }

    private mutating func trajets(_ recette: Recette) -> [Trajet] {
        let renouvelants = recette.premiersRenouvellements
        let secondsEntrants = max(recette.secondsContrats - renouvelants, min(recette.secondsContrats, recette.premiers / 6))
        var trajets = (0..<recette.premiers).map { Trajet(depart: .entrant, second: $0 < secondsEntrants) }
        trajets += (0..<renouvelants).map { Trajet(depart: .renouvelant, second: $0 < recette.secondsContrats - secondsEntrants) }
        trajets += (0..<recette.sansType).map { _ in Trajet(depart: .sansType) }
        trajets += (trajets.count..<max(trajets.count, recette.personnes)).map { _ in Trajet(depart: .sansContrat) }
        trajets = hasard.melange(trajets)
        let partants = trajets.indices.filter { !trajets[$0].second && trajets[$0].depart != .sansContrat }
        let motifs = CategorieDeSortie.allCases.flatMap { Array(repeating: $0, count: recette.sorties[$0] ?? 0) }
        for (rang, motif) in zip(hasard.melange(partants), motifs) { trajets[rang].sortie = motif }
        return trajets
    }

    private mutating func plan(_ trajet: Trajet, conjoint: (Int, Personne)?) -> PlanDePersonne {
        let elabore = elaborationDe2021(trajet)
        let mois = duree(trajet, elabore)
        let debut = trajet.depart == .sansContrat ? elabore : elabore.plus(jours: hasard.entre(0, 14))
        let du = arrivee(trajet.depart, avant: elabore)
        let ages = trajet.sortie == .deces ? 48...64 : nil
        var plan = PlanDePersonne(
            personne: personne(arrivee: du, ages: ages, conjoint: conjoint), referent: hasard.choix(equipe) ?? Cle(0), du: du)
        switch trajet.depart {
        case .entrant:
            plan.ajouter(contrat(.premier, rang: 1, elaboreLe: elabore, debut: debut, mois: mois, pour: plan.personne))
        case .sansType:
            plan.ajouter(contrat(nil, rang: nil, elaboreLe: elabore, debut: debut, mois: mois, pour: plan.personne))
        case .renouvelant, .sansContrat:
            passe(&plan, avant: debut, combien: hasard.entre(1, 3), limite: Reperes.finDe2020, plancher: conventionneeDu.plus(jours: 20))
            plan.du = (plan.contrats.first?.contrat.elaboreLe ?? elabore).plus(jours: -hasard.entre(6, 19))
            let rang = plan.contrats.count + 1
            if trajet.depart == .renouvelant {
                plan.ajouter(contrat(.renouvellement, rang: rang, elaboreLe: elabore, debut: debut, mois: mois, pour: plan.personne))
            }
            plan.personne.arrive(plan.du)
        }
        if trajet.second { renouvelerEn2021(&plan) }
        terminer(&plan, trajet)
        return plan
    }

    /// The day of the first contract of 2021; for a long contract of 2020, the day after it ends.
    private mutating func elaborationDe2021(_ trajet: Trajet) -> Jour {
        let debut = max(Reperes.rentree.plus(jours: trajet.depart == .entrant ? 7 : 0), conventionneeDu.plus(jours: 18))
        if trajet.depart == .sansContrat { return Reperes.annee.au.plus(jours: -hasard.entre(10, 80)) }
        let dernier = trajet.second ? Reperes.annee.du.plus(jours: 145) : Reperes.annee.au.plus(jours: trajet.sortie == nil ? -16 : -80)
        return jour(debut, dernier)
    }

    /// Long enough that the next contract belongs to 2022, except for those who renew or leave within the year.
    private func duree(_ trajet: Trajet, _ elabore: Jour) -> Int {
        if trajet.second || trajet.sortie != nil { return 6 }
        return [6, 9, 12].first { elabore.plus(mois: $0) >= Reperes.debutDe2022.plus(jours: 10) } ?? 12
    }

    private mutating func arrivee(_ depart: Depart, avant elabore: Jour) -> Jour {
        let avance = depart == .sansType ? hasard.entre(20, 400) : hasard.entre(12, 45)
        return max(conventionneeDu.plus(jours: 3), elabore.plus(jours: -avance))
    }

    private mutating func renouvelerEn2021(_ plan: inout PlanDePersonne) {
        guard let premier = plan.contrats.last?.contrat, let rang = premier.rang else { return }
        let elabore = jour(premier.fin.plus(jours: -20), min(premier.fin, Reperes.noel))
        let contrat = contrat(
            .renouvellement, rang: rang + 1, elaboreLe: elabore, debut: premier.fin.plus(jours: 1), mois: hasard.chance(60) ? 6 : 12,
            pour: plan.personne)
        plan.ajouter(contrat)
    }
}
