// What the statistics of a territory count, on a ground of a few people whose days stand on the boundaries.

import Domain
import Testing

@testable import Store

@Suite("Statistiques du territoire : les bornes et les droits")
struct StatistiquesTests {
    private let terrain: Terrain
    private let dates: DatesDeStatistiques

    init() throws {
        terrain = try Terrain()
        dates = try #require(DatesDeStatistiques(annee: 2025, le: Terrain.aujourdhui))
        try terrain.brut("UPDATE structures SET territoire = 'Orneval'")
        try terrain.brut("UPDATE structures SET territoire = 'Flers' WHERE code = 'ML-ORNEVAL'")
    }

    private func personne(_ nom: String, _ place: PlaceDansLeFoyer = .demandeur) -> Beneficiaire {
        var personne = Terrain.aurelie
        (personne.nom, personne.place) = (nom, place)
        return personne
    }

    private func statistiques(_ territoire: String? = nil, pour lecteur: Fiche<Referent>? = nil) throws -> StatistiquesDuTerritoire {
        try terrain.store.statistiques(
            DemandeDeStatistiques(dates, territoire: territoire, limite: lecteur?.perimetre), pour: lecteur)
    }

    /// Every figure of the page is the number of its rows.
    private func lister(_ question: Question) throws -> [String] {
        try terrain.store.lignes(question, pour: nil, depuis: 0, nombre: 50).lignes.map(\.nom)
    }

    @Test("présente le 31 décembre, elle n’est pas du stock de janvier ; entrée le 1er janvier, elle en est")
    func bornes() throws {
        _ = try terrain.inscrire(personne("Sortie"), du: jour("2025-01-01"))
        try terrain.brut("UPDATE designations SET au = '2025-12-31'")
        try terrain.brut(
            "UPDATE accompagnements SET au = '2025-12-31', motif_sortie = (SELECT code FROM referentiel_motifs_sortie LIMIT 1)")
        _ = try terrain.inscrire(personne("Veille"), du: jour("2025-12-31"))
        _ = try terrain.inscrire(personne("Jour"), du: jour("2026-01-01"))
        _ = try terrain.inscrire(personne("Lendemain"), du: jour("2026-01-02"))
        let comptes = try statistiques()
        #expect(comptes.lieux[0].placesAvant == Repartition(1, ["demandeur": 1]))
        #expect(comptes.lieux[0].places == Repartition(2, ["demandeur": 2]))
        #expect(comptes.foyersAvant == Repartition(1, ["orneval": 1]) && comptes.foyers == Repartition(2, ["orneval": 2]))
        #expect(try lister(Question(.presents, .tout, .jour(jour("2025-12-31")))) == ["SORTIE Aurélie", "VEILLE Aurélie"])
        #expect(try lister(Question(.presents, .tout, .jour(dates.fin))) == ["VEILLE Aurélie", "JOUR Aurélie"])
    }

    @Test("un foyer de trois compte un foyer, deux bénéficiaires et une personne à charge")
    func foyerDeTrois() throws {
        let (demandeur, _) = try terrain.inscrire(personne("Un"))
        for (nom, place) in [("Deux", PlaceDansLeFoyer.conjoint), ("Trois", .personneACharge)] {
            var inscription = terrain.inscription(personne(nom, place))
            inscription.foyerExistant = Cle(
                Int64(try terrain.nombre("SELECT foyer_id FROM beneficiaires WHERE id = \(demandeur.rawValue)")))
            try terrain.faire(.inscrire(inscription))
        }
        let lieu = try statistiques().lieux[0]
        #expect(try statistiques().foyers == Repartition(1, ["orneval": 1]))
        #expect(lieu.places == Repartition(3, ["demandeur": 1, "conjoint": 1, "personne_a_charge": 1]))
        #expect(lieu.beneficiaires[.sexe] == Repartition(2, ["femme": 2]))
        #expect(lieu.beneficiaires[.situationFamiliale] == Repartition(2, [nil: 2]))
        #expect(lieu.beneficiaires[.commune] == Repartition(2, ["Orneval-sur-Sarthe": 2]))
        #expect(try lister(Question(.foyers, .tout, .jour(dates.fin))) == ["UN Aurélie"])
        let beneficiaires = Question(.presents, .tout, .jour(dates.fin), [RoleDansLeFoyer.beneficiaires])
        #expect(Set(try lister(beneficiaires)) == ["UN Aurélie", "DEUX Aurélie"])
    }

