// Whom a structure looks for today: attempts to reach, absences, contracts of the young, people who never came. Told after
// everything else and by its own chance: nothing that was drawn before moves, and nothing here happens before 2022.

import Domain

extension Conteur {
    /// Adds to today's caseload what a Mission locale, and each structure in its way, sees of who does not come.
    func relancer(_ plans: inout [PlanDePersonne]) {
        var sort = Hasard("\(code) relances")
        let suivis = sort.melange(plans.indices.filter { plans[$0].sortie == nil && plans[$0].du >= Reperes.debutDe2022 })
        if profil.ages.upperBound < 26 {
            jeunesse(&plans, suivis.filter { plans[$0].personne.beneficiaire.estJeune(le: aujourdhui) }, &sort)
        }
        for rang in suivis where plans[rang].relances.isEmpty { chercher(&plans[rang], &sort) }
        for rang in suivis.suffix(suivis.count / 8) { manquer(&plans[rang], &sort) }
    }

    private func jeunesse(_ plans: inout [PlanDePersonne], _ jeunes: [Int], _ sort: inout Hasard) {
        for (ordre, rang) in jeunes.enumerated() {
            switch ordre * 20 / max(1, jeunes.count) {
            case 0, 1, 2: jamaisVenu(&plans[rang], ordre, &sort)
            case 3, 4, 5, 6: seulement(.pacea, &plans[rang], &sort)
            case 7, 8: seulement(.cej, &plans[rang], &sort)
            case 9, 10: plans[rang].contrats.append(ContratPrevu(contrat: parcours(.pacea, plans[rang], &sort), predecesseur: nil))
            case 11, 12: bientot26(&plans[rang], &sort)
            default: break
            }
        }
    }

    /// Followed for some months, looked for, never met.
    private func jamaisVenu(_ plan: inout PlanDePersonne, _ ordre: Int, _ sort: inout Hasard) {
        plan.du = aujourdhui.plus(jours: -sort.entre(70, 200))
        plan.personne.arrive(plan.du)
        (plan.contrats, plan.entretiens, plan.freins, plan.demarches) = ([], [], [], [])
        for pas in 0...ordre % 2 { manque(aujourdhui.plus(jours: -60 + 25 * pas), .absenceInjustifiee, &plan) }
        tenter(&plan, depuis: plan.du.plus(jours: 15), combien: sort.entre(2, 5), jointe: false, &sort)
        plan.motif = [.some("jamais_venu"), "injoignable", "refus", nil, "demenage", "en_emploi"][ordre % 6]
    }

    /// A contract of the young in place of the CER.
    private func seulement(_ sorte: SorteDeContrat, _ plan: inout PlanDePersonne, _ sort: inout Hasard) {
        plan.contrats = [ContratPrevu(contrat: parcours(sorte, plan, &sort), predecesseur: nil)]
        plan.motif = sort.chance(40) ? "autre_contrat" : nil
    }

    /// A PACEA or a CEJ in force today: signed, never sent to the commission.
    private func parcours(_ sorte: SorteDeContrat, _ plan: PlanDePersonne, _ sort: inout Hasard) -> Contrat {
        let voulu = max(plan.du, aujourdhui.plus(jours: -sort.entre(20, 300)))
        let elabore = Calendrier.ouvrable(voulu, dans: Periode(plan.du, max(plan.du, aujourdhui.plus(jours: -1))))
        return Contrat(
            sorte: sorte, type: .premier, rang: 1, elaboreLe: elabore, debut: elabore,
            fin: Contrat.fin(debut: elabore, mois: sorte == .pacea ? 24 : 12), signeLe: elabore, decision: .valide, decideLe: elabore,
            objectifs: lexique.phrases("objectif_emploi").first ?? "")
    }

    private func bientot26(_ plan: inout PlanDePersonne, _ sort: inout Hasard) {
        plan.personne.beneficiaire.naissance = aujourdhui.plus(jours: sort.entre(12, 80)).plus(mois: -12 * Jeunesse.limite)
    }

    /// Somebody not met for two months is looked for, and sometimes reached.
    private func chercher(_ plan: inout PlanDePersonne, _ sort: inout Hasard) {
        let tenus = plan.entretiens.compactMap(\.tenuLe).filter { $0 <= aujourdhui }
        guard let dernier = tenus.max(), dernier < aujourdhui.plus(jours: -60) else { return }
        tenter(&plan, depuis: dernier.plus(jours: 30), combien: sort.entre(1, 3), jointe: sort.chance(35), &sort)
    }

    private func tenter(_ plan: inout PlanDePersonne, depuis: Jour, combien: Int, jointe: Bool, _ sort: inout Hasard) {
        let hier = aujourdhui.plus(jours: -1), pas = max(1, depuis.jours(jusque: hier) / max(1, combien))
        for tour in 0..<combien {
            let jour = Calendrier.ouvrable(
                min(hier, depuis.plus(jours: tour * pas + sort.entre(0, 4))), dans: Periode(max(plan.du, depuis), max(plan.du, hier)))
            let moyen = sort.choix([MoyenDeRelance.telephone, .telephone, .sms, .courrier, .courriel, .visite]) ?? .telephone
            let resultat: ResultatDeRelance =
                jointe && tour == combien - 1
                ? .joint : moyen == .telephone ? sort.choix([.sansReponse, .message]) ?? .message : .sansReponse
            plan.relances.append(Relance(le: jour, moyen: moyen, resultat: resultat))
        }
    }

    /// Three absences without reason within the year, and one for a legitimate one.
    private func manquer(_ plan: inout PlanDePersonne, _ sort: inout Hasard) {
        let debut = max(plan.du.plus(jours: 5), aujourdhui.plus(jours: -300)), reste = debut.jours(jusque: aujourdhui.plus(jours: -10))
        guard reste > 60 else { return }
        for tour in 0..<4 {
            let voulu = Calendrier.ouvrable(debut.plus(jours: reste * (tour + 1) / 4 - sort.entre(0, 6)), dans: Periode(debut, aujourdhui))
            guard voulu < aujourdhui, !plan.entretiens.contains(where: { $0.le == voulu }) else { continue }
            manque(voulu, tour == 1 ? .absenceExcusee : .absenceInjustifiee, &plan)
        }
    }

    private func manque(_ voulu: Jour, _ issue: Issue, _ plan: inout PlanDePersonne) {
        let jour = Calendrier.ouvrable(voulu, dans: Periode(plan.du, aujourdhui.plus(jours: -1)))
        plan.entretiens.append(
            Entretien(
                referent: plan.referent, nature: .autre, prevuLe: jour, duree: 30, issue: issue,
                motifAbsence: issue == .absenceExcusee ? "transport" : nil))
    }
}
