// The interview: planned, then held or not.

import Domain
import Testing

@Suite("L’entretien")
struct EntretienTests {
    private func refus(dans suivi: Accompagnement = Exemples.accompagnement, _ changer: (inout Entretien) -> Void) -> [Refus] {
        var entretien = Exemples.entretien
        changer(&entretien)
        return entretien.refus(dans: suivi, le: Exemples.aujourdhui)
    }

    @Test("un entretien tenu, à venir, sans rendez-vous ou manqué est accepté")
    func acceptes() {
        #expect(refus { _ in }.isEmpty)
        #expect(refus { ($0.prevuLe, $0.tenuLe, $0.issue) = ("2027-01-11", nil, nil) }.isEmpty)
        #expect(refus { $0.prevuLe = nil }.isEmpty)
        #expect(refus { ($0.tenuLe, $0.issue) = (nil, .absenceInjustifiee) }.isEmpty)
        #expect(refus { ($0.nature, $0.partenaire) = (.tripartite, "Conseillère France Travail") }.isEmpty)
    }

    @Test("un entretien a au moins une date")
    func sansDate() {
        #expect(refus { ($0.prevuLe, $0.tenuLe, $0.issue) = (nil, nil, nil) } == [.obligatoire(.prevuLe)])
    }

    @Test("un entretien se place dans l’accompagnement")
    func dansLAccompagnement() {
        #expect(refus { $0.prevuLe = "2026-01-14" } == [.avantAccompagnement(.prevuLe, "2026-01-14", "2026-01-15")])
        #expect(refus(dans: Exemples.clos) { $0.prevuLe = nil } == [.accompagnementClos(.tenuLe, "2026-11-16", "2026-06-30")])
        #expect(
            refus(dans: Exemples.clos) { ($0.tenuLe, $0.issue) = (nil, nil) } == [.accompagnementClos(.prevuLe, "2026-11-16", "2026-06-30")]
        )
    }

    @Test("un entretien n’a pas été tenu demain")
    func tenuDemain() {
        #expect(refus { $0.tenuLe = "2026-11-24" } == [.dansLeFutur(.tenuLe, "2026-11-24")])
    }

    @Test("un entretien est honoré si et seulement s’il a été tenu")
    func honore() {
        #expect(refus { $0.tenuLe = nil } == [.obligatoire(.tenuLe)])
        for issue in [nil] + Domain.Issue.allCases.filter({ $0 != .honore }) {
            #expect(refus { $0.issue = issue } == [.tenuSansEtreHonore("2026-11-16")])
        }
    }

    @Test("ni une absence injustifiée ni un entretien honoré ne se constatent d’avance ; une excuse ou une annulation, si")
    func absenceAVenir() {
        #expect(
            refus { ($0.prevuLe, $0.tenuLe, $0.issue) = ("2026-11-24", nil, .absenceInjustifiee) } == [
                .issueAVenir(.absenceInjustifiee, "2026-11-24")
            ])
        // « Honoré » tomorrow is said once, of the outcome, whatever was put as the day it was held.
        for tenu in [nil, "2026-11-23"] as [Jour?] {
            #expect(
                refus { ($0.prevuLe, $0.tenuLe, $0.issue) = ("2026-11-24", tenu, .honore) } == [.issueAVenir(.honore, "2026-11-24")])
        }
        #expect(
            Refus.issueAVenir(.honore, "2026-11-24").message
                == "Issue : le rendez-vous du 24/11/2026 n’a pas encore eu lieu, « Honoré » est impossible. Attendez ce jour, ou avancez-le s’il s’est tenu plus tôt."
        )
        #expect(refus { ($0.prevuLe, $0.tenuLe, $0.issue) = (Exemples.aujourdhui, nil, .absenceInjustifiee) }.isEmpty)
        #expect(refus { ($0.prevuLe, $0.tenuLe, $0.issue) = ("2026-11-24", nil, .absenceExcusee) }.isEmpty)
        #expect(refus { ($0.prevuLe, $0.tenuLe, $0.issue) = ("2026-11-24", nil, .annuleParStructure) }.isEmpty)
    }

    @Test("un entretien tripartite dit qui d’autre y prend part")
    func tripartite() {
        #expect(refus { ($0.nature, $0.partenaire) = (.tripartite, " \u{00A0}") } == [.tripartiteSansPartenaire])
    }

    @Test("un entretien dure de 1 à 600 minutes")
    func duree() {
        #expect(refus { $0.duree = 0 } == [.horsBornes(.dureeEntretien, 0, 1...600)])
        #expect(refus { $0.duree = 601 } == [.horsBornes(.dureeEntretien, 601, 1...600)])
        #expect(refus { $0.duree = 1 }.isEmpty && refus { $0.duree = 600 }.isEmpty)
    }

    @Test("un entretien se place au jour où il s’est tenu, sinon à celui du rendez-vous")
    func le() {
        var entretien = Exemples.entretien
        entretien.tenuLe = "2026-11-17"
        #expect(entretien.le == "2026-11-17")
        entretien.tenuLe = nil
        #expect(entretien.le == "2026-11-16")
    }

    @Test("un rendez-vous est à venir, puis à renseigner, puis clos par son issue")
    func etat() {
        let rendezVous = Entretien(referent: Exemples.nadia, nature: .autre, prevuLe: "2026-11-23")
        #expect(rendezVous.etat(le: "2026-11-22") == .aVenir)
        #expect(rendezVous.etat(le: "2026-11-24") == .aRenseigner)
        for issue in Domain.Issue.allCases {
            var clos = rendezVous
            clos.issue = issue
            #expect(clos.etat(le: "2026-11-24") == .clos(issue) && clos.etat(le: "2026-11-22") == .clos(issue))
            #expect(clos.etat(le: "2026-11-24").libelle == issue.libelle)
        }
        #expect(EtatDEntretien.aVenir.libelle == "À venir" && EtatDEntretien.aRenseigner.libelle == "À renseigner")
    }
}
