// Closing the period that the evaluation page shows, and the closed figures beside today's.

import Domain
import Reports
import Store
import Terminal

extension BilanScreen {
    static var closings: [Command<Self>] {
        [
            Command(
                "cloturer", [.character("C")], "",
                help: "Clôture la période : fige la page, ses définitions et la liste de chaque chiffre.",
                unavailable: { $0.unclosable($1) }
            ) { screen, _ in screen.askToClose() },
            Command(
                "clos", [.character("w")], "", help: "La page close et celle d’aujourd’hui, avec ce qui a changé entre les deux.",
                group: .voir,
                unavailable: { screen, _ in
                    screen.close == nil ? "Cette période n’est pas close : il n’y a rien à comparer. « C » la clôture." : nil
                }
            ) { screen, _ in
                screen.bilan.map { [.open(ClotureScreen(structure: $0.structure, periode: $0.periode))] } ?? []
            },
        ]
    }

    private func unclosable(_ context: Context) -> String? {
        guard let bilan else { return "Choisissez d’abord une structure avec « s »." }
        // Who may never close is not told to wait for the end of the period.
        guard context.utilisateur.valeur.role != .referent, context.utilisateur.peutVoir(bilan.structure) else {
            return Refus.acteReserve.message
        }
        return bilan.periode.au >= context.aujourdhui ? Refus.periodeEnCours(bilan.periode).message : nil
    }

    /// The page that is shown now is the one that is asked about, whatever is read again meanwhile.
    private mutating func askToClose() -> [Effect] {
        guard let page = bilan?.pageAClore else { return [] }
        questioned = page
        if let close {
            let form = ClotureForm(page, apres: close.cloture)
            return [.open(Door({ _ in form }) { form, _ in [.replace { FormScreen(form, $0) }] })]
        }
        return [
            .open(
                QuestionScreen(
                    "cloturer", heading: "Clôturer cette période ?",
                    lines: [
                        "\(page.nom), \(page.periode.libelle)."
                    ] + (toMend > 0 ? [warning] : []) + [
                        "Seront figés : \(page.contenu), avec les définitions et les remarques telles que vous les lisez.",
                        "La saisie continue : la page montrera ensuite le chiffre clos à côté de celui du jour, et ce qui a changé.",
                        "Une clôture ne s’annule pas ; une autre version se fait avec un motif.",
                    ], choices: [Choice("non", "Ne rien clôturer"), Choice("oui", "Clôturer")]))
        ]
    }

    /// What does not hold is closed as it is.
    private var warning: String {
        toMend == 1
            ? "✗ Un contrôle de cette page est à corriger : il vaut mieux le corriger avant de la figer (« V » le montre)."
            : "✗ \(toMend.lisible) contrôles de cette page sont à corriger : il vaut mieux les corriger avant de la figer (« V » les montre)."
    }

    mutating func answeredClosing(_ choice: String) -> [Effect] {
        guard choice == "oui", let page = questioned else { return [] }
        return [.write(.clore(.nouveau(), page, motif: ""), confirmed: true)]
    }

    package mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect] {
        guard case .clore(_, let page, _) = act else { return [.load] }
        return [.load, .done("Période close : \(page.contenu) sont figés.")]
    }

    package mutating func refused(_ motifs: [Refus], _ context: Context) -> [Effect] {
        [.load, .message(.erreur(motifs.first?.message ?? ""))]
    }

    /// The figure of the closed page where it is not today's; nil elsewhere.
    func ecart(_ rubrique: Rubrique, _ ligne: String = Chiffre.total, present: Int) -> String? {
        guard let clos = close?.nombre(Chiffre(rubrique.code, ligne)), clos != present else { return nil }
        return "clos : \(clos.lisible) (\(Cellule.ecart(present - clos).texte))"
    }
}
