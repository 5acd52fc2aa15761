// Days on which people are received, and the days on which the Commission RSA meets.

import Domain

enum Calendrier {
    /// Neither Saturday nor Sunday nor a holiday that falls on a fixed date.
    static func ouvre(_ jour: Jour) -> Bool {
        jour.jourDeSemaine.rawValue <= 5 && !feries.contains(jour.mois * 100 + jour.quantieme)
    }

    private static let feries: Set<Int> = [101, 501, 508, 714, 815, 1101, 1111, 1225]

    /// The working day nearest to a day and within bounds: before it, else after it.
    static func ouvrable(_ jour: Jour, dans bornes: Periode) -> Jour {
        let depart = min(max(jour, bornes.du), bornes.au)
        for pas in 0...10 {
            for candidat in [depart.plus(jours: -pas), depart.plus(jours: pas)]
            where bornes.contient(candidat) && ouvre(candidat) { return candidat }
        }
        return depart
    }

    /// The commission meets on the third Tuesday of each month; the first meeting at least five days after a day.
    static func commission(apres jour: Jour) -> Jour {
        for mois in 0...2 {
            let premier = jour.plus(jours: 1 - jour.quantieme).plus(mois: mois)
            let mardi = premier.plus(jours: (9 - premier.jourDeSemaine.rawValue) % 7 + 14)
            if mardi >= jour.plus(jours: 5) { return mardi }
        }
        return jour.plus(jours: 30)
    }
}

extension Periode {
    /// A span made right side up, for bounds that are computed.
    init(_ du: Jour, _ au: Jour) { self = Periode(du: min(du, au), au: max(du, au)) ?? .annee(de: du) }

    var jours: Int { du.jours(jusque: au) }
}
