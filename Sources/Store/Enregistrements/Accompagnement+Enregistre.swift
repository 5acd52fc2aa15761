// The rows of accompaniments, of their référents, and of the situations of people.

import Domain
import GRDB

extension Accompagnement: Enregistre {
    static let table = "accompagnements"
    static let designation = "Accompagnement"
    static let colonnes = [
        Colonne("beneficiaire_id", .beneficiaire), Colonne("structure_id", .structure, .structure),
        Colonne("du", .accompagneDu, .jour), Colonne("au", .sortiLe, .jour),
        Colonne("motif_sortie", .motifDeSortie, .referentiel(.motifsSortie)),
        Colonne("destination_id", .destination, .structure),
        Colonne("non_contractualisation", .nonContractualisation, .referentiel(.motifsNonContractualisation)),
    ]

    var valeurs: [DatabaseValue] {
        [
            sql(beneficiaire), sql(structure), sql(du), sql(sortie?.le), sql(sortie?.motif), sql(sortie?.destination),
            sql(nonContractualisation),
        ]
    }

    init(_ lecture: inout Lecture) throws {
        self.init(beneficiaire: try lecture.cle(), structure: try lecture.cle(), du: try lecture.jour())
        let (le, motif, destination) = (try lecture.jourOuNil(), try lecture.texteOuNil(), try lecture.cleOuNil(Structure.self))
        if let le, let motif { sortie = Sortie(le: le, motif: motif, destination: destination) }
        nonContractualisation = try lecture.texteOuNil()
    }
}

extension Designation: Enregistre {
    static let table = "designations"
    static let designation = "Désignation"
    static let colonnes = [
        Colonne("referent_id", .referent, .referent), Colonne("du", .reaffecteLe, .jour), Colonne("au", .designeAu, .jour),
    ]

    var valeurs: [DatabaseValue] { [sql(referent), sql(du), sql(au)] }

    init(_ lecture: inout Lecture) throws {
        self.init(referent: try lecture.cle(), du: try lecture.jour(), au: try lecture.jourOuNil())
    }
}

extension Situation: Enregistre {
    static let table = "situations"
    static let designation = "Situation"
    static let colonnes = [
        Colonne("nature", .natureDeSituation, .code(NatureDeSituation.self)), Colonne("valeur", .valeurDeSituation),
        Colonne("du", .situationDu, .jour), Colonne("au", .situationAu, .jour),
    ]

    var valeurs: [DatabaseValue] { [sql(nature), sql(valeur), sql(du), sql(au)] }

    init(_ lecture: inout Lecture) throws {
        self.init(
            try lecture.code(), try lecture.texte(), du: try lecture.jour(), au: try lecture.jourOuNil())
    }
}
