// The closings of a structure, the page that each froze, and the list behind a closed figure.

import Domain
import GRDB

/// A record behind a figure: its identity, whose it is, the day that counts it, and what the list shows of it.
struct FaitCompte {
    let uid: Uid
    let beneficiaire: Cle<Beneficiaire>
    let jour: Jour
    let detail: String
}

extension Store {
    /// The closings of one period of a structure, the one that holds first; without a period, of all of them. Like all that
    /// is read of a closing, throws `Refuse` when the reader may not see that structure; nil reader: the file's owner.
    package func clotures(_ structure: Cle<Structure>, _ periode: Periode? = nil, pour lecteur: Fiche<Referent>?) throws -> [Cloture] {
        if let limite = lecteur?.perimetre, structure != limite { throw Refuse(.acteReserve) }
        return try lire { try Lectures($0).clotures(structure, periode) }
    }

    /// The page that a closing froze.
    package func pageClose(_ cloture: Cloture, pour lecteur: Fiche<Referent>?) throws -> PageClose {
        try lire { db in
            let lectures = Lectures(db)
            try lectures.exigerLecture(cloture, lecteur)
            return try lectures.pageClose(cloture)
        }
    }

    /// The list behind a closed figure, by day then name. Who no longer has a file is told as such, and so is whoever the
    /// reader's structure no longer has any accompaniment of.
    package func lignesCloses(
        _ cloture: Cloture, _ chiffre: Chiffre, pour lecteur: Fiche<Referent>?, depuis: Int, nombre: Int
    ) throws -> PageDeSelection {
        try lire { db in
            let lectures = Lectures(db)
            try lectures.exigerLecture(cloture, lecteur)
            return try lectures.lignesCloses(cloture, chiffre, lecteur, depuis, nombre)
        }
    }
}

extension Lectures {
    /// The structure is the one that the file has, whatever the closing that is asked for says of itself.
    func exigerLecture(_ cloture: Cloture, _ lecteur: Fiche<Referent>?) throws {
        guard let limite = lecteur?.perimetre else { return }
        let structure = try Int64.fetchOne(db, sql: "SELECT structure_id FROM clotures WHERE id = ?", arguments: [sql(cloture.cle)])
        if structure != limite.rawValue || cloture.structure != limite { throw Refuse(.acteReserve) }
    }

    func clotures(_ structure: Cle<Structure>, _ periode: Periode?) throws -> [Cloture] {
        try lignes(
            """
            SELECT c.id, c.du, c.au, c.rang, c.motif, c.le, c.quand, \(Referent.selection("r."))
            FROM clotures c JOIN referents r ON r.id = c.qui
            WHERE c.structure_id = :structure AND (:du IS NULL OR (c.du = :du AND c.au = :au)) ORDER BY c.du DESC, c.au DESC, c.rang DESC
            """, ["structure": sql(structure), "du": sql(periode?.du), "au": sql(periode?.au)]
        ) { lecture -> Cloture? in
            let cle = try lecture.cle(Cloture.self)
            guard let periode = Periode(du: try lecture.jour(), au: try lecture.jour()) else { return nil }
            let (rang, motif, le, quand) = (try lecture.entier(), try lecture.texte(), try lecture.jour(), try lecture.instant())
            return Cloture(
                cle: cle, structure: structure, periode: periode, rang: rang, motif: motif, le: le, quand: quand,
                par: try Fiche<Referent>(&lecture).initialeEtNom)
        }.compactMap { $0 }
    }

    func pageClose(_ cloture: Cloture) throws -> PageClose {
        let cle = ["cle": sql(cloture.cle)]
        let chiffres = try lignes(
            """
            SELECT rubrique, code, libelle, nombre, base, avertissement FROM clotures_lignes WHERE cloture_id = :cle
            ORDER BY rubrique, ordre
            """, cle
        ) { lecture in
            (
                try lecture.texte(),
                LigneFigee(
                    code: try lecture.texte(), libelle: try lecture.texte(), nombre: try lecture.entier(), base: try lecture.entier(),
                    avertissement: try lecture.entier() == 1)
            )
        }
        let parRubrique = Dictionary(grouping: chiffres, by: \.0).mapValues { $0.map(\.1) }
        let rubriques = try lignes(
            """
            SELECT code, libelle, definition_compte, definition_date, definition_base, remarques FROM clotures_rubriques
            WHERE cloture_id = :cle ORDER BY ordre
            """, cle
        ) { lecture in
            let (code, libelle) = (try lecture.texte(), try lecture.texte())
            let chiffres = parRubrique[code] ?? []
            return RubriqueFigee(
                code: code, libelle: libelle, total: chiffres.first { $0.code == Chiffre.total }?.nombre ?? 0,
                lignes: chiffres.filter { $0.code != Chiffre.total },
                definition: DefinitionFigee(compte: try lecture.texte(), date: try lecture.texte(), base: try lecture.texte()),
                remarques: try lecture.texte().split(separator: "\n").map(String.init))
        }
        let nom = try String.fetchOne(db, sql: "SELECT structure FROM clotures WHERE id = ?", arguments: [sql(cloture.cle)])
        return PageClose(cloture: cloture, nom: nom ?? "", rubriques: rubriques)
    }

