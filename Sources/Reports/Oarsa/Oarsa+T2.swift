// OARSA 2: who has a PPAE, who has a contract in force.

import Domain

extension Oarsa {
    var remarquesDeContrats: [String] {
        let plusieurs = comptes.plusieursContrats
        let chevauchement =
            plusieurs > 0
            ? ["\(accord(plusieurs, "personne a", "personnes ont")) plusieurs CER en cours : celui qui finit le dernier est retenu."] : []
        return chevauchement + [
            "Le PPAE en cours approche l’inscription à Pôle emploi, que Suivi ne connaît pas : une personne sans PPAE peut être inscrite."
        ]
    }
}

extension Definition {
    static let oarsaContrats = Definition(
        compte:
            "Les personnes soumises aux droits et devoirs et orientées qui ont un CER ou un contrat d’engagement en cours : décision validée, début au plus tard ce jour-là, fin ce jour-là ou après. La décision est celle connue aujourd’hui. Le PPAE est compté s’il est en cours et ni refusé ni annulé.",
        date: "Au 31 décembre de l’année, début et fin du contrat compris.",
        base: "Les personnes orientées vers un autre organisme que Pôle emploi : toutes celles de Suivi.")
}
