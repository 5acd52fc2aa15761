// Each identity of the tables, broken by raw SQL and found; none of them ever broken by acts.

import Domain
import GRDB
import Testing

@testable import Store

@Suite("Les contrôles des tableaux")
struct ControlesTests {
    private static let annee = Periode.annee(de: jour("2025-01-01"))
    private let terrain: Terrain

    /// One person with a contract, its renewal, an interview, an obstacle and a step; another who left and came back.
    init() throws {
        terrain = try Terrain()
        let (_, suivi) = try terrain.inscrire(situations: [Situation(.zone, "rurale", du: jour("2025-01-06"))])
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2025-02-03")))
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2025-08-04", type: .renouvellement)))
        try terrain.faire(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2025-03-10"))))
        try terrain.faire(.releverFrein(.nouveau(), suivi, Frein(theme: "sante", repereLe: jour("2025-03-10"))))
        try terrain.faire(
            .engagerDemarche(.nouveau(), suivi, Demarche(theme: "sante", libelle: "Bilan", engageeLe: jour("2025-03-10"))))
        let (moussa, _) = try terrain.inscrire(Beneficiaire(sexe: .homme, nom: "Diallo", prenom: "Moussa", naissance: jour("1990-01-01")))
        let fiche = try #require(try terrain.dossier(moussa).suivis.first).accompagnement
        try terrain.faire(.sortir(fiche, Sortie(le: jour("2025-06-01"), motif: "emploi")))
        try terrain.faire(.reprendre(.nouveau(), moussa, structure: terrain.ccas, referent: nil, du: jour("2025-09-01")))
    }

    private func faits(_ periode: Periode = annee) throws -> FaitsDeControle {
        try #require(
            try terrain.store.faitsDeControle([terrain.ccas], periode, le: Terrain.aujourdhui, pour: nil, vues: true).first)
    }

    private func lignes(_ cause: CauseDeControle) throws -> PageDeControle {
        let question = QuestionDeControle(cause, structure: terrain.ccas, Self.annee, le: Terrain.aujourdhui)
        return try terrain.store.lignes(question, pour: nil, depuis: 0, nombre: 50)
    }

