// The obstacles of the young, in numbers and percent, on both bases.

import Domain
import Reports
import Testing

@Suite("Les freins des jeunes")
struct FreinsDesJeunesTests {
    @Test("41 freins pour 32 jeunes : chaque part dit sur quoi elle est calculée")
    func deuxBases() throws {
        var comptes = ComptesDesJeunes()
        (comptes.jeunes, comptes.jeunesAvecFrein, comptes.totalFreins) = (32, 24, 41)
        comptes.freins = [.emploi: CompteDeFreins(freins: 18, jeunes: 16), .logement: CompteDeFreins(freins: 23, jeunes: 20)]
        comptes.zones = [.qpv: 12, .rurale: 8]
        comptes.zoneInconnue = 12
        let page = FreinsDesJeunes(comptes)
        #expect(page.titre == "41 freins pour 32 jeunes")
        #expect(page.precision == "24 jeunes ont au moins un frein repéré dans la période (75\u{a0}%).")
        let emploi = try #require(page.lignes.first { $0.theme == .emploi })
        #expect((emploi.freins, emploi.partDesFreins, emploi.jeunes, emploi.partDesJeunes) == (18, 44, 16, 50))
        #expect(page.lignes.count == Theme.allCases.count)
        #expect(page.zones.map(\.part) == [38, 0, 25, 38])
        #expect(page.zones.last?.zone == nil)
    }

    @Test("sans frein ni jeune, aucune part n’est inventée")
    func rien() {
        let page = FreinsDesJeunes(ComptesDesJeunes())
        #expect(page.titre == "0 frein pour 0 jeune")
        #expect(page.precision == "0 jeune a au moins un frein repéré dans la période.")
        #expect(page.lignes.allSatisfy { $0.partDesFreins == nil && $0.partDesJeunes == nil })
        #expect(page.zones.count == 3)
    }
}
