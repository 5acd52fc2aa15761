// The way of a contract to the Commission RSA: signed, sent, decided, in this order.

import Domain
import Testing

@Suite("La décision de la Commission")
struct DecisionTests {
    private func refus(_ changer: (inout Contrat) -> Void) -> [Refus] {
        var contrat = Exemples.contrat
        changer(&contrat)
        return contrat.refus(dans: Exemples.accompagnement, le: Exemples.aujourdhui)
    }

    @Test("une signature, un envoi ou une décision ne sont pas à venir")
    func futur() {
        #expect(refus { $0.signeLe = "2026-11-24" } == [.dansLeFutur(.signeLe, "2026-11-24")])
        #expect(refus { $0.transmisLe = "2026-11-24" } == [.dansLeFutur(.transmisLe, "2026-11-24")])
        #expect(
            refus { ($0.transmisLe, $0.decision, $0.decideLe) = ("2026-10-01", .valide, "2026-11-24") } == [
                .dansLeFutur(.decideLe, "2026-11-24")
            ])
    }

    @Test("une signature, un envoi ou une décision suivent l’élaboration")
    func avantElaboration() {
        #expect(refus { $0.signeLe = "2026-08-31" } == [.avant(.signeLe, "2026-08-31", .elaboreLe, "2026-09-01")])
        #expect(refus { $0.transmisLe = "2026-08-31" } == [.avant(.transmisLe, "2026-08-31", .elaboreLe, "2026-09-01")])
        #expect(
            refus { ($0.decision, $0.decideLe) = (.refuse, "2026-08-31") } == [
                .avant(.decideLe, "2026-08-31", .elaboreLe, "2026-09-01"), .decisionSansTransmission,
            ])
    }

    @Test("la Commission ne décide pas d’un contrat avant de l’avoir reçu")
    func avantEnvoi() {
        #expect(
            refus { ($0.transmisLe, $0.decideLe, $0.decision) = ("2026-10-02", "2026-10-01", .valide) } == [
                .avant(.decideLe, "2026-10-01", .transmisLe, "2026-10-02")
            ])
    }

    @Test("la Commission ne décide pas d’un contrat qui ne lui a pas été transmis ; un PACEA n’y va pas")
    func sansEnvoi() {
        #expect(refus { ($0.decision, $0.decideLe) = (.valide, "2026-10-01") } == [.decisionSansTransmission])
        #expect(refus { ($0.sorte, $0.decision, $0.decideLe) = (.pacea, .valide, "2026-10-01") }.isEmpty)
    }

    @Test("une validation, un ajournement et un refus portent une date ; l’attente n’en a pas ; une annulation peut en avoir une")
    func exigences() {
        for decision in DecisionDeCommission.allCases {
            let sansDate = refus { ($0.transmisLe, $0.decision) = ("2026-09-15", decision) }
            let avecDate = refus { ($0.transmisLe, $0.decision, $0.decideLe) = ("2026-09-15", decision, "2026-10-01") }
            switch decision {
            case .enAttente:
                #expect(sansDate.isEmpty)
                #expect(avecDate == [.dateSansDecision])
            case .valide, .ajourne, .refuse:
                #expect(sansDate == [.decisionSansDate(decision)])
                #expect(avecDate.isEmpty)
            case .annule:
                #expect(sansDate.isEmpty && avecDate.isEmpty)
            }
        }
    }
}
