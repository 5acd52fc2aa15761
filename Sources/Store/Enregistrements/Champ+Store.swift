// The fields that only the journal names.

import Domain

extension Champ {
    static let beneficiaire = Champ("beneficiaire", "Bénéficiaire")
    static let codeDeStructure = Champ("code_structure", "Code")
    static let nomDeStructure = Champ("nom_structure", "Nom de la structure")
    static let natureDeStructure = Champ("nature_structure", "Nature de la structure")
    static let conventionneeDu = Champ("conventionnee_du", "Conventionnée du")
    static let conventionneeAu = Champ("conventionnee_au", "Conventionnée au")
    static let identifiant = Champ("identifiant", "Identifiant")
    static let role = Champ("role", "Rôle")
    static let actifAu = Champ("actif_au", "En poste jusqu’au")
    static let designeAu = Champ("designe_au", "Jusqu’au")
    static let natureDeSituation = Champ("nature_situation", "Situation")
    static let valeurDeSituation = Champ("valeur_situation", "Valeur")
    static let situationDu = Champ("situation_du", "Depuis le")
    static let situationAu = Champ("situation_au", "Jusqu’au")
    static let entretien = Champ("entretien", "Entretien")
    static let freinsReperes = Champ("freins_reperes", "Freins repérés")
    static let freinsLeves = Champ("freins_leves", "Freins levés")
    static let demarches = Champ("demarches", "Démarches")
    static let libelleDeDemarche = Champ("libelle_demarche", "Libellé de la démarche")
    static let rendezVousAnnules = Champ("rendez_vous_annules", "Rendez-vous annulés")
}
