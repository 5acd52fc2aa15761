// Who follows whom, in which structure, from when to when, and why it ended.

/// The exit reasons that the PLICS counts (E11), fixed; the wording of each reason is data (`motifs_sortie.csv`).
package enum CategorieDeSortie: String, Libelle {
    case emploiFormation = "emploi_formation", demenagement, reorientation
    case situationFamiliale = "situation_familiale", deces, autresRevenus = "autres_revenus"
    case incarcerationRetraite = "incarceration_retraite", autres

    package var libelle: String {
        switch self {
        case .emploiFormation: "Emploi / Formation"
        case .demenagement: "Déménagement"
        case .reorientation: "Réorientation"
        case .situationFamiliale: "Changement de situation familiale"
        case .deces: "Décès"
        case .autresRevenus: "Autres revenus (AAH, pension…)"
        case .incarcerationRetraite: "Incarcération et retraite"
        case .autres: "Autres"
        }
    }
}

/// The end of an accompaniment. A réorientation says where the person goes, when that structure is known here.
package struct Sortie: Equatable, Sendable {
    package var le: Jour
    /// Code of the referential `motifs_sortie`.
    package var motif: String
    package var destination: Cle<Structure>?

    package init(le: Jour, motif: String, destination: Cle<Structure>? = nil) {
        (self.le, self.motif, self.destination) = (le, motif, destination)
    }
}

extension Sortie {
    /// The reason of an exit whose true reason is not known yet: counted among the others, and asked about until it is given.
    package static let motifAPreciser = "a_preciser"
}

/// The accompaniment of one person by one structure. At most one is open per person and structure.
package struct Accompagnement: Equatable, Sendable {
    package var beneficiaire: Cle<Beneficiaire>
    package var structure: Cle<Structure>
    package var du: Jour
    package var sortie: Sortie?
    /// Code of the referential `motifs_non_contractualisation`: why there never was a contract; nil when not asked or not so.
    package var nonContractualisation: String?

    package init(
        beneficiaire: Cle<Beneficiaire>, structure: Cle<Structure>, du: Jour, sortie: Sortie? = nil, nonContractualisation: String? = nil
    ) {
        (self.beneficiaire, self.structure, self.du, self.sortie) = (beneficiaire, structure, du, sortie)
        self.nonContractualisation = nonContractualisation
    }

    /// Open on a day: begun, and not ended before it. The day of exit still belongs to it.
    package func enCours(le jour: Jour) -> Bool { du <= jour && sortie.map { $0.le >= jour } ?? true }
}

/// The référent in charge within an accompaniment, from a day on.
package struct Designation: Equatable, Sendable {
    package var referent: Cle<Referent>
    package var du: Jour
    package var au: Jour?

    package init(referent: Cle<Referent>, du: Jour, au: Jour? = nil) {
        (self.referent, self.du, self.au) = (referent, du, au)
    }
}

extension Champ {
    package static let structure = Champ("structure", "Structure")
    package static let referent = Champ("referent", "Référent")
    package static let accompagneDu = Champ("accompagne_du", "Accompagné depuis le")
    package static let sortiLe = Champ("sorti_le", "Date de sortie")
    package static let motifDeSortie = Champ("motif_sortie", "Motif de sortie")
    package static let destination = Champ("destination", "Structure de destination")
    package static let reaffecteLe = Champ("reaffecte_le", "À compter du")
    package static let designeAu = Champ("designe_au", "Désigné jusqu’au")
}

extension Accompagnement {
    /// What prevents this exit. `categorie` is the fixed category of the reason, nil when the code is unknown.
    package func refus(_ sortie: Sortie, categorie: CategorieDeSortie?, le aujourdhui: Jour) -> [Refus] {
        var refus: [Refus] = []
        if let dejaSorti = self.sortie { refus.append(.dejaSorti(dejaSorti.le)) }
        if sortie.le < du { refus.append(.avant(.sortiLe, sortie.le, .accompagneDu, du)) }
        if sortie.le > aujourdhui { refus.append(.dansLeFutur(.sortiLe, sortie.le)) }
        if categorie == nil { refus.append(.codeInconnu(.motifDeSortie, sortie.motif)) }
        if sortie.destination == structure { refus.append(.destinationIdentique) }
        return refus
    }

    /// What prevents anything dated `jour` from being recorded under this accompaniment.
    package func refus(pour champ: Champ, date jour: Jour) -> [Refus] {
        if jour < du { return [.avantAccompagnement(champ, jour, du)] }
        if let sortie, jour > sortie.le { return [.accompagnementClos(champ, jour, sortie.le)] }
        return []
    }
}
