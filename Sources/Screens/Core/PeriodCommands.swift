// The keys that change a period: the same on every page that counts over one.

import Domain
import Terminal

extension Screen {
    /// The period before and after, the year, the quarter, the month, or any two days.
    /// `arrows`: whether ← and → go to the period before and after, where they have nothing else to move.
    package static func periodCommands(
        _ period: WritableKeyPath<Self, Periode> & Sendable, arrows: Bool = true
    ) -> [Command<Self>] {
        func change(_ id: String, _ keys: [Key], _ help: String, _ to: @escaping @Sendable (Periode) -> Periode) -> Command<Self> {
            Command(id, keys, help: help, group: .voir) { screen, _ in
                screen[keyPath: period] = to(screen[keyPath: period])
                return [.load]
            }
        }
        return [
            change("precedente", (arrows ? [.left] : []) + [.character("-")], "Période précédente.") { $0.precedente },
            change("suivante", (arrows ? [.right] : []) + [.character("+")], "Période suivante.") { $0.suivante },
            change("annee", [.character("a")], "L’année entière.") { .annee(de: $0.du) },
            change("trimestre", [.character("t")], "Le trimestre.") { .trimestre(de: $0.du) },
            change("mois", [.character("o")], "Le mois.") { .mois(de: $0.du) },
            Command("libre", [.character("p"), .f(6)], "Période", help: "Une année, ou une période du jour au jour.", group: .voir) {
                screen, context in
                [.open(PeriodScreen("periode", screen[keyPath: period], context))]
            },
        ]
    }
}

extension Answer {
    /// The period that `PeriodScreen` answered; nil when this answers something else.
    package var periode: Periode? {
        let bounds = choice.split(separator: " ").compactMap { Jour(iso: String($0)) }
        return question == "periode" && bounds.count == 2 ? Periode(du: bounds[0], au: bounds[1]) : nil
    }
}
