// The counted facts about the young people of a structure over a period, before any layout.

/// Obstacles of one theme: how many, and how many young people they concern.
package struct CompteDeFreins: Equatable, Sendable {
    package var freins: Int
    package var jeunes: Int
    package init(freins: Int, jeunes: Int) { (self.freins, self.jeunes) = (freins, jeunes) }
}

/// What « 41 freins pour 32 jeunes » rests on. A young person is under 26 on a day of the period on which the structure
/// follows them; an obstacle is counted when its person was still under 26 on the day it was found.
package struct ComptesDesJeunes: Equatable, Sendable {
    /// Young people followed on a day at least of the period.
    package var jeunes = 0
    /// Those among them who have one obstacle at least in the period.
    package var jeunesAvecFrein = 0
    package var totalFreins = 0
    package var freins: [Theme: CompteDeFreins] = [:]
    /// Where they live at the end of the period.
    package var zones: [Zone: Int] = [:]
    package var zoneInconnue = 0

    package init() {}
}
