// Who accompanies, as the OARSA questionnaire of the DREES groups it: public service of employment (SPE), or not.

/// The kinds of organismes référents uniques of the questionnaire (notes 7 to 13), in its order.
package enum OrganismeOarsa: String, Libelle {
    case poleEmploi = "pole_emploi", missionLocale = "mission_locale", plie = "mde_plie_cap_emploi", appuiCreation = "appui_creation"
    case iae, autrePlacement = "autre_placement"
    case departement, caf, msa, ccas = "ccas_cias", autre

    package var libelle: String {
        switch self {
        case .poleEmploi: "Pôle emploi"
        case .missionLocale: "Mission locale"
        case .plie: "MDE, PLIE, Cap emploi"
        case .appuiCreation: "Appui à la création"
        case .iae: "Structure d’IAE"
        case .autrePlacement: "Placement ou formation"
        case .departement: "Service du Département"
        case .caf: "Caf"
        case .msa: "Msa"
        case .ccas: "CCAS ou CIAS"
        case .autre: "Autre organisme"
        }
    }

    /// Whether it belongs to the public service of employment, by the convention of the questionnaire.
    package var spe: Bool {
        switch self {
        case .poleEmploi, .missionLocale, .plie, .appuiCreation, .iae, .autrePlacement: true
        case .departement, .caf, .msa, .ccas, .autre: false
        }
    }

    /// A CADA and an association are « autres organismes » outside the SPE.
    package init(_ nature: NatureDeStructure) {
        switch nature {
        case .missionLocale: self = .missionLocale
        case .serviceSocial, .departement: self = .departement
        case .msa: self = .msa
        case .ccas, .cias: self = .ccas
        case .cada, .association, .autre: self = .autre
        }
    }

    /// The natures of structure that are this organisme; empty: Suivi knows no such structure, and can count nobody there.
    package var natures: [NatureDeStructure] { NatureDeStructure.allCases.filter { OrganismeOarsa($0) == self } }

    /// Those that a structure of Suivi may be.
    package static var connus: [OrganismeOarsa] { allCases.filter { !$0.natures.isEmpty } }
}
