// The agenda: whom a référent, or a structure, receives on a day, in a week, in a month.

import Domain
import Store
import Terminal

/// Appointments around one day. The day and the appointment under the cursor stay the same from one view to another.
package struct AgendaScreen: Screen {
    package let title = "Agenda"
    /// How many days are seen at once.
    package enum Vue: Int, CaseIterable, Sendable {
        case jour = 1, semaine, mois

        var title: String {
            switch self {
            case .jour: "Jour"
            case .semaine: "Semaine"
            case .mois: "Mois"
            }
        }
    }

    package var vue: Vue
    package var jour: Jour
    /// Nil: every structure.
    var structure: Cle<Structure>?
    /// Nil: everybody of the structure.
    var referent: Cle<Referent>?
    package private(set) var agenda = Agenda([])
    /// By day, when a week or a month of the whole département is seen: then only the day under the cursor is read whole.
    private(set) var counts: [Jour: Int]?
    /// The period of those counts.
    private var counted: Periode?
    /// The appointment under the cursor.
    package var selection: Cle<Entretien>?
    /// The same, as the store has it: what is moved or cancelled.
    private(set) var fiche: Rattache<Entretien>?
    /// What the question being asked is about, whatever the cursor stands on when it is answered.
    var questioned: Rattache<Entretien>?
    /// The appointment under the cursor went away by somebody else’s hand, and nothing was said of it yet.
    var lost = false
    /// What was read for `agenda`.
    private var read: Lu?
    /// The appointment under the cursor is being moved: the day goes with it.
    var follows = false
    /// Only the cursor moved: the appointments are those that were read.
    var onlyCursor = false
    /// In a month, the cursor stands in the list of the day rather than on the day.
    var onRow = false
    /// Where the appointment was to be shifted: proposed again when the hour is taken.
    var asked: PlaceDAgenda?
    /// Said of somebody once the act that was asked for is written.
    var done = (nom: "", sentence: "")

    private struct Lu: Equatable {
        let periode: Periode
        let structure: Cle<Structure>?
        let referent: Cle<Referent>?
    }

    package init(_ context: Context, jour: Jour? = nil, referent: Cle<Referent>? = nil) {
        (vue, self.jour) = (.semaine, jour ?? context.aujourdhui)
        structure = context.utilisateur.perimetre
        self.referent = referent ?? (context.utilisateur.valeur.role == .referent ? context.utilisateur.cle : nil)
    }

    var periode: Periode {
        switch vue {
        case .jour: .jour(jour)
        case .semaine: .semaine(de: jour)
        case .mois: .mois(de: jour)
        }
    }

    /// The appointments of the day under the cursor.
    var lignes: ArraySlice<LigneDAgenda> { agenda.lignes(le: jour) }

    /// The appointment under the cursor, nil on a day without any.
    package var ligne: LigneDAgenda? { lignes.first { $0.entretien == selection } }

    /// The same as the store has it: never another one than the one shown.
    var choisi: Rattache<Entretien>? { fiche.flatMap { $0.fiche.cle == ligne?.entretien ? $0 : nil } }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        let (quick, stood) = (onlyCursor, ligne != nil)
        // What follows may throw: then nothing that was read before may be written on.
        (onlyCursor, fiche) = (false, nil)
        follow(source)
        let isVast = vue != .jour && structure == nil && referent == nil
        if !isVast { (counts, counted) = (nil, nil) }
        if isVast, !quick || counted != periode {
            (counts, counted) = (try source.store.rendezVousParJour(periode), periode)
        }
        let wanted = Lu(periode: isVast ? .jour(jour) : periode, structure: structure, referent: referent)
        if !quick || wanted != read { agenda = try source.store.agenda(wanted.periode, structure: structure, referent: referent) }
        read = wanted
        if ligne == nil {
            lost = lost || stood && source.behind
            selection = lignes.first?.entretien
        }
        fiche = try ligne.map { try source.store.entretien($0.entretien, pour: context.utilisateur) }
    }

    /// The day of the appointment being moved, once it has moved: not before, so that a reading on the way changes nothing.
    private mutating func follow(_ source: Source) {
        guard follows, let selection else { return }
        // One that is no longer there leads nowhere.
        let day = (try? source.store.entretien(selection, pour: source.context.utilisateur).fiche.prevuLe) ?? jour
        (follows, jour) = (day == jour, day)
    }

    /// Another view, another référent: what was asked of an appointment is over.
    mutating func look() { (follows, asked, lost) = (false, nil, false) }

    /// Who is seen: « Camille Lemoine », « CCAS d’Alençon ».
    func whose(_ context: Context) -> String {
        context.referent(referent)?.valeur.nomComplet ?? context.structure(structure)?.valeur.nom ?? "Toutes les structures"
    }

    /// The days of the week that are shown.
    var weekdays: [Jour] {
        guard let counts else { return agenda.jours(de: Semaine(de: jour), avec: jour) }
        return Semaine(de: jour).jours.filter { $0.jourDeSemaine.rawValue <= 5 || $0 == jour || counts[$0] != nil }
    }

    // MARK: Moving

    /// Moves the day; the appointments are read again only when they are of another period.
    mutating func go(to jour: Jour) -> [Effect] {
        // The first and the last years that a date may have.
        guard (2...9998).contains(jour.annee) else { return [] }
        look()
        (self.jour, onlyCursor, onRow) = (jour, true, false)
        return [.load]
    }

    /// Moves among the appointments of the period, from a day to the next one that has some.
    mutating func goToNext(_ step: Int) -> [Effect] {
        let all = agenda.lignes
        let here = all.firstIndex { $0.entretien == selection }
        // From a day without any, to the nearest in that direction.
        let target = here.map { $0 + step } ?? (step > 0 ? all.firstIndex { $0.jour > jour } : all.lastIndex { $0.jour < jour }) ?? -1
        guard all.indices.contains(target) else {
            // The other days of a vast period are not read: the next one is.
            if counts != nil { return go(to: jour.plus(jours: step)) }
            return [.message(.info("Plus de rendez-vous \(step > 0 ? "après" : "avant") dans cette période. « + » et « - » en changent."))]
        }
        selection = all[target].entretien
        let effects = go(to: all[target].jour)
        onRow = true
        return effects
    }

    /// Moves among the appointments of the day.
    mutating func move(_ step: Int) -> [Effect] {
        let rows = lignes
        guard let here = rows.firstIndex(where: { $0.entretien == selection }) else { return [] }
        selection = rows[max(rows.startIndex, min(here + step, rows.endIndex - 1))].entretien
        return go(to: jour)
    }

    /// The day beside, among those that are shown.
    mutating func moveDay(_ step: Int) -> [Effect] {
        guard vue == .semaine else { return go(to: jour.plus(jours: step)) }
        let shown = weekdays
        let place = (shown.firstIndex(of: jour) ?? 0) + step
        if shown.indices.contains(place) { return go(to: shown[place]) }
        // Beyond: the Monday after, the Friday before.
        let lundi = Semaine(de: jour).lundi
        return go(to: step > 0 ? lundi.plus(jours: 7) : lundi.plus(jours: -3))
    }

    mutating func movePeriod(_ step: Int) -> [Effect] {
        switch vue {
        case .jour: go(to: jour.plus(jours: step))
        case .semaine: go(to: jour.plus(jours: 7 * step))
        case .mois: go(to: jour.plus(mois: step))
        }
    }
}
