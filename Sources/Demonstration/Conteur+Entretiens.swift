// Appointments given, kept or missed.

import Domain

extension Conteur {
    /// An interview held; `prevuLe` is nil when the person came without appointment.
    mutating func tenu(_ nature: NatureDEntretien, le jour: Jour, par referent: Cle<Referent>, surRendezVous: Bool = true) -> Entretien {
        Entretien(
            referent: referent, nature: nature, prevuLe: surRendezVous ? jour : nil, duree: duree(nature), tenuLe: jour,
            modalite: hasard.choix(ponderes: [("bureau", 76), ("telephone", 14), ("domicile", 7), ("visio", 3)]) ?? "bureau",
            issue: .honore, partenaire: nature == .tripartite ? hasard.choix(lexique.phrases("partenaire")) ?? "France Travail" : "")
    }

    /// An appointment to which nobody came.
    mutating func manque(_ nature: NatureDEntretien, le jour: Jour, pour plan: PlanDePersonne) -> Entretien {
        let excusee = hasard.chance(55)
        let redaction = Redaction(lexique: lexique, personne: plan.personne)
        return Entretien(
            referent: plan.referent, nature: nature, prevuLe: jour, duree: duree(nature),
            issue: excusee ? .absenceExcusee : .absenceInjustifiee,
            motifAbsence: excusee ? hasard.choix(["sante", "emploi", "garde", "transport", "administratif"]) : nil,
            compteRendu: redaction.phrase(excusee ? "absence_excusee" : "absence_injustifiee", &hasard))
    }

    /// An appointment without outcome yet.
    mutating func fixe(_ nature: NatureDEntretien, le jour: Jour, pour plan: PlanDePersonne) -> Entretien {
        Entretien(referent: plan.referent, nature: nature, prevuLe: jour, duree: duree(nature))
    }

    private mutating func duree(_ nature: NatureDEntretien) -> Int {
        switch nature {
        case .pourCer: hasard.chance(70) ? 45 : 60
        case .autre: hasard.chance(60) ? 30 : 45
        case .tripartite: 60
        }
    }

    /// The ordinary life of an accompaniment over a span: one interview for each contract, others every `pas` days or so,
    /// some of them missed, and the obstacles and steps that come with them.
    mutating func vivre(_ plan: inout PlanDePersonne, dans periode: Periode, pas: Int) {
        let deja = plan.entretiens.count
        for contrat in plan.contrats where periode.contient(contrat.contrat.elaboreLe) {
            plan.entretiens.append(tenu(.pourCer, le: contrat.contrat.elaboreLe, par: plan.referent))
        }
        var jour = periode.du.plus(jours: hasard.entre(3, pas))
        while jour <= periode.au {
            let ouvrable = Calendrier.ouvrable(jour, dans: periode)
            let libre = !plan.entretiens.contains { $0.le.map { abs($0.jours(jusque: ouvrable)) < 4 } ?? false }
            if libre {
                let nature: NatureDEntretien = hasard.chance(9) ? .tripartite : .autre
                let manque = hasard.chance(13)
                plan.entretiens.append(
                    manque ? self.manque(.autre, le: ouvrable, pour: plan) : tenu(nature, le: ouvrable, par: plan.referent))
            }
            jour = jour.plus(jours: hasard.entre(pas * 2 / 3, pas * 4 / 3))
        }
        reperer(&plan, parmi: deja..<plan.entretiens.count)
    }
}
