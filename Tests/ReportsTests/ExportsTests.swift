// The forms of any document, on what is awkward: signs of spreadsheets, quotes, breaks, shares of nothing, many columns.

import Domain
import Foundation
import Testing

@testable import Exchange
@testable import Reports

@Suite("Les formes d’un document")
struct ExportsTests {
    static let definition = Definition(compte: "Les sorties.", date: "Le jour de la sortie.", base: "Toutes.")

    static let delicat = Document(
        code: "essai", titre: "Essai « = » ; \"deux\"", sousTitres: ["CCAS-ÉTÉ, du 01/01/2021 au 31/12/2021"],
        tableaux: [
            Tableau(
                code: "melange", titre: "Mélange : a/b", entete: "Motif",
                colonnes: [
                    .nombre, .part, ColonneDeTableau("ecart", "Écart"), ColonneDeTableau("evolution", "Évolution"),
                    ColonneDeTableau("delai", "Délai moyen"), ColonneDeTableau("avis", "Avis"),
                ],
                lignes: [
                    LigneDeTableau(
                        "emploi", "Emploi ; « durable »",
                        [.nombre(1585), .part(39, sur: 179), .ecart(-1200), .evolution(de: 4183, a: 3952), .jours(1), .texte("=1+1")]),
                    LigneDeTableau(
                        "dit", "Dit \"oui\"\nou non",
                        [.nombre(0), .part(0, sur: 0), .ecart(0), .evolution(de: 0, a: 3), .jours(1200), .texte("@x")], avertissement: true),
                    LigneDeTableau(
                        "moins", "-Anne",
                        [.vide, .part(1, sur: 3), .ecart(12), .evolution(de: 100, a: 112), .vide, .texte("+33")]),
                ],
                total: LigneDeTableau("total", "Total", [.nombre(1585), .vide, .vide, .vide, .vide, .vide]),
                definition: definition, notes: ["Une note ; « fin »."])
        ])

    /// Typographic spaces are spaces here: what is tested is what stands where.
    private func simple(_ texte: String) -> String { texte.replacing("\u{a0}", with: " ") }

