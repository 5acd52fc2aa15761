// Whether the file at a path is still the one that was opened.

import Foundation

/// Which file it is, whatever its name: a store that was moved, removed or replaced while open would otherwise go on
/// acknowledging acts that nobody will ever find again.
struct IdentiteDuFichier: Equatable, Sendable {
    private let appareil: UInt64
    private let noeud: UInt64

    /// Nil when there is no file at the path.
    init?(_ chemin: String) {
        var etat = stat()
        guard stat(chemin, &etat) == 0 else { return nil }
        (appareil, noeud) = (UInt64(etat.st_dev), UInt64(etat.st_ino))
    }
}
