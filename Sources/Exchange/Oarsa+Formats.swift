// Tables of any number of columns in four forms: for reading, a spreadsheet, a report, another program.

import Domain
import Reports

extension FormatDeBilan {
    /// The tables of the OARSA questionnaire, ending with a line break.
    package func ecrire(oarsa document: Document) -> String {
        switch self {
        case .texte: document.texteOarsa
        case .csv: document.csvOarsa
        case .markdown: document.markdownOarsa
        case .json: document.jsonOarsa
        }
    }
}

extension Document {
    fileprivate var texteOarsa: String {
        let entete = [titre] + sousTitres
        return (entete.map(TexteSur.pourTerminal) + tableaux.flatMap { [""] + $0.texteOarsa }).joined(separator: "\n") + "\n"
    }

    /// One line a cell: the columns differ from a table to another.
    fileprivate var csvOarsa: String {
        let entete = Csv.ligne(["tableau", "ligne", "libelle", "colonne", "valeur"])
        return tableaux.reduce(into: entete) { texte, tableau in
            for ligne in tableau.lignes {
                for (colonne, cellule) in zip(tableau.colonnes, ligne.cellules) {
                    texte += Csv.ligne([
                        tableau.code, ligne.code, Csv.texte(ligne.libelleSeul), colonne.code, Csv.nombre(cellule.valeurOarsa),
                    ])
                }
            }
        }
    }

    fileprivate var markdownOarsa: String {
        let entete = "# \(Markdown.texte(titre))\n\n" + sousTitres.map { "\(Markdown.texte($0))\n" }.joined(separator: "\n")
        return tableaux.reduce(into: entete) { $0 += "\n" + $1.markdown }
    }

    fileprivate var jsonOarsa: String {
        let corps = tableaux.map(\.jsonOarsa).joined(separator: ",\n")
        return """
            {
              "titre": \(Json.texte(titre)),
              "etendue": \(Json.texte(sousTitres.first ?? "")),
              "tableaux": [
            \(corps)
              ]
            }

            """
    }
}

extension Tableau {
    fileprivate var texteOarsa: [String] {
        let largeur = colonnes.count > 3 ? max(6, min(10, 50 / colonnes.count)) : 9
        let libelle = 80 - largeur * colonnes.count
        func rangee(_ tete: String, _ cellules: [String]) -> String {
            cellules.reduce(tete.ajuste(libelle)) { $0 + " " + $1.ajuste(largeur - 1, droite: true) }
        }
        let tetes = colonnes.map { $0.libelle.empile(largeur - 1) }
        let hauteur = tetes.map(\.count).max() ?? 0
        let entetes = (0..<hauteur).map { rang in rangee("", tetes.map { rang < $0.count ? $0[rang] : "" }) }
        return [titre, String(repeating: "─", count: 80)] + entetes
            + lignes.map { rangee(($0.avertissement ? "! " : "  ") + $0.libelle, $0.cellules.map(\.texteOarsa)) }
            + notes.map { "  · \($0)" }
    }

    fileprivate var jsonOarsa: String {
        let lignes = lignes.map { ligne in
            let valeurs = ligne.cellules.map { $0.valeurOarsa.map(String.init) ?? "null" }.joined(separator: ", ")
            return "{\"code\": \(Json.texte(ligne.code)), \"libelle\": \(Json.texte(ligne.libelleSeul)), \"valeurs\": [\(valeurs)]}"
        }
        return """
                {
                  "code": \(Json.texte(code)),
                  "titre": \(Json.texte(titre)),
                  "colonnes": [\(colonnes.map { Json.texte($0.code) }.joined(separator: ", "))],
                  "lignes": \(Json.liste(lignes)),
                  "remarques": \(Json.liste(notes.map(Json.texte)))
                }
            """
    }
}

extension LigneDeTableau {
    /// Without the spaces that set it in.
    fileprivate var libelleSeul: String { String(libelle.drop { $0 == "\u{a0}" }) }
}

extension Cellule {
    /// A number of days without its unit, which the label says.
    fileprivate var texteOarsa: String { if case .jours(let jours) = self { jours.lisible } else { texte } }

    /// Nil where there is nothing to compute with.
    fileprivate var valeurOarsa: Int? {
        switch self {
        case .nombre(let nombre), .ecart(let nombre), .jours(let nombre): nombre
        case .part(let nombre, let base): Pourcentage.arrondi(nombre, sur: base)
        case .vide, .evolution, .texte: nil
        }
    }
}

extension String {
    /// Its words one above the other, as many on a line as it holds.
    fileprivate func empile(_ largeur: Int) -> [String] {
        split(separator: " ").reduce(into: [String]()) { lignes, mot in
            if let derniere = lignes.last, derniere.count + 1 + mot.count <= largeur {
                lignes[lignes.count - 1] += " \(mot)"
            } else {
                lignes.append(String(mot))
            }
        }
    }

    fileprivate func ajuste(_ largeur: Int, droite: Bool = false) -> String {
        let coupe = count > largeur ? String(prefix(largeur)) : self
        let blanc = String(repeating: " ", count: max(0, largeur - coupe.count))
        return droite ? blanc + coupe : coupe + blanc
    }
}