    @Test("le texte aligne chaque colonne, et ne coupe rien")
    func texte() {
        #expect(
            simple(FormatDeBilan.texte.ecrire(Self.delicat)) == """
                Essai « = » ; "deux"
                CCAS-ÉTÉ, du 01/01/2021 au 31/12/2021

                Mélange : a/b
                Motif                   Nombre  Part   Écart  Évolution  Délai moyen  Avis
                ────────────────────────────────────────────────────────────────────────────────
                  Emploi ; « durable »   1 585  22 %  −1 200     −5,5 %       1 jour  =1+1
                ! Dit "oui" ou non           0     –       0          –  1 200 jours  @x
                  -Anne                         33 %     +12    +12,0 %               +33
                ────────────────────────────────────────────────────────────────────────────────
                  Total                  1 585
                  · Une note ; « fin ».

                """)
    }

    @Test("le CSV est une matrice de nombres simples, où rien n’est une formule")
    func csv() {
        #expect(
            FormatDeBilan.csv.ecrire(Self.delicat) == """
                \u{FEFF}"Essai « = » ; ""deux\"""
                CCAS-ÉTÉ, du 01/01/2021 au 31/12/2021

                Mélange : a/b
                Motif;Nombre;Part;Écart;Évolution;Délai moyen;Avis
                "Emploi ; « durable »";1585;21,8%;-1200;-5,5%;1;'=1+1
                "Dit ""oui""
                ou non";0;;0;;1200;'@x
                '-Anne;;33,3%;12;12,0%;;'+33
                Total;1585;;;;;
                "Une note ; « fin »."

                """)
    }

    @Test("le Markdown a une ligne par ligne et une cellule par cellule")
    func markdown() {
        #expect(
            simple(FormatDeBilan.markdown.ecrire(Self.delicat)) == """
                # Essai « = » ; "deux"

                CCAS-ÉTÉ, du 01/01/2021 au 31/12/2021

                ## Mélange : a/b

                | Motif | Nombre | Part | Écart | Évolution | Délai moyen | Avis |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                | Emploi ; « durable » | 1 585 | 22 % | −1 200 | −5,5 % | 1 jour | =1+1 |
                | Dit "oui" ou non | 0 | – | 0 | – | 1 200 jours | @x |
                | -Anne |  | 33 % | +12 | +12,0 % |  | +33 |
                | Total | 1 585 |  |  |  |  |  |

                - Une note ; « fin ».

                """)
    }

    @Test("le JSON garde les nombres, les comptes derrière chaque part, et la définition")
    func json() throws {
        let texte = FormatDeBilan.json.ecrire(Self.delicat)
        #expect(
            texte == #"""
                {
                  "titre": "Essai « = » ; \"deux\"",
                  "sous_titres": ["CCAS-ÉTÉ, du 01/01/2021 au 31/12/2021"],
                  "tableaux": [
                    {
                      "code": "melange",
                      "titre": "Mélange : a/b",
                      "entete": "Motif",
                      "colonnes": [
                        {"code": "nombre", "libelle": "Nombre"},
                        {"code": "part", "libelle": "Part"},
                        {"code": "ecart", "libelle": "Écart"},
                        {"code": "evolution", "libelle": "Évolution"},
                        {"code": "delai", "libelle": "Délai moyen"},
                        {"code": "avis", "libelle": "Avis"}
                      ],
                      "lignes": [
                        {"code": "emploi", "libelle": "Emploi ; « durable »", "avertissement": false, "cellules": [1585, {"nombre": 39, "base": 179, "pourcentage": 22}, -1200, {"de": 4183, "a": 3952, "pourcentage": -5.5}, 1, "=1+1"]},
                        {"code": "dit", "libelle": "Dit \"oui\"\u000aou non", "avertissement": true, "cellules": [0, {"nombre": 0, "base": 0, "pourcentage": null}, 0, {"de": 0, "a": 3, "pourcentage": null}, 1200, "@x"]},
                        {"code": "moins", "libelle": "-Anne", "avertissement": false, "cellules": [null, {"nombre": 1, "base": 3, "pourcentage": 33}, 12, {"de": 100, "a": 112, "pourcentage": 12.0}, null, "+33"]}
                      ],
                      "total": {"code": "total", "libelle": "Total", "avertissement": false, "cellules": [1585, null, null, null, null, null]},
                      "definition": {"compte": "Les sorties.", "date": "Le jour de la sortie.", "base": "Toutes."},
                      "notes": [
                        "Une note ; « fin »."
                      ]
                    }
                  ]
                }

                """#)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(texte.utf8)) }
    }

    @Test("un tableau de douze structures se plie en blocs, chacun avec ses libellés")
    func douzeColonnes() {
        let tableau = Tableau(
            code: "cote_a_cote", titre: "Contrats", colonnes: (1...12).map { ColonneDeTableau("s\($0)", "Structure \($0)") },
            lignes: [LigneDeTableau("premier", "Premiers contrats", (1...12).map { .nombre($0 * 100) })],
            total: LigneDeTableau("total", "Total", (1...12).map { .nombre($0 * 1000) }), definition: Self.definition)
        let texte = simple(FormatDeBilan.texte.ecrire(Document(code: "x", titre: "Côte à côte", tableaux: [tableau])))
        #expect(
            texte == """
                Côte à côte

                Contrats
                                     Structure  Structure  Structure  Structure  Structure
                Libellé                      1          2          3          4          5
                ────────────────────────────────────────────────────────────────────────────────
                  Premiers contrats        100        200        300        400        500
                ────────────────────────────────────────────────────────────────────────────────
                  Total                  1 000      2 000      3 000      4 000      5 000

                                     Structure  Structure  Structure  Structure  Structure
                Libellé                      6          7          8          9         10
                ────────────────────────────────────────────────────────────────────────────────
                  Premiers contrats        600        700        800        900      1 000
                ────────────────────────────────────────────────────────────────────────────────
                  Total                  6 000      7 000      8 000      9 000     10 000

                                     Structure  Structure
                Libellé                     11         12
                ────────────────────────────────────────────────────────────────────────────────
                  Premiers contrats      1 100      1 200
                ────────────────────────────────────────────────────────────────────────────────
                  Total                 11 000     12 000

                """)
    }

    @Test("une barre suit une part quand il reste de la place, et un libellé long prend plusieurs lignes")
    func barres() {
        let tableau = Tableau(
            code: "parts", titre: "Parts", colonnes: [.nombre, .part],
            lignes: [
                LigneDeTableau("a", "Réorientation vers un autre organisme, à la demande de la personne", [.nombre(3), .part(3, sur: 4)]),
                LigneDeTableau("b", "Décès", [.nombre(0), .part(0, sur: 4)]), LigneDeTableau("c", "Autre", [.nombre(1), .part(1, sur: 4)]),
            ], definition: Self.definition)
        let vide = Tableau(code: "vide", titre: "Vide", colonnes: [.nombre], lignes: [], definition: Self.definition)
        let texte = simple(FormatDeBilan.texte.ecrire(Document(code: "x", titre: "Essai", tableaux: [tableau, vide])))
        #expect(
            texte == """
                Essai

                Parts
                Libellé                             Nombre  Part
                ────────────────────────────────────────────────────────────────────────────────
                  Réorientation vers un autre            3  75 %  ███████████████
                  organisme, à la demande de la
                  personne
                  Décès                                  0   0 %
                  Autre                                  1  25 %  █████

                Vide
                Libellé       Nombre
                ────────────────────────────────────────────────────────────────────────────────
                  Aucune ligne.

                """)
    }

    @Test("un libellé long d’une page d’évaluation n’est pas coupé non plus")
    func libelleLong() {
        let libelle = "Orientation vers un organisme qui n’existe plus depuis"
        let tableau = Tableau(
            code: "x", titre: "Titre", colonnes: [.nombre, .part, .base],
            lignes: [LigneDeTableau("a", libelle, [.nombre(1), .part(1, sur: 2), .nombre(2)])], definition: Self.definition)
        let texte = simple(FormatDeBilan.texte.ecrire(Document(code: "x", titre: "Essai", tableaux: [tableau])))
        let lignes = texte.split(separator: "\n").map(String.init)
        #expect(lignes[3].hasPrefix("  Orientation vers un organisme qui       1   50 % de 2 "), "\(lignes[3])")
        #expect(lignes[4] == "    n’existe plus depuis")
    }

    @Test("le nom d’un fichier est simple, quels que soient les mots")
    func code() {
        #expect(Document.code("bilan", "CCAS d’Alençon / Œuvres", "2021") == "bilan-ccas-d-alencon-oeuvres-2021")
        #expect(Document.code("../", "") == "document")
        #expect(Exemples.bilan().document.code == "bilan-ccas-test-2021")
        #expect(PageAExporter(Exemples.bilan()).en(.markdown).nomDeFichier == "bilan-ccas-test-2021.md")
    }
}
