// When and why people leave, and who leaves together.

import Domain

extension Conteur {
    /// Gives the plan its exit, and the renewals until then.
    mutating func terminer(_ plan: inout PlanDePersonne, _ trajet: Trajet) {
        let dernier = plan.contrats.last?.contrat
        let elabore = dernier?.elaboreLe ?? plan.du
        if let categorie = trajet.sortie {
            plan.sortie = sortie(categorie, le: jour(elabore.plus(jours: 30), Reperes.noel))
        } else if trajet.depart == .sansType {
            let debut = max(Reperes.debutDe2022.plus(jours: 10), elabore.plus(jours: 45))
            plan.sortie = sortie(nil, le: jour(debut, max(debut.plus(jours: 5), dernier?.fin ?? debut)))
        } else {
            let annee = hasard.choix(ponderes: [(0, 60), (1, 28), (2, 12)]) ?? 0
            let debut = max(Reperes.debutDe2022.plus(mois: 12 * annee).plus(jours: 12), elabore.plus(jours: 60))
            let fin = Reperes.annee.au.plus(mois: 12 * (annee + 1)).plus(jours: -35)
            plan.sortie = sortie(nil, le: jour(debut, max(debut, fin)))
            prolonger(&plan, jusque: plan.sortie?.le ?? fin, plancher: Reperes.debutDe2022)
        }
        conclure(&plan)
    }

    /// An exit; without a category, one of those that are frequent.
    mutating func sortie(_ categorie: CategorieDeSortie?, le jour: Jour) -> SortiePrevue {
        let categorie = categorie ?? hasard.choix(ponderes: profil.sorties) ?? .autres
        return SortiePrevue(
            le: jour, categorie: categorie, destination: categorie == .reorientation ? hasard.choix(profil.destinations) : nil)
    }

    /// Someone whose accompaniment was over before 2021, so that the year before is not empty.
    mutating func partiAvant2021() -> PlanDePersonne {
        let finDe2020 = Reperes.finDe2020
        let elabore = jour(finDe2020.plus(jours: -420), finDe2020.plus(jours: -150))
        let du = elabore.plus(jours: -hasard.entre(12, 45))
        var plan = PlanDePersonne(personne: personne(arrivee: du), referent: hasard.choix(equipe) ?? Cle(0), du: du)
        let debut = elabore.plus(jours: hasard.entre(0, 10))
        plan.ajouter(contrat(.premier, rang: 1, elaboreLe: elabore, debut: debut, mois: 6, pour: plan.personne))
        plan.sortie = sortie(nil, le: jour(max(elabore.plus(jours: 60), Reperes.annee.du.plus(jours: -300)), finDe2020))
        prolonger(&plan, jusque: plan.sortie?.le ?? finDe2020, plancher: elabore)
        conclure(&plan)
        return plan
    }

    /// The last person drawn, if a couple may begin with them.
    mutating func conjointPossible(_ plans: [PlanDePersonne]) -> (Int, Personne)? {
        guard let dernier = plans.indices.last, plans[dernier].personne.foyerDe == nil, hasard.chance(profil.couples) else { return nil }
        return (dernier, plans[dernier].personne)
    }

    /// A shared household is a couple on both sides.
    mutating func unir(_ plans: inout [PlanDePersonne]) {
        guard let second = plans.indices.last, let premier = plans[second].personne.foyerDe else { return }
        let avecEnfant = hasard.chance(70)
        plans[premier].personne.foyerDe = second
        plans[premier].personne.vitEnCouple(avecEnfant: avecEnfant)
        plans[second].personne.vitEnCouple(avecEnfant: avecEnfant)
    }
}

extension Personne {
    /// Moves what is true of the person back to the day they came, when that day is found later.
    mutating func arrive(_ du: Jour) {
        for rang in situations.indices { situations[rang].du = du }
        if let entree = beneficiaire.entreeRsa, entree > du {
            beneficiaire.entreeRsa = max(beneficiaire.naissance.plus(mois: 216), du.plus(mois: -6))
        }
    }
}
