// Two files of one person: where a merged file leads, which files look alike, and what a merger would do.

import Domain
import GRDB

/// A file that may be another one of the same person.
package struct FicheSemblable: Equatable, Sendable {
    package let beneficiaire: Cle<Beneficiaire>
    package let nom: String
    package let naissance: Jour
    package let commune: String
    package let ressemblance: Ressemblance
}

/// The files that look like one of somebody.
package struct FichesSemblables: Equatable, Sendable {
    /// The likeliest first.
    package var visibles: [FicheSemblable] = []
    /// How many more only other structures may read.
    package var ailleurs = 0
}

/// What a merger would do, before it is asked for.
package struct ApercuDeFusion: Equatable, Sendable {
    package var garde: Fiche<Beneficiaire>
    package var fondu: Fiche<Beneficiaire>
    package var foyerDeGarde: Fiche<Foyer>
    package var foyerDuFondu: Fiche<Foyer>
    /// What passes to the kept file, by table and with its name: « contrat », « entretien »…
    package var faits: [(nom: String, nombre: Int)] = []
    /// Accompaniments of one structure that become one: its name and the days that they then hold.
    package var reunions: [(structure: String, du: Jour, au: Jour?)] = []
    /// Accompaniments that pass as they are.
    package var accompagnements = 0
    /// Exits that stand no more, their accompaniment going on in the other one.
    package var sortiesEffacees = 0
    package var situations = 0
    /// Counted contracts of the two that run on some of the same days.
    package var contratsQuiSeChevauchent = 0
    package var memeFoyer: Bool { foyerDeGarde.cle == foyerDuFondu.cle }

    package static func == (gauche: ApercuDeFusion, droite: ApercuDeFusion) -> Bool {
        gauche.garde == droite.garde && gauche.fondu == droite.fondu && gauche.foyerDeGarde == droite.foyerDeGarde
            && gauche.foyerDuFondu == droite.foyerDuFondu && gauche.faits.map(\.nombre) == droite.faits.map(\.nombre)
    }
}

extension Store {
    /// Who may be the same person under another file, as far as the reader may see.
    package func semblables(a cle: Cle<Beneficiaire>, pour lecteur: Fiche<Referent>) throws -> FichesSemblables {
        try lire { try Lectures($0).semblables(a: cle, pour: lecteur) }
    }

    /// What merging the second file into the first would do. Throws `Refuse` when the reader may not write for every
    /// structure that follows or has followed either, or when one of them was merged already.
    package func apercuDeFusion(
        garde: Cle<Beneficiaire>, fondu: Cle<Beneficiaire>, pour lecteur: Fiche<Referent>
    ) throws -> ApercuDeFusion {
        try lire { db in
            let lectures = Lectures(db)
            try lectures.exigerFusionPermise(garde, fondu, pour: lecteur)
            return try lectures.apercu(garde, fondu)
        }
    }
}

extension Lectures {
    /// The key itself, or the one of the file into which it was merged.
    func vivant(_ cle: Cle<Beneficiaire>) throws -> Cle<Beneficiaire> {
        let requete = try db.cachedStatement(sql: "SELECT fondu_dans FROM beneficiaires WHERE id = ?")
        guard let dans = try Int64.fetchOne(requete, arguments: [sql(cle)]) else { return cle }
        return try vivant(Cle(dans))
    }

    /// The keys of a person: the file, and all those that were merged into it. `cle` is a parameter.
    static func famille(_ cle: String) -> String {
        """
        WITH RECURSIVE famille (id) AS (VALUES (\(cle)) UNION SELECT b.id FROM beneficiaires b JOIN famille f ON b.fondu_dans = f.id)
        SELECT id FROM famille
        """
    }

    func exigerFusionPermise(_ garde: Cle<Beneficiaire>, _ fondu: Cle<Beneficiaire>, pour lecteur: Fiche<Referent>) throws {
        if garde == fondu { throw Refuse(.fusionAvecSoiMeme) }
        for cle in [garde, fondu] {
            guard let fiche = try fiche(cle) else { throw Refuse(.introuvable(Beneficiaire.designation)) }
            let vivant = try vivant(cle)
            guard vivant != cle else { continue }
            throw Refuse(.dejaFusionnee(fiche.nomComplet, dans: try self.fiche(vivant)?.nomComplet ?? ""))
        }
        let suivis = try fiches(Accompagnement.self, "WHERE beneficiaire_id IN (?, ?)", [sql(garde), sql(fondu)])
        guard let autre = suivis.first(where: { !lecteur.peutVoir($0.structure) }) else { return }
        throw Refuse(.fusionReservee(structure: try fiche(autre.structure)?.nom ?? ""))
    }

