// The rows of people and of their households, and the words by which they are found.

import Domain
import GRDB

extension Foyer: Enregistre {
    static let table = "foyers"
    static let designation = "Foyer"
    static let colonnes = [
        Colonne("organisme", .organisme, .code(Organisme.self)), Colonne("matricule", .matricule),
        Colonne("adresse", .adresse), Colonne("code_postal", .codePostal), Colonne("commune", .commune),
    ]

    var valeurs: [DatabaseValue] { [sql(organisme), sql(matricule), sql(adresse), sql(codePostal), sql(commune)] }

    init(_ lecture: inout Lecture) throws {
        self.init(
            organisme: try lecture.code(), matricule: try lecture.texte(), adresse: try lecture.texte(),
            codePostal: try lecture.texte(), commune: try lecture.texte())
    }
}

extension Beneficiaire: Enregistre {
    static let table = "beneficiaires"
    static let designation = "Bénéficiaire"
    static let colonnes = [
        Colonne("place", .place, .code(PlaceDansLeFoyer.self)), Colonne("sexe", .sexe, .code(Sexe.self)),
        Colonne("nom", .nom), Colonne("nom_naissance", .nomDeNaissance), Colonne("prenom", .prenom),
        Colonne("naissance", .naissance, .jour), Colonne("telephone", .telephone), Colonne("courriel", .courriel),
        Colonne("entree_rsa", .entreeRsa, .jour), Colonne("niveau", .niveau, .referentiel(.niveaux)),
        Colonne("locomotion", .locomotion, .referentiel(.locomotions)),
    ]

    var valeurs: [DatabaseValue] {
        [
            sql(place), sql(sexe), sql(nom), sql(nomDeNaissance), sql(prenom), sql(naissance), sql(telephone), sql(courriel),
            sql(entreeRsa), sql(niveau), sql(locomotion),
        ]
    }

    init(_ lecture: inout Lecture) throws {
        self.init(
            place: try lecture.code(), sexe: try lecture.code(), nom: try lecture.texte(),
            nomDeNaissance: try lecture.texte(), prenom: try lecture.texte(), naissance: try lecture.jour(),
            telephone: try lecture.texte(), courriel: try lecture.texte(), entreeRsa: try lecture.jourOuNil(),
            niveau: try lecture.texteOuNil(), locomotion: try lecture.texteOuNil())
    }

    /// The key by which lists are sorted. Two spaces part surname and first name, so that « Martin Zoé »
    /// comes before « Martin-Dupont Anne ».
    var cleDeTri: String { Self.cleDeTri(nom: nom, prenom: prenom) }

    static func cleDeTri(nom: String, prenom: String) -> String { "\(Repli.cle(nom))  \(Repli.cle(prenom))" }

    /// The folded words by which this person is found: names, commune, matricule, telephone, date of birth.
    func motsDeRecherche(foyer: Foyer) -> Set<String> {
        let naissance = self.naissance.court
        var mots = Set([nom, nomDeNaissance, prenom, foyer.commune, foyer.matricule].flatMap(Repli.mots))
        mots.formUnion([naissance, naissance.filter(\.isNumber), String(naissance.suffix(4))])
        let chiffres = telephone.filter { $0.isASCII && $0.isNumber }
        if !chiffres.isEmpty { mots.insert(chiffres) }
        return mots
    }
}

/// What was typed in a search, as prefixes of words that must all be found.
enum MotsCherches {
    /// Digits in groups (« 06 12 34 », « 12 03 1985 ») are one word: a number is not stored by its groups.
    static func lire(_ saisie: String) -> [String] {
        let separateurs: Set<Character> = [" ", ".", "-"]
        let seulementDesChiffres = saisie.allSatisfy { $0.isASCII && $0.isNumber || separateurs.contains($0) }
        if seulementDesChiffres {
            let chiffres = saisie.filter(\.isNumber)
            return chiffres.isEmpty ? [] : [chiffres]
        }
        return Repli.mots(saisie)
    }

    /// The end of the range of the words that begin with `mot`.
    static func borne(_ mot: String) -> String { mot + "\u{10FFFF}" }
}
