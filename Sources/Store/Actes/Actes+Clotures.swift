// Closing a period: every figure is counted again, and its list written down, in one transaction.

import Domain
import GRDB

extension ActeEnCours {
    /// A responsable closes for their structure, a supervisor for any. The page is refused when a figure of it is no longer
    /// what whoever closes has read.
    func clore(_ uid: Uid, _ page: PageAClore, motif saisi: String) throws -> Recu {
        let faite = try Row.fetchOne(db, sql: "SELECT id, journal_id FROM clotures WHERE uid = ?", arguments: [sql(uid)])
        if let faite { return Recu(cle: faite[0], objet: uid, journal: faite[1], dejaFait: true) }
        let structure = try existant(page.structure)
        guard let lecteur = try enPoste(), lecteur.role != .referent, lecteur.peutVoir(structure.cle) else { throw Refuse(.acteReserve) }
        let rang = 1 + (try Lectures(db).clotures(structure.cle, page.periode).first?.rang ?? 0)
        // The first version needs no reason, and keeps none.
        let motif = rang == 1 ? "" : String(saisi.trimmingPrefix(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        try exiger(page.refus(rang: rang, motif: motif, le: aujourdhui))
        let cle = try 1 + (Int64.fetchOne(db, sql: "SELECT max(id) FROM clotures") ?? 0)
        for (ordre, rubrique) in page.rubriques.enumerated() { try figer(rubrique, ordre, page, cle) }
        try exigerLesMemesPersonnes(page)
        let journal = try journaliser(uid, nil, changements(structure, page, rang: rang, motif))
        try db.execute(
            sql: """
                INSERT INTO clotures (id, uid, structure_id, structure, du, au, rang, motif, le, quand, qui, journal_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                cle, sql(uid), sql(structure.cle), structure.nom, sql(page.periode.du), sql(page.periode.au), rang, motif, sql(aujourdhui),
                sql(auteur.instant), sql(auteur.referent), journal,
            ])
        return Recu(cle: cle, objet: uid, journal: journal)
    }

    private func changements(_ structure: Fiche<Structure>, _ page: PageAClore, rang: Int, _ motif: String) -> Changements {
        var changements = Changements()
        changements.noter(.structure, apres: sql(structure.cle))
        changements.noter(.periodeClose, apres: sql("\(page.periode.du.iso) \(page.periode.au.iso)"))
        changements.noter(.rangDeCloture, apres: sql(rang))
        changements.noter(.motifDeCloture, apres: sql(motif))
        return changements
    }

    /// The lists, then the figures, then the heading: the order in which the schema seals them.
    private func figer(_ rubrique: RubriqueFigee, _ ordre: Int, _ page: PageAClore, _ cle: Int64) throws {
        for (rang, chiffre) in rubrique.chiffres.enumerated() {
            try figerLaListe(chiffre, rubrique, page, cle)
            try db.execute(
                sql: """
                    INSERT INTO clotures_lignes (cloture_id, rubrique, code, ordre, libelle, nombre, base, avertissement)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    cle, rubrique.code, chiffre.code, rang, chiffre.libelle, chiffre.nombre, chiffre.base, chiffre.avertissement ? 1 : 0,
                ])
        }
        try db.execute(
            sql: """
                INSERT INTO clotures_rubriques
                  (cloture_id, code, ordre, libelle, definition_compte, definition_date, definition_base, remarques)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                cle, rubrique.code, ordre, rubrique.libelle, rubrique.definition.compte, rubrique.definition.date,
                rubrique.definition.base, rubrique.remarques.joined(separator: "\n"),
            ])
    }

    private func figerLaListe(_ chiffre: LigneFigee, _ rubrique: RubriqueFigee, _ page: PageAClore, _ cle: Int64) throws {
        guard let sujet = page.sujets[Chiffre(rubrique.code, chiffre.code)] else {
            throw ValeurIllisible(detail: "chiffre sans question : \(rubrique.code) \(chiffre.code)")
        }
        let faits = try Lectures(db).faitsComptes(page.structure, page.periode, sujet, referentiels)
        guard faits.count == chiffre.nombre else {
            throw Refuse(.pageDepassee(chiffre: rubrique.nom(chiffre.code), affiche: chiffre.nombre, enregistre: faits.count))
        }
        let ajout = try db.cachedStatement(
            sql: """
                INSERT INTO clotures_faits (cloture_id, rubrique, ligne, uid, beneficiaire_id, jour, detail) VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        for fait in faits {
            try ajout.execute(arguments: [
                cle, rubrique.code, chiffre.code, sql(fait.uid), sql(fait.beneficiaire), sql(fait.jour), fait.detail,
            ])
        }
    }

    /// What the remarks count beside the figures.
    private func exigerLesMemesPersonnes(_ page: PageAClore) throws {
        let comptes = try Lectures(db).comptes(page.structure, page.periode)
        let autres = [
            ("Personnes ayant un frein", page.comptes.personnesAvecFrein, comptes.personnesAvecFrein),
            ("Personnes ayant une démarche", page.comptes.personnesAvecDemarche, comptes.personnesAvecDemarche),
            (
                "Honorés pour CER sans rendez-vous", page.comptes.entretiens[.honoresCerSansRendezVous] ?? 0,
                comptes.entretiens[.honoresCerSansRendezVous] ?? 0
            ),
        ]
        if let (nom, affiche, enregistre) = autres.first(where: { $0.1 != $0.2 }) {
            throw Refuse(.pageDepassee(chiffre: nom, affiche: affiche, enregistre: enregistre))
        }
    }
}
