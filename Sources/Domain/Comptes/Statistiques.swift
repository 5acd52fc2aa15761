// The words of chapters I and II.1 of the PLICS, each resolved once, and the counted facts that their pages rest on.

/// The days of a year of statistics.
///
/// The source writes « janvier 2021 → janvier 2022 », « au 31/12/2021 » and « au 30 novembre 2021 » without saying more. Here:
/// - « janvier N » is the stock of the 1 January of N; a person who leaves on 31/12 is in the stock of that day, not in the next;
/// - the people of chapter I are described on the 1 January of N + 1, the day of the published stock;
/// - II.1 is read on the 30 November of N;
/// - a day that has not come yet is today, and the page says so: nobody is counted in advance.
package struct DatesDeStatistiques: Hashable, Sendable {
    package let annee: Periode
    /// 1 January of the year.
    package let debut: Jour
    /// 1 January of the next year, or today.
    package let fin: Jour
    /// 30 November of the year, or today.
    package let novembre: Jour
    /// Whether a day had not come yet.
    package let enCours: Bool

    /// Nil when the year has not begun.
    package init?(annee: Int, le aujourdhui: Jour) {
        guard let periode = Periode(annee: annee), let novembre = Jour(annee, 11, 30), periode.du <= aujourdhui else { return nil }
        let suivant = periode.au.plus(jours: 1)
        (self.annee, debut, fin) = (periode, periode.du, min(suivant, aujourdhui))
        self.novembre = min(novembre, aujourdhui)
        enCours = suivant > aujourdhui
    }
}

/// The roles of the PLICS. « Bénéficiaires » are the allocataires and their conjoints: those whom the obligation of insertion
/// concerns, and whom I.1.3 to I.1.7 describe. « Personnes couvertes », « personnes vivant dans un foyer allocataire »: those and the
/// personnes à charge, as far as they are inscribed.
package enum RoleDansLeFoyer {
    package static let beneficiaires = Modalite(.place, parmi: [PlaceDansLeFoyer.demandeur, .conjoint])
    package static let aCharge = Modalite(.place, parmi: [PlaceDansLeFoyer.personneACharge])
}

/// Values that the PLICS tells together.
package enum RegroupementDeValeurs: String, CaseIterable, Sendable {
    /// « Personnes seules ou sans enfants » (55 % = 49 + 6).
    case seulesOuSansEnfant = "seules_ou_sans_enfant"
    /// « Isolés (avec ou sans enfant) ».
    case isoles
    /// « Entre 26 et 45 ans ».
    case de26a45 = "26_45"
    /// « Depuis plus de 36 mois »: 36 complete months and more.
    case plusDe36Mois = "36_mois_et_plus"

    package var modalite: Modalite {
        switch self {
        case .seulesOuSansEnfant: Modalite(.situationFamiliale, parmi: [SituationFamiliale.personneIsolee, .coupleSansEnfant])
        case .isoles: Modalite(.situationFamiliale, parmi: [SituationFamiliale.personneIsolee, .familleMonoparentale])
        case .de26a45: Modalite(.age, parmi: [TrancheAge.de26a35, .de36a45])
        case .plusDe36Mois: Modalite(.anciennete, parmi: [Anciennete.jusqua60, .plusDe60])
        }
    }

    package var libelle: String {
        switch self {
        case .seulesOuSansEnfant: "dont personnes seules ou sans enfant"
        case .isoles: "dont isolées, avec ou sans enfant"
        case .de26a45: "dont de 26 à 45 ans"
        case .plusDe36Mois: "dont 36 mois et plus"
        }
    }

    /// Those of an axis.
    package static func de(_ axe: Axe) -> [Self] { allCases.filter { $0.modalite.axe == axe } }
}

/// Some counts along one axis, and their total counted apart; nil code: not known.
package struct Repartition: Equatable, Sendable {
    package var total: Int
    package var parts: [String?: Int]

    package init(_ total: Int = 0, _ parts: [String?: Int] = [:]) { (self.total, self.parts) = (total, parts) }

    /// What one value, or several of them, count.
    package func nombre(_ modalite: Modalite) -> Int {
        ([modalite.code] + modalite.ou).reduce(0) { $0 + (parts[$1] ?? 0) }
    }
}

/// The counted facts of one column of the pages: a territory, every territory, or one structure.
package struct ComptesDeLieu: Equatable, Sendable {
    /// People by place in their household, on the first day and on the last.
    package var placesAvant = Repartition()
    package var places = Repartition()
    /// Bénéficiaires on the last day, along each axis of `StatistiquesDuTerritoire.axes`.
    package var beneficiaires: [Axe: Repartition] = [:]
    /// Contracts drawn up in the year, and those in force on the last day, by volet.
    package var voletsElabores = Repartition()
    package var voletsEnCours = Repartition()
    /// People under contract on 30 November, along each axis of `StatistiquesDuTerritoire.axesDesParticipants`.
    package var participants: [Axe: Repartition] = [:]
    package var activite = ActiviteDeCommission()

    package init() {}
}

/// The counted facts of chapters I and II.1, before any layout.
package struct StatistiquesDuTerritoire: Equatable, Sendable {
    /// I.1.3 to I.2, in their order.
    package static let axes: [Axe] = [.sexe, .age, .situationFamiliale, .anciennete, .orientation, .zone, .commune]
    /// II.1.
    package static let axesDesParticipants: [Axe] = [.sexe, .age, .niveau, .situationFamiliale]

    /// As many as there are columns, in their order.
    package var lieux: [ComptesDeLieu]
    /// Households by territory on the first day and on the last; the total counts each once.
    package var foyersAvant = Repartition()
    package var foyers = Repartition()

    package init(_ lieux: [ComptesDeLieu] = []) { self.lieux = lieux }
}

/// What statistics are read of.
///
/// Territory of a person or a household: that of the structures that accompany them (« DTAS d’Alençon » and « commission d’Alençon »
/// are one territory). Where they live is another question: the commune of the household, told apart in I.2.
package struct DemandeDeStatistiques: Hashable, Sendable {
    package var dates: DatesDeStatistiques
    /// Where each column counts: one or two.
    package var perimetres: [Perimetre]
    /// The territory as the sittings of the commission write it; nil: all.
    package var territoire: String?

    /// `limite`: the structure beyond which the reader counts nothing.
    package init(_ dates: DatesDeStatistiques, territoire: String?, limite: Cle<Structure>? = nil) {
        self.dates = dates
        self.territoire = limite == nil ? territoire : nil
        if let limite {
            perimetres = [.structure(limite)]
        } else {
            perimetres = territoire.map { [.territoire($0), .tout] } ?? [.tout]
        }
    }

    /// Where the table of households by territory counts.
    package var perimetreDesFoyers: Perimetre { perimetres.last ?? .tout }

    /// The sittings of a column.
    package func portee(_ perimetre: Perimetre) -> PorteeDeCommission {
        if case .territoire = perimetre { .periode(dates.annee, territoire: territoire) } else { .periode(dates.annee, territoire: nil) }
    }
}
