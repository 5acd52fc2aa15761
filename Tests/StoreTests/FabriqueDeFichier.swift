// The file of version 3 that later versions must still open, made anew on demand: see the comment of the test.

import Domain
import Foundation
import Testing

@testable import Store

@Suite("La fabrique du fichier de la version 3")
struct FabriqueDeFichier {
    /// Run with `SUIVI_FABRIQUE=/tmp/v3.sqlite`, then dump that file with the sqlite3 shell under the head of `v2.sql`.
    private static let lieu = ProcessInfo.processInfo.environment["SUIVI_FABRIQUE"]

    @Test("le fichier de la version 2, avec des périodes closes", .enabled(if: lieu != nil))
    func fabriquer() throws {
        let lieu: String = try #require(Self.lieu)
        let chemin = try MigrationTests.restaurer(PackageResources.v2_sql, dans: lieu)
        let store = try Store.open(chemin, aujourdhui: Terrain.aujourdhui)
        let claire = try #require(try store.referent(identifiant: "c.petit"))
        let chef = try #require(try store.referents(de: nil).first { $0.role == .superviseur })
        let auteur = Auteur(chef.cle, instant: Instant(secondes: 1_773_655_200), aujourdhui: Terrain.aujourdhui)
        func clore(_ periode: Periode, _ motif: String = "") throws {
            let page = try Terrain.page(store, claire.structure, periode)
            _ = try store.executer(.clore(.nouveau(), page, motif: motif), par: auteur)
        }
        let janvier = Periode.mois(de: jour("2026-01-15"))
        try clore(Terrain.annee2025)
        try clore(janvier)
        let gens = try store.fileActive(FiltreFileActive(recherche: "lefevre aurelie"), depuis: 0, nombre: 1, le: Terrain.aujourdhui).lignes
        let dossier = try store.dossier(try #require(gens.first).beneficiaire, pour: chef, le: Terrain.aujourdhui)
        let suivi = try #require(dossier.suivis.last { $0.accompagnement.structure == claire.structure }).accompagnement.cle
        _ = try store.executer(.releverFrein(.nouveau(), suivi, Frein(theme: "sante", repereLe: jour("2026-01-20"))), par: auteur)
        try clore(janvier, "Un frein oublié")
        try store.close()
    }
}