    /// As another program would, with every guard of the file off.
    private func casser(_ textes: String) throws {
        try terrain.store.base.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            let gardes = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE 'entretiens_comptes%'")
            for garde in gardes { try db.execute(sql: "DROP TRIGGER \(garde)") }
            try db.execute(sql: textes)
            try db.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF")
        }
    }

    @Test("ce que les actes ont écrit se vérifie, et le retour d’une personne est expliqué")
    func juste() throws {
        let faits = try faits()
        #expect(faits.causes == [.suivisMultiples: 1])
        #expect(faits.accompagnements == MouvementDeStock(debut: 0, entrees: 3, sorties: 1, fin: 2))
        #expect(faits.personnes == MouvementDeStock(debut: 0, entrees: 2, sorties: 0, fin: 2))
        #expect(faits.concernes == [.contrats: 1, .entretiens: 1, .freins: 1, .demarches: 1])
        #expect(faits.figures.count == 38 && faits.figures.allSatisfy { $0.nombre == $0.liste })
        #expect(faits.vues.count == 112)
        // Who came back has no référent yet: one person, under one référent and under none.
        #expect(faits.vues.filter { $0.parties != $0.total } == [PartiesDeVue(.personnes, par: .referent, parties: 3, total: 2)])
        let retours = try lignes(.suivisMultiples)
        #expect(retours.lignes.map(\.nom) == ["DIALLO Moussa"])
        #expect(retours.lignes.map(\.detail) == ["2 accompagnements sur la période"])
    }

    @Test("au milieu d’une année, le départ compte qui est là le premier jour, la fin qui reste le soir du dernier")
    func milieu() throws {
        let ete = try #require(Periode(du: jour("2025-06-01"), au: jour("2025-08-31")))
        #expect(try faits(ete).accompagnements == MouvementDeStock(debut: 2, entrees: 0, sorties: 1, fin: 1))
        #expect(try faits(ete).personnes == MouvementDeStock(debut: 2, entrees: 0, sorties: 1, fin: 1))
        let lendemain = try #require(Periode(du: jour("2025-06-02"), au: jour("2025-09-01")))
        #expect(try faits(lendemain).accompagnements == MouvementDeStock(debut: 1, entrees: 1, sorties: 0, fin: 2))
    }

    private static let ruptures: [(String, CauseDeControle)] = [
        ("UPDATE contrats SET type = NULL, rang = NULL WHERE type = 'premier'", .contratsSansType),
        ("UPDATE contrats SET type = 'autre' WHERE type = 'premier'", .contratsDeTypeInconnu),
        ("UPDATE contrats SET rang = NULL, predecesseur_id = NULL WHERE type = 'renouvellement'", .renouvellementsSansAntecedent),
        ("UPDATE contrats SET type = 'premier', rang = 1, predecesseur_id = NULL", .premiersApresPremier),
        ("UPDATE entretiens SET nature = 'ailleurs'", .entretiensDeNatureInconnue),
        ("UPDATE entretiens SET tenu_le = NULL, issue = NULL", .rendezVousSansIssue),
        ("UPDATE entretiens SET prevu_le = '2026-01-05'", .honoresFixesAilleurs),
        ("UPDATE entretiens SET prevu_le = NULL", .honoresSansRendezVous),
        ("UPDATE comptes_entretiens SET honores_cer = honores_cer + 1 WHERE honores_cer > 0", .compteursFaux),
        ("UPDATE comptes_entretiens SET honores_cer = 0 WHERE honores_cer > 0", .compteursFaux),
        ("UPDATE freins SET theme = 'disparu'", .freinsSansTheme),
        ("UPDATE demarches SET theme = 'disparu'", .demarchesSansTheme),
        ("UPDATE accompagnements SET motif_sortie = 'a_preciser' WHERE au IS NOT NULL", .sortiesAPreciser),
        ("UPDATE accompagnements SET motif_sortie = 'disparu' WHERE au IS NOT NULL", .sortiesSansMotif),
        ("UPDATE accompagnements SET au = '2024-06-01' WHERE au IS NOT NULL", .sortiesAvantEntree),
        ("UPDATE freins SET structure_id = 2", .horsSuivi(.freins)),
        ("DELETE FROM beneficiaires WHERE nom = 'Lefèvre'", .sansFiche(.freins)),
    ]

    @Test("chaque règle rompue à la main se trouve, avec ses lignes", arguments: ruptures)
    func rupture(_ texte: String, _ cause: CauseDeControle) throws {
        #expect(try faits().causes[cause] == nil)
        try casser(texte)
        // A fact moved to another structure is out of place over there.
        let structure = cause == .horsSuivi(.freins) ? terrain.mission : terrain.ccas
        let faits = try terrain.store.faitsDeControle([structure], Self.annee, le: Terrain.aujourdhui, pour: nil, vues: true)
        #expect(faits.first?.causes[cause] == 1, "\(texte)")
        let question = QuestionDeControle(cause, structure: structure, Self.annee, le: Terrain.aujourdhui)
        let page = try terrain.store.lignes(question, pour: nil, depuis: 0, nombre: 9)
        #expect(page.total == 1 && page.lignes.count == 1, "\(texte)")
        #expect(page.lignes.allSatisfy { !$0.detail.isEmpty }, "\(page.lignes)")
    }

    @Test("deux zones le même jour : la vue par zone ne fait plus le total, et dit de qui")
    func situations() throws {
        try casser(
            """
            INSERT INTO situations (uid, cree_le, modifie_le, beneficiaire_id, nature, valeur, du)
            SELECT randomblob(16), '', '', beneficiaire_id, 'zone', 'qpv', '2025-02-01' FROM situations WHERE nature = 'zone'
            """)
        let faits = try faits()
        let fausses = faits.vues.filter { $0.parties != $0.total }
        #expect(Set(fausses.map(\.axe)).subtracting([.referent]) == [.zone])
        #expect(fausses.first { $0.mesure == .contrats } == PartiesDeVue(.contrats, par: .zone, parties: 4, total: 2))
        #expect(faits.causes[.situationsDoubles(.zone)] == 1)
        #expect(try lignes(.situationsDoubles(.zone)).lignes.map(\.nom) == ["LEFÈVRE Aurélie"])
    }

    @Test("une personne effacée à la main rend les listes plus courtes que les chiffres, et les stocks impossibles se voient")
    func chiffres() throws {
        try casser("DELETE FROM beneficiaires WHERE nom = 'Lefèvre'")
        let faux = try faits().figures.filter { $0.nombre != $0.liste }
        #expect(faux.contains(FigureControlee(.contrats(.tous), 2, liste: 0)))
        #expect(try lignes(.sansFiche(.contrats)).lignes.map(\.nom) == [nil, nil])
        try casser("UPDATE accompagnements SET au = '2024-06-01' WHERE au IS NOT NULL")
        #expect(try !faits().accompagnements.estJuste)
    }

    @Test("les compteurs faux de toute année se disent dans le contrôle du fichier")
    func compteurs() throws {
        #expect(try terrain.store.verifier() == [])
        try terrain.brut("UPDATE comptes_entretiens SET referent_id = referent_id + 1")
        #expect(
            try terrain.store.verifier().map(\.phrase)
                == ["Les compteurs annuels d’entretiens ne sont pas ceux des entretiens : 2 cas."])
    }

    @Test("un compteur passé sous un autre référent se trouve des deux côtés, et dit de qui")
    func compteurDUnAutre() throws {
        try casser("UPDATE comptes_entretiens SET referent_id = \(terrain.hugo.cle.rawValue) WHERE honores_cer > 0")
        let lignes = try lignes(.compteursFaux).lignes.map(\.detail).sorted()
        #expect(
            lignes == [
                "Entretiens fixés pour CER avec Claire Petit : 0 au compteur, 1 dans le dossier",
                "Entretiens fixés pour CER avec Hugo Roux : 1 au compteur, 0 dans le dossier",
                "Entretiens honorés pour CER avec Claire Petit : 0 au compteur, 1 dans le dossier",
                "Entretiens honorés pour CER avec Hugo Roux : 1 au compteur, 0 dans le dossier",
            ])
    }

    @Test("qui ne lit qu’une structure ne vérifie que la sienne")
    func droits() throws {
        let question = QuestionDeControle(.contratsSansType, structure: terrain.ccas, Self.annee, le: Terrain.aujourdhui)
        #expect(throws: Refuse.self) {
            try terrain.store.faitsDeControle([terrain.ccas], Self.annee, le: Terrain.aujourdhui, pour: terrain.nadia, vues: false)
        }
        #expect(throws: Refuse.self) { try terrain.store.lignes(question, pour: terrain.nadia, depuis: 0, nombre: 1) }
        #expect(try terrain.store.lignes(question, pour: terrain.claire, depuis: 0, nombre: 1).total == 0)
    }
}

