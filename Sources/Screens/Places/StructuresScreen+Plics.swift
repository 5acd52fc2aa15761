// The PLICS from the home of a supervisor: which territory, which year, then its files beside those of the user.

import Domain
import Terminal

extension StructuresScreen {
    static var plicsCommand: Command<Self> {
        Command(
            "plics", [.character("w")], "", help: "Écrit le PLICS d’un territoire pour une année, à lire ou à imprimer.", group: .voir,
            unavailable: { _, context in
                territories(context).isEmpty ? "Aucune structure n’a de territoire : donnez-en un à une structure d’abord." : nil
            }
        ) { _, context in
            let territories = territories(context)
            if let only = territories.first, territories.count == 1 { return year(of: only, context) }
            let choices = territories.map { Choice($0, $0) }
            return [.open(ChoiceScreen("plics", heading: "Le PLICS de quel territoire ?", choices: choices))]
        }
    }

    private static func territories(_ context: Context) -> [String] { PorteeOarsa.territoires(context.structures) }

    /// Asks for the year; the last whole one is proposed.
    private static func year(of territory: String, _ context: Context) -> [Effect] {
        let last = Periode.annee(de: context.aujourdhui).precedente
        return [.open(PeriodScreen("plics \(territory)", last, context, asking: .annee))]
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        if answer.question == "plics" { return Self.year(of: answer.choice, context) }
        guard answer.question.hasPrefix("plics ") else { return [] }
        let bounds = answer.choice.split(separator: " ").compactMap { Jour(iso: String($0)) }
        guard bounds.count == 2, let asked = Periode(du: bounds[0], au: bounds[1]) else { return [] }
        return [.writePlics(territoire: String(answer.question.dropFirst("plics ".count)), annee: asked)]
    }
}
