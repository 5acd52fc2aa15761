// The last hand on every story: hours that do not collide, and what was written after each interview.

import Domain

extension Conteur {
    /// Gives each appointment of a référent its own hour of the day, in the order of the people: two that are still open never
    /// overlap.
    mutating func donnerDesHeures(_ plans: inout [PlanDePersonne]) {
        var pris: [JourDeReferent: (nombre: Int, ouverts: [Creneau])] = [:]
        for rang in plans.indices {
            for ordre in plans[rang].entretiens.indices {
                let entretien = plans[rang].entretiens[ordre]
                guard let jour = entretien.prevuLe else { continue }
                let place = JourDeReferent(referent: entretien.referent, jour: jour)
                let (numero, ouverts) = pris[place] ?? (0, [])
                let heures = (0..<Self.heures.count).map { Self.heures[(numero + $0) % Self.heures.count] }
                let libre = heures.first { heure in
                    !ouverts.contains { $0.chevauche(Creneau(jour, heure, duree: entretien.duree)) }
                }
                let heure = entretien.issue == nil ? libre : heures.first
                plans[rang].entretiens[ordre].heure = heure
                let creneau = entretien.issue == nil ? heure.map { Creneau(jour, $0, duree: entretien.duree) } : nil
                pris[place] = (numero + 1, ouverts + (creneau.map { [$0] } ?? []))
            }
        }
    }

    private struct JourDeReferent: Hashable {
        let referent: Cle<Referent>
        let jour: Jour
    }

    private static let heures: [Heure] = [
        "9h", "10h", "14h", "11h", "15h", "16h15", "8h15", "13h15", "17h15", "11h45", "8h45", "18h", "12h30", "9h30", "14h45", "10h45",
    ]
    .compactMap(Heure.init)

    /// Writes what was said at each interview held, about the obstacles found there.
    mutating func rediger(_ plan: inout PlanDePersonne) {
        let redaction = Redaction(lexique: lexique, personne: plan.personne)
        for rang in plan.entretiens.indices where plan.entretiens[rang].issue == .honore {
            var themes = plan.freins.filter { $0.entretien == rang }.map(\.frein.theme)
            if themes.isEmpty { themes = [hasard.choix(plan.freins.map(\.frein.theme)) ?? "emploi"] }
            plan.entretiens[rang].compteRendu = redaction.compteRendu(plan.entretiens[rang].nature, themes: themes, &hasard)
            if hasard.chance(6) { plan.entretiens[rang].notePrivee = redaction.phrase("prive", &hasard) }
        }
    }
}
