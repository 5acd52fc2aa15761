// The time that an appointment takes in the day of a référent.

/// Some minutes of a day. Two of them overlap when they share a minute; one that begins when the other ends does not.
package struct Creneau: Hashable, Sendable {
    package let jour: Jour
    package let debut: Heure
    /// Minutes.
    package let duree: Int

    /// What an appointment without a duration is counted as: half an hour, the shortest interview that référents plan.
    package static let dureeParDefaut = 30

    package init(_ jour: Jour, _ debut: Heure, duree: Int? = nil) {
        (self.jour, self.debut, self.duree) = (jour, debut, duree ?? Self.dureeParDefaut)
    }

    /// Minutes since the midnight before; past 1440 when it goes on after the next one.
    package var fin: Int { debut.minutes + duree }

    package func chevauche(_ autre: Creneau) -> Bool { jour == autre.jour && debut.minutes < autre.fin && autre.debut.minutes < fin }

    /// « 9 h 30 à 10 h 15 ».
    package var libelle: String { "\(debut.libelle) à \(Heure(fin / 60 % 24, fin % 60)?.libelle ?? "")" }

    /// `09:30-10:15`, where columns are counted.
    package var court: String { "\(debut.iso)-\(Heure(fin / 60 % 24, fin % 60)?.iso ?? "")" }
}

extension Entretien {
    /// The time it takes; nil without a day and an hour fixed.
    package var creneau: Creneau? {
        guard let prevuLe, let heure else { return nil }
        return Creneau(prevuLe, heure, duree: duree)
    }
}

extension Issue {
    /// Cancelled or excused, the hour is given back.
    package var libereLHeure: Bool { self == .annuleParStructure || self == .absenceExcusee }
}

extension Champ {
    package static let prochainChevauchement = Champ("prochain_chevauchement", "  raison")
}
