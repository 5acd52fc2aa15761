// How a day is written for a French reader: by hand, so that no ICU tables are loaded at start.

/// A day of the week, Monday first as on a French calendar.
package enum JourDeSemaine: Int, CaseIterable, Sendable {
    case lundi = 1, mardi, mercredi, jeudi, vendredi, samedi, dimanche

    package var nom: String { "\(self)" }
    /// Three letters, for calendars: `lun`.
    package var abrege: String { String(nom.prefix(3)) }
}

extension Jour {
    package static let nomsDesMois = [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ]

    /// Where room is short.
    package static let abregesDesMois = [
        "janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]

    package var jourDeSemaine: JourDeSemaine {
        // 1970-01-01 was a Thursday.
        JourDeSemaine(rawValue: ((numero + 3) % 7 + 7) % 7 + 1) ?? .lundi
    }

    /// `23/11/2026`, the form used in lists.
    package var court: String {
        let parties = iso.split(separator: "-")
        return "\(parties[2])/\(parties[1])/\(parties[0])"
    }

    /// `23/11`, where the year goes without saying.
    package var tresCourt: String { String(court.prefix(5)) }

    /// `lundi 23 novembre 2026`, the form in which every typed date is read back.
    package var enToutesLettres: String { "\(jourDeSemaine.nom) \(sansSemaine)" }

    /// `23 novembre 2026`; the first of a month is « 1er ».
    package var sansSemaine: String {
        "\(quantieme == 1 ? "1er" : String(quantieme)) \(Self.nomsDesMois[mois - 1]) \(annee)"
    }
}
