// How the views of the caseload are called.

import Store

extension FiltreFileActive.Vue {
    package var libelle: String {
        switch self {
        case .enCours: "Accompagnements en cours"
        case .tous: "Toutes les personnes"
        case .echeance: "Contrat à échéance"
        case .nonVus: "Non vus depuis 90 jours"
        case .moinsDe26: "Moins de 26 ans"
        case .sansReferent: "Sans référent"
        case .sortis: "Sortis"
        }
    }
}
