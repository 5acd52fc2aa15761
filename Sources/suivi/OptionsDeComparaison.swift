// `suivi bilan --compare-plics`: what it may be told, which is not what a page of a period is told.

import Domain
import Exchange
import Reports

/// A comparison to print; nil structure: every published page that the reader may see.
struct DemandeDeComparaison: Equatable {
    let structure: String?
    let sortie: SortieDePage
    /// Also the figures of which nothing is counted.
    let tout: Bool
}

extension OptionsDeBilan {
    /// Nil when a bilan is asked for.
    func comparaison() throws -> DemandeDeComparaison? {
        guard comparePlics else {
            if tout { throw ErreurDUsage.toutSansComparaison }
            return nil
        }
        if clos { throw ErreurDUsage.closAvecComparaison }
        guard annee == nil, du == nil, au == nil else { throw ErreurDUsage.comparaisonSansPeriode }
        if structure?.isEmpty == true { throw ErreurDUsage.valeurManquante("--structure") }
        return DemandeDeComparaison(structure: structure, sortie: try SortieDePage(format: format, fichier: sortie), tout: tout)
    }
}
