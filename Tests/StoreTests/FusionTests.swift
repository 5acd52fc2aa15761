import Domain
import GRDB
import Testing

@testable import Store

@Suite("Fusionner deux fiches d’une personne")
struct FusionTests {
    private let terrain: Terrain
    init() throws { terrain = try Terrain() }

    /// Two files of Aurélie at the CCAS: the kept one by Claire since January 2025, the other by Hugo since June 2024.
    private struct Deux {
        var garde: Cle<Beneficiaire>
        var fondu: Cle<Beneficiaire>
        var suivi: Cle<Accompagnement>
        var sien: Cle<Accompagnement>
    }

    private func deux() throws -> Deux {
        let (garde, suivi) = try terrain.inscrire(
            situations: [Situation(.zone, "rurale", du: jour("2025-01-06")), Situation(.rqth, "non", du: jour("2025-03-01"))])
        var autre = Terrain.aurelie
        (autre.nom, autre.telephone, autre.niveau) = ("LEFEVRE", "06 39 98 00 09", nil)
        let (fondu, sien) = try terrain.inscrire(
            autre,
            situations: [Situation(.zone, "qpv", du: jour("2024-06-03")), Situation(.orientation, "sociale", du: jour("2024-06-03"))],
            du: jour("2024-06-03"), referent: terrain.hugo)
        for (accompagnement, le) in [(suivi, "2026-01-15"), (sien, "2024-09-02")] {
            let contrat = Cle<Contrat>(try terrain.faire(.elaborerContrat(.nouveau(), accompagnement, Terrain.contrat(le))).cle)
            try terrain.faire(
                .consignerEntretien(
                    Consignation(
                        uid: .nouveau(), accompagnement: accompagnement, entretien: terrain.entretien(le, note: "Note"),
                        freinsReperes: ["logement"],
                        demarches: [Demarche(theme: "logement", code: "fsl", engageeLe: jour(le), contrat: contrat)])))
        }
        return Deux(garde: garde, fondu: fondu, suivi: suivi, sien: sien)
    }

    private func fusion(_ deux: Deux, repris: Set<Champ> = []) throws -> Fusion {
        Fusion(
            uid: .nouveau(), garde: try terrain.dossier(deux.garde).beneficiaire, fondu: try terrain.dossier(deux.fondu).beneficiaire,
            repris: repris)
    }

    private func comptes() throws -> ComptesDeBilan {
        try terrain.store.comptes(terrain.ccas, try #require(Periode(du: jour("2020-01-01"), au: jour("2030-12-31"))))
    }

    @Test("tout passe à la fiche gardée ; l’autre ne se trouve plus, et son dossier mène à celle-ci")
    func toutPasse() throws {
        let deux = try deux()
        let recu = try terrain.faire(.fusionner(try fusion(deux, repris: [.telephone])))
        #expect(recu.cle == deux.garde.rawValue)
        let dossier = try terrain.dossier(deux.fondu)
        #expect(dossier.beneficiaire.cle == deux.garde)
        #expect(dossier.beneficiaire.telephone == "06 39 98 00 09" && dossier.beneficiaire.nom == "Lefèvre")
        #expect(dossier.contrats.count == 2 && dossier.entretiens.count == 2 && dossier.freins.count == 2 && dossier.demarches.count == 2)
        #expect(dossier.suivis.map(\.accompagnement.du) == [jour("2024-06-03")])
        let designations = try #require(dossier.suivis.first).designations
        #expect(designations.map(\.referent) == [terrain.hugo.cle, terrain.claire.cle])
        #expect(designations.map(\.au) == [jour("2025-01-05"), nil])
        #expect(dossier.situations.filter { $0.nature == .zone }.map(\.valeur) == ["qpv", "rurale"])
        #expect(dossier.situations.contains(Situation(.orientation, "sociale", du: jour("2024-06-03"))))
        let page = try terrain.store.fileActive(FiltreFileActive(vue: .tous), depuis: 0, nombre: 9, le: Terrain.aujourdhui)
        #expect(page.lignes.map(\.beneficiaire) == [deux.garde] && page.total == 1)
        let cherche = FiltreFileActive(recherche: "lefevre", vue: .tous)
        #expect(try terrain.store.fileActive(cherche, depuis: 0, nombre: 9, le: Terrain.aujourdhui).total == 1)
        #expect(try terrain.store.homonymes(nom: "Lefevre", prenom: "Aurélie", naissance: jour("1985-03-12")).count == 1)
        #expect(dossier.membres.isEmpty)
        #expect(try terrain.store.verifier() == [])
    }

    @Test("le journal des deux fiches se lit dans celle qui reste")
    func journal() throws {
        let deux = try deux()
        try terrain.faire(.fusionner(try fusion(deux)))
        let lignes = try terrain.journal(deux.fondu)
        #expect(lignes.first?.acte == "Fiches fusionnées")
        #expect(
            lignes.first?.detail.contains(
                "Fiche fondue : LEFEVRE Aurélie, 12/03/1985 ; Déplacés : 1 contrat, 1 entretien, 1 frein et 1 démarche")
                == true, "\(lignes[0].detail)")
        #expect(lignes.count(where: { $0.acte == "Bénéficiaire inscrit" }) == 2)
    }

