// The part of the situation that speaks of contacts, absences, and of people without contract.

import Domain
import Terminal

extension Synthese {
    /// « 3 tentatives sans joindre la personne ».
    static func tentatives(_ nombre: Int) -> String { "\(nombre) tentative\(nombre > 1 ? "s" : "") sans joindre la personne" }

    /// The last contact when it is an attempt, the attempts since, and the alert of absences; nothing when there is nothing to tell.
    static func contacts(_ dossier: Dossier, _ context: Context) -> [StyledLine] {
        let jour = context.aujourdhui
        var lines: [StyledLine] = []
        let contact = dossier.dernierContact(le: jour)
        if let contact, contact != dossier.dernierEntretien(le: jour)?.tenuLe {
            lines.append(StyledLine("Dernier contact : relance du \(contact.court), personne jointe"))
        } else if contact == nil, !dossier.relances.isEmpty {
            lines.append(StyledLine("! Aucun contact depuis l’arrivée", Look.late))
        }
        let relances = dossier.relancesSansContact(le: jour)
        if let derniere = relances.last {
            lines.append(
                StyledLine(
                    "! \(tentatives(relances.count)), la dernière le \(derniere.le.court) (\(derniere.moyen.dansUnePhrase), \(derniere.resultat.dansUnePhrase))",
                    Look.late))
        }
        if let alerte = dossier.alerteDAbsences(le: jour, tolerees: context.parametres.absencesTolerees) {
            lines.append(StyledLine("! Absences : \(Self.alerte(alerte, context))", Look.late))
        }
        return lines.isEmpty
            ? [] : [StyledLine("Contacts", Look.heading)] + lines.map { StyledLine(($0.style == .plain ? "  " : "") + $0.text, $0.style) }
    }

    /// « alerte du 03/09/2026, 3 injustifiées en douze mois (plus de 2) ».
    static func alerte(_ alerte: AlerteDAbsences, _ context: Context) -> String {
        "alerte du \(alerte.le.court), \(alerte.nombre) injustifiée\(alerte.nombre > 1 ? "s" : "") en douze mois (plus de \(context.parametres.absencesTolerees))"
    }

    /// No CER in force: the last one or the one to come, and what stands in for it.
    static func sansContrat(_ dossier: Dossier, _ context: Context) -> [StyledLine] {
        let jour = context.aujourdhui, nom = context.parametres.nomDuContrat.libelle
        let dernier = dossier.dernierContratCompte?.valeur
        if let dernier, dernier.debut > jour { return [StyledLine("  À venir : \(ContratForm.resume(dernier))")] }
        let echu = dernier.map { [StyledLine("! Échu : \(ContratForm.resume($0))", Look.late)] } ?? []
        let raisons = dossier.explicationsSansContrat(le: jour).map { StyledLine("  Sans \(nom) : \(raison($0, context))") }
        guard (echu + raisons).isEmpty else { return echu + raisons }
        return [StyledLine("! Sans contrat ni motif", Look.late)]
    }

    /// PACEA, CEJ or PPAE beside a CER.
    static func autresContrats(_ dossier: Dossier, _ context: Context) -> [StyledLine] {
        dossier.autresContrats(le: context.aujourdhui).map { StyledLine("  Aussi : \(dates($0))") }
    }

    private static func raison(_ raison: SansContrat, _ context: Context) -> String {
        switch raison {
        case .autre(let contrat): dates(contrat)
        case .orientationProfessionnelle: "PPAE (orientation professionnelle)"
        case .motif(let code): context.referentiels.libelle(.motifsNonContractualisation, code)
        }
    }

    private static func dates(_ contrat: Contrat) -> String {
        "\(contrat.sorte.libelle) du \(contrat.debut.court) au \(contrat.fin.court)"
    }
}
