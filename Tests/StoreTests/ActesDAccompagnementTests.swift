import Domain
import Testing

@testable import Store

@Suite("Les changements de référent et de structure")
struct ReaffectationTests {
    private let terrain: Terrain
    private let aurelie: Cle<Beneficiaire>
    private let suivi: Cle<Accompagnement>

    init() throws {
        terrain = try Terrain()
        (aurelie, suivi) = try terrain.inscrire()
    }

    private func fiche() throws -> Fiche<Accompagnement> {
        try #require(try terrain.dossier(aurelie, pour: terrain.superviseur).suivis.first).accompagnement
    }

    private func demande(_ referent: Fiche<Referent>?, _ structure: Cle<Structure>? = nil, du: String) throws -> Acte {
        .reaffecter(
            Reaffectation(
                uid: .nouveau(), accompagnement: try fiche(), structure: structure ?? terrain.ccas, referent: referent?.cle, du: jour(du)))
    }

    @Test("dans la même structure, l’ancien référent finit la veille")
    func memeStructure() throws {
        let acte = try demande(terrain.hugo, du: "2026-02-01")
        let recu = try terrain.faire(acte)
        #expect(recu.accompagnement == suivi)
        #expect(
            try terrain.dossier(aurelie).suivis.first?.designations == [
                Designation(referent: terrain.claire.cle, du: jour("2025-01-06"), au: jour("2026-01-31")),
                Designation(referent: terrain.hugo.cle, du: jour("2026-02-01")),
            ])
        #expect(try terrain.faire(acte).dejaFait)
    }

    @Test("le même jour, le référent est remplacé")
    func memeJour() throws {
        try terrain.faire(demande(terrain.hugo, du: "2025-01-06"))
        #expect(
            try terrain.dossier(aurelie).suivis.first?.designations == [Designation(referent: terrain.hugo.cle, du: jour("2025-01-06"))])
    }

    @Test("une personne peut rester sans référent")
    func sansReferent() throws {
        let acte = try demande(nil, du: "2026-02-01")
        try terrain.faire(acte)
        let sans = FiltreFileActive(structure: terrain.ccas, referent: terrain.claire.cle, vue: .sansReferent)
        #expect(try terrain.store.fileActive(sans, depuis: 0, nombre: 5, le: Terrain.aujourdhui).total == 1)
        #expect(try terrain.faire(acte).dejaFait)
    }

    @Test("vers une autre structure : sortie par réorientation la veille, nouvel accompagnement, rendez-vous annulés")
    func autreStructure() throws {
        try terrain.faire(
            .consignerEntretien(
                Consignation(
                    uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2026-02-10"),
                    prochain: Entretien(referent: terrain.claire.cle, nature: .autre, prevuLe: jour("2026-04-01")))))
        let acte = try demande(terrain.nadia, terrain.mission, du: "2026-03-01")
        let recu = try terrain.faire(acte)
        let dossier = try terrain.dossier(aurelie, pour: terrain.nadia)
        #expect(
            dossier.suivis.map(\.accompagnement.valeur.sortie) == [
                Sortie(le: jour("2026-02-28"), motif: "reorientation", destination: terrain.mission), nil,
            ])
        #expect(dossier.suivis.last?.accompagnement.cle == recu.accompagnement)
        #expect(dossier.entretiens.map(\.fiche.valeur.issue) == [.honore, .annuleParStructure])
        #expect(try terrain.faire(acte).accompagnement == recu.accompagnement)
        #expect(try terrain.store.verifier() == [])
    }

    @Test("si la personne a été reçue ce jour-là, la sortie est du jour même")
    func recueLeJourMeme() throws {
        try terrain.faire(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2026-03-01"))))
        try terrain.faire(demande(terrain.nadia, terrain.mission, du: "2026-03-01"))
        #expect(try fiche().sortie?.le == jour("2026-03-01"))
    }

    @Test("les refus : même référent, référent d’ailleurs, avenir, faits postérieurs")
    func refus() throws {
        #expect(try terrain.refus(demande(terrain.claire, du: "2026-02-01")) == [.memeReferent])
        #expect(try terrain.refus(demande(terrain.nadia, du: "2026-02-01")) == [.referentHorsStructure])
        #expect(try terrain.refus(demande(terrain.hugo, du: "2026-03-17")) == [.dansLeFutur(.reaffecteLe, jour("2026-03-17"))])
        #expect(try terrain.refus(demande(terrain.hugo, du: "2026-02-01"), par: terrain.nadia) == [.horsDroits])
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2026-03-05")))
        #expect(
            try terrain.refus(demande(terrain.nadia, terrain.mission, du: "2026-03-01"))
                == [.faitsApresLaSortie(.reaffecteLe, nombre: 1, dernier: jour("2026-03-05"))])
        try terrain.faire(demande(terrain.hugo, du: "2026-02-01"))
        #expect(
            try terrain.refus(demande(terrain.claire, du: "2026-01-31"))
                == [.avantDesignation(jour("2026-01-31"), depuis: jour("2026-02-01"))])
    }
}

