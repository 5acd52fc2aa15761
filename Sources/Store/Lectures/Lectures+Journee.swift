// The day of a référent, a structure, or every structure.

import Domain
import GRDB

/// Whose day it is: limits that apply when they are given, the reader, and how many rows of each list.
package struct Etendue: Hashable, Sendable {
    package var structure: Cle<Structure>?
    package var referent: Cle<Referent>?
    /// Whose private notes come with the appointments.
    package var lecteur: Cle<Referent>?
    package var jour: Jour
    package var limite: Int

    package init(structure: Cle<Structure>?, referent: Cle<Referent>?, lecteur: Cle<Referent>? = nil, le jour: Jour, limite: Int) {
        (self.structure, self.referent, self.lecteur, self.jour, self.limite) = (structure, referent, lecteur, jour, limite)
    }
}

extension Store {
    package func journee(_ etendue: Etendue) throws -> Journee {
        try lire { db in
            let lectures = Lectures(db)
            let bornes = Bornes(etendue, try lectures.parametres())
            var journee = Journee()
            journee.rendezVous = try lectures.rendezVous(bornes, "e.prevu_le = :le", "e.heure IS NULL, e.heure, e.id")
            journee.aRenseigner = try lectures.aRenseigner(bornes)
            journee.echeances = try lectures.echeances(bornes)
            return journee
        }
    }

    package func aRenseigner(_ etendue: Etendue) throws -> ARenseigner {
        try lire { try Lectures($0).aRenseigner(Bornes(etendue, Parametres())) }
    }

    package func echeances(_ etendue: Etendue) throws -> Echeances {
        try lire { db in
            let lectures = Lectures(db)
            return try lectures.echeances(Bornes(etendue, try lectures.parametres()))
        }
    }

    /// How much waits for a word: what the status line shows on every screen.
    package func nombreARenseigner(_ etendue: Etendue) throws -> Int {
        try lire { db in
            let compte = try memoireDuCompteur.cles(etendue, etendue.jour, db) {
                [Int64(try Lectures(db).nombreARenseigner(Bornes(etendue, Parametres())))]
            }
            return Int(compte.first ?? 0)
        }
    }
}

/// The limits as SQL.
private struct Bornes {
    let etendue: Etendue
    let parametres: Parametres

    init(_ etendue: Etendue, _ parametres: Parametres) { (self.etendue, self.parametres) = (etendue, parametres) }

    var arguments: [String: DatabaseValue] {
        let jour = etendue.jour
        return [
            "structure": sql(etendue.structure), "referent": sql(etendue.referent), "lecteur": sql(etendue.lecteur), "le": sql(jour),
            "nombre": sql(etendue.limite), "limite": sql(jour.plus(jours: parametres.joursAvantBilan)),
            "renouvellement": sql(jour.plus(jours: parametres.joursAvantRenouvellement)),
            "attente": sql(jour.plus(jours: -parametres.joursEnAttente)),
        ]
    }

    private var limites: Limites { Limites(parStructure: etendue.structure != nil, parReferent: etendue.referent != nil) }

    /// The people followed on the day.
    var ouverts: String { limites.ouverts }
    /// Those who were followed once, too.
    var tous: String { limites.tous }

    func structures(_ alias: String) -> String {
        etendue.structure != nil ? "\(alias).structure_id = :structure" : "\(alias).structure_id IN (SELECT id FROM structures)"
    }

    /// The rows of whoever the référent follows or followed; of everybody without a référent.
    func suivis(_ alias: String) -> String { etendue.referent == nil ? "" : "AND \(alias).beneficiaire_id IN (\(tous))" }
}

