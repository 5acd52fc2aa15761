// From the stories to the acts: day after day, as the référents of the structure would have recorded them.

import Domain
import Store

/// Writes the plans of one structure within one transaction.
struct Ecrivain {
    let lieu: Lieu
    let acteurs: Acteurs
    let motifs: [CategorieDeSortie: String]
    let aujourdhui: Jour
    /// What the commission answers, and when it met: the structures share its sittings.
    let commission: Commission
    var sessions: [Jour: Cle<SessionDeCommission>]
    private var hasard: Hasard
    private var cles: [Int: ClesDePersonne] = [:]
    private var derniereSeconde = 0

    init(
        lieu: Lieu, acteurs: Acteurs, referentiels: Referentiels, lexique: Lexique, aujourdhui: Jour,
        sessions: [Jour: Cle<SessionDeCommission>] = [:]
    ) {
        (self.lieu, self.acteurs, self.aujourdhui, self.sessions) = (lieu, acteurs, aujourdhui, sessions)
        commission = Commission(referentiels: referentiels, lexique: lexique)
        hasard = Hasard("identités de \(lieu.structure.code)")
        motifs = Dictionary(
            referentiels.actifs(.motifsSortie).compactMap { entree in
                CategorieDeSortie(rawValue: entree.categorie).map { ($0, entree.code) }
            }, uniquingKeysWith: { premier, _ in premier })
    }

    mutating func ecrire(_ recits: [PlanDePersonne], _ ecriture: Ecriture) throws {
        let plans = recits.map { $0.arrete(au: aujourdhui) }
        var tirage = Hasard("commission \(lieu.structure.code)")
        let pas = plans.enumerated().flatMap { rang, plan -> [Pas] in
            guard let plan else { return [] }
            return plan.pas(personne: rang, aujourdhui: aujourdhui)
                + commission.examens(plan, le: aujourdhui, &tirage).map { Pas(jour: $0.jour, personne: rang, fait: .examen($0)) }
        }
        for pas in pas.sorted(by: <) {
            guard let plan = plans[pas.personne] else { continue }
            try ecrire(pas, plan, ecriture)
        }
    }

    private mutating func ecrire(_ pas: Pas, _ plan: PlanDePersonne, _ ecriture: Ecriture) throws {
        var auteur = Auteur(plan.referent, instant: instant(pas.jour), aujourdhui: aujourdhui)
        if case .examen = pas.fait {
            auteur = Auteur(acteurs.superviseur, instant: auteur.instant, aujourdhui: aujourdhui)
            try ouvrirSession(pas.jour, auteur, ecriture)
        }
        let uid = Uid.nouveau(millisecondes: auteur.instant.secondes * 1000, hasard: &hasard)
        guard var siennes = cles[pas.personne] else {
            cles[pas.personne] = ClesDePersonne(try ecriture.executer(.inscrire(try inscription(plan, uid, ecriture)), par: auteur))
            return
        }
        let cle = try ecriture.executer(acte(pas.fait, uid, plan, siennes), par: auteur).cle
        siennes.noter(cle, pas.fait)
        cles[pas.personne] = siennes
    }

    private func acte(_ fait: Pas.Fait, _ uid: Uid, _ plan: PlanDePersonne, _ siennes: ClesDePersonne) -> Acte {
        switch fait {
        case .contrat(let rang):
            var contrat = plan.contrats[rang].contrat
            contrat.predecesseur = plan.contrats[rang].predecesseur.flatMap { siennes.contrats[$0] }
            // The commission has not met yet on that day.
            (contrat.decision, contrat.decideLe) = (.enAttente, nil)
            return .elaborerContrat(uid, siennes.accompagnement, contrat)
        case .frein(let rang):
            var frein = plan.freins[rang].frein
            frein.entretien = plan.freins[rang].entretien.flatMap { siennes.entretiens[$0] }
            return .releverFrein(uid, siennes.accompagnement, frein)
        case .demarche(let rang):
            return .engagerDemarche(uid, siennes.accompagnement, demarche(plan.demarches[rang], plan, siennes))
        case .avenant(let rang, let prevu):
            return .conclureAvenant(uid, Avenant(contrat: siennes.contrats[rang] ?? Cle(0), concluLe: prevu.le, objet: prevu.objet))
        case .relance(let rang): return .relancer(uid, siennes.accompagnement, plan.relances[rang])
        case .motif(let motif): return .motiverNonContractualisation(accompagnement(plan, siennes), motif)
        case .sortie(let sortie):
            return .sortir(accompagnement(plan, siennes), self.sortie(sortie))
        case .entretien(let rang):
            return .consignerEntretien(
                Consignation(uid: uid, accompagnement: siennes.accompagnement, entretien: plan.entretiens[rang]))
        case .examen(let prevu):
            return .decider(
                uid, siennes.accompagnement,
                prevu.examen(session: sessions[prevu.jour] ?? Cle(0), contrat: prevu.contrat.flatMap { siennes.contrats[$0] }))
        case .arrivee:
            preconditionFailure("une personne n’arrive qu’une fois")
        }
    }

