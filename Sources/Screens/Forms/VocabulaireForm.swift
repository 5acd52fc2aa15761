// A wording of démarche that a structure adds to the common list.

import Domain
import Store

/// One wording, under its theme.
package struct VocabulaireForm: Form {
    /// The theme proposed; empty for none.
    let theme: String
    package var uid = Uid.nouveau()

    package init(theme: String = "") { self.theme = theme }

    package var title: String { "Nouveau libellé" }
    package var ecran: String { "vocabulaire" }
    package var objet: String { "nouveau" }
    package var beneficiaire: Cle<Beneficiaire>? { nil }
    package var done: String { "Libellé ajouté au vocabulaire." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let mine = context.structure(context.utilisateur.perimetre)
        let structure = Field(.structure, .choice(BeneficiaireForm.structures(context)), required: true, section: "Vocabulaire de")
        return (mine == nil ? [structure] : [])
            + [
                Field(
                    .theme, .choice(Choice.entries(.themes, context)), required: true,
                    section: mine.map { "Vocabulaire de : \($0.valeur.nom)" }),
                Field(
                    .libelleDeDemarche, .text, required: true, help: "Proposé à toute la structure dans ce thème. Aucun nom de personne."),
            ]
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values[.theme] = theme
        values.set(.structure, context.utilisateur.perimetre)
        return values
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        let theme = reader.required(.theme)
        let libelle = reader.required(.libelleDeDemarche).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // Nobody chooses the structure that is theirs: its field is not shown, so it is not read.
        let structure: Cle<Structure>? = context.utilisateur.perimetre ?? reader.requiredCle(.structure)
        guard let structure else { return nil }
        if context.connait(libelle, theme: theme, de: structure) { reader.refuse(.libelleDejaConnu(libelle)) }
        return .etendreVocabulaire(structure, theme: theme, libelle: libelle, actif: true)
    }

    package func after(_ recu: Recu, _ context: Context) -> [Effect] { [.refreshLists, .back] }
}

extension Context {
    /// Whether a wording is offered already, in the common list or among those of the structure, whatever its accents.
    package func connait(_ libelle: String, theme: String, de structure: Cle<Structure>) -> Bool {
        let plie = Repli.plier(libelle)
        return DemarcheSlot.suggestions(theme, self, de: structure).contains { Repli.plier($0.libelle) == plie }
    }
}