extension Terrain {
    /// What no act may ever break: parts, stocks, people, lists, counters.
    func identitesRompues() throws -> [String] {
        let periodes = [Periode(annee: 2024), Periode(annee: 2025), Periode(du: jour("2024-05-17"), au: jour("2025-10-03"))]
        return try periodes.compactMap { $0 }.flatMap { periode -> [String] in
            let structures = [ccas, mission]
            let faits = try store.faitsDeControle(structures, periode, le: Self.aujourdhui, pour: nil, vues: true)
            return zip(structures, faits).flatMap { structure, faits in
                Self.rompues(faits).map { "\(structure.rawValue), \(periode.libelle) : \($0)" }
            }
        }
    }

    private static func rompues(_ faits: FaitsDeControle) -> [String] {
        let permises: Set<CauseDeControle> = [
            .contratsSansType, .renouvellementsSansAntecedent, .premiersApresPremier, .rendezVousSansIssue, .honoresFixesAilleurs,
            .honoresSansRendezVous, .sortiesAPreciser, .suivisMultiples,
        ]
        var rompues = faits.causes.keys.filter { !permises.contains($0) }.map { "\($0)" }
        if !faits.accompagnements.estJuste { rompues.append("\(faits.accompagnements)") }
        if !faits.personnes.estJuste { rompues.append("\(faits.personnes)") }
        rompues += faits.figures.filter { $0.nombre != $0.liste }.map { "\($0)" }
        // A person of two référents counts under each, and once in the total.
        rompues += faits.vues.filter { vue in
            vue.axe == .referent && vue.mesure.comptePersonnes ? vue.parties < vue.total : vue.parties != vue.total
        }.map { "\($0)" }
        rompues += faits.concernes.filter { $0.value > faits.comptes.personnes }.map { "\($0)" }
        return rompues
    }
}
