// What the commission decided on the right of a person and that holds on a day.

extension Dossier {
    /// The reductions, suspensions and radiations that hold on a day: until their term, else as long as the accompaniment
    /// they came in goes on. The last of each kind; the most recent sitting last.
    package func mesures(le jour: Jour, _ referentiels: Referentiels) -> [ExamenTenu] {
        let debut = suivis.map(\.accompagnement.valeur.du).max() ?? jour
        let tenues = examens.filter { tenu in
            guard tenu.session.tenueLe <= jour else { return false }
            switch referentiels.categorie(deDecision: tenu.examen.fiche.valeur.decision) {
            case .reduction, .suspension: return tenu.examen.fiche.valeur.effetAu.map { $0 >= jour } ?? (tenu.session.tenueLe >= debut)
            case .radiation: return tenu.session.tenueLe >= debut
            default: return false
            }
        }
        var vues: Set<CategorieDeDecision?> = []
        return tenues.reversed().filter {
            vues.insert(referentiels.categorie(deDecision: $0.examen.fiche.valeur.decision)).inserted
        }.reversed()
    }
}

extension Examen {
    /// « Contrat validé », « Réorientation professionnelle : … », « Réduction de l’allocation jusqu’au 10/05/2026 : … ».
    package func phrase(_ referentiels: Referentiels) -> String {
        let terme = effetAu.map { " jusqu’au \($0.court)" } ?? ""
        let but = nouvelleOrientation.map { " \($0.dansUnePhrase)" } ?? ""
        return referentiels.libelle(.decisions, decision) + but + terme + (motif.isEmpty ? "" : "\u{a0}: \(motif)")
    }
}
