// What left the machine, as the journal keeps it.

import Domain
import GRDB

/// One export: when, by whom, and what went.
package struct LigneDExport: Equatable, Sendable {
    package var quand: Instant
    /// Nil: the owner of the file, at the command line without a name.
    package var qui: String?
    package var titre: String
    /// `csv`, `xlsx`, `ics`…
    package var format: String
    /// Whether it holds names of people who are accompanied.
    package var nominatif: Bool
}

extension Store {
    /// The exports, most recent first, and how many there are: all of them for a supervisor, and for the owner of the file (nil);
    /// those of the users of the structure for whoever works in one.
    package func exports(
        pour lecteur: Fiche<Referent>?, depuis: Int = 0, nombre: Int
    ) throws -> (lignes: [LigneDExport], total: Int) {
        var arguments = ["acte": sql(NatureDActe.exporter.rawValue)]
        var suite = "FROM journal j LEFT JOIN referents r ON r.id = j.qui WHERE j.beneficiaire_id IS NULL AND j.acte = :acte"
        if let structure = lecteur?.perimetre {
            suite += " AND r.structure_id = :perimetre"
            arguments["perimetre"] = sql(structure)
        }
        let champ = { (champ: Champ) in "j.apres ->> '$.\(champ.code)'" }
        let texte = """
            SELECT j.quand, r.prenom, r.nom, \(champ(.documentExporte)), \(champ(.formatDExport)),
              \(champ(.nominatif)) \(suite)
            ORDER BY j.id DESC LIMIT :nombre OFFSET :depuis
            """
        let page = arguments.merging(["nombre": sql(nombre), "depuis": sql(depuis)]) { $1 }
        return try lire { db in
            let lectures = Lectures(db)
            let lignes = try lectures.lignes(texte, page) { lecture in
                let quand = try lecture.instant()
                let (prenom, nom) = (try lecture.texteOuNil(), try lecture.texteOuNil())
                return LigneDExport(
                    quand: quand, qui: nom.map { [prenom ?? "", $0].filter { !$0.isEmpty }.joined(separator: " ") },
                    titre: try lecture.texte(),
                    format: try lecture.texte(), nominatif: try lecture.texte() == "oui")
            }
            return (lignes, try lectures.nombre("SELECT count(*) \(suite)", arguments))
        }
    }
}
