import Domain
import Testing

@testable import Store

@Suite("Le parcours d’une personne, de l’inscription à la sortie")
struct ParcoursTests {
    @Test("chaque acte se retrouve dans le dossier, les comptes et le journal")
    func parcours() throws {
        let terrain = try Terrain()
        let (aurelie, suivi) = try terrain.inscrire(situations: [Situation(.orientation, "sociale", du: jour("2025-01-06"))])
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat()))
        try terrain.faire(
            .consignerEntretien(
                Consignation(
                    uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2026-03-02"),
                    freinsReperes: ["logement", "sante"],
                    demarches: [Demarche(theme: "logement", code: "fsl", engageeLe: jour("2026-03-02"))],
                    prochain: Entretien(referent: terrain.claire.cle, nature: .autre, prevuLe: jour("2026-04-02"))))
        )
        let dossier = try terrain.dossier(aurelie)
        #expect(dossier.contrats.map(\.fiche.valeur) == [Terrain.contrat()])
        #expect(dossier.entretiens.count == 2)
        #expect(dossier.freins.map(\.fiche.valeur.theme) == ["logement", "sante"])
        #expect(dossier.demarches.first?.fiche.valeur.frein == dossier.freins.first?.fiche.cle)
        let comptes = try terrain.store.comptes(terrain.ccas, Periode.annee(de: Terrain.aujourdhui))
        #expect(comptes.contrats == [.premier: 1])
        #expect(comptes.entretiens[.honoresCer] == 1)
        #expect(comptes.freins == [.logement: 1, .sante: 1])
        let journal = try terrain.journal(aurelie)
        #expect(journal.map(\.acte) == ["Entretien consigné", "Contrat élaboré", "Bénéficiaire inscrit"])
        #expect(
            journal[0].detail.contains("Freins repérés : Logement, Santé ; Démarches : Demande au Fonds de solidarité pour le logement"))
        let page = try terrain.store.fileActive(FiltreFileActive(recherche: "aur lef"), depuis: 0, nombre: 20, le: Terrain.aujourdhui)
        #expect(page.total == 1)
        #expect(page.lignes.first?.nom == "LEFÈVRE Aurélie")
        #expect(page.lignes.first?.prochainEntretien == jour("2026-04-02"))
        let etendue = Etendue(structure: terrain.ccas, referent: terrain.claire.cle, le: Terrain.aujourdhui, limite: 5)
        #expect(try terrain.store.echeances(etendue).enAttente.total == 1)
        #expect(try terrain.store.verifier() == [])
        guard let fiche = dossier.suivis.first?.accompagnement else { return }
        try terrain.faire(.sortir(fiche, Sortie(le: jour("2026-03-10"), motif: "emploi")))
        #expect(try terrain.store.verifier() == [])
        try terrain.store.close()
    }
}
