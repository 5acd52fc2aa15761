import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("L’ouverture du fichier")
struct OuvertureTests {
    let dossier: URL
    init() throws { dossier = try Terrain.dossierTemporaire() }

    private var chemin: String { dossier.appending(path: "prive/suivi.sqlite").path }

    private func droits(_ chemin: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: chemin)[.posixPermissions] as? Int
    }

    @Test("un fichier neuf n’est lisible que par son propriétaire, dans un dossier fermé aux autres")
    func permissions() throws {
        let store = try Store.open(chemin, aujourdhui: Terrain.aujourdhui)
        try store.garder(Brouillon(qui: nil, ecran: "essai", objet: "", contenu: [:], quand: Instant(secondes: 0)))
        #expect(try droits(dossier.appending(path: "prive").path) == 0o700)
        for suffixe in ["", "-wal", "-shm"] { #expect(try droits(chemin + suffixe) == 0o600) }
    }

    @Test("la connexion est durable et vérifiée : WAL, FULL, clés étrangères, schéma sans confiance")
    func pragmas() throws {
        let store = try Store.open(chemin, aujourdhui: Terrain.aujourdhui)
        let durable: [String: String] = [
            "journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "trusted_schema": "0",
            "application_id": String(EnTete.applicationSuivi), "user_version": String(Schema.versions.count),
        ]
        for (pragma, attendu) in durable {
            let valeur = try store.base.inDatabase { try String.fetchOne($0, sql: "PRAGMA \(pragma)") }
            #expect(valeur == attendu, "\(pragma)")
        }
    }

    @Test("rouvrir le même jour n’écrit rien dans le fichier")
    func rouvrir() throws {
        try Store.open(chemin, aujourdhui: Terrain.aujourdhui).close()
        let avant = try Data(contentsOf: URL(filePath: chemin))
        try Store.open(chemin, aujourdhui: Terrain.aujourdhui).close()
        #expect(try Data(contentsOf: URL(filePath: chemin)) == avant)
    }

    @Test("le lendemain, le fichier est contrôlé et le jour du contrôle retenu")
    func controle() throws {
        try Store.open(chemin, aujourdhui: Terrain.aujourdhui).close()
        let demain = Terrain.aujourdhui.plus(jours: 1)
        let store = try Store.open(chemin, aujourdhui: demain)
        #expect(try store.lire { try Parametre.controleLe.lire($0) } == demain.iso)
    }

    @Test("ce qui est enregistré se retrouve à la réouverture")
    func persistance() throws {
        let terrain = try Terrain()
        let (aurelie, _) = try terrain.inscrire()
        let chemin = terrain.chemin
        try terrain.store.close()
        #expect(!FileManager.default.fileExists(atPath: chemin + "-wal"))
        let store = try Store.open(chemin, aujourdhui: Terrain.aujourdhui)
        #expect(try store.dossier(aurelie, pour: terrain.claire, le: Terrain.aujourdhui).beneficiaire.valeur == Terrain.aurelie)
    }

    @Test("un autre processus qui écrit se voit au numéro de version des données")
    func versionDesDonnees() throws {
        let (premier, second) = (
            try Store.open(chemin, aujourdhui: Terrain.aujourdhui), try Store.open(chemin, aujourdhui: Terrain.aujourdhui)
        )
        let avant = try premier.dataVersion()
        #expect(try premier.dataVersion() == avant)
        try second.marquerDemonstration()
        #expect(try premier.dataVersion() != avant)
        #expect(try premier.estUneDemonstration)
    }
}
