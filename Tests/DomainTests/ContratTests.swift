// The CER: its dates, its duration, its rank, the answer of the Commission.

import Domain
import Testing

@Suite("Le contrat")
struct ContratTests {
    private func refus(dans suivi: Accompagnement = Exemples.accompagnement, _ changer: (inout Contrat) -> Void) -> [Refus] {
        var contrat = Exemples.contrat
        changer(&contrat)
        return contrat.refus(dans: suivi, le: Exemples.aujourdhui)
    }

    @Test("un contrat ordinaire est accepté, signé, transmis et validé aussi")
    func acceptes() {
        #expect(refus { _ in }.isEmpty)
        #expect(
            refus {
                ($0.signeLe, $0.transmisLe, $0.decideLe, $0.decision) = ("2026-09-01", "2026-09-03", "2026-09-03", .valide)
            }.isEmpty)
        #expect(refus { ($0.type, $0.rang, $0.predecesseur) = (.renouvellement, 2, Cle(4)) }.isEmpty)
        #expect(refus { ($0.type, $0.rang) = (nil, nil) }.isEmpty)
    }

    @Test("un contrat s’élabore pendant l’accompagnement, et pas demain")
    func elaboration() {
        #expect(
            refus { ($0.elaboreLe, $0.debut) = ("2026-01-14", "2026-09-01") } == [
                .avantAccompagnement(.elaboreLe, "2026-01-14", "2026-01-15")
            ])
        #expect(refus(dans: Exemples.clos) { _ in } == [.accompagnementClos(.elaboreLe, "2026-09-01", "2026-06-30")])
        #expect(refus { $0.elaboreLe = "2026-11-24" } == [.dansLeFutur(.elaboreLe, "2026-11-24")])
    }

    @Test("un contrat ne peut pas se terminer avant son début")
    func finAvantDebut() {
        #expect(refus { $0.fin = "2026-08-31" } == [.avant(.fin, "2026-08-31", .debut, "2026-09-01")])
        #expect(refus { $0.fin = "2026-09-01" }.isEmpty)
    }

    @Test("un contrat dure 24 mois au plus")
    func longueur() {
        #expect(refus { $0.fin = "2028-08-31" }.isEmpty)
        #expect(refus { $0.fin = "2028-09-01" } == [.contratTropLong(debut: "2026-09-01", fin: "2028-09-01")])
    }

    @Test("un contrat commence à moins d’un an de son élaboration, dans un sens ou dans l’autre")
    func debutLoin() {
        #expect(refus { $0.debut = "2025-09-01" }.isEmpty)
        #expect(refus { $0.debut = "2025-08-31" } == [.debutLoinDeLElaboration(debut: "2025-08-31", elaboreLe: "2026-09-01")])
        #expect(refus { ($0.debut, $0.fin) = ("2027-09-01", "2028-02-29") }.isEmpty)
        #expect(
            refus { ($0.debut, $0.fin) = ("2027-09-02", "2028-02-29") } == [
                .debutLoinDeLElaboration(debut: "2027-09-02", elaboreLe: "2026-09-01")
            ])
    }

    @Test("le rang va avec le type : 1 pour un premier contrat, au moins 2 pour un renouvellement")
    func rangs() {
        #expect(refus { $0.rang = 2 } == [.rangDuPremier(2)])
        #expect(refus { $0.rang = 0 } == [.rangDuPremier(0)])
        #expect(refus { ($0.type, $0.rang) = (.renouvellement, 1) } == [.rangDuRenouvellement(1)])
        #expect(refus { $0.rang = nil }.isEmpty)
        #expect(refus { ($0.type, $0.rang) = (nil, 3) }.isEmpty)
    }

    @Test("sans type non plus, un rang ne va pas au-delà de 1 à 99")
    func rangSansType() {
        #expect(refus { ($0.type, $0.rang) = (nil, 0) } == [.horsBornes(.rang, 0, 1...99)])
        #expect(refus { ($0.type, $0.rang) = (nil, -1) } == [.horsBornes(.rang, -1, 1...99)])
        #expect(refus { ($0.type, $0.rang) = (.renouvellement, 100) } == [.horsBornes(.rang, 100, 1...99)])
        #expect(refus { ($0.type, $0.rang) = (.renouvellement, 99) }.isEmpty)
    }

    @Test("un premier contrat n’a pas de contrat précédent")
    func predecesseur() {
        #expect(refus { $0.predecesseur = Cle(4) } == [.premierAvecPredecesseur])
    }

    @Test("la durée en mois retrouve celle dont la fin a été calculée, quel que soit le jour de début")
    func duree() {
        for decalage in 0..<800 {
            let debut = Exemples.aujourdhui.plus(jours: decalage)
            for mois in Contrat.durees {
                let contrat = Contrat(type: nil, elaboreLe: debut, debut: debut, fin: Contrat.fin(debut: debut, mois: mois))
                guard contrat.mois == mois else {
                    Testing.Issue.record("\(mois) mois depuis le \(debut.iso) se relisent \(contrat.mois)")
                    return
                }
            }
        }
    }

    @Test("un contrat est en cours de son début à sa fin, sauf refusé ou annulé")
    func enCours() {
        var contrat = Exemples.contrat
        #expect(!contrat.enCours(le: "2026-08-31") && contrat.enCours(le: "2026-09-01"))
        #expect(contrat.enCours(le: "2027-02-28") && !contrat.enCours(le: "2027-03-01"))
        for decision in DecisionDeCommission.allCases {
            contrat.decision = decision
            #expect(contrat.enCours(le: Exemples.aujourdhui) == (decision != .refuse && decision != .annule))
        }
    }
}
