// A step: planned, engaged, then done or given up.

import Domain
import Testing

@Suite("La démarche")
struct DemarcheTests {
    private func refus(dans suivi: Accompagnement = Exemples.accompagnement, _ changer: (inout Demarche) -> Void) -> [Refus] {
        var demarche = Exemples.demarche
        changer(&demarche)
        return demarche.refus(dans: suivi, referentiels: Exemples.referentiels, le: Exemples.aujourdhui)
    }

    @Test("une démarche de la liste, en texte libre, prévue ou aboutie est acceptée")
    func acceptees() {
        #expect(refus { _ in }.isEmpty)
        #expect(refus { ($0.code, $0.libelle) = (nil, "Prendre rendez-vous chez un généraliste") }.isEmpty)
        #expect(refus { ($0.etat, $0.engageeLe, $0.echeance) = (.prevue, nil, "2027-01-11") }.isEmpty)
        #expect(refus { ($0.etat, $0.termineeLe) = (.aboutie, "2026-03-02") }.isEmpty)
    }

    @Test("une démarche dit ce qu’elle est, par la liste ou par un texte")
    func intitule() {
        #expect(refus { ($0.code, $0.libelle) = (nil, " ") } == [.obligatoire(.demarche)])
        #expect(refus { $0.code = "lune" } == [.codeInconnu(.demarche, "lune")])
        #expect(refus { $0.theme = "lune" } == [.codeInconnu(.theme, "lune")])
        #expect(Exemples.demarche.intitule(Exemples.referentiels) == "Complémentaire santé solidaire")
        #expect(Demarche(theme: "sante", libelle: "Bilan de santé").intitule(Exemples.referentiels) == "Bilan de santé")
        #expect(Demarche(theme: "sante", code: "disparu").intitule(Exemples.referentiels) == "disparu")
    }

    @Test("une démarche s’engage pendant l’accompagnement, et pas demain")
    func engagement() {
        #expect(refus { $0.engageeLe = "2026-01-14" } == [.avantAccompagnement(.engageeLe, "2026-01-14", "2026-01-15")])
        #expect(refus(dans: Exemples.clos) { $0.engageeLe = "2026-07-01" } == [.accompagnementClos(.engageeLe, "2026-07-01", "2026-06-30")])
        #expect(refus { $0.engageeLe = "2026-11-24" } == [.dansLeFutur(.engageeLe, "2026-11-24")])
    }

    @Test("une démarche prévue n’est pas encore engagée, toutes les autres le sont")
    func prevue() {
        #expect(refus { $0.etat = .prevue } == [.prevueMaisEngagee("2026-03-02")])
        #expect(refus { $0.engageeLe = nil } == [.obligatoire(.engageeLe)])
        #expect(refus { ($0.etat, $0.engageeLe, $0.termineeLe) = (.abandonnee, nil, "2026-05-04") } == [.obligatoire(.engageeLe)])
    }

    @Test("l’échéance ne précède pas l’engagement")
    func echeance() {
        #expect(refus { $0.echeance = "2026-03-01" } == [.avant(.echeance, "2026-03-01", .engageeLe, "2026-03-02")])
        #expect(refus { $0.echeance = "2026-03-02" }.isEmpty)
    }

    @Test("une démarche aboutie ou abandonnée dit quand, les autres non")
    func fin() {
        for etat in [EtatDeDemarche.engagee, .aboutie, .abandonnee] {
            #expect(refus { $0.etat = etat } == (etat.terminee ? [.obligatoire(.termineeLe)] : []))
            #expect(
                refus { ($0.etat, $0.termineeLe) = (etat, "2026-05-04") }
                    == (etat.terminee ? [] : [.finSansEtat(.termineeLe, "2026-05-04")]))
        }
    }

    @Test("une démarche ne s’achève ni avant d’être engagée, ni demain")
    func dateDeFin() {
        #expect(
            refus { ($0.etat, $0.termineeLe) = (.aboutie, "2026-03-01") } == [.avant(.termineeLe, "2026-03-01", .engageeLe, "2026-03-02")])
        #expect(refus { ($0.etat, $0.termineeLe) = (.aboutie, "2026-11-24") } == [.dansLeFutur(.termineeLe, "2026-11-24")])
    }
}