extension Lectures {
    fileprivate func rendezVous(_ bornes: Bornes, _ condition: String, _ ordre: String) throws -> Pile<RendezVous> {
        let texte = """
            SELECT b.id, b.nom, b.prenom, e.prevu_le, n.texte, \(Entretien.selection("e.")) FROM beneficiaires b JOIN
              (SELECT e.* \(sansIssue(bornes, condition)) ORDER BY \(ordre) LIMIT :nombre) e ON e.beneficiaire_id = b.id
            LEFT JOIN notes_privees n ON n.entretien_id = e.id AND n.referent_id = :lecteur ORDER BY \(ordre)
            """
        let rendezVous = try lignes(texte, bornes.arguments) { lecture in
            let personne = try lecture.cle(Beneficiaire.self)
            let nom = "\(try lecture.texte().uppercased()) \(try lecture.texte())"
            let (prevuLe, note) = (try lecture.jour(), try lecture.texteOuNil())
            var fiche = try Fiche<Entretien>(&lecture)
            fiche.valeur.notePrivee = note ?? ""
            return RendezVous(fiche: fiche, beneficiaire: personne, nom: nom, prevuLe: prevuLe)
        }
        return Pile(rendezVous, total: try nombre("SELECT count(*) \(sansIssue(bornes, condition))", bornes.arguments))
    }

    private func sansIssue(_ bornes: Bornes, _ condition: String) -> String {
        """
        FROM entretiens e INDEXED BY entretiens_ouverts WHERE \(bornes.structures("e")) AND e.issue IS NULL AND \(condition)
        \(bornes.etendue.referent == nil ? "" : "AND e.referent_id = :referent")
        """
    }
}

// MARK: What waits for a word

extension Lectures {
    private static let passe = "e.prevu_le < :le"

    fileprivate func aRenseigner(_ bornes: Bornes) throws -> ARenseigner {
        var attente = ARenseigner()
        attente.rendezVous = try rendezVous(bornes, Self.passe, "e.prevu_le, e.heure, e.id")
        attente.contratsSansType = try signalements(
            bornes, sansType(bornes), "c.beneficiaire_id", "c.elabore_le", "c.elabore_le, c.id", cle: "c.id"
        ) {
            .contratSansType(Cle($0))
        }
        attente.sortiesAPreciser = try signalements(bornes, aPreciser(bornes), "a.beneficiaire_id", "a.au", "a.au, a.id", cle: "a.id") {
            .sortieAPreciser(Cle($0))
        }
        attente.sansReferent = try signalements(bornes, sansReferent(bornes), "a.beneficiaire_id", "a.du", "a.du, a.id", cle: "a.id") { _ in
            .sansReferent
        }
        return attente
    }

    fileprivate func nombreARenseigner(_ bornes: Bornes) throws -> Int {
        try [sansIssue(bornes, Self.passe), sansType(bornes), aPreciser(bornes), sansReferent(bornes)].reduce(0) {
            $0 + (try nombre("SELECT count(*) \($1)", bornes.arguments))
        }
    }

    private func sansType(_ bornes: Bornes) -> String {
        """
        FROM contrats c INDEXED BY contrats_sans_type WHERE \(bornes.structures("c")) AND c.type IS NULL
          AND c.sorte IN ('cer', 'contrat_engagement') AND c.decision <> 'annule' \(bornes.suivis("c"))
        """
    }

    private func aPreciser(_ bornes: Bornes) -> String {
        """
        FROM accompagnements a INDEXED BY accompagnements_a_preciser
        WHERE \(bornes.structures("a")) AND a.motif_sortie = 'a_preciser' \(bornes.suivis("a"))
        """
    }

    /// Nobody's own list holds those whom nobody follows: they are shown to the whole structure.
    private func sansReferent(_ bornes: Bornes) -> String {
        """
        FROM accompagnements a WHERE \(bornes.structures("a")) AND a.du <= :le AND (a.au IS NULL OR a.au >= :le) AND NOT \(Limites.designe)
        """
    }

