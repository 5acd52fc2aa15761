// OARSA 3: the durations written in the contracts in force.

extension Definition {
    static let oarsaDurees = Definition(
        compte:
            "Les personnes qui ont un CER en cours, par durée de ce contrat en mois entiers, du premier au dernier jour ; un avenant qui en change la fin change sa durée. Une personne compte une fois, pour le contrat qui finit le dernier.",
        date: "Au 31 décembre de l’année, début et fin du contrat compris.", base: "Les personnes qui ont un CER en cours.")
}
