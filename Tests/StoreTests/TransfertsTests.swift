// Handing somebody over to another structure, and receiving somebody whom another one follows.

import Domain
import Testing

@testable import Store

@Suite("Les transferts et la réception d’une personne suivie ailleurs")
struct TransfertsTests {
    private let terrain: Terrain
    private let aurelie: Cle<Beneficiaire>
    private let suivi: Cle<Accompagnement>

    init() throws {
        terrain = try Terrain()
        (aurelie, suivi) = try terrain.inscrire()
    }

    private func transferer(le du: String = "2026-03-10") throws -> Recu {
        let fiche = try #require(try terrain.dossier(aurelie).suivis.first).accompagnement
        return try terrain.faire(
            .reaffecter(Reaffectation(uid: .nouveau(), accompagnement: fiche, structure: terrain.mission, referent: nil, du: jour(du))))
    }

    private func consigner(_ entretien: Entretien, _ suivi: Cle<Accompagnement>, par referent: Fiche<Referent>) throws {
        try terrain.faire(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: entretien)), par: referent)
    }

    @Test("chaque structure garde son histoire : l’ancienne jusqu’au transfert, la nouvelle tout le parcours")
    func histoire() throws {
        try consigner(terrain.entretien("2026-02-02"), suivi, par: terrain.claire)
        try terrain.faire(
            .relancer(.nouveau(), suivi, Relance(le: jour("2026-03-02"), moyen: .telephone, resultat: .joint)))
        for prevu in ["2026-03-20", "2026-04-02"] {
            try consigner(
                Entretien(referent: terrain.claire.cle, nature: .autre, prevuLe: jour(prevu)), suivi, par: terrain.claire)
        }
        let recu = try transferer()
        #expect(recu.rendezVousAnnules == 2)
        let nouveau = try #require(recu.accompagnement)
        var chezNadia = terrain.entretien("2026-03-12")
        chezNadia.referent = terrain.nadia.cle
        try consigner(chezNadia, nouveau, par: terrain.nadia)
        try terrain.faire(
            .relancer(.nouveau(), nouveau, Relance(le: jour("2026-03-13"), moyen: .sms, resultat: .message)), par: terrain.nadia)

        let ancienne = try terrain.dossier(aurelie, pour: terrain.claire), nouvelle = try terrain.dossier(aurelie, pour: terrain.nadia)
        let transfert = { (le: String) in [Transfert(le: jour(le), de: terrain.ccas, vers: terrain.mission)] }
        #expect(ancienne.transferts == transfert("2026-03-09"))
        #expect(nouvelle.transferts == transfert("2026-03-10"))
        #expect(ancienne.entretiens.compactMap(\.fiche.tenuLe) == [jour("2026-02-02")])
        #expect(nouvelle.entretiens.compactMap(\.fiche.tenuLe) == [jour("2026-02-02"), jour("2026-03-12")])
        #expect(ancienne.relances.count == 1 && nouvelle.relances.count == 2)
        #expect(ancienne.entretiens.filter { $0.fiche.issue == .annuleParStructure }.count == 2)
        #expect(nouvelle.suivis.map(\.accompagnement.sortie?.motif) == ["reorientation", nil])
    }

    @Test("une sortie dit combien de rendez-vous elle annule")
    func sortie() throws {
        try consigner(
            Entretien(referent: terrain.claire.cle, nature: .autre, prevuLe: jour("2026-03-20")), suivi, par: terrain.claire)
        let fiche = try #require(try terrain.dossier(aurelie).suivis.first).accompagnement
        #expect(try terrain.faire(.sortir(fiche, Sortie(le: jour("2026-03-10"), motif: "emploi"))).rendezVousAnnules == 1)
    }

    @Test("reprendre une personne suivie ailleurs se dit : sinon c’est refusé, avec la structure et depuis quand")
    func reprise() throws {
        _ = try transferer()
        let reprise = { (enParallele: Bool) in
            Acte.reprendre(
                .nouveau(), aurelie, structure: terrain.ccas, referent: nil, du: Terrain.aujourdhui, enParallele: enParallele)
        }
        #expect(try terrain.refus(reprise(false)) == [.suiviAilleurs(structure: "Mission locale", depuis: jour("2026-03-10"))])
        #expect(try terrain.store.suivisAilleurs(aurelie, sauf: terrain.mission, le: Terrain.aujourdhui) == [])
        try terrain.faire(reprise(true))
        #expect(try terrain.dossier(aurelie).suivis.filter { $0.accompagnement.sortie == nil }.count == 2)
    }

    @Test("la structure de destination n’est pas une de celles qui suivent déjà")
    func dejaSuivie() throws {
        try terrain.faire(
            .reprendre(.nouveau(), aurelie, structure: terrain.mission, referent: nil, du: jour("2026-02-01"), enParallele: true),
            par: terrain.nadia)
        #expect(throws: Refuse(.dejaAccompagne(structure: "Mission locale", depuis: jour("2026-02-01")))) { try transferer() }
    }
}
