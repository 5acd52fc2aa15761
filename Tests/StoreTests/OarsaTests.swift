// The OARSA tables on a small invented store: who is in the field, the boundaries of the day, and each cell against its list.

import Domain
import Testing

@testable import Store

@Suite("Les tableaux de l’enquête OARSA")
struct OarsaTests {
    let terrain: Terrain
    private let fin2025: DateOarsa

    init() throws {
        terrain = try Terrain()
        fin2025 = try #require(DateOarsa(annee: 2025, aujourdhui: Terrain.aujourdhui))
    }

    @discardableResult
    private func inscrire(
        _ prenom: String, droits: String? = "oui", ne naissance: String = "1985-03-12", entree: String? = nil, du: String = "2025-01-06",
        place: PlaceDansLeFoyer = .demandeur, jeune: Bool = false, _ changer: (inout Beneficiaire) -> Void = { _ in }
    ) throws -> (Cle<Beneficiaire>, Cle<Accompagnement>) {
        var personne = Terrain.aurelie
        (personne.nom, personne.prenom, personne.naissance, personne.entreeRsa) = ("Diallo", prenom, jour(naissance), entree.map(jour))
        personne.place = place
        changer(&personne)
        let situations = droits.map { [Situation(.droitsEtDevoirs, $0, du: jour(du))] } ?? []
        return try terrain.inscrire(personne, situations: situations, du: jour(du), referent: jeune ? terrain.nadia : nil)
    }

    @discardableResult
    private func contracter(
        _ suivi: Cle<Accompagnement>, _ debut: String, fin: String, _ decision: DecisionDeCommission = .valide,
        sorte: SorteDeContrat = .cer,
        signe: Bool = true
    ) throws -> Cle<Contrat> {
        let elabore = jour(debut)
        let contrat = Contrat(
            sorte: sorte, type: nil, elaboreLe: elabore, debut: elabore, fin: jour(fin), signeLe: signe ? elabore.plus(jours: 3) : nil,
            transmisLe: elabore, decision: decision, decideLe: decision == .enAttente ? nil : elabore)
        return Cle(try terrain.faire(.elaborerContrat(.nouveau(), suivi, contrat), par: terrain.claire).cle)
    }

    private func engager(_ suivi: Cle<Accompagnement>, _ contrat: Cle<Contrat>?, _ theme: String, _ code: String?, _ libelle: String = "")
        throws
    {
        let demarche = Demarche(theme: theme, code: code, libelle: libelle, engageeLe: jour("2026-01-05"), contrat: contrat)
        try terrain.faire(.engagerDemarche(.nouveau(), suivi, demarche), par: terrain.claire)
    }

    private func comptes(
        _ table: TableOarsa, par axe: AxeOarsa? = nil, _ portee: PorteeOarsa = .departement, pour lecteur: Fiche<Referent>? = nil
    ) throws -> ComptesOarsa {
        try terrain.store.oarsa(table, par: axe, portee, fin2025, pour: lecteur)
    }

    private func nombres(_ table: TableOarsa, _ portee: PorteeOarsa = .departement) throws -> [String: Int] {
        let comptes = try comptes(table, portee)
        let pleins = table.mesures.map { ($0.code, comptes.nombre($0)) }.filter { $0.1 != 0 }
        return Dictionary(uniqueKeysWithValues: pleins)
    }

