// The rules of writing, held against every file and proved on made-up ones.

import Testing

@Suite("Les règles d’écriture")
struct CodeRulesTests {
    @Test("tous les fichiers des sources suivent les règles d’écriture")
    func sources() throws {
        let sources = try Source.all()
        #expect(sources.contains { $0.path == "Sources/Domain/Temps/Jour.swift" })
        let offences = CodeRule.all.flatMap { rule in sources.flatMap(rule.offences).map { "\($0) [\(rule.name)]" } }
        #expect(offences.isEmpty, "\(offences.joined(separator: "\n"))")
    }

    @Test("un champ n’est déclaré qu’une fois : un refus trouve la case de son formulaire")
    func champs() throws {
        let form = #/static let \w+ = Champ\("(?<code>\w+)"/#
        let codes = try Source.all().flatMap { $0.lines.compactMap { try? form.firstMatch(in: $0)?.output.code }.map(String.init) }
        #expect(codes.count > 50)
        let doubles = Dictionary(grouping: codes, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
        #expect(doubles.isEmpty, "\(doubles)")
    }

    private func count(_ rule: CodeRule, _ text: String) -> Int {
        rule.offences(Source(room: "Domain", path: "Sources/Domain/Essai.swift", text: text)).count
    }

    @Test("un arrêt brutal est signalé avec son fichier et sa ligne, pas sa mention")
    func arrets() {
        let text =
            "// Essai.\nlet a = try! lire()\nlet b = c as! Jour // as! ailleurs\nfatalError(\"fin\")\n// try! as!\nlet d = \"try! fatalError(\""
        let offences = CodeRule.noTrap.offences(Source(room: "Domain", path: "Sources/Domain/Essai.swift", text: text))
        #expect(
            offences == [
                "Sources/Domain/Essai.swift:2 : « try! » peut arrêter le programme.",
                "Sources/Domain/Essai.swift:3 : « as! » peut arrêter le programme.",
                "Sources/Domain/Essai.swift:4 : « fatalError( » peut arrêter le programme.",
            ])
        #expect(count(.noTrap, "let alias! = 1\nmyfatalError()") == 0)
    }

    @Test("ce qui échappe au compilateur demande un commentaire juste au-dessus")
    func surete() {
        #expect(count(.commentedUnsafety, "\nnonisolated(unsafe) var a = 1") == 1)
        #expect(count(.commentedUnsafety, "final class A: @unchecked Sendable {}") == 1)
        #expect(count(.commentedUnsafety, "// Written once, before the threads.\nnonisolated(unsafe) var a = 1") == 0)
        #expect(count(.commentedUnsafety, "  // Its lock guards it.\n  @frozen\n  final class A: @unchecked Sendable {}") == 0)
    }

    @Test("une déclaration publique est signalée, le mot dans une phrase ne l’est pas")
    func publiques() {
        #expect(count(.noPublic, "public struct A {}\n  @inlinable public func b() {}\n  static public let c = 1\nopen class D {}") == 4)
        #expect(count(.noPublic, "let a = \"public\"\n// public\nlet open = open(chemin)\nlet publication = 1") == 0)
    }

    @Test("un fichier s’ouvre sur une phrase, fût-elle sur plusieurs lignes")
    func ouverture() {
        #expect(count(.openingSentence, "let a = 1") == 1)
        #expect(count(.openingSentence, "// essai\nlet a = 1") == 1)
        #expect(count(.openingSentence, "/// Le sens de a.\nlet a = 1") == 1)
        #expect(count(.openingSentence, "// What a référent types,\n// and what it means.\n\nlet a = 1") == 0)
        #expect(count(.openingSentence, "// placeholder\n") == 0)
    }

    @Test("un type ou une fonction que voient les autres pièces porte un commentaire, attributs compris")
    func documentation() {
        #expect(
            count(.documented, "package struct A {}\n\npackage func b() {}\npackage final class C {}\n@MainActor package enum D {}") == 4)
        #expect(count(.documented, "/// A.\npackage struct A {}\n/// B.\n@MainActor\npackage final class B {}") == 0)
        #expect(count(.documented, "struct A {}\nextension A {\n    package func b() {}\n}\n") == 0)
    }
}
