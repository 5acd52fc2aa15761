// F4 on a date: the month, a day chosen with the arrows.

import Domain
import Terminal

/// A month on the screen; answers the day as it would be typed.
package struct CalendarScreen: Screen {
    package let title = ""
    package let isPopup = true
    let name: String
    let heading: String
    var day: Jour

    package init(_ name: String, heading: String, day: Jour) {
        (self.name, self.heading, self.day) = (name, heading, day)
    }

    package static var commands: [Command<Self>] {
        func step(_ id: String, _ key: Key, _ help: String, _ to: @escaping @Sendable (Jour) -> Jour) -> Command<Self> {
            Command(id, [key], help: help, group: .aller) { screen, _ in
                screen.day = to(screen.day)
                return []
            }
        }
        return [
            Command("choisir", [.enter], "Choisir", help: "Prend ce jour.") { screen, _ in
                [.answer(Answer(screen.name, screen.day.court))]
            },
            Command("aujourdhui", [.character("a")], "Aujourd’hui", help: "Va à aujourd’hui.", group: .aller) { screen, context in
                screen.day = context.aujourdhui
                return []
            },
            Command("renoncer", [.escape], "Annuler", help: "Revient sans choisir.", group: .aller) { _, _ in [.back] },
            step("veille", .left, "Veille.") { $0.plus(jours: -1) },
            step("lendemain", .right, "Lendemain.") { $0.plus(jours: 1) },
            step("semaine_avant", .up, "Une semaine avant.") { $0.plus(jours: -7) },
            step("semaine_apres", .down, "Une semaine après.") { $0.plus(jours: 7) },
            step("mois_avant", .pageUp, "Mois précédent.") { $0.plus(mois: -1) },
            step("mois_apres", .pageDown, "Mois suivant.") { $0.plus(mois: 1) },
            step("debut_mois", .home, "Premier jour du mois.") { Periode.mois(de: $0).du },
            step("fin_mois", .end, "Dernier jour du mois.") { Periode.mois(de: $0).au },
        ]
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let inside = canvas.popup(rows: 9, columns: 29, title: heading, context)
        let month = Periode.mois(de: day)
        canvas.write(month.libelle, row: inside.row, column: inside.column, width: inside.columns, style: Look.heading)
        for semaine in JourDeSemaine.allCases {
            canvas.write(
                String(semaine.abrege.prefix(2)), row: inside.row + 1, column: inside.column + (semaine.rawValue - 1) * 4 + 1, width: 2,
                style: Look.faint)
        }
        var current = month.du
        var row = inside.row + 2
        while current <= month.au {
            let column = inside.column + (current.jourDeSemaine.rawValue - 1) * 4
            let isToday = current == context.aujourdhui
            let text = TextWidth.pad(String(current.quantieme), to: 3, right: true) + (isToday ? "*" : "")
            canvas.write(text, row: row, column: column, width: 4, style: current == day ? Look.selected : isToday ? Look.heading : .plain)
            if current == day { canvas.cursor = Position(row: row, column: column + 1) }
            if current.jourDeSemaine == .dimanche { row += 1 }
            current = current.plus(jours: 1)
        }
        canvas.write(day.enToutesLettres, row: inside.row + 8, column: inside.column, width: inside.columns)
    }
}
