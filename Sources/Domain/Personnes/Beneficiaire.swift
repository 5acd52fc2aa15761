// The person who is accompanied, and the household whose right it is.

/// The sex, as the organisme payeur knows it and as tallies count it.
package enum Sexe: String, Libelle {
    case femme, homme
    package var libelle: String { self == .femme ? "Femme" : "Homme" }
}

/// Who pays the RSA.
package enum Organisme: String, Libelle {
    case caf, msa
    package var libelle: String { rawValue.uppercased() }
}

/// The place of a person in the household that receives the RSA.
package enum PlaceDansLeFoyer: String, Libelle {
    case demandeur, conjoint, personneACharge = "personne_a_charge"
    package var libelle: String {
        switch self {
        case .demandeur: "Demandeur"
        case .conjoint: "Conjoint"
        case .personneACharge: "Personne à charge"
        }
    }
}

/// A foyer allocataire. The matricule names the household, not a person: a couple shares it, and it changes.
package struct Foyer: Equatable, Sendable {
    package var organisme: Organisme
    package var matricule: String
    package var adresse: String
    package var codePostal: String
    package var commune: String

    package init(
        organisme: Organisme = .caf, matricule: String = "", adresse: String = "", codePostal: String = "", commune: String = ""
    ) {
        (self.organisme, self.matricule, self.adresse) = (organisme, matricule, adresse)
        (self.codePostal, self.commune) = (codePostal, commune)
    }
}

/// A person. Age and time in the RSA are computed at a date, never stored;
/// what changes and is counted (zone, family situation, orientation…) is a dated `Situation`.
package struct Beneficiaire: Equatable, Sendable {
    package var place: PlaceDansLeFoyer
    package var sexe: Sexe
    package var nom: String
    package var nomDeNaissance: String
    package var prenom: String
    package var naissance: Jour
    package var telephone: String
    package var courriel: String
    /// First day of the right to the RSA, from which the ancienneté is counted.
    package var entreeRsa: Jour?
    /// Codes of the referentials `niveaux` and `locomotions`.
    package var niveau: String?
    package var locomotion: String?

    package init(
        place: PlaceDansLeFoyer = .demandeur, sexe: Sexe, nom: String, nomDeNaissance: String = "", prenom: String,
        naissance: Jour, telephone: String = "", courriel: String = "", entreeRsa: Jour? = nil,
        niveau: String? = nil, locomotion: String? = nil
    ) {
        (self.place, self.sexe, self.nom, self.nomDeNaissance, self.prenom) = (place, sexe, nom, nomDeNaissance, prenom)
        (self.naissance, self.telephone, self.courriel) = (naissance, telephone, courriel)
        (self.entreeRsa, self.niveau, self.locomotion) = (entreeRsa, niveau, locomotion)
    }

    /// « LEFÈVRE Aurélie », as lists show it.
    package var nomComplet: String { "\(nom.uppercased()) \(prenom)" }

    package func age(le jour: Jour) -> Int { naissance.annees(jusque: jour) }
}

extension Champ {
    package static let nom = Champ("nom", "Nom")
    package static let nomDeNaissance = Champ("nom_naissance", "Nom de naissance")
    package static let prenom = Champ("prenom", "Prénom")
    package static let naissance = Champ("naissance", "Date de naissance")
    package static let sexe = Champ("sexe", "Sexe")
    package static let place = Champ("place", "Place dans le foyer")
    package static let telephone = Champ("telephone", "Téléphone")
    package static let courriel = Champ("courriel", "Courriel")
    package static let entreeRsa = Champ("entree_rsa", "Entrée dans le RSA")
    package static let niveau = Champ("niveau", "Niveau de formation")
    package static let locomotion = Champ("locomotion", "Locomotion")
    package static let organisme = Champ("organisme", "Organisme payeur")
    package static let matricule = Champ("matricule", "Matricule du foyer")
    package static let adresse = Champ("adresse", "Adresse")
    package static let codePostal = Champ("code_postal", "Code postal")
    package static let commune = Champ("commune", "Commune")
}

extension Beneficiaire {
    /// What prevents this person from being recorded.
    package func refus(le aujourdhui: Jour) -> [Refus] {
        var refus: [Refus] = []
        if Repli.plier(nom).isEmpty { refus.append(.obligatoire(.nom)) }
        if Repli.plier(prenom).isEmpty { refus.append(.obligatoire(.prenom)) }
        if naissance > aujourdhui { refus.append(.dansLeFutur(.naissance, naissance)) }
        if age(le: aujourdhui) > 120 { refus.append(.tropAncien(.naissance, naissance)) }
        if let entreeRsa {
            if entreeRsa > aujourdhui { refus.append(.dansLeFutur(.entreeRsa, entreeRsa)) }
            if entreeRsa < naissance { refus.append(.avant(.entreeRsa, entreeRsa, .naissance, naissance)) }
        }
        return refus
    }
}
