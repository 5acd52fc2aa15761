// Where a journey takes place: a private file, a fixed day, and a person at the keyboard.

import Foundation
import Poste

/// A private store for one journey; it goes with the journey.
final class Atelier {
    static let jour = "2026-11-23"
    let dossier: URL

    init() throws {
        dossier = FileManager.default.temporaryDirectory.appendingPathComponent("parcours-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: dossier) }

    var fichier: String { dossier.appendingPathComponent("suivi.sqlite").path }

    /// Opens the interface on the private store.
    func ouvre(_ utilisateur: String? = nil, lignes: Int = 24, colonnes: Int = 80, environnement: [String: String] = [:]) throws -> Poste {
        try Poste(
            ["--fichier", fichier, "--aujourdhui", Self.jour] + (utilisateur.map { ["--utilisateur", $0] } ?? []), lignes: lignes,
            colonnes: colonnes, environnement: environnement)
    }

    /// Founds the store through the program itself: a structure and its first référente, Camille Lemoine.
    func fonde() throws -> Poste {
        let poste = try ouvre()
        try poste.attend("Premier démarrage")
        try poste.saisit("Nom de la structure", "CCAS de Sées")
        try poste.tape("\tCCAS\t")
        try poste.tape(.f(10))
        try poste.attend("Vous-même")
        try poste.tape("\tLemoine\tCamille\t")
        try poste.tape(.f(10))
        try poste.attend("Bienvenue")
        return poste
    }

    /// Inscribes somebody from the home screen and comes back to it.
    func inscrit(_ poste: Poste, _ nom: String, _ prenom: String, _ naissance: String, _ sexe: String) throws {
        try poste.tape("n")
        try poste.attend("Nouveau bénéficiaire")
        try poste.tape("\(nom)\t\(prenom)\t\(naissance)\t\(sexe)")
        try poste.tape(.f(10))
        try poste.attend("Bénéficiaire inscrit.")
        try poste.tape(.echap)
        try poste.attend("Rendez-vous d’aujourd’hui")
    }

    /// Leaves as a user does.
    func quitte(_ poste: Poste) throws {
        try poste.tape(.ctrl("q"))
        try poste.attend("Quitter Suivi ?")
        try poste.tape("q\n")
    }
}
