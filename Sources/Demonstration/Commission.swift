// What the Commission RSA of the demonstration answers, sitting after sitting.

import Domain

/// A decision to come: on a contract of the plan, by its rank, or on the situation of the person.
struct ExamenPrevu {
    let jour: Jour
    var contrat: Int?
    let decision: String
    var motif = ""
    var vers: Orientation?
    var jusque: Jour?

    func examen(session: Cle<SessionDeCommission>, contrat: Cle<Contrat>?) -> Examen {
        Examen(session: session, contrat: contrat, decision: decision, motif: motif, nouvelleOrientation: vers, effetAu: jusque)
    }
}

/// The commission of Alençon: most contracts are validated, some after an adjournment; now and then the right is examined too.
struct Commission {
    static let territoire = "Alençon"
    let referentiels: Referentiels
    let lexique: Lexique

    /// What is decided of one person, from the contracts that the plan says decided.
    func examens(_ plan: PlanDePersonne, le aujourdhui: Jour, _ hasard: inout Hasard) -> [ExamenPrevu] {
        var examens: [ExamenPrevu] = []
        for (rang, prevu) in plan.contrats.enumerated() {
            guard prevu.contrat.sorte.compte, let jour = prevu.contrat.decideLe else { continue }
            examens += reponses(rang, prevu.contrat, jour, aujourdhui, &hasard)
            if hasard.chance(14), let autre = autre(plan, jour, deja: examens, &hasard) { examens.append(autre) }
        }
        return examens
    }

    private func code(_ categorie: CategorieDeDecision) -> String { referentiels.decision(categorie)?.code ?? categorie.rawValue }

    private func motif(_ categorie: CategorieDeDecision, _ hasard: inout Hasard) -> String {
        hasard.choix(lexique.phrases("motif_\(categorie.rawValue)")) ?? "Décision de la commission"
    }

    /// An adjourned contract comes back to the next sitting. Only old contracts were refused: they hold up nobody today.
    private func reponses(_ rang: Int, _ contrat: Contrat, _ jour: Jour, _ aujourdhui: Jour, _ hasard: inout Hasard) -> [ExamenPrevu] {
        let tirage = hasard.entre(0, 99)
        if tirage < 2, contrat.fin < aujourdhui.plus(jours: -400) {
            return [ExamenPrevu(jour: jour, contrat: rang, decision: code(.refuse), motif: motif(.refuse, &hasard))]
        }
        guard tirage < 9 else { return [ExamenPrevu(jour: jour, contrat: rang, decision: code(.valide))] }
        let ajourne = ExamenPrevu(jour: jour, contrat: rang, decision: code(.ajourne), motif: motif(.ajourne, &hasard))
        let suivante = Calendrier.commission(apres: jour)
        return suivante > aujourdhui ? [ajourne] : [ajourne, ExamenPrevu(jour: suivante, contrat: rang, decision: code(.valide))]
    }

    /// About three in ten are reductions, as in 2021.
    private func autre(_ plan: PlanDePersonne, _ jour: Jour, deja: [ExamenPrevu], _ hasard: inout Hasard) -> ExamenPrevu? {
        let tiree = hasard.choix(ponderes: [
            (CategorieDeDecision.reduction, 31), (.maintien, 27), (.autre, 17), (.suspension, 12), (.reorientation, 9), (.radiation, 4),
        ])
        guard let categorie = tiree else { return nil }
        // Nobody struck off goes on being followed.
        if categorie == .radiation, plan.sortie == nil { return nil }
        let orientation = plan.personne.situations.last { $0.nature == .orientation }.flatMap { Orientation(rawValue: $0.valeur) }
        if categorie == .reorientation, orientation == nil || deja.contains(where: { $0.vers != nil }) { return nil }
        return ExamenPrevu(
            jour: jour, decision: code(categorie), motif: categorie.demandeUnMotif ? motif(categorie, &hasard) : "",
            vers: categorie == .reorientation ? (orientation == .sociale ? .socioProfessionnelle : .sociale) : nil,
            jusque: categorie.aUnTerme ? jour.plus(mois: hasard.entre(1, 4)).plus(jours: -1) : nil)
    }
}
