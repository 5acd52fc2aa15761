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
        let tous = try terrain.store.exports(pour: nil, limite: 10)
        #expect(tous.map(\.acte) == ["Export", "Export", "Export"])
        #expect(tous.map(\.qui) == ["", terrain.nadia.nomComplet, terrain.claire.nomComplet])
        #expect(
            tous.map { $0.detail.replacing("\u{a0}", with: " ") } == [
                "Document : Activité ; Format : csv ; Noms de personnes : non",
                "Document : Agenda, semaine 48 ; Format : csv ; Noms de personnes : oui",
                "Document : Bilan : CCAS, année 2021 ; Format : csv ; Noms de personnes : non",
            ])
        #expect(try terrain.store.exports(pour: terrain.claire, limite: 10).map(\.qui) == [terrain.claire.nomComplet])
        #expect(try terrain.store.exports(pour: nil, limite: 1).count == 1)
        #expect(try terrain.store.verifier().isEmpty)
    }
}
