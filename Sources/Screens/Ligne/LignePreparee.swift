// From a line that is understood to the act it asks for: through the very form that a référent would have filled in.

import Domain

/// A line whose person is known. The form is filled in as by hand, so that the line and the form can never differ.
package struct LignePreparee: Sendable {
    /// The interview form with what the line says in it: « Corriger dans le formulaire » opens it.
    package let form: FormScreen
    package let acte: Acte
    package let relecture: Relecture

    /// Throws an `ErreurDeLigne`, or a `Refuse` with what the act would be refused for.
    package init(_ ligne: LigneDEntretien, _ dossier: Dossier, uid: Uid, _ context: Context) throws {
        guard let suivi = dossier.suivi(de: context.utilisateur.perimetre, le: ligne.jour) else { throw Refuse(.horsDroits) }
        let rendezVous = try Self.rendezVous(ligne, dossier, suivi)
        let entretien = EntretienForm(
            dossier, accompagnement: suivi.accompagnement.cle, existant: rendezVous, held: true, uid: uid)
        form = FormScreen(entretien, context, draft: ligne.valeurs(rendezVous: rendezVous?.valeur, context))
        let (acte, errors) = form.reading(context)
        guard errors.isEmpty, case .consignerEntretien(let consignation) = acte else { throw Refuse(errors.map { .obligatoire($0.champ) }) }
        let refus = consignation.refus(dans: suivi.accompagnement.valeur, context.referentiels, le: context.aujourdhui)
        guard refus.isEmpty else {
            throw refus.contains(.tripartiteSansPartenaire) ? ErreurDeLigne.tripartiteSansPartenaire : Refuse(refus)
        }
        self.acte = .consignerEntretien(consignation)
        let referent = consignation.entretien.referent
        relecture = Relecture(
            ligne, consignation, dossier, context.referentiels, aujourdhui: context.aujourdhui,
            auNomDe: referent == context.utilisateur.cle ? nil : context.referent(referent)?.valeur.nomComplet,
            contrat: context.parametres.nomDuContrat)
    }

    /// The appointment of that day that the interview completes: never the first of several.
    private static func rendezVous(_ ligne: LigneDEntretien, _ dossier: Dossier, _ suivi: Suivi) throws(ErreurDeLigne) -> Fiche<Entretien>?
    {
        let fixes = dossier.rendezVousSansIssue(suivi.accompagnement.cle, le: ligne.jour)
        guard let premier = fixes.first else { return nil }
        if ligne.sansRendezVous { throw .rendezVousFixe }
        guard fixes.count > 1 else { return premier }
        let aCetteHeure = fixes.filter { $0.heure == ligne.heure }
        guard let seul = aCetteHeure.first, aCetteHeure.count == 1 else {
            throw .plusieursRendezVous(fixes.map { $0.heure?.libelle ?? "sans heure" })
        }
        return seul
    }
}

extension LigneDEntretien {
    /// What the line says, by field of the form; what it does not say keeps the value that the form proposes.
    func valeurs(rendezVous: Entretien?, _ context: Context) -> [String: String] {
        var valeurs = deroulement(rendezVous)
        valeurs[Champ.freinsReperes.code] = freins.isEmpty ? nil : freins.joined(separator: ",")
        for (rang, demarche) in demarches.enumerated() {
            let slot = DemarcheSlot(rang + 1)
            valeurs[slot.theme.code] = demarche.theme
            valeurs[slot.libelle.code] = DemarcheSlot.wording(demarche.texte, theme: demarche.theme, context)
        }
        if let prochain {
            valeurs[Champ.prochainLe.code] = prochain.jour.court
            valeurs[Champ.prochaineHeure.code] = prochain.heure?.iso
            valeurs[Champ.prochaineNature.code] = prochain.nature?.rawValue
            valeurs[Champ.prochainChevauchement.code] = raison.isEmpty ? nil : raison
            valeurs[Champ.prochainPartenaire.code] = prochain.partenaire.isEmpty ? nil : prochain.partenaire
        }
        return valeurs
    }

    private func deroulement(_ rendezVous: Entretien?) -> [String: String] {
        var valeurs = [Champ.issue.code: issue.rawValue, Champ.tenuLe.code: issue == .honore ? jour.court : ""]
        if rendezVous == nil { valeurs[Champ.prevuLe.code] = sansRendezVous ? "" : jour.court }
        valeurs[Champ.nature.code] = nature?.rawValue
        valeurs[Champ.partenaire.code] = partenaire.isEmpty ? nil : partenaire
        valeurs[Champ.motifAbsence.code] = motifAbsence
        valeurs[Champ.heure.code] = heure?.iso
        valeurs[Champ.dureeEntretien.code] = duree.map(String.init)
        valeurs[Champ.modalite.code] = modalite
        // What was noted when the appointment was made is not lost.
        let avant = rendezVous?.compteRendu ?? ""
        if !note.isEmpty { valeurs[Champ.compteRendu.code] = avant.isEmpty ? note : "\(avant)\n\(note)" }
        return valeurs
    }
}

extension Consignation {
    /// What the domain would refuse, known before anything is read back.
    fileprivate func refus(dans accompagnement: Accompagnement, _ referentiels: Referentiels, le aujourdhui: Jour) -> [Refus] {
        var refus = entretien.refus(dans: accompagnement, le: aujourdhui)
        refus += demarches.flatMap { $0.refus(dans: accompagnement, referentiels: referentiels, le: aujourdhui) }
        if let prochain {
            refus += prochain.refus(dans: accompagnement, le: aujourdhui)
            if let prevu = prochain.prevuLe, let jour = entretien.le, prevu < jour {
                refus.append(.avant(.prochainLe, prevu, .tenuLe, jour))
            }
        }
        return refus
    }
}
