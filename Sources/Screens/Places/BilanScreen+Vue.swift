// From a heading of the evaluation page to the view of the same measure, in the same place and period.

import Domain
import Reports
import Terminal

extension BilanScreen {
    /// The same heading as a view, a year before beside it.
    static var vueCommand: Command<Self> {
        Command(
            "vue", [.character("v"), .f(5)], help: "Ouvre le tableau de la rubrique : par âge, par référent, par mois.", group: .voir,
            unavailable: { screen, _ in
                screen.vueDeLaRubrique == nil ? "Placez-vous sur une rubrique avec les flèches." : nil
            }
        ) { screen, _ in screen.vueDeLaRubrique.map { [.open(VueScreen($0))] } ?? [] }
    }

    private var vueDeLaRubrique: Vue? {
        guard let structure, let mesure = rubrique.flatMap({ Mesure(rawValue: $0.code) }) else { return nil }
        return Vue(mesure, colonnes: .comparaison, .structure(structure), periode)
    }
}
