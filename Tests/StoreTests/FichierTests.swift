import Domain
import GRDB
import Testing

@testable import Store

@Suite("Les listes embarquées")
struct ReferentielsTests {
    private static func categories(_ nom: NomDeReferentiel) -> Set<String>? {
        switch nom {
        case .themes: Set(Theme.allCases.map(\.rawValue))
        case .motifsSortie: Set(CategorieDeSortie.allCases.map(\.rawValue))
        default: nil
        }
    }

    @Test("chaque liste se lit, et sa catégorie est une de celles que l’on compte", arguments: NomDeReferentiel.allCases)
    func lecture(nom: NomDeReferentiel) throws {
        let entrees = try ReferentielsEmbarques.lire(try #require(ReferentielsEmbarques.fichiers[nom]), nom)
        #expect(!entrees.isEmpty)
        if let permises = Self.categories(nom) { #expect(Set(entrees.map(\.categorie)).isSubset(of: permises)) }
        if nom == .demarches {
            let themes = try ReferentielsEmbarques.lire(try #require(ReferentielsEmbarques.fichiers[.themes]), .themes)
            #expect(Set(entrees.map(\.categorie)).isSubset(of: Set(themes.map(\.code))))
        }
    }

    @Test("toutes les catégories de sortie et de thème ont une entrée")
    func couverture() throws {
        let listes = try Terrain().store.referentiels()
        #expect(Set(listes.tous(.themes).map(\.categorie)) == Self.categories(.themes))
        #expect(Set(listes.tous(.motifsSortie).map(\.categorie)) == Self.categories(.motifsSortie))
    }

    @Test(
        "une liste mal écrite est refusée",
        arguments: [
            "", "code;libelle\n", "code;libelle;categorie;ordre;actif\nun;Un;;1\n", "code;libelle;categorie;ordre;actif\nun;Un;;un;oui\n",
            "code;libelle;categorie;ordre;actif\nun;Un;;1;vrai\n", "code;libelle;categorie;ordre;actif\n;Un;;1;oui\n",
            "code;libelle;categorie;ordre;actif\nun;Un;;1;oui\nun;Deux;;2;oui\n", "code;libelle;categorie;ordre;actif\nun;Un;;1;oui",
        ])
    func malEcrite(texte: String) {
        #expect(throws: ValeurIllisible.self) { try ReferentielsEmbarques.lire(Array(texte.utf8), .volets) }
    }

    @Test("une entrée disparue est retirée, jamais effacée, et nomme encore ce qui la porte")
    func retrait() throws {
        let terrain = try Terrain()
        try terrain.brut("INSERT INTO referentiel_volets VALUES ('ancien', 'Ancien volet', '', 9, 1)")
        try terrain.brut("UPDATE parametres SET valeur = 'autre' WHERE cle = 'referentiels'")
        let chemin = terrain.chemin
        try terrain.store.close()
        let listes = try Store.open(chemin, aujourdhui: Terrain.aujourdhui).referentiels()
        #expect(listes.entree(.volets, "ancien")?.actif == false)
        #expect(listes.libelle(.volets, "ancien") == "Ancien volet")
        #expect(!listes.actifs(.volets).contains { $0.code == "ancien" })
    }
}

@Suite("Les brouillons et les préférences")
struct BrouillonsTests {
    @Test("un brouillon remplace le précédent du même objet et se jette")
    func brouillon() throws {
        let terrain = try Terrain()
        var brouillon = Brouillon(
            qui: terrain.claire.cle, ecran: "contrat", objet: "nouveau", contenu: ["objectifs": "Trouver « un » logement/abri"],
            quand: Instant(secondes: 1_000))
        try terrain.store.garder(brouillon)
        brouillon.contenu["moyens"] = "FSL"
        try terrain.store.garder(brouillon)
        #expect(try terrain.store.brouillons(de: terrain.claire.cle) == [brouillon])
        #expect(try terrain.store.brouillons(de: nil).isEmpty)
        let anonyme = Brouillon(qui: nil, ecran: "contrat", objet: "nouveau", contenu: [:], quand: Instant(secondes: 2_000))
        try terrain.store.garder(anonyme)
        try terrain.store.jeter(qui: terrain.claire.cle, ecran: "contrat", objet: "nouveau")
        #expect(try terrain.store.brouillons(de: terrain.claire.cle).isEmpty)
        #expect(try terrain.store.brouillons(de: nil) == [anonyme])
    }

    @Test("une préférence se retient par utilisateur")
    func preference() throws {
        let terrain = try Terrain()
        try terrain.store.preferer("vue", "tous", de: terrain.claire.cle)
        try terrain.store.preferer("vue", "sortis", de: terrain.claire.cle)
        #expect(try terrain.store.preference("vue", de: terrain.claire.cle) == "sortis")
        #expect(try terrain.store.preference("vue", de: terrain.hugo.cle) == nil)
    }
}

@Suite("La vérification du fichier")
struct VerificationTests {
    /// Spoils the file behind the schema's back, as a damaged or hand-edited file would be.
    private static let degats: [(String, String)] = [
        (
            "PRAGMA foreign_keys = OFF; INSERT INTO recherche VALUES ('fantome', 99)",
            "Une ligne de « recherche » renvoie à une ligne absente"
        ),
        ("DELETE FROM recherche WHERE mot = 'aurelie'", "LEFÈVRE Aurélie : la recherche"),
        (
            "DROP TRIGGER accompagnements_contiennent_leurs_faits; UPDATE accompagnements SET du = '2026-02-01'; ",
            "Un contrat est élaboré hors de son accompagnement : 1 cas."
        ),
        (
            "DROP TRIGGER situations_sans_chevauchement_u; UPDATE situations SET du = '2025-01-10' WHERE du = '2026-01-01'; UPDATE situations SET au = NULL",
            "Deux situations de même nature se chevauchent"
        ),
        (
            "UPDATE contrats SET decision = 'annule', decide_le = NULL; INSERT INTO decisions_commission (contrat_id, decision, quand) VALUES (1, 'en_attente', 'x')",
            "n’est pas la dernière de la commission"
        ),
        (
            "PRAGMA ignore_check_constraints = ON; UPDATE contrats SET type = 'lune'; PRAGMA ignore_check_constraints = OFF",
            "CCAS d’Orneval, contrats : 1 au total, mais 0 en additionnant les parts."
        ),
    ]

    @Test("chaque dégât se dit en une phrase", arguments: degats.indices)
    func degat(rang: Int) throws {
        let terrain = try Terrain()
        let (aurelie, suivi) = try terrain.inscrire(situations: [Situation(.zone, "qpv", du: jour("2025-01-06"))])
        let dossier = try terrain.dossier(aurelie)
        try terrain.faire(
            .modifierBeneficiaire(
                dossier.beneficiaire, foyer: dossier.foyer, situations: [Situation(.zone, "rurale", du: jour("2026-01-01"))]))
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat()))
        #expect(try terrain.store.verifier() == [])
        let (degat, attendu) = Self.degats[rang]
        try terrain.store.base.inDatabase { db in
            for instruction in degat.split(separator: ";") { try db.execute(sql: String(instruction)) }
        }
        let phrases = try terrain.store.verifier().map(\.phrase)
        #expect(phrases.contains { $0.contains(attendu) }, "\(phrases)")
    }
}
