// What leaves the machine leaves one line in the journal.

import Domain
import Store
import Testing

@Suite("Le journal des exports") struct ExportsTests {
    private let terrain: Terrain
    init() throws { terrain = try Terrain() }

    private func export(_ titre: String, nominatif: Bool = false) -> Export {
        Export(uid: .nouveau(), titre: titre, format: "csv", nominatif: nominatif)
    }

    @Test("un export est une ligne qui dit quoi, sous quelle forme, avec ou sans noms, et par qui")
    func ligne() throws {
        let premier = export("Bilan : CCAS, année 2021")
        let recu = try terrain.faire(.exporter(premier))
        #expect(recu.annulation == nil && !recu.dejaFait && recu.journal > 0)
        #expect(try terrain.faire(.exporter(premier)).dejaFait)
        try terrain.faire(.exporter(export("Agenda, semaine 48", nominatif: true)), par: terrain.nadia)
        // The owner of the file, without a name.
        let detenteur = Auteur(nil, instant: Instant(secondes: 0), aujourdhui: Terrain.aujourdhui)
        _ = try terrain.store.executer(.exporter(export("Activité")), par: detenteur)
        let (tous, total) = try terrain.store.exports(pour: nil, nombre: 10)
        #expect(total == 3)
        #expect(tous.map(\.qui) == [nil, terrain.nadia.nomComplet, terrain.claire.nomComplet])
        #expect(tous.map(\.titre) == ["Activité", "Agenda, semaine 48", "Bilan : CCAS, année 2021"])
        #expect(tous.map(\.format) == ["csv", "csv", "csv"])
        #expect(tous.map(\.nominatif) == [false, true, false])
        let deClaire = try terrain.store.exports(pour: terrain.claire, nombre: 10)
        #expect(deClaire.lignes.map(\.qui) == [terrain.claire.nomComplet] && deClaire.total == 1)
        let suite = try terrain.store.exports(pour: nil, depuis: 1, nombre: 1)
        #expect(suite.lignes == [tous[1]] && suite.total == 3)
        #expect(try terrain.store.verifier().isEmpty)
    }
}
