// Files that are refused, and a disk that refuses: what is said, and what is left untouched.

import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Les fichiers refusés")
struct FichiersRefusesTests {
    let dossier: URL
    init() throws { dossier = try Terrain.dossierTemporaire() }

    private var chemin: String { dossier.appending(path: "suivi.sqlite").path }

    private var octets: Data? { try? Data(contentsOf: URL(filePath: chemin)) }
    private var voisins: [String]? { try? FileManager.default.contentsOfDirectory(atPath: dossier.path).sorted() }

    /// Opens a file that must be refused, and checks that it and its directory are as they were.
    private func cause(_ reglages: Reglages = Reglages()) throws -> StoreError.Cause? {
        let (octetsAvant, voisinsAvant) = (octets, voisins)
        do {
            try Store.open(chemin, aujourdhui: Terrain.aujourdhui, reglages).close()
            return nil
        } catch let erreur as StoreError {
            #expect(erreur.message.contains(chemin))
            #expect(octets == octetsAvant)
            #expect(voisins == voisinsAvant)
            return erreur.cause
        }
    }

    private func creer() throws { try Store.open(chemin, aujourdhui: Terrain.aujourdhui).close() }

    private func ecrire(_ octets: Data) throws { try octets.write(to: URL(filePath: chemin)) }

    @Test("un texte n’est pas une base")
    func texte() throws {
        try ecrire(Data("Nom;Prénom\nLefèvre;Aurélie\n".utf8))
        #expect(try cause() == .pasUneBase)
    }

    @Test("un dossier n’est pas une base")
    func repertoire() throws {
        try FileManager.default.createDirectory(atPath: chemin, withIntermediateDirectories: true)
        #expect(throws: StoreError.self) { try Store.open(chemin, aujourdhui: Terrain.aujourdhui) }
    }

    @Test("une base d’un autre programme est laissée telle quelle")
    func autreProgramme() throws {
        try DatabaseQueue(path: chemin).write { try $0.execute(sql: "CREATE TABLE photos (id INTEGER)") }
        #expect(try cause() == .pasUnFichierSuivi)
    }

    @Test("un fichier d’une version plus récente est refusé avec les deux versions")
    func plusRecent() throws {
        try creer()
        try DatabaseQueue(path: chemin).inDatabase { db in
            try db.execute(sql: "PRAGMA user_version = 99")
            _ = try db.checkpoint(.truncate)
        }
        #expect(try cause() == .plusRecent(fichier: 99, programme: Schema.versions.count))
    }

    /// A file as a cut leaves it: what was written last still waits in the log beside it.
    private func laisserEnAttente(_ corps: (Database) throws -> Void) throws {
        let ailleurs = dossier.appending(path: "ailleurs.sqlite").path
        try Store.open(ailleurs, aujourdhui: Terrain.aujourdhui).close()
        let base = try DatabaseQueue(path: ailleurs)
        try base.inDatabase(corps)
        for suffixe in ["", "-wal"] { try FileManager.default.copyItem(atPath: ailleurs + suffixe, toPath: chemin + suffixe) }
        try base.close()
    }

    @Test("un fichier refusé dont le journal attend est laissé tel quel, et son journal aussi", arguments: [false, true])
    func journalEnAttente(abime: Bool) throws {
        try laisserEnAttente { db in
            if abime {
                let racine = try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'beneficiaires_par_nom'") ?? 0
                try db.execute(
                    sql: "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = \(racine) WHERE name = 'beneficiaires_par_foyer'"
                )
            } else {
                try db.execute(sql: "PRAGMA user_version = 99")
            }
        }
        func contenu() throws -> [Data] { try ["", "-wal"].map { try Data(contentsOf: URL(filePath: chemin + $0)) } }
        let avant = try contenu()
        let erreur = #expect(throws: StoreError.self) { try Store.open(chemin, aujourdhui: Terrain.aujourdhui.plus(jours: 1)) }
        #expect(erreur?.cause == (abime ? .endommage : .plusRecent(fichier: 99, programme: Schema.versions.count)))
        #expect(try contenu() == avant)
    }

    @Test("un fichier accepté dont le journal attend retrouve ce qui y était")
    func journalRepris() throws {
        try laisserEnAttente { try Parametre.demonstration.ecrire($0, "oui") }
        let store = try Store.open(chemin, aujourdhui: Terrain.aujourdhui)
        #expect(try store.estUneDemonstration)
        try store.close()
        #expect(!FileManager.default.fileExists(atPath: chemin + "-wal"))
    }

    @Test("un fichier tronqué est dit endommagé")
    func tronque() throws {
        try creer()
        try ecrire(try Data(contentsOf: URL(filePath: chemin)).prefix(9000))
        #expect(try cause() == .endommage)
        try ecrire(Data("SQLite for".utf8))
        #expect(try cause() == .endommage)
    }

    @Test("un fichier en lecture seule n’est pas touché")
    func lectureSeule() throws {
        try creer()
        chmod(chemin, 0o400)
        #expect(try cause() == .lectureSeule)
    }

    @Test("un dossier en lecture seule n’est pas touché")
    func dossierEnLectureSeule() throws {
        try creer()
        chmod(dossier.path, 0o500)
        defer { chmod(dossier.path, 0o700) }
        #expect(try cause() == .dossierEnLectureSeule)
    }

