// What came of the appointments of a person over a period, and the alert that too many unjustified absences raise.

/// Too many unjustified absences within twelve months.
package struct AlerteDAbsences: Equatable, Sendable {
    /// The day of the absence that exceeded the threshold.
    package let le: Jour
    /// Unjustified absences within the twelve months that end on the day it was asked for.
    package let nombre: Int

    package init(le: Jour, nombre: Int) { (self.le, self.nombre) = (le, nombre) }
}

/// The attendance of one person over a period. An appointment belongs to the day it was fixed for.
package struct Assiduite: Equatable, Sendable {
    package let periode: Periode
    /// The appointments of the period, those that the structure cancelled included, oldest first.
    package let rendezVous: [Entretien]
    /// Days on which the alert was raised within the period.
    package let alertes: [Jour]
    package let honores, excusees, injustifiees, annules: Int
    /// Excused absences whose legitimate reason is not noted yet.
    package let sansMotif: Int
    /// Past appointments whose outcome nobody has noted, and those to come.
    package let sansIssue, aVenir: Int
    /// Interviews of the period to which the person came without appointment.
    package let spontanees: Int

    /// From all the interviews of a person: those of the period are counted, the others raise alerts too.
    package init(_ entretiens: [Entretien], periode: Periode, le aujourdhui: Jour, tolerees: Int) {
        self.periode = periode
        let fixes = entretiens.filter { $0.prevuLe.map(periode.contient) ?? false }.enumerated()
            .sorted { ($0.element.ordre, $0.offset) < ($1.element.ordre, $1.offset) }.map(\.element)
        rendezVous = fixes
        func compte(_ issue: Issue) -> Int { fixes.count { $0.issue == issue } }
        (honores, excusees) = (compte(.honore), compte(.absenceExcusee))
        (injustifiees, annules) = (compte(.absenceInjustifiee), compte(.annuleParStructure))
        sansMotif = fixes.count { $0.issue == .absenceExcusee && $0.motifAbsence == nil }
        sansIssue = fixes.count { $0.etat(le: aujourdhui) == .aRenseigner }
        aVenir = fixes.count { $0.etat(le: aujourdhui) == .aVenir }
        spontanees = entretiens.count { $0.prevuLe == nil && ($0.tenuLe.map(periode.contient) ?? false) }
        alertes = Self.alertes(Self.absences(entretiens), tolerees: tolerees).filter(periode.contient)
    }

    /// Appointments fixed: what the structure itself cancelled was not.
    package var fixes: Int { rendezVous.count - annules }

    /// Appointments whose outcome depends on the person: the base of the two rates.
    package var convoques: Int { honores + excusees + injustifiees }

    /// Came, or could not for a legitimate reason: what the person answers for.
    package var assidus: Int { honores + excusees }
}

extension Entretien {
    fileprivate var ordre: Int { (prevuLe?.numero ?? 0) * 1440 + (heure?.minutes ?? 1439) }
}

extension Assiduite {
    /// Months over which unjustified absences add up: the absence of the same day a year before counts no more.
    package static let mois = 12

    /// The days of the unjustified absences, oldest first.
    package static func absences(_ entretiens: [Entretien]) -> [Jour] {
        entretiens.filter { $0.issue == .absenceInjustifiee }.compactMap(\.prevuLe).sorted()
    }

    /// The days on which the threshold was exceeded: there were not more absences than tolerated within the twelve months
    /// before, and there are now. Absences that follow while it is exceeded raise nothing again. `absences` is sorted.
    package static func alertes(_ absences: [Jour], tolerees: Int) -> [Jour] {
        absences.indices.filter { rang in
            let debut = absences[rang].plus(mois: -mois)
            guard absences[...rang].count(where: { $0 > debut }) == tolerees + 1 else { return false }
            // One that leaves the window the day another enters it: the threshold was exceeded the day before already.
            let veille = absences[rang].plus(jours: -1)
            return absences[..<rang].count { $0 <= veille && $0 > veille.plus(mois: -mois) } <= tolerees
        }.map { absences[$0] }
    }

    /// The alert that holds on a day: more absences than tolerated within the twelve months that end on it.
    package static func alerte(_ absences: [Jour], tolerees: Int, le jour: Jour) -> AlerteDAbsences? {
        let debut = jour.plus(mois: -mois)
        let connues = absences.filter { $0 <= jour }
        let nombre = connues.count { $0 > debut }
        guard nombre > tolerees, let le = alertes(connues, tolerees: tolerees).last else { return nil }
        return AlerteDAbsences(le: le, nombre: nombre)
    }
}

extension Dossier {
    /// The attendance over a period, over everything that the reader sees of the person.
    package func assiduite(_ periode: Periode, le aujourdhui: Jour, tolerees: Int) -> Assiduite {
        Assiduite(entretiens.map(\.fiche.valeur), periode: periode, le: aujourdhui, tolerees: tolerees)
    }

    /// The alert of absences that holds on a day.
    package func alerteDAbsences(le jour: Jour, tolerees: Int) -> AlerteDAbsences? {
        Assiduite.alerte(Assiduite.absences(entretiens.map(\.fiche.valeur)), tolerees: tolerees, le: jour)
    }
}
