// A counted view, laid out: which lines, which columns, what each figure asks, and what a reader must know to trust it.

import Domain

/// A view with its figures. Every figure knows the question that lists its rows.
package struct VueComptee: Equatable, Sendable {
    package let vue: Vue
    package let lignes: [ModaliteNommee]
    /// Empty when the view has one axis.
    package let modalitesDeColonnes: [ModaliteNommee]
    package let titre: String
    package let definition: Definition
    package let remarques: [String]
    private let comptes: ComptesDeVue

    /// A column of the laid-out table.
    package enum Colonne: Equatable, Sendable {
        case modalite(ModaliteNommee)
        case total, part, base
        /// From the last but one period to the last, in count then in percent.
        case ecart, evolution
    }

    package let colonnes: [Colonne]

    package init(_ comptes: ComptesDeVue, _ vue: Vue, _ catalogue: Catalogue) {
        (self.comptes, self.vue) = (comptes, vue)
        lignes = catalogue.modalites(vue.lignes, comptees: Set(comptes.cellules.keys.map(\.ligne)), vue)
        let colonnes = vue.colonnes.map { catalogue.modalites($0, comptees: Set(comptes.cellules.keys.map(\.colonne)), vue) } ?? []
        modalitesDeColonnes = colonnes
        self.colonnes = Self.colonnes(vue, colonnes)
        titre = Self.titre(vue, catalogue)
        definition = .de(vue, catalogue.contrat)
        remarques = Self.remarques(comptes, vue, lignes, colonnes)
    }

    private static func colonnes(_ vue: Vue, _ modalites: [ModaliteNommee]) -> [Colonne] {
        guard let axe = vue.colonnes else { return vue.lignes.estTemps ? [.total] : [.total, .part, .base] }
        let valeurs = modalites.map { Colonne.modalite($0) }
        if axe.estTemps { return valeurs + (modalites.count > 1 ? [.ecart, .evolution] : []) }
        return valeurs + [.total]
    }

    /// « Sorties par motif et par structure ».
    private static func titre(_ vue: Vue, _ catalogue: Catalogue) -> String {
        let axes = [vue.lignes] + (vue.colonnes.map { [$0] } ?? [])
        let propre = { (axe: Axe) in vue.mesure == .entretiens && axe == .compte }
        let suite = axes.filter { !propre($0) }.map(\.complement).joined(separator: " et ")
        return catalogue.contrat.dans(vue.mesure.libelle) + (suite.isEmpty ? "" : " \(suite)")
    }

    /// Whether nothing was counted at all.
    package var estVide: Bool { comptes.total == 0 && comptes.cellules.isEmpty }
    /// Counted apart from the parts.
    package var total: Int { comptes.total }
    /// Distinct people behind it.
    package var personnes: Int { comptes.personnes }
}

extension VueComptee {
    /// The count at a place; nil: the total along that axis.
    package func nombre(ligne: ModaliteNommee?, colonne: ModaliteNommee?) -> Int {
        switch (ligne, colonne) {
        case (let ligne?, let colonne?): comptes.cellules[.init(ligne.modalite.code, colonne.modalite.code)] ?? 0
        case (let ligne?, nil): comptes.parLigne[ligne.modalite.code] ?? 0
        case (nil, let colonne?): comptes.parColonne[colonne.modalite.code] ?? 0
        case (nil, nil): comptes.total
        }
    }

    /// What lists the rows of a figure; nil line: the total. Nil where there is no figure.
    package func question(ligne: ModaliteNommee?, colonne: Colonne) -> Question? {
        switch colonne {
        case .modalite(let modalite): vue.question(ligne: ligne?.modalite, colonne: modalite.modalite)
        case .total, .part: vue.question(ligne: ligne?.modalite, colonne: nil)
        case .base, .ecart, .evolution: nil
        }
    }

    /// What a share of this line is a share of.
    private var base: Int { comptes.total }

    private func cellule(_ ligne: ModaliteNommee?, _ colonne: Colonne) -> Cellule {
        switch colonne {
        case .modalite(let modalite): .nombre(nombre(ligne: ligne, colonne: modalite))
        case .total: .nombre(nombre(ligne: ligne, colonne: nil))
        case .part: ligne?.horsTotal ?? true ? .vide : .part(nombre(ligne: ligne, colonne: nil), sur: base)
        case .base: ligne?.horsTotal ?? true ? .vide : .nombre(base)
        case .ecart: deuxDernieres(ligne).map { .ecart($0.1 - $0.0) } ?? .vide
        case .evolution: deuxDernieres(ligne).map { .evolution(de: $0.0, a: $0.1) } ?? .vide
        }
    }

    private func deuxDernieres(_ ligne: ModaliteNommee?) -> (Int, Int)? {
        let fin = modalitesDeColonnes.suffix(2)
        guard let avant = fin.first, let apres = fin.last, fin.count == 2 else { return nil }
        return (nombre(ligne: ligne, colonne: avant), nombre(ligne: ligne, colonne: apres))
    }

    /// The view as a table.
    package var tableau: Tableau {
        Tableau(
            code: [vue.mesure.rawValue, vue.lignes.rawValue, vue.colonnes?.rawValue].compactMap { $0 }.joined(separator: "_par_"),
            titre: titre, entete: vue.lignes.libelle, colonnes: colonnes.map(\.entete),
            lignes: lignes.map { ligne in
                LigneDeTableau(
                    ligne.modalite.code ?? "sans", ligne.libelle, colonnes.map { cellule(ligne, $0) }, avertissement: ligne.aRegarder)
            },
            total: vue.lignes.estTemps && (vue.mesure.comptePersonnes || vue.mesure.estUnStock) || vue.lignes == .comparaison
                ? nil : LigneDeTableau("total", "Total", colonnes.map { cellule(nil, $0) }),
            definition: definition, notes: remarques)
    }
}