@Suite("Les sorties et les reprises")
struct SortiesTests {
    private let terrain: Terrain
    private let aurelie: Cle<Beneficiaire>
    private let suivi: Cle<Accompagnement>

    init() throws {
        terrain = try Terrain()
        (aurelie, suivi) = try terrain.inscrire()
    }

    private func fiche() throws -> Fiche<Accompagnement> { try #require(try terrain.dossier(aurelie).suivis.first).accompagnement }

    @Test("une sortie répétée ne fait rien ; une seconde est refusée")
    func repetition() throws {
        let (lue, sortie) = (try fiche(), Sortie(le: jour("2026-03-01"), motif: "emploi"))
        try terrain.faire(.sortir(lue, sortie))
        #expect(try terrain.faire(.sortir(lue, sortie)).dejaFait)
        let autre = Sortie(le: jour("2026-03-02"), motif: "deces")
        #expect(try terrain.refus(.sortir(lue, autre)) == [.versionPerimee(lue: 1, enregistree: 2, par: "Claire Petit")])
        #expect(try terrain.refus(.sortir(fiche(), autre)) == [.dejaSorti(jour("2026-03-01"))])
    }

    @Test("une sortie ne laisse aucun fait derrière elle, et annule les rendez-vous à venir")
    func faits() throws {
        try terrain.faire(
            .consignerEntretien(
                Consignation(
                    uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2026-03-02"), freinsReperes: ["emploi"],
                    prochain: Entretien(referent: terrain.claire.cle, nature: .autre, prevuLe: jour("2026-04-02")))))
        #expect(
            try terrain.refus(.sortir(fiche(), Sortie(le: jour("2026-03-01"), motif: "emploi")))
                == [.faitsApresLaSortie(.sortiLe, nombre: 2, dernier: jour("2026-03-02"))])
        try terrain.faire(.sortir(fiche(), Sortie(le: jour("2026-03-02"), motif: "emploi")))
        #expect(try terrain.dossier(aurelie).entretiens.last?.fiche.issue == .annuleParStructure)
        #expect(try terrain.journal(aurelie).first?.detail.contains("Rendez-vous annulés : 02/04/2026") == true)
    }

    @Test("les refus : avenir, avant l’entrée, motif inconnu")
    func refus() throws {
        #expect(
            try terrain.refus(.sortir(fiche(), Sortie(le: jour("2025-01-01"), motif: "ennui", destination: terrain.ccas))) == [
                .avant(.sortiLe, jour("2025-01-01"), .accompagneDu, jour("2025-01-06")),
                .codeInconnu(.motifDeSortie, "ennui"), .destinationIdentique,
                .faitsApresLaSortie(.sortiLe, nombre: 1, dernier: jour("2025-01-06")),
            ])
        #expect(
            try terrain.refus(.sortir(fiche(), Sortie(le: jour("2026-03-17"), motif: "emploi"))) == [
                .dansLeFutur(.sortiLe, jour("2026-03-17"))
            ])
    }

    @Test("une sortie annulée rend l’accompagnement et son référent")
    func annulation() throws {
        let avant = try terrain.dossier(aurelie).suivis
        try terrain.faire(.sortir(fiche(), Sortie(le: jour("2026-03-01"), motif: "emploi")))
        try terrain.faire(.annulerSortie(fiche()))
        let apres = try terrain.dossier(aurelie).suivis
        #expect(apres.map(\.accompagnement.valeur) == avant.map(\.accompagnement.valeur))
        #expect(apres.map(\.designations) == avant.map(\.designations))
        #expect(try terrain.faire(.annulerSortie(fiche())).dejaFait)
    }

    @Test("une reprise ouvre un nouvel accompagnement, pas deux à la fois")
    func reprise() throws {
        let reprise = { (uid: Uid, du: String) in
            Acte.reprendre(uid, aurelie, structure: terrain.ccas, referent: terrain.hugo.cle, du: jour(du))
        }
        let deja = Refus.dejaAccompagne(structure: "CCAS d’Orneval", depuis: jour("2025-01-06"))
        #expect(try terrain.refus(reprise(.nouveau(), "2026-02-01")) == [deja])
        try terrain.faire(.sortir(fiche(), Sortie(le: jour("2026-02-01"), motif: "emploi")))
        #expect(try terrain.refus(reprise(.nouveau(), "2026-02-01")) == [deja])
        let uid = Uid.nouveau()
        let recu = try terrain.faire(reprise(uid, "2026-02-02"))
        #expect(
            try terrain.faire(reprise(uid, "2026-02-02"))
                == Recu(
                    cle: recu.cle, objet: uid, journal: recu.journal, beneficiaire: aurelie, accompagnement: recu.accompagnement,
                    dejaFait: true))
        #expect(try terrain.dossier(aurelie).suivis.count == 2)
        // The first exit can no longer be cancelled: the two accompaniments would overlap.
        #expect(try terrain.refus(.annulerSortie(fiche())) == [.dejaAccompagne(structure: "CCAS d’Orneval", depuis: jour("2026-02-02"))])
    }
}
