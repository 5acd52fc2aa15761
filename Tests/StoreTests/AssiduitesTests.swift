// Absences by person and period, and the alerts of a structure.

import Domain
import Testing

@testable import Store

@Suite("L’assiduité des personnes d’une structure")
struct AssiduitesTests {
    private let terrain: Terrain

    init() throws { terrain = try Terrain() }

    private func inscrire(_ prenom: String, par referent: Fiche<Referent>? = nil) throws -> (Cle<Beneficiaire>, Cle<Accompagnement>) {
        var personne = Terrain.aurelie
        (personne.nom, personne.prenom) = ("Diallo", prenom)
        return try terrain.inscrire(personne, referent: referent)
    }

    private func manquer(
        _ suivi: Cle<Accompagnement>, _ jours: [String], _ issue: Domain.Issue = .absenceInjustifiee, par referent: Fiche<Referent>? = nil
    ) throws {
        for prevu in jours {
            let entretien = Entretien(
                referent: (referent ?? terrain.claire).cle, nature: .autre, prevuLe: jour(prevu),
                tenuLe: issue == .honore ? jour(prevu) : nil,
                issue: issue)
            try terrain.faire(
                .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: entretien)), par: referent)
        }
    }

    private func alertes(_ referent: Fiche<Referent>? = nil, le: Jour = Terrain.aujourdhui) throws -> [String: Jour] {
        let alertes = try terrain.store.alertesDAbsence(structure: terrain.ccas, referent: referent?.cle, le: le)
        return Dictionary(uniqueKeysWithValues: alertes.map { ($0.nom, $0.alerte.le) })
    }

    @Test("l’alerte vient à la troisième absence injustifiée, tant que la personne est suivie")
    func alerte() throws {
        let (ana, suivi) = try inscrire("Ana")
        let (_, bob) = try inscrire("Bob")
        try manquer(suivi, ["2025-09-01", "2025-12-01"])
        try manquer(bob, ["2025-09-01", "2025-12-01", "2026-03-02"], .absenceExcusee)
        #expect(try alertes() == [:])
        try manquer(suivi, ["2026-03-02"])
        #expect(try alertes() == ["DIALLO Ana": jour("2026-03-02")])
        #expect(try alertes(terrain.claire).count == 1)
        #expect(try alertes(terrain.hugo) == [:])
        #expect(try alertes(le: jour("2026-03-01")) == [:])
        #expect(try terrain.store.alertesDAbsence(structure: nil, referent: nil, le: Terrain.aujourdhui).count == 1)
        #expect(try terrain.store.alertesDAbsence(structure: terrain.mission, referent: nil, le: Terrain.aujourdhui) == [])
        let fiche = try #require(try terrain.dossier(ana).suivis.first).accompagnement
        try terrain.faire(.sortir(fiche, Sortie(le: jour("2026-03-10"), motif: "emploi")))
        #expect(try alertes() == [:])
    }

    @Test("le seuil est celui du fichier")
    func seuil() throws {
        let (_, suivi) = try inscrire("Ana")
        try manquer(suivi, ["2025-09-01"])
        var parametres = try terrain.store.parametres()
        parametres.absencesTolerees = 0
        try terrain.faire(.regler(parametres, lus: Parametres()), par: terrain.superviseur)
        #expect(try alertes() == ["DIALLO Ana": jour("2025-09-01")])
    }

    @Test("l’alerte de la liste est celle du dossier, absences d’une autre structure comprises")
    func commeLeDossier() throws {
        let (ana, suivi) = try inscrire("Ana")
        try terrain.faire(
            .reprendre(.nouveau(), ana, structure: terrain.mission, referent: nil, du: jour("2025-06-01"), enParallele: true),
            par: terrain.nadia)
        let ailleurs = try #require(try terrain.dossier(ana).suivi(de: terrain.mission, le: Terrain.aujourdhui)).accompagnement.cle
        try manquer(suivi, ["2025-09-01", "2025-12-01"])
        try manquer(ailleurs, ["2026-02-02"], par: terrain.nadia)
        #expect(try alertes() == ["DIALLO Ana": jour("2026-02-02")])
        #expect(try terrain.dossier(ana).alerteDAbsences(le: Terrain.aujourdhui, tolerees: 2)?.le == jour("2026-02-02"))
        let fiche = try #require(try terrain.dossier(ana, pour: terrain.nadia).suivi(de: terrain.mission, le: Terrain.aujourdhui))
        try terrain.faire(.sortir(fiche.accompagnement, Sortie(le: jour("2026-03-01"), motif: "emploi")), par: terrain.nadia)
        let lignes = try terrain.store.assiduite(
            FiltreAssiduite(structure: terrain.mission, periode: Periode.annee(de: Terrain.aujourdhui)), depuis: 0, nombre: 9,
            le: Terrain.aujourdhui
        ).lignes
        // Who has left is still in the period, without the absences of others nor an alert.
        #expect(lignes.map(\.injustifiees) == [1])
        #expect(lignes.first?.alerte == nil)
    }

    @Test("la liste d’une période compte par personne, les alertes d’abord")
    func liste() throws {
        let (_, ana) = try inscrire("Ana")
        let (_, bob) = try inscrire("Bob")
        let (_, cid) = try inscrire("Cid")
        let (_, dan) = try inscrire("Dan")
        try manquer(ana, ["2026-01-12"])
        try manquer(ana, ["2026-01-19", "2026-01-26"], .honore)
        try manquer(ana, ["2026-02-02"], .annuleParStructure)
        try manquer(bob, ["2026-01-12"], .absenceExcusee)
        try manquer(cid, ["2025-09-01", "2025-10-01", "2025-11-03"])
        try manquer(dan, ["2026-01-12"], .honore)
        func page(_ referent: Fiche<Referent>? = nil, depuis: Int = 0, nombre: Int = 9) throws -> PageDAssiduite {
            try terrain.store.assiduite(
                FiltreAssiduite(structure: terrain.ccas, referent: referent?.cle, periode: Periode.annee(de: Terrain.aujourdhui)),
                depuis: depuis, nombre: nombre, le: Terrain.aujourdhui)
        }
        let lignes = try page().lignes
        #expect(lignes.map(\.nom) == ["DIALLO Cid", "DIALLO Ana", "DIALLO Bob"])
        #expect(lignes.map(\.fixes) == [0, 3, 1])
        #expect(lignes.map(\.honores) == [0, 2, 0])
        #expect(lignes.map(\.excusees) == [0, 0, 1])
        #expect(lignes.map(\.injustifiees) == [0, 1, 0])
        #expect(lignes.map(\.convoques) == [0, 3, 1])
        #expect(lignes.map(\.alerte) == [AlerteDAbsences(le: jour("2025-11-03"), nombre: 3), nil, nil])
        #expect(try page(depuis: 1, nombre: 1).lignes.map(\.nom) == ["DIALLO Ana"])
        #expect(try page(terrain.hugo).total == 0)
        #expect(try page(terrain.claire).total == 3)
    }
}
