// Files that cannot be used: a French sentence, exit 1, nothing written.

import Foundation
import Poste
import Testing

@Suite("Les fichiers que l’on ne peut pas ouvrir") struct FichiersTests {
    private func refuse(_ contenu: Data, mode: Int = 0o600, dossier droits: Int = 0o700, _ phrase: String) throws {
        let atelier = try Atelier()
        try contenu.write(to: URL(fileURLWithPath: atelier.fichier))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: atelier.fichier)
        try FileManager.default.setAttributes([.posixPermissions: droits], ofItemAtPath: atelier.dossier.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: atelier.dossier.path) }
        let poste = try atelier.ouvre()
        #expect(try poste.attendFin() == .code(1))
        #expect(poste.voit(phrase), "\(poste.ecran)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: atelier.fichier)) == contenu)
        #expect(try FileManager.default.contentsOfDirectory(atPath: atelier.dossier.path) == ["suivi.sqlite"])
    }

    @Test("un fichier qui n’est pas une base")
    func pasUneBase() throws { try refuse(Data("Bonjour, je suis une lettre.\n".utf8) + Data(count: 4096), "n’est pas") }

    /// The bytes of a store that somebody founded and left.
    private func magasin() throws -> Data {
        let atelier = try Atelier()
        let poste = try atelier.fonde()
        try atelier.quitte(poste)
        #expect(try poste.attendFin() == .code(0))
        return try Data(contentsOf: URL(fileURLWithPath: atelier.fichier))
    }

    // What is marked read-only is respected even by the administrator, under whom these tests often run.
    @Test("un fichier en lecture seule")
    func lectureSeule() throws { try refuse(magasin(), mode: 0o400, "en lecture seule") }

    @Test("un fichier dans un dossier en lecture seule")
    func dossierEnLectureSeule() throws { try refuse(magasin(), dossier: 0o500, "en lecture seule") }

    @Test("un fichier d’une version plus récente")
    func plusRecent() throws {
        var octets = try magasin()
        octets.replaceSubrange(60..<64, with: [0, 0, 0, 99])
        try refuse(octets, "version plus récente")
    }

    @Test("un fichier tronqué")
    func tronque() throws { try refuse(magasin().prefix(9000), "endommagé") }

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
