// An act told in a sentence: what will be undone must be recognised before it is.

/// « Entretien du 23/11/2026 avec LEFÈVRE Aurélie », « consigné », « avec 2 freins et 1 démarche ».
package struct RecitDActe: Equatable, Sendable {
    package var sujet: String
    package var participe: String
    /// What came with it; empty when nothing did.
    package var complement: String

    package init(_ sujet: String, _ participe: String, avec complements: [(Int, String)] = []) {
        (self.sujet, self.participe) = (sujet, participe)
        let dits = complements.filter { $0.0 > 0 }.map { nombre, nom in Self.compter(nombre, nom) }
        complement = dits.isEmpty ? "" : "avec " + Self.enumerer(dits)
    }

    /// The whole sentence, with the hour when it is known.
    package func phrase(a heure: Heure?) -> String {
        let quand = heure.map { " à \($0.libelle)" } ?? ""
        return "\(sujet) \(participe)\(quand)\(complement.isEmpty ? "" : ", \(complement)")."
    }

    /// « 1 frein », « 2 freins levés », « 2 rendez-vous »: each word takes the mark, unless it has it.
    package static func compter(_ nombre: Int, _ nom: String) -> String {
        guard nombre > 1 else { return "\(nombre) \(nom)" }
        let mots = nom.split(separator: " ").map { $0.hasSuffix("s") ? String($0) : "\($0)s" }
        return ([nombre.lisible] + mots).joined(separator: " ")
    }

    package static func enumerer(_ mots: [String]) -> String {
        guard let dernier = mots.last, mots.count > 1 else { return mots.first ?? "" }
        return "\(mots.dropLast().joined(separator: ", ")) et \(dernier)"
    }
}

extension Acte {
    /// Told of `personne` (« LEFÈVRE Aurélie »); `annules`: appointments that it cancelled; `nommer`: how names are shown.
    package func recit(
        _ personne: String, _ referentiels: Referentiels, annules: Int = 0, nommer: (String) -> String = { $0 }
    ) -> RecitDActe {
        let personne = nommer(personne)
        return switch self {
        case .creerStructure(_, let structure): RecitDActe("Structure « \(structure.nom) »", "créée")
        case .creerReferent(_, let referent): RecitDActe("Référent « \(referent.nomComplet) »", "créé")
        case .inscrire(let inscription):
            RecitDActe("Inscription de \(personne)", "enregistrée", avec: [(inscription.situations.count, "situation")])
        case .modifierBeneficiaire(_, _, let situations):
            RecitDActe("Identité de \(personne)", "modifiée", avec: [(situations.count, "situation")])
        case .reaffecter(let demande):
            RecitDActe(
                "Réaffectation de \(personne) à compter du \(demande.du.court)", "enregistrée", avec: [(annules, "rendez-vous annulé")])
        case .sortir(_, let sortie):
            RecitDActe("Sortie de \(personne) au \(sortie.le.court)", "enregistrée", avec: [(annules, "rendez-vous annulé")])
        case .annulerSortie: RecitDActe("Sortie de \(personne)", "annulée")
        case .reprendre(_, _, _, _, let du, _): RecitDActe("Accompagnement de \(personne) à partir du \(du.court)", "repris")
        case .fusionner(let fusion):
            RecitDActe(
                "Fiche de \(nommer(fusion.fondu.nomComplet)) (\(fusion.fondu.sexe == .femme ? "née" : "né") le \(fusion.fondu.naissance.court))",
                "fondue dans celle de \(personne)")
        default: recitDeFait(personne, referentiels)
        }
    }

