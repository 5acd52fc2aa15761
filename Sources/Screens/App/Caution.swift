// Questions asked before somebody is inscribed: is this a person, or a household, that the file knows already?

import Domain
import Store

/// Acts that deserve a question before they are written.
enum Caution {
    /// What a household to be joined is answered with: this, then its key.
    static let joining = "foyer "
    /// What following somebody beside another structure is answered with.
    static let beside = "parallele"

    /// A birth that cannot be true, somebody of the same name or birth who may be the same person, a matricule already
    /// known that is a household to join: all in one question, so that none hides another.
    static func question(_ act: Acte, _ source: Source) throws -> QuestionScreen? {
        if let question = try Reception.question(act, source) { return question }
        let age = young(act, source.context)
        guard case .inscrire(let inscription) = act else {
            return age.isEmpty ? nil : ask("Vérifiez la date de naissance", age, [], "Enregistrer cette date")
        }
        let same = try semblables(inscription, source)
        let households = try foyers(inscription, source).prefix(3)
        guard !(age.isEmpty && same.isEmpty && households.isEmpty) else { return nil }
        let people =
            try same.isEmpty ? [] : ["Une personne semblable existe dans ce fichier :"] + same.prefix(4).map { try describe($0, source) }
        let known =
            try households.isEmpty ? [] : ["Ce matricule est celui d’un foyer connu :"] + households.map { try "· " + describe($0, source) }
        let joins = try households.map {
            Choice(
                "\(joining)\($0.cle.rawValue)",
                "Inscrire dans le foyer de \(try members($0, source).noms.first.map(source.context.nom) ?? "ce matricule")")
        }
        let heading = same.isEmpty ? (households.isEmpty ? "Vérifiez la date de naissance" : "Même foyer ?") : "Déjà inscrit ?"
        return ask(heading, age + people + known, joins, anyway(same: !same.isEmpty, household: !households.isEmpty))
    }

    private static func ask(_ heading: String, _ lines: [String], _ joins: [Choice], _ anyway: String) -> QuestionScreen {
        QuestionScreen(
            "prudence", heading: heading, lines: lines,
            choices: [Choice("revoir", "Revenir au formulaire")] + joins + [Choice("ecrire", anyway)])
    }

    private static func anyway(same: Bool, household: Bool) -> String {
        switch (same, household) {
        case (false, false): "Enregistrer cette date"
        case (false, true): "Inscrire dans un foyer à part"
        case (true, false): "Inscrire quand même : c’est une autre personne"
        case (true, true): "Inscrire quand même, dans un foyer à part"
        }
    }

    /// Below it, a date of birth is more likely mistyped than true.
    private static let youngest = 16

    /// The line about a birth that is hardly true, else nothing.
    private static func young(_ act: Acte, _ context: Context) -> [String] {
        let naissance: Jour
        switch act {
        case .inscrire(let inscription): naissance = inscription.beneficiaire.naissance
        case .modifierBeneficiaire(let fiche, _, _): naissance = fiche.naissance
        default: return []
        }
        let age = naissance.annees(jusque: context.aujourdhui)
        guard naissance <= context.aujourdhui, age < youngest else { return [] }
        return ["Née le \(naissance.court), cette personne aurait \(age) an\(age > 1 ? "s" : "")."]
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
        let names = try members(foyer, source).noms.map(source.context.nom)
        guard !names.isEmpty else { return "suivi par une autre structure ; son adresse est alors celle qu’elle a notée." }
        let address = [foyer.adresse, "\(foyer.codePostal) \(foyer.commune)"].filter { !$0.allSatisfy(\.isWhitespace) }.joined(
            separator: ", ")
        return "\(names.joined(separator: ", "))\(address.isEmpty ? "" : " (\(address))"). L’adresse du foyer est alors gardée."
    }

    /// Of somebody followed elsewhere, only the structure to call is told, and since when it follows.
    private static func describe(_ ligne: LigneFileActive, _ source: Source) throws -> String {
        let context = source.context
        let structure = context.structures.first { $0.valeur.code == ligne.structure }
        let nom = structure?.valeur.nom ?? "une autre structure"
        guard let structure, context.utilisateur.peutVoir(structure.cle) else {
            let depuis =
                try source.store.suivisAilleurs(ligne.beneficiaire, sauf: nil, le: context.aujourdhui)
                .first { $0.structure == nom }.map { " depuis le \($0.depuis.court)" } ?? ""
            return
                "· une personne du même nom, suivie par \(nom)\(depuis) : si c’est elle, demandez le transfert à cette structure, ou à un superviseur du Département, sans inscrire."
        }
        let commune = ligne.commune.isEmpty ? "commune inconnue" : ligne.commune
        return "· \(context.nom(ligne.nom)), né(e) le \(ligne.naissance.court), \(commune) (\(nom))"
    }
}
