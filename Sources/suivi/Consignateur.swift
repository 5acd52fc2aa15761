// From the text of a line to what it would store, on one file and in one name.

import Domain
import Screens
import Store

/// Several people, or none, for the words of a line.
struct PersonneNonNommee: Error {
    let mots: String
    let personne: PersonneDite

    /// Who may be meant, and how to say who.
    var message: String {
        guard case .plusieurs(let lignes, let total) = personne else { return personne.phrase(mots) }
        let suite = total > lignes.count ? ["… et \(total - lignes.count) de plus."] : []
        let noms = (lignes.map { "  \($0.designation())" } + suite).joined(separator: "\n")
        let debut = total > 1 ? "« \(mots) » peut être \(total) personnes" : "« \(mots) » ne nomme entièrement personne ; est-ce"
        return "\(debut) :\n\(noms)\nDites qui : ajoutez à la ligne le prénom, la date de naissance (12/03/1985) ou le matricule."
    }
}

/// The same line, without a day of its own, was stored on another day not long ago.
struct LigneDejaDonnee: Error {
    let jour: Jour

    var message: String {
        "La même ligne, sans jour, a été enregistrée pour le \(jour.court). Si c’est un autre entretien, dites-en le jour, par exemple « le \(jour.plus(jours: 1).tresCourt) »."
    }
}

/// What a line asks for, once everything about it is known.
struct LigneComprise {
    let prepare: LignePreparee
    /// It was stored before: nothing is to be done.
    let dejaFaite: Bool
}

/// Who writes, where, and when.
struct Consignateur {
    let store: Store
    let contexte: Context
    let horloge: Clock

    /// Days during which a line given again without a day of its own is asked about.
    private static let memoire = 7

    /// How many people are listed when the words name several.
    private static let candidatsMontres = 8

    init(_ store: Store, utilisateur: Fiche<Referent>, horloge: Clock) throws {
        (self.store, self.horloge) = (store, horloge)
        var contexte = Context(
            utilisateur: utilisateur, aujourdhui: horloge.today, referentiels: try store.referentiels(), structures: try store.structures(),
            referents: try store.referents(de: nil))
        contexte.parametres = try store.parametres()
        self.contexte = contexte
    }

    /// Understands a line: throws the reason why it cannot be stored. `deFichier` when it may be given again by mistake;
    /// `relue` when somebody reads it back before it is stored.
    func comprendre(_ texte: String, deFichier: Bool, relue: Bool) throws -> LigneComprise {
        let ligne = try LigneDEntretien.lire(texte, contexte.referentiels, aujourdhui: contexte.aujourdhui)
        let personne = try store.personne(
            ligne.personne, pour: contexte.utilisateur, le: ligne.jour, motsEntiers: !relue, auPlus: Self.candidatsMontres)
        guard case .une(let cle) = personne else { throw PersonneNonNommee(mots: ligne.personne, personne: personne) }
        let dossier = try store.dossier(cle, pour: contexte.utilisateur, le: contexte.aujourdhui)
        let connue = try consignee(texte, dossier, le: ligne.jour)
        let (uid, faite) = (connue ?? Self.identite(texte, dossier.beneficiaire.uid, le: ligne.jour), connue != nil)
        if deFichier, !faite, !ligne.jourFixe { try exigerNouvelle(texte, ligne, dossier) }
        return LigneComprise(prepare: try LignePreparee(ligne, dossier, uid: uid, contexte), dejaFaite: faite)
    }

    private func exigerNouvelle(_ texte: String, _ ligne: LigneDEntretien, _ dossier: Dossier) throws {
        for recul in 1...Self.memoire {
            let jour = ligne.jour.plus(jours: -recul)
            if try consignee(texte, dossier, le: jour) != nil { throw LigneDejaDonnee(jour: jour) }
        }
    }

    /// The identity under which the line was stored before, be it in a file that was merged into this one since; nil when it
    /// was not.
    private func consignee(_ texte: String, _ dossier: Dossier, le jour: Jour) throws -> Uid? {
        try store.identites(de: dossier.beneficiaire.cle).map { Self.identite(texte, $0, le: jour) }
            .first { try store.aConsigne($0, dossier, le: jour) }
    }

    /// The same words about the same person on the same day are the same interview.
    private static func identite(_ texte: String, _ personne: Uid, le jour: Jour) -> Uid {
        .tire(de: "\(personne.texte) \(Repli.plier(texte))", le: jour)
    }

    /// False when it had been stored already.
    func enregistrer(_ comprise: LigneComprise) throws -> Bool {
        guard !comprise.dejaFaite else { return false }
        let auteur = Auteur(contexte.auteur, instant: horloge.now, aujourdhui: contexte.aujourdhui)
        return try !store.executer(comprise.prepare.acte, par: auteur).dejaFait
    }
}
