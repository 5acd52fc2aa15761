// The identities of the activity of the commission: every heading against its lines, every figure against its list.

import Domain

extension Verification {
    /// `structure` is the one that limits the reader, nil for everything.
    package init(_ activite: Activite, _ faits: FaitsDeCommission, territoire: String?, structure: Cle<Structure>?, le jour: Jour) {
        let question = QuestionDeControle(
            .examensSansPlace, structure: structure, territoire: territoire, activite.periode, le: jour)
        func controle(_ code: String, _ tableau: String, _ phrase: String, _ juste: Bool) -> Controle {
            Controle(
                "commission.\(code)", rubrique: "commission", tableau, structure: nil, activite.periode, phrase,
                juste ? .juste : .aCorriger, question: question, nombre: juste ? 0 : faits.sansPlace)
        }
        let rubriques = activite.rubriques.map { rubrique in
            let parties = rubrique.lignes.reduce(0) { $0 + $1.nombre }
            let juste = parties == rubrique.total
            return controle(
                rubrique.code, rubrique.libelle,
                juste
                    ? "Les lignes font le total, \(rubrique.total.lisible)."
                    : "Les lignes font \(parties.lisible), le total est \(rubrique.total.lisible)\u{a0}: un écart de \(abs(parties - rubrique.total).lisible).",
                juste)
        }
        let dossiers = activite.rubriques.first { $0.code == "dossiers" }?.total ?? 0
        let figures = activite.figures
        let fausses = figures.filter { faits.listes[$0.sujet] != $0.nombre }
        let fausse = fausses.first.map {
            "Un chiffre compte \($0.nombre.lisible), sa liste a \(accord(faits.listes[$0.sujet] ?? 0, "dossier", "dossiers"))"
                + (fausses.count > 1 ? "\u{a0}; \(accord(fausses.count - 1, "autre chiffre", "autres chiffres")) de même." : ".")
        }
        self.init(
            titre: activite.titre, code: "commission", nil, activite.periode,
            rubriques + [
                controle(
                    "seances", "Dossiers examinés",
                    "\(accord(faits.dossiers, "dossier", "dossiers")) en comptant séance par séance, \(dossiers.lisible) sur la page.",
                    faits.dossiers == dossiers),
                controle(
                    "listes", "Commission",
                    fausse
                        ?? "\(accord(figures.count, "chiffre ouvre", "chiffres ouvrent chacun")) autant de dossiers qu’il en est compté.",
                    fausse == nil),
            ])
    }
}

extension Activite {
    /// Every figure of the page, with what lists its rows.
    package var figures: [(sujet: SujetDExamens, nombre: Int)] {
        rubriques.flatMap { [($0.selection.sujet, $0.total)] + $0.lignes.map { ($0.selection.sujet, $0.nombre) } }
    }
}
