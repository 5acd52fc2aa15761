// What F5 repeats in an interview: what the last one of this person had in the same field.

import Domain

extension EntretienForm {
    /// The last interview of this person up to today, else the days, hours and kinds last saved in this session.
    package func precedent(_ champ: Champ, _ context: Context) -> String? {
        if let dernier = dernier(context) {
            let text = repetition(dernier, context)[champ]
            if !text.isEmpty { return text }
        }
        return context.partage(ecran, champ) ?? context.partage(ecran == "entretien" ? "rendez_vous" : "entretien", champ)
    }

    private func dernier(_ context: Context) -> Fiche<Entretien>? {
        let autres = dossier.entretiens.map(\.fiche).filter { $0.cle != existant?.cle }
        return autres.last { ($0.valeur.le ?? context.aujourdhui) <= context.aujourdhui } ?? autres.last
    }

    /// All that the interview brought, as this form would hold it.
    private func repetition(_ entretien: Fiche<Entretien>, _ context: Context) -> FormValues {
        var values = FormValues()
        fill(&values, entretien.valeur)
        values[.freinsReperes] = dossier.freins.map(\.fiche.valeur).filter { $0.entretien == entretien.cle }.map(\.theme)
            .joined(separator: ",")
        let demarches = dossier.demarches.map(\.fiche.valeur).filter { $0.entretien == entretien.cle }
        for (rang, demarche) in demarches.prefix(3).enumerated() { DemarcheSlot(rang + 1).fill(&values, demarche, context) }
        values[.prochaineHeure] = values[.heure]
        values[.prochaineNature] = values[.nature]
        values[.prochainPartenaire] = values[.partenaire]
        return values
    }
}