    private func signalements(
        _ bornes: Bornes, _ filtre: String, _ personne: String, _ jour: String, _ ordre: String, cle: String,
        _ sujet: (Int64) -> Signalement.Sujet
    ) throws -> Pile<Signalement> {
        let texte = """
            SELECT \(cle), \(personne), (SELECT nom FROM beneficiaires WHERE id = \(personne)),
              (SELECT prenom FROM beneficiaires WHERE id = \(personne)), \(jour) \(filtre) ORDER BY \(ordre) LIMIT :nombre
            """
        let lignes = try lignes(texte, bornes.arguments) { lecture in
            let cle = Int64(try lecture.entier())
            let personne = try lecture.cle(Beneficiaire.self)
            let nom = "\(try lecture.texte().uppercased()) \(try lecture.texte())"
            return Signalement(sujet(cle), beneficiaire: personne, nom: nom, le: try lecture.jourOuNil())
        }
        return Pile(lignes, total: try nombre("SELECT count(*) \(filtre)", bornes.arguments))
    }
}

// MARK: What falls due

extension Lectures {
    fileprivate func echeances(_ bornes: Bornes) throws -> Echeances {
        var echeances = Echeances()
        try derniersContrats(bornes, &echeances)
        echeances.enAttente = try enAttente(bornes)
        echeances.demarches = try demarches(bornes)
        echeances.nonVus = try nonVus(bornes)
        echeances.absences = try alertes(bornes)
        return echeances
    }

    /// The last contract of each person followed, by the rule of `Sequence.dernier`: it ends soon, or is over.
    /// One pass over the people; names are read only for the rows that show.
    private func derniersContrats(_ bornes: Bornes, _ echeances: inout Echeances) throws {
        let dernier = Contrat.dernier(de: "p.beneficiaire_id")
        // The end alone is read from the index, once for everybody; the rest, only for those whose end is near.
        let texte = """
            WITH suivis AS MATERIALIZED (
                SELECT p.beneficiaire_id, \(Contrat.derniereFin(de: "p.beneficiaire_id")) AS fin FROM (\(bornes.ouverts)) p),
              proches AS MATERIALIZED (SELECT p.fin, (SELECT k.id \(dernier)) AS cle FROM suivis p WHERE p.fin <= :limite)
            SELECT p.cle, p.fin < :le, p.fin <= :renouvellement, k.debut <= :le
            FROM proches p JOIN contrats k ON k.id = p.cle ORDER BY p.fin, p.cle
            """
        let derniers = try lignes(texte, bornes.arguments) {
            (cle: try $0.entier(), echu: try $0.entier() == 1, proche: try $0.entier() == 1, commence: try $0.entier() == 1)
        }
        echeances.echus = try pile(derniers.filter(\.echu).map(\.cle), bornes)
        echeances.renouvellements = try pile(derniers.filter { !$0.echu && $0.commence && $0.proche }.map(\.cle), bornes)
        echeances.bilans = try pile(derniers.filter { !$0.echu && $0.commence && !$0.proche }.map(\.cle), bornes)
    }

    /// Without an answer for long: since it was sent, else drawn up; an adjourned one since the sitting that put it off.
    private func enAttente(_ bornes: Bornes) throws -> Pile<Echeance> {
        func attente(_ decision: String, _ depuis: String) -> String {
            """
            SELECT c.id, \(depuis) AS depuis FROM contrats c WHERE \(bornes.structures("c")) AND c.decision = '\(decision)'
              AND c.sorte IN ('cer', 'contrat_engagement') AND \(depuis) < :attente AND c.beneficiaire_id IN (\(bornes.ouverts))
            """
        }
        let filtre =
            "FROM (\(attente("en_attente", "ifnull(c.transmis_le, c.elabore_le)")) UNION ALL \(attente("ajourne", "c.decide_le")))"
        let cles = try lignes("SELECT id \(filtre) ORDER BY depuis, id LIMIT :nombre", bornes.arguments) { try $0.entier() }
        return Pile(try echeances(cles[...]), total: try nombre("SELECT count(*) \(filtre)", bornes.arguments))
    }

