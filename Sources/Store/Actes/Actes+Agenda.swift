// Two appointments of one référent at one time: refused, unless a reason is given.

import Domain
import GRDB

extension Entretien {
    /// Looked at when the hour is taken, or when the reason for sharing it is taken back: what stood before is not asked again.
    func refusParmiLesAutres(_ cle: Cle<Entretien>?, avant: Entretien?, _ acte: ActeEnCours) throws -> [Refus] {
        guard issue == nil, let creneau, Repli.plier(chevauchement).isEmpty else { return [] }
        let inchange = avant.map { $0.issue == nil && $0.creneau == creneau && $0.referent == referent && $0.chevauchement.isEmpty }
        return try inchange == true ? [] : acte.conflit(creneau, de: referent, sauf: cle, .heure)
    }
}

extension ActeEnCours {
    /// The conflicts of an interview being told and of the next appointment that it makes.
    func conflits(_ consignation: Consignation, _ entretien: Entretien, _ rendezVous: Fiche<Entretien>?) throws -> [Refus] {
        let siens = try entretien.refusParmiLesAutres(rendezVous?.cle, avant: rendezVous?.valeur, self)
        guard let prochain = consignation.prochain, let creneau = prochain.creneau, prochain.issue == nil,
            Repli.plier(prochain.chevauchement).isEmpty
        else { return siens }
        // The interview itself takes its hour, when it is still to come.
        if entretien.issue == nil, entretien.referent == prochain.referent, let pris = entretien.creneau, pris.chevauche(creneau) {
            return siens + [.rendezVousEnConflit(.prochainLe, avec: try initiales(consignation.accompagnement), pris)]
        }
        return try siens + conflit(creneau, de: prochain.referent, sauf: rendezVous?.cle, .prochainLe)
    }

    /// The first open appointment of the référent, in whatever structure, that takes some of these minutes. It may be of
    /// somebody whom the author does not follow: its initials alone are told.
    fileprivate func conflit(
        _ creneau: Creneau, de referent: Cle<Referent>, sauf cle: Cle<Entretien>?, _ champ: Champ
    ) throws -> [Refus] {
        let texte = """
            SELECT e.heure, e.duree, b.nom, b.prenom FROM entretiens e INDEXED BY entretiens_ouverts
            JOIN beneficiaires b ON b.id = e.beneficiaire_id
            WHERE e.structure_id IN (SELECT id FROM structures) AND e.issue IS NULL AND e.prevu_le = :jour
              AND e.referent_id = :referent AND e.heure IS NOT NULL AND e.id IS NOT :cle
            ORDER BY e.heure, e.id
            """
        let arguments = ["jour": sql(creneau.jour), "referent": sql(referent), "cle": sql(cle)]
        let pris = try Lectures(db).lignes(texte, arguments) { lecture -> (Creneau?, String) in
            let (heure, duree) = (try lecture.heureOuNil(), try lecture.entierOuNil())
            let initiales = Beneficiaire.initiales(nom: try lecture.texte(), prenom: try lecture.texte())
            return (heure.map { Creneau(creneau.jour, $0, duree: duree) }, initiales)
        }
        for case (let autre?, let initiales) in pris where autre.chevauche(creneau) {
            return [.rendezVousEnConflit(champ, avec: initiales, autre)]
        }
        return []
    }

    private func initiales(_ accompagnement: Cle<Accompagnement>) throws -> String {
        let personne = try existant(existant(accompagnement).beneficiaire)
        return Beneficiaire.initiales(nom: personne.nom, prenom: personne.prenom)
    }
}
