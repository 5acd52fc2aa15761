// The span of days over which something is counted or holds.

/// From one day to another, both included; an open end is not a `Periode`.
package struct Periode: Hashable, Sendable {
    package let du: Jour
    package let au: Jour

    /// Nil when the end comes before the start.
    package init?(du: Jour, au: Jour) {
        guard du <= au else { return nil }
        (self.du, self.au) = (du, au)
    }

    private init(borneDu du: Jour, au: Jour) { (self.du, self.au) = (du, au) }

    /// The civil year; nil outside 1…9999.
    package init?(annee: Int) {
        guard let du = Jour(annee, 1, 1), let au = Jour(annee, 12, 31) else { return nil }
        self.init(borneDu: du, au: au)
    }

    /// The civil year in which a day falls.
    package static func annee(de jour: Jour) -> Periode {
        let du = jour.plus(jours: 1 - jour.quantieme).plus(mois: 1 - jour.mois)
        return Periode(borneDu: du, au: du.plus(mois: 12).plus(jours: -1))
    }

    /// The month in which a day falls.
    package static func mois(de jour: Jour) -> Periode {
        let du = jour.plus(jours: 1 - jour.quantieme)
        return Periode(borneDu: du, au: du.plus(mois: 1).plus(jours: -1))
    }

    /// One day.
    package static func jour(_ jour: Jour) -> Periode { Periode(borneDu: jour, au: jour) }

    /// The week in which a day falls, from its Monday to its Sunday.
    package static func semaine(de jour: Jour) -> Periode {
        let lundi = jour.plus(jours: 1 - jour.jourDeSemaine.rawValue)
        return Periode(borneDu: lundi, au: lundi.plus(jours: 6))
    }

    /// The quarter in which a day falls.
    package static func trimestre(de jour: Jour) -> Periode {
        let du = mois(de: jour).du.plus(mois: -((jour.mois - 1) % 3))
        return Periode(borneDu: du, au: du.plus(mois: 3).plus(jours: -1))
    }

    package func contient(_ jour: Jour) -> Bool { du <= jour && jour <= au }

    /// Months covered when the span is made of whole months from a first to a last day, nil otherwise.
    private var moisEntiers: Int? {
        let fin = au.plus(jours: 1)
        let mois = du.mois(jusque: fin)
        return du.quantieme == 1 && mois > 0 && du.plus(mois: mois) == fin ? mois : nil
    }

    /// The months that the span touches, whole, in order.
    package var mois: [Periode] {
        var suite = [Periode.mois(de: du)]
        while let dernier = suite.last, dernier.au < au { suite.append(dernier.suivante) }
        return suite
    }

    package var suivante: Periode { decalee(1) }
    package var precedente: Periode { decalee(-1) }

    private func decalee(_ sens: Int) -> Periode {
        if let mois = moisEntiers {
            let debut = du.plus(mois: sens * mois)
            return Periode(borneDu: debut, au: debut.plus(mois: mois).plus(jours: -1))
        }
        let longueur = sens * (du.jours(jusque: au) + 1)
        return Periode(borneDu: du.plus(jours: longueur), au: au.plus(jours: longueur))
    }

    /// « année 2021 », « 2e trimestre 2021 », « mars 2021 », or the two days.
    package var libelle: String {
        switch moisEntiers {
        case 12 where du.mois == 1: "année \(du.annee)"
        case 3 where du.mois % 3 == 1: "\(du.mois / 3 == 0 ? "1er" : "\(du.mois / 3 + 1)e") trimestre \(du.annee)"
        case 1: "\(Jour.nomsDesMois[du.mois - 1]) \(du.annee)"
        default: "du \(du.court) au \(au.court)"
        }
    }
}
