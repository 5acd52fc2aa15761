// What a dossier offers on a contract that is there already: an amendment, its transmission to the commission.

import Domain
import Store
import Terminal

extension DossierScreen {
    static var contractChanges: [Command<Self>] {
        [
            Command(
                "avenant", [.character("A")], help: "Conclut un avenant au contrat de la ligne, ou au contrat en cours.",
                unavailable: { $0.unamendable($1) }
            ) { screen, context in
                guard let dossier = screen.dossier, let contract = screen.amendable(context) else { return [] }
                return [.open(FormScreen(AvenantForm(dossier, contract), context))]
            },
            Command(
                "transmettre", [.character("T")],
                help: "Transmet aujourd’hui à la Commission RSA le contrat de la ligne, ou le premier qui reste à transmettre.",
                unavailable: { $0.untransmittable($1) }
            ) { screen, context in
                guard let contract = screen.transmittable(context) else { return [] }
                var sent = contract.fiche.valeur
                sent.transmisLe = context.aujourdhui
                return [.write(.modifierContrat(contract.fiche.with(sent)), confirmed: true)]
            },
        ]
    }

    /// Said only of what is written: a refused transmission says why instead.
    package mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect] {
        guard case .modifierContrat(let contrat) = act, let jour = contrat.valeur.transmisLe else { return [.load] }
        return [.load, .done("Contrat transmis le \(jour.court).")]
    }

    /// What is refused because somebody else wrote is read again.
    package mutating func refused(_ motifs: [Refus], _ context: Context) -> [Effect] {
        [.load, .message(.erreur(motifs.first?.message ?? ""))]
    }

    private var ofTheLine: Rattache<Contrat>? {
        if case .contrat(let item) = list.current?.target { item } else { nil }
    }

    /// The contract of the line, else the one in course, else the last.
    private func amendable(_ context: Context) -> Rattache<Contrat>? {
        if let ofTheLine { return ofTheLine }
        guard let current = dossier?.contratEnCours(le: context.aujourdhui) ?? dossier?.dernierContrat else { return nil }
        return dossier?.contrats.first { $0.fiche.cle == current.cle }
    }

    /// The contract of the line, else the first of this structure that waits for being sent, else the one an amendment would bear on.
    private func transmittable(_ context: Context) -> Rattache<Contrat>? {
        let waiting = dossier?.contrats.first { $0.fiche.valeur.resteATransmettre && notMine($0.accompagnement, context) == nil }
        return ofTheLine ?? waiting ?? amendable(context)
    }

    private func unamendable(_ context: Context) -> String? {
        guard let contract = amendable(context) else { return "Aucun contrat à modifier : « c » en élabore un." }
        return notMine(contract.accompagnement, context)
    }

    private func untransmittable(_ context: Context) -> String? {
        guard let contract = transmittable(context) else { return "Aucun contrat à transmettre : « c » en élabore un." }
        let valeur = contract.fiche.valeur
        guard valeur.sorte.compte else { return "Un \(valeur.sorte.libelle) ne va pas en commission." }
        return valeur.transmisLe.map { "Ce contrat est déjà transmis, depuis le \($0.court)." } ?? notMine(contract.accompagnement, context)
    }

    /// Why what belongs to an accompaniment does not change: another structure's, or over.
    private func notMine(_ accompagnement: Cle<Accompagnement>, _ context: Context) -> String? {
        guard let suivi = dossier?.suivis.first(where: { $0.accompagnement.cle == accompagnement }) else { return nil }
        guard context.utilisateur.peutVoir(suivi.accompagnement.valeur.structure) else {
            return "Ce contrat est de \(suivi.nomDeStructure) : il se lit ici, cette structure seule le modifie."
        }
        return suivi.accompagnement.valeur.sortie.map {
            "L’accompagnement de ce contrat a pris fin le \($0.le.court) : il ne se modifie plus d’ici."
        }
    }
}

extension Contrat {
    /// Counted, without an answer, and never sent to the commission.
    var resteATransmettre: Bool { sorte.compte && transmisLe == nil && decision == .enAttente }
}