    @Test("les personnes ne se comptent plus qu’une fois, les faits restent tous")
    func comptesInchanges() throws {
        let deux = try deux()
        let avant = try comptes()
        try terrain.faire(.fusionner(try fusion(deux)))
        var attendus = avant
        (attendus.personnes, attendus.personnesAvecFrein, attendus.personnesAvecDemarche) = (1, 1, 1)
        #expect(avant.personnes == 2)
        #expect(try comptes() == attendus)
    }

    @Test("annulée, la fusion rend chaque ligne des deux fiches")
    func annuler() throws {
        let deux = try deux()
        try terrain.store.garder(
            Brouillon(
                qui: terrain.claire.cle, ecran: "entretien", objet: try terrain.dossier(deux.fondu).beneficiaire.uid.texte,
                contenu: ["_beneficiaire": "\(deux.fondu.rawValue)", "_accompagnement": "\(deux.sien.rawValue)"],
                quand: Instant(secondes: 0)))
        let avant = try terrain.vidage()
        let annulation = try #require(try terrain.faire(.fusionner(try fusion(deux, repris: [.nom, .telephone]))).annulation)
        let brouillon = try #require(try terrain.store.brouillons(de: terrain.claire.cle).first)
        #expect(brouillon.objet == (try terrain.dossier(deux.garde).beneficiaire.uid.texte))
        #expect(brouillon.contenu == ["_beneficiaire": "\(deux.garde.rawValue)", "_accompagnement": "\(deux.suivi.rawValue)"])
        _ = try terrain.store.annuler(annulation, par: terrain.auteur())
        #expect(try terrain.vidage() == avant)
        #expect(try terrain.dossier(deux.fondu).beneficiaire.cle == deux.fondu)
        #expect(try terrain.store.verifier() == [])
    }

