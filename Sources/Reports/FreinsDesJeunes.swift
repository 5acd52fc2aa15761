// « Quels freins chez les jeunes ? »: in numbers and percent, on both bases: the obstacles, and the young people.

import Domain

/// One theme, with its two shares.
package struct LigneDeFreins: Equatable, Sendable {
    package let theme: Theme
    package let freins: Int
    /// Of all the obstacles, in percent; nil when there are none.
    package let partDesFreins: Int?
    package let jeunes: Int
    /// Of all the young people followed, in percent: one has several obstacles, these do not add up to 100.
    package let partDesJeunes: Int?
}

/// One zone and its share of the young people.
package struct LigneDeZone: Equatable, Sendable {
    /// Nil: unknown.
    package let zone: Zone?
    package let jeunes: Int
    package let part: Int?
}

/// The page of the obstacles of the young.
package struct FreinsDesJeunes: Equatable, Sendable {
    /// « 41 freins pour 32 jeunes ».
    package let titre: String
    /// How many have one at least.
    package let precision: String
    package let lignes: [LigneDeFreins]
    package let zones: [LigneDeZone]
    package let totalFreins: Int
    package let jeunes: Int

    package init(_ comptes: ComptesDesJeunes) {
        (totalFreins, jeunes) = (comptes.totalFreins, comptes.jeunes)
        titre = accord(comptes.totalFreins, "frein", "freins") + " pour " + accord(comptes.jeunes, "jeune", "jeunes")
        let part = Pourcentage.arrondi(comptes.jeunesAvecFrein, sur: comptes.jeunes).map { " (\($0)\u{a0}%)" } ?? ""
        precision =
            accord(comptes.jeunesAvecFrein, "jeune a", "jeunes ont") + " au moins un frein repéré dans la période" + part + "."
        lignes = Theme.allCases.map { theme in
            let compte = comptes.freins[theme] ?? CompteDeFreins(freins: 0, jeunes: 0)
            return LigneDeFreins(
                theme: theme, freins: compte.freins, partDesFreins: Pourcentage.arrondi(compte.freins, sur: comptes.totalFreins),
                jeunes: compte.jeunes, partDesJeunes: Pourcentage.arrondi(compte.jeunes, sur: comptes.jeunes))
        }
        let connues = Zone.allCases.map { (Zone?.some($0), comptes.zones[$0] ?? 0) }
        zones = (connues + (comptes.zoneInconnue > 0 ? [(nil, comptes.zoneInconnue)] : [])).map { zone, nombre in
            LigneDeZone(zone: zone, jeunes: nombre, part: Pourcentage.arrondi(nombre, sur: comptes.jeunes))
        }
    }
}
