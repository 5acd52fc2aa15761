// One heading of the evaluation page: a total, its lines, and what a reader must know to trust them.

import Domain

/// A heading. `total` is counted apart from the lines; what does not add up is said in `remarques`, never corrected.
package struct Rubrique: Equatable, Sendable {
    /// Fixed, in JSON and CSV: `contrats`, `entretiens`, `freins`, `demarches`, `sorties`, `personnes`.
    package let code: String
    package let libelle: String
    package let total: Int
    package let lignes: [Ligne]
    /// Sentences, each complete.
    package let remarques: [String]
    package let definition: Definition
    /// The rows behind the total.
    package let selection: Selection
}

extension Rubrique {
    /// The same in the word of the département.
    func avec(_ contrat: NomDuContrat) -> Rubrique {
        guard contrat != .cer else { return self }
        return Rubrique(
            code: code, libelle: libelle, total: total,
            lignes: lignes.map {
                Ligne($0.code, contrat.dans($0.libelle), $0.nombre, base: $0.base, $0.selection, avertissement: $0.avertissement)
            },
            remarques: remarques.map(contrat.dans),
            // The kinds of contracts that are counted keep their names.
            definition: code == "contrats"
                ? definition
                : Definition(
                    compte: contrat.dans(definition.compte), date: contrat.dans(definition.date), base: contrat.dans(definition.base)),
            selection: selection)
    }
}

/// One counted line.
package struct Ligne: Equatable, Sendable {
    package let code: String
    package let libelle: String
    package let nombre: Int
    /// What the percentage is a share of.
    package let base: Int
    /// The rows behind the number.
    package let selection: Selection
    /// Whether the line is there because the other parts do not make the total.
    package let avertissement: Bool

    init(_ code: String, _ libelle: String, _ nombre: Int, base: Int, _ selection: Selection, avertissement: Bool = false) {
        (self.code, self.libelle, self.nombre, self.base) = (code, libelle, nombre, base)
        (self.selection, self.avertissement) = (selection, avertissement)
    }

    /// Half-up; nil when there is nothing to be a share of.
    package var pourcentage: Int? { Pourcentage.arrondi(nombre, sur: base) }
}

/// What a heading counts, in the words shown to whoever must answer for the figure.
package struct Definition: Equatable, Sendable {
    /// What one unit is.
    package let compte: String
    /// The date that places it in the period.
    package let date: String
    /// What the percentages are shares of.
    package let base: String
}
