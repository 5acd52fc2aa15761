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

    func structures(_ alias: String) -> String {
        structure != nil ? "\(alias).structure_id = :structure" : "\(alias).structure_id IN (SELECT id FROM structures)"
    }
}

extension Lectures {
    fileprivate func journee(_ etendue: Etendue) throws -> Journee {
        var journee = Journee()
        journee.rendezVous = try rendezVous(etendue, "e.prevu_le = :le", "e.heure IS NULL, e.heure, e.id").0
        (journee.aRenseigner, journee.totalARenseigner) = try rendezVous(etendue, "e.prevu_le < :le", "e.prevu_le, e.heure, e.id")
        (journee.echeances, journee.totalEcheances) = try derniersContrats(etendue, "c.fin BETWEEN :le AND :limite AND c.debut <= :le")
        (journee.echus, journee.totalEchus) = try derniersContrats(etendue, "c.fin < :le")
        (journee.enAttente, journee.totalEnAttente) = try enAttente(etendue)
        let nonVus = SelectionDePersonnes(
            FiltreFileActive(structure: etendue.structure, referent: etendue.referent, vue: .nonVus), etendue.jour)
        journee.totalNonVus = try nombre(nonVus.total, nonVus.arguments)
        return journee
    }

    private func rendezVous(_ etendue: Etendue, _ condition: String, _ ordre: String) throws -> ([RendezVous], Int) {
        let filtre = """
            FROM entretiens e WHERE \(etendue.structures("e")) AND e.issue IS NULL AND \(condition)
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

    /// The last contract of each person followed, refused and cancelled ones left out.
    private func derniersContrats(_ etendue: Etendue, _ condition: String) throws -> ([Echeance], Int) {
        let limites = Limites(parStructure: etendue.structure != nil, parReferent: etendue.referent != nil)
        return try echeances(
            etendue,
            """
            FROM contrats c WHERE c.beneficiaire_id IN (\(limites.ouverts)) AND c.decision NOT IN ('refuse', 'annule') AND \(condition)
              AND NOT EXISTS (SELECT 1 FROM contrats s WHERE s.beneficiaire_id = c.beneficiaire_id
                AND s.decision NOT IN ('refuse', 'annule') AND (s.fin > c.fin OR (s.fin = c.fin AND s.id > c.id)))
            """, ordre: "c.fin, c.id")
    }

    private func enAttente(_ etendue: Etendue) throws -> ([Echeance], Int) {
        let limites = Limites(parStructure: etendue.structure != nil, parReferent: etendue.referent != nil)
        return try echeances(
            etendue,
            """
            FROM contrats c WHERE \(etendue.structures("c")) AND c.decision = 'en_attente'
              AND ifnull(c.transmis_le, c.elabore_le) < :attente AND c.beneficiaire_id IN (\(limites.ouverts))
            """, ordre: "ifnull(c.transmis_le, c.elabore_le), c.id")
    }

    private func echeances(_ etendue: Etendue, _ filtre: String, ordre: String) throws -> ([Echeance], Int) {
        let texte = """
            SELECT c.id, b.id, b.nom, b.prenom, c.fin, c.type FROM beneficiaires b JOIN
              (SELECT c.* \(filtre) ORDER BY \(ordre) LIMIT :nombre) c ON c.beneficiaire_id = b.id ORDER BY \(ordre)
            """
        let echeances = try lignes(texte, etendue.arguments) { lecture in
            let (cle, personne) = (try lecture.cle(Contrat.self), try lecture.cle(Beneficiaire.self))
            let nom = "\(try lecture.texte().uppercased()) \(try lecture.texte())"
            return Echeance(contrat: cle, beneficiaire: personne, nom: nom, fin: try lecture.jour(), type: try lecture.codeOuNil())
        }
        return (echeances, try nombre("SELECT count(*) \(filtre)", etendue.arguments))
    }
}