    private func inscription(_ plan: PlanDePersonne, _ uid: Uid, _ ecriture: Ecriture) throws -> Inscription {
        Inscription(
            uid: uid, foyerExistant: try plan.personne.foyerDe.flatMap { cles[$0]?.personne }.flatMap { try ecriture.foyer(de: $0) },
            foyer: plan.personne.foyer, beneficiaire: plan.personne.beneficiaire, situations: plan.personne.situations,
            structure: lieu.cle, referent: plan.referent, du: plan.du)
    }

    private func demarche(_ prevue: DemarchePrevue, _ plan: PlanDePersonne, _ siennes: ClesDePersonne) -> Demarche {
        var demarche = prevue.demarche
        demarche.frein = prevue.frein.flatMap { siennes.freins[$0] }
        demarche.entretien = prevue.entretien.flatMap { siennes.entretiens[$0] }
        demarche.contrat = plan.contrat(de: demarche).flatMap { siennes.contrats[$0] }
        return demarche
    }

    /// Nobody has touched the accompaniment since the person came: it is at its first version.
    private func accompagnement(_ plan: PlanDePersonne, _ siennes: ClesDePersonne) -> Fiche<Accompagnement> {
        Fiche(
            cle: siennes.accompagnement, uid: siennes.uid, version: 1,
            valeur: Accompagnement(beneficiaire: siennes.personne ?? Cle(0), structure: lieu.cle, du: plan.du))
    }

    private func sortie(_ prevue: SortiePrevue) -> Sortie {
        Sortie(
            le: prevue.le, motif: motifs[prevue.categorie] ?? prevue.categorie.rawValue,
            destination: prevue.destination.flatMap(acteurs.cle))
    }

    /// The sitting of a day, once for all the structures.
    mutating func ouvrirSession(_ jour: Jour, _ auteur: Auteur, _ ecriture: Ecriture) throws {
        guard sessions[jour] == nil else { return }
        let uid = Uid.nouveau(millisecondes: auteur.instant.secondes * 1000, hasard: &hasard)
        let session = SessionDeCommission(tenueLe: jour, territoire: Commission.territoire)
        sessions[jour] = Cle(try ecriture.executer(.creerSession(uid, session), par: auteur).cle)
    }

    /// The acts of a day follow one another from eight o'clock.
    private mutating func instant(_ jour: Jour) -> Instant {
        derniereSeconde = max(derniereSeconde + 20, jour.numero * 86_400 + 8 * 3600)
        return Instant(secondes: derniereSeconde)
    }
}

/// The keys that the acts of one person gave.
struct ClesDePersonne {
    let personne: Cle<Beneficiaire>?
    let accompagnement: Cle<Accompagnement>
    let uid: Uid
    var contrats: [Int: Cle<Contrat>] = [:]
    var entretiens: [Int: Cle<Entretien>] = [:]
    var freins: [Int: Cle<Frein>] = [:]

    init(_ arrivee: Recu) {
        (personne, uid) = (arrivee.beneficiaire, arrivee.objet)
        accompagnement = arrivee.accompagnement ?? Cle(0)
    }

    mutating func noter(_ cle: Int64, _ fait: Pas.Fait) {
        switch fait {
        case .contrat(let rang): contrats[rang] = Cle(cle)
        case .entretien(let rang): entretiens[rang] = Cle(cle)
        case .frein(let rang): freins[rang] = Cle(cle)
        case .arrivee, .demarche, .sortie, .examen, .relance, .motif, .avenant: break
        }
    }
}
