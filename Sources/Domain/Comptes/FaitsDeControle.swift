// What the controls of one structure and period rest on: figures counted twice, each time by another way.

/// How many there were at the start of the first day, came, left, and are left after the last day.
package struct MouvementDeStock: Equatable, Sendable {
    package var debut: Int
    package var entrees: Int
    package var sorties: Int
    package var fin: Int

    package init(debut: Int = 0, entrees: Int = 0, sorties: Int = 0, fin: Int = 0) {
        (self.debut, self.entrees, self.sorties, self.fin) = (debut, entrees, sorties, fin)
    }

    package var estJuste: Bool { debut + entrees - sorties == fin }
}

/// A figure of the evaluation page, and how many rows its list holds.
package struct FigureControlee: Equatable, Sendable {
    package var sujet: SujetDeCompte
    package var nombre: Int
    package var liste: Int

    package init(_ sujet: SujetDeCompte, _ nombre: Int, liste: Int) {
        (self.sujet, self.nombre, self.liste) = (sujet, nombre, liste)
    }
}

/// The parts of a view along one axis, added up, and the total that the evaluation page counts.
package struct PartiesDeVue: Equatable, Sendable {
    package var mesure: Mesure
    package var axe: Axe
    package var parties: Int
    package var total: Int

    package init(_ mesure: Mesure, par axe: Axe, parties: Int, total: Int) {
        (self.mesure, self.axe, self.parties, self.total) = (mesure, axe, parties, total)
    }
}

/// The counted facts of the controls of one structure over one period.
package struct FaitsDeControle: Equatable, Sendable {
    package var comptes = ComptesDeBilan()
    /// Rows of each cause that was looked for; none: zero.
    package var causes: [CauseDeControle: Int] = [:]
    /// Accompaniments, by the day they begin and the day they end.
    package var accompagnements = MouvementDeStock()
    /// People: who came had no accompaniment at the start, who left has none after the end.
    package var personnes = MouvementDeStock()
    /// Distinct people behind each kind of facts.
    package var concernes: [Mesure: Int] = [:]
    package var figures: [FigureControlee] = []
    /// Empty when the views were not asked for.
    package var vues: [PartiesDeVue] = []

    package init() {}

    package func nombre(_ cause: CauseDeControle) -> Int { causes[cause] ?? 0 }
    /// Whether the structure did anything in the period.
    package var estVide: Bool { comptes.personnes == 0 && figures.allSatisfy { $0.nombre == 0 && $0.liste == 0 } }
}

/// What the controls of the commission rest on, beside its activity.
package struct FaitsDeCommission: Equatable, Sendable {
    /// People per sitting, counted by the sittings themselves.
    package var dossiers = 0
    /// Examinations that no line counts.
    package var sansPlace = 0
    /// How many rows the list of each figure holds.
    package var listes: [SujetDExamens: Int] = [:]

    package init() {}
}
