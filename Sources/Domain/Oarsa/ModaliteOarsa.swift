// The fifteen modalities of action that OARSA looks for in a contract.

/// A modality (table 4, note 16): counted at most once in a contract. Which démarche is which is data (`oarsa.csv`).
package enum ModaliteOarsa: String, Libelle {
    case competencesPro = "acquerir_competences_pro", rechercheEmploi = "parcours_recherche_emploi", iae
    case activiteNonSalariee = "activite_non_salariee", emploiAide = "emploi_aide", emploiNonAide = "emploi_non_aide"
    case lienSocial = "lien_social", mobilite, accesLogement = "acces_logement", accesSoins = "acces_soins"
    case autonomieFinanciere = "autonomie_financiere", famille = "famille_parentalite", illettrisme
    case demarchesAdministratives = "demarches_administratives", autres

    package var libelle: String {
        switch self {
        case .competencesPro: "Acquérir des compétences"
        case .rechercheEmploi: "Recherche d’emploi"
        case .iae: "Mesure d’IAE"
        case .activiteNonSalariee: "Activité non salariée"
        case .emploiAide: "Emploi aidé"
        case .emploiNonAide: "Emploi non aidé"
        case .lienSocial: "Lien social"
        case .mobilite: "Mobilité"
        case .accesLogement: "Accès au logement"
        case .accesSoins: "Accès aux soins"
        case .autonomieFinanciere: "Autonomie financière"
        case .famille: "Famille et parentalité"
        case .illettrisme: "Lutte contre l’illettrisme"
        case .demarchesAdministratives: "Accès aux droits"
        case .autres: "Action non classée"
        }
    }
}

/// The level of education, as the questionnaire groups it (note 3); which code of `niveaux` is which is data (`oarsa.csv`).
package enum NiveauOarsa: String, Libelle {
    case vbisVi = "vbis_vi", v, iv, iiiEtPlus = "iii_ii_i"
    /// Suivi's own list does not always tell a level IV from those above.
    case ivEtPlus = "iv_et_plus", nc

    package var libelle: String {
        switch self {
        case .vbisVi: "Niveaux V bis et VI"
        case .v: "Niveau V"
        case .iv: "Niveau IV"
        case .iiiEtPlus: "Niveaux III, II et I"
        case .ivEtPlus: "Niveau IV et plus, sans distinction"
        case .nc: "Non connu"
        }
    }
}

/// Duration written in a contract, in complete months.
package enum DureeOarsa: String, Libelle {
    case moinsDe6 = "moins_6_mois", de6a12 = "6_mois_1_an", unAn = "1_an_et_plus"

    package init(mois: Int) { self = mois < 6 ? .moinsDe6 : mois < 12 ? .de6a12 : .unAn }

    package var libelle: String {
        switch self {
        case .moinsDe6: "Moins de 6 mois"
        case .de6a12: "De 6 mois à moins d’un an"
        case .unAn: "Un an et plus"
        }
    }
}

/// Why somebody who is followed on the day stands outside the field of the questionnaire (note 4).
package enum HorsChampOarsa: String, Libelle {
    case inconnu
    /// In the RSA already, followed by nobody yet: what was true of them then is not known.
    case pasEncoreSuivi = "pas_encore_suivi"
    case nonSoumis = "non_soumis", aCharge = "a_charge"

    package var libelle: String {
        switch self {
        case .inconnu: "Statut inconnu, hors champ"
        case .pasEncoreSuivi: "Pas encore suivies, inconnu"
        case .nonSoumis: "Non soumises, hors champ"
        case .aCharge: "À charge, hors champ"
        }
    }
}
