// A desk for tests: a store in a private directory, invented people, a fixed day, and verbs that read like a user.

import Domain
import Foundation
import Screens
import Store
import Terminal

/// The desk of Camille Lemoine, référente at an invented CCAS, on Monday 23 November 2026.
final class Bureau {
    static let lundi = Jour(numero: 20_780)
    let dossierPrive: URL
    let store: Store
    var desk: Desk
    let structure: Cle<Structure>
    let referent: Cle<Referent>

    init(role: Role = .referent, lignes: Int = 24, colonnes: Int = 80, personnes: Bool = true) throws {
        dossierPrive = FileManager.default.temporaryDirectory.appendingPathComponent("bureau-\(UUID().uuidString)")
        let store = try Store.open(dossierPrive.appendingPathComponent("suivi.sqlite").path, aujourdhui: Self.lundi)
        self.store = store
        let fondateur = Auteur(nil, instant: Instant(secondes: 0), aujourdhui: Self.lundi)
        let structure = Cle<Structure>(
            try store.executer(
                .creerStructure(.nouveau(), Structure(code: "CCAS-SEES", nom: "CCAS de Sées", nature: .ccas, commune: "Sées")),
                par: fondateur
            ).cle)
        let referent = Cle<Referent>(
            try store.executer(
                .creerReferent(
                    .nouveau(), Referent(structure: structure, identifiant: "c.lemoine", nom: "Lemoine", prenom: "Camille", role: role)),
                par: fondateur
            ).cle)
        (self.structure, self.referent) = (structure, referent)
        if personnes { try Self.peupler(store, structure, referent) }
        desk = try Interface.desk(store: store, utilisateur: "c.lemoine", login: nil, clock: Clock(pinned: Self.lundi))
        desk.context.exportDirectory = dossierPrive.path
        desk.resize(Size(rows: lignes, columns: colonnes))
        desk.settle()
    }

    deinit { try? FileManager.default.removeItem(at: dossierPrive) }

    private static func peupler(_ store: Store, _ structure: Cle<Structure>, _ referent: Cle<Referent>) throws {
        let auteur = Auteur(referent, instant: Instant(secondes: lundi.numero * 86_400), aujourdhui: lundi)
        let gens: [(String, String, Sexe, Jour?)] = [
            ("Lefèvre", "Aurélie", .femme, Jour(1985, 3, 12)), ("d’Hérouville", "Cédric", .homme, Jour(1979, 7, 1)),
            ("Cœurdevey", "Zoé", .femme, Jour(2003, 1, 30)),
        ]
        for (nom, prenom, sexe, naissance) in gens {
            _ = try store.executer(
                .inscrire(
                    Inscription(
                        uid: .nouveau(),
                        foyer: Foyer(
                            organisme: .caf, matricule: "061\(nom.count)\(prenom.count)", adresse: "4 rue du Moulin", codePostal: "61500",
                            commune: "Sées"),
                        beneficiaire: Beneficiaire(
                            sexe: sexe, nom: nom, prenom: prenom, naissance: naissance ?? lundi, telephone: "06 39 98 00 01"),
                        situations: [Situation(.zone, Zone.rurale.rawValue, du: lundi.plus(mois: -6))], structure: structure,
                        referent: referent,
                        du: lundi.plus(mois: -6))), par: auteur)
        }
    }

    // MARK: Verbs

    func tape(_ keys: Key...) { keys.forEach { desk.press($0) } }

    /// Types letters one by one.
    func tape(_ text: String) { text.forEach { desk.press($0 == "\n" ? .enter : $0 == "\t" ? .tab : .character($0)) } }

    var ecran: String { desk.frame().dump() }
    var lignes: [String] { ecran.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    func voit(_ text: String) -> Bool { ecran.contains(text) }
    /// Whether a sentence is on the screen, on one line or several: where it breaks depends on the hour it tells.
    func lit(_ phrase: String) -> Bool { Self.mots(ecran).contains(Self.mots(phrase)) }
    private static func mots(_ texte: String) -> String {
        texte.split(whereSeparator: { $0.isWhitespace || $0 == "│" }).joined(separator: " ")
    }
    var message: String { desk.message?.text ?? "" }

    /// The dossier of somebody, as the user reads it.
    func dossier(_ nom: String) throws -> Dossier {
        let filtre = FiltreFileActive(recherche: nom, structure: nil, referent: nil, vue: .tous)
        let page = try store.fileActive(filtre, depuis: 0, nombre: 2, le: Self.lundi)
        guard let ligne = page.lignes.first else { throw Refuse(.introuvable(nom)) }
        return try store.dossier(ligne.beneficiaire, pour: desk.context.utilisateur, le: Self.lundi)
    }

    /// Opens somebody's dossier from the home screen, as a user does.
    func ouvre(_ nom: String) {
        tape(.character("b"), .character("/"))
        tape(nom)
        tape(.enter, .enter)
    }

    /// Another structure of the same file; only for the desk of a responsable.
    @discardableResult
    func ajouteUneStructure(_ code: String, _ nom: String) throws -> Cle<Structure> {
        let auteur = Auteur(referent, instant: Instant(secondes: 0), aujourdhui: Self.lundi)
        let cle = try store.executer(.creerStructure(.nouveau(), Structure(code: code, nom: nom, nature: .missionLocale)), par: auteur).cle
        desk.context.structures = try store.structures()
        return Cle(cle)
    }

    /// Takes the file away under the program: nothing can be written any more.
    func supprimeLeFichier() throws { try FileManager.default.removeItem(at: dossierPrive) }
}