    @Test("un dossier qui ne peut pas être créé est nommé")
    func dossierAbsent() throws {
        try Data().write(to: dossier.appending(path: "barrage"))
        let impossible = dossier.appending(path: "barrage/sous/suivi.sqlite").path
        let erreur = #expect(throws: StoreError.self) { try Store.open(impossible, aujourdhui: Terrain.aujourdhui) }
        #expect(erreur?.cause == .dossierAbsent || erreur?.cause == .accesRefuse)
    }

    @Test("une page abîmée est trouvée par le contrôle du jour")
    func pageAbimee() throws {
        try creer()
        var octets = try Data(contentsOf: URL(filePath: chemin))
        octets.replaceSubrange(8192..<12_288, with: Data(repeating: 0xA5, count: 4096))
        try ecrire(octets)
        let erreur = #expect(throws: StoreError.self) {
            try Store.open(chemin, aujourdhui: Terrain.aujourdhui.plus(jours: 1))
        }
        #expect(erreur?.cause == .endommage)
    }

    @Test("un fichier occupé par un autre poste est dit verrouillé, rien n’est perdu")
    func verrouille() throws {
        try creer()
        var presse = Reglages()
        presse.patience = 0.01
        let store = try Store.open(chemin, aujourdhui: Terrain.aujourdhui, presse)
        var libre = Configuration()
        libre.allowsUnsafeTransactions = true
        let autre = try DatabaseQueue(path: chemin, configuration: libre)
        try autre.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let erreur = #expect(throws: StoreError.self) { try store.marquerDemonstration() }
        #expect(erreur?.cause == .verrouille)
        try autre.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try store.marquerDemonstration()
    }

    @Test("un brouillon n’attend pas longtemps un fichier occupé, un acte si")
    func brouillonPresse() throws {
        try creer()
        var reglages = Reglages()
        (reglages.patience, reglages.patienceCourte) = (2, 0.02)
        let store = try Store.open(chemin, aujourdhui: Terrain.aujourdhui, reglages)
        var libre = Configuration()
        libre.allowsUnsafeTransactions = true
        let autre = try DatabaseQueue(path: chemin, configuration: libre)
        try autre.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let brouillon = Brouillon(qui: nil, ecran: "essai", objet: "", contenu: [:], quand: Instant(secondes: 0))
        func duree(_ corps: () throws -> Void) -> Duration {
            ContinuousClock().measure {
                let erreur = #expect(throws: StoreError.self) { try corps() }
                #expect(erreur?.cause == .verrouille)
            }
        }
        // Twice: the brief patience of a draft is its own.
        for _ in 0..<2 {
            let brouillon = duree { try store.garder(brouillon) }
            let acte = duree { try store.marquerDemonstration() }
            #expect(brouillon < .milliseconds(700) && brouillon * 2 < acte, "\(brouillon), \(acte)")
        }
        try autre.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try store.garder(brouillon)
    }

    @Test("disque plein : l’acte est refusé en entier, ce qui était enregistré reste")
    func disquePlein() throws {
        let terrain = try Terrain()
        let (aurelie, suivi) = try terrain.inscrire()
        let pages = try terrain.nombre("PRAGMA page_count")
        try terrain.store.base.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
        var contrat = Terrain.contrat()
        contrat.objectifs = String(repeating: "Trouver un logement. ", count: 10_000)
        let acte = Acte.elaborerContrat(.nouveau(), suivi, contrat)
        let erreur = #expect(throws: StoreError.self) { try terrain.faire(acte) }
        #expect(erreur?.cause == .disquePlein)
        #expect(try terrain.dossier(aurelie).contrats.isEmpty)
        try terrain.store.base.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(pages + 1000)") }
        #expect(try terrain.faire(acte).dejaFait == false)
    }

    @Test("un format plus ancien est copié à côté avant d’être mis à jour")
    func migration() throws {
        try creer()
        var reglages = Reglages()
        reglages.versions.append("CREATE TABLE essai (id INTEGER PRIMARY KEY) STRICT;")
        let store = try Store.open(chemin, aujourdhui: Terrain.aujourdhui, reglages)
        #expect(try store.base.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.versions.count + 1)
        let aCote = "\(chemin).format-\(Schema.versions.count)"
        let copie = try DatabaseQueue(path: aCote)
        #expect(try copie.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.versions.count)
        let droits = try FileManager.default.attributesOfItem(atPath: aCote)[.posixPermissions] as? Int
        #expect(droits == 0o600)
    }

    @Test("une création interrompue se reprend")
    func creationInterrompue() throws {
        try ecrire(Data())
        #expect(try cause() == nil)
    }
}

@Suite("Un fichier qui disparaît sous le programme") struct FichierDeplaceTests {
    @Test("supprimé ou remplacé, il refuse d’écrire au lieu d’accuser réception", arguments: [false, true])
    func refuse(remplace: Bool) throws {
        let terrain = try Terrain()
        _ = try terrain.inscrire()
        try FileManager.default.removeItem(atPath: terrain.chemin)
        if remplace { try Data("autre".utf8).write(to: URL(fileURLWithPath: terrain.chemin)) }
        #expect { _ = try terrain.inscrire() } throws: { ($0 as? StoreError)?.cause == .deplace }
        #expect { _ = try terrain.store.dataVersion() } throws: { ($0 as? StoreError)?.cause == .deplace }
    }
}
