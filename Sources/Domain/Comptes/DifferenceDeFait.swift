// What became of a closed list: the records that joined it, left it, moved, or are told otherwise.

import Foundation

/// Where a record stood behind the figures of one heading.
package struct PlaceDeFait: Equatable, Sendable {
    /// The day by which each figure counts it, by the code of the figure.
    package let jours: [String: Jour]
    /// « Renouvellement · validé ».
    package let detail: String

    package init(_ jours: [String: Jour], _ detail: String) { (self.jours, self.detail) = (jours, detail) }

    package var jour: Jour? { jours.values.min() }

    /// Whether two details of a record of a heading say the same of what counts it. The state of the record (« validé »,
    /// « en cours », « Sortie le 3/03/2026 ») changes with the ordinary life of a file after the period: it is not compared.
    package static func memesMots(_ detail: String, _ autre: String, _ rubrique: String) -> Bool {
        detail == autre || rubrique == "personnes" || motsComptes(detail, rubrique) == motsComptes(autre, rubrique)
    }

    /// « Renouvellement » of « Renouvellement · validé »; a reason for leaving is what is counted, as a whole.
    private static func motsComptes(_ detail: String, _ rubrique: String) -> Substring {
        guard rubrique != "sorties", let fin = detail.range(of: " · ", options: .backwards) else { return detail[...] }
        return detail[..<fin.lowerBound]
    }
}

/// A record that does not stand today as it stood at the closing.
package struct DifferenceDeFait: Equatable, Sendable {
    package let rubrique: String
    package let uid: Uid
    package let beneficiaire: Cle<Beneficiaire>
    /// Nil: no figure of the heading counted it.
    package let clos: PlaceDeFait?
    /// Nil: no figure of the heading counts it any more.
    package let present: PlaceDeFait?

    package init(rubrique: String, uid: Uid, beneficiaire: Cle<Beneficiaire>, clos: PlaceDeFait?, present: PlaceDeFait?) {
        (self.rubrique, self.uid, self.beneficiaire, self.clos, self.present) = (rubrique, uid, beneficiaire, clos, present)
    }

    /// What that means for one figure; nil when the figure has nothing to do with it.
    package func sens(_ ligne: String) -> SensDeDifference? {
        switch (clos?.jours[ligne], present?.jours[ligne]) {
        case (nil, nil): nil
        case (nil, _?): .ajoute
        case (_?, nil): .disparu
        case (_?, _?) where clos.map { Set($0.jours.keys) } != present.map { Set($0.jours.keys) }: .deplace
        case (let avant?, let apres?):
            avant != apres || !PlaceDeFait.memesMots(clos?.detail ?? "", present?.detail ?? "", rubrique) ? .redit : nil
        }
    }
}

/// What happened to a record behind one figure.
package enum SensDeDifference: String, CaseIterable, Sendable {
    case ajoute, disparu
    /// Still counted here, and by another line of the heading than before.
    case deplace
    /// Still counted in the same figures, told in other words or at another day; a later state alone is no difference.
    case redit
}

/// How many records moved behind one figure.
package struct Mouvements: Equatable, Sendable {
    package var nombres: [SensDeDifference: Int] = [:]

    package init(_ differences: [DifferenceDeFait], _ chiffre: Chiffre) {
        for difference in differences where difference.rubrique == chiffre.rubrique {
            if let sens = difference.sens(chiffre.ligne) { nombres[sens, default: 0] += 1 }
        }
    }

    package subscript(_ sens: SensDeDifference) -> Int { nombres[sens] ?? 0 }
    package var estVide: Bool { nombres.isEmpty }

    /// « 2 ajoutés, 1 disparu, 3 passés d’une ligne à l’autre, 5 dits autrement »; empty when nothing moved.
    package var phrase: String {
        let mots: [(SensDeDifference, String, String)] = [
            (.ajoute, "ajouté", "ajoutés"), (.disparu, "disparu", "disparus"),
            (.deplace, "passé d’une ligne à l’autre", "passés d’une ligne à l’autre"),
            (.redit, "dit autrement", "dits autrement"),
        ]
        return mots.filter { self[$0.0] > 0 }.map { "\(self[$0.0].lisible) \(self[$0.0] > 1 ? $0.2 : $0.1)" }.joined(separator: ", ")
    }
}
