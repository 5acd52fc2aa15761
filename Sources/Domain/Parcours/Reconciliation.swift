// Two histories of one person become one: what unites, what is cut, what is left out.

/// A stretch of days from one to another, both included; nil: it goes on.
package struct Intervalle: Hashable, Sendable {
    package var du: Jour
    package var au: Jour?

    package init(du: Jour, au: Jour?) { (self.du, self.au) = (du, au) }

    package func touche(_ autre: Intervalle) -> Bool {
        (au.map { autre.du <= $0 } ?? true) && (autre.au.map { du <= $0 } ?? true)
    }

    /// Whether it ends after another, or goes on when the other ends.
    package func dure(plusQue autre: Intervalle) -> Bool {
        guard let fin = autre.au else { return false }
        return au.map { $0 > fin } ?? true
    }
}

extension Intervalle {
    /// What is left of this stretch outside the others: zero, one or several stretches, in order.
    package func horsDe(_ autres: [Intervalle]) -> [Intervalle] {
        autres.reduce([self]) { restes, autre in restes.flatMap { $0.prive(de: autre) } }
    }

    private func prive(de autre: Intervalle) -> [Intervalle] {
        guard touche(autre) else { return [self] }
        var restes: [Intervalle] = []
        if du < autre.du { restes.append(Intervalle(du: du, au: autre.du.plus(jours: -1))) }
        if let fin = autre.au, au.map({ $0 > fin }) ?? true { restes.append(Intervalle(du: fin.plus(jours: 1), au: au)) }
        return restes
    }
}

extension Accompagnement {
    /// Its days; the day of exit belongs to it.
    package var intervalle: Intervalle { Intervalle(du: du, au: sortie?.le) }
}

/// One step by which two accompaniments of one structure become one.
package struct Reunion: Equatable, Sendable {
    /// The one that ends last, with its exit or without: it begins earlier if need be, so that its end never moves.
    package let reste: Fiche<Accompagnement>
    package let du: Jour
    /// The one whose facts pass to the other, and which is no more.
    package let retire: Fiche<Accompagnement>
}

/// The accompaniments of two files of one person.
package enum Reconciliation {
    /// The steps, in order, after which no two accompaniments of one structure share a day. Each step is itself possible:
    /// the one that stays grows over nothing but what was already united. Of two that end together, the kept file's stays.
    package static func reunions(garde: [Fiche<Accompagnement>], fondu: [Fiche<Accompagnement>]) -> [Reunion] {
        let structures = Set(garde.map(\.structure)).intersection(fondu.map(\.structure)).sorted()
        return structures.flatMap { structure in
            let siens = (garde + fondu).filter { $0.structure == structure }.sorted { ($0.du, $0.cle) < ($1.du, $1.cle) }
            return reunions(siens, gardes: Set(garde.map(\.cle)))
        }
    }

    private static func reunions(_ suivis: [Fiche<Accompagnement>], gardes: Set<Cle<Accompagnement>>) -> [Reunion] {
        guard let premier = suivis.first else { return [] }
        var etapes: [Reunion] = []
        // What was united so far, and the days that it holds.
        var (courant, jours) = (premier, premier.valeur.intervalle)
        for suivant in suivis.dropFirst() {
            let siens = suivant.valeur.intervalle
            guard jours.touche(siens) else {
                (courant, jours) = (suivant, siens)
                continue
            }
            let garder = jours.au == siens.au ? gardes.contains(courant.cle) : jours.dure(plusQue: siens)
            let du = min(jours.du, siens.du)
            etapes.append(Reunion(reste: garder ? courant : suivant, du: du, retire: garder ? suivant : courant))
            courant = garder ? courant : suivant
            jours = Intervalle(du: du, au: garder ? jours.au : siens.au)
        }
        return etapes
    }
}
