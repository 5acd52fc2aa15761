// « Les dossiers examinés par la commission »: how many, decided how, for people of which orientation?

import Domain

extension RubriqueDe<SelectionDExamens> {
    /// The unit of the PLICS: 1 585 dossiers in 2021, whatever the number of decisions taken on each.
    static func dossiers(_ comptes: ActiviteDeCommission, _ portee: PorteeDeCommission, _ territoire: String?) -> Self {
        let total = comptes.totalDossiers
        var remarques = [remarqueDesSeances(comptes, portee)].compactMap { $0 }
        if let partout = comptes.dossiersPartout, let territoire, let part = Pourcentage.arrondi(total, sur: partout) {
            remarques.append(
                "\(territoire) : \(accord(total, "dossier", "dossiers")) sur les \(partout.lisible) de toutes les commissions, soit \(part) %."
            )
        }
        if let remarque = remarqueALaMain(comptes.decidesALaMain) { remarques.append(remarque) }
        if let ecart = Rubrique.ecart(total, parts: comptes.dossiers.values.reduce(0, +)) { remarques.append(ecart) }
        return Self(
            code: "dossiers", libelle: "Dossiers examinés", total: total,
            lignes: OrientationComptee.toutes.map { orientation in
                LigneDe(
                    orientation.code, "Orientation \(orientation.libelle.lowercased())", comptes.dossiers[orientation] ?? 0, base: total,
                    SelectionDExamens(portee, .dossiers(orientation)),
                    avertissement: orientation == .inconnue && (comptes.dossiers[orientation] ?? 0) > 0)
            },
            remarques: remarques, definition: .dossiersExamines, selection: SelectionDExamens(portee, .dossiers(nil)))
    }

    private static func remarqueDesSeances(_ comptes: ActiviteDeCommission, _ portee: PorteeDeCommission) -> String? {
        if case .session = portee { return comptes.totalDossiers == 0 ? "Cette commission n’a encore rien décidé." : nil }
        guard comptes.sessions > 0 else { return "Aucun dossier examiné sur la période." }
        let seances = accord(comptes.sessions, "commission", "commissions")
        return "\(seances) : \(accord(comptes.personnes, "personne différente", "personnes différentes")). "
            + "Une personne compte à chaque commission qui l’examine."
    }

    private static func remarqueALaMain(_ nombre: Int) -> String? {
        guard nombre > 0 else { return nil }
        return nombre == 1
            ? "1 contrat décidé à la main, sans commission dans Suivi, n’est pas compté."
            : "\(nombre.lisible) contrats décidés à la main, sans commission dans Suivi, ne sont pas comptés."
    }

    static func contratsExamines(_ comptes: ActiviteDeCommission, _ portee: PorteeDeCommission) -> Self {
        repartition(
            "contrats", "Décisions sur les contrats", [.valide, .ajourne, .refuse], total: comptes.totalContrats, comptes, portee,
            .contratsExamines, SelectionDExamens(portee, .contrats))
    }

    /// The share of the réductions is computed here, inside the « autres décisions » (31 % in 2021).
    static func autresDecisions(_ comptes: ActiviteDeCommission, _ portee: PorteeDeCommission) -> Self {
        repartition(
            "autres", "Autres décisions", CategorieDeDecision.autresDecisions, total: comptes.totalAutres, comptes, portee,
            .autresDecisions,
            SelectionDExamens(portee, .autres))
    }

    private static func repartition(
        _ code: String, _ libelle: String, _ categories: [CategorieDeDecision], total: Int, _ comptes: ActiviteDeCommission,
        _ portee: PorteeDeCommission, _ definition: Definition, _ selection: SelectionDExamens
    ) -> Self {
        let lignes = categories.map { categorie in
            LigneDe(
                categorie.rawValue, categorie.libelle, comptes.nombre(categorie), base: total,
                SelectionDExamens(portee, .decision(categorie, nil)))
        }
        let ecart = Rubrique.ecart(total, parts: lignes.reduce(0) { $0 + $1.nombre })
        return Self(
            code: code, libelle: libelle, total: total, lignes: lignes, remarques: ecart.map { [$0] } ?? [], definition: definition,
            selection: selection)
    }

    /// One decision, by orientation: « les réductions concernent à 63 % l’orientation sociale ».
    static func decision(_ categorie: CategorieDeDecision, _ comptes: ActiviteDeCommission, _ portee: PorteeDeCommission) -> Self {
        let total = comptes.nombre(categorie)
        let objet = categorie.surContrat == nil ? categorie.libelle : "Contrat \(categorie.dansUnePhrase)"
        return Self(
            code: categorie.rawValue, libelle: "\(objet), par orientation", total: total,
            lignes: OrientationComptee.toutes.map { orientation in
                LigneDe(
                    orientation.code, "Orientation \(orientation.libelle.lowercased())",
                    comptes.decisions[categorie]?[orientation] ?? 0, base: total,
                    SelectionDExamens(portee, .decision(categorie, orientation)))
            },
            remarques: [], definition: .decisionParOrientation, selection: SelectionDExamens(portee, .decision(categorie, nil)))
    }

    /// « Les types de contrats »: a retired volet is shown only where a contract still carries it.
    static func volets(_ comptes: ActiviteDeCommission, _ portee: PorteeDeCommission, _ referentiels: Referentiels) -> Self {
        let entrees = referentiels.tous(.volets).filter { $0.actif || comptes.volets[$0.code] != nil }
        let sans = comptes.volets[String?.none] ?? 0
        let lignes =
            entrees.map { entree in
                LigneDe(
                    entree.code, entree.libelle, comptes.volets[entree.code] ?? 0, base: comptes.totalContrats,
                    SelectionDExamens(portee, .volet(entree.code)))
            } + [
                LigneDe(
                    "sans_volet", "Sans volet", sans, base: comptes.totalContrats, SelectionDExamens(portee, .volet(nil)),
                    avertissement: sans > 0)
            ]
        let ecart = Rubrique.ecart(comptes.totalContrats, parts: lignes.reduce(0) { $0 + $1.nombre })
        return Self(
            code: "volets", libelle: "Contrats examinés, par volet", total: comptes.totalContrats, lignes: lignes,
            remarques: ecart.map { [$0] } ?? [], definition: .volets, selection: SelectionDExamens(portee, .contrats))
    }
}

extension Definition {
    static let dossiersExamines = Definition(
        compte: "Les personnes examinées, une fois par commission, quel que soit le nombre de décisions prises sur leur dossier.",
        date: "Le jour de la commission.",
        base: "Tous les dossiers examinés. L’orientation est celle que la personne avait avant la commission.")
    static let contratsExamines = Definition(
        compte: "Les décisions sur un CER ou un contrat d’engagement. Un contrat ajourné puis validé compte deux fois, une par commission.",
        date: "Le jour de la commission.", base: "Toutes les décisions sur les contrats.")
    static let autresDecisions = Definition(
        compte: "Les décisions qui portent sur le droit ou sur l’orientation de la personne, rangées par leur catégorie fixe.",
        date: "Le jour de la commission.", base: "Toutes les autres décisions.")
    static let decisionParOrientation = Definition(
        compte: "Les décisions de cette catégorie, par orientation de la personne avant la commission.",
        date: "Le jour de la commission.", base: "Toutes les décisions de cette catégorie.")
    static let volets = Definition(
        compte: "Les décisions sur les contrats, par domaine d’accompagnement du contrat.",
        date: "Le jour de la commission.", base: "Toutes les décisions sur les contrats.")
}
