// Recording an obstacle, or what becomes of it.

import Domain

/// One obstacle. It has no free text on purpose.
package struct FreinForm: Form {
    let dossier: Dossier
    let suivi: Cle<Accompagnement>
    let existant: Fiche<Frein>?
    package var uid: Uid

    package init(_ dossier: Dossier, accompagnement suivi: Cle<Accompagnement>, existant: Fiche<Frein>? = nil, uid: Uid = .nouveau()) {
        (self.dossier, self.suivi, self.existant, self.uid) = (dossier, suivi, existant, uid)
    }

    package var title: String { existant == nil ? "Nouveau frein" : "Frein" }
    package var ecran: String { "frein" }
    package var objet: String { (existant?.uid ?? dossier.beneficiaire.uid).texte }
    package var version: String? { existant.map { String($0.version) } }
    package var beneficiaire: Cle<Beneficiaire>? { dossier.beneficiaire.cle }
    package var accompagnement: Cle<Accompagnement>? { suivi }
    package var done: String { "Frein enregistré." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let termine = EtatDeFrein(rawValue: values[.etatDeFrein])?.termine ?? false
        return [
            Field(
                .theme, .choice(Choice.entries(.themes, context, current: values[.theme])), required: true,
                help: "Un thème, jamais un diagnostic.", section: context.nom(dossier.beneficiaire.valeur.nomComplet)),
            Field(.repereLe, .date, required: true, help: "Le jour par lequel le frein est compté."),
            Field(.etatDeFrein, .choice(Choice.cases(EtatDeFrein.self)), required: true),
        ] + (termine ? [Field(.termineLe, .date, required: true)] : [])
            + (values[.etatDeFrein] == EtatDeFrein.leve.rawValue ? [Self.levePar(dossier, existant.map { [$0.cle] } ?? [], context)] : [])
    }

    /// By what obstacles were lifted: their steps are offered.
    static func levePar(_ dossier: Dossier, _ freins: [Cle<Frein>], _ context: Context) -> Field {
        let steps = dossier.demarches.filter { demarche in demarche.fiche.valeur.frein.map(freins.contains) ?? false }
        return Field(
            .levePar, .suggestion(Choice.keys(steps.map(\.fiche)) { $0.intitule(context.referentiels) }),
            help: "Ce qui l’a levé : une démarche (F4), une aide, la personne elle-même.")
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        let frein = existant?.valeur ?? Frein(theme: "", repereLe: context.aujourdhui)
        values[.theme] = frein.theme
        values.set(.repereLe, frein.repereLe)
        values.set(.etatDeFrein, frein.etat)
        values.set(.termineLe, frein.termineLe)
        values[.levePar] = frein.levePar
        return values
    }

    package func propose(after champ: Champ, _ values: inout FormValues, _ context: Context) {
        guard champ == .etatDeFrein, EtatDeFrein(rawValue: values[.etatDeFrein])?.termine == true, values[.termineLe].isEmpty else {
            return
        }
        values.set(.termineLe, context.aujourdhui)
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        let etat = reader.requiredChoix(.etatDeFrein, else: EtatDeFrein.repere)
        let frein = Frein(
            theme: reader.required(.theme), repereLe: reader.requiredJour(.repereLe), etat: etat,
            termineLe: etat.termine ? reader.jour(.termineLe) : nil, levePar: etat == .leve ? reader.text(.levePar) : "",
            entretien: existant?.valeur.entretien)
        return existant.map { .modifierFrein($0.with(frein)) } ?? .releverFrein(uid, suivi, frein)
    }
}
