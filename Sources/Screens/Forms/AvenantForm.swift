// An amendment of a contract in force: what changes, and its new end when it moves.

import Domain
import Store

/// One amendment. The contract takes its new end in the same save.
package struct AvenantForm: Form {
    let dossier: Dossier
    let contrat: Rattache<Contrat>
    package var uid: Uid

    package init(_ dossier: Dossier, _ contrat: Rattache<Contrat>, uid: Uid = .nouveau()) {
        (self.dossier, self.contrat, self.uid) = (dossier, contrat, uid)
    }

    package var title: String { "Avenant" }
    package var ecran: String { "avenant" }
    package var objet: String { contrat.fiche.uid.texte }
    package var version: String? { String(contrat.fiche.version) }
    package var beneficiaire: Cle<Beneficiaire>? { dossier.beneficiaire.cle }
    package var accompagnement: Cle<Accompagnement>? { contrat.accompagnement }
    package var done: String { "Avenant enregistré." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        [
            Field(
                .concluLe, .date, required: true,
                section: "\(context.nom(dossier.beneficiaire.valeur.nomComplet)) · \(ContratForm.resume(contrat.fiche.valeur))"),
            Field(
                .objetDeLAvenant, .note(rows: 4), required: true,
                help: "Ce que les deux parties changent : objectifs, étapes, moyens, durée."),
            Field(.nouvelleFin, .date, help: "Si la fin du contrat change ; vide sinon."),
        ]
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values.set(.concluLe, context.aujourdhui)
        return values
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        .conclureAvenant(
            uid,
            Avenant(
                contrat: contrat.fiche.cle, concluLe: reader.requiredJour(.concluLe), objet: reader.required(.objetDeLAvenant),
                nouvelleFin: reader.jour(.nouvelleFin)), lu: contrat.fiche)
    }
}
