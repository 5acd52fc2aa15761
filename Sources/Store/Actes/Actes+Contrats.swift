// Contracts: drawn up, then decided on by the commission.

import Domain
import GRDB

extension Contrat: Fait {
    func refus(dans accompagnement: Fiche<Accompagnement>, _ acte: ActeEnCours) throws -> [Refus] {
        var refus = self.refus(dans: accompagnement.valeur, le: acte.aujourdhui)
        refus += acte.codeInconnu(.volets, volet, .volet)
        if try !acte.rattachement(predecesseur, accompagnement) { refus.append(.predecesseurEtranger) }
        return refus
    }

    /// Each decision that differs from the former one enters the history of the commission.
    func accompagner(_ cle: Cle<Contrat>, avant: Contrat?, _ acte: ActeEnCours) throws {
        guard (avant?.decision ?? .enAttente, avant?.decideLe) != (decision, decideLe) else { return }
        try acte.db.execute(
            sql: "INSERT INTO decisions_commission (contrat_id, decision, decide_le, quand, qui) VALUES (?, ?, ?, ?, ?)",
            arguments: [sql(cle), sql(decision), sql(decideLe), sql(acte.auteur.instant), sql(acte.auteur.referent)])
    }
}
