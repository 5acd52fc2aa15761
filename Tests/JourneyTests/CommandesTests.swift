import Foundation
import Poste
import Testing

/// What one run of the real binary gave.
private struct Passage {
    let code: Int32
    let sortie: String
    let erreur: String

    init(_ arguments: [String], environnement: [String: String] = [:]) throws {
        let processus = Process()
        processus.executableURL = URL(fileURLWithPath: try Poste.binaire("suivi"))
        processus.arguments = arguments
        processus.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nulle-part"].merging(environnement) { _, nouveau in nouveau }
        let (sortie, erreur) = (Pipe(), Pipe())
        (processus.standardOutput, processus.standardError, processus.standardInput) = (sortie, erreur, FileHandle.nullDevice)
        try processus.run()
        self.sortie = String(decoding: sortie.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        self.erreur = String(decoding: erreur.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        processus.waitUntilExit()
        code = processus.terminationStatus
    }
}

@Suite("Les commandes, par le vrai programme")
final class CommandesTests {
    private let dossier = FileManager.default.temporaryDirectory.appendingPathComponent("suivi-commandes-\(UUID())").path
    private var fichier: String { dossier + "/demo.sqlite" }

    init() throws { try FileManager.default.createDirectory(atPath: dossier, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: dossier) }

    @Test("une démonstration s’écrit, se contrôle, se réécrit et rend ses bilans")
    func demonstration() throws {
        let demo = try Passage(["--aujourdhui", "2026-11-23", "demo"], environnement: ["XDG_DATA_HOME": dossier])
        #expect(demo.code == 0)
        #expect(demo.sortie.hasPrefix("Démonstration écrite dans \(dossier)/suivi/demonstration.sqlite, au 23 novembre 2026."))
        let magasin = ["--fichier", dossier + "/suivi/demonstration.sqlite"]
        let controle = try Passage(["verifier"] + magasin)
        #expect(controle.code == 0)
        #expect(controle.sortie.hasPrefix("Aucune anomalie.\nStructures : 7. Utilisateurs : 8.\n"))
        let bilan = try Passage(magasin + ["bilan", "--structure", "ccas", "--annee", "2021", "--format", "csv"])
        #expect(bilan.sortie.contains("contrats;sans_type;Sans type;34;213;16;\n"))
        #expect(try Passage(["demo", "--aujourdhui", "2026-11-24"] + magasin).code == 0)
        let inconnue = try Passage(["bilan", "--structure", "zz", "--annee", "2021"] + magasin)
        #expect(inconnue.code == 1)
        #expect(inconnue.erreur.hasPrefix("suivi : « zz » n’est le code d’aucune structure. Codes : CADA-ALTHEA, "))
    }

    @Test("une démonstration ne remplace pas un fichier qui n’en est pas une")
    func autreFichier() throws {
        try "du travail".write(toFile: fichier, atomically: true, encoding: .utf8)
        let refus = try Passage(["demo", "--fichier", fichier])
        #expect(refus.code == 1)
        #expect(refus.sortie.isEmpty)
        #expect(refus.erreur.hasPrefix("suivi : « \(fichier) » n’est pas un fichier de suivi"))
        #expect(try String(contentsOfFile: fichier, encoding: .utf8) == "du travail")
    }

    @Test("lire un fichier absent ne le crée pas", arguments: [["verifier"], ["bilan", "--structure", "x", "--annee", "2021"]])
    func absent(commande: [String]) throws {
        let refus = try Passage(commande, environnement: ["SUIVI_FICHIER": fichier])
        #expect(refus.code == 1)
        #expect(refus.erreur == "suivi : « \(fichier) » n’existe pas. Donnez un autre fichier avec --fichier, ou essayez « suivi demo ».\n")
        #expect(!FileManager.default.fileExists(atPath: fichier))
    }

    @Test("ce qui n’est pas compris rend 2, sur la sortie des erreurs")
    func usage() throws {
        let refus = try Passage(["bilna"])
        #expect(refus.code == 2)
        #expect(refus.sortie.isEmpty)
        #expect(refus.erreur.hasPrefix("suivi : « bilna » n’est pas une commande. Vouliez-vous dire bilan ?"))
        #expect(try Passage(["--aide"]).code == 0)
        #expect(try Passage(["--version"]).sortie.hasPrefix("suivi "))
    }

    @Test("un lecteur parti n’est pas une panne")
    func lecteurParti() throws {
        let processus = Process()
        processus.executableURL = URL(fileURLWithPath: "/bin/sh")
        processus.arguments = ["-c", "{ sleep 0.2; \"$0\" --aide; echo $? >&2; } | true", try Poste.binaire("suivi")]
        let erreur = Pipe()
        processus.standardError = erreur
        try processus.run()
        #expect(String(decoding: erreur.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "0\n")
        processus.waitUntilExit()
    }
}
