// Two files of one person become one: which is kept, and what is taken from the other.

/// Two files, and what the user chose field by field.
package struct Fusion: Equatable, Sendable {
    package var uid: Uid
    /// The file that stays, as it was read.
    package var garde: Fiche<Beneficiaire>
    /// The file that is merged into it, as it was read.
    package var fondu: Fiche<Beneficiaire>
    /// The fields of identity taken from the merged file.
    package var repris: Set<Champ>
    /// The household of the merged file is the right one.
    package var foyerDuFondu: Bool
    /// It was said that they are one person although neither the birth nor the sex is the same.
    package var malgreLesDifferences: Bool

    package init(
        uid: Uid, garde: Fiche<Beneficiaire>, fondu: Fiche<Beneficiaire>, repris: Set<Champ> = [], foyerDuFondu: Bool = false,
        malgreLesDifferences: Bool = false
    ) {
        (self.uid, self.garde, self.fondu, self.repris) = (uid, garde, fondu, repris)
        (self.foyerDuFondu, self.malgreLesDifferences) = (foyerDuFondu, malgreLesDifferences)
    }
}

/// One field of identity, as it is chosen from one file or the other.
package struct ChampDIdentite: Sendable {
    package let champ: Champ
    private let texte: @Sendable (Beneficiaire, Referentiels) -> String
    private let copie: @Sendable (Beneficiaire, inout Beneficiaire) -> Void

    private init<Valeur>(
        _ champ: Champ, _ place: WritableKeyPath<Beneficiaire, Valeur> & Sendable,
        _ texte: @escaping @Sendable (Valeur, Referentiels) -> String
    ) {
        self.champ = champ
        self.texte = { personne, listes in texte(personne[keyPath: place], listes) }
        copie = { source, cible in cible[keyPath: place] = source[keyPath: place] }
    }

    private init(_ champ: Champ, _ place: WritableKeyPath<Beneficiaire, String> & Sendable) {
        self.init(champ, place) { texte, _ in texte }
    }

    private init(_ champ: Champ, _ place: WritableKeyPath<Beneficiaire, String?> & Sendable, _ liste: NomDeReferentiel) {
        self.init(champ, place) { code, listes in code.map { listes.libelle(liste, $0) } ?? "" }
    }

    /// As a reader sees it; empty when the file does not say.
    package func lire(_ personne: Beneficiaire, _ referentiels: Referentiels) -> String { texte(personne, referentiels) }

    package func copier(de source: Beneficiaire, vers cible: inout Beneficiaire) { copie(source, &cible) }

    /// Every field of identity, in the order of the form.
    package static let tous: [ChampDIdentite] = [
        ChampDIdentite(.nom, \.nom), ChampDIdentite(.prenom, \.prenom), ChampDIdentite(.naissance, \.naissance) { jour, _ in jour.court },
        ChampDIdentite(.sexe, \.sexe) { sexe, _ in sexe.libelle }, ChampDIdentite(.nomDeNaissance, \.nomDeNaissance),
        ChampDIdentite(.telephone, \.telephone), ChampDIdentite(.courriel, \.courriel),
        ChampDIdentite(.place, \.place) { place, _ in place.libelle },
        ChampDIdentite(.entreeRsa, \.entreeRsa) { jour, _ in jour?.court ?? "" }, ChampDIdentite(.niveau, \.niveau, .niveaux),
        ChampDIdentite(.locomotion, \.locomotion, .locomotions),
    ]
}

extension Fusion {
    /// What is proposed: the kept file's fields, its blanks filled from the other.
    package static func proposes(_ garde: Beneficiaire, _ fondu: Beneficiaire, _ referentiels: Referentiels) -> Set<Champ> {
        Set(
            ChampDIdentite.tous.filter { $0.lire(garde, referentiels).isEmpty && !$0.lire(fondu, referentiels).isEmpty }.map(\.champ))
    }

    /// A household that says nothing gives way to one that does.
    package static func proposeLeFoyerDuFondu(_ garde: Foyer, _ fondu: Foyer) -> Bool {
        let dit = { (foyer: Foyer) in ![foyer.matricule, foyer.adresse, foyer.codePostal, foyer.commune].allSatisfy(\.isEmpty) }
        return !dit(garde) && dit(fondu)
    }

    /// The person as the kept file will say.
    package var identite: Beneficiaire {
        var identite = garde.valeur
        for champ in ChampDIdentite.tous where repris.contains(champ.champ) { champ.copier(de: fondu.valeur, vers: &identite) }
        return identite
    }

    /// Neither the birth nor the sex is the same.
    package var differe: Bool { garde.naissance != fondu.naissance && garde.sexe != fondu.sexe }

    /// What prevents the merger, before the store is asked.
    package var refus: [Refus] {
        if garde.uid == fondu.uid { return [.fusionAvecSoiMeme] }
        if differe, !malgreLesDifferences { return [.deuxPersonnes(garde.nomComplet, fondu.nomComplet)] }
        return []
    }
}
