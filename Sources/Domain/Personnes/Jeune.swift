// Who is young for a Mission locale, and the day on which one no longer is.

/// The limit of age of the Missions locales.
package enum Jeunesse {
    /// Complete years at which one leaves.
    package static let limite = 26
    /// Days before that birthday from which leaving is to be prepared.
    package static let joursAvantDepart = 90
}

extension Jour {
    /// The first day on which somebody born on `self` is so many years old: of a 29 February, the 1st of March when the
    /// year has none, as `annees(jusque:)` counts.
    package func anniversaire(_ ans: Int) -> Jour {
        Jour(annee + ans, mois, quantieme) ?? plus(mois: 12 * ans).plus(jours: 1)
    }
}

extension Beneficiaire {
    /// The first day at 26.
    package var vingtSixAns: Jour { naissance.anniversaire(Jeunesse.limite) }

    /// Under 26 on a day.
    package func estJeune(le jour: Jour) -> Bool { jour < vingtSixAns }
}
