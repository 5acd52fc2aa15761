// Obstacles found at interviews, and the steps engaged to lift them.

import Domain

extension Conteur {
    /// Obstacles and steps of the ordinary life, found at some of these interviews.
    mutating func reperer(_ plan: inout PlanDePersonne, parmi rangs: Range<Int>) {
        let tenus = rangs.filter { plan.entretiens[$0].issue == .honore }
        for (ordre, rang) in tenus.enumerated() where ordre == 0 || hasard.chance(18) {
            guard let jour = plan.entretiens[rang].tenuLe else { continue }
            let ouverts = Set(plan.freins.map(\.frein.theme))
            let themes = hasard.melange(Self.themes.filter { !ouverts.contains($0) }).prefix(hasard.entre(1, ordre == 0 ? 2 : 1))
            for theme in themes {
                let frein = ajouter(frein: theme, le: jour, entretien: rang, a: &plan)
                for _ in 0..<hasard.entre(0, 2) { ajouter(demarche: theme, pour: frein, le: jour, a: &plan) }
            }
        }
    }

    static let themes = [
        "logement", "sante", "budget", "mobilite", "formation", "emploi", "famille", "administratif", "numerique", "langue", "isolement",
    ]

    /// Where the story ends for this person: the exit, else today.
    private func fin(_ plan: PlanDePersonne) -> Jour { min(plan.sortie?.le ?? aujourdhui, aujourdhui) }

    /// Adds an obstacle; those that nothing lifted are closed at the exit.
    @discardableResult
    mutating func ajouter(frein theme: String, le jour: Jour, entretien: Int, a plan: inout PlanDePersonne) -> Int {
        let leveLe = jour.plus(jours: hasard.entre(40, 420))
        var frein = Frein(theme: theme, repereLe: jour, etat: hasard.chance(60) ? .enCours : .repere)
        if leveLe <= fin(plan) {
            (frein.etat, frein.termineLe) = (hasard.chance(85) ? .leve : .clos, leveLe)
        } else if let sortie = plan.sortie?.le, sortie <= aujourdhui {
            (frein.etat, frein.termineLe) = (.clos, sortie)
        }
        plan.freins.append(FreinPrevu(frein: frein, entretien: entretien))
        return plan.freins.count - 1
    }

    /// Adds a step engaged under an obstacle.
    mutating func ajouter(demarche theme: String, pour frein: Int, le jour: Jour, a plan: inout PlanDePersonne) {
        let deja = Set(plan.demarches.filter { $0.frein == frein }.compactMap(\.demarche.code))
        let offertes = demarches[theme] ?? []
        let code = hasard.choix(offertes.filter { !deja.contains($0) }) ?? offertes.first
        let termineeLe = jour.plus(jours: hasard.entre(14, 150))
        var demarche = Demarche(
            theme: theme, code: code, libelle: code == nil ? "Démarche à préciser" : "", etat: .engagee, engageeLe: jour,
            echeance: jour.plus(jours: hasard.entre(15, 120)),
            partenaire: hasard.chance(50) ? lexique.phrases("partenaire_\(theme)").first ?? "" : "")
        if termineeLe <= fin(plan) {
            (demarche.etat, demarche.termineeLe) = (hasard.chance(80) ? .aboutie : .abandonnee, termineeLe)
        } else if let sortie = plan.sortie?.le, sortie <= aujourdhui {
            (demarche.etat, demarche.termineeLe) = (.abandonnee, max(jour, sortie))
        }
        let entretien = plan.freins[frein].frein.repereLe == jour ? plan.freins[frein].entretien : nil
        plan.demarches.append(DemarchePrevue(demarche: demarche, frein: frein, entretien: entretien))
    }
}
