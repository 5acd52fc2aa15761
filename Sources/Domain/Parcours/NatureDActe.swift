// The kinds of acts: the word that the journal keeps, and the words that it shows.

/// What was done, without its content. The raw value is what the journal stores; the wording may change.
package enum NatureDActe: String, Libelle {
    case creerStructure = "structure_creee", creerReferent = "referent_cree"
    case inscrire = "beneficiaire_inscrit", modifierBeneficiaire = "beneficiaire_modifie"
    case reaffecter = "reaffectation", sortir = "sortie_enregistree", annulerSortie = "sortie_annulee"
    case reprendre = "accompagnement_repris"
    case elaborerContrat = "contrat_elabore", modifierContrat = "contrat_modifie"
    case consignerEntretien = "entretien_consigne", modifierEntretien = "entretien_modifie"
    case releverFrein = "frein_repere", modifierFrein = "frein_modifie"
    case engagerDemarche = "demarche_engagee", modifierDemarche = "demarche_modifiee"

    package var libelle: String {
        switch self {
        case .creerStructure: "Structure créée"
        case .creerReferent: "Référent créé"
        case .inscrire: "Bénéficiaire inscrit"
        case .modifierBeneficiaire: "Bénéficiaire modifié"
        case .reaffecter: "Réaffectation"
        case .sortir: "Sortie enregistrée"
        case .annulerSortie: "Sortie annulée"
        case .reprendre: "Accompagnement repris"
        case .elaborerContrat: "Contrat élaboré"
        case .modifierContrat: "Contrat modifié"
        case .consignerEntretien: "Entretien consigné"
        case .modifierEntretien: "Entretien modifié"
        case .releverFrein: "Frein repéré"
        case .modifierFrein: "Frein modifié"
        case .engagerDemarche: "Démarche engagée"
        case .modifierDemarche: "Démarche modifiée"
        }
    }
}

extension Acte {
    package var nature: NatureDActe {
        switch self {
        case .creerStructure: .creerStructure
        case .creerReferent: .creerReferent
        case .inscrire: .inscrire
        case .modifierBeneficiaire: .modifierBeneficiaire
        case .reaffecter: .reaffecter
        case .sortir: .sortir
        case .annulerSortie: .annulerSortie
        case .reprendre: .reprendre
        case .elaborerContrat: .elaborerContrat
        case .modifierContrat: .modifierContrat
        case .consignerEntretien: .consignerEntretien
        case .modifierEntretien: .modifierEntretien
        case .releverFrein: .releverFrein
        case .modifierFrein: .modifierFrein
        case .engagerDemarche: .engagerDemarche
        case .modifierDemarche: .modifierDemarche
        }
    }
}
