// The controls of the commission: its figures counted again by its sittings and by its lists.

import Domain
import GRDB

extension Store {
    /// What the controls of the sittings of a period rest on; `sujets` are the figures whose lists are measured.
    package func faitsDeCommission(
        _ periode: Periode, territoire: String?, pour lecteur: Fiche<Referent>?, _ sujets: [SujetDExamens], le jour: Jour
    ) throws -> FaitsDeCommission {
        var faits = FaitsDeCommission()
        let portee = PorteeDeCommission.periode(periode, territoire: territoire)
        for sujet in sujets {
            faits.listes[sujet] = try lignes(SelectionDExamens(portee, sujet), pour: lecteur, depuis: 0, nombre: 0).total
        }
        let question = QuestionDeControle(
            .examensSansPlace, structure: lecteur?.perimetre, territoire: territoire, periode, le: jour)
        return try lire { db in
            faits.sansPlace = try Lectures(db).nombre(question)
            faits.dossiers = try Lectures(db).nombre(Self.dossiersParSeance, question.arguments)
            return faits
        }
    }

    private static let dossiersParSeance = """
        SELECT count(*) FROM (SELECT DISTINCT e.session_id, e.beneficiaire_id FROM examens_commission e
          WHERE (:structure IS NULL OR e.structure_id = :structure) AND e.session_id IN (
            SELECT id FROM sessions_commission s WHERE s.tenue_le BETWEEN :du AND :au
              AND (:territoire IS NULL OR plier(s.territoire) = plier(:territoire))))
        """
}
