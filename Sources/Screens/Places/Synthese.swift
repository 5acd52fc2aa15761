// The whole situation of a person in a few lines: what a référent reads before opening the door.

import Domain
import Store
import Terminal

/// A line of text with its style.
package struct StyledLine: Equatable, Sendable {
    package let text: String
    package let style: Style
    package init(_ text: String, _ style: Style = .plain) { (self.text, self.style) = (text, style) }
}

/// The first tab, and the preview beside the caseload.
package enum Synthese {
    /// Identity, household, right, référent, current contract, open obstacles with their steps, last notes, what is due.
    package static func lines(_ dossier: Dossier, _ context: Context, width: Int) -> [StyledLine] {
        let lines =
            identite(dossier, context) + suivi(dossier, context) + mesures(dossier, context) + contrat(dossier, context, width)
            + contacts(dossier, context)
            + freins(dossier, context) + entretiens(dossier, context, width)
        let personne = dossier.beneficiaire.valeur
        return lines.map { StyledLine(context.cacher(personne, dans: $0.text), $0.style) }.flatMap { wrapped($0, width) }
    }

    /// A line too long goes on below, further in: nothing is cut.
    private static func wrapped(_ line: StyledLine, _ width: Int) -> [StyledLine] {
        guard TextWidth.of(line.text) > width else { return [line] }
        let indent = String(line.text.prefix { $0 == " " })
        return TextWidth.wrap(String(line.text.dropFirst(indent.count)), to: max(10, width - indent.count - 2)).enumerated()
            .map { StyledLine(indent + ($0 == 0 ? "" : "  ") + $1, line.style) }
    }

    private static func identite(_ dossier: Dossier, _ context: Context) -> [StyledLine] {
        let personne = dossier.beneficiaire.valeur, foyer = dossier.foyer.valeur, jour = context.aujourdhui
        let age = personne.age(le: jour)
        let feminin = personne.sexe == .femme ? "e" : ""
        let adresse = [foyer.adresse, [foyer.codePostal, foyer.commune].filter { !$0.isEmpty }.joined(separator: " ")].filter {
            !$0.isEmpty
        }
        // A number is read in one go: no line breaks inside it.
        let contacts = [personne.telephone.replacing(" ", with: "\u{a0}"), personne.courriel].filter { !$0.isEmpty }
        var lines = [
            StyledLine("Né\(feminin) le \(personne.naissance.court) · \(age) ans (\(TrancheAge(age: age).dansUnePhrase))"),
            StyledLine(
                "\(foyer.organisme.libelle) \(foyer.matricule.isEmpty ? "sans matricule" : foyer.matricule) · \(personne.place.dansUnePhrase)"
            ),
        ]
        if let entree = personne.entreeRsa {
            lines.append(StyledLine("Au RSA depuis le \(entree.court) · \(Anciennete(entree: entree, le: jour).dansUnePhrase)"))
        }
        let elsewhere = dossier.membresAilleurs
        let others = elsewhere > 0 ? ["\(elsewhere) personne\(elsewhere > 1 ? "s suivies" : " suivie") ailleurs"] : []
        let household = dossier.membres.map { context.nom($0.nom) } + others
        if !household.isEmpty { lines.append(StyledLine("Au foyer : " + household.joined(separator: ", "))) }
        lines += (adresse + contacts).isEmpty ? [] : [StyledLine((adresse + contacts).joined(separator: " · "))]
        let situations = NatureDeSituation.allCases.compactMap { nature in
            dossier.situation(nature, le: jour).map {
                nature == .droitsEtDevoirs || nature == .rqth
                    ? "\(nature.libelle) : \(nature.libelle(de: $0.valeur).lowercased())" : nature.libelle(de: $0.valeur)
            }
        }
        if !situations.isEmpty { lines.append(StyledLine(situations.joined(separator: " · "))) }
        return lines
    }

    private static func suivi(_ dossier: Dossier, _ context: Context) -> [StyledLine] {
        guard let suivi = dossier.suiviEnCours(le: context.aujourdhui) ?? dossier.suivis.last else { return [] }
        let accompagnement = suivi.accompagnement.valeur
        let referent = context.referent(suivi.referent(le: context.aujourdhui))?.valeur.nomComplet ?? "sans référent"
        guard let sortie = accompagnement.sortie else {
            return [StyledLine("\(suivi.nomDeStructure) depuis le \(accompagnement.du.court) · \(referent)")]
        }
        return [
            StyledLine("\(suivi.nomDeStructure) du \(accompagnement.du.court) au \(sortie.le.court)"),
            StyledLine("! Sortie : \(context.referentiels.libelle(.motifsSortie, sortie.motif))", Look.late),
        ]
    }

    /// What the commission decided on the right of the person and that holds today, never by colour alone.
    private static func mesures(_ dossier: Dossier, _ context: Context) -> [StyledLine] {
        dossier.mesures(le: context.aujourdhui, context.referentiels).map { tenu in
            let examen = tenu.examen.fiche.valeur
            let aTerme = context.referentiels.categorie(deDecision: examen.decision)?.aUnTerme == true
            let sansTerme = aTerme && examen.effetAu == nil ? ", sans terme connu" : ""
            return StyledLine(
                "! \(examen.phrase(context.referentiels)) (commission du \(tenu.session.tenueLe.court)\(sansTerme))", Look.late)
        }
    }

    /// « Commission du 12/11/2026 : contrat validé », when a sitting answered on the contract.
    private static func reponse(_ contrat: Fiche<Contrat>, _ dossier: Dossier, _ context: Context) -> [StyledLine] {
        guard let tenu = dossier.examens.last(where: { $0.examen.fiche.valeur.contrat == contrat.cle }) else { return [] }
        let phrase = tenu.examen.fiche.valeur.phrase(context.referentiels)
        return [StyledLine("  Commission du \(tenu.session.tenueLe.court)\u{a0}: \(phrase.prefix(1).lowercased())\(phrase.dropFirst())")]
    }

    private static func contrat(_ dossier: Dossier, _ context: Context, _ width: Int) -> [StyledLine] {
        let heading = StyledLine("Contrat", Look.heading)
        guard let fiche = dossier.contratCompte(le: context.aujourdhui) else { return [heading] + sansContrat(dossier, context) }
        let contrat = fiche.valeur
        let ecoules = contrat.debut.jours(jusque: context.aujourdhui), duree = max(1, contrat.debut.jours(jusque: contrat.fin))
        let reste = context.aujourdhui.jours(jusque: contrat.fin)
        return [
            heading, StyledLine("  \(ContratForm.resume(contrat)) · \(contrat.decision.dansUnePhrase)"),
            StyledLine(
                "  \(elapsed(ecoules, duree, width: min(30, width - 24), context)) reste \(reste) jour\(reste > 1 ? "s" : "")",
                reste <= context.parametres.joursAvantBilan ? Look.late : .plain),
        ] + reponse(fiche, dossier, context) + autresContrats(dossier, context)
    }

    private static func elapsed(_ done: Int, _ whole: Int, width: Int, _ context: Context) -> String {
        guard !context.plain, width > 4 else { return "\(done * 100 / whole) % écoulé," }
        let filled = max(0, min(width, done * width / whole))
        return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled) + (" \(done * 100 / whole) %,")
    }

    private static func freins(_ dossier: Dossier, _ context: Context) -> [StyledLine] {
        var lines = [
            StyledLine(
                "Freins ouverts : \(dossier.freinsOuverts.count) · démarches ouvertes : \(dossier.demarchesOuvertes.count)", Look.heading)
        ]
        for frein in dossier.freinsOuverts {
            lines.append(
                StyledLine(
                    "  \(context.referentiels.libelle(.themes, frein.fiche.valeur.theme)) · repéré le \(frein.fiche.valeur.repereLe.court)")
            )
            lines += dossier.demarchesOuvertes.filter { $0.fiche.valeur.frein == frein.fiche.cle }.map {
                demarche($0.fiche.valeur, context, indent: "    └ ")
            }
        }
        return lines
            + dossier.demarchesOuvertes.filter { $0.fiche.valeur.frein == nil }.map { demarche($0.fiche.valeur, context, indent: "  ") }
    }

    private static func demarche(_ demarche: Demarche, _ context: Context, indent: String) -> StyledLine {
        let late = demarche.echeance.map { $0 < context.aujourdhui } ?? false
        let due = demarche.echeance.map { " · \(late ? "! échéance dépassée" : "échéance") \($0.court)" } ?? ""
        return StyledLine(
            "\(indent)\(demarche.intitule(context.referentiels)) (\(demarche.etat.dansUnePhrase))\(due)", late ? Look.late : .plain)
    }

    private static func entretiens(_ dossier: Dossier, _ context: Context, _ width: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        if let prochain = dossier.prochainEntretien(le: context.aujourdhui)?.valeur, let jour = prochain.prevuLe {
            lines.append(StyledLine("Prochain rendez-vous", Look.heading))
            lines.append(
                StyledLine(
                    "  \(jour.enToutesLettres)\(prochain.heure.map { " à \($0.libelle)" } ?? "") · \(context.parametres.nomDuContrat.dans(prochain.nature.dansUnePhrase))"
                )
            )
        }
        guard let dernier = dossier.dernierEntretien(le: context.aujourdhui)?.valeur, let jour = dernier.tenuLe else { return lines }
        lines.append(
            StyledLine(
                "Dernier entretien, le \(jour.court) (\(context.parametres.nomDuContrat.dans(dernier.nature.dansUnePhrase)))", Look.heading)
        )
        return lines
            + TextWidth.wrap(String(dernier.compteRendu.prefix(8 * max(10, width))), to: max(10, width - 2)).prefix(4).map {
                StyledLine("  \($0)")
            }
    }
}
