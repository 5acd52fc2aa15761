// The view of the young people: who is in it on a day, what is known of each, filters, orders, and their obstacles.

import Domain
import Testing

@testable import Store

@Suite("Les jeunes d’une structure")
struct JeunesTests {
    private let terrain: Terrain

    init() throws { terrain = try Terrain() }

    private func inscrire(
        _ prenom: String, ne naissance: String, zone: Zone? = nil, du: String = "2025-01-06"
    ) throws -> (Cle<Beneficiaire>, Cle<Accompagnement>) {
        var personne = Terrain.aurelie
        (personne.nom, personne.prenom, personne.naissance, personne.entreeRsa) = ("Diallo", prenom, jour(naissance), nil)
        let situations = zone.map { [Situation(.zone, $0.rawValue, du: jour(du))] } ?? []
        return try terrain.inscrire(personne, situations: situations, du: jour(du), referent: terrain.nadia)
    }

    private func filtre(le: Jour = Terrain.aujourdhui, _ changer: (inout FiltreJeunes) -> Void = { _ in }) -> FiltreJeunes {
        var filtre = FiltreJeunes(le: le, structure: terrain.mission)
        changer(&filtre)
        return filtre
    }

    private func lire(_ filtre: FiltreJeunes) throws -> [LigneDeJeune] {
        let page = try terrain.store.jeunes(filtre, depuis: 0, nombre: 50, aujourdhui: Terrain.aujourdhui)
        #expect(page.total == page.lignes.count)
        return page.lignes
    }

    private func prenoms(_ filtre: FiltreJeunes) throws -> [String] { try lire(filtre).map { String($0.nom.dropFirst(7)) } }

