// The command tables: what the key bar, the help, the menu and the dispatch all rest on.

import Screens
import Terminal
import Testing

@Suite("Les tables de commandes") struct CommandesTests {
    @Test("aucune touche n’est liée deux fois sur un même écran", arguments: KeyTable.screens.map(\.name))
    func toucheUnique(_ name: String) throws {
        let screen = try #require(KeyTable.screens.first { $0.name == name })
        let keys = screen.commands.flatMap(\.keys)
        let doubles = Dictionary(grouping: keys, by: { $0 }).filter { $0.value.count > 1 }.keys.map(\.name)
        #expect(doubles.isEmpty, "\(name) : \(doubles.joined(separator: ", "))")
    }

    @Test("aucun écran ne prend les touches de l’aide, du menu et de la sortie", arguments: KeyTable.screens.map(\.name))
    func touchesReservees(_ name: String) throws {
        let screen = try #require(KeyTable.screens.first { $0.name == name })
        // Dialogues close with Escape, the help with the key that opened it, the menu too.
        let reserved: Set<Key> = [
            .f(1), .f(9), .f(11), .f(12), .character("!"), .character("u"), .character(":"), .control("q"), .control("c"), .control("z"),
            .control("l"), .control("r"), .control("n"), .control("y"), .control("e"), .control("g"),
        ]
        let taken = Set(screen.commands.flatMap(\.keys)).intersection(reserved)
        #expect(name == "Partout" || name == "Aide" || name == "Menu" || taken.isEmpty, "\(taken)")
    }

    @Test("chaque commande a une phrase d’aide, qui finit par un point", arguments: KeyTable.screens.map(\.name))
    func aide(_ name: String) throws {
        let screen = try #require(KeyTable.screens.first { $0.name == name })
        for command in screen.commands {
            #expect(command.help.hasSuffix("."), "\(name), \(command.id)")
            #expect(command.help.first?.isUppercase == true, "\(name), \(command.id)")
            #expect(!command.help.contains("'"), "apostrophe droite : \(name), \(command.id)")
        }
    }

    @Test("deux commandes d’un écran n’ont pas le même nom", arguments: KeyTable.screens.map(\.name))
    func identifiants(_ name: String) throws {
        let screen = try #require(KeyTable.screens.first { $0.name == name })
        #expect(Set(screen.commands.map(\.id)).count == screen.commands.count)
    }

    @Test("la barre des touches tient en 80 colonnes sans rien couper ni omettre", arguments: KeyTable.screens.map(\.name))
    func barre(_ name: String) throws {
        let screen = try #require(KeyTable.screens.first { $0.name == name })
        let partout = try #require(KeyTable.screens.first { $0.name == "Partout" })
        let taken = Set(screen.commands.flatMap(\.keys))
        let all = name == "Partout" ? screen.commands : screen.commands + partout.commands.filter { !taken.contains($0.keys[0]) }
        let shown = KeyBar.labels(all, width: 80).map(\.title)
        if name == "Formulaire" { return }
        #expect(shown == all.filter { !$0.title.isEmpty }.sorted { $0.group != .general && $1.group == .general }.map(\.title))
    }

    @Test("la barre d’un formulaire tient en 80 colonnes dans chaque champ ; seul « Répéter » attend d’y avoir sa place")
    func barreDeFormulaire() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("e")
        var repetes = 0
        for _ in 0..<16 {
            let infos = bureau.desk.infos.filter { !$0.title.isEmpty }.map(\.title)
            let shown = KeyBar.labels(bureau.desk.infos, width: 80).map(\.title)
            #expect(Set(infos).subtracting(shown).isSubset(of: ["Répéter"]), "\(bureau.ecran)")
            if shown.contains("Répéter") { repetes += 1 }
            bureau.tape(.tab)
        }
        #expect(repetes > 0)
    }

    @Test("une fenêtre étroite garde entiers les intitulés qu’elle montre, et l’aide")
    func barreEtroite() throws {
        let screen = try #require(KeyTable.screens.first { $0.name == "Dossier" })
        let partout = try #require(KeyTable.screens.first { $0.name == "Partout" })
        let labels = KeyBar.labels(screen.commands + partout.commands, width: 60)
        #expect(labels.map { TextWidth.of($0.key) + TextWidth.of($0.title) + 3 }.reduce(0, +) <= 61)
        #expect(labels.contains { $0.title == "Aide" })
    }
}
