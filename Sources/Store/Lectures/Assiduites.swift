// The attendance of the people of a structure: what is asked, and its rows.

import Domain

/// Whose absences, over which period; nil structure: every one.
package struct FiltreAssiduite: Hashable, Sendable {
    package var structure: Cle<Structure>?
    /// Restricts to the people in his or her charge at the end of the period, or today when it has not ended.
    package var referent: Cle<Referent>?
    package var periode: Periode

    package init(structure: Cle<Structure>? = nil, referent: Cle<Referent>? = nil, periode: Periode) {
        (self.structure, self.referent, self.periode) = (structure, referent, periode)
    }
}

/// One person who was absent in the period, or whose alert holds at its end.
package struct LigneDAssiduite: Equatable, Sendable {
    package var beneficiaire: Cle<Beneficiaire>
    /// « LEFÈVRE Aurélie ».
    package var nom: String
    /// Appointments of the period; those that the structure cancelled are not fixed.
    package var fixes = 0
    package var honores = 0
    package var excusees = 0
    package var injustifiees = 0
    package var alerte: AlerteDAbsences?

    package init(beneficiaire: Cle<Beneficiaire>, nom: String) { (self.beneficiaire, self.nom) = (beneficiaire, nom) }

    /// The base of the rates, as in `Assiduite`.
    package var convoques: Int { honores + excusees + injustifiees }
}

/// Some rows, and how many there are in all.
package struct PageDAssiduite: Equatable, Sendable {
    package var total: Int
    package var lignes: [LigneDAssiduite]
    package init(total: Int, lignes: [LigneDAssiduite]) { (self.total, self.lignes) = (total, lignes) }
}

/// Somebody followed whose absences raise an alert.
package struct AlerteDePersonne: Equatable, Sendable {
    package let beneficiaire: Cle<Beneficiaire>
    /// « LEFÈVRE Aurélie ».
    package let nom: String
    package let alerte: AlerteDAbsences

    package init(beneficiaire: Cle<Beneficiaire>, nom: String, alerte: AlerteDAbsences) {
        (self.beneficiaire, self.nom, self.alerte) = (beneficiaire, nom, alerte)
    }
}
