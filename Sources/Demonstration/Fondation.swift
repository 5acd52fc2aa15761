// The structures and the people who work there: what a store is founded with.

import Domain
import Store

/// A structure once written, and its référents who follow people (none for a place of reorientation).
struct Lieu {
    let cle: Cle<Structure>
    let structure: Structure
    var referents: [Cle<Referent>] = []
}

/// Everyone who may be named by an act.
struct Acteurs {
    var lieux: [Lieu]
    /// Who records the answers of the commission.
    var superviseur: Cle<Referent>?

    func cle(_ code: String) -> Cle<Structure>? { lieux.first { $0.structure.code == code }?.cle }
}

/// Writes structures and users, the superviseur first: afterwards only a user may add others.
struct Fondation {
    let store: Store
    let aujourdhui: Jour

    func fonder() throws -> Acteurs {
        try store.lot { ecriture in
            var hasard = Hasard("fondation")
            let instant = Instant(secondes: Reperes.debut.numero * 86_400 + 8 * 3600)
            func faire(_ acte: (Uid) -> Acte, _ auteur: Cle<Referent>?) throws -> Int64 {
                let uid = Uid.nouveau(millisecondes: instant.secondes * 1000, hasard: &hasard)
                return try ecriture.executer(acte(uid), par: Auteur(auteur, instant: instant, aujourdhui: aujourdhui)).cle
            }
            var acteurs = Acteurs(lieux: [])
            for structure in structures() {
                acteurs.lieux.append(Lieu(cle: Cle(try faire({ .creerStructure($0, structure) }, nil)), structure: structure))
            }
            var superviseur: Cle<Referent>?
            for referent in referents(acteurs).sorted(by: { $0.role == .superviseur && $1.role != .superviseur }) {
                let cle = Cle<Referent>(try faire({ .creerReferent($0, referent) }, superviseur))
                superviseur = superviseur ?? cle
                guard referent.role == .referent,
                    let rang = acteurs.lieux.firstIndex(where: { $0.cle == referent.structure })
                else { continue }
                acteurs.lieux[rang].referents.append(cle)
            }
            acteurs.superviseur = superviseur
            return acteurs
        }
    }

    private func structures() -> [Structure] {
        Table(PackageResources.structures_csv).lignes.map { ligne in
            Structure(
                code: ligne["code"] ?? "", nom: ligne["nom"] ?? "",
                nature: ligne["nature"].flatMap(NatureDeStructure.init) ?? .autre, commune: ligne["commune"] ?? "",
                conventionneeDu: ligne["conventionnee_du"].flatMap(Jour.init(iso:)))
        }
    }

    private func referents(_ acteurs: Acteurs) -> [Referent] {
        Table(PackageResources.referents_csv).lignes.compactMap { ligne in
            guard let structure = acteurs.cle(ligne["structure"] ?? "") else { return nil }
            return Referent(
                structure: structure, identifiant: ligne["identifiant"] ?? "", nom: ligne["nom"] ?? "",
                prenom: ligne["prenom"] ?? "", role: ligne["role"].flatMap(Role.init) ?? .referent)
        }
    }
}
