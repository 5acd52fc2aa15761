// OARSA 1: who is subject to droits et devoirs on the day, and which organisme is their référent unique.

import Domain

extension Oarsa {
    static var partiesDesOrientations: [(MesureOarsa, [MesureOarsa])] {
        let organismes = OrganismeOarsa.allCases
        return [
            (.soumises, [.nonOrientees, .orientees]), (.orientees, [.spe, .horsSpe]),
            (.spe, organismes.filter(\.spe).map { .organisme($0) }), (.horsSpe, organismes.filter { !$0.spe }.map { .organisme($0) }),
        ]
    }

    var remarquesDOrientation: [String] {
        var remarques: [String] = []
        let inconnues = comptes.nombre(.horsChamp(.inconnu))
        if inconnues > 0 {
            remarques.append(
                "\(accord(inconnues, "personne n’a", "personnes n’ont")) pas de statut « droits et devoirs » à cette date : hors champ, comme le demande l’enquête."
            )
        }
        let attendues = comptes.nombre(.horsChamp(.pasEncoreSuivi))
        if attendues > 0 {
            remarques.append(
                "\(accord(attendues, "personne déjà entrée dans le RSA n’a été suivie", "personnes déjà entrées dans le RSA n’ont été suivies")) qu’ensuite : statut alors inconnu."
            )
        }
        if !partout {
            remarques.append(
                "Les personnes non orientées ne sont connues que sur tout le Département : ici la base est celle des personnes suivies, et « – » ne veut pas dire zéro."
            )
        }
        if comptes.ailleurs > 0 {
            let ailleurs =
                comptes.ailleurs == 1
                ? "1 personne suivie ici est comptée dans une autre structure"
                : "\(comptes.ailleurs.lisible) personnes suivies ici sont comptées dans une autre structure"
            remarques.append("\(ailleurs), la dernière arrivée : le référent est unique.")
        }
        return remarques + [
            "« – » : aucune structure de cette nature n’est suivie dans Suivi (Pôle emploi, Caf…) : à compléter d’une autre source."
        ]
    }
}

extension Definition {
    /// Of a territory or a structure, where only who is followed is known.
    static let oarsaOrientationsIci = Definition(
        compte: oarsaOrientations.compte, date: oarsaOrientations.date,
        base:
            "Les personnes suivies ici et soumises aux droits et devoirs ; celles que personne ne suit ne sont connues que sur tout le Département. Suivi ne sait pas si le droit au RSA est ouvert ou suspendu ce jour-là."
    )
    static let oarsaOrientations = Definition(
        compte:
            "Les adultes (demandeurs et conjoints) dont la situation « droits et devoirs » est oui. Une personne est orientée si une structure la suit ce jour-là ; si plusieurs la suivent, la dernière arrivée est son référent unique. Non orientée : suivie par personne ce jour-là, mais plus tard. Le SPE est celui de l’enquête : la Mission locale en est ; Département, Msa, CCAS, CADA et associations n’en sont pas.",
        date: "Au 31 décembre de l’année, dernier jour de suivi compris.",
        base: "Les personnes soumises aux droits et devoirs. Suivi ne sait pas si le droit au RSA est ouvert ou suspendu ce jour-là.")
}
