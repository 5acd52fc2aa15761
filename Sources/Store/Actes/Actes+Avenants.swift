// Amendments: what changes in a contract in force, and its new end.

import Domain
import GRDB

extension ActeEnCours {
    func conclure(_ uid: Uid, _ avenant: Avenant, _ lu: Fiche<Contrat>?) throws -> Recu {
        let (contrat, accompagnement) = try faitExistant(avenant.contrat)
        if let fait = try dejaCree(uid, Avenant.self) { return try dejaFait(fait, uid, accompagnement.beneficiaire, accompagnement.cle) }
        try exigerDroit(sur: accompagnement.structure)
        if let lu {
            guard lu.cle == contrat.cle else { throw Refuse(.introuvable(Contrat.designation)) }
            try exigerVersion(lu, contrat)
        }
        var prolonge = contrat.valeur
        if let fin = avenant.nouvelleFin { prolonge.fin = fin }
        var refus = avenant.refus(de: contrat.valeur, dans: accompagnement.valeur, le: aujourdhui)
        if prolonge.fin != contrat.fin, let autre = try prolonge.chevauche(accompagnement.beneficiaire, sauf: contrat.cle, self) {
            refus.append(.contratsSeChevauchent(du: autre.debut, au: autre.fin))
        }
        try exiger(refus)
        let cle = try inserer(
            avenant, uid,
            [
                ("accompagnement_id", sql(accompagnement.cle)), ("structure_id", sql(accompagnement.structure)),
                ("beneficiaire_id", sql(accompagnement.beneficiaire)),
            ])
        if prolonge != contrat.valeur { try ecrire(contrat.cle, avant: contrat.valeur, apres: prolonge) }
        var changements = Changements()
        changements.noter(apres: avenant)
        changements.noter(.fin, avant: sql(contrat.fin), apres: sql(prolonge.fin))
        let ligne = try journaliser(uid, accompagnement.beneficiaire, changements)
        return recu(cle, uid, journal: ligne, accompagnement.beneficiaire, accompagnement.cle)
    }
}
