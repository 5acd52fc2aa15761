import Domain
import GRDB
import Testing

@testable import Store

/// What somebody may try with the sqlite3 shell against closing 1, and the beginning of another one.
private let tentatives: [(quoi: String, texte: String)] = [
    ("une clôture réécrite", "UPDATE clotures SET motif = 'Autre'"),
    ("une clôture effacée", "DELETE FROM clotures"),
    ("un chiffre clos corrigé", "UPDATE clotures_lignes SET nombre = nombre + 1"),
    ("un chiffre clos effacé", "DELETE FROM clotures_lignes WHERE code = 'premier'"),
    ("une définition récrite", "UPDATE clotures_rubriques SET definition_compte = 'Autre'"),
    ("une rubrique effacée", "DELETE FROM clotures_rubriques"),
    ("une ligne de liste effacée", "DELETE FROM clotures_faits"),
    ("une ligne de liste changée de personne", "UPDATE clotures_faits SET beneficiaire_id = 2"),
    (
        "une ligne de plus derrière un chiffre clos",
        "INSERT INTO clotures_faits VALUES (1, 'contrats', 'total', randomblob(16), 1, '2025-02-02', 'Contrat')"
    ),
    (
        "une ligne close remplacée",
        """
        INSERT OR REPLACE INTO clotures_faits SELECT cloture_id, rubrique, ligne, uid, 2, jour, detail FROM clotures_faits
        """
    ),
    ("un chiffre de plus dans une rubrique close", "INSERT INTO clotures_lignes VALUES (1, 'contrats', 'autre', 9, 'Autre', 0, 0, 0)"),
    (
        "un chiffre clos remplacé",
        "INSERT OR REPLACE INTO clotures_lignes SELECT cloture_id, rubrique, code, ordre, 'Autre', nombre, base, avertissement FROM clotures_lignes"
    ),
    ("une rubrique de plus dans une page close", "INSERT INTO clotures_rubriques VALUES (1, 'autre', 9, 'Autre', '', '', '', '')"),
    ("un chiffre sans sa liste", "INSERT INTO clotures_lignes VALUES (2, 'contrats', 'total', 0, 'Total', 3, 3, 0)"),
    ("une rubrique sans total", "INSERT INTO clotures_rubriques VALUES (2, 'contrats', 0, 'Contrats', '', '', '', '')"),
    ("une clôture sans page", cloture(2, rang: 2, motif: "'Encore'")),
    (
        "une liste sans chiffre ni clôture",
        "INSERT INTO clotures_faits VALUES (2, 'contrats', 'total', randomblob(16), 1, '2025-02-02', 'x')"
    ),
    ("une rubrique sans clôture", rubrique(2)),
    ("une version qui saute", rubrique(2) + cloture(2, rang: 3, motif: "'Encore'")),
    ("une seconde version sans motif", rubrique(2) + cloture(2, rang: 2, motif: "''")),
    ("une seconde version au motif vide", rubrique(2) + cloture(2, rang: 2, motif: "'  '")),
    ("une première version avec un motif", rubrique(2) + cloture(2, rang: 1, motif: "'Pourquoi'", du: "'2024-01-01'", au: "'2024-12-31'")),
    ("deux premières versions", rubrique(2) + cloture(2, rang: 1, motif: "''")),
    ("une période à l’envers", rubrique(2) + cloture(2, rang: 1, motif: "''", du: "'2024-12-31'", au: "'2024-01-01'")),
    ("une période qui n’est pas finie", rubrique(2) + cloture(2, rang: 1, motif: "''", du: "'2026-01-01'", au: "'2026-03-16'")),
    ("un jour qui n’existe pas", rubrique(2) + cloture(2, rang: 1, motif: "''", du: "'2024-02-30'", au: "'2024-12-31'")),
    ("une structure inconnue", rubrique(2) + cloture(2, rang: 1, motif: "''", structure: 99)),
    ("une clôture qui n’est pas au journal", rubrique(2) + cloture(2, rang: 2, motif: "'Encore'", journal: "999")),
]

private func cloture(
    _ cle: Int, rang: Int, motif: String, du: String = "'2025-01-01'", au: String = "'2025-12-31'", structure: Int = 1,
    journal: String = "1"
) -> String {
    """
    INSERT INTO clotures VALUES
      (\(cle), randomblob(16), \(structure), 'CCAS', \(du), \(au), \(rang), \(motif), '2026-03-16', 'x', 1, \(journal));
    """
}

private func rubrique(_ cle: Int) -> String {
    """
    INSERT INTO clotures_lignes VALUES (\(cle), 'contrats', 'total', 0, 'Total', 0, 0, 0);
    INSERT INTO clotures_rubriques VALUES (\(cle), 'contrats', 0, 'Contrats', '', '', '', '');
    """
}

@Suite("Une clôture impossible ne peut pas être écrite, même par du SQL à la main")
struct CloturesImpossiblesTests {
    private func terrain() throws -> Terrain {
        let terrain = try Terrain()
        let (_, suivi) = try terrain.inscrire()
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2025-02-10")))
        try terrain.clore()
        return terrain
    }

    @Test("chaque tentative échoue et ne laisse rien")
    func impossibles() throws {
        let terrain = try terrain()
        let avant = try terrain.vidage()
        for tentative in tentatives {
            #expect(throws: DatabaseError.self, "\(tentative.quoi)") { try terrain.brut(tentative.texte) }
            #expect(try terrain.vidage() == avant, "\(tentative.quoi)")
        }
        #expect(try terrain.store.verifier() == [])
    }

    @Test("la même page, juste, est acceptée")
    func juste() throws {
        let terrain = try terrain()
        try terrain.brut(rubrique(2) + cloture(2, rang: 2, motif: "'Encore'"))
        #expect(try terrain.nombre("SELECT max(rang) FROM clotures") == 2)
    }

    @Test("ce qu’aucune clôture ne scelle, laissé sans clés étrangères, se retire ; ce qu’une clôture scelle, jamais")
    func orphelins() throws {
        let terrain = try terrain()
        let avant = try terrain.vidage()
        try terrain.store.base.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: "INSERT INTO clotures_faits VALUES (9, 'contrats', 'total', randomblob(16), 1, '2025-02-10', 'x')")
            try db.execute(sql: "DELETE FROM clotures_faits WHERE cloture_id = 9; \(rubrique(9))")
            #expect(throws: DatabaseError.self) { try db.execute(sql: "DELETE FROM clotures_lignes WHERE cloture_id = 9") }
            try db.execute(sql: "DELETE FROM clotures_rubriques WHERE cloture_id = 9; DELETE FROM clotures_lignes WHERE cloture_id = 9")
            for table in ["clotures_rubriques", "clotures_lignes", "clotures_faits", "clotures"] {
                #expect(throws: DatabaseError.self, "\(table)") { try db.execute(sql: "DELETE FROM \(table)") }
            }
            try db.execute(sql: "PRAGMA foreign_keys = ON")
        }
        #expect(try terrain.vidage() == avant)
    }

    @Test("le contrôle du fichier trouve un chiffre clos qui n’est plus le nombre de ses lignes")
    func controle() throws {
        let terrain = try terrain()
        try terrain.brut("DROP TRIGGER clotures_faits_sans_suppression; DELETE FROM clotures_faits WHERE ligne = 'premier'")
        #expect(try terrain.store.verifier().map(\.phrase) == ["Un chiffre clos n’est pas le nombre de ses lignes : 1 cas."])
    }
}
