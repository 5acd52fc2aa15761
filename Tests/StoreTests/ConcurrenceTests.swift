import Domain
import Testing

@testable import Store

@Suite("Plusieurs postes sur un même fichier")
struct ConcurrenceTests {
    @Test("quatre postes écrivent en même temps, rien ne se perd et chaque acte a sa ligne de journal")
    func quatrePostes() async throws {
        let terrain = try Terrain()
        let (aurelie, suivi) = try terrain.inscrire()
        let (chemin, claire, auteur) = (terrain.chemin, terrain.claire, terrain.auteur())
        try await withThrowingTaskGroup(of: Void.self) { groupe in
            for _ in 0..<4 {
                groupe.addTask {
                    let poste = try Store.open(chemin, aujourdhui: Terrain.aujourdhui)
                    for _ in 0..<25 {
                        let rendezVous = Entretien(referent: claire.cle, nature: .autre, prevuLe: jour("2026-04-01"))
                        let acte = Acte.consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: rendezVous))
                        _ = try poste.executer(acte, par: auteur)
                    }
                    try poste.close()
                }
            }
            try await groupe.waitForAll()
        }
        #expect(try terrain.dossier(aurelie).entretiens.count == 100)
        #expect(try terrain.nombre("SELECT count(*) FROM journal WHERE acte = 'entretien_consigne'") == 100)
        #expect(try terrain.store.verifier() == [])
    }
}
