import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Les fichiers des versions passées")
struct MigrationTests {
    /// A file rebuilt from the dump of a landed version, as the sqlite3 shell would.
    static func restaurer(_ vidage: [UInt8], dans lieu: String? = nil) throws -> String {
        let chemin = try lieu ?? Terrain.dossierTemporaire().appending(path: "ancien.sqlite").path
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let base = try DatabaseQueue(path: chemin, configuration: configuration)
        try base.inDatabase { try $0.execute(sql: String(decoding: vidage, as: UTF8.self)) }
        try base.close()
        return chemin
    }

    @Test("un fichier de la version 1 s’ouvre, se lit et se vérifie")
    func version1() throws {
        let store = try Store.open(try Self.restaurer(PackageResources.v1_sql), aujourdhui: Terrain.aujourdhui)
        let claire = try #require(try store.referent(identifiant: "c.petit"))
        let page = try store.fileActive(FiltreFileActive(recherche: "lefevre", vue: .tous), depuis: 0, nombre: 9, le: Terrain.aujourdhui)
        let aurelie = try #require(page.lignes.first)
        let dossier = try store.dossier(aurelie.beneficiaire, pour: claire, le: Terrain.aujourdhui)
        #expect(dossier.beneficiaire.valeur == Terrain.aurelie)
        #expect(dossier.contrats.first?.fiche.decision == .valide)
        #expect(dossier.entretiens.first?.fiche.notePrivee == "Rappeler")
        #expect(dossier.suivis.first?.accompagnement.sortie?.motif == "reorientation")
        #expect(try store.journal(de: aurelie.beneficiaire, pour: claire, limite: 9, le: Terrain.aujourdhui).count == 5)
        #expect(try store.brouillons(de: claire.cle).count == 1)
        #expect(try store.verifier() == [])
    }

    @Test("un fichier de la version 2 s’ouvre, se lit et se vérifie")
    func version2() throws {
        let store = try Store.open(try Self.restaurer(PackageResources.v2_sql), aujourdhui: Terrain.aujourdhui)
        let claire = try #require(try store.referent(identifiant: "c.petit"))
        let page = try store.fileActive(FiltreFileActive(recherche: "lefevre", vue: .tous), depuis: 0, nombre: 9, le: Terrain.aujourdhui)
        // The file that was merged is no longer found.
        #expect(page.lignes.map(\.nom) == ["LEFÈVRE Aurélie", "LEFÈVRE Brigitte"])
        let aurelie = try store.dossier(try #require(page.lignes.first).beneficiaire, pour: claire, le: Terrain.aujourdhui)
        #expect(aurelie.examens.map(\.examen.fiche.decision) == ["valide"] && aurelie.relances.count == 1)
        #expect(
            aurelie.avenants.map(\.fiche.nouvelleFin) == [jour("2026-08-31")] && aurelie.contrats.first?.fiche.fin == jour("2026-08-31"))
        #expect(aurelie.freins.first?.fiche.levePar == "Bourse au permis")
        #expect(aurelie.entretiens.map(\.fiche.chevauchement).contains("Visite commune"))
        let brigitte = try store.dossier(page.lignes[1].beneficiaire, pour: claire, le: Terrain.aujourdhui)
        #expect(brigitte.suivis.first?.accompagnement.nonContractualisation == "injoignable")
        #expect(try store.vocabulaire(de: claire.structure).map(\.libelle) == ["Navette de la mairie"])
        #expect(try store.parametres().joursAvantBilan == 50 && store.verifierCode("1789", de: claire.cle))
        #expect(try store.verifier() == [])
    }

    @Test("un fichier de la version 3 s’ouvre, et ses périodes closes se relisent et se comparent")
    func version3() throws {
        let store = try Store.open(try Self.restaurer(PackageResources.v3_sql), aujourdhui: Terrain.aujourdhui)
        let claire = try #require(try store.referent(identifiant: "c.petit"))
        let clotures = try store.clotures(claire.structure, pour: nil)
        #expect(clotures.map(\.rang) == [2, 1, 1])
        #expect(clotures.map(\.periode.libelle) == ["janvier 2026", "janvier 2026", "année 2025"])
        #expect(clotures.first?.motif == "Un frein oublié" && clotures.first?.par == "S. Moreau")
        let derniere = try #require(clotures.first), premiere = clotures[1]
        #expect(
            try store.pageClose(derniere, pour: nil).nombre(Chiffre("freins"))
                == store.pageClose(premiere, pour: nil).nombre(Chiffre("freins")).map { $0 + 1 })
        let sujets = try Terrain.page(store, claire.structure, derniere.periode).sujets
        #expect(try store.differences(derniere, sujets, pour: nil) == [])
        #expect(try store.differences(premiere, sujets, pour: nil).map(\.rubrique) == ["freins"])
        #expect(
            try store.lignesCloses(derniere, Chiffre("personnes"), pour: nil, depuis: 0, nombre: 9).lignes.contains {
                $0.nom == "LEFÈVRE Aurélie"
            })
        #expect(try store.verifier() == [])
    }

    @Test("un contrat de la version 1 se corrige sans qu’on lui demande ce qu’elle ne demandait pas")
    func contratDAvant() throws {
        let store = try Store.open(try Self.restaurer(PackageResources.v1_sql), aujourdhui: Terrain.aujourdhui)
        let chef = try #require(try store.referents(de: nil).first { $0.role == .superviseur })
        let auteur = Auteur(chef.cle, instant: Instant(secondes: 1_773_655_200), aujourdhui: Terrain.aujourdhui)
        func relu() throws -> Fiche<Contrat> { try #require(try store.lire { try Lectures($0).fiches(Contrat.self, "ORDER BY id") }.first) }
        var contrat = try relu()
        #expect(contrat.decision == .valide && contrat.transmisLe == nil)
        contrat.valeur.objectifs = "Permis."
        _ = try store.executer(.modifierContrat(contrat), par: auteur)
        var deplace = try relu()
        deplace.valeur.decideLe = jour("2026-02-11")
        #expect(throws: Refuse(.decisionSansTransmission)) { try store.executer(.modifierContrat(deplace), par: auteur) }
        #expect(try relu().objectifs == "Permis.")
    }

    @Test("le schéma d’aujourd’hui, construit de zéro, est celui d’un fichier plus ancien une fois ouvert", arguments: [1, 2, 3])
    func memeSchema(version: Int) throws {
        func schema(_ chemin: String) throws -> [String] {
            try DatabaseQueue(path: chemin).inDatabase {
                try String.fetchAll($0, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
            }
        }
        let neuf = try Terrain.dossierTemporaire().appending(path: "neuf.sqlite").path
        try Store.open(neuf, aujourdhui: Terrain.aujourdhui).close()
        let vidages = [PackageResources.v1_sql, PackageResources.v2_sql, PackageResources.v3_sql]
        let ancien = try Self.restaurer(vidages[version - 1])
        try Store.open(ancien, aujourdhui: Terrain.aujourdhui).close()
        #expect(try schema(neuf) == schema(ancien))
    }
}
