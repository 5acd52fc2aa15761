// Pages that leave by the command line of the real program.

import Exchange
import Foundation
import Testing

@testable import suivi

@Suite("Les exports, par le vrai programme")
final class ExportsTests {
    private let dossier = FileManager.default.temporaryDirectory.appendingPathComponent("suivi-exports-\(UUID())").path
    private var fichier: String { dossier + "/demo.sqlite" }

    init() throws { try FileManager.default.createDirectory(atPath: dossier, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: dossier) }

    @Test("un bilan et une activité s’écrivent dans un fichier neuf, dans toutes les formes")
    func fichiers() throws {
        #expect(try Passage(["demo", "--fichier", fichier, "--aujourdhui", "2026-11-23"]).code == 0)
        func bilan(_ options: String...) throws -> Passage {
            try Passage(["bilan", "--structure", "ccas", "--annee", "2021", "--fichier", fichier] + options)
        }
        for format in FormatDExport.mots {
            let sortie = "\(dossier)/page.\(format)"
            let passage = try bilan("--format", format, "--sortie", sortie)
            #expect(passage.code == 0 && passage.sortie == "Bilan : CCAS d’Alençon, année 2021 : \(sortie)\n", "\(passage.erreur)")
        }
        // As octets: reading it as a text would leave its mark out.
        #expect(try Data(bilan("--format", "csv").sortie.utf8) == Data(contentsOf: URL(fileURLWithPath: dossier + "/page.csv")))
        #expect(try Data(contentsOf: URL(fileURLWithPath: dossier + "/page.xlsx")).starts(with: Data("PK\u{3}\u{4}".utf8)))
        let deja = try bilan("--format", "xlsx", "--sortie", dossier + "/page.xlsx")
        #expect(deja.code == 1 && deja.erreur.contains("existe déjà : il n’est pas remplacé."))
        let activite = try Passage(
            ["commission", "--annee", "2021", "--fichier", fichier, "--format", "xlsx", "--sortie", dossier + "/activite.xlsx"])
        #expect(activite.code == 0, "\(activite.erreur)")
    }

    @Test("un classeur veut un fichier, et le dit")
    func classeurSansFichier() throws {
        #expect(throws: ErreurDUsage.sortieManquante("xlsx")) { try SortieDePage(format: "XLSX", fichier: nil) }
        #expect(throws: ErreurDUsage.valeurManquante("--sortie")) { try SortieDePage(format: "csv", fichier: "") }
        #expect(
            ErreurDUsage.sortieManquante("xlsx").message
                == "--format xlsx : un classeur ne s’affiche pas. Dites où l’écrire avec --sortie, par exemple --sortie page.xlsx.")
    }
}
