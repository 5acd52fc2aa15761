// A closed period: the evaluation page as it was shown on a day, with its definitions and the records behind each figure.

/// One figure of the evaluation page: a heading, and a line of it or its total.
package struct Chiffre: Hashable, Sendable {
    package let rubrique: String
    package let ligne: String

    package init(_ rubrique: String, _ ligne: String = Chiffre.total) { (self.rubrique, self.ligne) = (rubrique, ligne) }

    /// The code of the figure of the heading itself.
    package static let total = "total"
}

/// A counted line in plain values, as it is frozen.
package struct LigneFigee: Equatable, Sendable {
    package let code: String
    package let libelle: String
    package let nombre: Int
    package let base: Int
    /// Whether it was shown as something to look at.
    package let avertissement: Bool

    package init(code: String, libelle: String, nombre: Int, base: Int, avertissement: Bool = false) {
        (self.code, self.libelle, self.nombre, self.base, self.avertissement) = (code, libelle, nombre, base, avertissement)
    }
}

/// A heading in plain values: its figures and the words that explained them.
package struct RubriqueFigee: Equatable, Sendable {
    package let code: String
    package let libelle: String
    package let total: Int
    package let lignes: [LigneFigee]
    /// What one unit is, the date that places it in the period, what the shares are shares of.
    package let definition: DefinitionFigee
    /// Sentences, each complete.
    package let remarques: [String]

    package init(
        code: String, libelle: String, total: Int, lignes: [LigneFigee], definition: DefinitionFigee, remarques: [String] = []
    ) {
        (self.code, self.libelle, self.total, self.lignes) = (code, libelle, total, lignes)
        (self.definition, self.remarques) = (definition, remarques)
    }

    /// The total, then the lines: every figure of the heading with its words.
    package var chiffres: [LigneFigee] {
        [LigneFigee(code: Chiffre.total, libelle: "Total", nombre: total, base: total)] + lignes
    }

    /// « Contrats », « Contrats, Sans type ».
    package func nom(_ ligne: String) -> String {
        lignes.first { $0.code == ligne }.map { "\(libelle), \($0.libelle)" } ?? libelle
    }
}

/// The texts of a definition, frozen so that a later rewording does not change a closed page.
package struct DefinitionFigee: Equatable, Sendable {
    package let compte: String
    package let date: String
    package let base: String
    package init(compte: String, date: String, base: String) { (self.compte, self.date, self.base) = (compte, date, base) }
}

/// The page that somebody has before their eyes and asks to freeze, with the question behind each of its figures.
package struct PageAClore: Equatable, Sendable {
    package let structure: Cle<Structure>
    /// The name of the structure.
    package let nom: String
    package let periode: Periode
    /// What it was laid out from: counted again when it is frozen.
    package let comptes: ComptesDeBilan
    package let rubriques: [RubriqueFigee]
    package let sujets: [Chiffre: SujetDeCompte]

    package init(
        structure: Cle<Structure>, nom: String, periode: Periode, comptes: ComptesDeBilan, rubriques: [RubriqueFigee],
        sujets: [Chiffre: SujetDeCompte]
    ) {
        (self.structure, self.nom, self.periode, self.comptes) = (structure, nom, periode, comptes)
        (self.rubriques, self.sujets) = (rubriques, sujets)
    }

    /// Lines of lists that are frozen: a record counts in each figure that counts it.
    package var nombreDeLignes: Int { rubriques.flatMap(\.chiffres).reduce(0) { $0 + $1.nombre } }
    package var nombreDeChiffres: Int { rubriques.reduce(0) { $0 + $1.chiffres.count } }

    /// Why it cannot be closed as the `rang`th version.
    package func refus(rang: Int, motif: String, le jour: Jour) -> [Refus] {
        if periode.au >= jour { return [.periodeEnCours(periode)] }
        if rang > 1, motif.isEmpty { return [.obligatoire(.motifDeCloture)] }
        return TexteSaisi.refus([(.motifDeCloture, motif)])
    }
}

/// A closing. The last version of a period holds; the former ones stay readable.
package struct Cloture: Equatable, Sendable {
    package let cle: Cle<Cloture>
    package let structure: Cle<Structure>
    package let periode: Periode
    /// 1 for the first.
    package let rang: Int
    /// Empty for the first.
    package let motif: String
    package let le: Jour
    package let quand: Instant
    /// « P. Vasseur ».
    package let par: String

    package init(
        cle: Cle<Cloture>, structure: Cle<Structure>, periode: Periode, rang: Int, motif: String, le: Jour, quand: Instant, par: String
    ) {
        (self.cle, self.structure, self.periode, self.rang) = (cle, structure, periode, rang)
        (self.motif, self.le, self.quand, self.par) = (motif, le, quand, par)
    }

    /// « Clos le 12/01/2022 par P. Vasseur (version 2) ».
    package var phrase: String { "Clos le \(le.court) par \(par) (version \(rang))" }
}

/// A closed page, read back: the words and the figures of that day.
package struct PageClose: Equatable, Sendable {
    package let cloture: Cloture
    /// The name of the structure on that day.
    package let nom: String
    package let rubriques: [RubriqueFigee]

    package init(cloture: Cloture, nom: String, rubriques: [RubriqueFigee]) {
        (self.cloture, self.nom, self.rubriques) = (cloture, nom, rubriques)
    }

    package func nombre(_ chiffre: Chiffre) -> Int? {
        rubriques.first { $0.code == chiffre.rubrique }?.chiffres.first { $0.code == chiffre.ligne }?.nombre
    }
}

extension Champ {
    package static let motifDeCloture = Champ("motif_cloture", "Motif de clôture")
    package static let periodeClose = Champ("periode_close", "Période close")
    package static let rangDeCloture = Champ("rang_cloture", "Version")
}
