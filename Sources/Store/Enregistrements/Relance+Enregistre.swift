// The rows of attempts to reach somebody, and of amendments.

import Domain
import GRDB

extension Relance: Enregistre {
    static let table = "relances"
    static let designation = "Relance"
    static let colonnes = [
        Colonne("le", .relanceLe, .jour), Colonne("moyen", .moyenDeRelance, .code(MoyenDeRelance.self)),
        Colonne("resultat", .resultatDeRelance, .code(ResultatDeRelance.self)), Colonne("note", .noteDeRelance),
    ]

    var valeurs: [DatabaseValue] { [sql(le), sql(moyen), sql(resultat), sql(note)] }

    init(_ lecture: inout Lecture) throws {
        self.init(le: try lecture.jour(), moyen: try lecture.code(), resultat: try lecture.code(), note: try lecture.texte())
    }
}

extension Avenant: Enregistre {
    static let table = "avenants"
    static let designation = "Avenant"
    static let colonnes = [
        Colonne("contrat_id", .contrat, .contrat), Colonne("conclu_le", .concluLe, .jour), Colonne("objet", .objetDeLAvenant),
        Colonne("nouvelle_fin", .nouvelleFin, .jour),
    ]

    var valeurs: [DatabaseValue] { [sql(contrat), sql(concluLe), sql(objet), sql(nouvelleFin)] }

    init(_ lecture: inout Lecture) throws {
        self.init(
            contrat: try lecture.cle(), concluLe: try lecture.jour(), objet: try lecture.texte(), nouvelleFin: try lecture.jourOuNil())
    }
}
