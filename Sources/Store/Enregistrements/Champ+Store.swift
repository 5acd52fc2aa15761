// The fields that no form has: columns that say whose a row is, and what an act does besides what it was asked.

import Domain

extension Champ {
    static let beneficiaire = Champ("beneficiaire", "Bénéficiaire")
    static let acteAnnule = Champ("acte_annule", "Acte annulé")
    static let ficheFondue = Champ("fiche_fondue", "Fiche fondue")
    static let faitsDeplaces = Champ("faits_deplaces", "Déplacés")
    static let accompagnementsReunis = Champ("accompagnements_reunis", "Accompagnements réunis")
    static let documentExporte = Champ("document_exporte", "Document")
    static let formatDExport = Champ("format_d_export", "Format")
    static let nominatif = Champ("nominatif", "Noms de personnes")
    static let rendezVousAnnules = Champ("rendez_vous_annules", "Rendez-vous annulés")
}
