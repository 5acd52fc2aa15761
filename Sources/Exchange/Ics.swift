// The text of a calendar file (RFC 5545): what any agenda program opens.

import Domain

/// Lines, escapes and dates of iCalendar.
enum Ics {
    /// Octets of a line, its break left out; longer ones go on after a break and a space.
    static let largeur = 75

    /// A property, folded between characters, with its break.
    static func ligne(_ nom: String, _ valeur: String) -> String {
        var sortie = ""
        var octets = 0
        for scalaire in "\(nom):\(valeur)".unicodeScalars {
            let taille = UTF8.width(scalaire)
            if octets + taille > largeur {
                sortie += "\r\n "
                octets = 1
            }
            sortie.unicodeScalars.append(scalaire)
            octets += taille
        }
        return sortie + "\r\n"
    }

    /// A text that is one value: nothing in a name opens another property.
    static func texte(_ texte: String) -> String {
        TexteSur.pourTerminal(texte).replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
    }

    /// `20261123`.
    static func jour(_ jour: Jour) -> String { jour.iso.filter { $0 != "-" } }

    /// `20261123T093000`: the hour on the wall of the office, whatever the zone.
    static func heure(_ jour: Jour, minutes: Int) -> String {
        let chiffres = [minutes / 60 % 24, minutes % 60, 0].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(self.jour(jour.plus(jours: minutes / 1440)))T\(chiffres.joined())"
    }

    /// `20261123T083000Z`.
    static func instant(_ instant: Instant) -> String { instant.iso.filter { $0 != "-" && $0 != ":" } }
}
