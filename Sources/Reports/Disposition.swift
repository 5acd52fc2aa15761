// How a view is shown: in which order, without which lines and columns, as counts or as shares. It never changes what is counted.

import Domain

/// The way a reader arranged a view.
package struct Disposition: Hashable, Sendable {
    /// The order of the lines.
    package struct Tri: Hashable, Sendable {
        /// Code of the column whose figures decide.
        package let colonne: String
        package let decroissant: Bool
        package init(_ colonne: String, decroissant: Bool) { (self.colonne, self.decroissant) = (colonne, decroissant) }
    }

    /// Nil: the natural order of the axis.
    package var tri: Tri?
    /// Lines and columns that are not shown; totals count them still.
    package var masquees: Set<Modalite> = []
    /// Shares of each column instead of counts.
    package var enParts = false

    package init(tri: Tri? = nil, masquees: Set<Modalite> = [], enParts: Bool = false) {
        (self.tri, self.masquees, self.enParts) = (tri, masquees, enParts)
    }

    /// From the largest, then from the smallest, then the natural order again.
    package func triee(par colonne: String) -> Disposition {
        var suite = self
        suite.tri =
            switch tri {
            case Tri(colonne, decroissant: true): Tri(colonne, decroissant: false)
            case Tri(colonne, decroissant: false): nil
            default: Tri(colonne, decroissant: true)
            }
        return suite
    }

    /// What still has a meaning once the periods of the columns are others.
    package var pourUneAutrePeriode: Disposition {
        Disposition(tri: tri, masquees: masquees.filter { !$0.axe.estTemps }, enParts: enParts)
    }
}
