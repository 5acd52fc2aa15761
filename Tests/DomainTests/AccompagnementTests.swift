// Who follows whom, from when to when, and how it ends.

import Domain
import Testing

@Suite("L’accompagnement")
struct AccompagnementTests {
    private let aujourdhui = Exemples.aujourdhui
    private let ouvert = Exemples.accompagnement
    private let clos = Exemples.clos

    @Test("un accompagnement est en cours de son premier jour à celui de la sortie, compris")
    func enCours() {
        #expect(!ouvert.enCours(le: "2026-01-14"))
        #expect(ouvert.enCours(le: "2026-01-15") && ouvert.enCours(le: "2099-12-31"))
        #expect(clos.enCours(le: "2026-06-30"))
        #expect(!clos.enCours(le: "2026-07-01"))
    }

    private func refus(_ sortie: Sortie, categorie: CategorieDeSortie? = .emploiFormation, dans suivi: Accompagnement? = nil) -> [Refus] {
        (suivi ?? ouvert).refus(sortie, categorie: categorie, le: aujourdhui)
    }

    @Test("une sortie datée entre le début et aujourd’hui est acceptée, bornes comprises")
    func acceptee() {
        #expect(refus(Sortie(le: "2026-01-15", motif: "emploi")).isEmpty)
        #expect(refus(Sortie(le: aujourdhui, motif: "emploi")).isEmpty)
        #expect(
            refus(Sortie(le: aujourdhui, motif: "reorientation", destination: Exemples.missionLocale), categorie: .reorientation).isEmpty)
    }

    @Test("une sortie ne peut ni précéder l’accompagnement, ni être à venir")
    func dates() {
        #expect(refus(Sortie(le: "2026-01-14", motif: "emploi")) == [.avant(.sortiLe, "2026-01-14", .accompagneDu, "2026-01-15")])
        #expect(refus(Sortie(le: "2026-11-24", motif: "emploi")) == [.dansLeFutur(.sortiLe, "2026-11-24")])
    }

    @Test("on ne sort pas deux fois")
    func dejaSorti() {
        #expect(refus(Sortie(le: "2026-07-15", motif: "emploi"), dans: clos) == [.dejaSorti("2026-06-30")])
    }

    @Test("le motif de sortie est dans la liste, et la destination est une autre structure")
    func motifEtDestination() {
        #expect(refus(Sortie(le: aujourdhui, motif: "lune"), categorie: nil) == [.codeInconnu(.motifDeSortie, "lune")])
        #expect(refus(Sortie(le: aujourdhui, motif: "reorientation", destination: Exemples.ccas)) == [.destinationIdentique])
    }

    @Test("tous les refus d’une sortie sont dits ensemble")
    func ensemble() {
        let sortie = Sortie(le: "2026-01-01", motif: "lune", destination: Exemples.ccas)
        #expect(
            refus(sortie, categorie: nil, dans: clos) == [
                .dejaSorti("2026-06-30"), .avant(.sortiLe, "2026-01-01", .accompagneDu, "2026-01-15"),
                .codeInconnu(.motifDeSortie, "lune"), .destinationIdentique,
            ])
    }

    @Test("rien ne se note avant l’accompagnement ni après sa fin")
    func dateHors() {
        #expect(clos.refus(pour: .elaboreLe, date: "2026-01-14") == [.avantAccompagnement(.elaboreLe, "2026-01-14", "2026-01-15")])
        #expect(clos.refus(pour: .elaboreLe, date: "2026-07-01") == [.accompagnementClos(.elaboreLe, "2026-07-01", "2026-06-30")])
        #expect(clos.refus(pour: .elaboreLe, date: "2026-01-15").isEmpty)
        #expect(clos.refus(pour: .elaboreLe, date: "2026-06-30").isEmpty)
        #expect(ouvert.refus(pour: .prevuLe, date: "2027-12-31").isEmpty)
    }
}