    private func pile(_ cles: [Int], _ bornes: Bornes) throws -> Pile<Echeance> {
        Pile(try echeances(cles.prefix(bornes.etendue.limite)), total: cles.count)
    }

    /// These contracts with the names of their people, in the same order.
    private func echeances(_ cles: ArraySlice<Int>) throws -> [Echeance] {
        let texte = """
            SELECT c.id, b.id, b.nom, b.prenom, c.fin, c.sorte, c.type,
              iif(c.decision = 'ajourne', c.decide_le, ifnull(c.transmis_le, c.elabore_le)) FROM json_each(:cles) j
            JOIN contrats c ON c.id = j.value JOIN beneficiaires b ON b.id = c.beneficiaire_id ORDER BY j.key
            """
        return try lignes(texte, ["cles": "[\(cles.map(String.init).joined(separator: ","))]".databaseValue]) { lecture in
            let (cle, personne) = (try lecture.cle(Contrat.self), try lecture.cle(Beneficiaire.self))
            let nom = "\(try lecture.texte().uppercased()) \(try lecture.texte())"
            return Echeance(
                contrat: cle, beneficiaire: personne, nom: nom, fin: try lecture.jour(), sorte: try lecture.code(),
                type: try lecture.codeOuNil(), depuis: try lecture.jour())
        }
    }

    private func demarches(_ bornes: Bornes) throws -> Pile<Signalement> {
        let filtre = """
            FROM demarches d INDEXED BY demarches_a_echeance WHERE \(bornes.structures("d")) AND d.echeance <= :le
              AND d.terminee_le IS NULL AND d.beneficiaire_id IN (\(bornes.ouverts))
            """
        let texte = """
            SELECT d.id, coalesce((SELECT r.libelle FROM referentiel_demarches r WHERE r.code = d.code), d.libelle), b.id, b.nom, b.prenom, d.echeance
            FROM (SELECT * \(filtre) ORDER BY d.echeance, d.id LIMIT :nombre) d JOIN beneficiaires b ON b.id = d.beneficiaire_id
            ORDER BY d.echeance, d.id
            """
        let lignes = try lignes(texte, bornes.arguments) { lecture in
            let (cle, intitule) = (try lecture.cle(Demarche.self), try lecture.texte())
            let personne = try lecture.cle(Beneficiaire.self)
            let nom = "\(try lecture.texte().uppercased()) \(try lecture.texte())"
            return Signalement(.demarche(cle, intitule: intitule), beneficiaire: personne, nom: nom, le: try lecture.jourOuNil())
        }
        return Pile(lignes, total: try nombre("SELECT count(*) \(filtre)", bornes.arguments))
    }

    private func alertes(_ bornes: Bornes) throws -> Pile<Signalement> {
        let etendue = bornes.etendue
        let alertes = try alertesDAbsence(structure: etendue.structure, referent: etendue.referent, le: etendue.jour)
        return Pile(
            alertes.prefix(etendue.limite).map {
                Signalement(.absences($0.alerte.nombre), beneficiaire: $0.beneficiaire, nom: $0.nom, le: $0.alerte.le)
            }, total: alertes.count)
    }

    private func nonVus(_ bornes: Bornes) throws -> Pile<Signalement> {
        let etendue = bornes.etendue
        let selection = SelectionDePersonnes(
            FiltreFileActive(structure: etendue.structure, referent: etendue.referent, vue: .nonVus), etendue.jour, bornes.parametres)
        let cles = try Int64.fetchAll(db.cachedStatement(sql: selection.cles), arguments: StatementArguments(selection.arguments))
        let personnes = try lignesDeFile(Array(cles.prefix(etendue.limite)), structure: etendue.structure, le: etendue.jour)
        return Pile(
            personnes.map { Signalement(.nonVu, beneficiaire: $0.beneficiaire, nom: $0.nom, le: $0.dernierEntretien) }, total: cles.count)
    }
}
