// The rows of structures and référents.

import Domain
import GRDB

extension Structure: Enregistre {
    static let table = "structures"
    static let designation = "Structure"
    static let colonnes = [
        Colonne("code", .codeDeStructure), Colonne("nom", .nomDeStructure),
        Colonne("nature", .natureDeStructure, .code(NatureDeStructure.self)), Colonne("commune", .commune),
        Colonne("conventionnee_du", .conventionneeDu, .jour), Colonne("conventionnee_au", .conventionneeAu, .jour),
        Colonne("territoire", .territoireDeCommission),
    ]

    var valeurs: [DatabaseValue] {
        [sql(code), sql(nom), sql(nature), sql(commune), sql(conventionneeDu), sql(conventionneeAu), sql(territoire)]
    }

    init(_ lecture: inout Lecture) throws {
        self.init(
            code: try lecture.texte(), nom: try lecture.texte(), nature: try lecture.code(), commune: try lecture.texte(),
            conventionneeDu: try lecture.jourOuNil(), conventionneeAu: try lecture.jourOuNil(), territoire: try lecture.texte())
    }
}

extension Referent: Enregistre {
    static let table = "referents"
    static let designation = "Référent"
    static let colonnes = [
        Colonne("structure_id", .structure, .structure), Colonne("identifiant", .identifiant),
        Colonne("nom", .nom), Colonne("prenom", .prenom), Colonne("role", .role, .code(Role.self)),
        Colonne("actif_au", .actifAu, .jour),
    ]

    var valeurs: [DatabaseValue] { [sql(structure), sql(identifiant), sql(nom), sql(prenom), sql(role), sql(actifAu)] }

    init(_ lecture: inout Lecture) throws {
        self.init(
            structure: try lecture.cle(), identifiant: try lecture.texte(), nom: try lecture.texte(),
            prenom: try lecture.texte(), role: try lecture.code(), actifAu: try lecture.jourOuNil())
    }
}
