// Any document for another program: numbers stay numbers, and each table says what it counts.

import Domain
import Reports

extension Document {
    /// Keys and codes are a contract with whoever reads them: see the README.
    var json: String {
        """
        {
          "titre": \(Json.texte(titre)),
          "sous_titres": \(Json.suite(sousTitres.map(Json.texte))),
          "tableaux": \(Json.liste(tableaux.map(\.json), retrait: 4))
        }

        """
    }
}

extension Tableau {
    fileprivate var json: String {
        let colonnes = colonnes.map { "{\"code\": \(Json.texte($0.code)), \"libelle\": \(Json.texte($0.libelle))}" }
        return """
            {
                  "code": \(Json.texte(code)),
                  "titre": \(Json.texte(titre)),
                  "entete": \(Json.texte(entete)),
                  "colonnes": \(Json.liste(colonnes, retrait: 8)),
                  "lignes": \(Json.liste(lignes.map(\.json), retrait: 8)),
                  "total": \(total?.json ?? "null"),
                  "definition": \(definition.json),
                  "notes": \(Json.liste(notes.map(Json.texte), retrait: 8))
                }
            """
    }
}

extension Definition {
    fileprivate var json: String {
        "{\"compte\": \(Json.texte(compte)), \"date\": \(Json.texte(date)), \"base\": \(Json.texte(base))}"
    }
}

extension LigneDeTableau {
    fileprivate var json: String {
        """
        {"code": \(Json.texte(code)), "libelle": \(Json.texte(libelle)), "avertissement": \(avertissement), \
        "cellules": \(Json.suite(cellules.map(\.json)))}
        """
    }
}

extension Cellule {
    /// A share and a change keep the counts that make them, with their percentage as it is read, null when there is none.
    fileprivate var json: String {
        switch self {
        case .vide, .inconnu: "null"
        case .nombre(let nombre), .ecart(let nombre), .jours(let nombre): String(nombre)
        case .part(let nombre, let base):
            "{\"nombre\": \(nombre), \"base\": \(base), \"pourcentage\": \(Pourcentage.arrondi(nombre, sur: base).map(String.init) ?? "null")}"
        case .evolution(let depart, let arrivee):
            "{\"de\": \(depart), \"a\": \(arrivee), \"pourcentage\": \(Self.dixiemes(de: depart, a: arrivee).map(Json.dixiemes) ?? "null")}"
        case .texte(let texte): Json.texte(texte)
        }
    }
}

extension Json {
    /// Elements on one line.
    static func suite(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }

    /// `-5.5`
    static func dixiemes(_ dixiemes: Int) -> String { "\(dixiemes < 0 ? "-" : "")\(dixiemes.magnitude / 10).\(dixiemes.magnitude % 10)" }
}
