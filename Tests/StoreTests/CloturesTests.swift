import Domain
import GRDB
import Testing

@testable import Store

@Suite("Clore une période")
struct CloturesTests {
    private let terrain: Terrain
    private let aurelie: Cle<Beneficiaire>
    private let suivi: Cle<Accompagnement>

    init() throws {
        terrain = try Terrain()
        (aurelie, suivi) = try terrain.inscrire()
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2025-02-10")))
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2025-09-01", type: nil)))
        try terrain.faire(
            .consignerEntretien(
                Consignation(
                    uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2025-03-02"), freinsReperes: ["logement"])))
    }

    @Test("la page se relit telle qu’elle a été close : chiffres, mots, listes")
    func relue() throws {
        let page = try terrain.page()
        let cloture = try terrain.clore()
        #expect(cloture.phrase == "Clos le 16/03/2026 par S. Moreau (version 1)")
        let close = try terrain.store.pageClose(cloture, pour: nil)
        #expect(close.rubriques == page.rubriques && close.nom == "CCAS d’Orneval")
        #expect(close.nombre(Chiffre("contrats")) == 2 && close.nombre(Chiffre("contrats", "sans_type")) == 1)
        let liste = try terrain.store.lignesCloses(cloture, Chiffre("contrats"), pour: nil, depuis: 0, nombre: 9)
        #expect(liste.total == 2)
        #expect(liste.lignes.map(\.detail) == ["Premier contrat · en attente", "Sans type · en attente"])
        #expect(liste.lignes.map(\.nom) == ["LEFÈVRE Aurélie", "LEFÈVRE Aurélie"])
        #expect(try terrain.nombre("SELECT count(*) FROM journal WHERE acte = 'periode_close'") == 1)
        // The names stay in the people's files.
        #expect(try terrain.nombre("SELECT count(*) FROM clotures_faits WHERE detail LIKE '%LEF%'") == 0)
        #expect(try terrain.store.verifier() == [])
        #expect(try terrain.ecarts(cloture) == [])
    }

    @Test("clore de nouveau demande un motif ; la première version reste lisible")
    func deuxVersions() throws {
        try terrain.clore()
        #expect(
            try terrain.refus(.clore(.nouveau(), try terrain.page(), motif: " \n"), par: terrain.superviseur) == [
                .obligatoire(.motifDeCloture)
            ])
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2025-11-03", mois: 1).decale(jour("2026-04-01"))))
        let seconde = try terrain.clore("  Un contrat oublié  ")
        #expect(seconde.rang == 2 && seconde.motif == "Un contrat oublié")
        let versions = try terrain.store.clotures(terrain.ccas, Terrain.annee2025, pour: nil)
        #expect(versions.map(\.rang) == [2, 1])
        #expect(try versions.map { try terrain.store.pageClose($0, pour: nil).nombre(Chiffre("contrats")) } == [3, 2])
        #expect(try terrain.store.verifier() == [])
    }

    @Test("un responsable clôt pour sa structure, un superviseur pour toutes, un référent lit")
    func droits() throws {
        let page = try terrain.page()
        #expect(try terrain.refus(.clore(.nouveau(), page, motif: "")) == [.acteReserve])
        let autre = try terrain.responsable(terrain.mission, "p.autre"), ici = try terrain.responsable(terrain.ccas, "p.ici")
        #expect(try terrain.refus(.clore(.nouveau(), page, motif: ""), par: autre) == [.acteReserve])
        #expect(try terrain.refus(.clore(.nouveau(), page, motif: ""), par: ici) == [])
    }

    @Test("une période en cours, une structure inconnue ne se closent pas")
    func refusees() throws {
        let trimestre = Periode.trimestre(de: Terrain.aujourdhui)
        #expect(
            try terrain.refus(.clore(.nouveau(), try terrain.page(nil, trimestre), motif: ""), par: terrain.superviseur)
                == [.periodeEnCours(trimestre)])
        // Its last day is not over either.
        let jusquALui = try #require(Periode(du: jour("2026-01-01"), au: Terrain.aujourdhui))
        #expect(
            try terrain.refus(.clore(.nouveau(), try terrain.page(nil, jusquALui), motif: ""), par: terrain.superviseur)
                == [.periodeEnCours(jusquALui)])
        #expect(
            try terrain.refus(.clore(.nouveau(), try terrain.page(Cle(99)), motif: ""), par: terrain.superviseur)
                == [.introuvable("Structure")])
        #expect(try terrain.nombre("SELECT count(*) FROM clotures") == 0)
    }

    @Test("ce qui a changé entre la lecture de la page et sa clôture la refuse, et rien n’est écrit")
    func entreTemps() throws {
        let page = try terrain.page()
        try terrain.faire(.releverFrein(.nouveau(), suivi, Frein(theme: "sante", repereLe: jour("2025-05-05"))), par: terrain.hugo)
        #expect(
            try terrain.refus(.clore(.nouveau(), page, motif: ""), par: terrain.superviseur)
                == [.pageDepassee(chiffre: "Freins repérés", affiche: 1, enregistre: 2)])
        for table in ["clotures", "clotures_rubriques", "clotures_lignes", "clotures_faits"] {
            #expect(try terrain.nombre("SELECT count(*) FROM \(table)") == 0)
        }
        #expect(try terrain.nombre("SELECT count(*) FROM journal WHERE acte = 'periode_close'") == 0)
    }

    @Test("ce que les remarques comptent est recompté aussi")
    func remarques() throws {
        var comptes = try terrain.page().comptes
        comptes.personnesAvecFrein = 7
        let lue = try terrain.page()
        let page = PageAClore(
            structure: lue.structure, nom: lue.nom, periode: lue.periode, comptes: comptes, rubriques: lue.rubriques, sujets: lue.sujets)
        #expect(
            try terrain.refus(.clore(.nouveau(), page, motif: ""), par: terrain.superviseur)
                == [.pageDepassee(chiffre: "Personnes ayant un frein", affiche: 7, enregistre: 1)])
    }

    @Test("une clôture coupée au milieu n’est pas là ; reprise, elle ne se fait qu’une fois")
    func coupee() throws {
        struct Coupure: Error {}
        let (uid, page) = (Uid.nouveau(), try terrain.page())
        let avant = try terrain.vidage()
        #expect(throws: Coupure.self) {
            try terrain.store.lot { ecriture in
                _ = try ecriture.executer(.clore(uid, page, motif: ""), par: terrain.auteur(terrain.superviseur))
                throw Coupure()
            }
        }
        #expect(try terrain.vidage() == avant)
        #expect(try !terrain.faire(.clore(uid, page, motif: ""), par: terrain.superviseur).dejaFait)
        #expect(try terrain.faire(.clore(uid, page, motif: ""), par: terrain.superviseur).dejaFait)
        #expect(try terrain.store.clotures(terrain.ccas, pour: nil).count == 1)
    }

    @Test("une clôture ne s’annule pas ; un acte d’avant s’annule encore")
    func annuler() throws {
        let frein = Uid.nouveau()
        let avant = try #require(
            try terrain.faire(.releverFrein(frein, suivi, Frein(theme: "sante", repereLe: jour("2025-05-05")))).annulation)
        let recu = try terrain.faire(.clore(.nouveau(), try terrain.page(), motif: ""), par: terrain.superviseur)
        let annulation = try #require(recu.annulation)
        #expect(throws: Refuse(.clotureDefinitive)) {
            try terrain.store.annuler(annulation, par: terrain.auteur(terrain.superviseur))
        }
        _ = try terrain.store.annuler(avant, par: terrain.auteur())
        let cloture = try #require(try terrain.store.clotures(terrain.ccas, pour: nil).first)
        let ecarts = try terrain.ecarts(cloture).filter { $0.difference.rubrique == "freins" }
        #expect(ecarts.map(\.difference.uid) == [frein] && ecarts.first?.difference.sens("sante") == .disparu)
        #expect(ecarts.first?.actes.map(\.acte) == ["Acte annulé"])
        #expect(try terrain.store.verifier() == [])
    }

    @Test("une inscription annulée laisse sa ligne close, qui dit que la fiche a disparu")
    func ficheDisparue() throws {
        var moussa = Terrain.aurelie
        (moussa.nom, moussa.prenom) = ("Diallo", "Moussa")
        let annulation = try #require(
            try terrain.faire(.inscrire(terrain.inscription(moussa, du: jour("2025-02-03")))).annulation)
        let cloture = try terrain.clore()
        _ = try terrain.store.annuler(annulation, par: terrain.auteur())
        let liste = try terrain.store.lignesCloses(cloture, Chiffre("personnes"), pour: nil, depuis: 0, nombre: 9)
        #expect(Set(liste.lignes.map(\.nom)) == ["LEFÈVRE Aurélie", "Fiche disparue"])
        #expect(try terrain.ecarts(cloture).map(\.nom) == [nil])
        #expect(try terrain.store.verifier() == [])
    }
}

extension Contrat {
    /// The same contract running from another day.
    fileprivate func decale(_ debut: Jour) -> Contrat {
        var autre = self
        (autre.debut, autre.fin) = (debut, Contrat.fin(debut: debut, mois: 1))
        return autre
    }
}
