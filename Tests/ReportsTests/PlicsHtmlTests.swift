// The one HTML file: well formed, alone, escaped, and readable by whoever does not see it.

import Domain
import Foundation
import Testing

@testable import Exchange
@testable import Reports

@Suite("Le PLICS en HTML")
struct PlicsHtmlTests {
    private let html = PlicsTests.entier.html

    @Test("chaque balise se ferme, dans l’ordre, et aucun identifiant ne sert deux fois")
    func balises() {
        var ouvertes: [String] = []
        let vides: Set = ["meta", "!DOCTYPE"]
        let style = html.range(of: "<style>")!.upperBound..<html.range(of: "</style>")!.lowerBound
        let sansStyle = html.replacingCharacters(in: style, with: "")
        for balise in sansStyle.matches(of: /<(\/?)([A-Za-z!][A-Za-z0-9]*)[^>]*?(\/?)>/) {
            let nom = String(balise.output.2)
            if vides.contains(nom) || !balise.output.3.isEmpty { continue }
            if balise.output.1.isEmpty {
                ouvertes.append(nom)
            } else if ouvertes.popLast() != nom {
                Issue.record("« \(nom) » se ferme sans s’être ouverte")
                return
            }
        }
        #expect(ouvertes.isEmpty)
        let identifiants = html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        #expect(Set(identifiants).count == identifiants.count && identifiants.count > 20)
        let liens = html.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
        #expect(liens == PlicsTests.entier.pages.map(\.ancre) && liens.allSatisfy(identifiants.contains))
    }

    @Test("rien n’y est cherché ailleurs, rien n’y agit")
    func seul() {
        let sansEspaceDeNoms = html.replacing("http://www.w3.org/2000/svg", with: "")
        for interdit in ["http:", "https:", "//", "<script", "src=", "@import", "javascript", "onload", "<link", "<iframe", "file:"] {
            #expect(!sansEspaceDeNoms.contains(interdit), "\(interdit)")
        }
        #expect(sansEspaceDeNoms.matches(of: /url\(([^)]*)\)/).allSatisfy { $0.output.1.hasPrefix("#") })
    }

    @Test("la langue, les titres, les tableaux et les figures se lisent sans les yeux")
    func accessible() {
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">"))
        let niveaux = html.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
        #expect(niveaux.first == 1 && niveaux.filter { $0 == 1 }.count == 1)
        #expect(zip(niveaux, niveaux.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        let tables = html.components(separatedBy: "<table").count - 1
        #expect(html.components(separatedBy: "<caption").count - 1 == tables && html.components(separatedBy: "<thead>").count - 1 == tables)
        let figures = PlicsTests.entier.figures.count
        #expect(html.components(separatedBy: "<figure>").count - 1 == figures && figures > 6)
        #expect(html.components(separatedBy: "role=\"img\"").count - 1 == figures)
        #expect(html.contains("<tr class=\"regarder\"><th scope=\"row\">! Sans type</th>"))
    }

    @Test("il s’imprime en A4, une structure par feuille")
    func impression() {
        for regle in ["size: A4", "counter(page)", "break-before: page", "table-header-group", "break-inside: avoid"] {
            #expect(html.contains(regle), "\(regle)")
        }
        #expect(html.components(separatedBy: "<section class=\"page feuille\"").count - 1 == 3)
        #expect(StyleDuPlics.chaine("A\"</style>é") == "A\\22 \\3c \\2f style\\3e \\e9 ")
    }

    @Test("ce qui vient du fichier n’y est que du texte, en HTML comme en Markdown")
    func echappe() {
        let dangereux = PlicsTests.structure("X-1", "<script>alert('x')</script> \u{1B}[31m | [a](http://x) & \"y\"", PlicsTests.petit)
        let document = PlicsTests.document([dangereux])
        #expect(!document.html.contains("<script") && !document.html.contains("\u{1B}"))
        #expect(document.html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
        #expect(document.markdown.firstMatch(of: /[^\\]<script/) == nil && document.markdown.contains("\\[a\\](http://x) &amp; "))
        #expect(document.fichiers.allSatisfy { !$0.chemin.contains("..") && !$0.chemin.hasPrefix("/") })
        #expect(html.contains("CADA &lt;Vide&gt; &amp; Cie"))
    }

    @Test("les espaces français ne se coupent pas")
    func espaces() {
        #expect(Typographie.texte("« a » : 5 % ; b ? c !") == "«\u{a0}a\u{a0}»\u{a0}: 5\u{a0}%\u{a0}; b\u{a0}? c\u{a0}!")
        for signe in [" %", " »", " :", " ;", " ?"] { #expect(!html.contains(">\(signe)")) }
        // The words that a chart makes by itself are its own.
        let sansFigures = html.replacing(/<svg(?s:.*?)<\/svg>/, with: "")
        #expect(sansFigures.matches(of: />[^<]* [:;%»?!][ <]/).map { String($0.output) } == [])
    }
}
