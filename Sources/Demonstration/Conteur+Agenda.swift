// The days around today: what was held, what has no outcome yet, who comes, who has not been seen for long.

import Domain

extension Conteur {
    /// Tells the life of each person up to yesterday, then fills the agenda.
    mutating func agenda(_ plans: inout [PlanDePersonne]) {
        for rang in plans.indices {
            let perduDeVue = plans[rang].sortie == nil && plans[rang].du < aujourdhui.plus(jours: -160) && hasard.chance(7)
            let fin = plans[rang].sortie?.le ?? aujourdhui.plus(jours: perduDeVue ? -hasard.entre(95, 140) : -1)
            if plans[rang].du <= fin {
                vivre(&plans[rang], dans: Periode(plans[rang].du, fin), pas: profil.ages.upperBound < 26 ? 28 : 38)
            }
            prevoir(&plans[rang])
            guard plans[rang].sortie == nil, !perduDeVue, hasard.chance(45) else { continue }
            let jour = jour(aujourdhui.plus(jours: 1), aujourdhui.plus(jours: 14))
            plans[rang].entretiens.append(fixe(nature(plans[rang]), le: jour, pour: plans[rang]))
        }
        rendezVousDuJour(&plans)
        sansIssue(&plans)
    }

    /// A contract that ends soon, or none at all, calls for an appointment about it.
    private func nature(_ plan: PlanDePersonne) -> NatureDEntretien {
        let fin = plan.contrats.last?.contrat.fin ?? aujourdhui
        return fin < aujourdhui.plus(jours: 45) ? .pourCer : .autre
    }

    /// Today: five for the first référent of a large structure, a few for the others, at different hours.
    private mutating func rendezVousDuJour(_ plans: inout [PlanDePersonne]) {
        for (ordre, referent) in equipe.enumerated() {
            let libres = plans.indices.filter {
                plans[$0].referent == referent && plans[$0].sortie == nil && plans[$0].du < aujourdhui.plus(jours: -20)
            }
            let combien = min(ordre == 0 ? 5 : 3, (libres.count + 5) / 6)
            for (rang, indice) in hasard.melange(libres).prefix(combien).enumerated() {
                var rendezVous = fixe(rang == 3 ? .tripartite : nature(plans[indice]), le: aujourdhui, pour: plans[indice])
                if rendezVous.nature == .tripartite {
                    rendezVous.partenaire = hasard.choix(lexique.phrases("partenaire")) ?? "France Travail"
                }
                plans[indice].entretiens.append(rendezVous)
            }
        }
    }

    /// Appointments of the last days whose outcome nobody has noted.
    private mutating func sansIssue(_ plans: inout [PlanDePersonne]) {
        let libres = plans.indices.filter { plans[$0].sortie == nil && plans[$0].du < aujourdhui.plus(jours: -30) }
        for indice in hasard.melange(libres).prefix((libres.count + 8) / 9) {
            let jour = jour(aujourdhui.plus(jours: -14), aujourdhui.plus(jours: -1))
            guard !plans[indice].entretiens.contains(where: { $0.le == jour }) else { continue }
            plans[indice].entretiens.append(fixe(nature(plans[indice]), le: jour, pour: plans[indice]))
        }
    }

    /// A step that is planned and not engaged yet, with its due date.
    private mutating func prevoir(_ plan: inout PlanDePersonne) {
        let ouverts = plan.freins.indices.filter { !plan.freins[$0].frein.etat.termine }
        guard plan.sortie == nil, let rang = hasard.choix(ouverts), hasard.chance(40) else { return }
        let theme = plan.freins[rang].frein.theme
        guard let code = hasard.choix(demarches[theme] ?? []) else { return }
        let demarche = Demarche(
            theme: theme, code: code, etat: .prevue, echeance: aujourdhui.plus(jours: hasard.entre(-15, 60)),
            partenaire: lexique.phrases("partenaire_\(theme)").first ?? "")
        plan.demarches.append(DemarchePrevue(demarche: demarche, frein: rang))
    }
}
