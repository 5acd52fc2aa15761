// Any document as a workbook: one sheet per table, real numbers, and a sheet that says what each table counts.

import Domain
import Foundation
import Reports

extension Document {
    /// The name of the sheet of the definitions.
    static let feuilleDesDefinitions = "Définitions"

    /// The whole workbook, as made at a moment. Throws `ExportRefuse`.
    func xlsx(le instant: Instant, bibliotheques: [String] = ClasseurXlsx.bibliotheques) throws(ExportRefuse) -> [UInt8] {
        let classeur = try ClasseurXlsx(titre: TexteSur.pourTerminal(titre), le: instant, bibliotheques: bibliotheques)
        let noms = NomsDeFeuilles.choisir(tableaux.map(\.titre), reserves: [Self.feuilleDesDefinitions])
        for (tableau, nom) in zip(tableaux, noms) { tableau.ecrire(classeur, try classeur.feuille(nom), sous: self) }
        try ecrireLesDefinitions(classeur, noms)
        return try classeur.finir()
    }

    private func ecrireLesDefinitions(_ classeur: ClasseurXlsx, _ noms: [String]) throws(ExportRefuse) {
        let feuille = try classeur.feuille(Self.feuilleDesDefinitions)
        for (colonne, largeur) in [30, 60, 40, 50].enumerated() { classeur.elargir(feuille, colonne, largeur) }
        var rang = 0
        for texte in [titre] + sousTitres {
            classeur.ecrire(texte, feuille, rang, 0, AspectXlsx(role: rang == 0 ? .titre : .ligne))
            rang += 1
        }
        rang += 1
        classeur.mettreEnPage(feuille, intitules: rang, large: true)
        for (colonne, mot) in ["Tableau", "Ce qui est compté", "Date", "Base"].enumerated() {
            classeur.ecrire(mot, feuille, rang, colonne, AspectXlsx(role: .intitule))
        }
        for tableau in tableaux {
            rang += 1
            let definition = tableau.definition
            for (colonne, texte) in [tableau.titre, definition.compte, definition.date, definition.base].enumerated() {
                classeur.ecrire(texte, feuille, rang, colonne, AspectXlsx(role: .definition))
            }
        }
    }
}

extension Tableau {
    /// The title and the period, the columns, the lines, the total, then the notes.
    fileprivate func ecrire(_ classeur: ClasseurXlsx, _ feuille: ClasseurXlsx.Feuille, sous document: Document) {
        var rang = 0
        for texte in [titre, document.titre] + document.sousTitres {
            classeur.ecrire(texte, feuille, rang, 0, AspectXlsx(role: rang == 0 ? .titre : .ligne))
            rang += 1
        }
        rang += 1
        classeur.mettreEnPage(feuille, intitules: rang, large: colonnes.count > 5)
        elargir(classeur, feuille)
        classeur.ecrire(entete, feuille, rang, 0, AspectXlsx(role: .intitule))
        for (colonne, definie) in colonnes.enumerated() {
            classeur.ecrire(definie.libelle, feuille, rang, colonne + 1, AspectXlsx(role: .intitule, aDroite: true))
        }
        for ligne in lignes {
            rang += 1
            ligne.ecrire(classeur, feuille, rang, ligne.avertissement ? .alerte : .ligne)
        }
        if let total {
            rang += 1
            total.ecrire(classeur, feuille, rang, .total)
        }
        rang += 1
        for note in notes {
            rang += 1
            classeur.ecrire(note, feuille, rang, 0, AspectXlsx(role: .ligne))
        }
    }

    /// As wide as what is read, within reason: long headings take several lines.
    private func elargir(_ classeur: ClasseurXlsx, _ feuille: ClasseurXlsx.Feuille) {
        let rangees = lignes + [total].compactMap { $0 }
        classeur.elargir(feuille, 0, min(60, max(14, rangees.map(\.libelle.count).max() ?? 0) + 2))
        for (rang, colonne) in colonnes.enumerated() {
            let cellules = rangees.compactMap { rang < $0.cellules.count ? $0.cellules[rang].texte.count : nil }.max() ?? 0
            let mots = colonne.libelle.split(separator: " ").map(\.count).max() ?? 0
            classeur.elargir(feuille, rang + 1, min(50, max(8, cellules, mots, min(14, colonne.libelle.count)) + 2))
        }
    }
}

extension LigneDeTableau {
    fileprivate func ecrire(_ classeur: ClasseurXlsx, _ feuille: ClasseurXlsx.Feuille, _ rang: Int, _ role: AspectXlsx.Role) {
        classeur.ecrire(libelle, feuille, rang, 0, AspectXlsx(role: role))
        for (colonne, cellule) in cellules.enumerated() {
            if let (valeur, format) = cellule.enXlsx {
                classeur.ecrire(valeur, feuille, rang, colonne + 1, AspectXlsx(role: role, nombre: format))
            } else {
                let aDroite = if case .texte = cellule { false } else { true }
                classeur.ecrire(
                    cellule == .inconnu ? "" : cellule.texte, feuille, rang, colonne + 1, AspectXlsx(role: role, aDroite: aDroite))
            }
        }
    }
}

extension Cellule {
    /// The number of a cell and the format that shows it as on every other form; nil for a text, and for a share of nothing.
    var enXlsx: (valeur: Double, format: String)? {
        switch self {
        case .vide, .inconnu, .texte: nil
        case .nombre(let nombre): (Double(nombre), "#,##0")
        case .part(let nombre, let base): base > 0 ? (Double(nombre) / Double(base), #"0\ %"#) : nil
        case .ecart(let ecart): (Double(ecart), #"\+#,##0;\−#,##0;0"#)
        case .evolution(let depart, let arrivee):
            depart > 0 ? (Double(arrivee - depart) / Double(depart), #"\+#,##0.0\ %;\−#,##0.0\ %;0.0\ %"#) : nil
        case .jours(let jours): (Double(jours), #"[<2]0" jour";#,##0" jours""#)
        }
    }
}

/// The names that sheets may have.
enum NomsDeFeuilles {
    /// What spreadsheets take, in UTF-16 units.
    private static let longueur = 31

    /// A name for each title, in order: without the signs that are refused, cut, each different from the others whatever the
    /// case, and from those that are reserved.
    static func choisir(_ titres: [String], reserves: [String]) -> [String] {
        var pris = Set((reserves + ["History"]).map(Repli.plier))
        return titres.map { titre in
            let propre = permis(titre)
            var nom = couper(propre, longueur)
            var rang = 2
            while !pris.insert(Repli.plier(nom)).inserted {
                let suite = " (\(rang))"
                nom = couper(propre, longueur - suite.utf16.count) + suite
                rang += 1
            }
            return nom
        }
    }

    private static func permis(_ titre: String) -> String {
        let mots = TexteSur.pourTerminal(titre).map { "[]:*?/\\".contains($0) ? " " : $0 }.split(whereSeparator: \.isWhitespace)
        let nom = mots.map { String($0) }.joined(separator: " ").drop { $0 == "'" }
        return nom.isEmpty ? "Tableau" : String(nom)
    }

    /// At most so many units, without the spaces and apostrophes that would end it.
    private static func couper(_ nom: String, _ longueur: Int) -> String {
        var nom = nom
        while nom.utf16.count > longueur || nom.last == " " || nom.last == "'" { nom.removeLast() }
        return nom.isEmpty ? "Tableau" : nom
    }
}
