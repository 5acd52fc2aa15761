// Noting an attempt to reach somebody, and why there never was a contract.

import Domain

/// One attempt: day, means, result, note.
package struct RelanceForm: Form {
    let dossier: Dossier
    let suivi: Cle<Accompagnement>
    let existant: Fiche<Relance>?
    package var uid: Uid

    package init(_ dossier: Dossier, accompagnement suivi: Cle<Accompagnement>, existant: Fiche<Relance>? = nil, uid: Uid = .nouveau()) {
        (self.dossier, self.suivi, self.existant, self.uid) = (dossier, suivi, existant, uid)
    }

    package var title: String { existant == nil ? "Nouvelle relance" : "Relance" }
    package var ecran: String { "relance" }
    package var objet: String { (existant?.uid ?? dossier.beneficiaire.uid).texte }
    package var version: String? { existant.map { String($0.version) } }
    package var beneficiaire: Cle<Beneficiaire>? { dossier.beneficiaire.cle }
    package var accompagnement: Cle<Accompagnement>? { suivi }
    package var done: String { "Relance enregistrée." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let depuis = dossier.relancesSansContact(le: context.aujourdhui).count
        let section = context.nom(dossier.beneficiaire.valeur.nomComplet) + (depuis > 0 ? " · \(Synthese.tentatives(depuis))" : "")
        return [
            Field(.relanceLe, .date, required: true, help: "Le jour de la tentative.", section: section),
            Field(.moyenDeRelance, .choice(Choice.cases(MoyenDeRelance.self)), required: true),
            Field(
                .resultatDeRelance, .choice(Choice.cases(ResultatDeRelance.self)), required: true,
                help: "« Personne jointe » vaut un contact : les relances se comptent depuis."),
            Field(.noteDeRelance, .note(rows: 3)),
        ]
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values.set(.relanceLe, existant?.valeur.le ?? context.aujourdhui)
        values.set(.moyenDeRelance, existant?.valeur.moyen ?? .telephone)
        values.set(.resultatDeRelance, existant?.valeur.resultat ?? .sansReponse)
        values[.noteDeRelance] = existant?.valeur.note ?? ""
        return values
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        let relance = Relance(
            le: reader.requiredJour(.relanceLe), moyen: reader.requiredChoix(.moyenDeRelance, else: MoyenDeRelance.telephone),
            resultat: reader.requiredChoix(.resultatDeRelance, else: ResultatDeRelance.sansReponse), note: reader.text(.noteDeRelance))
        return existant.map { .modifierRelance($0.with(relance)) } ?? .relancer(uid, suivi, relance)
    }
}

/// Why somebody who is followed never contracted; emptied, the reason is taken back.
package struct NonContractualisationForm: Form {
    let dossier: Dossier
    let suivi: Suivi
    package var uid = Uid.nouveau()

    package init(_ dossier: Dossier, _ suivi: Suivi) { (self.dossier, self.suivi) = (dossier, suivi) }

    package var title: String { "Non-contractualisation" }
    package var ecran: String { "non_contractualisation" }
    package var objet: String { suivi.accompagnement.uid.texte }
    package var version: String? { String(suivi.accompagnement.version) }
    package var beneficiaire: Cle<Beneficiaire>? { dossier.beneficiaire.cle }
    package var accompagnement: Cle<Accompagnement>? { suivi.accompagnement.cle }
    package var done: String { "Motif de non-contractualisation enregistré." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let choices = Choice.entries(.motifsNonContractualisation, context, current: values[.nonContractualisation])
        return [
            Field(
                .nonContractualisation, .choice([Choice("", "Aucun motif")] + choices),
                help: "Pourquoi il n’y a jamais eu de \(context.parametres.nomDuContrat.dansUnePhrase) ; vide, le motif est retiré.",
                section: "\(context.nom(dossier.beneficiaire.valeur.nomComplet)) · \(suivi.nomDeStructure)")
        ]
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values[.nonContractualisation] = suivi.accompagnement.valeur.nonContractualisation ?? ""
        return values
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        .motiverNonContractualisation(suivi.accompagnement, reader.code(.nonContractualisation))
    }
}