    fileprivate func semblables(a cle: Cle<Beneficiaire>, pour lecteur: Fiche<Referent>) throws -> FichesSemblables {
        guard let personne = try fiche(cle) else { return FichesSemblables() }
        var semblables = FichesSemblables()
        // Each half by its own index.
        let proches = try fiches(
            Beneficiaire.self,
            """
            WHERE id IN (SELECT id FROM beneficiaires WHERE naissance = ? AND fondu_dans IS NULL
              UNION SELECT id FROM beneficiaires WHERE cle_tri = ? AND fondu_dans IS NULL) AND id <> ? ORDER BY cle_tri, id
            """, [sql(personne.naissance), sql(personne.valeur.cleDeTri), sql(cle)])
        for fiche in proches {
            guard let ressemblance = Ressemblance.entre(personne.valeur, fiche.valeur) else { continue }
            guard try peutVoir(fiche.cle, lecteur) else {
                semblables.ailleurs += 1
                continue
            }
            semblables.visibles.append(
                FicheSemblable(
                    beneficiaire: fiche.cle, nom: fiche.nomComplet, naissance: fiche.naissance, commune: try foyer(de: fiche.cle).commune,
                    ressemblance: ressemblance))
        }
        semblables.visibles.sort { ($0.ressemblance, $0.nom) < ($1.ressemblance, $1.nom) }
        return semblables
    }

    func foyer(de cle: Cle<Beneficiaire>) throws -> Fiche<Foyer> {
        let foyers = try fiches(Foyer.self, "WHERE id = (SELECT foyer_id FROM beneficiaires WHERE id = ?)", [sql(cle)])
        guard let foyer = foyers.first else { throw Refuse(.introuvable(Foyer.designation)) }
        return foyer
    }

    /// The tables whose rows belong to an accompaniment, whatever they record.
    func tablesDeFaits() throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT m.name FROM sqlite_schema m WHERE m.type = 'table'
                  AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'accompagnement_id')
                  AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'beneficiaire_id') ORDER BY m.name
                """)
    }

    func reunions(_ garde: Cle<Beneficiaire>, _ fondu: Cle<Beneficiaire>) throws -> [Reunion] {
        func suivis(_ cle: Cle<Beneficiaire>) throws -> [Fiche<Accompagnement>] {
            try fiches(Accompagnement.self, "WHERE beneficiaire_id = ?", [sql(cle)])
        }
        return Reconciliation.reunions(garde: try suivis(garde), fondu: try suivis(fondu))
    }
}

extension Lectures {
    /// What each table of facts is called, one of them; the others are « autres faits ».
    private static let noms = [
        "contrats": "contrat", "entretiens": "entretien", "freins": "frein", "demarches": "démarche", "relances": "relance",
        "avenants": "avenant", "examens_commission": "décision",
    ]
    private static let ordre = ["contrat", "avenant", "entretien", "frein", "démarche", "relance", "décision", "autre fait"]

    func faitsDe(_ cle: Cle<Beneficiaire>) throws -> [(nom: String, nombre: Int)] {
        var nombres: [String: Int] = [:]
        for table in try tablesDeFaits() {
            nombres[Self.noms[table] ?? "autre fait", default: 0] += try nombre(
                "SELECT count(*) FROM \(table) WHERE beneficiaire_id = :cle", ["cle": sql(cle)])
        }
        return Self.ordre.compactMap { nom in nombres[nom].flatMap { $0 > 0 ? (nom, $0) : nil } }
    }

    fileprivate func apercu(_ garde: Cle<Beneficiaire>, _ fondu: Cle<Beneficiaire>) throws -> ApercuDeFusion {
        guard let gardee = try fiche(garde), let fondue = try fiche(fondu) else { throw Refuse(.introuvable(Beneficiaire.designation)) }
        var apercu = ApercuDeFusion(
            garde: gardee, fondu: fondue, foyerDeGarde: try foyer(de: garde), foyerDuFondu: try foyer(de: fondu))
        apercu.faits = try faitsDe(fondu)
        let reunions = try reunions(garde, fondu)
        let retires = Set(reunions.map(\.retire.cle))
        // Of a chain of unions, the last one says where it ends.
        apercu.reunions = try reunions.filter { !retires.contains($0.reste.cle) }.reduce(into: [:]) { $0[$1.reste.cle] = $1 }.values
            .sorted { $0.du < $1.du }
            .map { (try fiche($0.reste.structure)?.nom ?? "", $0.du, $0.reste.sortie?.le) }
        apercu.sortiesEffacees = reunions.filter { $0.retire.sortie != nil }.count
        let siens = try fiches(Accompagnement.self, "WHERE beneficiaire_id = ?", [sql(fondu)])
        apercu.accompagnements =
            siens.filter { suivi in !reunions.contains { $0.retire.cle == suivi.cle || $0.reste.cle == suivi.cle } }.count
        apercu.situations = try nombre("SELECT count(*) FROM situations WHERE beneficiaire_id = :cle", ["cle": sql(fondu)])
        apercu.contratsQuiSeChevauchent = try nombre(
            """
            SELECT count(*) FROM contrats x JOIN contrats y ON x.debut <= y.fin AND x.fin >= y.debut
            WHERE x.beneficiaire_id = :garde AND y.beneficiaire_id = :fondu AND x.decision NOT IN ('refuse', 'annule')
              AND y.decision NOT IN ('refuse', 'annule') AND x.sorte IN ('cer', 'contrat_engagement')
              AND y.sorte IN ('cer', 'contrat_engagement')
            """, ["garde": sql(garde), "fondu": sql(fondu)])
        return apercu
    }
}
