// The help of `suivi tableau`, in French, at 80 columns.

import Domain

extension Aide {
    static let tableau = """
        suivi tableau : une mesure, par un axe ou deux

        Usage
          suivi tableau --mesure MESURE (--annee AAAA | --du JOUR --au JOUR)
                        [--lignes AXE] [--colonnes AXE] [--parts] [--format FORMAT]
                        [--sortie FICHIER]
                        [--territoire T | --structure CODE | --referent ID]

        Options
          --mesure MESURE           \(liste(Mesure.allCases.map(\.rawValue)))
          --lignes AXE              ce que sont les lignes ; sinon l’axe usuel de la
                                    mesure : type, motif, thème…
          --colonnes AXE            ce que sont les colonnes ; sinon le nombre seul
          --parts                   la part de chaque colonne au lieu du nombre
          --territoire, --structure, --referent
                                    où compter ; sinon partout
          --annee AAAA              une année civile
          --du JOUR, --au JOUR      une période, bornes comprises
          --format FORMAT           texte (par défaut), csv, markdown, json ou xlsx
          --sortie FICHIER          écrit ce fichier (lisible par vous seul, jamais à la
                                    place d’un autre) ; sinon la sortie standard, sauf
                                    pour xlsx qui veut un fichier

        Axes de toutes les mesures
          \(liste(Axe.deChacun.map(\.rawValue), retrait: 2))
        Axes propres
        \(propres)

        « comparaison » met un an avant à côté de la période, avec l’écart ; « annee »
        met les années d’une période côte à côte.

        Un utilisateur nommé (--utilisateur ou SUIVI_UTILISATEUR) ne lit que les
        tableaux qui lui sont ouverts ; sans nom, le détenteur du fichier les lit tous.
        Chaque page qui sort laisse une ligne dans le journal.

        \(communes)
        """

    private static let propres = Mesure.allCases.filter { !$0.axesPropres.isEmpty }
        .map { "  \($0.rawValue) : \($0.axesPropres.map(\.rawValue).joined(separator: ", "))" }.joined(separator: "\n")

    /// Words in lines of 80 columns, under each other.
    private static func liste(_ mots: [String], retrait: Int = 28) -> String {
        var lignes = [""]
        for (rang, mot) in mots.enumerated() {
            let suite = mot + (rang == mots.count - 1 ? "" : ",")
            let derniere = lignes[lignes.count - 1]
            if derniere.isEmpty {
                lignes[lignes.count - 1] = suite
            } else if retrait + derniere.count + 1 + suite.count <= 80 {
                lignes[lignes.count - 1] += " " + suite
            } else {
                lignes.append(suite)
            }
        }
        return lignes.joined(separator: "\n" + String(repeating: " ", count: retrait))
    }
}
