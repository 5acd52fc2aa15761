// The words of a counted view: its title, its remarks, its definition, and each figure said in full.

import Domain

extension VueComptee {
    /// « Sorties par motif et par structure ».
    static func titre(_ vue: Vue, _ contrat: NomDuContrat) -> String {
        let axes = [vue.lignes] + (vue.colonnes.map { [$0] } ?? [])
        // « par motif, comparées » : a comparison comes last.
        let suite = axes.filter { !(vue.mesure == .entretiens && $0 == .compte) && $0 != .comparaison }.map(\.complement)
        let comparaison = axes.contains(.comparaison) ? ", un an avant et maintenant" : ""
        return contrat.dans(vue.mesure.libelle) + (suite.isEmpty ? "" : " ") + suite.joined(separator: " et ") + comparaison
    }

    /// « Sorties · Déménagement · CCAS d’Alençon · année 2021 »: a figure in words, at the head of its list.
    package func intitule(ligne: ModaliteNommee?, colonne: Colonne) -> String {
        let modalites = [ligne, colonne.modalite].compactMap { $0 }.filter { !$0.modalite.axe.estTemps }
        let dejaDit = modalites.contains { $0.modalite.axe == .structure || $0.modalite.axe == .territoire }
        let periode = question(ligne: ligne, colonne: colonne)?.periode ?? vue.periode
        return ([contrat.dans(vue.mesure.libelle)] + modalites.map(\.libelle) + (dejaDit ? [] : [lieu]) + [periode.libelle])
            .joined(separator: " · ")
    }

    /// « Déménagement · CCAS d’Alençon : 12 », the cell under the cursor, for whoever hears the screen.
    package func phrase(ligne: ModaliteNommee?, colonne: Colonne) -> String {
        let total = disposition.enParts && vue.colonnes != nil ? "Base" : "Total"
        let noms = [ligne?.libelle ?? total, vue.colonnes == nil && colonne == .total ? nil : entete(colonne).libelle].compactMap { $0 }
        let texte = cellule(ligne, colonne).texte
        return "\(noms.joined(separator: " · "))\u{a0}: \(texte.isEmpty ? "–" : texte)\(precision(ligne, colonne))"
    }

    /// What a share is a share of, what a difference goes from.
    private func precision(_ ligne: ModaliteNommee?, _ colonne: Colonne) -> String {
        switch cellule(ligne, colonne) {
        case .part(let nombre, let base): return " (\(nombre.lisible) sur \(base.lisible))"
        case .ecart, .evolution:
            guard let (avant, apres) = Self.deuxDernieres(colonnes) else { return "" }
            let nombres = [avant, apres].map { nombre(ligne: ligne, colonne: $0).lisible }
            return " (\(avant.libelle)\u{a0}: \(nombres[0]), \(apres.libelle)\u{a0}: \(nombres[1]))"
        default: return ""
        }
    }

    static func remarques(
        _ comptes: ComptesDeVue, _ vue: Vue, _ lignes: [ModaliteNommee], _ colonnes: [ModaliteNommee], _ disposition: Disposition
    ) -> [String] {
        var remarques: [String] = []
        let horsTotal = lignes.contains { $0.horsTotal } || colonnes.contains { $0.horsTotal }
        if comptes.total == 0 {
            remarques.append("Aucune donnée sur la période, \(vue.periode.libelle).")
        } else if let personnes = comptes.personnes {
            remarques.append("\(comptes.total.lisible) au total, pour \(accord(personnes, "personne", "personnes")).")
        }
        if let parts = remarqueDesParts(comptes, vue, lignes) { remarques.append(parts) }
        if horsTotal, comptes.total > 0 {
            remarques.append("Les rendez-vous fixés sont à côté du total, qui compte les entretiens tenus\u{a0}: un honoré a pu être fixé.")
        }
        remarques += (lignes + colonnes).compactMap { modalite in
            modalite.remarque.map { "* \(modalite.libelle)\u{a0}: \($0)." }
        }
        return remarques + (disposition.enParts ? [] : remarquesDePeriodes(vue, Self.colonnes(vue, colonnes, disposition)))
            + remarqueDuMasque(lignes, colonnes, disposition)
    }

    /// The parts against the total.
    private static func remarqueDesParts(_ comptes: ComptesDeVue, _ vue: Vue, _ lignes: [ModaliteNommee]) -> String? {
        let parts = lignes.filter { !$0.horsTotal }.reduce(0) { $0 + (comptes.parLigne[$1.modalite.code] ?? 0) }
        guard parts != comptes.total, vue.lignes != .comparaison, vue.colonnes != .comparaison,
            !(vue.mesure.estUnStock && vue.lignes.estTemps)
        else { return nil }
        if vue.mesure.seRepartit(selon: vue.lignes) { return Rubrique.ecart(comptes.total, parts: parts) }
        if vue.lignes.estTemps { return "Une personne accompagnée sur plusieurs périodes compte dans chacune." }
        if vue.mesure == .foyers {
            return
                "Les lignes font \(parts.lisible) pour \(accord(comptes.total, "foyer", "foyers"))\u{a0}: un foyer compte dans chaque ligne où il a quelqu’un, et une fois au total."
        }
        return
            "Les lignes font \(parts.lisible) pour \(accord(comptes.total, "personne", "personnes"))\u{a0}: une personne suivie par plusieurs compte dans chacune, et une fois au total."
    }

