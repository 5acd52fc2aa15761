// OARSA 4: the fifteen modalities of action written in the contracts in force.

import Domain

extension Oarsa {
    var remarquesDActions: [String] {
        let sans = comptes.nombre(.sansAction)
        let vides =
            sans > 0
            ? [
                "\(accord(sans, "CER en cours n’a", "CER en cours n’ont")) aucune démarche rattachée : l’action y est peut-être écrite en toutes lettres."
            ] : []
        return vides + ["Un CER peut contenir plusieurs modalités : leur somme dépasse le nombre de CER."]
    }
}

extension Definition {
    static let oarsaActions = Definition(
        compte:
            "Les CER en cours, un par personne, par modalité d’action. Une action est une démarche rattachée au contrat, prévue, engagée ou terminée ; chaque modalité compte une fois au plus par contrat. La modalité vient de la démarche choisie dans la liste, sinon de son thème ; sinon l’action n’est pas classée.",
        date: "Au 31 décembre de l’année, début et fin du contrat compris.", base: "Les personnes qui ont un CER en cours.")
}
