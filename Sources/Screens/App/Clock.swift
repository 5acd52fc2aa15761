// What time it is: read here and nowhere else, so that a pinned day pins everything.

import Domain
import Foundation

/// The day and the moment. A pinned day (`--aujourdhui`) keeps the time of day of the real clock.
package struct Clock: Sendable {
    let pinned: Jour?

    package init(pinned: Jour? = nil) { self.pinned = pinned }

    /// The local civil day.
    package var today: Jour {
        pinned ?? Self.local(Instant(secondes: Int(time(nil)))).jour
    }

    /// The civil day and the hour of a moment, here.
    package static func local(_ instant: Instant) -> (jour: Jour, heure: Heure?) {
        var seconds = instant.secondes
        var parts = tm()
        localtime_r(&seconds, &parts)
        return (
            Jour(Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)) ?? instant.jour,
            Heure(Int(parts.tm_hour), Int(parts.tm_min))
        )
    }

    package var now: Instant {
        let seconds = Int(time(nil))
        guard let pinned else { return Instant(secondes: seconds) }
        return Instant(secondes: pinned.numero * 86_400 + seconds % 86_400)
    }
}
