// A small invented structure in a temporary directory, the same for every test.

import Domain
import Foundation
import GRDB

@testable import Store

/// The ground on which the acts of a test are done: one store, two structures, four users, a fixed day.
struct Terrain {
    static let aujourdhui = jour("2026-03-16")

    let dossier: URL
    let store: Store
    let ccas: Cle<Structure>
    let mission: Cle<Structure>
    let superviseur: Fiche<Referent>
    let claire: Fiche<Referent>
    let hugo: Fiche<Referent>
    let nadia: Fiche<Referent>

    var chemin: String { store.chemin }

    init() throws {
        dossier = try Self.dossierTemporaire()
        let store = try Store.open(dossier.appending(path: "suivi.sqlite").path, aujourdhui: Self.aujourdhui)
        self.store = store
        let fondateur = Auteur(nil, instant: Self.instant, aujourdhui: Self.aujourdhui)
        ccas = Cle(
            try store.executer(
                .creerStructure(.nouveau(), Structure(code: "CCAS-ORNEVAL", nom: "CCAS d’Orneval", nature: .ccas)), par: fondateur
            ).cle)
        let chef = Referent(structure: ccas, identifiant: "s.moreau", nom: "Moreau", prenom: "Solène", role: .superviseur)
        _ = try store.executer(.creerReferent(.nouveau(), chef), par: fondateur)
        superviseur = try Self.referent(store, "s.moreau")
        let auteur = Auteur(superviseur.cle, instant: Self.instant, aujourdhui: Self.aujourdhui)
        mission = Cle(
            try store.executer(
                .creerStructure(.nouveau(), Structure(code: "ML-ORNEVAL", nom: "Mission locale", nature: .missionLocale)), par: auteur
            ).cle)
        for (structure, identifiant, nom, prenom) in [
            (ccas, "c.petit", "Petit", "Claire"), (ccas, "h.roux", "Roux", "Hugo"), (mission, "n.benali", "Benali", "Nadia"),
        ] {
            let referent = Referent(structure: structure, identifiant: identifiant, nom: nom, prenom: prenom)
            _ = try store.executer(.creerReferent(.nouveau(), referent), par: auteur)
        }
        claire = try Self.referent(store, "c.petit")
        hugo = try Self.referent(store, "h.roux")
        nadia = try Self.referent(store, "n.benali")
    }

    private static let instant = Instant(secondes: aujourdhui.numero * 86_400 + 36_000)

    private static func referent(_ store: Store, _ identifiant: String) throws -> Fiche<Referent> {
        guard let fiche = try store.referent(identifiant: identifiant) else { throw Refuse(.introuvable(identifiant)) }
        return fiche
    }

    /// Everything that these tests write is below, and is removed when they end.
    private static let racine: URL = {
        atexit { try? FileManager.default.removeItem(at: Terrain.racine) }
        return FileManager.default.temporaryDirectory.appending(path: "suivi-magasin-\(getpid())")
    }()

    static func dossierTemporaire() throws -> URL {
        let dossier = racine.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
        return dossier
    }

    func auteur(_ referent: Fiche<Referent>? = nil, le jour: Jour = aujourdhui) -> Auteur {
        Auteur((referent ?? claire).cle, instant: Instant(secondes: jour.numero * 86_400 + 36_000), aujourdhui: jour)
    }

    @discardableResult
    func faire(_ acte: Acte, par referent: Fiche<Referent>? = nil) throws -> Recu {
        try store.executer(acte, par: auteur(referent))
    }

    /// What the act is refused for; empty when it is done.
    func refus(_ acte: Acte, par referent: Fiche<Referent>? = nil) throws -> [Refus] {
        do {
            try faire(acte, par: referent)
            return []
        } catch let refuse as Refuse {
            return refuse.motifs
        }
    }

    /// Raw SQL, as someone with the sqlite3 shell would write it.
    func brut(_ texte: String) throws { try store.base.write { try $0.execute(sql: texte) } }

    func nombre(_ texte: String) throws -> Int { try store.base.read { try Int.fetchOne($0, sql: texte) ?? 0 } }

    /// What was done on a file, most recent first, its unbreakable spaces made plain.
    func journal(_ cle: Cle<Beneficiaire>) throws -> [LigneDeJournal] {
        try store.journal(de: cle, pour: claire, limite: 20, le: Self.aujourdhui).map { ligne in
            LigneDeJournal(
                quand: ligne.quand, qui: ligne.qui, acte: ligne.acte,
                detail: ligne.detail.replacingOccurrences(of: "\u{a0}", with: " "))
        }
    }

    func dossier(_ cle: Cle<Beneficiaire>, pour lecteur: Fiche<Referent>? = nil) throws -> Dossier {
        try store.dossier(cle, pour: lecteur ?? claire, le: Self.aujourdhui)
    }
}

/// A day that a test writes out; a wrong one fails at once.
func jour(_ iso: String) -> Jour {
    guard let jour = Jour(iso: iso) else { preconditionFailure("« \(iso) » n’est pas un jour") }
    return jour
}

extension Terrain {
    static let aurelie = Beneficiaire(
        sexe: .femme, nom: "Lefèvre", nomDeNaissance: "Œuvrard", prenom: "Aurélie", naissance: jour("1985-03-12"),
        telephone: "06 12 34 56 78", entreeRsa: jour("2023-05-01"), niveau: "v", locomotion: "velo")
    static let foyer = Foyer(matricule: "1234567", adresse: "3 rue des Tilleuls", codePostal: "61000", commune: "Orneval-sur-Sarthe")

    func inscription(
        _ personne: Beneficiaire = aurelie, situations: [Situation] = [], du: Jour = jour("2025-01-06"),
        referent: Fiche<Referent>? = nil
    ) -> Inscription {
        Inscription(
            uid: .nouveau(), foyer: Self.foyer, beneficiaire: personne, situations: situations,
            structure: (referent ?? claire).structure, referent: (referent ?? claire).cle, du: du)
    }

    /// Aurélie Lefèvre, followed by Claire Petit at the CCAS since 6 January 2025.
    func inscrire(
        _ personne: Beneficiaire = aurelie, situations: [Situation] = [], du: Jour = jour("2025-01-06"),
        referent: Fiche<Referent>? = nil
    ) throws -> (Cle<Beneficiaire>, Cle<Accompagnement>) {
        let recu = try faire(.inscrire(inscription(personne, situations: situations, du: du, referent: referent)), par: referent)
        guard let beneficiaire = recu.beneficiaire, let accompagnement = recu.accompagnement else {
            throw Refuse(.introuvable("Accompagnement"))
        }
        return (beneficiaire, accompagnement)
    }

    static func contrat(_ elaboreLe: String = "2026-01-15", type: TypeDeContrat? = .premier, mois: Int = 6) -> Contrat {
        let debut = jour(elaboreLe)
        return Contrat(
            type: type, rang: type == .renouvellement ? 2 : nil, elaboreLe: debut, debut: debut, fin: Contrat.fin(debut: debut, mois: mois))
    }

    func entretien(_ tenuLe: String, _ nature: NatureDEntretien = .pourCer, note: String = "") -> Entretien {
        Entretien(
            referent: claire.cle, nature: nature, prevuLe: jour(tenuLe), tenuLe: jour(tenuLe), issue: .honore,
            partenaire: nature == .tripartite ? "Mission locale" : "", notePrivee: note)
    }
}
