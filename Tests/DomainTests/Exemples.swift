// Invented people and one fixed day, shared by the tests of the domain.

import Domain

/// So that a test writes the days it talks about: `let jour: Jour = "2026-11-23"`.
extension Jour: ExpressibleByStringLiteral {
    package init(stringLiteral texte: String) {
        guard let jour = Jour(iso: texte) else { preconditionFailure("« \(texte) » n’est pas un jour") }
        self = jour
    }
}

enum Exemples {
    /// A Monday.
    static let aujourdhui: Jour = "2026-11-23"
    static let ccas = Cle<Structure>(1)
    static let missionLocale = Cle<Structure>(2)
    static let nadia = Cle<Referent>(11)

    /// Aurélie Lefèvre, followed by the CCAS since January.
    static let accompagnement = Accompagnement(beneficiaire: Cle(7), structure: ccas, du: "2026-01-15")

    /// The same, left at the end of June.
    static var clos: Accompagnement {
        var clos = accompagnement
        clos.sortie = Sortie(le: "2026-06-30", motif: "emploi")
        return clos
    }

    /// A first contract of six months, waiting for the Commission.
    static let contrat = Contrat(type: .premier, rang: 1, elaboreLe: "2026-09-01", debut: "2026-09-01", fin: "2027-02-28")

    /// An interview held last week on appointment.
    static let entretien = Entretien(
        referent: nadia, nature: .pourCer, prevuLe: "2026-11-16", tenuLe: "2026-11-16", issue: .honore)

    /// Forty-five minutes of Tuesday morning.
    static let creneau = Creneau("2026-11-24", heure("9h30"), duree: 45)

    private static func heure(_ texte: String) -> Heure {
        guard let heure = Heure(texte) else { preconditionFailure("« \(texte) » n’est pas une heure") }
        return heure
    }

    static let frein = Frein(theme: "sante", repereLe: "2026-03-02")

    static let demarche = Demarche(theme: "sante", code: "css", engageeLe: "2026-03-02")

    static let referentiels = Referentiels([
        .themes: [
            EntreeDeReferentiel(code: "sante", libelle: "Santé", categorie: "sante", ordre: 2, actif: true),
            EntreeDeReferentiel(code: "logement", libelle: "Logement", categorie: "logement", ordre: 1, actif: true),
            EntreeDeReferentiel(code: "papiers", libelle: "Papiers", categorie: "autre", ordre: 3, actif: false),
        ],
        .demarches: [
            EntreeDeReferentiel(code: "css", libelle: "Complémentaire santé solidaire", categorie: "sante", ordre: 1, actif: true)
        ],
    ])

    /// A stored record whose key is all that matters.
    static func fiche<Valeur>(_ cle: Int64, _ valeur: Valeur) -> Fiche<Valeur> {
        var hasard = Hasard(graine: UInt64(cle))
        return Fiche(cle: Cle(cle), uid: .nouveau(millisecondes: 0, hasard: &hasard), version: 1, valeur: valeur)
    }
}

/// Chance that is the same at each run (SplitMix64).
struct Hasard: RandomNumberGenerator {
    private var etat: UInt64
    init(graine: UInt64) { etat = graine }

    mutating func next() -> UInt64 {
        etat &+= 0x9E37_79B9_7F4A_7C15
        var melange = (etat ^ (etat >> 30)) &* 0xBF58_476D_1CE4_E5B9
        melange = (melange ^ (melange >> 27)) &* 0x94D0_49BB_1331_11EB
        return melange ^ (melange >> 31)
    }
}
