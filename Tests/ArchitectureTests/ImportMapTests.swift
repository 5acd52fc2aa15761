// The map of the rooms, held against the import lines.

import Testing

@Suite("La carte des pièces")
struct ImportMapTests {
    @Test("chaque pièce n’importe que ce que la carte lui donne")
    func carte() throws {
        let offences = try Source.all().flatMap(ImportMap.offences)
        #expect(offences.isEmpty, "\(offences.joined(separator: "\n"))")
    }

    @Test("toute pièce des sources est dans la carte, et toute pièce de la carte existe")
    func pieces() throws {
        #expect(try Source.rooms() == ImportMap.rooms.keys.sorted())
    }

    @Test("un import interdit est nommé avec son fichier, sa ligne et sa pièce")
    func interdit() {
        let source = Source(
            room: "Screens", path: "Sources/Screens/Accueil.swift",
            text: "// The first screen.\n\nimport Domain\nimport GRDB\n")
        #expect(ImportMap.offences(in: source) == ["Sources/Screens/Accueil.swift:4 : « import GRDB » est interdit dans Screens."])
    }

    @Test(
        "un import est reconnu sous toutes ses formes",
        arguments: [
            "import GRDB", "@testable import GRDB", "package import GRDB", "  import GRDB", "import struct GRDB.Row",
            "@preconcurrency import GRDB", "@_spi(Essai) private import func GRDB.ouvrir", "import Domain; import GRDB",
            "import GRDB.Sous",
        ])
    func formes(ligne: String) {
        let source = Source(room: "Domain", path: "Sources/Domain/Jour.swift", text: ligne)
        #expect(ImportMap.imports(in: source).last?.module == "GRDB")
        #expect(ImportMap.offences(in: source).last == "Sources/Domain/Jour.swift:1 : « import GRDB » est interdit dans Domain.")
    }

    @Test("un import cité dans un commentaire ou dans un texte n’en est pas un")
    func citations() {
        let text = #"""
            // import GRDB
            /// Never `import GRDB` here.
            /*
            import GRDB
            */
            let aide = "import GRDB"
            let page = """
            import GRDB
            """
            """#
        #expect(ImportMap.imports(in: Source(room: "Domain", path: "a.swift", text: text)).isEmpty)
    }

    @Test("les modules du système servent partout, sauf dans le domaine qui se contente de Foundation")
    func systeme() {
        func offences(_ room: String) -> Int {
            ImportMap.offences(in: Source(room: room, path: "a.swift", text: "import Foundation\nimport Glibc\nimport Synchronization"))
                .count
        }
        #expect(offences("Store") == 0)
        #expect(offences("Domain") == 2)
    }

    @Test("une pièce inconnue de la carte est signalée")
    func inconnue() {
        let source = Source(room: "Utils", path: "Sources/Utils/a.swift", text: "")
        #expect(ImportMap.offences(in: source) == ["Sources/Utils/a.swift : la pièce « Utils » n’est pas dans la carte des imports."])
    }
}
