// The workbook of a document: made by the library, with the names and formats that spreadsheets take.

import Domain
import Foundation
import Reports
import Testing

@testable import Exchange

@Suite("Le classeur d’un document")
struct ClasseurXlsxTests {
    private static let instant = Instant(secondes: 1_795_420_800)

    @Test("un classeur est une archive entière, la même pour le même moment")
    func signature() throws {
        let octets = try ExportsTests.delicat.xlsx(le: Self.instant)
        #expect(octets.starts(with: [0x50, 0x4B, 0x03, 0x04]) && octets.count > 4000)
        // The end of a central directory: nothing of the archive is missing.
        #expect(octets.suffix(22).starts(with: [0x50, 0x4B, 0x05, 0x06]))
        #expect(try ExportsTests.delicat.xlsx(le: Self.instant) == octets)
        #expect(try PageAExporter(Exemples.bilan()).en(.xlsx).octets(le: Self.instant).count > 6000)
        #expect(try Document(code: "vide", titre: "", tableaux: []).xlsx(le: Self.instant).count > 4000)
    }

    @Test("sans la bibliothèque, le refus dit quoi installer ou choisir")
    func sansBibliotheque() {
        #expect(throws: ExportRefuse.bibliothequeAbsente) {
            try ExportsTests.delicat.xlsx(le: Self.instant, bibliotheques: ["libxlsxwriter-absente.so.0", "libc.so.6"])
        }
        #expect(ExportRefuse.bibliothequeAbsente.message.contains("libxlsxwriter4"))
    }

    @Test("une feuille porte un nom permis, court et à elle seule")
    func noms() {
        let titres = [
            "Contrats", "contrats", "Définitions", "A/B:C*?[D]\\", "'cité'", "", "History", String(repeating: "é", count: 40),
            String(repeating: "é", count: 41), "trente et un caractères bien 12 suite",
        ]
        let noms = NomsDeFeuilles.choisir(titres, reserves: ["Définitions"])
        #expect(
            noms == [
                "Contrats", "contrats (2)", "Définitions (2)", "A B C D", "cité", "Tableau", "History (2)",
                String(repeating: "é", count: 31), String(repeating: "é", count: 27) + " (2)", "trente et un caractères bien 12",
            ])
    }

    @Test(
        "un nombre reste un nombre, avec le format qui le montre ; une part de rien et un texte n’en sont pas",
        arguments: [
            (Cellule.nombre(1585), 1585.0, "#,##0"), (.part(1, sur: 4), 0.25, #"0\ %"#), (.ecart(-12), -12, #"\+#,##0;\−#,##0;0"#),
            (.evolution(de: 200, a: 150), -0.25, #"\+#,##0.0\ %;\−#,##0.0\ %;0.0\ %"#), (.jours(3), 3, #"[<2]0" jour";#,##0" jours""#),
        ])
    func nombres(_ cellule: Cellule, _ valeur: Double, _ format: String) throws {
        let (lue, forme) = try #require(cellule.enXlsx)
        #expect(lue == valeur && forme == format)
        for texte in [Cellule.vide, .texte("=1+1"), .part(0, sur: 0), .evolution(de: 0, a: 3)] { #expect(texte.enXlsx == nil) }
    }
}
