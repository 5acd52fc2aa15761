import Domain
import Exchange
import Foundation
import Reports
import Testing

@Suite("Les formats d’un bilan")
struct FormatsTests {
    let bilan = Exemples.bilan()

    @Test("le texte tient en 80 colonnes, les nombres alignés et leurs barres à côté")
    func texte() {
        let lignes = FormatDeBilan.texte.ecrire(bilan).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lignes.allSatisfy { $0.count <= 80 })
        #expect(lignes.contains { $0.hasPrefix("  Changement de situation familiale ") })
        let debut = lignes.prefix(9).joined(separator: "\n")
        #expect(
            debut == """
                Bilan : CCAS d’Essai, année 2021
                CCAS-TEST, du 01/01/2021 au 31/12/2021

                Contrats                                213
                ────────────────────────────────────────────────────────────────────────────────
                  Premiers contrats                      39   22 % de 179   ████
                  Renouvellements                       140   78 % de 179   ██████████████
                ! Sans type                              34   16 % de 213   ███
                  · 34 contrats sans type : les parts sont calculées sur les 179 contrats typés.
                """)
    }

    @Test("le CSV a une ligne par nombre et les remarques à la ligne du total")
    func csv() {
        let lignes = FormatDeBilan.csv.ecrire(bilan).split(separator: "\n").map(String.init)
        #expect(lignes.count == 1 + 3 + 4 + 7 + 7 + 8 + 1 + 6)
        #expect(
            Array(lignes.prefix(5)) == [
                "\u{FEFF}rubrique;code;libelle;nombre;base;pourcentage;remarque",
                "contrats;premier;Premiers contrats;39;179;22;",
                "contrats;renouvellement;Renouvellements;140;179;78;",
                "contrats;sans_type;Sans type;34;213;16;",
                "contrats;total;Total;213;;;34 contrats sans type : les parts sont calculées sur les 179 contrats typés.",
            ])
        #expect(FormatDeBilan.csv.ecrire(Exemples.bilan(ComptesDeBilan())).contains("freins;sante;Santé;0;0;;\n"))
    }

    @Test(
        "une cellule CSV n’est ni coupée ni exécutée",
        arguments: [
            ("Cœurdevey", "Cœurdevey"), ("a;b", "\"a;b\""), ("dit \"Jo\"", "\"dit \"\"Jo\"\"\""), ("a\nb", "\"a\nb\""),
            ("=1+1", "'=1+1"), ("+33", "'+33"), ("-Anne", "'-Anne"), ("@x", "'@x"), ("=a;b", "\"'=a;b\""), ("", ""),
        ])
    func cellule(texte: String, attendu: String) {
        #expect(Csv.texte(texte) == attendu)
    }

    @Test("le JSON a exactement les clés convenues, un pourcentage absent est null")
    func json() throws {
        let texte = FormatDeBilan.json.ecrire(bilan)
        let objet = try #require(try JSONSerialization.jsonObject(with: Data(texte.utf8)) as? [String: Any])
        #expect(Set(objet.keys) == ["structure", "periode", "rubriques"])
        #expect(objet["structure"] as? String == "CCAS-TEST")
        #expect(objet["periode"] as? [String: String] == ["du": "2021-01-01", "au": "2021-12-31"])
        let rubriques = try #require(objet["rubriques"] as? [[String: Any]])
        #expect(rubriques.allSatisfy { Set($0.keys) == ["code", "libelle", "total", "lignes", "remarques"] })
        let lignes = rubriques.flatMap { $0["lignes"] as? [[String: Any]] ?? [] }
        #expect(lignes.count == 30)
        #expect(lignes.allSatisfy { Set($0.keys) == ["code", "libelle", "nombre", "base", "pourcentage"] })
        #expect(lignes[0]["pourcentage"] as? Int == 22)
        let vide = FormatDeBilan.json.ecrire(Exemples.bilan(ComptesDeBilan()))
        #expect(vide.contains(#""nombre": 0, "base": 0, "pourcentage": null}"#))
        #expect(texte.contains(#""libelle": "Santé""#))
    }

    @Test("le Markdown fait un tableau par rubrique")
    func markdown() {
        let texte = FormatDeBilan.markdown.ecrire(bilan)
        #expect(texte.hasPrefix("# Bilan : CCAS d’Essai, année 2021\n\nCCAS-TEST, du 01/01/2021 au 31/12/2021\n\n## Contrats\n\n"))
        #expect(texte.contains("| Premiers contrats | 39 | 22 % | 179 |\n"))
        #expect(texte.contains("\n- 34 contrats sans type"))
    }

    @Test("un nom de structure ne pilote ni le terminal ni la page")
    func nomsHostiles() {
        let structure = Exemples.structure("X", "A\u{1B}[2J|*b*\u{202E}\"\nC")
        let bilan = Exemples.bilan(Exemples.ccas, structure)
        for format in FormatDeBilan.allCases {
            #expect(!format.ecrire(bilan).unicodeScalars.contains("\u{1B}"))
        }
        #expect(FormatDeBilan.texte.ecrire(bilan).hasPrefix("Bilan : A[2J|*b*\" C, année 2021\n"))
        #expect(FormatDeBilan.markdown.ecrire(bilan).hasPrefix("# Bilan : A\\[2J\\|\\*b\\*\" C, année 2021\n"))
        #expect((try? JSONSerialization.jsonObject(with: Data(bilan.json.utf8))) != nil)
    }
}
