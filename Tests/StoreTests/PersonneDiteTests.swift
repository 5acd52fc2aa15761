// Whom the words of a line name: one person for sure, or nobody.

import Domain
import Testing

@testable import Store

@Suite("La personne d’une ligne") struct PersonneDiteTests {
    private func dite(_ terrain: Terrain, _ mots: String, _ lecteur: Fiche<Referent>? = nil, entiers: Bool = false) throws -> PersonneDite {
        try terrain.store.personne(mots, pour: lecteur ?? terrain.claire, le: Terrain.aujourdhui, motsEntiers: entiers)
    }

    @Test(
        "un nom, un prénom, une naissance, un matricule ou un téléphone suffisent s’ils sont seuls",
        arguments: ["lefevre", "LEFÈVRE aur", "œuvrard", "1234567", "12/03/1985", "0612345678", "lefevre orneval"])
    func seule(mots: String) throws {
        let terrain = try Terrain()
        let (cle, _) = try terrain.inscrire()
        #expect(try dite(terrain, mots) == .une(cle))
    }

    @Test("deux personnes du même nom sont toutes deux proposées, la naissance les départage")
    func deux() throws {
        let terrain = try Terrain()
        let (premiere, _) = try terrain.inscrire()
        var autre = Terrain.aurelie
        autre.naissance = jour("1990-05-02")
        let (seconde, _) = try terrain.inscrire(autre)
        guard case .plusieurs(let lignes, let total) = try dite(terrain, "lefevre aurelie") else {
            Testing.Issue.record("deux personnes étaient attendues")
            return
        }
        #expect(total == 2 && Set(lignes.map(\.beneficiaire)) == [premiere, seconde])
        #expect(try dite(terrain, "lefevre 02/05/1990") == .une(seconde))
    }

    @Test("sans relecture, un début de nom ne désigne personne")
    func entiers() throws {
        let terrain = try Terrain()
        let (cle, _) = try terrain.inscrire()
        #expect(try dite(terrain, "lefev") == .une(cle))
        #expect(try dite(terrain, "lefevre", entiers: true) == .une(cle))
        #expect(try dite(terrain, "12/03/1985", entiers: true) == .une(cle))
        guard case .plusieurs(let lignes, total: 1) = try dite(terrain, "lefev", entiers: true) else {
            Testing.Issue.record("une question était attendue")
            return
        }
        #expect(lignes.map(\.beneficiaire) == [cle])
    }

    @Test("une commune seule ne désigne personne, une autre structure ne voit rien, une sortie se dit")
    func personne() throws {
        let terrain = try Terrain()
        let (cle, accompagnement) = try terrain.inscrire()
        guard case .plusieurs(_, total: 1) = try dite(terrain, "orneval") else {
            Testing.Issue.record("une question était attendue")
            return
        }
        #expect(try dite(terrain, "lefevre", terrain.nadia) == .aucune(autres: []))
        #expect(try dite(terrain, "lefevre", terrain.superviseur) == .une(cle))
        #expect(try dite(terrain, "durand") == .aucune(autres: []))
        #expect(try dite(terrain, " - ") == .aucune(autres: []))
        let suivi = try #require(terrain.dossier(cle).suivis.first { $0.accompagnement.cle == accompagnement })
        try terrain.faire(.sortir(suivi.accompagnement, Sortie(le: jour("2026-03-10"), motif: "demenagement")))
        guard case .aucune(let autres) = try dite(terrain, "lefevre") else {
            Testing.Issue.record("personne n’était attendu")
            return
        }
        #expect(autres.map(\.beneficiaire) == [cle])
        #expect(try terrain.store.personne("lefevre", pour: terrain.claire, le: jour("2026-03-10")) == .une(cle))
    }

    @Test("une consignation se reconnaît à son identité, même quand elle a complété un rendez-vous")
    func aConsigne() throws {
        let terrain = try Terrain()
        let (cle, accompagnement) = try terrain.inscrire()
        let fixe = Entretien(referent: terrain.claire.cle, nature: .pourCer, prevuLe: Terrain.aujourdhui)
        try terrain.faire(.consignerEntretien(Consignation(uid: .nouveau(), accompagnement: accompagnement, entretien: fixe)))
        let rendezVous = try #require(terrain.dossier(cle).rendezVousSansIssue(accompagnement, le: Terrain.aujourdhui).first)
        let uid = Uid.tire(de: "lefevre cer honoré", le: Terrain.aujourdhui)
        #expect(try !terrain.store.aConsigne(uid, terrain.dossier(cle), le: Terrain.aujourdhui))
        try terrain.faire(
            .consignerEntretien(
                Consignation(uid: uid, accompagnement: accompagnement, rendezVous: rendezVous, entretien: terrain.entretien("2026-03-16"))))
        #expect(try terrain.store.aConsigne(uid, terrain.dossier(cle), le: Terrain.aujourdhui))
        #expect(try !terrain.store.aConsigne(uid.derive(1), terrain.dossier(cle), le: Terrain.aujourdhui))
    }
}
