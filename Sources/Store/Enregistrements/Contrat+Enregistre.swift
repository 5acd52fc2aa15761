// The rows of contracts.

import Domain
import GRDB

extension Contrat: Enregistre {
    static let table = "contrats"
    static let designation = "Contrat"
    static let colonnes = [
        Colonne("sorte", .sorte, .code(SorteDeContrat.self)), Colonne("type", .type, .code(TypeDeContrat.self)),
        Colonne("rang", .rang), Colonne("volet", .volet, .referentiel(.volets)),
        Colonne("elabore_le", .elaboreLe, .jour), Colonne("debut", .debut, .jour), Colonne("fin", .fin, .jour),
        Colonne("signe_le", .signeLe, .jour), Colonne("transmis_le", .transmisLe, .jour),
        Colonne("decision", .decision, .code(DecisionDeCommission.self)), Colonne("decide_le", .decideLe, .jour),
        Colonne("predecesseur_id", .predecesseur, .contrat), Colonne("objectifs", .objectifs), Colonne("moyens", .moyens),
        Colonne("engagements", .engagements), Colonne("engagements_referent", .engagementsDuReferent),
        Colonne("bilan", .bilan),
    ]

    /// The rule of `Sequence.dernier`, as what follows `SELECT column`. `personne` is the column that holds the person.
    static func dernier(de personne: String) -> String {
        """
        FROM contrats k WHERE k.beneficiaire_id = \(personne) AND k.decision NOT IN ('refuse', 'annule')
          ORDER BY k.sorte IN ('cer', 'contrat_engagement') DESC, k.fin DESC, k.elabore_le DESC, k.id DESC LIMIT 1
        """
    }

    /// Its end alone, which the index gives without its row: whichever contract has it.
    static func derniereFin(de personne: String, _ condition: String = "") -> String {
        """
        coalesce((SELECT k.fin FROM contrats k INDEXED BY contrats_comptes_par_personne WHERE k.beneficiaire_id = \(personne)
            AND k.sorte IN ('cer', 'contrat_engagement') AND k.decision NOT IN ('refuse', 'annule') \(condition)
          ORDER BY k.fin DESC LIMIT 1),
          (SELECT k.fin FROM contrats k WHERE k.beneficiaire_id = \(personne) AND k.decision NOT IN ('refuse', 'annule') \(condition)
          ORDER BY k.fin DESC LIMIT 1))
        """
    }

    var valeurs: [DatabaseValue] {
        [
            sql(sorte), sql(type), sql(rang), sql(volet), sql(elaboreLe), sql(debut), sql(fin), sql(signeLe), sql(transmisLe),
            sql(decision), sql(decideLe), sql(predecesseur), sql(objectifs), sql(moyens), sql(engagements),
            sql(engagementsDuReferent), sql(bilan),
        ]
    }

    init(_ lecture: inout Lecture) throws {
        let (sorte, type) = (try lecture.code(SorteDeContrat.self), try lecture.codeOuNil(TypeDeContrat.self))
        let (rang, volet, elaboreLe) = (try lecture.entierOuNil(), try lecture.texteOuNil(), try lecture.jour())
        self.init(
            sorte: sorte, type: type, rang: rang, volet: volet, elaboreLe: elaboreLe, debut: try lecture.jour(), fin: try lecture.jour())
        (signeLe, transmisLe) = (try lecture.jourOuNil(), try lecture.jourOuNil())
        (decision, decideLe, predecesseur) = (try lecture.code(), try lecture.jourOuNil(), try lecture.cleOuNil())
        (objectifs, moyens, engagements) = (try lecture.texte(), try lecture.texte(), try lecture.texte())
        (engagementsDuReferent, bilan) = (try lecture.texte(), try lecture.texte())
    }
}
