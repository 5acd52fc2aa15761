// Who accompanies: the structures under convention with the Département, and their référents.

/// What a structure is, for the rights and the pages it has.
package enum NatureDeStructure: String, Libelle {
    case ccas, cias, cada, msa, missionLocale = "mission_locale", association, serviceSocial = "service_social", departement, autre

    package var libelle: String {
        switch self {
        case .ccas: "CCAS"
        case .cias: "CIAS"
        case .cada: "CADA"
        case .msa: "MSA"
        case .missionLocale: "Mission locale"
        case .association: "Association"
        case .serviceSocial: "Service social du Département"
        case .departement: "Département"
        case .autre: "Autre structure"
        }
    }
}

/// A structure référente (PLICS R37) or a place people are reoriented to.
package struct Structure: Equatable, Sendable {
    /// Short code typed on the command line, capitals: `CCAS-ALENCON`.
    package var code: String
    package var nom: String
    package var nature: NatureDeStructure
    package var commune: String
    /// Days between which it may follow people; nil end: still.
    package var conventionneeDu: Jour?
    package var conventionneeAu: Jour?
    /// The territory whose Commission RSA examines its dossiers; empty: the one that bears the name of the commune.
    package var territoire: String

    package init(
        code: String, nom: String, nature: NatureDeStructure, commune: String = "",
        conventionneeDu: Jour? = nil, conventionneeAu: Jour? = nil, territoire: String = ""
    ) {
        self.territoire = territoire
        (self.code, self.nom, self.nature, self.commune) = (code, nom, nature, commune)
        (self.conventionneeDu, self.conventionneeAu) = (conventionneeDu, conventionneeAu)
    }
}

extension Structure {
    /// The territory to which it belongs: its own, else the one that bears the name of its commune.
    package var territoireEffectif: String { territoire.isEmpty ? commune : territoire }

    /// Whether its dossiers go to the sittings of a territory.
    package func releve(de territoire: String) -> Bool { Repli.plier(territoireEffectif) == Repli.plier(territoire) }
}

/// What a user of the program may see.
package enum Role: String, Libelle {
    /// Follows people of one structure.
    case referent
    /// Directs a structure: its people and its tallies.
    case responsable
    /// Reviews the counts of every structure for the Département.
    case superviseur

    package var libelle: String {
        switch self {
        case .referent: "Référent"
        case .responsable: "Responsable de structure"
        case .superviseur: "Superviseur du Département"
        }
    }
}

/// A user of the program.
package struct Referent: Equatable, Sendable {
    package var structure: Cle<Structure>
    /// What is given to `--utilisateur`: lower case, without accents.
    package var identifiant: String
    package var nom: String
    package var prenom: String
    package var role: Role
    /// Nil end: still at work there.
    package var actifAu: Jour?

    package init(
        structure: Cle<Structure>, identifiant: String, nom: String, prenom: String, role: Role = .referent, actifAu: Jour? = nil
    ) {
        (self.structure, self.identifiant, self.nom, self.prenom) = (structure, identifiant, nom, prenom)
        (self.role, self.actifAu) = (role, actifAu)
    }

    package var nomComplet: String { prenom.isEmpty ? nom : "\(prenom) \(nom)" }
    /// « C. Lemoine », where room is short.
    package var initialeEtNom: String { prenom.first.map { "\($0). \(nom)" } ?? nom }
}

extension Fiche where Valeur == Referent {
    /// Whether this user may open the people and rows of a structure.
    package func peutVoir(_ structure: Cle<Structure>) -> Bool {
        valeur.role == .superviseur || valeur.structure == structure
    }

    /// The structure that limits what this user sees; nil: every structure.
    package var perimetre: Cle<Structure>? { valeur.role == .superviseur ? nil : valeur.structure }
}

extension Champ {
    package static let codeDeStructure = Champ("code_structure", "Code")
    package static let nomDeStructure = Champ("nom_structure", "Nom de la structure")
    package static let natureDeStructure = Champ("nature_structure", "Nature")
    package static let conventionneeDu = Champ("conventionnee_du", "Conventionnée depuis le")
    package static let conventionneeAu = Champ("conventionnee_au", "Conventionnée jusqu’au")
    package static let territoireDeCommission = Champ("territoire_commission", "Territoire de commission")
    package static let identifiant = Champ("identifiant", "Identifiant")
    package static let role = Champ("role", "Rôle")
    package static let actifAu = Champ("actif_au", "En poste jusqu’au")
}
