// Files that cannot be used: a French sentence, exit 1, nothing written.

import Foundation
import Poste
import Testing

@Suite("Les fichiers que l’on ne peut pas ouvrir") struct FichiersTests {
    private func refuse(_ contenu: Data, mode: Int = 0o600, _ phrase: String) throws {
        let atelier = try Atelier()
        try contenu.write(to: URL(fileURLWithPath: atelier.fichier))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: atelier.fichier)
        let poste = try atelier.ouvre()
        #expect(try poste.attendFin() == .code(1))
        #expect(poste.voit(phrase), "\(poste.ecran)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: atelier.fichier)) == contenu)
        #expect(try FileManager.default.contentsOfDirectory(atPath: atelier.dossier.path) == ["suivi.sqlite"])
    }

    @Test("un fichier qui n’est pas une base")
    func pasUneBase() throws { try refuse(Data("Bonjour, je suis une lettre.\n".utf8) + Data(count: 4096), "n’est pas") }

    @Test("un fichier vide devient un fichier Suivi neuf")
    func vide() throws {
        let atelier = try Atelier()
        try Data().write(to: URL(fileURLWithPath: atelier.fichier))
        let poste = try atelier.ouvre()
        try poste.attend("Premier démarrage")
    }

    @Test("sans terminal, l’interface dit pourquoi elle ne s’ouvre pas")
    func dumb() throws {
        let atelier = try Atelier()
        let poste = try atelier.ouvre(environnement: ["TERM": "dumb"])
        #expect(try poste.attendFin() == .code(1))
        #expect(poste.voit("terminal"))
    }
}
