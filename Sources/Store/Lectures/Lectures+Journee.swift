// The day of a référent, a structure, or every structure.

import Domain
import GRDB

extension Store {
    /// What the day asks for, within a structure and a référent when they are given.
    package func journee(structure: Cle<Structure>?, referent: Cle<Referent>?, le jour: Jour, limite: Int) throws -> Journee {
        try lire { try Lectures($0).journee(Etendue(structure: structure, referent: referent, jour: jour, limite: limite)) }
    }
}

/// The limits of a day: whose, and how many rows of each list.
private struct Etendue {
    let structure: Cle<Structure>?
    let referent: Cle<Referent>?
    let jour: Jour
    let limite: Int

    var arguments: [String: DatabaseValue] {
        [
            "structure": sql(structure), "referent": sql(referent), "le": sql(jour), "nombre": sql(limite),
            "limite": sql(jour.plus(jours: FiltreFileActive.joursAvantEcheance)),
            "attente": sql(jour.plus(jours: -FiltreFileActive.joursEnAttente)),
        ]
    }

    /// The people followed on the day.
    var ouverts: String { Limites(parStructure: structure != nil, parReferent: referent != nil).ouverts }

    func structures(_ alias: String) -> String {
        structure != nil ? "\(alias).structure_id = :structure" : "\(alias).structure_id IN (SELECT id FROM structures)"
    }
}

extension Lectures {
    fileprivate func journee(_ etendue: Etendue) throws -> Journee {
        var journee = Journee()
        (journee.rendezVous, journee.totalRendezVous) = try rendezVous(etendue, "e.prevu_le = :le", "e.heure IS NULL, e.heure, e.id")
        (journee.aRenseigner, journee.totalARenseigner) = try rendezVous(etendue, "e.prevu_le < :le", "e.prevu_le, e.heure, e.id")
        try derniersContrats(etendue, &journee)
        (journee.enAttente, journee.totalEnAttente) = try enAttente(etendue)
        let nonVus = SelectionDePersonnes(
            FiltreFileActive(structure: etendue.structure, referent: etendue.referent, vue: .nonVus), etendue.jour)
        journee.totalNonVus = try nombre(nonVus.total, nonVus.arguments)
        return journee
    }

    private func rendezVous(_ etendue: Etendue, _ condition: String, _ ordre: String) throws -> ([RendezVous], Int) {
        let filtre = """
            FROM entretiens e INDEXED BY entretiens_ouverts WHERE \(etendue.structures("e")) AND e.issue IS NULL AND \(condition)
            \(etendue.referent == nil ? "" : "AND e.referent_id = :referent")
            """
        let texte = """
            SELECT e.id, b.id, b.nom, b.prenom, e.prevu_le, e.heure, e.nature FROM beneficiaires b JOIN
              (SELECT e.* \(filtre) ORDER BY \(ordre) LIMIT :nombre) e ON e.beneficiaire_id = b.id ORDER BY \(ordre)
            """
        let rendezVous = try lignes(texte, etendue.arguments) { lecture in
            let (cle, personne) = (try lecture.cle(Entretien.self), try lecture.cle(Beneficiaire.self))
            let nom = "\(try lecture.texte().uppercased()) \(try lecture.texte())"
            let (prevuLe, heure) = (try lecture.jour(), try lecture.heureOuNil())
            return RendezVous(
                entretien: cle, beneficiaire: personne, nom: nom, prevuLe: prevuLe, heure: heure, nature: try lecture.code())
        }
        return (rendezVous, try nombre("SELECT count(*) \(filtre)", etendue.arguments))
    }

    /// The last contract of each person followed, refused and cancelled ones left out: it ends soon, or is over.
    /// One pass over the people; names are read only for the rows that show.
    private func derniersContrats(_ etendue: Etendue, _ journee: inout Journee) throws {
        let dernier = Contrat.dernier(de: "p.beneficiaire_id")
        // The end alone is read from the index for everybody; the rest, only for those whose end is near.
        let texte = """
            SELECT (SELECT k.id \(dernier)) AS cle, fin < :le, (SELECT k.debut \(dernier)) <= :le
            FROM (SELECT p.beneficiaire_id, \(Contrat.derniereFin(de: "p.beneficiaire_id")) AS fin FROM (\(etendue.ouverts)) p) p
            WHERE fin <= :limite ORDER BY fin, cle
            """
        let derniers = try lignes(texte, etendue.arguments) {
            (cle: try $0.entier(), echu: try $0.entier() == 1, commence: try $0.entier() == 1)
        }
        let echus = derniers.filter(\.echu).map(\.cle)
        let echeances = derniers.filter { !$0.echu && $0.commence }.map(\.cle)
        (journee.totalEchus, journee.totalEcheances) = (echus.count, echeances.count)
        journee.echus = try self.echeances(echus.prefix(etendue.limite))
        journee.echeances = try self.echeances(echeances.prefix(etendue.limite))
    }

    private func enAttente(_ etendue: Etendue) throws -> ([Echeance], Int) {
        let filtre = """
            FROM contrats c WHERE \(etendue.structures("c")) AND c.decision = 'en_attente'
              AND ifnull(c.transmis_le, c.elabore_le) < :attente AND c.beneficiaire_id IN (\(etendue.ouverts))
            """
        let ordre = "ORDER BY ifnull(c.transmis_le, c.elabore_le), c.id LIMIT :nombre"
        let cles = try lignes("SELECT c.id \(filtre) \(ordre)", etendue.arguments) { try $0.entier() }
        return (try echeances(cles.prefix(etendue.limite)), try nombre("SELECT count(*) \(filtre)", etendue.arguments))
    }

    /// These contracts with the names of their people, in the same order.
    private func echeances(_ cles: ArraySlice<Int>) throws -> [Echeance] {
        let texte = """
            SELECT c.id, b.id, b.nom, b.prenom, c.fin, c.type, ifnull(c.transmis_le, c.elabore_le) FROM json_each(:cles) j
            JOIN contrats c ON c.id = j.value JOIN beneficiaires b ON b.id = c.beneficiaire_id ORDER BY j.key
            """
        return try lignes(texte, ["cles": "[\(cles.map(String.init).joined(separator: ","))]".databaseValue]) { lecture in
            let (cle, personne) = (try lecture.cle(Contrat.self), try lecture.cle(Beneficiaire.self))
            let nom = "\(try lecture.texte().uppercased()) \(try lecture.texte())"
            return Echeance(
                contrat: cle, beneficiaire: personne, nom: nom, fin: try lecture.jour(), type: try lecture.codeOuNil(),
                depuis: try lecture.jour())
        }
    }
}
