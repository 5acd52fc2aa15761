// The journal of a person, as a reader understands it and as far as a reader may read.

import Domain
import Store
import Testing

@Suite("Le journal d’une personne") struct JournalTests {
    private let terrain: Terrain
    init() throws { terrain = try Terrain() }

    private func journal(_ cle: Cle<Beneficiaire>, pour lecteur: Fiche<Referent>) throws -> String {
        try terrain.store.journal(de: cle, pour: lecteur, limite: 50, le: Terrain.aujourdhui).map(\.detail).joined(separator: "\n")
    }

    @Test("aucune clé interne : un lien se dit par ses dates")
    func liens() throws {
        let (aurelie, suivi) = try terrain.inscrire()
        let contrat: Cle<Contrat> = Cle(try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat())).cle)
        let entretien: Cle<Entretien> = Cle(
            try terrain.faire(
                .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2026-02-02")))
            ).cle)
        let frein: Cle<Frein> = Cle(
            try terrain.faire(
                .releverFrein(.nouveau(), suivi, Frein(theme: "logement", repereLe: jour("2026-02-02"), entretien: entretien))
            ).cle)
        let demarche = Demarche(
            theme: "logement", libelle: "Visite", engageeLe: jour("2026-02-03"), frein: frein, contrat: contrat, entretien: entretien)
        try terrain.faire(.engagerDemarche(.nouveau(), suivi, demarche))
        let lu = try journal(aurelie, pour: terrain.claire)
        #expect(lu.contains("Entretien\u{a0}: du 02/02/2026"), "\(lu)")
        #expect(lu.contains("Contrat\u{a0}: du 15/01/2026 au 14/07/2026"), "\(lu)")
        #expect(lu.contains("Frein\u{a0}: Logement, repéré le 02/02/2026"), "\(lu)")
    }

    @Test("une structure qui n’accompagne plus la personne ne lit que ce qu’elle a fait")
    func bornes() throws {
        let (aurelie, suivi) = try terrain.inscrire()
        try terrain.faire(
            .reaffecter(
                Reaffectation(
                    uid: .nouveau(),
                    accompagnement: try #require(terrain.dossier(aurelie).suivis.first { $0.accompagnement.cle == suivi }).accompagnement,
                    structure: terrain.mission, referent: terrain.nadia.cle, du: jour("2026-03-02"))))
        let nouveau = try #require(terrain.dossier(aurelie, pour: terrain.nadia).suivis.last).accompagnement.cle
        var confie = Entretien(
            referent: terrain.nadia.cle, nature: .autre, prevuLe: jour("2026-03-10"), tenuLe: jour("2026-03-10"), issue: .honore)
        confie.compteRendu = "Confié à la Mission locale."
        try terrain.faire(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: nouveau, entretien: confie)), par: terrain.nadia)
        #expect(try journal(aurelie, pour: terrain.nadia).contains("Confié à la Mission locale."))
        #expect(try !journal(aurelie, pour: terrain.claire).contains("Confié à la Mission locale."))
    }

    @Test("le journal d’une personne suivie ailleurs est refusé")
    func ailleurs() throws {
        let (aurelie, _) = try terrain.inscrire()
        #expect(throws: Refuse.self) { try journal(aurelie, pour: terrain.nadia) }
    }
}
