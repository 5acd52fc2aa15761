// The invented département that is measured: what it is made of, and its people, who enter by acts.

import Domain
import Foundation
import Store

/// A store of many people over ten years, the same for the same numbers.
struct Departement {
    var personnes = 10_000
    var entretiensParPersonne = 50
    var structures = 12
    static let aujourdhui = Jour(numero: 20_468)  // 15 January 2026
    static let debut = Jour(numero: 16_801)  // 1 January 2016

    /// A followed person, for the facts that are written in bulk.
    struct Suivi {
        let personne: Int64
        let accompagnement: Int64
        let structure: Int64
        let referent: Int64
        let du: Jour
        let au: Jour
        let sorti: Bool
    }

    /// Two structures in twelve are Missions locales: their people are young when they come.
    static func jeunes(_ structure: Int) -> Bool { structure % 6 == 1 }

    /// Creates the file: users and people by acts, then their facts in bulk. Returns the seconds it took.
    func creer(_ chemin: String) throws -> Double {
        let depart = ContinuousClock.now
        var hasard = Hasard(graine: 61)
        let store = try Store.open(chemin, aujourdhui: Self.aujourdhui)
        let equipe = try fonder(store)
        let suivis = try inscrire(store, equipe, &hasard)
        try store.close()
        try Faits(chemin: chemin, suivis: suivis, entretiensParPersonne: entretiensParPersonne).ecrire(&hasard)
        let duree = ContinuousClock.now - depart
        return Double(duree.components.seconds) + Double(duree.components.attoseconds) / 1e18
    }

    private func fonder(_ store: Store) throws -> [Fiche<Referent>] {
        let instant = Instant(secondes: Self.debut.numero * 86_400)
        let fondateur = Auteur(nil, instant: instant, aujourdhui: Self.debut)
        let siege = Structure(code: "DEPT", nom: "Département", nature: .departement)
        let cle = Cle<Structure>(try store.executer(.creerStructure(.nouveau(), siege), par: fondateur).cle)
        let chef = Referent(structure: cle, identifiant: "superviseur", nom: "Superviseur", prenom: "Solène", role: .superviseur)
        let recu = try store.executer(.creerReferent(.nouveau(), chef), par: fondateur)
        let auteur = Auteur(Cle(recu.cle), instant: instant, aujourdhui: Self.debut)
        try store.lot { ecriture in
            for rang in 1...structures {
                let structure = Structure(
                    code: "S\(rang)", nom: "Structure \(rang)",
                    nature: Self.jeunes(rang) ? .missionLocale : rang % 3 == 0 ? .ccas : .association,
                    territoire: Seances.territoire(Int64(rang)))
                let lieu = Cle<Structure>(try ecriture.executer(.creerStructure(.nouveau(), structure), par: auteur).cle)
                for place in 1...5 {
                    let referent = Referent(
                        structure: lieu, identifiant: "r\(rang)-\(place)", nom: Noms.noms[rang * 5 + place],
                        prenom: Noms.prenoms[rang + place])
                    _ = try ecriture.executer(.creerReferent(.nouveau(), referent), par: auteur)
                }
            }
        }
        return try store.referents(de: nil).filter { $0.valeur.role == .referent }.sorted { $0.cle < $1.cle }
    }

    private func inscrire(_ store: Store, _ equipe: [Fiche<Referent>], _ hasard: inout Hasard) throws -> [Suivi] {
        var suivis: [Suivi] = []
        var reste = 0..<personnes
        while !reste.isEmpty {
            // A few hundred people at a time: a long transaction leaves a huge write-ahead log.
            let tranche = reste.prefix(500)
            reste = reste.dropFirst(500)
            try store.lot { ecriture in
                for rang in tranche { suivis.append(try inscrire(rang, ecriture, hasard.un(equipe), &hasard)) }
            }
        }
        return suivis
    }

    private func inscrire(
        _ rang: Int, _ ecriture: Ecriture, _ referent: Fiche<Referent>, _ hasard: inout Hasard
    ) throws -> Suivi {
        let du = Self.debut.plus(jours: hasard.entier(0...3280))
        let prevu = du.plus(jours: hasard.entier(365...2200))
        var personne = Noms.personne(rang, entree: du.plus(jours: -hasard.entier(0...1500)), &hasard)
        // The structures follow the one of the département, whose key is 1.
        if Self.jeunes(Int(referent.structure.rawValue) - 1) {
            personne.naissance = du.plus(jours: -hasard.entier(17 * 365...24 * 365))
            personne.entreeRsa = nil
        }
        let inscription = Inscription(
            uid: .nouveau(millisecondes: du.numero * 86_400_000, hasard: &hasard),
            foyer: Foyer(matricule: String(1_000_000 + rang), commune: Noms.commune(&hasard)), beneficiaire: personne,
            situations: [
                Situation(.orientation, hasard.un(Orientation.allCases).rawValue, du: du),
                Situation(.zone, hasard.un(Zone.allCases).rawValue, du: du),
            ],
            structure: referent.structure, referent: referent.cle, du: du)
        let auteur = Auteur(referent.cle, instant: Instant(secondes: du.numero * 86_400), aujourdhui: Self.aujourdhui)
        let recu = try ecriture.executer(.inscrire(inscription), par: auteur)
        return Suivi(
            personne: recu.cle, accompagnement: recu.accompagnement?.rawValue ?? 0, structure: referent.structure.rawValue,
            referent: referent.cle.rawValue, du: du, au: min(prevu, Self.aujourdhui.plus(jours: -1)),
            sorti: prevu < Self.aujourdhui)
    }
}
