// The six tables of the OARSA questionnaire (DREES), and what each counts on the people followed at 31 December.

/// A table of the questionnaire; the raw value is its number.
package enum TableOarsa: Int, CaseIterable, Sendable {
    case orientations = 1, contrats, durees, actions, delais, reorientations

    package var libelle: String {
        switch self {
        case .orientations: "Orientation des personnes soumises aux droits et devoirs"
        case .contrats: "PPAE et contrats en cours"
        case .durees: "Durées inscrites dans les contrats en cours"
        case .actions: "Actions inscrites dans les contrats en cours"
        case .delais: "Délais d’orientation et de contractualisation"
        case .reorientations: "Réorientations entre SPE et hors SPE"
        }
    }

    /// What it counts, in its order.
    package var mesures: [MesureOarsa] {
        switch self {
        case .orientations:
            [.soumises, .nonOrientees, .orientees, .spe] + OrganismeOarsa.allCases.filter(\.spe).map { .organisme($0) } + [.horsSpe]
                + OrganismeOarsa.allCases.filter { !$0.spe }.map { .organisme($0) } + HorsChampOarsa.allCases.map { .horsChamp($0) }
        case .contrats: [.orientees, .ppae, .cer, .cerSpe, .cerHorsSpe, .cerDepartement, .sansCer]
        case .durees: [.cer] + DureeOarsa.allCases.map { .duree($0) }
        case .actions: [.cer] + ModaliteOarsa.allCases.map { .modalite($0) } + [.sansAction]
        case .delais:
            [
                .entrees, .primoOrientees, .delaiOrientation, .orienteesAvant, .primoCer, .delaiCer, .cerSansSignature,
            ]
        case .reorientations: [.reorientees, .versHorsSpe, .versSpe]
        }
    }

    /// What the shares of the table are shares of: its first line.
    package var base: MesureOarsa { mesures[0] }
}

/// One line of a table: who is counted.
package enum MesureOarsa: Hashable, Sendable {
    case soumises, nonOrientees, orientees, spe, horsSpe, organisme(OrganismeOarsa), horsChamp(HorsChampOarsa)
    case ppae, cer, cerSpe, cerHorsSpe, cerDepartement, sansCer
    case duree(DureeOarsa)
    case modalite(ModaliteOarsa), sansAction
    /// `delai…` are means of days; the people they rest on are the ones that open behind them.
    case entrees, primoOrientees, delaiOrientation, orienteesAvant, primoCer, delaiCer, cerSansSignature
    case reorientees, versHorsSpe, versSpe

    /// Whether the figure is a mean of days.
    package var estUnDelai: Bool { self == .delaiOrientation || self == .delaiCer }

    /// Steps by which the label is set in: a line is a part of the nearest one above that is set in less.
    package var retrait: Int {
        switch self {
        case .nonOrientees, .orientees, .cer, .ppae, .sansCer: 0
        case .spe, .horsSpe, .cerSpe, .cerHorsSpe, .duree, .modalite, .sansAction, .versHorsSpe, .versSpe: 1
        case .delaiOrientation, .orienteesAvant, .delaiCer, .cerSansSignature: 1
        case .organisme, .cerDepartement: 2
        default: 0
        }
    }

    /// Whether Suivi can never count anybody there: no structure of that kind is in it.
    package var inconnaissable: Bool { if case .organisme(let organisme) = self { organisme.natures.isEmpty } else { false } }
}

extension MesureOarsa {
    /// Stable, in CSV and JSON.
    package var code: String {
        switch self {
        case .organisme(let organisme): "organisme_\(organisme.rawValue)"
        case .horsChamp(let statut): "hors_champ_\(statut.rawValue)"
        case .duree(let duree): "duree_\(duree.rawValue)"
        case .modalite(let modalite): "action_\(modalite.rawValue)"
        default: simple.code
        }
    }

    package var libelle: String {
        switch self {
        case .organisme(let organisme): organisme.libelle
        case .horsChamp(let statut): statut.libelle
        case .duree(let duree): duree.libelle
        case .modalite(let modalite): modalite.libelle
        default: simple.libelle
        }
    }

    private var simple: (code: String, libelle: String) {
        switch self {
        case .soumises: ("soumises", "Soumises (droits et devoirs)")
        case .nonOrientees: ("non_orientees", "Non orientées")
        case .orientees: ("orientees", "Orientées")
        case .spe: ("spe", "Vers le SPE")
        case .horsSpe: ("hors_spe", "Hors SPE")
        case .ppae: ("ppae", "PPAE en cours")
        case .cer: ("cer", "CER en cours")
        case .cerSpe: ("cer_spe", "suivies par le SPE")
        case .cerHorsSpe: ("cer_hors_spe", "suivies hors SPE")
        case .cerDepartement: ("cer_departement", "dont par le Département")
        case .sansCer: ("sans_cer", "Sans CER en cours")
        case .sansAction: ("sans_action", "Sans action inscrite")
        default: duParcours
        }
    }

    private var duParcours: (code: String, libelle: String) {
        switch self {
        case .entrees: ("entrees", "Entrées au RSA dans l’année")
        case .primoOrientees: ("primo_orientees", "Primo-orientées")
        case .delaiOrientation: ("delai_orientation", "Jours avant orientation")
        case .orienteesAvant: ("orientees_avant", "suivies avant leur entrée")
        case .primoCer: ("primo_cer", "Primo-CER en cours")
        case .delaiCer: ("delai_cer", "Jours avant signature")
        case .cerSansSignature: ("cer_sans_signature", "signature non renseignée")
        case .reorientees: ("reorientees", "Réorientées dans l’année")
        case .versHorsSpe: ("vers_hors_spe", "du SPE vers hors SPE")
        case .versSpe: ("vers_spe", "de hors SPE vers le SPE")
        default: ("", "")
        }
    }
}
