// The PLICS by the command line of the real program: written whole, never over another, for who may read it.

import Foundation
import Testing

@testable import suivi

@Suite("Le PLICS, par le vrai programme")
final class PlicsTests {
    private let dossier = FileManager.default.temporaryDirectory.appendingPathComponent("suivi-plics-\(UUID())").path
    private var fichier: String { dossier + "/demo.sqlite" }

    init() throws {
        try FileManager.default.createDirectory(atPath: dossier, withIntermediateDirectories: true)
        _ = try Passage(["demo", "--fichier", fichier, "--aujourdhui", "2026-11-23"])
    }
    deinit { try? FileManager.default.removeItem(atPath: dossier) }

    private func plics(_ options: String...) throws -> Passage {
        try Passage(["plics", "--annee", "2021", "--fichier", fichier, "--aujourdhui", "2026-11-23"] + options)
    }

    private func lu(_ chemin: String) throws -> String { try String(contentsOfFile: "\(dossier)/\(chemin)", encoding: .utf8) }

    @Test("le document est écrit en entier, dit ce qu’il a écrit, et n’en remplace aucun")
    func ecrit() throws {
        let passage = try plics("--territoire", "alen", "--sortie", dossier + "/un")
        #expect(passage.code == 0, "\(passage.erreur)")
        let lignes = passage.sortie.split(separator: "\n").map(String.init)
        #expect(lignes.first == "PLICS 2021, Alençon\u{a0}:" && lignes.count > 20)
        for ligne in lignes.dropFirst() { #expect(FileManager.default.fileExists(atPath: ligne.trimmingCharacters(in: .whitespaces))) }
        #expect(try FileManager.default.attributesOfItem(atPath: dossier + "/un")[.posixPermissions] as? Int == 0o700)
        #expect(
            try lu("un/plics-2021-alencon.md").replacing("\u{a0}", with: " ").contains("= 179, le total est 213 : 34 contrats sans type."))
        let avant = try lu("un/plics-2021-alencon.html")
        let deja = try plics("--territoire", "Alençon", "--sortie", dossier + "/un")
        #expect(deja.code == 1 && deja.erreur.contains("existe déjà : il n’est pas remplacé"), "\(deja.erreur)")
        #expect(try lu("un/plics-2021-alencon.html") == avant)
        // The same file, the same day: the same document.
        #expect(try plics("--territoire", "Alençon", "--sortie", dossier + "/deux").code == 0)
        #expect(try lu("deux/plics-2021-alencon.html") == avant)
    }

    @Test("un territoire inconnu dit les proches ; ce qui manque est demandé")
    func refus() throws {
        let inconnu = try plics("--territoire", "Alencom")
        #expect(inconnu.code == 1 && inconnu.erreur.contains("Alençon"), "\(inconnu.erreur)")
        #expect(try plics().erreur.contains("Précisez le territoire : --territoire T"))
        #expect(try Passage(["plics", "--territoire", "Alençon", "--fichier", fichier]).erreur.contains("Précisez l’année"))
        let sansParent = try plics("--territoire", "Alençon", "--sortie", dossier + "/absent/ici")
        #expect(sansParent.code == 1 && sansParent.erreur.contains("son dossier n’existe pas"), "\(sansParent.erreur)")
        #expect(!FileManager.default.fileExists(atPath: dossier + "/absent"))
    }

    @Test("une référente n’écrit que la page de sa structure")
    func droits() throws {
        let passage = try plics("--territoire", "Alençon", "--sortie", dossier + "/sien", "--utilisateur", "c.lemoine")
        #expect(passage.code == 0, "\(passage.erreur)")
        let texte = try lu("sien/plics-2021-alencon-ccas-d-alencon.md")
        #expect(passage.sortie.hasPrefix("PLICS 2021, Alençon, limité à CCAS d’Alençon\u{a0}:"), "\(passage.sortie)")
        #expect(texte.contains("# PLICS 2021, Alençon, limité à CCAS d’Alençon"))
        #expect(texte.contains("### CCAS d’Alençon\n") && !texte.contains("### CADA"))
        #expect(texte.contains("Ce document est limité à CCAS d’Alençon"))
    }

    @Test("quand un fichier ne peut pas être écrit, rien ne reste")
    func rienDEntame() throws {
        let barre = dossier + "/barre"
        try FileManager.default.createDirectory(atPath: barre, withIntermediateDirectories: true)
        try "".write(toFile: barre + "/figures", atomically: true, encoding: .utf8)
        let passage = try plics("--territoire", "Alençon", "--sortie", barre)
        #expect(passage.code == 1, "\(passage.sortie)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: barre) == ["figures"])
    }
}
