// Questions asked before somebody is inscribed: is this a person, or a household, that the file knows already?

import Domain
import Store

/// Acts that deserve a question before they are written.
enum Caution {
    /// What a household to be joined is answered with: this, then its key.
    static let joining = "foyer "

    /// Somebody of the same name or birth may be the same person; a matricule already known is a household to join.
    static func question(_ act: Acte, _ source: Source) throws -> QuestionScreen? {
        if let question = young(act, source.context) { return question }
        guard case .inscrire(let inscription) = act else { return nil }
        let context = source.context
        let same = try semblables(inscription, source)
        let households = try foyers(inscription, source)
        guard !(same.isEmpty && households.isEmpty) else { return nil }
        let people = same.isEmpty ? [] : ["Une personne semblable existe dans ce fichier :"] + same.prefix(4).map { describe($0, context) }
        let known =
            try households.isEmpty
            ? [] : ["Ce matricule est celui d’un foyer connu :"] + households.prefix(3).map { try "· " + describe($0, source) }
        let joins = try households.prefix(3).map {
            Choice("\(joining)\($0.cle.rawValue)", "Inscrire dans le foyer de \(try members($0, source).noms.first ?? "ce matricule")")
        }
        let anyway =
            same.isEmpty
            ? "Inscrire dans un foyer à part"
            : households.isEmpty ? "Inscrire quand même : c’est une autre personne" : "Inscrire quand même, dans un foyer à part"
        return QuestionScreen(
            "prudence", heading: same.isEmpty ? "Même foyer ?" : "Déjà inscrit ?", lines: people + known,
            choices: [Choice("revoir", "Revenir au formulaire")] + joins + [Choice("ecrire", anyway)])
    }

    /// Below it, a date of birth is more likely mistyped than true.
    private static let youngest = 16

    private static func young(_ act: Acte, _ context: Context) -> QuestionScreen? {
        let naissance: Jour
        switch act {
        case .inscrire(let inscription): naissance = inscription.beneficiaire.naissance
        case .modifierBeneficiaire(let fiche, _, _): naissance = fiche.naissance
        default: return nil
        }
        let age = naissance.annees(jusque: context.aujourdhui)
        guard naissance <= context.aujourdhui, age < youngest else { return nil }
        return QuestionScreen(
            "prudence", heading: "Vérifiez la date de naissance",
            lines: ["Née le \(naissance.court), cette personne aurait \(age) an\(age > 1 ? "s" : "")."],
            choices: [Choice("revoir", "Revenir au formulaire"), Choice("ecrire", "Enregistrer cette date")])
    }

    private static func semblables(_ inscription: Inscription, _ source: Source) throws -> [LigneFileActive] {
        let personne = inscription.beneficiaire
        return try source.store.homonymes(nom: personne.nom, prenom: personne.prenom, naissance: personne.naissance)
    }

    private static func foyers(_ inscription: Inscription, _ source: Source) throws -> [Fiche<Foyer>] {
        let foyer = inscription.foyer
        guard !foyer.matricule.isEmpty, inscription.foyerExistant == nil else { return [] }
        return try source.store.foyers(matricule: foyer.matricule).filter { $0.organisme == foyer.organisme }
    }

    /// The members that the user may see, and how many others there are.
    private static func members(_ foyer: Fiche<Foyer>, _ source: Source) throws -> (noms: [String], ailleurs: Int) {
        try source.store.membres(duFoyer: foyer.cle, pour: source.context.utilisateur)
    }

    private static func describe(_ foyer: Fiche<Foyer>, _ source: Source) throws -> String {
        let names = try members(foyer, source).noms
        guard !names.isEmpty else { return "suivi par une autre structure ; son adresse est alors celle qu’elle a notée." }
        let address = [foyer.adresse, "\(foyer.codePostal) \(foyer.commune)"].filter { !$0.allSatisfy(\.isWhitespace) }.joined(
            separator: ", ")
        return "\(names.joined(separator: ", "))\(address.isEmpty ? "" : " (\(address))"). L’adresse du foyer est alors gardée."
    }

    /// Of somebody followed elsewhere, only the structure to call is told.
    private static func describe(_ ligne: LigneFileActive, _ context: Context) -> String {
        let structure = context.structures.first { $0.valeur.code == ligne.structure }
        let nom = structure?.valeur.nom ?? "une autre structure"
        guard let structure, context.utilisateur.peutVoir(structure.cle) else {
            return "· une personne du même nom, suivie par \(nom) : appelez cette structure avant d’inscrire."
        }
        let commune = ligne.commune.isEmpty ? "commune inconnue" : ligne.commune
        return "· \(ligne.nom), né(e) le \(ligne.naissance.court), \(commune) (\(nom))"
    }
}
