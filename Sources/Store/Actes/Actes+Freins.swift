// Obstacles and steps, outside an interview.

import Domain
import GRDB

extension Frein: Fait {
    func refus(dans accompagnement: Fiche<Accompagnement>, _ acte: ActeEnCours) throws -> [Refus] {
        var refus = self.refus(dans: accompagnement.valeur, themes: acte.referentiels, le: acte.aujourdhui)
        if try !acte.rattachement(entretien, accompagnement) { refus.append(.rattachementEtranger(.entretien)) }
        return refus
    }

    /// What lifted it goes with a lifted obstacle only.
    var normalise: Frein {
        var propre = self
        if etat != .leve { propre.levePar = "" }
        return propre
    }
}

extension Demarche: Fait {
    func refus(dans accompagnement: Fiche<Accompagnement>, _ acte: ActeEnCours) throws -> [Refus] {
        var refus = self.refus(dans: accompagnement.valeur, referentiels: acte.referentiels, le: acte.aujourdhui)
        if try !acte.rattachement(frein, accompagnement) { refus.append(.rattachementEtranger(.frein)) }
        if try !acte.rattachement(contrat, accompagnement) { refus.append(.rattachementEtranger(.contrat)) }
        if try !acte.rattachement(entretien, accompagnement) { refus.append(.rattachementEtranger(.entretien)) }
        return refus
    }
}
