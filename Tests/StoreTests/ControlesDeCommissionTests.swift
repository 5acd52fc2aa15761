// The controls of the commission: what no line counts, what a sitting twice over makes, found in a file broken by hand.

import Domain
import GRDB
import Testing

@testable import Store

@Suite("Les contrôles de la commission")
struct ControlesDeCommissionTests {
    private let seance: SeanceDEssai
    private let annee = Periode.annee(de: jour("2026-01-01"))

    init() throws {
        seance = try SeanceDEssai()
        try seance.terrain.faire(seance.reponse("valide"), par: seance.terrain.superviseur)
    }

    private func faits(_ territoire: String? = nil) throws -> FaitsDeCommission {
        try seance.terrain.store.faitsDeCommission(
            annee, territoire: territoire, pour: nil, [.contrats, .dossiers(nil), .decision(.valide, nil)], le: Terrain.aujourdhui)
    }

    private func activite() throws -> ActiviteDeCommission {
        try seance.terrain.store.activite(.periode(annee, territoire: nil), pour: nil)
    }

    private func casser(_ texte: String) throws {
        try seance.terrain.store.base.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            for garde in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try db.execute(sql: "DROP TRIGGER \(garde)")
            }
            try db.execute(sql: texte)
            try db.execute(sql: "PRAGMA foreign_keys = ON")
        }
    }

    @Test("ce que la commission a décidé se retrouve par ses séances et par ses listes")
    func juste() throws {
        #expect(try faits().sansPlace == 0 && faits().dossiers == 1)
        #expect(try faits().listes == [.contrats: 1, .dossiers(nil): 1, .decision(.valide, nil): 1])
        #expect(try faits("Ailleurs").dossiers == 0)
    }

    @Test(
        "une décision d’une autre sorte, un volet disparu : l’examen sans place se trouve, avec sa personne",
        arguments: [
            "UPDATE referentiel_decisions SET categorie = 'maintien' WHERE categorie = 'valide'",
            "UPDATE examens_commission SET decision = 'disparue'", "UPDATE examens_commission SET volet = 'disparu'",
        ])
    func sansPlace(_ texte: String) throws {
        try casser(texte)
        #expect(try faits().sansPlace == 1)
        let question = QuestionDeControle(.examensSansPlace, structure: nil, annee, le: Terrain.aujourdhui)
        let page = try seance.terrain.store.lignes(question, pour: seance.terrain.superviseur, depuis: 0, nombre: 9)
        #expect(page.lignes.map(\.nom) == ["LEFÈVRE Aurélie"] && page.lignes.map(\.jour) == [jour("2026-02-10")])
        #expect(throws: Refuse.self) {
            try seance.terrain.store.lignes(question, pour: seance.terrain.claire, depuis: 0, nombre: 9)
        }
    }

    @Test("une séance en double : les dossiers comptés par séance ne sont plus ceux de la page")
    func enDouble() throws {
        try casser(
            """
            DROP INDEX sessions_par_jour; DROP INDEX examens_par_contrat;
            INSERT INTO sessions_commission (uid, cree_le, modifie_le, tenue_le, territoire)
            SELECT randomblob(16), '', '', tenue_le, territoire FROM sessions_commission WHERE tenue_le = '2026-02-10';
            INSERT INTO examens_commission (uid, cree_le, modifie_le, accompagnement_id, structure_id, beneficiaire_id, session_id,
              contrat_id, decision, motif, orientation)
            SELECT randomblob(16), '', '', accompagnement_id, structure_id, beneficiaire_id, (SELECT max(id) FROM sessions_commission),
              contrat_id, decision, motif, orientation FROM examens_commission
            """)
        #expect(try activite().totalDossiers == 1 && faits().dossiers == 2)
    }
}
