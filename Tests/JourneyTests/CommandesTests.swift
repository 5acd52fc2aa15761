import Foundation
import Poste
import Testing

/// What one run of the real binary gave.
struct Passage {
    let code: Int32
    let sortie: String
    let erreur: String

    init(_ arguments: [String], environnement: [String: String] = [:], entree: String? = nil) throws {
        let processus = Process()
        processus.executableURL = URL(fileURLWithPath: try Poste.binaire("suivi"))
        processus.arguments = arguments
        processus.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nulle-part"].merging(environnement) { _, nouveau in nouveau }
        let (sortie, erreur) = (Pipe(), Pipe())
        (processus.standardOutput, processus.standardError, processus.standardInput) = (sortie, erreur, FileHandle.nullDevice)
        let clavier = Pipe()
        if entree != nil { processus.standardInput = clavier }
        try processus.run()
        if let entree {
            try clavier.fileHandleForWriting.write(contentsOf: Data(entree.utf8))
            try clavier.fileHandleForWriting.close()
        }
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
        let publie = try Passage(magasin + ["bilan", "--compare-plics", "--structure", "ccas", "--utilisateur", "c.lemoine"])
        #expect(publie.code == 0 && publie.sortie.contains("  d’accord                  26\n"), "\(publie.sortie)")
        let autre = try Passage(magasin + ["bilan", "--compare-plics", "--structure", "msa", "--utilisateur", "c.lemoine"])
        #expect(autre.code == 1 && autre.sortie.isEmpty)
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

    @Test("une semaine s’exporte sur la sortie ou dans un fichier neuf, avec les initiales, et selon les droits")
    func agenda() throws {
        #expect(try Passage(["demo", "--fichier", fichier, "--aujourdhui", "2026-11-23"]).code == 0)
        func agenda(_ options: String...) throws -> Passage {
            try Passage(["agenda", "--fichier", fichier, "--aujourdhui", "2026-11-23"] + options)
        }
        let muet = try agenda("--utilisateur", "c.lemoine")
        #expect(muet.code == 0 && muet.sortie.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
        #expect(muet.sortie.contains("DTSTART:20261123T090000\r\n"))
        func resumes(_ passage: Passage) -> [String] {
            passage.sortie.components(separatedBy: "\r\n").filter { $0.hasPrefix("SUMMARY:") }
        }
        let initiales = #/SUMMARY:RDV \p{L}\. \p{L}\. · (pour CER|autre|tripartite)/#
        #expect(resumes(muet).count > 3 && resumes(muet).allSatisfy { $0.wholeMatch(of: initiales) != nil })
        let noms = resumes(try agenda("--utilisateur", "c.lemoine", "--noms"))
        #expect(noms.count == resumes(muet).count && noms.allSatisfy { $0.wholeMatch(of: initiales) == nil })
        let sortie = dossier + "/semaine.ics"
        #expect(
            try agenda("--utilisateur", "c.lemoine", "--sortie", sortie).sortie.hasSuffix(
                "semaine 48, du 23 au 29 novembre 2026 : \(sortie)\n"))
        #expect(try String(contentsOfFile: sortie, encoding: .utf8).hasPrefix("BEGIN:VCALENDAR\r\n"))
        let deja = try agenda("--utilisateur", "c.lemoine", "--sortie", sortie)
        #expect(deja.code == 1 && deja.erreur.hasPrefix("suivi : « \(sortie) » existe déjà : il n’est pas remplacé."))
        #expect(try agenda("--structure", "msa").code == 0)
        let vide = try agenda("--utilisateur", "c.lemoine", "--semaine", "2015-S10")
        #expect(vide.code == 1 && vide.sortie.isEmpty && vide.erreur.hasPrefix("suivi : Rien à exporter"), "\(vide.erreur)")
        #expect(try agenda("--structure", "msa", "--utilisateur", "c.lemoine").erreur.hasPrefix("suivi : Réservé à un responsable"))
        let inconnu = try agenda()
        #expect(inconnu.code == 1 && inconnu.erreur.hasPrefix("suivi : L’agenda de qui ? Donnez un référent avec --utilisateur"))
    }

    @Test(
        "lire un fichier absent ne le crée pas", arguments: [["verifier"], ["agenda"], ["bilan", "--structure", "x", "--annee", "2021"]])
    func absent(commande: [String]) throws {
        let refus = try Passage(commande, environnement: ["SUIVI_FICHIER": fichier])
        #expect(refus.code == 1)
        #expect(refus.erreur == "suivi : « \(fichier) » n’existe pas. Donnez un autre fichier avec --fichier, ou essayez « suivi demo ».\n")
        #expect(!FileManager.default.fileExists(atPath: fichier))
    }

    @Test(
        "lire un fichier vide n’en fait pas un fichier de suivi",
        arguments: [["verifier"], ["bilan", "--structure", "x", "--annee", "2021"]])
    func vide(commande: [String]) throws {
        try Data().write(to: URL(fileURLWithPath: fichier))
        let refus = try Passage(commande, environnement: ["SUIVI_FICHIER": fichier])
        #expect(refus.code == 1)
        #expect(refus.sortie.isEmpty)
        #expect(refus.erreur.hasPrefix("suivi : « \(fichier) » est vide : ce n’est pas un fichier de suivi."))
        #expect(try Data(contentsOf: URL(fileURLWithPath: fichier)).isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: dossier) == ["demo.sqlite"])
    }

    @Test("un utilisateur nommé, par l’option ou l’environnement, ne lit que ce qui lui est ouvert ; sans nom, tout se lit")
    func droits() throws {
        #expect(try Passage(["demo", "--fichier", fichier, "--aujourdhui", "2026-11-23"]).code == 0)
        func page(_ structure: String, _ options: [String] = [], _ environnement: [String: String] = [:]) throws -> Passage {
            try Passage(
                ["bilan", "--fichier", fichier, "--structure", structure, "--annee", "2021"] + options, environnement: environnement)
        }
        #expect(try page("msa").code == 0)
        #expect(try page("msa", [], ["USER": "c.lemoine"]).code == 0)
        #expect(try page("ccas", ["--utilisateur", "C.LEMOINE"]).code == 0)
        for refus in [try page("msa", ["--utilisateur", "C.Lemoine"]), try page("msa", [], ["SUIVI_UTILISATEUR": "c.lemoine"])] {
            #expect(refus.code == 1)
            #expect(refus.sortie.isEmpty)
            #expect(refus.erreur.hasPrefix("suivi : Réservé à un responsable ou à un superviseur"))
        }
        #expect(
            try page("ccas", [], ["SUIVI_UTILISATEUR": "personne"]).erreur.hasPrefix(
                "suivi : « personne » n’est pas un utilisateur de ce fichier."))
        let controle = try Passage(["verifier", "--fichier", fichier], environnement: ["SUIVI_UTILISATEUR": "c.lemoine"])
        #expect(controle.code == 0)
        #expect(controle.sortie.contains("CCAS-ALENCON : ") && !controle.sortie.contains("MSA-MOS : "))
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
