// What F5 may carry from one person's file into another's: days, kinds, places of work; never a word about somebody.

import Domain

extension Champ {
    /// The fields whose value tells nothing of anybody. Any other one, notes and free texts first, stays in its file.
    private static let partageables: Set<Champ> = [
        .accompagneDu, .situationDu, .organisme, .codePostal, .commune, .structure, .referent, .reaffecteLe, .sortiLe, .nature, .prevuLe,
        .tenuLe, .heure, .dureeEntretien, .modalite, .prochainLe, .prochaineHeure, .prochaineNature, .sorte, .elaboreLe, .debut, .duree,
        .fin, .signeLe, .transmisLe, .decision, .decideLe, .concluLe, .nouvelleFin, .repereLe, .termineLe, .engageeLe, .echeance,
        .termineeLe, .relanceLe, .moyenDeRelance, .resultatDeRelance, .tenueLe, .territoire, .effetAu, .natureDeStructure,
        .territoireDeCommission, .conventionneeDu, .conventionneeAu,
    ]

    /// Whether what somebody's record has there may be proposed for somebody else's.
    var sePartage: Bool { Self.partageables.contains(self) }
}

extension Context {
    /// What a form of this kind last held in a field that tells nothing of anybody, of whomever it was.
    func partage(_ ecran: String, _ champ: Champ) -> String? { champ.sePartage ? derniereSaisie(ecran, champ) : nil }
}
