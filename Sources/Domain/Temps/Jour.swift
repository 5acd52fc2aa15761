// A civil day: the only notion of date that a référent writes, signs and is counted by.

/// A day of the Gregorian calendar, without hour or time zone, from 0001-01-01 to 9999-12-31.
/// Stored and exchanged as `AAAA-MM-JJ`. "Today" is never read here: it is always a parameter.
package struct Jour: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01 (negative before).
    package let numero: Int

    package init(numero: Int) { self.numero = numero }

    /// Nil when the day does not exist (30 February, month 13, year 0 or beyond 9999).
    package init?(_ annee: Int, _ mois: Int, _ jour: Int) {
        guard (1...9999).contains(annee), (1...12).contains(mois),
            (1...Self.joursDuMois(mois, annee)).contains(jour)
        else { return nil }
        self.init(numero: Self.numero(annee, mois, jour))
    }

    /// Reads the stored form `AAAA-MM-JJ` only; what a person types is read by `SaisieJour`.
    package init?(iso texte: String) {
        let octets = Array(texte.utf8)
        guard octets.count == 10, octets[4] == 0x2D, octets[7] == 0x2D else { return nil }
        func nombre(_ plage: Range<Int>) -> Int? {
            var valeur = 0
            for octet in octets[plage] {
                guard (0x30...0x39).contains(octet) else { return nil }
                valeur = valeur * 10 + Int(octet) - 0x30
            }
            return valeur
        }
        guard let annee = nombre(0..<4), let mois = nombre(5..<7), let jour = nombre(8..<10) else { return nil }
        self.init(annee, mois, jour)
    }

    package static func < (gauche: Jour, droite: Jour) -> Bool { gauche.numero < droite.numero }

    package var annee: Int { composants.annee }
    package var mois: Int { composants.mois }
    /// Day of the month, 1 to 31.
    package var quantieme: Int { composants.jour }

    /// `AAAA-MM-JJ`.
    package var iso: String {
        let (annee, mois, jour) = composants
        return "\(Self.chiffres(annee, 4))-\(Self.chiffres(mois, 2))-\(Self.chiffres(jour, 2))"
    }

    package func plus(jours: Int) -> Jour { Jour(numero: numero + jours) }

    /// The same day `mois` months later, brought back to the last day of a shorter month (31 January + 1 = 28 February).
    package func plus(mois decalage: Int) -> Jour {
        let (annee, mois, jour) = composants
        let rang = annee * 12 + (mois - 1) + decalage
        let (an, m) = (rang.divise(par: 12), rang.reste(par: 12) + 1)
        return Jour(numero: Self.numero(an, m, min(jour, Self.joursDuMois(m, an))))
    }

    /// Complete years from `self` to `date`: the age of someone born on `self`.
    package func annees(jusque date: Jour) -> Int {
        let (debut, fin) = (composants, date.composants)
        let anniversairePasse = (fin.mois, fin.jour) >= (debut.mois, debut.jour)
        return fin.annee - debut.annee - (anniversairePasse ? 0 : 1)
    }

    /// Complete months from `self` to `date`.
    package func mois(jusque date: Jour) -> Int {
        let (debut, fin) = (composants, date.composants)
        let ecart = (fin.annee - debut.annee) * 12 + fin.mois - debut.mois
        return plus(mois: ecart) <= date ? ecart : ecart - 1
    }

    package func jours(jusque date: Jour) -> Int { date.numero - numero }
}

extension Jour {
    /// Number of days of a month, leap years included.
    package static func joursDuMois(_ mois: Int, _ annee: Int) -> Int {
        switch mois {
        case 2: annee % 4 == 0 && (annee % 100 != 0 || annee % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // Era arithmetic on years that begin in March, so that the leap day is the last of its year.
    private static func numero(_ annee: Int, _ mois: Int, _ jour: Int) -> Int {
        let an = mois <= 2 ? annee - 1 : annee
        let ere = an.divise(par: 400)
        let anDeLEre = an - ere * 400
        let rangDuJour = (153 * (mois + (mois > 2 ? -3 : 9)) + 2) / 5 + jour - 1
        return ere * 146_097 + anDeLEre * 365 + anDeLEre / 4 - anDeLEre / 100 + rangDuJour - 719_468
    }

    private var composants: (annee: Int, mois: Int, jour: Int) {
        let decale = numero + 719_468
        let ere = decale.divise(par: 146_097)
        let jourDeLEre = decale - ere * 146_097
        let an = (jourDeLEre - jourDeLEre / 1460 + jourDeLEre / 36_524 - jourDeLEre / 146_096) / 365
        let rangDuJour = jourDeLEre - (365 * an + an / 4 - an / 100)
        let m = (5 * rangDuJour + 2) / 153
        let mois = m < 10 ? m + 3 : m - 9
        return (an + ere * 400 + (mois <= 2 ? 1 : 0), mois, rangDuJour - (153 * m + 2) / 5 + 1)
    }

    private static func chiffres(_ nombre: Int, _ largeur: Int) -> String {
        let texte = String(nombre)
        return String(repeating: "0", count: max(0, largeur - texte.count)) + texte
    }
}

extension Int {
    fileprivate func divise(par diviseur: Int) -> Int { (self - reste(par: diviseur)) / diviseur }
    fileprivate func reste(par diviseur: Int) -> Int { ((self % diviseur) + diviseur) % diviseur }
}
