// `suivi verifier --tableaux`: how it is asked for, and what it says of the published year.

import Domain
import Foundation
import Testing

@testable import suivi

@Suite("La vérification des tableaux, par la ligne de commande")
final class TableauxTests {
    private let dossier = FileManager.default.temporaryDirectory.appendingPathComponent("suivi-tableaux-\(UUID())").path
    private var fichier: String { dossier + "/demo.sqlite" }

    init() throws { try FileManager.default.createDirectory(atPath: dossier, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: dossier) }

    private func demande(_ ligne: String) throws -> DemandeDeTableaux? {
        let lue = try LigneDeCommande.lire(ligne.split(separator: " ").map(String.init), aujourdhui: Jour(numero: 20_780))
        if case .tableaux(_, let demande) = lue { return demande }
        return nil
    }

    @Test("sans période, l’année du jour et la précédente ; sinon celle qui est donnée")
    func periodes() throws {
        #expect(try demande("verifier --tableaux")?.periodes.map(\.libelle) == ["année 2026", "année 2025"])
        #expect(try demande("verifier --tableaux --aujourdhui 2022-03-01")?.periodes.map(\.libelle) == ["année 2022", "année 2021"])
        let mars = try #require(try demande("--tableaux verifier --du 01/03/2021 --au 31/03/2021 --structure ccas"))
        #expect(mars.periodes.map(\.libelle) == ["mars 2021"] && mars.structure == "ccas" && mars.territoire == nil)
        #expect(try demande("verifier") == nil)
    }

    @Test(
        "ce qui ne va pas ensemble se dit",
        arguments: [
            ("verifier --annee 2021", "--annee va avec --tableaux : suivi verifier --tableaux --annee …"),
            ("verifier --tableaux --structure a --territoire b", "Choisissez : --territoire, ou --structure, pas les deux."),
            ("verifier --tableaux --du 01/03/2021", "Il manque --au : une période va de --du à --au."),
        ])
    func erreurs(_ ligne: String, _ message: String) throws {
        do {
            _ = try demande(ligne)
            Issue.record("« \(ligne) » aurait dû être refusé")
        } catch let erreur as ErreurDUsage {
            #expect(erreur.message == message)
        }
    }

    @Test("l’année publiée : 34 contrats sans type au CCAS, 12 au CADA, rien d’autre, et selon les droits")
    func publiee() throws {
        #expect(try Passage(["demo", "--fichier", fichier, "--aujourdhui", "2026-11-23"]).code == 0)
        func tableaux(_ options: String...) throws -> Passage {
            try Passage(["verifier", "--tableaux", "--fichier", fichier, "--aujourdhui", "2026-11-23", "--annee", "2021"] + options)
        }
        let tout = try tableaux()
        #expect(tout.code == 1 && tout.erreur.hasPrefix("suivi : 2 contrôles sont à corriger dans « \(fichier) »."))
        let lignes = tout.sortie.split(separator: "\n").map { $0.replacing("\u{a0}", with: " ") }
        #expect(
            lignes.filter { $0.hasPrefix("  ✗") } == [
                "  ✗ à corriger : Contrats — 10 premiers + 0 renouvellement = 10, le total est",
                "  ✗ à corriger : Contrats — 39 premiers + 140 renouvellements = 179, le total",
            ])
        #expect(lignes.filter { $0.contains("  dossier n° ") && $0.contains(" Contrat du ") }.count == 46, "\(tout.sortie)")
        #expect(lignes.allSatisfy { $0.count <= 80 && !$0.contains("Entrée") && !$0.contains("F10") }, "\(tout.sortie)")
        // Between the day and the record stands the number of the dossier, and nobody's name.
        let rangee = /\s+\d\d\/\d\d\/\d{4}  dossier n° \d+  Contrat du .*/
        #expect(lignes.filter { $0.contains("dossier n°") }.allSatisfy { $0.wholeMatch(of: rangee) != nil }, "\(tout.sortie)")
        #expect(lignes.last?.hasSuffix("2 à corriger.") == true)
        let claire = try tableaux("--utilisateur", "c.lemoine")
        #expect(claire.code == 1 && claire.sortie.contains("CCAS d’Alençon") && !claire.sortie.contains("CADA"))
        #expect(try tableaux("--structure", "msa").code == 0)
        let refus = try tableaux("--structure", "msa", "--utilisateur", "c.lemoine")
        #expect(refus.code == 1 && refus.sortie.isEmpty && refus.erreur.hasPrefix("suivi : Réservé à un responsable"))
        #expect(try tableaux("--territoire", "alen").code == 1)
        #expect(try tableaux("--territoire", "nulle part").erreur.contains("Territoires : "))
    }
}