extension ModaliteNommee {
    /// A contract without a type is to be qualified; what is only unknown is not an error.
    package var aRegarder: Bool { modalite.code == nil && [.type, .motif, .theme, .compte].contains(modalite.axe) }
}

extension VueComptee.Colonne {
    package var entete: ColonneDeTableau {
        switch self {
        case .modalite(let modalite): ColonneDeTableau(modalite.modalite.code ?? "sans", modalite.libelle)
        case .total: ColonneDeTableau("nombre", "Nombre")
        case .part: .part
        case .base: .base
        case .ecart: ColonneDeTableau("ecart", "Écart")
        case .evolution: ColonneDeTableau("evolution", "Évolution")
        }
    }
}

extension VueComptee {
    private static func remarques(
        _ comptes: ComptesDeVue, _ vue: Vue, _ lignes: [ModaliteNommee], _ colonnes: [ModaliteNommee]
    ) -> [String] {
        if comptes.total == 0 { return ["Aucune donnée sur la période, \(vue.periode.libelle)."] }
        var remarques: [String] = []
        if !vue.mesure.comptePersonnes {
            remarques.append("\(comptes.total.lisible) au total, pour \(accord(comptes.personnes, "personne", "personnes")).")
        }
        if lignes.contains(where: { $0.horsTotal }) || colonnes.contains(where: { $0.horsTotal }) {
            remarques.append("Les rendez-vous fixés sont à côté du total, qui compte les entretiens tenus : un honoré a pu être fixé.")
        }
        for modalite in lignes + colonnes {
            if let remarque = modalite.remarque { remarques.append("\(modalite.libelle) : \(remarque).") }
        }
        return remarques + [remarqueDesParts(comptes, vue, lignes)].compactMap { $0 }
    }

    /// The parts against the total.
    private static func remarqueDesParts(_ comptes: ComptesDeVue, _ vue: Vue, _ lignes: [ModaliteNommee]) -> String? {
        let parts = lignes.filter { !$0.horsTotal }.reduce(0) { $0 + (comptes.parLigne[$1.modalite.code] ?? 0) }
        guard parts != comptes.total, vue.lignes != .comparaison, !(vue.mesure.estUnStock && vue.lignes.estTemps) else { return nil }
        guard vue.mesure.comptePersonnes else { return Rubrique.ecart(comptes.total, parts: parts) }
        if vue.lignes == .motif || vue.lignes.estTemps { return nil }
        return
            vue.mesure == .foyers
            ? "Les lignes font \(parts.lisible) pour \(accord(comptes.total, "foyer", "foyers")) : un foyer compte dans chaque ligne où il a quelqu’un, et une fois au total."
            : "Les lignes font \(parts.lisible) pour \(accord(comptes.total, "personne", "personnes")) : une personne suivie par plusieurs compte dans chacune, et une fois au total."
    }
}

extension Axe {
    /// « par motif »: in a title.
    fileprivate var complement: String {
        switch self {
        case .comparaison: "comparés à un an avant"
        case .compte: "par sorte d’entretien"
        case .age: "par tranche d’âge"
        case .motif: "par motif"
        case .type: "par type"
        case .sorte: "par sorte"
        default: "par \(libelle.dansUnePhrase)"
        }
    }
}

extension Definition {
    /// The definition of a view: that of what it counts, and the day on which people are described.
    static func de(_ vue: Vue, _ contrat: NomDuContrat) -> Definition {
        let mesure = de(vue.mesure)
        let axes = [vue.lignes] + (vue.colonnes.map { [$0] } ?? [])
        var base =
            vue.colonnes == nil
            ? "Le total, \(vue.mesure == .foyers ? "en foyers" : vue.mesure.comptePersonnes ? "en personnes" : "en nombre")." : mesure.base
        if axes.contains(where: \.estDeLaPersonne) {
            base += " La personne est décrite au dernier jour de la période (ou de chaque colonne)."
        }
        if axes.contains(.commune) { base += " La commune est celle du foyer aujourd’hui." }
        if axes.contains(.referent) { base += " Le référent est celui qui a tenu l’entretien, sinon celui désigné ce jour-là." }
        return Definition(compte: contrat.dans(mesure.compte), date: contrat.dans(mesure.date), base: contrat.dans(base))
    }

    private static func de(_ mesure: Mesure) -> Definition {
        switch mesure {
        case .contrats: .contrats
        case .entretiens: .entretiens
        case .freins: .freins
        case .demarches: .demarches
        case .sorties: .sorties
        case .personnes: .personnes
        case .entrees:
            Definition(compte: "Les accompagnements commencés.", date: "Le premier jour de l’accompagnement.", base: "Toutes les entrées.")
        case .presents:
            Definition(
                compte: "Les personnes différentes dont un accompagnement était en cours le dernier jour de la période.",
                date: "Le dernier jour de la période ; une personne sortie ce jour-là compte encore.", base: "Ce total.")
        case .foyers: .foyers
        case .contratsEnCours: .contratsEnCours
        case .sousContrat: .sousContrat
        }
    }
}

extension Axe {
    /// Whether it describes the person on a day.
    fileprivate var estDeLaPersonne: Bool {
        [.age, .situationFamiliale, .zone, .anciennete, .orientation].contains(self)
    }
}
