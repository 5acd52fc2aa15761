// Ending, handing over, or taking up again an accompaniment.

import Domain
import Store

/// The exit: date, reason, destination.
package struct SortieForm: Form {
    let dossier: Dossier
    let suivi: Suivi
    package var uid = Uid.nouveau()

    package init(_ dossier: Dossier, _ suivi: Suivi) { (self.dossier, self.suivi) = (dossier, suivi) }

    package var title: String { "Sortie" }
    package var ecran: String { "sortie" }
    package var objet: String { suivi.accompagnement.uid.texte }
    package var version: String? { String(suivi.accompagnement.version) }
    package var beneficiaire: Cle<Beneficiaire>? { dossier.beneficiaire.cle }
    package var done: String { "Sortie enregistrée." }
    package func said(_ recu: Recu, _ context: Context) -> String { done + Reception.annules(recu) }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        [
            Field(
                .sortiLe, .date, required: true, help: "Le jour par lequel la sortie est comptée.",
                section: "\(context.nom(dossier.beneficiaire.valeur.nomComplet)) · \(suivi.nomDeStructure)")
        ] + Self.motif(values, context, structure: suivi.accompagnement.valeur.structure)
    }

    /// The reason, and where the person goes when it is a réorientation.
    static func motif(_ values: FormValues, _ context: Context, structure: Cle<Structure>, section: String? = nil) -> [Field] {
        let reorientation =
            context.referentiels.entree(.motifsSortie, values[.motifDeSortie])?.categorie == CategorieDeSortie.reorientation.rawValue
        let autres = context.structures.filter { $0.cle != structure }
        return [
            Field(
                .motifDeSortie, .choice(Choice.entries(.motifsSortie, context, current: values[.motifDeSortie])), required: true,
                help: "« Motif à préciser » si vous ne le savez pas : la sortie reste à renseigner.", section: section)
        ] + (reorientation ? [Field(.destination, .choice(Choice.keys(autres) { $0.nom }), help: "La structure qui prend le relais.")] : [])
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values.set(.sortiLe, context.aujourdhui)
        return values
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        let sortie = Sortie(
            le: reader.requiredJour(.sortiLe), motif: reader.required(.motifDeSortie), destination: reader.cle(.destination))
        return .sortir(suivi.accompagnement, sortie)
    }
}

/// The true reason of an exit, when it was recorded without it or by mistake. The day stays.
package struct MotifDeSortieForm: Form {
    let dossier: Dossier
    let suivi: Suivi
    package var uid = Uid.nouveau()

    package init(_ dossier: Dossier, _ suivi: Suivi) { (self.dossier, self.suivi) = (dossier, suivi) }

    package var title: String { "Motif de sortie" }
    package var ecran: String { "motif_sortie" }
    package var objet: String { suivi.accompagnement.uid.texte }
    package var version: String? { String(suivi.accompagnement.version) }
    package var beneficiaire: Cle<Beneficiaire>? { dossier.beneficiaire.cle }
    package var done: String { "Motif de sortie enregistré." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let sortie = suivi.accompagnement.valeur.sortie
        return SortieForm.motif(
            values, context, structure: suivi.accompagnement.valeur.structure,
            section: "\(context.nom(dossier.beneficiaire.valeur.nomComplet)) · sortie du \(sortie?.le.court ?? "")")
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values[.motifDeSortie] = suivi.accompagnement.valeur.sortie?.motif ?? ""
        values.set(.destination, suivi.accompagnement.valeur.sortie?.destination)
        return values
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        .qualifierSortie(suivi.accompagnement, motif: reader.required(.motifDeSortie), destination: reader.cle(.destination))
    }
}

/// Another référent, or another structure.
package struct ReaffectationForm: Form {
    let dossier: Dossier
    let suivi: Suivi
    package var uid: Uid

    package init(_ dossier: Dossier, _ suivi: Suivi, uid: Uid = .nouveau()) { (self.dossier, self.suivi, self.uid) = (dossier, suivi, uid) }

    package var title: String { "Réaffectation" }
    package var ecran: String { "reaffectation" }
    package var objet: String { suivi.accompagnement.uid.texte }
    package var version: String? { String(suivi.accompagnement.version) }
    package var beneficiaire: Cle<Beneficiaire>? { dossier.beneficiaire.cle }
    package var done: String { "Réaffectation enregistrée." }
    package func said(_ recu: Recu, _ context: Context) -> String {
        recu.accompagnement == suivi.accompagnement.cle ? done : "Transfert enregistré." + Reception.annules(recu)
    }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let structure = Int64(values[.structure]).map { Cle<Structure>($0) }
        return [
            Field(
                .structure, .choice(Choice.keys(context.structures) { $0.nom }), required: true,
                help: "Changer de structure est un transfert : l’accompagnement actuel prend fin.",
                section: context.nom(dossier.beneficiaire.valeur.nomComplet)),
            Field(
                .referent, .choice([Choice("", "À désigner")] + Choice.keys(context.referents(de: structure)) { $0.nomComplet }),
                help: "Dans une autre structure, il peut rester à désigner."),
            Field(.reaffecteLe, .date, required: true, help: "Premier jour avec le nouveau référent, ou la nouvelle structure."),
        ]
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values.set(.structure, suivi.accompagnement.valeur.structure)
        values.set(.referent, suivi.designations.last { $0.au == nil }?.referent)
        values.set(.reaffecteLe, context.aujourdhui)
        return values
    }

    /// A référent belongs to one structure: another structure empties the choice.
    package func propose(after champ: Champ, _ values: inout FormValues, _ context: Context) {
        if champ == .structure { values.keepReferentOfStructure(context) }
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        let structure: Cle<Structure> = reader.requiredCle(.structure) ?? Cle(0)
        return .reaffecter(
            Reaffectation(
                uid: uid, accompagnement: suivi.accompagnement, structure: structure, referent: reader.cle(.referent),
                du: reader.requiredJour(.reaffecteLe)))
    }
}

/// Following again somebody whose accompaniment ended.
package struct RepriseForm: Form {
    let dossier: Dossier
    package var uid: Uid

    package init(_ dossier: Dossier, uid: Uid = .nouveau()) { (self.dossier, self.uid) = (dossier, uid) }

    package var title: String { "Reprise" }
    package var ecran: String { "reprise" }
    package var objet: String { dossier.beneficiaire.uid.texte }
    package var beneficiaire: Cle<Beneficiaire>? { dossier.beneficiaire.cle }
    package var done: String { "Accompagnement repris." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let structure = Int64(values[.structure]).map { Cle<Structure>($0) }
        return [
            Field(
                .structure, .choice(BeneficiaireForm.structures(context)), required: true,
                section: context.nom(dossier.beneficiaire.valeur.nomComplet)),
            Field(.referent, .choice([Choice("", "À désigner")] + Choice.keys(context.referents(de: structure)) { $0.nomComplet })),
            Field(.accompagneDu, .date, required: true),
        ]
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values.set(.structure, context.utilisateur.perimetre)
        values.set(.referent, context.referentPropose)
        values.set(.accompagneDu, context.aujourdhui)
        return values
    }

    package func propose(after champ: Champ, _ values: inout FormValues, _ context: Context) {
        if champ == .structure { values.keepReferentOfStructure(context) }
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        let structure: Cle<Structure> = reader.requiredCle(.structure) ?? Cle(0)
        return .reprendre(
            uid, dossier.beneficiaire.cle, structure: structure, referent: reader.cle(.referent), du: reader.requiredJour(.accompagneDu),
            enParallele: reader.code(.suiviParallele) != nil)
    }
}
