// Attempts to reach somebody, why there never was a contract, and the true reason of an exit.

import Domain
import GRDB

extension Relance: Fait {
    func refus(dans accompagnement: Fiche<Accompagnement>, _ acte: ActeEnCours) throws -> [Refus] {
        refus(dans: accompagnement.valeur, le: acte.aujourdhui)
    }
}

extension ActeEnCours {
    func motiver(_ fiche: Fiche<Accompagnement>, _ motif: String?) throws -> Recu {
        try corriger(fiche) { accompagnement in
            try exiger(codeInconnu(.motifsNonContractualisation, motif, .nonContractualisation) + refusDeMotif(motif, fiche.cle))
            accompagnement.nonContractualisation = motif
        }
    }

    /// A reason for having no contract goes with no CER in the accompaniment; a PACEA or a CEJ is itself a reason.
    private func refusDeMotif(_ motif: String?, _ cle: Cle<Accompagnement>) throws -> [Refus] {
        guard motif != nil else { return [] }
        let texte = """
            WHERE beneficiaire_id = (SELECT beneficiaire_id FROM accompagnements WHERE id = ?1) AND accompagnement_id = ?1
              AND sorte IN ('cer', 'contrat_engagement') AND decision NOT IN ('refuse', 'annule') ORDER BY elabore_le LIMIT 1
            """
        return try Lectures(db).fiches(Contrat.self, texte, [sql(cle)]).map { .contratElabore($0.sorte, $0.elaboreLe) }
    }

    func qualifier(_ fiche: Fiche<Accompagnement>, motif: String, destination: Cle<Structure>?) throws -> Recu {
        try corriger(fiche) { accompagnement in
            guard var sortie = accompagnement.sortie else { throw Refuse(.introuvable("Sortie")) }
            try exiger(codeInconnu(.motifsSortie, motif, .motifDeSortie))
            if destination == accompagnement.structure { throw Refuse(.destinationIdentique) }
            if let destination { _ = try existant(destination) }
            (sortie.motif, sortie.destination) = (motif, destination)
            accompagnement.sortie = sortie
        }
    }

    /// A change of the accompaniment itself that moves none of its days.
    private func corriger(_ fiche: Fiche<Accompagnement>, _ changer: (inout Accompagnement) throws -> Void) throws -> Recu {
        let actuel = try existant(fiche.cle)
        try exigerDroit(sur: actuel.structure)
        var apres = actuel.valeur
        try changer(&apres)
        guard apres != actuel.valeur else { return try dejaFait(actuel.cle, actuel.uid, actuel.beneficiaire, actuel.cle) }
        try exigerVersion(fiche, actuel)
        try remplacer(actuel, par: apres)
        var changements = Changements()
        changements.noter(avant: actuel.valeur, apres: apres)
        let ligne = try journaliser(actuel.uid, actuel.beneficiaire, changements)
        return recu(actuel.cle, actuel.uid, journal: ligne, actuel.beneficiaire, actuel.cle)
    }
}
