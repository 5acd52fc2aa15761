// The lines of each tab of a dossier.

import Domain
import Store
import Terminal

/// What a line of a dossier opens.
package enum DossierTarget: Equatable, Sendable {
    case contrat(Rattache<Contrat>), entretien(Rattache<Entretien>), frein(Rattache<Frein>), demarche(Rattache<Demarche>)
    case relance(Rattache<Relance>)

    /// The accompaniment that the record belongs to.
    package var accompagnement: Cle<Accompagnement> {
        switch self {
        case .contrat(let item): item.accompagnement
        case .entretien(let item): item.accompagnement
        case .frein(let item): item.accompagnement
        case .demarche(let item): item.accompagnement
        case .relance(let item): item.accompagnement
        }
    }
}

/// One line of a tab, and the record it opens.
package struct DossierRow: Equatable, Sendable {
    package let text: String
    package let style: Style
    package let target: DossierTarget?

    init(_ text: String, _ style: Style = .plain, _ target: DossierTarget? = nil) {
        (self.text, self.style, self.target) = (text, style, target)
    }

    package static func rows(_ tab: DossierTab, _ dossier: Dossier, _ journal: [LigneDeJournal], _ context: Context) -> [DossierRow] {
        let rows = whole(tab, dossier, journal, context)
        guard context.masked else { return rows }
        return rows.map { DossierRow(context.cacher(dossier.beneficiaire.valeur, dans: $0.text), $0.style, $0.target) }
    }

    private static func whole(_ tab: DossierTab, _ dossier: Dossier, _ journal: [LigneDeJournal], _ context: Context) -> [DossierRow] {
        switch tab {
        case .synthese: Synthese.lines(dossier, context, width: context.size.columns - 2).map { DossierRow($0.text, $0.style) }
        case .parcours: Parcours.rows(dossier, context, width: context.size.columns - 2)
        case .contrats: Chaine.rows(dossier, context).flatMap { $0.wrapped(to: context.size.columns - 2) }
        case .entretiens: entretiens(dossier, context)
        case .freins: freins(dossier, context).flatMap { $0.wrapped(to: context.size.columns - 2) }
        case .journal: journal.flatMap { lines($0, dossier.beneficiaire.valeur, context) }
        }
    }

    /// A line too long goes on below, further in, and opens the same record: nothing is cut.
    private func wrapped(to width: Int) -> [DossierRow] {
        guard TextWidth.of(text) > width else { return [self] }
        let indent = String(text.prefix { $0 == " " })
        return TextWidth.wrap(String(text.dropFirst(indent.count)), to: max(10, width - indent.count - 4)).enumerated()
            .map { DossierRow(indent + ($0 == 0 ? "" : "    ") + $1, style, target) }
    }

    static func none(_ text: String) -> [DossierRow] { [DossierRow(text, Look.faint)] }

    private static func entretiens(_ dossier: Dossier, _ context: Context) -> [DossierRow] {
        guard !dossier.entretiens.isEmpty else { return none("Aucun entretien. « e » en consigne un.") }
        return dossier.entretiens.reversed().map { item in
            let entretien = item.fiche.valeur
            let etat = entretien.etat(le: context.aujourdhui)
            let jour = entretien.le?.court ?? ""
            let heure = entretien.heure?.iso ?? ""
            let note = entretien.compteRendu.premiereLigne
            return DossierRow(
                "\(etat == .aRenseigner ? "!" : " ") \(TextWidth.pad(jour, to: 10)) \(TextWidth.pad(heure, to: 5)) \(TextWidth.pad(context.libelle(entretien.nature), to: 10)) \(TextWidth.pad(etat.libelle, to: 20)) \(note)",
                etat == .aRenseigner ? Look.late : .plain, .entretien(item))
        }
    }

    private static func freins(_ dossier: Dossier, _ context: Context) -> [DossierRow] {
        guard !(dossier.freins.isEmpty && dossier.demarches.isEmpty) else {
            return none("Aucun frein ni démarche. « f » relève un frein, « d » engage une démarche.")
        }
        let own = dossier.freins.reversed().flatMap { frein in
            [line(frein, context)]
                + dossier.demarches.filter { $0.fiche.valeur.frein == frein.fiche.cle }.map { line($0, "   └ ", context) }
        }
        let alone = dossier.demarches.filter { $0.fiche.valeur.frein == nil }
        let heading = alone.isEmpty || own.isEmpty ? [] : [DossierRow("Démarches sans frein", Look.heading)]
        return own + heading + alone.reversed().map { line($0, " ", context) }
    }

    private static func line(_ frein: Rattache<Frein>, _ context: Context) -> DossierRow {
        let valeur = frein.fiche.valeur
        let fin = (valeur.termineLe.map { " le \($0.court)" } ?? "") + (valeur.levePar.isEmpty ? "" : " par : \(valeur.levePar)")
        let theme = context.referentiels.libelle(.themes, valeur.theme)
        return DossierRow(
            "\(valeur.etat.termine ? "✓" : "●") \(TextWidth.pad(theme, to: 34)) repéré le \(valeur.repereLe.court) · \(valeur.etat.dansUnePhrase)\(fin)",
            Look.heading, .frein(frein))
    }

    private static func line(_ demarche: Rattache<Demarche>, _ indent: String, _ context: Context) -> DossierRow {
        let valeur = demarche.fiche.valeur
        let late = !valeur.etat.terminee && (valeur.echeance.map { $0 < context.aujourdhui } ?? false)
        let due = valeur.etat.terminee ? "" : valeur.echeance.map { " · \(late ? "! échéance dépassée " : "échéance ")\($0.court)" } ?? ""
        return DossierRow(
            "\(indent)\(valeur.intitule(context.referentiels)) · \(story(valeur))\(due)", late ? Look.late : .plain,
            .demarche(demarche))
    }

    /// Its states over time: « prévue », « engagée le 12/03/2026 → aboutie le 02/05/2026 ».
    private static func story(_ demarche: Demarche) -> String {
        guard let engagee = demarche.engageeLe else { return demarche.etat.dansUnePhrase }
        let begun = "\(EtatDeDemarche.engagee.dansUnePhrase) le \(engagee.court)"
        return demarche.termineeLe.map { "\(begun) → \(demarche.etat.dansUnePhrase) le \($0.court)" } ?? begun
    }

    /// Lines of an act in the journal.
    private static let detailRows = 8

    private static func lines(_ ligne: LigneDeJournal, _ personne: Beneficiaire, _ context: Context) -> [DossierRow] {
        let (jour, heure) = Clock.local(ligne.quand)
        let head = DossierRow("\(jour.court) à \(heure?.libelle ?? "") · \(ligne.qui) · \(ligne.acte)", Look.heading)
        let width = context.size.columns - 6
        let detail = context.cacher([personne.nomComplet, personne.nom, personne.prenom, personne.nomDeNaissance], dans: ligne.detail)
        // The beginning tells what was done: a long note is read where it stands, and is not wrapped whole at each load.
        let begun = detail.prefix(detailRows * 2 * max(10, width))
        let lines = TextWidth.wrap(String(begun), to: width).filter { !$0.isEmpty }
        let isCut = lines.count > detailRows || begun.endIndex < detail.endIndex
        return [head] + lines.prefix(detailRows).map { DossierRow("    \($0)") } + (isCut ? [DossierRow("    …", Look.faint)] : [])
    }
}
