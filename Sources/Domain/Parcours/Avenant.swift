// An amendment: what both sides change in a contract while it runs. It is part of its contract and is not counted as another one.

/// An amendment of a contract.
package struct Avenant: Equatable, Sendable {
    package var contrat: Cle<Contrat>
    package var concluLe: Jour
    /// What changes: objectives, steps, end.
    package var objet: String
    /// The new last day of the contract, when it moves.
    package var nouvelleFin: Jour?

    package init(contrat: Cle<Contrat>, concluLe: Jour, objet: String, nouvelleFin: Jour? = nil) {
        (self.contrat, self.concluLe, self.objet, self.nouvelleFin) = (contrat, concluLe, objet, nouvelleFin)
    }
}

extension Champ {
    package static let concluLe = Champ("conclu_le", "Conclu le")
    package static let objetDeLAvenant = Champ("objet_avenant", "Ce qui change")
    package static let nouvelleFin = Champ("nouvelle_fin", "Nouvelle fin")
}

extension Avenant {
    /// What prevents this amendment of a contract, as the contract stands.
    package func refus(de contrat: Contrat, dans accompagnement: Accompagnement, le aujourdhui: Jour) -> [Refus] {
        var refus = accompagnement.refus(pour: .concluLe, date: concluLe)
        if concluLe > aujourdhui { refus.append(.dansLeFutur(.concluLe, concluLe)) }
        if concluLe < contrat.elaboreLe { refus.append(.avant(.concluLe, concluLe, .elaboreLe, contrat.elaboreLe)) }
        if !contrat.retenu { refus.append(.avenantSansContrat(contrat.decision)) }
        if Repli.plier(objet).isEmpty { refus.append(.obligatoire(.objetDeLAvenant)) }
        if let nouvelleFin {
            if nouvelleFin < contrat.debut { refus.append(.avant(.nouvelleFin, nouvelleFin, .debut, contrat.debut)) }
            if nouvelleFin > Contrat.fin(debut: contrat.debut, mois: Contrat.durees.upperBound) {
                refus.append(.contratTropLong(debut: contrat.debut, fin: nouvelleFin))
            }
        }
        return refus + TexteSaisi.refus([(.objetDeLAvenant, objet)])
    }
}
