// Planning or engaging a step, or what becomes of it.

import Domain

/// One step, with the obstacle and the contract it serves.
package struct DemarcheForm: Form {
    let dossier: Dossier
    let suivi: Cle<Accompagnement>
    let existant: Fiche<Demarche>?
    package var uid: Uid

    package init(_ dossier: Dossier, accompagnement suivi: Cle<Accompagnement>, existant: Fiche<Demarche>? = nil, uid: Uid = .nouveau()) {
        (self.dossier, self.suivi, self.existant, self.uid) = (dossier, suivi, existant, uid)
    }

    package var title: String { existant == nil ? "Nouvelle démarche" : "Démarche" }
    package var ecran: String { "demarche" }
    package var objet: String { (existant?.uid ?? dossier.beneficiaire.uid).texte }
    package var version: String? { existant.map { String($0.version) } }
    package var beneficiaire: Cle<Beneficiaire>? { dossier.beneficiaire.cle }
    package var accompagnement: Cle<Accompagnement>? { suivi }
    package var done: String { "Démarche enregistrée." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let etat = EtatDeDemarche(rawValue: values[.etatDeDemarche])
        var fields = [
            Field(
                .theme, .choice(Choice.entries(.themes, context, current: values[.theme])), required: true,
                section: context.nom(dossier.beneficiaire.valeur.nomComplet)),
            Field(
                .demarche, .suggestion(DemarcheSlot.suggestions(values[.theme], context, current: existant?.valeur.code, de: structure)),
                required: true,
                help: "Tapez librement ; ↓ choisit parmi ce qui correspond, F4 ouvre la liste."),
            Field(
                .etatDeDemarche, .choice(Choice.cases(EtatDeDemarche.self)), required: true,
                help: "Une démarche prévue n’est pas encore comptée."),
        ]
        if etat != .prevue { fields.append(Field(.engageeLe, .date, required: true, help: "Le jour par lequel la démarche est comptée.")) }
        fields.append(Field(.echeance, .date))
        if etat?.terminee == true { fields.append(Field(.termineeLe, .date, required: true)) }
        return fields + liens(context)
    }

    private func liens(_ context: Context) -> [Field] {
        let freins = dossier.freins.filter { $0.accompagnement == suivi }.map(\.fiche)
        let contrats = dossier.contrats.filter { $0.accompagnement == suivi }.map(\.fiche)
        return [
            Field(
                .frein,
                .choice(
                    [Choice("", "Aucun")]
                        + Choice.keys(freins) { "\(context.referentiels.libelle(.themes, $0.theme)), repéré le \($0.repereLe.court)" }),
                help: "Le frein que la démarche doit lever."),
            Field(
                .contrat, .choice([Choice("", "Aucun")] + Choice.keys(contrats, ContratForm.resume)),
                help: "Le contrat dont elle est une étape."),
            Field(.partenaire, .text, help: "Avec qui."),
        ]
    }

    private var structure: Cle<Structure>? {
        dossier.suivis.first { $0.accompagnement.cle == suivi }?.accompagnement.valeur.structure
    }

    package func vocabulaire(_ champ: Champ, _ values: FormValues) -> (structure: Cle<Structure>, theme: String)? {
        champ == .demarche ? structure.map { ($0, values[.theme]) } : nil
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        let demarche = existant?.valeur ?? Demarche(theme: "", engageeLe: context.aujourdhui)
        values[.theme] = demarche.theme
        values[.demarche] = demarche.intitule(context.referentiels)
        values.set(.etatDeDemarche, demarche.etat)
        values.set(.engageeLe, demarche.engageeLe)
        values.set(.echeance, demarche.echeance)
        values.set(.termineeLe, demarche.termineeLe)
        values.set(.frein, demarche.frein)
        values.set(.contrat, demarche.contrat)
        values[.partenaire] = demarche.partenaire
        return values
    }

    package func propose(after champ: Champ, _ values: inout FormValues, _ context: Context) {
        guard champ == .etatDeDemarche, let etat = EtatDeDemarche(rawValue: values[.etatDeDemarche]) else { return }
        if etat.terminee, values[.termineeLe].isEmpty { values.set(.termineeLe, context.aujourdhui) }
        if etat != .prevue, values[.engageeLe].isEmpty { values.set(.engageeLe, context.aujourdhui) }
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        let etat = reader.requiredChoix(.etatDeDemarche, else: EtatDeDemarche.engagee)
        let theme = reader.required(.theme), texte = reader.required(.demarche)
        let code = DemarcheSlot.code(texte, theme: theme, context, current: existant?.valeur.code)
        let demarche = Demarche(
            theme: theme, code: code, libelle: code == nil ? texte : "", etat: etat,
            engageeLe: etat == .prevue ? nil : reader.jour(.engageeLe), echeance: reader.jour(.echeance),
            termineeLe: etat.terminee ? reader.jour(.termineeLe) : nil, frein: reader.cle(.frein), contrat: reader.cle(.contrat),
            entretien: existant?.valeur.entretien, partenaire: reader.text(.partenaire))
        return existant.map { .modifierDemarche($0.with(demarche)) } ?? .engagerDemarche(uid, suivi, demarche)
    }
}
