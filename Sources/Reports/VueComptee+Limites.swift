// What a view cannot say by its figures: that its period is not over, or that the evaluation page divides otherwise.

import Domain

extension VueComptee {
    /// A period that goes on is counted as it is: nobody takes a difference with a whole year for a rise.
    static func remarquesDAujourdhui(_ vue: Vue, _ aujourdhui: Jour?) -> [String] {
        guard let aujourdhui, vue.periode.au > aujourdhui else { return [] }
        let fin = vue.periode.au.court
        if vue.mesure.estUnStock || vue.mesure == .presents {
            return ["Le \(fin) n’est pas passé\u{a0}: ce sont les accompagnements et les contrats qui courent jusque-là, à ce jour."]
        }
        let compare = [vue.lignes, vue.colonnes].contains { $0?.estTemps ?? false }
        let suite = compare ? " L’écart la compare à des périodes entières." : ""
        return ["La période n’est pas finie\u{a0}: elle est comptée jusqu’au \(aujourdhui.court).\(suite)"]
    }

    /// The published shares of first contracts and renewals are shares of the contracts that have a type.
    static func remarqueDesTypes(_ comptes: ComptesDeVue, _ vue: Vue) -> [String] {
        guard vue.mesure == .contrats, vue.lignes == .type, vue.colonnes == nil else { return [] }
        let sans = comptes.cellules[.init(nil, nil)] ?? 0
        guard sans > 0 else { return [] }
        return ["Parts de tous les contrats\u{a0}; le bilan les calcule sur les \((comptes.total - sans).lisible) qui ont un type."]
    }
}
