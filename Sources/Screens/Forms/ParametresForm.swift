// The settings of the file: delays of the deadlines, thresholds, the word for the contract, the lock.

import Domain
import Store

/// What a département sets once. What nobody changes keeps its ordinary value.
package struct ParametresForm: Form {
    package var uid = Uid.nouveau()

    /// The settings as they were when the form was opened.
    private let lus: Parametres

    package init(_ lus: Parametres) { self.lus = lus }

    package var title: String { "Paramètres" }
    package var ecran: String { "parametres" }
    package var objet: String { "parametres" }
    package var beneficiaire: Cle<Beneficiaire>? { nil }
    package var done: String { "Paramètres enregistrés." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        [
            Field(
                .nomDuContrat, .choice(Choice.cases(NomDuContrat.self)), required: true,
                help: "Le mot des écrans et la sorte proposée pour un nouveau contrat.", section: "Contrat"),
            Field(.joursAvantBilan, .number, required: true, help: "Jours avant la fin où le bilan est à préparer.", section: "Échéances"),
            Field(.joursAvantRenouvellement, .number, required: true, help: "Jours avant la fin où le renouvellement est à faire."),
            Field(.joursEnAttente, .number, required: true, help: "Jours d’attente d’une décision de la commission avant de la signaler."),
            Field(.joursSansEntretien, .number, required: true, help: "Jours sans entretien tenu avant de signaler une personne."),
            Field(
                .absencesTolerees, .number, required: true, help: "Sur douze mois ; une de plus lève une alerte datée.", section: "Absences"
            ),
            Field(
                .minutesAvantVerrouillage, .number, required: true, help: "Minutes sans frappe avant que l’écran se cache ; 0 : jamais.",
                section: "Confidentialité"),
        ]
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values.set(.nomDuContrat, lus.nomDuContrat)
        for (champ, place) in Self.nombres { values.set(champ, lus[keyPath: place]) }
        return values
    }

    private static var nombres: [(Champ, WritableKeyPath<Parametres, Int>)] {
        [
            (.joursAvantBilan, \.joursAvantBilan), (.joursAvantRenouvellement, \.joursAvantRenouvellement),
            (.joursEnAttente, \.joursEnAttente), (.joursSansEntretien, \.joursSansEntretien), (.absencesTolerees, \.absencesTolerees),
            (.minutesAvantVerrouillage, \.minutesAvantVerrouillage),
        ]
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        var parametres = Parametres()
        parametres.nomDuContrat = reader.requiredChoix(.nomDuContrat, else: .cer)
        for (champ, place) in Self.nombres {
            if reader.text(champ).isEmpty { reader.refuse(.obligatoire(champ)) }
            if let nombre = reader.nombre(champ, 0...999) { parametres[keyPath: place] = nombre }
        }
        return .regler(parametres, lus: lus)
    }

    package func after(_ recu: Recu, _ context: Context) -> [Effect] { [.refreshLists, .back] }
}