    private func recitDeFait(_ personne: String, _ referentiels: Referentiels) -> RecitDActe {
        switch self {
        case .elaborerContrat(_, _, let contrat, let etapes, let bilan):
            RecitDActe(
                contrat.recit(personne), "élaboré",
                avec: [(etapes.count, "démarche rattachée"), (bilan == nil ? 0 : 1, "bilan du précédent")])
        case .modifierContrat(let fiche): RecitDActe(fiche.valeur.recit(personne), "modifié")
        case .consignerEntretien(let consignation):
            RecitDActe(
                consignation.entretien.recit(personne), consignation.entretien.tenuLe == nil ? "enregistré" : "consigné",
                avec: [
                    (consignation.freinsReperes.count, "frein"), (consignation.freinsLeves.count, "frein levé"),
                    (consignation.demarches.count, "démarche"), (consignation.prochain == nil ? 0 : 1, "rendez-vous"),
                ])
        case .modifierEntretien(let fiche): RecitDActe(fiche.valeur.recit(personne), "modifié")
        case .releverFrein(_, _, let frein): RecitDActe(frein.recit(personne, referentiels), "repéré")
        case .modifierFrein(let fiche): RecitDActe(fiche.valeur.recit(personne, referentiels), "modifié")
        case .engagerDemarche(_, _, let demarche): RecitDActe(demarche.recit(personne, referentiels), "enregistrée")
        case .modifierDemarche(let fiche): RecitDActe(fiche.valeur.recit(personne, referentiels), "modifiée")
        case .relancer(_, _, let relance): RecitDActe("Relance du \(relance.le.court) de \(personne)", "enregistrée")
        case .modifierRelance(let fiche): RecitDActe("Relance du \(fiche.le.court) de \(personne)", "modifiée")
        case .motiverNonContractualisation: RecitDActe("Motif de l’absence de contrat de \(personne)", "enregistré")
        default: recitDAdministration(personne, referentiels)
        }
    }

    private func recitDAdministration(_ personne: String, _ referentiels: Referentiels) -> RecitDActe {
        switch self {
        case .conclureAvenant(_, let avenant, _):
            RecitDActe(
                "Avenant du \(avenant.concluLe.court) de \(personne)", "conclu",
                avec: [(avenant.nouvelleFin == nil ? 0 : 1, "nouvelle fin de contrat")])
        case .decider(_, _, let examen, _): RecitDActe(examen.recit(personne, referentiels), "enregistrée")
        case .retirerDecision(let fiche): RecitDActe(fiche.valeur.recit(personne, referentiels), "retirée")
        case .modifierSession(let fiche): RecitDActe("Commission du \(fiche.tenueLe.court) (\(fiche.territoire))", "modifiée")
        case .creerSession(_, let session): RecitDActe("Commission du \(session.tenueLe.court) (\(session.territoire))", "créée")
        case .qualifierSortie(_, let motif, _):
            RecitDActe("Motif de sortie « \(referentiels.libelle(.motifsSortie, motif)) » de \(personne)", "enregistré")
        case .etendreVocabulaire(_, _, let libelle, let actif):
            RecitDActe("Démarche « \(libelle) »", actif ? "ajoutée au vocabulaire" : "retirée du vocabulaire")
        case .regler: RecitDActe("Paramètres", "modifiés")
        case .clore(_, let page, _): RecitDActe("Clôture de la période « \(page.periode.libelle) » (\(page.nom))", "enregistrée")
        // Whatever else is done is told by its kind.
        default: RecitDActe(personne.isEmpty ? "Acte « \(nature.libelle) »" : "Acte « \(nature.libelle) », \(personne),", "enregistré")
        }
    }
}

extension Contrat {
    fileprivate func recit(_ personne: String) -> String { "\(sorte.libelle) du \(debut.court) au \(fin.court) de \(personne)" }
}

extension Entretien {
    fileprivate func recit(_ personne: String) -> String {
        tenuLe.map { "Entretien du \($0.court) avec \(personne)" }
            ?? "Rendez-vous\(prevuLe.map { " du \($0.court)" } ?? "") avec \(personne)"
    }
}

extension Examen {
    fileprivate func recit(_ personne: String, _ referentiels: Referentiels) -> String {
        "Décision « \(referentiels.libelle(.decisions, decision)) » sur le dossier de \(personne)"
    }
}

extension Frein {
    fileprivate func recit(_ personne: String, _ referentiels: Referentiels) -> String {
        "Frein « \(referentiels.libelle(.themes, theme)) » de \(personne)"
    }
}

extension Demarche {
    fileprivate func recit(_ personne: String, _ referentiels: Referentiels) -> String {
        "Démarche « \(code.map { referentiels.libelle(.demarches, $0) } ?? libelle) » de \(personne)"
    }
}
