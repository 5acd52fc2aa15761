// A store that can be shown: four structures of Alençon whose invented people give back the evaluation pages of 2021,
// and the caseload of today.

import Domain
import Store

/// Why a demonstration cannot be written.
package enum DemonstrationImpossible: Error, Equatable, Sendable {
    /// Today comes before the living caseload can have begun.
    case tropTot(Jour)
    /// The counts asked for a structure contradict each other.
    case recette(structure: String)
    /// The store already holds structures.
    case magasinOccupe

    /// What is wrong and what to do, in French.
    package var message: String {
        switch self {
        case .tropTot(let jour):
            "La démonstration raconte les années 2018 à 2022 puis la file active du jour : choisissez une date à partir du \(jour.court)."
        case .recette(let structure):
            "Les comptes demandés pour \(structure) se contredisent : corrigez data/demonstration/evaluations-2021.csv."
        case .magasinOccupe:
            "Ce fichier contient déjà des structures : la démonstration s’écrit dans un fichier neuf."
        }
    }
}

/// The demonstration: the same one for a given day.
package enum Demonstration {
    /// The first day that may be today.
    package static var premierJour: Jour { Reperes.premierJour }

    /// How many people each structure follows today.
    private static let ouverts = ["CCAS-ALENCON": 60, "ML-ALENCON": 35, "CADA-ALTHEA": 15, "MSA-MOS": 10]

    /// Writes everything in an empty store, one transaction per structure. `progres` is given the name of each structure begun.
    package static func ecrire(dans store: Store, aujourdhui: Jour, progres: (String) -> Void = { _ in }) throws {
        guard aujourdhui >= premierJour else { throw DemonstrationImpossible.tropTot(premierJour) }
        guard try store.structures().isEmpty else { throw DemonstrationImpossible.magasinOccupe }
        try store.marquerDemonstration()
        let acteurs = try Fondation(store: store, aujourdhui: aujourdhui).fonder()
        let recettes = Table(PackageResources.evaluations_2021_csv)
        let (lexique, referentiels) = (Lexique(), try store.referentiels())
        var sessions: [Jour: Cle<SessionDeCommission>] = [:]
        for lieu in acteurs.lieux where !lieu.referents.isEmpty {
            progres(lieu.structure.nom)
            let recette = Recette(recettes, structure: lieu.structure.code)
            guard recette.possible else { throw DemonstrationImpossible.recette(structure: lieu.structure.nom) }
            var conteur = Conteur(
                lieu.structure, equipe: lieu.referents, lexique: lexique, referentiels: referentiels, aujourdhui: aujourdhui)
            let plans = conteur.recit(recette, ouverts: ouverts[lieu.structure.code] ?? 0)
            var ecrivain = Ecrivain(
                lieu: lieu, acteurs: acteurs, referentiels: referentiels, lexique: lexique, aujourdhui: aujourdhui, sessions: sessions)
            try store.lot { ecriture in try ecrivain.ecrire(plans, ecriture) }
            sessions = ecrivain.sessions
        }
        // The next sitting is announced: its list can be prepared.
        let prochaine = SessionDeCommission(tenueLe: Calendrier.commission(apres: aujourdhui), territoire: Commission.territoire)
        var hasard = Hasard("prochaine commission")
        let instant = Instant(secondes: aujourdhui.plus(jours: -1).numero * 86_400 + 17 * 3600)
        let uid = Uid.nouveau(millisecondes: instant.secondes * 1000, hasard: &hasard)
        guard sessions[prochaine.tenueLe] == nil else { return }
        _ = try store.executer(
            .creerSession(uid, prochaine), par: Auteur(acteurs.superviseur, instant: instant, aujourdhui: aujourdhui))
    }
}
