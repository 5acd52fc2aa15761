// What a line will store, read back in full before it is stored.

/// The sentences of the read-back. What nobody said and stands there all the same is marked « par défaut ».
package struct Relecture: Equatable, Sendable {
    /// « Aurélie LEFÈVRE, née le 12 mars 1985 » and the rest, one sentence a line.
    package let phrases: [String]
    /// The same on one line, for the answer to each line of a file.
    package let resume: String
    /// The person, as one would say it over the telephone.
    package let qui: String
    package let nom: String

    package init(
        _ ligne: LigneDEntretien, _ consignation: Consignation, _ dossier: Dossier, _ referentiels: Referentiels, aujourdhui: Jour,
        auNomDe referent: String? = nil, contrat: NomDuContrat = .cer
    ) {
        let redacteur = Redacteur(
            ligne: ligne, consignation: consignation, dossier: dossier, referentiels: referentiels, aujourdhui: aujourdhui,
            referent: referent, contrat: contrat)
        (phrases, resume, qui) = (redacteur.phrases, redacteur.resume, redacteur.qui)
        nom = dossier.beneficiaire.valeur.nomComplet
    }
}

extension Beneficiaire {
    /// « née le 12/03/1985 ».
    package var neLe: String { "\(sexe == .femme ? "née" : "né") le \(naissance.court)" }
}

/// Writes the sentences.
private struct Redacteur {
    let ligne: LigneDEntretien
    let consignation: Consignation
    let dossier: Dossier
    let referentiels: Referentiels
    let aujourdhui: Jour
    let referent: String?
    /// The word of the département for the contract.
    let contrat: NomDuContrat

    private static let parDefaut = " (par défaut)"
    private var entretien: Entretien { consignation.entretien }
    private var personne: Beneficiaire { dossier.beneficiaire.valeur }

    var phrases: [String] {
        [qui, quand, nature, rendezVous].compactMap { $0 } + freins + demarches + [prochain, note].compactMap { $0 }
            + [rien].compactMap { $0 }
    }

    private func mot(_ nature: NatureDEntretien) -> String { contrat.dans(nature.dansUnePhrase) }

    // MARK: Who and when

    var qui: String {
        let commune = dossier.foyer.commune.isEmpty ? "" : ", \(dossier.foyer.commune)"
        return "\(personne.nomComplet), \(personne.neLe)\(commune)."
    }

    private var quand: String {
        let jour = entretien.le ?? aujourdhui
        let relatif = jour == aujourdhui ? ", aujourd’hui" : jour == aujourdhui.plus(jours: -1) ? ", hier" : ""
        let heure = entretien.heure.map { " à \($0.libelle)" } ?? ""
        let duree = entretien.duree.map { ", \($0) minute\($0 > 1 ? "s" : "")" } ?? ""
        let motif = entretien.motifAbsence.map { " (\(referentiels.libelle(.motifsAbsence, $0).dansUnePhrase))" } ?? ""
        let debut = "\(jour.enToutesLettres)\(relatif)\(ligne.jourDit ? "" : Self.parDefaut)\(heure)"
        return "\(debut.prefix(1).uppercased())\(debut.dropFirst()) : \(entretien.issue?.dansUnePhrase ?? "")\(motif)\(duree)\(modalite)."
    }

    private var modalite: String {
        let dite = ligne.modalite != nil || consignation.rendezVous != nil
        return ", \(referentiels.libelle(.modalites, entretien.modalite).dansUnePhrase)\(dite ? "" : Self.parDefaut)"
    }

    private var nature: String {
        let origine = ligne.nature != nil ? "" : consignation.rendezVous == nil ? Self.parDefaut : " (celle du rendez-vous)"
        let avec = entretien.partenaire.isEmpty ? "" : ", avec \(entretien.partenaire)"
        return "Nature de l’entretien : \(mot(entretien.nature))\(avec)\(origine).\(referent.map { " Au nom de \($0)." } ?? "")"
    }

