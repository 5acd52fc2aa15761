// Questions asked before somebody is inscribed: is this a person, or a household, that the file knows already?

import Domain
import Store

/// Acts that deserve a question before they are written.
enum Caution {
    /// What a household to be joined is answered with: this, then its key.
    static let joining = "foyer "

    /// Somebody of the same name or birth may be the same person; a matricule already known is a household to join.
    static func question(_ act: Acte, _ source: Source) throws -> QuestionScreen? {
        guard case .inscrire(let inscription) = act else { return nil }
        let context = source.context
        let same = try semblables(inscription, source)
        let households = try foyers(inscription, source)
        guard !(same.isEmpty && households.isEmpty) else { return nil }
        let people = same.isEmpty ? [] : ["Une personne semblable existe dans ce fichier :"] + same.prefix(4).map { describe($0, context) }
        let known = try households.isEmpty ? [] : ["Ce matricule est celui d’un foyer connu :"] + households.prefix(3).map { try "· " + describe($0, source) }
        let joins = try households.prefix(3).map { Choice("\(joining)\($0.cle.rawValue)", "Inscrire dans le foyer de \(try members($0, source).first?.nom ?? "ce matricule")") }
        let anyway = same.isEmpty ? "Inscrire dans un foyer à part" : households.isEmpty ? "Inscrire quand même : c’est une autre personne" : "Inscrire quand même, dans un foyer à part"
        return QuestionScreen(
            "prudence", heading: same.isEmpty ? "Même foyer ?" : "Déjà inscrit ?", lines: people + known,
            choices: [Choice("revoir", "Revenir au formulaire")] + joins + [Choice("ecrire", anyway)])
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

    /// The members that the user may see.
    private static func members(_ foyer: Fiche<Foyer>, _ source: Source) throws -> [LigneFileActive] {
        let context = source.context
        let filter = FiltreFileActive(recherche: foyer.matricule, structure: context.utilisateur.perimetre, referent: nil, vue: .tous)
        return try source.store.fileActive(filter, depuis: 0, nombre: 3, le: context.aujourdhui).lignes
    }

    private static func describe(_ foyer: Fiche<Foyer>, _ source: Source) throws -> String {
        let names = try members(foyer, source).map(\.nom)
        guard !names.isEmpty else { return "suivi par une autre structure ; son adresse est alors celle qu’elle a notée." }
        let address = [foyer.adresse, "\(foyer.codePostal) \(foyer.commune)"].filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: ", ")
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
