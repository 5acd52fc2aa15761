// The evaluation page for another program. Written by hand so that the keys keep the order of the page.

import Domain
import Reports

extension Bilan {
    /// Keys and codes are a contract with whoever reads them: see the README.
    package var json: String {
        let corps = rubriques.map { $0.json }.joined(separator: ",\n")
        return """
            {
              "structure": \(Json.texte(code)),
              "periode": {
                "du": \(Json.texte(periode.du.iso)),
                "au": \(Json.texte(periode.au.iso))
              },
              "rubriques": [
            \(corps)
              ]
            }

            """
    }
}

extension RubriqueDe {
    var json: String {
        """
            {
              "code": \(Json.texte(code)),
              "libelle": \(Json.texte(libelle)),
              "total": \(total),
              "lignes": \(Json.liste(lignes.map(\.json))),
              "remarques": \(Json.liste(remarques.map(Json.texte)))
            }
        """
    }
}

extension LigneDe {
    var json: String {
        """
        {"code": \(Json.texte(code)), "libelle": \(Json.texte(libelle)), "nombre": \(nombre), \
        "base": \(base), "pourcentage": \(pourcentage.map(String.init) ?? "null")}
        """
    }
}

/// The little of JSON that a page needs.
enum Json {
    static func texte(_ valeur: String) -> String {
        var sortie = "\""
        for scalaire in valeur.unicodeScalars {
            switch scalaire {
            case "\"": sortie += "\\\""
            case "\\": sortie += "\\\\"
            case _ where scalaire.value < 0x20:
                let code = String(scalaire.value, radix: 16)
                sortie += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: sortie.unicodeScalars.append(scalaire)
            }
        }
        return sortie + "\""
    }

    /// One element per line, at a depth: that of a heading's lists unless another is said.
    static func liste(_ elements: [String], retrait: Int = 8) -> String {
        let marge = String(repeating: " ", count: retrait)
        return elements.isEmpty ? "[]" : "[\n" + elements.map { marge + $0 }.joined(separator: ",\n") + "\n\(marge.dropLast(2))]"
    }
}
