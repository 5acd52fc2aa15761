// The charts of a counted view: bars of one column, two periods side by side, all periods, stacked shares.

import Domain

extension VueComptee {
    /// Those that mean something for this view; `colonne` is the one that the bars show.
    package func graphiques(_ colonne: Colonne) -> [Graphique] {
        // A drawing leaves as a file: the small communes are together there too.
        let imprimee = imprimee
        guard imprimee == self else { return imprimee.graphiques(imprimee.colonnes.contains(colonne) ? colonne : .total) }
        let tableau = tableau
        let nom = { (forme: String) in "\(document.code)-\(forme)" }
        let montree = colonne.modalite == nil ? colonnes.first { $0 == .total } : colonne
        let precision = montree?.modalite.map { " · \($0.libelle)" } ?? ""
        var suite = [
            Graphique(
                barres: tableau, colonne: (montree ?? colonnes.first)?.code(vue), code: nom("barres"), titre: document.titre + precision)
        ]
        if vue.colonnes?.estTemps ?? false {
            if let (avant, apres) = Self.deuxDernieres(colonnes) {
                let codes = (avant: Colonne.modalite(avant).code(vue), apres: Colonne.modalite(apres).code(vue))
                suite.append(Graphique(comparaison: tableau, colonnes: codes, code: nom("comparaison"), titre: document.titre))
            }
            let periodes = colonnes.compactMap(\.modalite)
            if periodes.count > 2 {
                suite.append(
                    Graphique(
                        code: nom("tendance"), titre: document.titre, forme: .tendance, categories: periodes.map(\.libelle),
                        series: [.init("Total", periodes.map { nombre(ligne: nil, colonne: $0) })], base: definition.compte,
                        notes: remarques))
            }
        } else if !vue.mesure.comptePersonnes, !aDesHorsTotal, !vue.lignes.estTemps {
            // Parts of people who may be in two of them make no bar of 100 %.
            let deux = vue.colonnes != nil
            suite.append(
                Graphique(
                    empile: tableau, .parColonne, code: nom("parts"), titre: document.titre, onglet: deux ? "Parts par colonne" : nil))
            if deux {
                suite.append(
                    Graphique(
                        empile: tableau, .parLigne, code: nom("parts-par-ligne"), titre: document.titre, onglet: "Parts par ligne"))
            }
        }
        return suite
    }

    private var aDesHorsTotal: Bool { (toutesLesLignes + modalitesDeColonnes).contains { $0.horsTotal } }
}
