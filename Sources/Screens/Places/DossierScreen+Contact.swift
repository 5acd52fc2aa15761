// What a dossier offers for reaching somebody, saying why there is no contract, and showing the attendance.

import Domain
import Terminal

extension DossierScreen {
    static var contacts: [Command<Self>] {
        [
            Command(
                "relancer", [.character("l")], help: "Note une relance : une tentative de joindre la personne.",
                unavailable: { $0.closed($1) }
            ) {
                screen, context in
                screen.open(context) { RelanceForm($0, accompagnement: $1) }
            },
            Command(
                "non_contractualisation", [.character("n")], help: "Donne le motif de l’absence de contrat, ou le retire.",
                unavailable: { $0.closedForReason($1) }
            ) { screen, context in
                guard let dossier = screen.dossier, let suivi = screen.suivi(context) else { return [] }
                return [.open(FormScreen(NonContractualisationForm(dossier, suivi), context))]
            },
            Command(
                "assiduite", [.character("p")], help: "Présences : le relevé d’assiduité, avec les motifs légitimes et l’alerte.",
                group: .voir
            ) { screen, context in
                [.open(ReleveScreen(screen.cle, context))]
            },
        ]
    }

    /// Why no reason can be given: a contract is there. A reason given before may always be taken back.
    func closedForReason(_ context: Context) -> String? {
        if let closed = closed(context) { return closed }
        guard let dossier, let suivi = suivi(context)?.accompagnement, suivi.nonContractualisation == nil else { return nil }
        let contrat = dossier.contrats.first { $0.accompagnement == suivi.cle && $0.fiche.sorte.compte && $0.fiche.valeur.retenu }
        return contrat.map { Refus.contratElabore($0.fiche.sorte, $0.fiche.elaboreLe).message }
    }
}
