// How a share is rounded, and how a number agrees with its noun: once for every page.

import Domain

/// Shares of a base. The PLICS mixes rounding and truncation; here it is half-up, and sums are never forced to 100.
package enum Pourcentage {
    /// Nil when the base is 0: a share of nothing is not 0 %.
    package static func arrondi(_ nombre: Int, sur base: Int) -> Int? {
        base > 0 ? (200 * nombre + base) / (2 * base) : nil
    }
}

/// « 1 contrat », « 0 contrat », « 34 contrats »: in French the plural begins at two.
func accord(_ nombre: Int, _ singulier: String, _ pluriel: String) -> String {
    "\(nombre.lisible) \(nombre < 2 ? singulier : pluriel)"
}
