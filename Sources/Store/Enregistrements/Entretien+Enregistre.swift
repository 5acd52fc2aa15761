// The rows of interviews. The private note is not among them: it has a table of its own.

import Domain
import GRDB

extension Entretien: Enregistre {
    static let table = "entretiens"
    static let designation = "Entretien"
    static let colonnes = [
        Colonne("referent_id", .referent, .referent), Colonne("nature", .nature, .code(NatureDEntretien.self)),
        Colonne("prevu_le", .prevuLe, .jour), Colonne("heure", .heure, .heure), Colonne("duree", .dureeEntretien),
        Colonne("tenu_le", .tenuLe, .jour), Colonne("modalite", .modalite, .referentiel(.modalites)),
        Colonne("issue", .issue, .code(Issue.self)),
        Colonne("motif_absence", .motifAbsence, .referentiel(.motifsAbsence)), Colonne("partenaire", .partenaire),
        Colonne("compte_rendu", .compteRendu), Colonne("chevauchement", .chevauchement),
    ]

    var valeurs: [DatabaseValue] {
        [
            sql(referent), sql(nature), sql(prevuLe), sql(heure), sql(duree), sql(tenuLe), sql(modalite), sql(issue),
            sql(motifAbsence), sql(partenaire), sql(compteRendu), sql(chevauchement),
        ]
    }

    init(_ lecture: inout Lecture) throws {
        let (referent, nature) = (try lecture.cle(Referent.self), try lecture.code(NatureDEntretien.self))
        self.init(referent: referent, nature: nature, prevuLe: try lecture.jourOuNil())
        (heure, duree, tenuLe) = (try lecture.heureOuNil(), try lecture.entierOuNil(), try lecture.jourOuNil())
        (modalite, issue, motifAbsence) = (try lecture.texte(), try lecture.codeOuNil(), try lecture.texteOuNil())
        (partenaire, compteRendu, chevauchement) = (try lecture.texte(), try lecture.texte(), try lecture.texte())
    }
}
