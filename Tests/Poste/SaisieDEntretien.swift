// A complete interview, key by key: what a référent presses from the dossier on. The journey plays it on the real program,
// the benchmark on the desk itself; both count the same keys.

/// One thing done at the keyboard.
package enum Frappe: Equatable, Sendable {
    /// A key that counts.
    case touche(Touche)
    /// A letter that counts: a command, the beginning of a choice, a digit of an hour.
    case lettre(Character)
    /// Words that are typed whatever the program: of a note, of a démarche, of a date. They do not count.
    case texte(String)
}

/// The keys of a complete interview.
package enum SaisieDEntretien {
    /// 80 characters of note.
    package static let note = "Point sur le projet de formation ; loyers en retard, un dossier d’aide à monter."
    package static let demarche = "Demande d’aide au déménagement"
    package static let prochain = "+15"

    /// From an open dossier: nature, issue, a note of 80 characters, two obstacles, one step, the next appointment with its
    /// hour, saved. `freins` are the initials of the obstacles found; whoever has open ones already (`ouverts`) has one more
    /// field to pass.
    package static func frappes(freins: String = "lb", ouverts: Bool) -> [Frappe] {
        [.lettre("e")]
            // For a CER; held today, as proposed, said again by its letter.
            + [.lettre("p"), .touche(.tab), .lettre("h"), .touche(.tab)]
            // Planned and held today, as proposed.
            + [.touche(.tab), .touche(.tab)]
            + [.texte(note), .touche(.tab)]
            + freins.map { .lettre($0) } + [.touche(.tab)] + (ouverts ? [.touche(.tab)] : [])
            + [.lettre("l"), .touche(.tab), .texte(demarche), .touche(.tab)]
            // No due date, no other step.
            + [.touche(.tab), .touche(.tab)]
            + [.texte(prochain), .touche(.tab)]
            + "9h30".map { .lettre($0) }
            + [.touche(.f(10))]
    }

    /// What is promised.
    package static let promesse = 25
}