    @Test("un entretien ajouté depuis dans l’accompagnement réuni retient l’annulation")
    func faitsAjoutes() throws {
        let deux = try deux()
        // The other file's accompaniment ends last: it is the one that stays.
        try terrain.faire(
            .sortir(try #require(terrain.dossier(deux.garde).suivis.first).accompagnement, Sortie(le: jour("2026-03-01"), motif: "emploi")))
        let annulation = try #require(try terrain.faire(.fusionner(try fusion(deux))).annulation)
        try terrain.faire(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: deux.sien, entretien: terrain.entretien("2026-03-10"))),
            par: terrain.hugo)
        #expect(throws: Refuse(.annulationImpossible(.fusionner, quoi: "", par: "un autre poste"))) {
            try terrain.store.annuler(annulation, par: terrain.auteur())
        }
        #expect(try terrain.dossier(deux.garde).entretiens.count == 3)
    }

    @Test("il faut pouvoir écrire pour toutes les structures des deux fiches ; un superviseur le peut toujours")
    func droits() throws {
        let deux = try deux()
        try terrain.faire(
            .reprendre(
                .nouveau(), deux.fondu, structure: terrain.mission, referent: terrain.nadia.cle, du: jour("2026-01-05"), enParallele: true),
            par: terrain.superviseur)
        let acte = Acte.fusionner(try fusion(deux))
        #expect(try terrain.refus(acte) == [.fusionReservee(structure: "Mission locale")])
        #expect(try terrain.refus(acte, par: terrain.nadia) == [.fusionReservee(structure: "CCAS d’Orneval")])
        #expect(try terrain.refus(acte, par: terrain.superviseur) == [])
        #expect(try terrain.dossier(deux.garde).suivis.map(\.nomDeStructure) == ["CCAS d’Orneval", "Mission locale"])
        #expect(try terrain.store.verifier() == [])
    }

    @Test("une fiche changée depuis, fondue deux fois ou avec elle-même : refusé")
    func refus() throws {
        let deux = try deux()
        let lue = try fusion(deux)
        var autre = try terrain.dossier(deux.fondu).beneficiaire
        autre.valeur.courriel = "a@exemple.fr"
        try terrain.faire(.modifierBeneficiaire(autre, foyer: try terrain.dossier(deux.fondu).foyer, situations: []), par: terrain.hugo)
        #expect(try terrain.refus(.fusionner(lue)) == [.versionPerimee(lue: 1, enregistree: 2, par: "Hugo Roux")])
        let fraiche = try fusion(deux)
        #expect(try terrain.refus(.fusionner(Fusion(uid: .nouveau(), garde: fraiche.garde, fondu: fraiche.garde))) == [.fusionAvecSoiMeme])
        #expect(try terrain.refus(.fusionner(fraiche)) == [])
        #expect(try terrain.faire(.fusionner(fraiche)).dejaFait)
        let encore = Fusion(uid: .nouveau(), garde: fraiche.garde, fondu: fraiche.fondu)
        #expect(try terrain.refus(.fusionner(encore)) == [.dejaFusionnee("LEFEVRE Aurélie", dans: "LEFÈVRE Aurélie")])
    }

    @Test("hors d’une fusion, un fait ne change toujours pas de personne, et une fiche fondue ne reçoit rien")
    func declencheurs() throws {
        let deux = try deux()
        let interdits = [
            "UPDATE accompagnements SET beneficiaire_id = \(deux.garde.rawValue) WHERE id = \(deux.sien.rawValue)",
            "UPDATE contrats SET beneficiaire_id = \(deux.garde.rawValue), accompagnement_id = \(deux.suivi.rawValue)",
            "UPDATE freins SET beneficiaire_id = \(deux.garde.rawValue), accompagnement_id = \(deux.suivi.rawValue)",
            "UPDATE beneficiaires SET fondu_dans = \(deux.garde.rawValue) WHERE id = \(deux.fondu.rawValue)",
        ]
        for texte in interdits { #expect(throws: DatabaseError.self, "\(texte)") { try terrain.brut(texte) } }
        try terrain.faire(.fusionner(try fusion(deux)))
        for texte in [
            "UPDATE accompagnements SET beneficiaire_id = \(deux.fondu.rawValue)",
            "UPDATE situations SET beneficiaire_id = \(deux.fondu.rawValue)",
            "INSERT INTO recherche (mot, beneficiaire_id) VALUES ('lefevre', \(deux.fondu.rawValue))",
            "DELETE FROM fusions", "UPDATE fusions SET quand = 'x'",
        ] { #expect(throws: DatabaseError.self, "\(texte)") { try terrain.brut(texte) } }
        #expect(try terrain.store.verifier() == [])
    }

    @Test("tout ce qui dépend d’un accompagnement suit une fusion : ses déclencheurs la connaissent")
    func tables() throws {
        let sourds = try terrain.store.base.read {
            try String.fetchAll(
                $0,
                sql:
                    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%inalienables' AND sql NOT LIKE '%fusions_en_cours%'"
            )
        }
        #expect(sourds == [])
        let tables = try terrain.store.base.read { try Lectures($0).tablesDeFaits() }
        for table in tables {
            #expect(
                try terrain.nombre(
                    "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '\(table)' AND name LIKE '%inalienables'")
                    == 1)
        }
    }

    @Test("la vérification signale une fusion restée en chemin")
    func verifier() throws {
        let deux = try deux()
        try terrain.brut(
            """
            INSERT INTO fusions (uid, garde_id, fondu_id, quand, qui)
            VALUES (randomblob(16), \(deux.garde.rawValue), \(deux.fondu.rawValue), 'x', 1)
            """)
        #expect(try terrain.store.verifier().count == 1)
    }

    @Test("l’aperçu dit ce qui passe et ce qui s’unit, et les fiches semblables se proposent")
    func apercu() throws {
        let deux = try deux()
        let apercu = try terrain.store.apercuDeFusion(garde: deux.garde, fondu: deux.fondu, pour: terrain.claire)
        #expect(apercu.faits.map { "\($0.nombre) \($0.nom)" } == ["1 contrat", "1 entretien", "1 frein", "1 démarche"])
        #expect(apercu.reunions.map(\.du) == [jour("2024-06-03")] && apercu.accompagnements == 0 && apercu.situations == 2)
        let semblables = try terrain.store.semblables(a: deux.garde, pour: terrain.claire)
        #expect(semblables.visibles.map(\.beneficiaire) == [deux.fondu] && semblables.ailleurs == 0)
        #expect(try terrain.store.semblables(a: deux.garde, pour: terrain.nadia).ailleurs == 1)
        #expect(throws: Refuse(.fusionReservee(structure: "CCAS d’Orneval"))) {
            try terrain.store.apercuDeFusion(garde: deux.garde, fondu: deux.fondu, pour: terrain.nadia)
        }
    }
}
