// Who tells the story of a structure: its people, their contracts, what was said and done, day after day.

import Domain

/// What a structure is drawn from, and the chance that draws. One per structure, so that each story stands alone.
struct Conteur {
    let code: String
    let profil: Profil
    /// The référents in charge of people.
    let equipe: [Cle<Referent>]
    let lexique: Lexique
    /// Codes of the steps offered for each theme.
    let demarches: [String: [String]]
    let conventionneeDu: Jour
    let aujourdhui: Jour
    var hasard: Hasard

    init(
        _ structure: Structure, equipe: [Cle<Referent>], lexique: Lexique, referentiels: Referentiels, aujourdhui: Jour
    ) {
        (code, profil, self.equipe) = (structure.code, Profil(structure.nature), equipe)
        (self.lexique, self.aujourdhui) = (lexique, aujourdhui)
        demarches = Dictionary(grouping: referentiels.actifs(.demarches), by: \.categorie).mapValues { $0.map(\.code) }
        conventionneeDu = structure.conventionneeDu ?? Reperes.debut
        hasard = Hasard(structure.code)
    }

    /// A day of a span on which people are received.
    mutating func jour(_ du: Jour, _ au: Jour) -> Jour {
        let bornes = Periode(du, au)
        return Calendrier.ouvrable(bornes.du.plus(jours: hasard.entre(0, bornes.jours)), dans: bornes)
    }
}

/// The days around which everything is told.
enum Reperes {
    static let debut = Jour(numero: 17_167)  // 2017-01-01
    static let annee = Periode.annee(de: Jour(numero: 18_700))  // 2021
    /// First and last day on which people were received in 2021.
    static let rentree = annee.du.plus(jours: 3)
    static let noel = annee.au.plus(jours: -8)
    static let finDe2020 = annee.du.plus(jours: -14)
    static let debutDe2022 = annee.au.plus(jours: 4)
    /// The living caseload needs a year after 2021 in which to begin.
    static let premierJour = annee.au.plus(mois: 12).plus(jours: 1)
}

/// Who is followed by a kind of structure.
struct Profil {
    var ages: ClosedRange<Int>
    var groupes: [(String, poids: Int)]
    var organisme: Organisme
    var couples: Int
    var niveaux: [(String, poids: Int)]
    /// Exits that the recipe does not ask for.
    var sorties: [(CategorieDeSortie, poids: Int)]
    /// Codes of the structures that take over after a réorientation.
    var destinations: [String]

    init(_ nature: NatureDeStructure) {
        ages = 24...62
        groupes = [("orne", 85), ("monde", 15)]
        organisme = .caf
        couples = 8
        niveaux = [("iv_plus", 20), ("v", 40), ("vbis_vi", 30), ("illettrisme", 5), ("fle", 5)]
        sorties = [
            (.emploiFormation, 32), (.demenagement, 16), (.reorientation, 24), (.situationFamiliale, 8), (.autresRevenus, 10),
            (.autres, 10),
        ]
        destinations = ["SERVICE-SOCIAL", "CCAS-ALENCON"]
        adapter(a: nature)
    }

    private mutating func adapter(a nature: NatureDeStructure) {
        switch nature {
        case .ccas:
            destinations = ["SERVICE-SOCIAL", "FRANCE-TRAVAIL"]
        case .missionLocale:
            (ages, couples, groupes) = (18...24, 0, [("jeunes", 85), ("monde", 15)])
            destinations = ["FRANCE-TRAVAIL", "CCAS-ALENCON"]
        case .cada:
            (ages, groupes, sorties) = (21...55, [("monde", 100)], [(.reorientation, 100)])
            niveaux = [("fle", 70), ("illettrisme", 15), ("iv_plus", 15)]
        case .msa:
            (ages, groupes, organisme) = (28...61, [("orne", 100)], .msa)
        default: break
        }
    }
}
