// A counted view as the neutral table, and as the document that leaves.

import Domain

extension VueComptee {
    /// The view as a table, as it is arranged.
    package var tableau: Tableau {
        Tableau(
            code: [vue.mesure.rawValue, vue.lignes.rawValue, vue.colonnes?.rawValue].compactMap { $0 }.joined(separator: "_par_"),
            titre: titre + (disposition.enParts ? " (part de chaque colonne)" : ""), entete: vue.lignes.libelle,
            colonnes: colonnes.map(entete),
            lignes: lignes.map { ligne in
                LigneDeTableau(
                    ligne.modalite.code ?? "sans", ligne.libelleMarque, colonnes.map { cellule(ligne, $0) }, avertissement: ligne.aRegarder)
            },
            total: aUnTotal ? LigneDeTableau("total", enParts ? "Base (100 %)" : "Total", colonnes.map { cellule(nil, $0) }) : nil,
            definition: definition, notes: remarques)
    }

    /// The view alone, under its place and its days; on paper, the communes where few people live are together.
    package var document: Document {
        Document(
            code: Document.code("tableau", tableau.code, lieu, vue.periode.enCode),
            titre: "\(titre)\u{a0}: \(lieu), \(vue.periode.libelle)", sousTitres: ["du \(vue.periode.du.court) au \(vue.periode.au.court)"],
            tableaux: [imprimee.tableau])
    }

    /// One axis already shows its shares.
    private var enParts: Bool { disposition.enParts && vue.colonnes != nil }

    package func entete(_ colonne: Colonne) -> ColonneDeTableau {
        switch colonne {
        case .modalite(let modalite): ColonneDeTableau(colonne.code(vue), modalite.libelleMarque)
        case .total: ColonneDeTableau(colonne.code(vue), vue.colonnes == nil ? "Nombre" : "Total")
        case .part: .part
        case .base: .base
        case .ecart: ColonneDeTableau("ecart", "Écart")
        case .evolution: ColonneDeTableau("evolution", "Évolution")
        }
    }

    /// What stands at a place; nil line: the total.
    package func cellule(_ ligne: ModaliteNommee?, _ colonne: Colonne) -> Cellule {
        switch colonne {
        case .modalite, .total:
            guard enParts, let ligne else { return .nombre(nombre(ligne: ligne, colonne: colonne.modalite)) }
            return part(ligne, colonne.modalite).map { .part($0.nombre, sur: $0.base) } ?? .vide
        case .part: return ligne.flatMap { part($0, nil) }.map { .part($0.nombre, sur: $0.base) } ?? .vide
        case .base: return ligne.flatMap { part($0, nil) }.map { .nombre($0.base) } ?? .vide
        case .ecart, .evolution:
            guard let (avant, apres) = Self.deuxDernieres(colonnes) else { return .vide }
            let (depart, arrivee) = (nombre(ligne: ligne, colonne: avant), nombre(ligne: ligne, colonne: apres))
            return colonne == .ecart ? .ecart(arrivee - depart) : .evolution(de: depart, a: arrivee)
        }
    }
}

extension VueComptee.Colonne {
    /// Stable within a view: for sorting, in CSV and JSON.
    package func code(_ vue: Vue) -> String {
        switch self {
        case .modalite(let modalite): modalite.modalite.code ?? "sans"
        case .total: vue.colonnes == nil ? "nombre" : "total"
        case .part: "part"
        case .base: "base"
        case .ecart: "ecart"
        case .evolution: "evolution"
        }
    }
}

extension ModaliteNommee {
    /// A contract without a type is to be qualified; what is only unknown is not an error.
    package var aRegarder: Bool { modalite.code == nil && [.type, .motif, .theme, .compte].contains(modalite.axe) }

    /// With the mark that a remark explains below.
    package var libelleMarque: String { remarque == nil ? libelle : "\(libelle)\u{a0}*" }
}