    @Test("suivie par deux structures de deux territoires, elle compte dans chacun et une fois en tout")
    func deuxStructures() throws {
        let (cle, _) = try terrain.inscrire()
        let suivi = Accompagnement(beneficiaire: cle, structure: terrain.mission, du: jour("2025-06-01"))
        try terrain.brut(
            """
            INSERT INTO accompagnements (uid, cree_le, modifie_le, beneficiaire_id, structure_id, du)
            VALUES (randomblob(16), '2025-06-01T00:00:00Z', '2025-06-01T00:00:00Z', \(cle.rawValue), \(suivi.structure.rawValue), '2025-06-01')
            """)
        let comptes = try statistiques("Orneval")
        #expect(comptes.foyers == Repartition(1, ["orneval": 1, "flers": 1]))
        #expect(comptes.lieux.map(\.places.total) == [1, 1])
        #expect(try statistiques("flers").lieux.map(\.places.total) == [1, 1])
        #expect(try terrain.store.territoiresConnus() == ["Flers", "Orneval"])
    }

    @Test("sous contrat : un CER ou un PPAE en cours ce jour-là, ni refusé, ni annulé, ni après la sortie")
    func sousContrat() throws {
        func contrat(_ nom: String, _ debut: String, sorte: SorteDeContrat = .cer, volet: String? = nil) throws -> Cle<Contrat> {
            let (_, suivi) = try terrain.inscrire(personne(nom))
            var contrat = Terrain.contrat(debut)
            (contrat.sorte, contrat.volet) = (sorte, volet)
            return Cle(try terrain.faire(.elaborerContrat(.nouveau(), suivi, contrat)).cle)
        }
        _ = try contrat("Bon", "2025-07-01", volet: "social")  // until 31 December 2025
        _ = try contrat("Ppae", "2025-11-30", sorte: .ppae)
        _ = try contrat("Fini", "2025-05-30")  // until 29 November
        _ = try contrat("Futur", "2025-12-01")
        let refuse = try contrat("Refuse", "2025-07-01")
        try terrain.brut("UPDATE contrats SET decision = 'annule' WHERE id = \(refuse.rawValue)")
        let lieu = try statistiques().lieux[0]
        #expect(lieu.participants[.sexe] == Repartition(2, ["femme": 2]))
        #expect(try lister(Question(.sousContrat, .tout, .jour(dates.novembre))) == ["BON Aurélie", "PPAE Aurélie"])
        #expect(lieu.voletsElabores == Repartition(3, ["social": 1, nil: 2]))
        #expect(lieu.voletsEnCours == Repartition(1, [nil: 1]))
    }

    @Test("limité à une structure, on ne lit qu’elle ; les autres chiffres sont refusés")
    func droits() throws {
        _ = try terrain.inscrire(personne("Ici"))
        _ = try terrain.inscrire(personne("Ailleurs"), referent: terrain.nadia)
        let siennes = try statistiques(pour: terrain.nadia)
        #expect(siennes.lieux.map(\.places.total) == [1] && siennes.foyers == Repartition(1, ["flers": 1]))
        #expect(try statistiques("Orneval", pour: terrain.superviseur).lieux.map(\.places.total) == [1, 2])
        #expect(throws: Refuse.self) {
            try terrain.store.statistiques(DemandeDeStatistiques(dates, territoire: nil), pour: terrain.nadia)
        }
    }
}
