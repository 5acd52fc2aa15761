// The interface is not built yet: this stands where it will be opened from.

import Domain
import Store

@MainActor
package enum Interface {
    /// Runs the interface on an opened store; returns the exit status.
    package static func run(store: Store, utilisateur: String?, aujourdhui: Jour?, demonstration: Bool) throws -> Int32 { 0 }
}
