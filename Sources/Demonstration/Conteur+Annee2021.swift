// The year 2021 told so that its counts are exactly those of the recipe: each interview, obstacle and step has its person.

import Domain

extension Conteur {
    /// Tells 2021 for the first `recette.personnes` plans; nothing else counted in 2021 may be added afterwards.
    mutating func raconter2021(_ plans: inout [PlanDePersonne], _ recette: Recette) {
        let cohorte = 0..<min(recette.personnes, plans.count)
        var honores = recette.honoresCer, autres = recette.autres
        entretiensDesContrats(&plans, cohorte, &honores, &autres, sansRendezVous: recette.sansRendezVous)
        for rang in cohorte where tenusEn2021(plans[rang]).isEmpty {
            if honores > 0 {
                honores -= placer(.pourCer, chez: rang, &plans) ? 1 : 0
            } else if autres > 0 {
                autres -= placer(.autre, chez: rang, &plans) ? 1 : 0
            }
        }
        repartir(honores, .pourCer, cohorte, &plans)
        repartir(autres, .autre, cohorte, &plans)
        repartir(recette.tripartites, .tripartite, cohorte, &plans)
        absences(recette.absencesPourCer, .pourCer, cohorte, &plans)
        absences(recette.autres / 12, .autre, cohorte, &plans)
        for theme in Theme.allCases { freinsEtDemarches(theme, recette, cohorte, &plans) }
    }

    private func en2021(_ jour: Jour?) -> Bool { jour.map(Reperes.annee.contient) ?? false }

    private func tenusEn2021(_ plan: PlanDePersonne) -> [Int] {
        plan.entretiens.indices.filter { en2021(plan.entretiens[$0].tenuLe) }
    }

    /// Each contract is drawn up at an interview: for a CER while there are some, else at another one.
    private mutating func entretiensDesContrats(
        _ plans: inout [PlanDePersonne], _ cohorte: Range<Int>, _ honores: inout Int, _ autres: inout Int, sansRendezVous: Int
    ) {
        let contrats = cohorte.flatMap { rang in
            plans[rang].contrats.map(\.contrat.elaboreLe).filter(en2021).map { (rang, $0) }
        }
        for (ordre, (rang, jour)) in hasard.melange(contrats).enumerated() {
            let nature: NatureDEntretien = honores > 0 ? .pourCer : .autre
            guard honores > 0 || autres > 0 else { return }
            if honores > 0 { honores -= 1 } else { autres -= 1 }
            let surRendezVous = nature == .autre || ordre >= sansRendezVous
            plans[rang].entretiens.append(tenu(nature, le: jour, par: plans[rang].referent, surRendezVous: surRendezVous))
        }
    }

    private func presenceEn2021(_ plan: PlanDePersonne) -> Periode {
        Periode(max(plan.du, Reperes.rentree), max(plan.du, min(plan.sortie?.le ?? Reperes.noel, Reperes.noel)))
    }

    /// Adds an interview held on a day of 2021 when the person has none; false when no such day was found.
    private mutating func placer(_ nature: NatureDEntretien, chez rang: Int, _ plans: inout [PlanDePersonne]) -> Bool {
        guard let jour = jourLibre(plans[rang]) else { return false }
        plans[rang].entretiens.append(tenu(nature, le: jour, par: plans[rang].referent))
        return true
    }

    private mutating func jourLibre(_ plan: PlanDePersonne) -> Jour? {
        let presence = presenceEn2021(plan)
        for _ in 0..<12 {
            let jour = jour(presence.du, presence.au)
            if !plan.entretiens.contains(where: { $0.le == jour }) { return jour }
        }
        return nil
    }

    /// Spreads interviews over people, each the more often the longer they were there.
    private mutating func repartir(_ nombre: Int, _ nature: NatureDEntretien, _ cohorte: Range<Int>, _ plans: inout [PlanDePersonne]) {
        var reste = nombre
        for _ in 0..<nombre * 300 where reste > 0 {
            let rang = hasard.entre(cohorte.lowerBound, cohorte.upperBound - 1)
            guard presenceEn2021(plans[rang]).jours >= hasard.entre(0, 350) else { continue }
            if placer(nature, chez: rang, &plans) { reste -= 1 }
        }
    }

    /// Appointments that nobody came to; those for a CER come before a contract.
    private mutating func absences(_ nombre: Int, _ nature: NatureDEntretien, _ cohorte: Range<Int>, _ plans: inout [PlanDePersonne]) {
        var reste = nombre
        for _ in 0..<nombre * 300 where reste > 0 {
            let rang = hasard.entre(cohorte.lowerBound, cohorte.upperBound - 1)
            let presence = presenceEn2021(plans[rang])
            let contrat = nature == .pourCer ? hasard.choix(plans[rang].contrats.map(\.contrat.elaboreLe).filter(en2021)) : nil
            let voulu = contrat.map { Calendrier.ouvrable($0.plus(jours: -hasard.entre(6, 24)), dans: presence) }
            guard presence.jours > 45, let jour = voulu ?? jourLibre(plans[rang]),
                !plans[rang].entretiens.contains(where: { $0.le == jour })
            else { continue }
            plans[rang].entretiens.append(manque(nature, le: jour, pour: plans[rang]))
            reste -= 1
        }
    }

    /// Obstacles on different people; steps under the obstacles of their theme, in turn.
    private mutating func freinsEtDemarches(_ theme: Theme, _ recette: Recette, _ cohorte: Range<Int>, _ plans: inout [PlanDePersonne]) {
        var reperes: [(personne: Int, frein: Int)] = []
        let porteurs = hasard.melange(cohorte.filter { !tenusEn2021(plans[$0]).isEmpty })
        for rang in porteurs.prefix(recette.freins[theme] ?? 0) {
            guard let entretien = hasard.choix(tenusEn2021(plans[rang])), let jour = plans[rang].entretiens[entretien].tenuLe
            else { continue }
            reperes.append((rang, ajouter(frein: theme.rawValue, le: jour, entretien: entretien, a: &plans[rang])))
        }
        for ordre in 0..<(reperes.isEmpty ? 0 : recette.demarches[theme] ?? 0) {
            let (rang, frein) = reperes[ordre % reperes.count]
            let repere = plans[rang].freins[frein].frein.repereLe
            let fin = min(presenceEn2021(plans[rang]).au, repere.plus(jours: 40))
            let engagee = ordre < reperes.count && hasard.chance(70) ? repere : jour(repere, max(repere, fin))
            ajouter(demarche: theme.rawValue, pour: frein, le: engagee, a: &plans[rang])
        }
    }
}