    private var rendezVous: String? {
        if let fixe = consignation.rendezVous {
            return "Le rendez-vous fixé ce jour-là\(fixe.heure.map { " à \($0.libelle)" } ?? "") reçoit cette issue."
        }
        if ligne.sansRendezVous { return "La personne est venue sans rendez-vous." }
        return entretien.issue == .honore
            ? "Aucun rendez-vous n’était noté ce jour-là : l’entretien compte comme fixé (par défaut ; « sans rdv » dit le contraire)."
            : "Aucun rendez-vous n’était noté ce jour-là : il est ajouté avec cette issue."
    }

    // MARK: What follows

    private var freins: [String] {
        let themes = consignation.freinsReperes
        guard !themes.isEmpty else { return [] }
        let noms = themes.map { referentiels.libelle(.themes, $0) }.joined(separator: ", ")
        let ouverts = dossier.freinsOuverts.map(\.fiche).filter { themes.contains($0.theme) }
        return ["\(themes.count > 1 ? "Freins repérés" : "Frein repéré") : \(noms)."]
            + ouverts.map {
                "Attention : \(referentiels.libelle(.themes, $0.theme)) est déjà un frein ouvert (\($0.repereLe.court)) ; un second sera compté."
            }
    }

    private var demarches: [String] {
        consignation.demarches.map { demarche in
            let texte = demarche.intitule(referentiels)
            return
                "Démarche engagée, \(referentiels.libelle(.themes, demarche.theme)) : \(texte)\(demarche.code == nil ? libre(texte) : "")."
        }
    }

    /// A free wording is said, and where the list has it when it stands under another theme.
    private func libre(_ texte: String) -> String {
        let ailleurs = referentiels.actifs(.demarches).first { Repli.plier($0.libelle) == Repli.plier(texte) }
        return ailleurs.map { " (hors liste ; la liste l’a sous \(referentiels.libelle(.themes, $0.categorie)))" } ?? " (hors liste)"
    }

    private var prochain: String? {
        consignation.prochain.map { prochain in
            let heure = prochain.heure.map { " à \($0.libelle)" } ?? ""
            let avec = prochain.partenaire.isEmpty ? "" : " avec \(prochain.partenaire)"
            let raison = prochain.chevauchement.isEmpty ? "" : ", malgré un autre à cette heure : \(prochain.chevauchement)"
            let defaut = ligne.prochain?.nature == nil ? Self.parDefaut : ""
            return
                "Prochain rendez-vous \(prochain.prevuLe?.enToutesLettres ?? "")\(heure), \(mot(prochain.nature))\(avec)\(defaut)\(raison)."
        }
    }

    private var note: String? { ligne.note.isEmpty ? nil : "Note : « \(ligne.note) »" }

    private var rien: String? {
        let absents = [
            (consignation.freinsReperes.isEmpty, "aucun frein repéré"), (consignation.demarches.isEmpty, "aucune démarche"),
            (consignation.prochain == nil, "pas de prochain rendez-vous"), (ligne.note.isEmpty, "pas de note"),
        ].filter(\.0).map(\.1)
        let phrase = absents.joined(separator: ", ")
        return absents.isEmpty ? nil : "\(phrase.prefix(1).uppercased())\(phrase.dropFirst())."
    }

    // MARK: On one line

    var resume: String {
        let themes = consignation.freinsReperes.map { referentiels.libelle(.themes, $0) }.joined(separator: ", ")
        let demarches = consignation.demarches.map { "\(referentiels.libelle(.themes, $0.theme)) : \($0.intitule(referentiels))" }
        let prochain = consignation.prochain.map { "rdv \($0.prevuLe?.court ?? "")\($0.heure.map { " à \($0.libelle)" } ?? "")" }
        return [
            "\(personne.nomComplet) (\(personne.neLe))", (entretien.le ?? aujourdhui).court, mot(entretien.nature),
            entretien.issue?.dansUnePhrase, entretien.duree.map { "\($0) min" }, themes.isEmpty ? nil : "freins : \(themes)",
            demarches.isEmpty ? nil : "démarches : \(demarches.joined(separator: " ; "))", prochain,
            ligne.note.isEmpty ? nil : "avec une note",
        ].compactMap { $0 }.joined(separator: " · ")
    }
}
