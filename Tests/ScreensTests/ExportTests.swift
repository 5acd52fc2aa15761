// A page leaves by one key, in the form that is chosen, with its line in the journal.

import Domain
import Foundation
import Screens
import Store
import Terminal
import Testing

@Suite("L’export d’une page") struct ExportTests {
    private func octets(_ bureau: Bureau, _ nom: String) throws -> Data {
        try Data(contentsOf: bureau.dossierPrive.appendingPathComponent(nom))
    }

    private func texte(_ bureau: Bureau, _ nom: String) throws -> String { String(decoding: try octets(bureau, nom), as: UTF8.self) }

    @Test("le bilan s’exporte dans chaque forme, où il est dit, sans rien remplacer, et le journal le note")
    func bilan() throws {
        let bureau = try Bureau()
        bureau.tape("tx")
        #expect(bureau.voit("Exporter ce document ?") && bureau.voit("▸ Ne rien exporter"), "\(bureau.ecran)")
        #expect(bureau.lit("Bilan : CCAS de Sées, année 2026."), "\(bureau.ecran)")
        bureau.tape("\n")
        #expect(bureau.voit("Bilans"))
        #expect(try bureau.store.exports(pour: nil, nombre: 9).lignes.isEmpty)
        bureau.tape("xc\n")
        let dossier = bureau.dossierPrive.path
        #expect(bureau.message == "Document exporté : \(dossier)/bilan-ccas-sees-2026.csv")
        #expect(try texte(bureau, "bilan-ccas-sees-2026.csv").hasPrefix("\u{FEFF}rubrique;code;libelle;nombre;base;"))
        for touche in ["c", "x", "m", "j", "t"] { bureau.tape("x\(touche)\n") }
        #expect(try octets(bureau, "bilan-ccas-sees-2026-2.csv") == octets(bureau, "bilan-ccas-sees-2026.csv"))
        #expect(try octets(bureau, "bilan-ccas-sees-2026.xlsx").starts(with: Data("PK\u{3}\u{4}".utf8)))
        #expect(try texte(bureau, "bilan-ccas-sees-2026.md").hasPrefix("# Bilan : CCAS de Sées, année 2026\n"))
        #expect(try texte(bureau, "bilan-ccas-sees-2026.json").contains("\"structure\": \"CCAS-SEES\""))
        #expect(try texte(bureau, "bilan-ccas-sees-2026.txt").hasPrefix("Bilan : CCAS de Sées, année 2026\n"))
        let attributs = try FileManager.default.attributesOfItem(atPath: "\(dossier)/bilan-ccas-sees-2026.xlsx")
        #expect(attributs[.posixPermissions] as? Int == 0o600)
        let lignes = try bureau.store.exports(pour: nil, nombre: 9).lignes
        #expect(lignes.count == 6 && lignes.allSatisfy { $0.qui == bureau.desk.context.utilisateur.nomComplet })
        #expect(lignes[0].titre == "Bilan : CCAS de Sées, année 2026" && lignes[0].format == "texte")
        bureau.tape(.escape)
        bureau.tape("X")
        #expect(!bureau.lignes.contains { $0.contains("…") }, "\(bureau.ecran)")
        #expect(bureau.voit("Documents exportés") && bureau.voit("6 exports"), "\(bureau.ecran)")
        #expect(bureau.lit("Bilan : CCAS de Sées, année 2026 · texte, sans nom de personne"), "\(bureau.ecran)")
        bureau.tape("u")
        #expect(bureau.message.hasPrefix("✗ Rien à annuler"), "\(bureau.message)")
    }

    @Test("l’activité s’exporte de la même touche")
    func activite() throws {
        let bureau = try Bureau()
        bureau.tape("caxt\n")
        #expect(bureau.message.hasSuffix("/commission-2026.txt"), "\(bureau.message)")
        #expect(try texte(bureau, "commission-2026.txt").hasPrefix("Activité : Commissions RSA, tous les territoires, année 2026\n"))
    }

    @Test("sans sa ligne de journal, un export ne reste pas : le fichier est retiré, et il est dit pourquoi")
    func journalRefuse() throws {
        let bureau = try Bureau()
        let ailleurs = FileManager.default.temporaryDirectory.appendingPathComponent("export-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ailleurs, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: ailleurs) }
        bureau.desk.context.exportDirectory = ailleurs.path
        bureau.tape("tx")
        try bureau.supprimeLeFichier()
        bureau.tape("c\n")
        #expect(
            bureau.message.hasPrefix("✗ Rien n’est exporté : le journal n’a pas pu en garder la ligne, et le fichier a été retiré. "),
            "\(bureau.message)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: ailleurs.path).isEmpty)
        bureau.desk.context.exportDirectory = "\(ailleurs.path)/absent"
        bureau.tape("xx\n")
        #expect(bureau.message.contains("son dossier n’existe pas"), "\(bureau.message)")
    }
}
