// The rows of the Commission RSA: its sittings, and each dossier that they examined.

import Domain
import GRDB

extension SessionDeCommission: Enregistre {
    static let table = "sessions_commission"
    static let designation = "Commission"
    static let colonnes = [Colonne("tenue_le", .tenueLe, .jour), Colonne("territoire", .territoire)]

    var valeurs: [DatabaseValue] { [sql(tenueLe), sql(territoire)] }

    init(_ lecture: inout Lecture) throws { self.init(tenueLe: try lecture.jour(), territoire: try lecture.texte()) }
}

extension Examen: Enregistre {
    static let table = "examens_commission"
    static let designation = "Examen par la commission"
    static let colonnes = [
        Colonne("session_id", .session, .session), Colonne("contrat_id", .contrat, .contrat),
        Colonne("decision", .decisionDExamen, .referentiel(.decisions)), Colonne("motif", .motifDeDecision),
        Colonne("orientation", .orientationExaminee, .code(Orientation.self)),
        Colonne("volet", .voletExamine, .referentiel(.volets)),
        Colonne("nouvelle_orientation", .nouvelleOrientation, .code(Orientation.self)), Colonne("effet_au", .effetAu, .jour),
    ]

    var valeurs: [DatabaseValue] {
        [sql(session), sql(contrat), sql(decision), sql(motif), sql(orientation), sql(volet), sql(nouvelleOrientation), sql(effetAu)]
    }

    init(_ lecture: inout Lecture) throws {
        let (session, contrat) = (try lecture.cle(SessionDeCommission.self), try lecture.cleOuNil(Contrat.self))
        self.init(session: session, contrat: contrat, decision: try lecture.texte(), motif: try lecture.texte())
        (orientation, volet) = (try lecture.codeOuNil(), try lecture.texteOuNil())
        (nouvelleOrientation, effetAu) = (try lecture.codeOuNil(), try lecture.jourOuNil())
    }
}
