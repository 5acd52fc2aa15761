// The identities of obstacles, steps, exits and people: themes, reasons, and what was there at the start and at the end.

import Domain

extension Constat {
    var mentions: [Controle] {
        [
            parties(
                "freins.parties", "Freins repérés", comptes.totalFreins, themes(comptes.freins), ("frein", "freins"), .freinsSansTheme),
            concernes("freins", "Freins repérés", .freins, comptes.totalFreins, ("frein", "freins")),
            listes("freins", "Freins repérés", { if case .freins = $0 { true } else { false } }, .freins),
            parties(
                "demarches.parties", "Démarches engagées", comptes.totalDemarches, themes(comptes.demarches), ("démarche", "démarches"),
                .demarchesSansTheme),
            concernes("demarches", "Démarches engagées", .demarches, comptes.totalDemarches, ("démarche", "démarches")),
            listes("demarches", "Démarches engagées", { if case .demarches = $0 { true } else { false } }, .demarches),
        ]
    }

    private func themes(_ comptes: [Theme: Int]) -> [(Int, String)] {
        let presents = Theme.allCases.filter { (comptes[$0] ?? 0) > 0 }.map { (comptes[$0] ?? 0, $0.dansUnePhrase) }
        return presents.isEmpty ? [(0, "dans \(Theme.allCases.count) thèmes")] : presents
    }

    var sorties: [Controle] {
        let presentes = CategorieDeSortie.allCases.filter { (comptes.sorties[$0] ?? 0) > 0 }.map {
            (comptes.sorties[$0] ?? 0, $0.dansUnePhrase)
        }
        return [
            parties(
                "sorties.parties", "Motifs de sortie", comptes.totalSorties, presentes.isEmpty ? [(0, "avec un motif")] : presentes,
                ("sortie", "sorties"), .sortiesSansMotif),
            aucun(
                "sorties.motifs", "Motifs de sortie", .sortiesAPreciser, juste: "Chaque sortie a son vrai motif.",
                ("sortie a un motif à préciser", "sorties ont un motif à préciser")),
            listes("sorties", "Motifs de sortie", { if case .sorties = $0 { true } else { false } }, .sorties),
        ]
    }

    var personnes: [Controle] {
        [
            stock(
                "personnes.accompagnements", faits.accompagnements, ("accompagnement", "accompagnements"), ("entrée", "entrées"),
                ("sortie", "sorties")),
            stock(
                "personnes.stock", faits.personnes, ("personne", "personnes"), ("arrivée", "arrivées"), ("départ", "départs")),
            relire(
                "personnes.retours", "Personnes", .suivisMultiples,
                juste: "Chaque personne suivie a un seul accompagnement sur la période.",
                (
                    "personne a plusieurs accompagnements sur la période, elle compte une fois parmi les personnes",
                    "personnes ont plusieurs accompagnements sur la période, chacune compte une fois parmi les personnes"
                )),
            listes("personnes", "Personnes", { [.personnes, .presents, .entrees].contains($0) }, .personnes),
        ]
    }

    /// What was there at the start of the first day, plus what came, minus what left, is there after the last day.
    private func stock(
        _ code: String, _ mouvement: MouvementDeStock, _ unite: (String, String), _ entree: (String, String), _ sortie: (String, String)
    ) -> Controle {
        let attendu = mouvement.debut + mouvement.entrees - mouvement.sorties
        let egalite =
            "\(accord(mouvement.debut, unite.0, unite.1)) au début + \(accord(mouvement.entrees, entree.0, entree.1)) − \(accord(mouvement.sorties, sortie.0, sortie.1)) = \(attendu.lisible)"
        guard !mouvement.estJuste else {
            return controle(code, "Personnes", "\(egalite) après le dernier jour.", .juste)
        }
        return controle(
            code, "Personnes", "\(egalite), il y en a \(mouvement.fin.lisible) après le dernier jour.", .aCorriger, .sortiesAvantEntree)
    }

    // MARK: Views

    /// One control for each measure; one more for each axis whose parts do not make the total.
    var vues: [Controle] {
        Mesure.allCases.flatMap { mesure -> [Controle] in
            let axes = faits.vues.filter { $0.mesure == mesure }
            guard let total = axes.first?.total else { return [] }
            let fausses = axes.filter { $0.parties != $0.total }
            let justes = axes.count - fausses.count
            let phrase =
                "\(accord(justes, "répartition fait", "répartitions font chacune")) le total, \(total.lisible)\(fausses.isEmpty ? "" : ", sur \(axes.count)")."
            return [vue(mesure, "vues", "Vues\u{a0}: \(mesure.libelle.dansUnePhrase)", phrase, .juste)] + fausses.map(fausse)
        }
    }

    private func fausse(_ vue: PartiesDeVue) -> Controle {
        let tableau = "Vues\u{a0}: \(vue.mesure.libelle.dansUnePhrase) par \(vue.axe.libelle.dansUnePhrase)"
        let phrase = "Les lignes font \(vue.parties.lisible), le total est \(vue.total.lisible)"
        if vue.axe == .referent, vue.mesure.comptePersonnes, vue.parties > vue.total {
            return self.vue(
                vue.mesure, vue.axe.rawValue, tableau,
                "\(phrase)\u{a0}: une personne suivie par plusieurs référents compte dans chacun, et une fois au total.", .explique,
                .suivisMultiples)
        }
        let cause: CauseDeControle = vue.axe.situation.map { .situationsDoubles($0) } ?? .sansFiche(vue.mesure)
        return self.vue(
            vue.mesure, vue.axe.rawValue, tableau, "\(phrase)\u{a0}: un écart de \(abs(vue.parties - vue.total).lisible).", .aCorriger,
            vue.mesure == .entretiens && nombre(.compteursFaux) > 0 ? .compteursFaux : cause)
    }

    /// Entries and people of the last day stand under « Personnes ».
    private func vue(
        _ mesure: Mesure, _ suite: String, _ tableau: String, _ phrase: String, _ verdict: Verdict, _ cause: CauseDeControle? = nil
    ) -> Controle {
        let rubrique = mesure == .entrees || mesure == .presents ? Mesure.personnes : mesure
        return controle("\(rubrique.rawValue).vues.\(mesure.rawValue).\(suite)", tableau, phrase, verdict, cause)
    }
}
