// A counted view, laid out: which lines, which columns, what each figure asks, and what a reader must know to trust it.

import Domain

/// A view with its figures. Every figure knows the question that lists its rows.
package struct VueComptee: Equatable, Sendable {
    package let vue: Vue
    package let disposition: Disposition
    /// Every line of the view, in the natural order.
    package let toutesLesLignes: [ModaliteNommee]
    /// Every value of the axis of the columns; empty when the view has one axis.
    package let modalitesDeColonnes: [ModaliteNommee]
    /// The lines that are shown, in the order that was asked for.
    package let lignes: [ModaliteNommee]
    /// The columns that are shown.
    package let colonnes: [Colonne]
    package let titre: String
    /// « CCAS d’Alençon », « Toutes les structures ».
    package let lieu: String
    package let definition: Definition
    package let remarques: [String]
    let comptes: ComptesDeVue
    /// The word of the département for its contract.
    let contrat: NomDuContrat

    /// A column of the laid-out table.
    package enum Colonne: Equatable, Sendable {
        case modalite(ModaliteNommee)
        case total, part, base
        /// From the last but one period to the last, in count then in percent.
        case ecart, evolution

        /// Its value, when it is one of the axis.
        package var modalite: ModaliteNommee? { if case .modalite(let modalite) = self { modalite } else { nil } }
    }

    package init(_ comptes: ComptesDeVue, _ vue: Vue, _ catalogue: Catalogue, _ disposition: Disposition = Disposition()) {
        (self.comptes, self.vue, self.disposition, contrat) = (comptes, vue, disposition, catalogue.contrat)
        let lignes = catalogue.modalites(vue.lignes, comptees: Set(comptes.cellules.keys.map(\.ligne)), vue)
        let colonnes = vue.colonnes.map { catalogue.modalites($0, comptees: Set(comptes.cellules.keys.map(\.colonne)), vue) } ?? []
        (toutesLesLignes, modalitesDeColonnes) = (lignes, colonnes)
        let montrees = Self.colonnes(vue, colonnes, disposition)
        self.colonnes = montrees
        self.lignes = Self.triees(lignes.filter { !disposition.masquees.contains($0.modalite) }, comptes, vue, montrees, disposition)
        (titre, lieu) = (Self.titre(vue, catalogue.contrat), catalogue.nom(vue.perimetre))
        definition = .de(vue, catalogue.contrat)
        remarques =
            Self.remarques(comptes, vue, lignes, colonnes, disposition) + Self.remarquesDAujourdhui(vue, catalogue.aujourdhui)
            + Self.remarqueDesTypes(comptes, vue)
    }

    /// The same view counted, with other figures and values.
    init(
        _ autre: VueComptee, _ comptes: ComptesDeVue, lignes: [ModaliteNommee], colonnes: [Colonne], ajoutant notes: [String]
    ) {
        (self.comptes, vue, disposition, contrat) = (comptes, autre.vue, autre.disposition, autre.contrat)
        (toutesLesLignes, modalitesDeColonnes) = (autre.toutesLesLignes, autre.modalitesDeColonnes)
        (self.lignes, self.colonnes, titre, lieu) = (lignes, colonnes, autre.titre, autre.lieu)
        (definition, remarques) = (autre.definition, autre.remarques + notes)
    }

    static func colonnes(_ vue: Vue, _ modalites: [ModaliteNommee], _ disposition: Disposition) -> [Colonne] {
        guard let axe = vue.colonnes else { return vue.lignes.estTemps ? [.total] : [.total, .part, .base] }
        let valeurs = modalites.filter { !disposition.masquees.contains($0.modalite) }.map { Colonne.modalite($0) }
        guard axe.estTemps else { return valeurs + [.total] }
        return valeurs + (valeurs.count > 1 && !disposition.enParts ? [.ecart, .evolution] : [])
    }

    /// Lines of equal figures keep their natural order.
    private static func triees(
        _ lignes: [ModaliteNommee], _ comptes: ComptesDeVue, _ vue: Vue, _ colonnes: [Colonne], _ disposition: Disposition
    ) -> [ModaliteNommee] {
        guard let tri = disposition.tri, let colonne = colonnes.first(where: { $0.code(vue) == tri.colonne }) else { return lignes }
        let rangs = lignes.map { comptes.rang($0, colonne, Self.deuxDernieres(colonnes)) }
        return lignes.indices.sorted { un, autre in
            if rangs[un] == rangs[autre] { return un < autre }
            // What has no figure comes last, whatever the order.
            guard let premier = rangs[un], let second = rangs[autre] else { return rangs[un] != nil }
            return tri.decroissant ? premier > second : premier < second
        }.map { lignes[$0] }
    }

    /// The periods that a difference compares: the last two that are shown.
    static func deuxDernieres(_ colonnes: [Colonne]) -> (avant: ModaliteNommee, apres: ModaliteNommee)? {
        let valeurs = colonnes.compactMap(\.modalite).suffix(2)
        guard let avant = valeurs.first, let apres = valeurs.last, valeurs.count == 2 else { return nil }
        return (avant, apres)
    }

    /// Whether nothing was counted at all.
    package var estVide: Bool { comptes.total == 0 && comptes.cellules.values.allSatisfy { $0 == 0 } }
    /// Counted apart from the parts.
    package var total: Int { comptes.total }

    /// The count at a place; nil: the total along that axis.
    package func nombre(ligne: ModaliteNommee?, colonne: ModaliteNommee?) -> Int { comptes.nombre(ligne, colonne) }

    /// What lists the rows of a figure; nil line: the total. Nil where there is no figure.
    package func question(ligne: ModaliteNommee?, colonne: Colonne) -> Question? {
        switch colonne {
        case .modalite(let modalite): vue.question(ligne: ligne?.modalite, colonne: modalite.modalite)
        case .total, .part: vue.question(ligne: ligne?.modalite, colonne: nil)
        case .base: vue.question
        case .ecart, .evolution: nil
        }
    }

    /// Whether the sum of all lines is shown: not where it would mean nothing.
    package var aUnTotal: Bool {
        !(vue.lignes.estTemps && (vue.mesure.comptePersonnes || vue.mesure.estUnStock) && vue.colonnes == nil) && vue.lignes != .comparaison
    }

    /// The share that a figure is, of the total of its column; nil where there is none.
    func part(_ ligne: ModaliteNommee, _ colonne: ModaliteNommee?) -> (nombre: Int, base: Int)? {
        if ligne.horsTotal { return nil }
        return (nombre(ligne: ligne, colonne: colonne), nombre(ligne: nil, colonne: colonne))
    }
}

extension ComptesDeVue {
    fileprivate func nombre(_ ligne: ModaliteNommee?, _ colonne: ModaliteNommee?) -> Int {
        switch (ligne, colonne) {
        case (let ligne?, let colonne?): cellules[.init(ligne.modalite.code, colonne.modalite.code)] ?? 0
        case (let ligne?, nil): parLigne[ligne.modalite.code] ?? 0
        case (nil, let colonne?): parColonne[colonne.modalite.code] ?? 0
        case (nil, nil): total
        }
    }

    /// What places a line in a sorted column; nil when it has no figure there.
    fileprivate func rang(
        _ ligne: ModaliteNommee, _ colonne: VueComptee.Colonne, _ periodes: (avant: ModaliteNommee, apres: ModaliteNommee)?
    ) -> Int? {
        switch colonne {
        case .modalite(let modalite): return nombre(ligne, modalite)
        case .total, .part, .base: return nombre(ligne, nil)
        case .ecart: return periodes.map { nombre(ligne, $0.apres) - nombre(ligne, $0.avant) }
        case .evolution: return periodes.flatMap { Cellule.dixiemes(de: nombre(ligne, $0.avant), a: nombre(ligne, $0.apres)) }
        }
    }
}
