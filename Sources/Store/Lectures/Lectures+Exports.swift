// What left the machine, as the journal keeps it.

import Domain
import GRDB

extension Store {
    /// The last exports, most recent first: all of them for a supervisor, and for the owner of the file (nil); those of the
    /// users of the structure for whoever works in one.
    package func exports(pour lecteur: Fiche<Referent>?, limite: Int) throws -> [LigneDeJournal] {
        let referentiels = try referentiels()
        return try lire { db in
            let lectures = Lectures(db)
            // An export is about nobody: the words of no person's journal are asked for.
            let mots = try MotsDuJournal(lectures, referentiels, Cle<Beneficiaire>(0))
            var arguments = ["acte": sql(NatureDActe.exporter.rawValue), "nombre": sql(limite)]
            var perimetre = ""
            if let structure = lecteur?.perimetre {
                perimetre = "AND qui IN (SELECT id FROM referents WHERE structure_id = :perimetre)"
                arguments["perimetre"] = sql(structure)
            }
            let texte = """
                SELECT quand, qui, acte, avant, apres FROM journal WHERE beneficiaire_id IS NULL AND acte = :acte \(perimetre)
                  ORDER BY id DESC LIMIT :nombre
                """
            return try lectures.lignes(texte, arguments) { try mots.ligne(&$0) }
        }
    }
}
