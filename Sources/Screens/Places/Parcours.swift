// The story of a person in order: arrivals, contracts, decisions, interviews, obstacles, steps, exits.

import Domain
import Terminal

/// The tab that tells everything by date.
package enum Parcours {
    private struct Event {
        let jour: Jour
        let word: String
        let text: String
        var target: DossierTarget?
    }

    /// Everything by date, the most recent first, a heading for each month.
    package static func rows(_ dossier: Dossier, _ context: Context, width: Int) -> [DossierRow] {
        let events =
            (suivis(dossier, context) + contrats(dossier) + avenants(dossier) + entretiens(dossier, context) + freins(dossier, context)
            + demarches(dossier, context) + examens(dossier, context) + relances(dossier))
            .enumerated().sorted { ($0.element.jour, $0.offset) > ($1.element.jour, $1.offset) }.map(\.element)
        var month = ""
        return events.flatMap { event -> [DossierRow] in
            let label = Periode.mois(de: event.jour).libelle
            let rows = Self.rows(event, width)
            guard label != month else { return rows }
            month = label
            return [DossierRow(label, Look.heading)] + rows
        }
    }

    /// A text too long goes on below, under its own beginning: no reason is cut.
    private static func rows(_ event: Event, _ width: Int) -> [DossierRow] {
        let head = "  \(event.jour.tresCourt)  \(TextWidth.pad(event.word, to: 12)) "
        let margin = TextWidth.of(head)
        return TextWidth.wrap(event.text, to: max(10, width - margin)).enumerated().map { index, line in
            DossierRow((index == 0 ? head : String(repeating: " ", count: margin)) + line, .plain, event.target)
        }
    }

    /// The beginning of what was written, after the fact; the whole of it is in the record.
    private static func note(_ text: String) -> String {
        let line = text.premiereLigne
        return line.isEmpty ? "" : " · \(TextWidth.clip(line, to: 120))"
    }

    private static func suivis(_ dossier: Dossier, _ context: Context) -> [Event] {
        dossier.suivis.flatMap { suivi -> [Event] in
            let accompagnement = suivi.accompagnement.valeur
            var events = [arrivee(accompagnement, suivi.nomDeStructure, dossier, context)]
            events += suivi.designations.map {
                Event(jour: $0.du, word: "Référent", text: context.referent($0.referent)?.valeur.nomComplet ?? "—")
            }
            if let sortie = accompagnement.sortie {
                events.append(depart(sortie, context))
            }
            return events
        }
    }

    /// Who comes from another structure by a handover says from which.
    private static func arrivee(_ accompagnement: Accompagnement, _ nom: String, _ dossier: Dossier, _ context: Context) -> Event {
        let transfert = dossier.transferts.first { $0.vers == accompagnement.structure && $0.le == accompagnement.du }
        guard let de = context.structure(transfert?.de) else { return Event(jour: accompagnement.du, word: "Arrivée", text: nom) }
        return Event(
            jour: accompagnement.du, word: "Transfert", text: "Transfert depuis \(de.valeur.nom) le \(accompagnement.du.court), à \(nom)")
    }

    private static func depart(_ sortie: Sortie, _ context: Context) -> Event {
        let motif = context.referentiels.libelle(.motifsSortie, sortie.motif)
        guard let vers = context.structure(sortie.destination) else { return Event(jour: sortie.le, word: "Sortie", text: motif) }
        return Event(
            jour: sortie.le, word: "Transfert", text: "Transfert vers \(vers.valeur.nom) le \(sortie.le.court) · sortie : \(motif)")
    }

    private static func relances(_ dossier: Dossier) -> [Event] {
        dossier.relances.map { item in
            let relance = item.fiche.valeur
            let note = note(relance.note)
            return Event(
                jour: relance.le, word: "Relance", text: "\(relance.moyen.libelle), \(relance.resultat.dansUnePhrase)\(note)",
                target: .relance(item))
        }
    }

    private static func contrats(_ dossier: Dossier) -> [Event] {
        dossier.contrats.flatMap { item -> [Event] in
            let contrat = item.fiche.valeur
            let made = Event(
                jour: contrat.elaboreLe, word: "Contrat", text: "\(ContratForm.resume(contrat)) élaboré", target: .contrat(item))
            let sent =
                contrat.transmisLe.map { [Event(jour: $0, word: "Commission", text: "Contrat transmis", target: .contrat(item))] } ?? []
            // A sitting tells it better, below.
            let examined = dossier.examens.contains {
                $0.examen.fiche.valeur.contrat == item.fiche.cle && $0.session.tenueLe == contrat.decideLe
            }
            guard let decideLe = contrat.decideLe, !examined else { return [made] + sent }
            return [made] + sent + [
                Event(jour: decideLe, word: "Commission", text: "Contrat \(contrat.decision.dansUnePhrase)", target: .contrat(item))
            ]
        }
    }

    private static func examens(_ dossier: Dossier, _ context: Context) -> [Event] {
        dossier.examens.map { tenu in
            let examen = tenu.examen.fiche.valeur
            let contrat = dossier.contrats.first { $0.fiche.cle == examen.contrat }
            return Event(
                jour: tenu.session.tenueLe, word: "Commission", text: examen.phrase(context.referentiels),
                target: contrat.map { .contrat($0) })
        }
    }

    private static func avenants(_ dossier: Dossier) -> [Event] {
        dossier.avenants.map { item in
            let fin = item.fiche.nouvelleFin.map { " (fin portée au \($0.court))" } ?? ""
            let contrat = dossier.contrats.first { $0.fiche.cle == item.fiche.contrat }
            return Event(
                jour: item.fiche.concluLe, word: "Avenant", text: item.fiche.objet.premiereLigne + fin, target: contrat.map { .contrat($0) }
            )
        }
    }

    private static func entretiens(_ dossier: Dossier, _ context: Context) -> [Event] {
        dossier.entretiens.compactMap { item in
            let entretien = item.fiche.valeur
            let note = note(entretien.compteRendu)
            return entretien.le.map {
                Event(
                    jour: $0, word: "Entretien",
                    text: "\(context.libelle(entretien.nature)), \(entretien.etat(le: context.aujourdhui).libelle.lowercased())\(note)",
                    target: .entretien(item))
            }
        }
    }

    private static func freins(_ dossier: Dossier, _ context: Context) -> [Event] {
        dossier.freins.flatMap { item -> [Event] in
            let frein = item.fiche.valeur, theme = context.referentiels.libelle(.themes, item.fiche.valeur.theme)
            let found = Event(jour: frein.repereLe, word: "Frein", text: "Repéré : \(theme)", target: .frein(item))
            guard let fin = frein.termineLe else { return [found] }
            return [
                found,
                Event(
                    jour: fin, word: "Frein",
                    text: "\(frein.etat.libelle) : \(theme)\(frein.levePar.isEmpty ? "" : ", par : \(frein.levePar)")", target: .frein(item)
                ),
            ]
        }
    }

    private static func demarches(_ dossier: Dossier, _ context: Context) -> [Event] {
        dossier.demarches.flatMap { item -> [Event] in
            let demarche = item.fiche.valeur, words = demarche.intitule(context.referentiels)
            let begun =
                demarche.engageeLe.map { [Event(jour: $0, word: "Démarche", text: "Engagée : \(words)", target: .demarche(item))] } ?? []
            let ended =
                demarche.termineeLe.map {
                    [Event(jour: $0, word: "Démarche", text: "\(demarche.etat.libelle) : \(words)", target: .demarche(item))]
                } ?? []
            return begun + ended
        }
    }
}
