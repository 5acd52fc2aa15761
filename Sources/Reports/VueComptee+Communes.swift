// A counted view on paper: the communes where few people live are one line, or one column, as in the statistics of a territory.

import Domain

extension VueComptee {
    /// What leaves the house: three people of a village are known by their neighbours. On the screen their reader may open their
    /// files anyway.
    var imprimee: VueComptee {
        guard vue.mesure.comptePersonnes, vue.lignes == .commune || vue.colonnes == .commune else { return self }
        let petites = vue.lignes == .commune ? lignes.filter(estPetiteLigne) : colonnes.compactMap(\.modalite).filter(estPetiteColonne)
        guard !petites.isEmpty else { return self }
        let reunies = ModaliteNommee(
            Modalite(.commune, Self.codeDesPetites),
            "Moins de \(PageDeStatistiques.secret) personnes (\(accord(petites.count, "commune", "communes")))")
        let comptes = comptes.reunissant(Set(petites.compactMap(\.modalite.code)), en: Self.codeDesPetites, lignes: vue.lignes == .commune)
        let note =
            "Une commune où moins de \(PageDeStatistiques.secret) personnes sont comptées n’est pas nommée\u{a0}: secret statistique."
        if vue.lignes == .commune {
            return VueComptee(
                self, comptes, lignes: lignes.filter { !petites.contains($0) } + [reunies], colonnes: colonnes, ajoutant: [note])
        }
        let nommees = colonnes.filter { colonne in colonne.modalite.map { !petites.contains($0) } ?? true }
        let place = nommees.lastIndex { $0.modalite != nil }.map { $0 + 1 } ?? 0
        return VueComptee(
            self, comptes, lignes: lignes, colonnes: nommees[..<place] + [.modalite(reunies)] + nommees[place...], ajoutant: [note])
    }

    private static let codeDesPetites = "moins_de_5"

    /// Side by side, each period is a count of people of its own.
    private func estPetiteLigne(_ ligne: ModaliteNommee) -> Bool {
        let periodes = vue.colonnes?.estTemps ?? false ? colonnes.compactMap(\.modalite) : []
        return Self.estNommee(ligne)
            && ([nombre(ligne: ligne, colonne: nil)] + periodes.map { nombre(ligne: ligne, colonne: $0) }).contains(where: Self.estPeu)
    }

    private func estPetiteColonne(_ colonne: ModaliteNommee) -> Bool {
        let periodes = vue.lignes.estTemps ? lignes : []
        return Self.estNommee(colonne)
            && ([nombre(ligne: nil, colonne: colonne)] + periodes.map { nombre(ligne: $0, colonne: colonne) }).contains(where: Self.estPeu)
    }

    private static func estNommee(_ commune: ModaliteNommee) -> Bool { commune.modalite.code.map { $0 != codeDesPetites } ?? false }

    private static func estPeu(_ nombre: Int) -> Bool { (1..<PageDeStatistiques.secret).contains(nombre) }
}

extension ComptesDeVue {
    /// Values of one axis counted together: a person, as a household, is of one commune only.
    fileprivate func reunissant(_ codes: Set<String>, en code: String, lignes: Bool) -> ComptesDeVue {
        let nouveau = { (ancien: String?) in ancien.map { codes.contains($0) ? code : $0 } }
        var comptes = self
        comptes.cellules = cellules.reduce(into: [:]) { table, cellule in
            let place = cellule.key
            table[Place(lignes ? nouveau(place.ligne) : place.ligne, lignes ? place.colonne : nouveau(place.colonne)), default: 0] +=
                cellule.value
        }
        if lignes {
            comptes.parLigne = parLigne.reduce(into: [:]) { $0[nouveau($1.key), default: 0] += $1.value }
        } else {
            comptes.parColonne = parColonne.reduce(into: [:]) { $0[nouveau($1.key), default: 0] += $1.value }
        }
        return comptes
    }
}