    /// Years side by side: from when to when the difference of the shown columns goes, and whether they last as long.
    private static func remarquesDePeriodes(_ vue: Vue, _ montrees: [Colonne]) -> [String] {
        guard let axe = vue.colonnes, axe.estTemps, axe != .comparaison, let dernieres = deuxDernieres(montrees) else { return [] }
        let periodes = axe.periodes(dans: vue.periode)
        let rangs = [dernieres.avant, dernieres.apres].compactMap { $0.modalite.code.flatMap { Int($0) } }.filter(periodes.indices.contains)
        guard rangs.count == 2, rangs[0] < rangs[1] else { return [] }
        let (avant, apres) = (periodes[rangs[0]], periodes[rangs[1]])
        // A hidden one between them takes nothing from their lengths.
        let memeDuree = (rangs[0]..<rangs[1]).reduce(avant) { suite, _ in suite.suivante } == apres
        let suite = "Écart et évolution\u{a0}: de \(avant.libelleCourt) à \(apres.libelleCourt)"
        return memeDuree ? (periodes.count > 2 ? ["\(suite)."] : []) : ["\(suite), qui ne durent pas autant."]
    }

    private static func remarqueDuMasque(
        _ lignes: [ModaliteNommee], _ colonnes: [ModaliteNommee], _ disposition: Disposition
    ) -> [String] {
        let masque = { (modalites: [ModaliteNommee]) in modalites.filter { disposition.masquees.contains($0.modalite) }.count }
        let (lignesMasquees, colonnesMasquees) = (masque(lignes), masque(colonnes))
        let noms = [
            lignesMasquees > 0 ? accord(lignesMasquees, "ligne masquée", "lignes masquées") : nil,
            colonnesMasquees > 0 ? accord(colonnesMasquees, "colonne masquée", "colonnes masquées") : nil,
        ].compactMap { $0 }
        return noms.isEmpty ? [] : ["\(noms.joined(separator: ", "))\u{a0}: les totaux les comptent."]
    }
}

extension Catalogue {
    /// « Toutes les structures », « Territoire : Alençon », « CCAS d’Alençon », « Camille Lemoine, CCAS d’Alençon ».
    package func nom(_ perimetre: Perimetre) -> String {
        switch perimetre {
        case .tout: return "Toutes les structures"
        case .territoire(let territoire):
            let connu = structures.first { $0.valeur.releve(de: territoire) }?.valeur.territoireEffectif ?? territoire
            return connu.isEmpty ? "Sans territoire" : "Territoire\u{a0}: \(connu)"
        case .structure(let cle): return nom(cle)
        case .referent(let referent, let structure):
            return [referents.first { $0.cle == referent }?.nomComplet ?? "Référent", nom(structure)].joined(separator: ", ")
        }
    }

    private func nom(_ structure: Cle<Structure>) -> String { structures.first { $0.cle == structure }?.nom ?? "Structure" }
}

extension Axe {
    /// « par motif »: in a title.
    fileprivate var complement: String {
        switch self {
        case .compte: "par sorte d’entretien"
        case .age: "par tranche d’âge"
        case .motif: "par motif"
        case .type: "par type"
        case .sorte: "par sorte"
        default: "par \(libelle.dansUnePhrase)"
        }
    }

    /// Whether it describes the person on a day.
    fileprivate var estDeLaPersonne: Bool {
        [.age, .situationFamiliale, .zone, .anciennete, .orientation].contains(self)
    }
}

extension Mesure {
    /// « en foyers », « en personnes », « en nombre ».
    fileprivate var unite: String { self == .foyers ? "en foyers" : comptePersonnes ? "en personnes" : "en nombre" }
}

extension Definition {
    /// The definition of a view: that of what it counts, and the day on which people are described.
    static func de(_ vue: Vue, _ contrat: NomDuContrat) -> Definition {
        let mesure = de(vue.mesure)
        let axes = [vue.lignes] + (vue.colonnes.map { [$0] } ?? [])
        var base =
            vue.colonnes == nil ? "Le total, \(vue.mesure.unite)." : "Le total de chaque colonne."
        if axes.contains(where: \.estDeLaPersonne) {
            base += " La personne est décrite au dernier jour de la période (ou de chaque colonne)."
        }
        if axes.contains(.commune) { base += " La commune est celle du foyer, tel qu’il est aujourd’hui." }
        if axes.contains(.niveau) { base += " Le niveau de formation est dit tel qu’il est aujourd’hui." }
        if axes.contains(.place) { base += " La place dans le foyer est dite telle qu’elle est aujourd’hui." }
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
                date: "Le dernier jour de la période\u{a0}; une personne sortie ce jour-là compte encore.", base: "Ce total.")
        case .foyers: .foyers
        case .contratsEnCours: .contratsEnCours
        case .sousContrat: .sousContrat
        }
    }
}