    fileprivate func lignesCloses(
        _ cloture: Cloture, _ chiffre: Chiffre, _ lecteur: Fiche<Referent>?, _ depuis: Int, _ combien: Int
    ) throws -> PageDeSelection {
        let arguments = ["cle": sql(cloture.cle), "rubrique": sql(chiffre.rubrique), "ligne": sql(chiffre.ligne)]
        let condition = "f.cloture_id = :cle AND f.rubrique = :rubrique AND f.ligne = :ligne"
        let total = try nombre("SELECT count(*) FROM clotures_faits f WHERE \(condition)", arguments)
        let lignes = try self.lignes(
            """
            SELECT f.beneficiaire_id, f.jour, f.detail FROM clotures_faits f LEFT JOIN beneficiaires b ON b.id = f.beneficiaire_id
            WHERE \(condition) ORDER BY f.jour, b.cle_tri, f.uid LIMIT \(max(0, combien)) OFFSET \(max(0, depuis))
            """, arguments
        ) { lecture in
            LigneDeSelection(beneficiaire: try lecture.cle(), nom: "", jour: try lecture.jour(), detail: try lecture.texte())
        }
        return PageDeSelection(total: total, lignes: try lignes.map { try nommee($0, lecteur) })
    }

    /// A row of keys with the name of its person, as the file says it now.
    private func nommee(_ ligne: LigneDeSelection, _ lecteur: Fiche<Referent>?) throws -> LigneDeSelection {
        var nommee = ligne
        nommee.beneficiaire = try vivant(ligne.beneficiaire)
        let visible = try lecteur.map { try peutVoir(nommee.beneficiaire, $0) } ?? true
        let nom = try fiche(nommee.beneficiaire)?.nomComplet
        nommee.nom = nom.map { visible ? $0 : "Dossier non ouvert" } ?? "Fiche disparue"
        return nommee
    }

    /// All the records that a figure counts today.
    func faitsComptes(
        _ structure: Cle<Structure>, _ periode: Periode, _ sujet: SujetDeCompte, _ referentiels: Referentiels
    ) throws -> [FaitCompte] {
        let critere = Critere(sujet)
        // A figure of people lists people, the others their records: no person is looked up for them.
        let texte =
            sujet == .personnes
            ? """
            SELECT b.uid, b.id, t.du, \(Self.colonnes(sujet))
            FROM \(Self.source(sujet, critere.condition)) t JOIN beneficiaires b ON b.id = t.beneficiaire_id
            """
            : "SELECT t.uid, t.beneficiaire_id, t.\(critere.jour), \(Self.colonnes(sujet)) FROM \(critere.table) t WHERE \(critere.condition)"
        return try lignes(texte, Self.arguments(structure, periode)) { lecture in
            let (uid, beneficiaire, jour) = (try lecture.uid(), try lecture.cle(Beneficiaire.self), try lecture.jour())
            return FaitCompte(uid: uid, beneficiaire: beneficiaire, jour: jour, detail: try Self.detail(sujet, &lecture, referentiels))
        }
    }

    /// All the records that it counted at the closing.
    func faitsClos(_ cloture: Cloture, _ chiffre: Chiffre) throws -> [FaitCompte] {
        try lignes(
            """
            SELECT uid, beneficiaire_id, jour, detail FROM clotures_faits
            WHERE cloture_id = :cle AND rubrique = :rubrique AND ligne = :ligne
            """, ["cle": sql(cloture.cle), "rubrique": sql(chiffre.rubrique), "ligne": sql(chiffre.ligne)]
        ) { FaitCompte(uid: try $0.uid(), beneficiaire: try $0.cle(), jour: try $0.jour(), detail: try $0.texte()) }
    }
}