    @Test("champ et orientation : statut, place, référent unique, suivis d’un jour, pas encore suivies")
    func champ() throws {
        try inscrire("Ana")
        try inscrire("Bob", droits: "non")
        try inscrire("Cid", droits: nil)
        try inscrire("Dan", place: .personneACharge)
        try inscrire("Eva", du: "2025-12-31")
        try inscrire("Fay", du: "2026-01-01")
        try inscrire("Gil", entree: "2025-11-02", du: "2026-01-12")
        let (_, parti) = try inscrire("Hal")
        try sortir(parti, le: "2025-12-30", "emploi")
        let (_, dernierJour) = try inscrire("Ida")
        try sortir(dernierJour, le: "2025-12-31", "emploi")
        try inscrire("Jul", jeune: true)
        #expect(
            try nombres(.orientations) == [
                "soumises": 4, "orientees": 4, "spe": 1, "organisme_mission_locale": 1, "hors_spe": 3, "organisme_ccas_cias": 3,
                "hors_champ_inconnu": 1, "hors_champ_non_soumis": 1, "hors_champ_a_charge": 1, "hors_champ_pas_encore_suivi": 1,
            ])
        #expect(
            try nombres(.orientations, .structure(terrain.mission)) == [
                "soumises": 1, "orientees": 1, "spe": 1, "organisme_mission_locale": 1,
            ])
    }

    private func sortir(_ suivi: Cle<Accompagnement>, le: String, _ motif: String) throws {
        let fiche = try #require(try terrain.store.lire { try Lectures($0).fiche(suivi) })
        try terrain.faire(.sortir(fiche, Sortie(le: jour(le), motif: motif)), par: terrain.superviseur)
    }

    @Test("non orientée : dans les droits et devoirs, suivie plus tard, et pas sortie pour un autre motif")
    func nonOrientees() throws {
        let (ana, premier) = try inscrire("Ana")
        try sortir(premier, le: "2025-12-20", "reorientation")
        let (bob, second) = try inscrire("Bob")
        try sortir(second, le: "2025-12-20", "emploi")
        for cle in [ana, bob] {
            try terrain.brut(
                """
                INSERT INTO accompagnements (uid, cree_le, modifie_le, beneficiaire_id, structure_id, du)
                VALUES (randomblob(16), '', '', \(cle.rawValue), \(terrain.mission.rawValue), '2026-01-08')
                """)
        }
        #expect(try nombres(.orientations) == ["soumises": 1, "non_orientees": 1])
        #expect(try nombres(.orientations, .structure(terrain.mission)) == [:])
    }

    @Test("un contrat compte s’il est validé et en cours ce jour-là, bornes comprises ; le PPAE à part")
    func contrats() throws {
        let bornes: [(String, String, String, DecisionDeCommission, SorteDeContrat)] = [
            ("Ana", "2025-07-01", "2025-12-31", .valide, .cer), ("Bob", "2025-12-31", "2026-06-30", .valide, .contratEngagement),
            ("Cid", "2025-07-01", "2025-12-30", .valide, .cer), ("Dan", "2026-01-01", "2026-06-30", .valide, .cer),
            ("Eva", "2025-07-01", "2026-06-30", .refuse, .cer), ("Fay", "2025-07-01", "2026-06-30", .annule, .cer),
            ("Gil", "2025-07-01", "2026-06-30", .enAttente, .cer), ("Hal", "2025-07-01", "2026-06-30", .ajourne, .cer),
            ("Ida", "2025-07-01", "2026-06-30", .enAttente, .ppae), ("Jul", "2025-07-01", "2026-06-30", .valide, .pacea),
        ]
        for (prenom, debut, fin, decision, sorte) in bornes {
            let (_, suivi) = try inscrire(prenom)
            try contracter(suivi, debut, fin: fin, decision, sorte: sorte)
        }
        #expect(try nombres(.contrats) == ["orientees": 10, "ppae": 1, "cer": 2, "cer_hors_spe": 2, "sans_cer": 8])
        #expect(try nombres(.durees) == ["cer": 2, "duree_6_mois_1_an": 2])
    }

    @Test(
        "la durée en mois entiers est celle du contrat, fins de mois et 29 février compris",
        arguments: [
            ("2025-07-01", "2025-12-31"), ("2025-07-01", "2026-01-30"), ("2025-08-31", "2026-02-27"), ("2025-08-31", "2026-02-28"),
            ("2025-08-30", "2026-02-26"), ("2025-02-28", "2026-02-27"), ("2025-03-31", "2026-03-30"), ("2025-03-01", "2026-02-28"),
            ("2024-02-29", "2026-02-26"), ("2025-10-31", "2026-04-29"), ("2025-10-31", "2026-04-30"), ("2025-12-15", "2026-01-14"),
        ])
    func durees(_ debut: String, _ fin: String) throws {
        let (_, suivi) = try inscrire("Ana", du: "2024-01-08")
        try contracter(suivi, debut, fin: fin)
        let mois = Contrat(type: nil, elaboreLe: jour(debut), debut: jour(debut), fin: jour(fin)).mois
        #expect(try nombres(.durees) == ["cer": 1, "duree_\(DureeOarsa(mois: mois).rawValue)": 1], "\(mois) mois")
    }

    @Test("une modalité compte une fois par contrat ; libellé libre : son thème ; sans démarche : à part")
    func actions() throws {
        let (_, premier) = try inscrire("Ana")
        let contrat = try contracter(premier, "2025-09-01", fin: "2026-02-28")
        try engager(premier, contrat, "logement", "fsl")
        try engager(premier, contrat, "logement", "dalo")
        try engager(premier, contrat, "logement", nil, "Visite d’un appartement")
        try engager(premier, contrat, "emploi", "aci")
        try engager(premier, contrat, "numerique", nil, "Boîte à lettres")
        try engager(premier, nil, "sante", "css")
        let (_, second) = try inscrire("Bob")
        try contracter(second, "2025-09-01", fin: "2026-02-28")
        #expect(
            try nombres(.actions) == ["cer": 2, "action_acces_logement": 1, "action_iae": 1, "action_autres": 1, "sans_action": 1])
    }

    @Test("les délais : moyennes arrondies, sur qui elles reposent, signatures qui manquent, suivies avant leur entrée")
    func delais() throws {
        // 10 and 21 days to be oriented; 3 days to sign.
        let (_, ana) = try inscrire("Ana", entree: "2025-02-01", du: "2025-02-11")
        try contracter(ana, "2025-02-11", fin: "2026-02-10")
        let (_, bob) = try inscrire("Bob", entree: "2025-03-01", du: "2025-03-22")
        try contracter(bob, "2025-03-22", fin: "2026-03-21", signe: false)
        try inscrire("Cid", entree: "2024-12-31", du: "2025-03-22")
        try inscrire("Dan", entree: "2025-06-01", du: "2025-01-06")
        let (_, eva) = try inscrire("Eva", entree: "2025-02-01", du: "2025-02-11")
        try sortir(eva, le: "2025-03-01", "reorientation")
        try terrain.brut(
            """
            INSERT INTO accompagnements (uid, cree_le, modifie_le, beneficiaire_id, structure_id, du)
            SELECT randomblob(16), '', '', beneficiaire_id, \(terrain.mission.rawValue), '2025-03-02' FROM accompagnements WHERE id = \(eva.rawValue)
            """)
        let comptes = try comptes(.delais)
        #expect(
            try nombres(.delais) == [
                "entrees": 4, "primo_orientees": 3, "delai_orientation": 2, "orientees_avant": 1, "primo_cer": 2, "delai_cer": 1,
                "cer_sans_signature": 1,
            ])
        #expect(comptes.moyenne(.delaiOrientation) == 16 && comptes.moyenne(.delaiCer) == 3)
        #expect(try nombres(.reorientations) == ["reorientees": 1, "vers_spe": 1])
        #expect(try self.comptes(.delais, .structure(terrain.mission)).moyenne(.delaiOrientation) == nil)
    }

    @Test("âge, ancienneté : l’anniversaire du 31 décembre, les mois entiers")
    func tranches() throws {
        for (rang, naissance) in ["2000-12-31", "2001-01-01", "1995-12-31", "1996-01-01", "1965-12-31", "1966-01-01"].enumerated() {
            let entree = ["2025-06-30", "2025-07-01", "2024-12-31", "2025-01-01", "2020-12-31", "2021-01-01"][rang]
            try inscrire("P\(rang)", ne: naissance, entree: entree, du: "2025-09-01") {
                $0.niveau = ["v", "iv_plus", "fle", "illettrisme", nil, "vbis_vi"][rang]
            }
        }
        func parts(_ axe: AxeOarsa) throws -> [Int] {
            let comptes = try comptes(.orientations, par: axe)
            return axe.tranches.map { comptes.nombre(.soumises, $0.code) }
        }
        #expect(try parts(.age) == [1, 2, 1, 0, 1, 1, 0])
        #expect(try parts(.anciennete) == [1, 2, 1, 1, 1, 0])
        #expect(try parts(.niveau) == [2, 1, 0, 0, 1, 2])
        #expect(try parts(.famille) == [0, 0, 0, 0, 6] && parts(.sexe) == [6, 0] && parts(.parcours) == [0, 0, 0, 6])
    }

    @Test("qui voit une structure ne compte qu’elle")
    func droits() throws {
        #expect(throws: Refuse(.acteReserve)) { try comptes(.orientations, pour: terrain.claire) }
        #expect(throws: Refuse(.acteReserve)) { try comptes(.orientations, .structure(terrain.mission), pour: terrain.claire) }
        _ = try comptes(.orientations, .structure(terrain.ccas), pour: terrain.claire)
    }

    @Test("chaque code de démarche, de thème et de niveau a sa catégorie ; rien d’autre n’y est")
    func correspondances() throws {
        let lues = try CorrespondancesOarsa.embarquees.get()
        let listes = try terrain.store.referentiels()
        #expect(Set(lues.demarches.keys) == Set(listes.tous(.demarches).map(\.code)))
        #expect(Set(lues.themes.keys) == Set(listes.tous(.themes).map(\.code)))
        #expect(Set(lues.niveaux.keys) == Set(listes.tous(.niveaux).map(\.code)))
        let entete = "liste;code;categorie\n"
        for faux in [
            "\(entete)themes;a'b;mobilite\n", "\(entete)themes;a;inconnue\n", "code\n", "\(entete)themes;a;mobilite\nthemes;a;autres\n",
            // Known in another list, the code is none the less of an unknown category here.
            "\(entete)themes;a;mobilite\ndemarches;a;inconnue\n",
        ] {
            #expect(throws: ValeurIllisible.self) { try CorrespondancesOarsa(Array(faux.utf8)) }
        }
    }
}
