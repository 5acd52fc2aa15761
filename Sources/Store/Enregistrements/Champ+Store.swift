// The fields that no form has: columns that say whose a row is, and what an act does besides what it was asked.

import Domain

extension Champ {
    static let beneficiaire = Champ("beneficiaire", "Bénéficiaire")
    static let rendezVousAnnules = Champ("rendez_vous_annules", "Rendez-vous annulés")
}
