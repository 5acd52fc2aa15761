// The order in which things are recorded: the journal of a demonstration reads like the journal of a structure.

import Domain

/// One act to come: the day it is recorded, whose, and which.
struct Pas: Comparable {
    let jour: Jour
    let personne: Int
    let fait: Fait

    enum Fait {
        case arrivee, contrat(Int), entretien(Int), frein(Int), demarche(Int), sortie(SortiePrevue), examen(ExamenPrevu)
        case relance(Int), motif(String), avenant(Int, AvenantPrevu)

        /// What must exist before what, on the same day.
        var ordre: (Int, Int) {
            switch self {
            case .arrivee: (0, 0)
            case .entretien(let rang): (1, rang)
            case .contrat(let rang): (2, rang)
            case .frein(let rang): (3, rang)
            case .demarche(let rang): (4, rang)
            case .relance(let rang): (5, rang)
            case .motif: (6, 0)
            case .avenant(let rang, _): (6, 1 + rang)
            case .sortie: (7, 0)
            // The answer on the contract, then the others.
            case .examen(let examen): (8, examen.contrat ?? 1_000)
            }
        }
    }

    static func < (gauche: Pas, droite: Pas) -> Bool {
        (gauche.jour, gauche.fait.ordre.0, gauche.personne, gauche.fait.ordre.1)
            < (droite.jour, droite.fait.ordre.0, droite.personne, droite.fait.ordre.1)
    }

    static func == (gauche: Pas, droite: Pas) -> Bool { !(gauche < droite) && !(droite < gauche) }
}

extension PlanDePersonne {
    /// Every act of this person. An appointment is recorded some days before it; a planned step, lately.
    func pas(personne rang: Int, aujourdhui: Jour) -> [Pas] {
        var pas = [Pas(jour: du, personne: rang, fait: .arrivee)]
        pas += contrats.indices.map { Pas(jour: contrats[$0].contrat.elaboreLe, personne: rang, fait: .contrat($0)) }
        pas += entretiens.indices.map { ordre in
            let entretien = entretiens[ordre], jour = entretien.le ?? aujourdhui
            let prise = entretien.issue == nil ? min(jour.plus(jours: -7), aujourdhui.plus(jours: -2)) : jour
            return Pas(jour: max(du, prise), personne: rang, fait: .entretien(ordre))
        }
        pas += freins.indices.map { Pas(jour: freins[$0].frein.repereLe, personne: rang, fait: .frein($0)) }
        pas += demarches.indices.map { ordre in
            let repere = demarches[ordre].frein.map { freins[$0].frein.repereLe } ?? du
            let jour = demarches[ordre].demarche.engageeLe ?? max(repere, aujourdhui.plus(jours: -10))
            return Pas(jour: jour, personne: rang, fait: .demarche(ordre))
        }
        pas += relances.indices.map { Pas(jour: relances[$0].le, personne: rang, fait: .relance($0)) }
        pas += contrats.indices.compactMap { ordre in
            contrats[ordre].avenant.map { Pas(jour: $0.le, personne: rang, fait: .avenant(ordre, $0)) }
        }
        if let motif { pas.append(Pas(jour: max(du, aujourdhui.plus(jours: -1)), personne: rang, fait: .motif(motif))) }
        if let sortie { pas.append(Pas(jour: sortie.le, personne: rang, fait: .sortie(sortie))) }
        return pas
    }
}
