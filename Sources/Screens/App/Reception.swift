// What is said before somebody passes from a structure to another, or is followed by two.

import Domain
import Store

extension Champ {
    /// Never shown: two structures agreed to follow the person at once.
    static let suiviParallele = Champ("_parallele", "Suivi en parallèle")
}

/// The questions of handovers and receptions.
enum Reception {
    /// Nil when the act passes nobody from a structure to another.
    static func question(_ act: Acte, _ source: Source) throws -> QuestionScreen? {
        switch act {
        case .reaffecter(let demande) where demande.structure != demande.accompagnement.structure: try handover(demande, source)
        case .reprendre(_, let personne, let structure, _, let du, enParallele: false): try beside(personne, structure, du, source)
        default: nil
        }
    }

    /// « 2 rendez-vous à venir annulés. », after the sentence of what was done.
    static func annules(_ recu: Recu) -> String {
        recu.rendezVousAnnules == 0 ? "" : " \(recu.rendezVousAnnules) rendez-vous à venir annulé\(recu.rendezVousAnnules > 1 ? "s" : "")."
    }

    private static func handover(_ demande: Reaffectation, _ source: Source) throws -> QuestionScreen? {
        let context = source.context
        let dossier = try source.store.dossier(demande.accompagnement.beneficiaire, pour: context.utilisateur, le: context.aujourdhui)
        let jours = dossier.entretiens.filter { $0.accompagnement == demande.accompagnement.cle && $0.fiche.issue == nil }
            .compactMap(\.fiche.prevuLe).filter { $0 >= demande.du }
        let ici = context.structure(demande.accompagnement.structure)?.valeur.nom ?? "Votre structure"
        let ailleurs = context.structure(demande.structure)?.valeur.nom ?? "l’autre structure"
        let annulation =
            jours.isEmpty
            ? "Aucun rendez-vous n’est à annuler."
            : "\(jours.count) rendez-vous sans issue à partir de ce jour \(jours.count > 1 ? "seront annulés" : "sera annulé") : \(jours.map(\.tresCourt).joined(separator: ", "))."
        return QuestionScreen(
            "prudence", heading: "Transférer à \(ailleurs) ?",
            lines: [
                "Suivi de \(context.nom(dossier.beneficiaire.valeur.nomComplet)) par \(ailleurs) à compter du \(demande.du.court), motif : réorientation.",
                "\(ici) garde la lecture de son accompagnement et n’y change plus rien. \(ailleurs) lit tout le parcours.", annulation,
            ], choices: [Choice("revoir", "Revenir au formulaire"), Choice("ecrire", "Transférer")])
    }

    private static func beside(
        _ personne: Cle<Beneficiaire>, _ structure: Cle<Structure>, _ du: Jour, _ source: Source
    ) throws -> QuestionScreen? {
        let others = try source.store.suivisAilleurs(personne, sauf: structure, le: max(du, source.context.aujourdhui))
        guard !others.isEmpty else { return nil }
        let names = others.map(\.structure).joined(separator: " et ")
        return QuestionScreen(
            "prudence", heading: "Déjà suivie ailleurs",
            lines: others.map { "\($0.structure) accompagne cette personne depuis le \($0.depuis.court)." } + [
                "Pour en prendre le relais, demandez le transfert à cette structure ; un superviseur du Département peut aussi le faire.",
                "Deux structures peuvent suivre une personne en même temps quand elles en sont convenues.",
            ],
            choices: [Choice("revoir", "Revenir au formulaire"), Choice(Caution.beside, "Suivre en parallèle, convenu avec \(names)")])
    }
}
