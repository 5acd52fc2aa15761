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
    case relancer = "relance_faite", modifierRelance = "relance_modifiee"
    case motiverNonContractualisation = "non_contractualisation_motivee", qualifierSortie = "sortie_qualifiee"
    case conclureAvenant = "avenant_conclu", creerSession = "session_creee", decider = "decision_prise"
    case modifierSession = "session_modifiee", retirerDecision = "decision_retiree"
    case etendreVocabulaire = "vocabulaire_etendu", regler = "parametres_regles"

    case fusionner = "fiches_fusionnees", exporter = "export_fait", clore = "periode_close"
    /// An act of the session was undone; its own line stays above.
    case annuler = "acte_annule"

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
        case .relancer: "Relance"
        case .modifierRelance: "Relance modifiée"
        case .motiverNonContractualisation: "Non-contractualisation motivée"
        case .qualifierSortie: "Motif de sortie précisé"
        case .conclureAvenant: "Avenant conclu"
        case .creerSession: "Commission créée"
        case .decider: "Décision de la commission"
        case .modifierSession: "Commission modifiée"
        case .retirerDecision: "Décision de la commission retirée"
        case .etendreVocabulaire: "Vocabulaire modifié"
        case .regler: "Paramètres modifiés"
        case .fusionner: "Fiches fusionnées"
        case .exporter: "Export"
        case .clore: "Période close"
        case .annuler: "Acte annulé"
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
        case .relancer: .relancer
        case .modifierRelance: .modifierRelance
        case .motiverNonContractualisation: .motiverNonContractualisation
        case .qualifierSortie: .qualifierSortie
        case .conclureAvenant: .conclureAvenant
        case .creerSession: .creerSession
        case .decider: .decider
        case .modifierSession: .modifierSession
        case .retirerDecision: .retirerDecision
        case .etendreVocabulaire: .etendreVocabulaire
        case .regler: .regler
        case .fusionner: .fusionner
        case .exporter: .exporter
        case .clore: .clore
        }
    }
}
