// The questions behind the figures, in SQL that the sqlite3 shell understands: to check a figure by hand, or to time it.

import Domain
import GRDB

extension Store {
    /// Each tally of the evaluation page, with its values written in.
    package func requetesDeComptes(_ structure: Cle<Structure>, _ periode: Periode) throws -> [(nom: String, texte: String)] {
        let requetes: [(String, String)] = [
            ("contrats par type", Lectures.groupes(.contrats(.tous), par: "type")),
            ("contrats", Lectures.compte(.contrats(.tous))),
            ("entretiens par nature", Lectures.groupes(.entretiens(.realises), par: "nature")),
            ("entretiens fixés", Lectures.compte(.entretiens(.fixesCer))),
            ("honorés sans rendez-vous", Lectures.compte(.entretiens(.honoresCerSansRendezVous))),
            ("freins par thème", Lectures.categories(.freins(nil))),
            ("freins", Lectures.compte(.freins(nil))),
            ("démarches par thème", Lectures.categories(.demarches(nil))),
            ("démarches", Lectures.compte(.demarches(nil))),
            ("personnes ayant un frein", Lectures.personnes(.freins(nil))),
            ("sorties par catégorie", Lectures.categories(.sorties(nil))),
            ("personnes", Lectures.personnes(.personnes)),
        ]
        return requetes.map { nom, texte in
            var texte = texte
            for (parametre, valeur) in [
                (":structure", String(structure.rawValue)), (":du", "'\(periode.du.iso)'"), (":au", "'\(periode.au.iso)'"),
            ] { texte = texte.replacing(parametre, with: valeur) }
            return (nom, texte)
        }
    }

    /// The groups of each measure along its usual axis, then crossed with the sex, with their values written in.
    package func requetesDeVues(_ perimetre: Perimetre, _ periode: Periode) throws -> [(nom: String, texte: String)] {
        let structures = try structures(perimetre, pour: nil)
        return Mesure.allCases.flatMap { mesure in
            [[mesure.axeUsuel], [mesure.axeUsuel, .sexe]].map { axes in
                let texte = RequeteDeVue(Question(mesure, perimetre, periode), structures, axes).groupes
                    .replacing(":du", with: "'\(periode.du.iso)'").replacing(":au", with: "'\(periode.au.iso)'")
                return ("\(mesure.rawValue) par \(axes.map(\.rawValue).joined(separator: " et "))", texte)
            }
        }
    }

    /// The rows of a read-only question, as text.
    package func executerRequete(_ texte: String) throws -> [[String]] {
        try lireLargement { db in
            let requete = try db.cachedStatement(sql: texte)
            guard requete.isReadonly else { throw StoreError(.inattendu, chemin, detail: "requête qui écrit") }
            return try Row.fetchAll(requete).map { ligne in ligne.databaseValues.map { String.fromDatabaseValue($0) ?? "" } }
        }
    }
}
