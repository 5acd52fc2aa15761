// The moment of an act, in the journal.

import Domain
import Testing

@Suite("L’instant")
struct InstantTests {
    @Test("un instant s’écrit en UTC à la seconde et se relit")
    func ecriture() {
        #expect(Instant(secondes: 0).iso == "1970-01-01T00:00:00Z")
        #expect(Instant(secondes: -1).iso == "1969-12-31T23:59:59Z")
        #expect(Instant(iso: "2026-11-23T08:05:09Z")?.iso == "2026-11-23T08:05:09Z")
        var hasard = Hasard(graine: 4)
        for _ in 0..<500 {
            let instant = Instant(secondes: Int.random(in: -3_000_000_000...5_000_000_000, using: &hasard))
            #expect(Instant(iso: instant.iso) == instant)
        }
    }

    @Test("le jour d’un instant change à minuit UTC, avant 1970 aussi")
    func jour() {
        #expect(Instant(iso: "2026-11-22T23:59:59Z")?.jour == "2026-11-22")
        #expect(Instant(iso: "2026-11-23T00:00:00Z")?.jour == "2026-11-23")
        #expect(Instant(secondes: -86_400).jour == "1969-12-31")
        #expect(Instant(secondes: -86_401).jour == "1969-12-30")
    }

    @Test("les instants se rangent comme leurs écritures")
    func ordre() {
        let instants = ["2026-11-23T08:05:09Z", "2025-12-31T23:59:59Z", "2026-11-23T08:05:08Z"].compactMap { Instant(iso: $0) }
        #expect(instants.sorted().map(\.iso) == instants.map(\.iso).sorted())
    }

    @Test(
        "ce qui n’est pas AAAA-MM-JJTHH:MM:SSZ n’est pas lu",
        arguments: ["", "2026-11-23", "2026-11-23T08:05:09", "2026-11-23T08:05:0Z", "2026-02-30T08:05:09Z", "2026-11-23T08-05-09Z"])
    func illisibles(texte: String) {
        #expect(Instant(iso: texte) == nil)
    }

    @Test(
        "une heure impossible ou mal écrite n’est pas lue comme une autre",
        arguments: [
            "2026-11-23T99:05:09Z", "2026-11-23T08:60:09Z", "2026-11-23T08:05:60Z", "2026-11-23T24:00:00Z",
            "2026-11-23T-1:05:09Z", "2026-11-23T+1:05:09Z", "2026-11-23 08:05:09Z", "2026-11-23T8:05:009Z",
            "2026-11-23T008:5:09Z",
        ])
    func impossibles(texte: String) {
        #expect(Instant(iso: texte) == nil)
    }
}
