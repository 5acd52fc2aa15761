// The rows of obstacles and of steps.

import Domain
import GRDB

extension Frein: Enregistre {
    static let table = "freins"
    static let designation = "Frein"
    static let colonnes = [
        Colonne("theme", .theme, .referentiel(.themes)), Colonne("repere_le", .repereLe, .jour),
        Colonne("etat", .etatDeFrein, .code(EtatDeFrein.self)), Colonne("termine_le", .termineLe, .jour), Colonne("leve_par", .levePar),
        Colonne("entretien_id", .entretien, .entretien),
    ]

    var valeurs: [DatabaseValue] { [sql(theme), sql(repereLe), sql(etat), sql(termineLe), sql(levePar), sql(entretien)] }

    init(_ lecture: inout Lecture) throws {
        self.init(
            theme: try lecture.texte(), repereLe: try lecture.jour(), etat: try lecture.code(),
            termineLe: try lecture.jourOuNil(), levePar: try lecture.texte(), entretien: try lecture.cleOuNil())
    }
}

extension Demarche: Enregistre {
    static let table = "demarches"
    static let designation = "Démarche"
    static let colonnes = [
        Colonne("theme", .theme, .referentiel(.themes)), Colonne("code", .demarche, .referentiel(.demarches)),
        Colonne("libelle", .libelleDeDemarche), Colonne("etat", .etatDeDemarche, .code(EtatDeDemarche.self)),
        Colonne("engagee_le", .engageeLe, .jour), Colonne("echeance", .echeance, .jour),
        Colonne("terminee_le", .termineeLe, .jour), Colonne("frein_id", .frein, .frein),
        Colonne("contrat_id", .contrat, .contrat), Colonne("entretien_id", .entretien, .entretien), Colonne("partenaire", .partenaire),
    ]

    var valeurs: [DatabaseValue] {
        [
            sql(theme), sql(code), sql(libelle), sql(etat), sql(engageeLe), sql(echeance), sql(termineeLe), sql(frein),
            sql(contrat), sql(entretien), sql(partenaire),
        ]
    }

    init(_ lecture: inout Lecture) throws {
        let (theme, code, libelle) = (try lecture.texte(), try lecture.texteOuNil(), try lecture.texte())
        self.init(theme: theme, code: code, libelle: libelle, etat: try lecture.code(), engageeLe: try lecture.jourOuNil())
        (echeance, termineeLe) = (try lecture.jourOuNil(), try lecture.jourOuNil())
        (frein, contrat, entretien) = (try lecture.cleOuNil(), try lecture.cleOuNil(), try lecture.cleOuNil())
        partenaire = try lecture.texte()
    }
}
