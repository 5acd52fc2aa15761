// The controls, as the PLICS tells them: what fails on each page, and how many hold.

import Domain

extension StructureDuPlics {
    /// With the controls that fail, each under its heading.
    package init(
        _ structure: Fiche<Structure>, bilan: Bilan, avant: Bilan, _ verification: Verification, cloture: ClotureDuPlics? = nil
    ) {
        self.init(
            structure, bilan: bilan, avant: avant,
            constats: verification.controles(.aCorriger).map { ConstatDuPlics(rubrique: $0.rubrique, $0.phrase) }, cloture: cloture)
    }
}

extension Verification {
    /// One line a structure: how many controls, and how many of each verdict.
    package static func resumes(_ verifications: [Verification]) -> Tableau {
        let ligne = { (code: String, nom: String, controles: [Controle]) in
            let nombres = Verdict.allCases.map { verdict in Cellule.nombre(controles.filter { $0.verdict == verdict }.count) }
            return LigneDeTableau(code, nom, [.nombre(controles.count)] + nombres, avertissement: false)
        }
        return Tableau(
            code: "controles", titre: "Les contrôles, par structure", entete: "Structure",
            colonnes: [ColonneDeTableau("controles", "Contrôles")] + Verdict.allCases.map { ColonneDeTableau($0.rawValue, $0.libelle) },
            lignes: verifications.map { ligne($0.code, $0.titre, $0.controles) },
            total: ligne("total", "Total", verifications.flatMap(\.controles)), definition: .controles,
            notes: ["\(Definition.controles.compte) \(Definition.controles.base)"])
    }
}