    private func entretien(_ suivi: Cle<Accompagnement>, prevu: String?, tenu: String?) throws {
        let entretien = Entretien(
            referent: terrain.nadia.cle, nature: .autre, prevuLe: prevu.map(jour), tenuLe: tenu.map(jour),
            issue: tenu == nil ? nil : .honore)
        try terrain.faire(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: entretien)), par: terrain.nadia)
    }

    private func relancer(_ suivi: Cle<Accompagnement>, _ le: String, _ resultat: ResultatDeRelance) throws {
        try terrain.faire(.relancer(.nouveau(), suivi, Relance(le: jour(le), moyen: .sms, resultat: resultat)), par: terrain.nadia)
    }

    private func contracter(_ suivi: Cle<Accompagnement>, _ sorte: SorteDeContrat, _ debut: String, mois: Int = 6) throws {
        var contrat = Terrain.contrat(debut, mois: mois)
        contrat.sorte = sorte
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, contrat), par: terrain.nadia)
    }

    @Test("sont jeunes ceux que la structure suit et qui n’ont pas 26 ans ce jour-là")
    func bornes() throws {
        _ = try inscrire("Ana", ne: "2000-03-17")
        _ = try inscrire("Bob", ne: "2000-03-16")
        _ = try inscrire("Cid", ne: "2000-02-29")
        _ = try terrain.inscrire(Terrain.aurelie)
        #expect(try prenoms(filtre()) == ["Ana"])
        #expect(try prenoms(filtre(le: jour("2026-03-17"))) == [])
        #expect(try prenoms(filtre(le: jour("2026-03-01"))) == ["Bob", "Ana"])
        #expect(try prenoms(filtre(le: jour("2026-02-28"))) == ["Cid", "Bob", "Ana"])
        #expect(try lire(filtre()).first?.vingtSixAns == jour("2026-03-17"))
        #expect(try lire(FiltreJeunes(le: jour("2026-02-28"))).count == 3)
        #expect(try lire(FiltreJeunes(le: jour("2025-01-05"), structure: terrain.mission)).isEmpty)
    }

    @Test("une ligne dit zone, contacts, relances, contrats, freins et référent")
    func ligne() throws {
        let (_, suivi) = try inscrire("Ana", ne: "2004-07-14", zone: .qpv)
        try entretien(suivi, prevu: "2026-01-12", tenu: "2026-01-12")
        try entretien(suivi, prevu: "2026-04-01", tenu: nil)
        try relancer(suivi, "2026-01-10", .sansReponse)
        try relancer(suivi, "2026-02-01", .joint)
        try relancer(suivi, "2026-02-20", .sansReponse)
        try relancer(suivi, "2026-03-01", .message)
        try contracter(suivi, .pacea, "2026-02-02", mois: 12)
        try contracter(suivi, .cer, "2026-01-15")
        for theme in ["logement", "emploi"] {
            try terrain.faire(.releverFrein(.nouveau(), suivi, Frein(theme: theme, repereLe: jour("2026-02-02"))), par: terrain.nadia)
        }
        try terrain.faire(
            .releverFrein(
                .nouveau(), suivi, Frein(theme: "sante", repereLe: jour("2026-02-02"), etat: .leve, termineLe: jour("2026-03-02"))),
            par: terrain.nadia)
        let ligne = try #require(try lire(filtre()).first)
        #expect(ligne.zone == .qpv)
        #expect((ligne.dernierContact, ligne.prochain) == (jour("2026-02-01"), jour("2026-04-01")))
        #expect((ligne.relances, ligne.derniereRelance) == (2, jour("2026-03-01")))
        #expect(ligne.contrats == [ContratDeJeune(.cer, fin: jour("2026-07-14")), ContratDeJeune(.pacea, fin: jour("2027-02-01"))])
        #expect((ligne.freinsOuverts, ligne.freins) == (2, 3))
        #expect(ligne.referent == terrain.nadia.cle && !ligne.jamaisVenu && ligne.motif == nil)
        // On an earlier day, what came after is not known.
        let avant = try #require(try lire(filtre(le: jour("2026-01-13"))).first)
        #expect((avant.dernierContact, avant.relances, avant.freins) == (jour("2026-01-12"), 0, 0))
        #expect(avant.contrats.isEmpty)
    }

    @Test("chaque filtre garde les siens")
    func filtres() throws {
        let (_, ana) = try inscrire("Ana", ne: "2004-07-14", zone: .qpv)
        let (bob, suiviDeBob) = try inscrire("Bob", ne: "2000-05-01", zone: .rurale)
        let (_, cid) = try inscrire("Cid", ne: "2005-01-01")
        _ = try inscrire("Dan", ne: "2005-01-02", du: "2026-03-10")
        try entretien(ana, prevu: nil, tenu: "2026-03-02")
        try contracter(ana, .cer, "2026-01-15")
        try contracter(cid, .pacea, "2026-01-15")
        try entretien(cid, prevu: nil, tenu: "2025-12-01")
        try terrain.faire(.releverFrein(.nouveau(), ana, Frein(theme: "logement", repereLe: jour("2026-02-02"))), par: terrain.nadia)
        let fiche = try #require(try terrain.dossier(bob, pour: terrain.nadia).suivis.first).accompagnement
        try terrain.faire(.motiverNonContractualisation(fiche, "jamais_venu"), par: terrain.nadia)
        try relancer(suiviDeBob, "2026-03-09", .refus)

        #expect(try prenoms(filtre { $0.zone = .connue(.qpv) }) == ["Ana"])
        #expect(try prenoms(filtre { $0.zone = .inconnue }) == ["Cid", "Dan"])
        #expect(try prenoms(filtre { $0.contrat = .sorte(.pacea) }) == ["Cid"])
        #expect(try prenoms(filtre { $0.contrat = .aucun }) == ["Bob", "Dan"])
        #expect(try prenoms(filtre { $0.jamaisContractualise = true }) == ["Bob", "Cid", "Dan"])
        #expect(try prenoms(filtre { $0.jamaisVenu = true }) == ["Bob", "Dan"])
        #expect(try prenoms(filtre { $0.sansContactDepuis = 60 }) == ["Bob", "Cid"])
        #expect(try prenoms(filtre { $0.departProche = true }) == ["Bob"])
        #expect(try prenoms(filtre { $0.theme = "logement" }) == ["Ana"])
        #expect(try prenoms(filtre { ($0.jamaisVenu, $0.departProche) = (true, true) }) == ["Bob"])
        #expect(try prenoms(filtre { $0.referent = terrain.nadia.cle }).count == 4)
        #expect(try prenoms(filtre { $0.referent = terrain.claire.cle }) == [])
        #expect(try lire(filtre { $0.zone = .connue(.rurale) }).first?.motif == "jamais_venu")
    }

    @Test("chaque ordre trie, et s’inverse ; ce qui manque vient en dernier, mais jamais joint vient en premier")
    func ordres() throws {
        let (_, ana) = try inscrire("Ana", ne: "2004-07-14", zone: .rurale)
        let (bob, suiviDeBob) = try inscrire("Bob", ne: "2001-05-01", zone: .qpv)
        let (_, cid) = try inscrire("Cid", ne: "2005-01-01")
        try entretien(ana, prevu: nil, tenu: "2026-03-02")
        try entretien(cid, prevu: nil, tenu: "2026-02-02")
        try entretien(cid, prevu: "2026-04-01", tenu: nil)
        try contracter(cid, .pacea, "2026-01-15")
        try contracter(ana, .cer, "2026-01-15")
        try relancer(suiviDeBob, "2026-03-09", .sansReponse)
        try terrain.faire(.releverFrein(.nouveau(), cid, Frein(theme: "emploi", repereLe: jour("2026-02-02"))), par: terrain.nadia)
        let fiche = try #require(try terrain.dossier(bob, pour: terrain.nadia).suivis.first).accompagnement
        try terrain.faire(.motiverNonContractualisation(fiche, "refus"), par: terrain.nadia)
        let attendus: [TriDesJeunes: [String]] = [
            .nom: ["Ana", "Bob", "Cid"], .vingtSixAns: ["Bob", "Ana", "Cid"], .zone: ["Bob", "Ana", "Cid"],
            .dernierContact: ["Bob", "Cid", "Ana"], .prochain: ["Cid", "Ana", "Bob"], .relances: ["Bob", "Ana", "Cid"],
            .motif: ["Bob", "Ana", "Cid"], .contrat: ["Ana", "Cid", "Bob"], .freins: ["Cid", "Ana", "Bob"],
            .referent: ["Ana", "Bob", "Cid"],
        ]
        for tri in TriDesJeunes.allCases { #expect(try prenoms(filtre { $0.tri = tri }) == attendus[tri], "\(tri)") }
        #expect(try prenoms(filtre { ($0.tri, $0.inverse) = (.dernierContact, true) }) == ["Ana", "Cid", "Bob"])
        #expect(try prenoms(filtre { ($0.tri, $0.inverse) = (.zone, true) }) == ["Ana", "Bob", "Cid"])
    }

    @Test("après un transfert, une date passée ne montre à l’ancienne structure que sa part")
    func apresTransfert() throws {
        let (ana, suivi) = try inscrire("Ana", ne: "2004-07-14")
        try terrain.faire(
            .reprendre(.nouveau(), ana, structure: terrain.ccas, referent: nil, du: jour("2025-06-01"), enParallele: true))
        let auCcas = try #require(try terrain.dossier(ana).suivi(de: terrain.ccas, le: Terrain.aujourdhui)).accompagnement
        try terrain.faire(
            .consignerEntretien(
                Consignation(uid: .nouveau(), accompagnement: auCcas.cle, entretien: terrain.entretien("2026-02-10"))))
        try entretien(suivi, prevu: nil, tenu: "2026-01-12")
        #expect(try lire(filtre(le: jour("2026-02-15"))).first?.dernierContact == jour("2026-02-10"))
        let fiche = try #require(try terrain.dossier(ana, pour: terrain.nadia).suivi(de: terrain.mission, le: Terrain.aujourdhui))
        try terrain.faire(.sortir(fiche.accompagnement, Sortie(le: jour("2026-03-01"), motif: "emploi")), par: terrain.nadia)
        #expect(try lire(filtre()).isEmpty)
        #expect(try lire(filtre(le: jour("2026-02-15"))).first?.dernierContact == jour("2026-01-12"))
    }

    @Test("les freins ont deux bases : les freins, et les jeunes suivis dans la période")
    func freins() throws {
        let (_, ana) = try inscrire("Ana", ne: "2004-07-14", zone: .qpv)
        let (_, bob) = try inscrire("Bob", ne: "2000-02-01", zone: .rurale)
        _ = try inscrire("Cid", ne: "1999-01-06")
        _ = try inscrire("Dan", ne: "2005-01-01")
        for (suivi, theme, le) in [
            (ana, "logement", "2026-01-15"), (ana, "famille", "2026-01-20"), (ana, "langue", "2026-01-20"), (bob, "logement", "2026-01-31"),
            (bob, "emploi", "2026-02-01"), (ana, "emploi", "2025-12-31"),
        ] {
            try terrain.faire(.releverFrein(.nouveau(), suivi, Frein(theme: theme, repereLe: jour(le))), par: terrain.nadia)
        }
        func comptes(_ zone: ZoneCherchee? = nil) throws -> ComptesDesJeunes {
            try terrain.store.comptesDesJeunes(
                structure: terrain.mission, referent: nil, zone: zone, try #require(Periode(annee: 2026)), le: Terrain.aujourdhui)
        }
        let tous = try comptes()
        // Bob was 26 on 1 February: what is found afterwards is not the obstacle of a young person.
        #expect((tous.jeunes, tous.jeunesAvecFrein, tous.totalFreins) == (3, 2, 4))
        #expect(tous.freins[.logement] == CompteDeFreins(freins: 2, jeunes: 2))
        #expect(tous.freins[.autre] == CompteDeFreins(freins: 2, jeunes: 1))
        #expect(tous.freins[.emploi] == nil)
        #expect(tous.zones == [.qpv: 1, .rurale: 1])
        #expect(tous.zoneInconnue == 1)
        #expect(try comptes(.connue(.qpv)).totalFreins == 3)
        #expect(try comptes(.inconnue).jeunes == 1)
    }
}
