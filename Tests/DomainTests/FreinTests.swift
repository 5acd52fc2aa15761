// An obstacle: found, worked on, lifted or closed.

import Domain
import Testing

@Suite("Le frein")
struct FreinTests {
    private func refus(dans suivi: Accompagnement = Exemples.accompagnement, _ changer: (inout Frein) -> Void) -> [Refus] {
        var frein = Exemples.frein
        changer(&frein)
        return frein.refus(dans: suivi, themes: Exemples.referentiels, le: Exemples.aujourdhui)
    }

    @Test("un frein repéré, en cours ou levé est accepté, même d’un thème retiré de la liste")
    func acceptes() {
        #expect(refus { _ in }.isEmpty)
        #expect(refus { $0.etat = .enCours }.isEmpty)
        #expect(refus { ($0.etat, $0.termineLe) = (.leve, "2026-03-02") }.isEmpty)
        #expect(refus { $0.theme = "papiers" }.isEmpty)
    }

    @Test("un frein est repéré pendant l’accompagnement, et pas demain")
    func repere() {
        #expect(refus { $0.repereLe = "2026-01-14" } == [.avantAccompagnement(.repereLe, "2026-01-14", "2026-01-15")])
        #expect(refus(dans: Exemples.clos) { $0.repereLe = "2026-07-01" } == [.accompagnementClos(.repereLe, "2026-07-01", "2026-06-30")])
        #expect(refus { $0.repereLe = "2026-11-24" } == [.dansLeFutur(.repereLe, "2026-11-24")])
    }

    @Test("le thème d’un frein est dans la liste")
    func theme() {
        #expect(refus { $0.theme = "lune" } == [.codeInconnu(.theme, "lune")])
    }

    @Test("un frein levé ou clos dit quand, les autres non")
    func fin() {
        for etat in EtatDeFrein.allCases {
            #expect(refus { $0.etat = etat } == (etat.termine ? [.obligatoire(.termineLe)] : []))
            #expect(
                refus { ($0.etat, $0.termineLe) = (etat, "2026-05-04") } == (etat.termine ? [] : [.finSansEtat(.termineLe, "2026-05-04")]))
        }
    }

    @Test("un frein n’est levé ni avant d’être repéré, ni demain")
    func dateDeFin() {
        #expect(refus { ($0.etat, $0.termineLe) = (.leve, "2026-03-01") } == [.avant(.termineLe, "2026-03-01", .repereLe, "2026-03-02")])
        #expect(refus { ($0.etat, $0.termineLe) = (.clos, "2026-11-24") } == [.dansLeFutur(.termineLe, "2026-11-24")])
    }
}
