// The months of a chart as columns of an SVG, each under its figure.

import Reports

extension Graphique {
    /// Columns; figures and names lie down when they do not fit side by side.
    func dessinerMois(_ dessin: inout DessinSvg) {
        if series.count > 1 {
            dessin.suite(series.indices.map { ($0, series[$0].nom) })
            dessin.descendre(6)
        }
        let pas = (DessinSvg.droite - DessinSvg.marge) / max(1, categories.count)
        let large = max(1, pas * 3 / 4 / max(1, series.count))
        let chiffres = series.indices.flatMap { serie in categories.indices.map { nombre(serie, $0) } }
        let chiffre = DessinSvg.largeur(chiffres, 11), nom = DessinSvg.largeur(categories, 11)
        let couche = chiffre > (series.count > 1 ? large : pas - 2)
        let sol = dessin.y + (couche ? chiffre + 4 : 14) + Self.hauteurDesMois
        for rang in categories.indices {
            let gauche = DessinSvg.marge + rang * pas + (pas - large * series.count) / 2
            for serie in series.indices {
                let hauteur = DessinSvg.echelle(point(serie, rang).hauteur, sur: plusHaut, Self.hauteurDesMois)
                let x = gauche + serie * large
                dessin.barre(x: x, y: sol - hauteur, largeur: large, hauteur: hauteur, motif: serie)
                if couche {
                    dessin.texte(nombre(serie, rang), x: x + large / 2 + 4, y: sol - hauteur - 4, taille: 11, couche: true)
                } else {
                    dessin.texte(nombre(serie, rang), x: x + large / 2, y: sol - hauteur - 4, taille: 11, ancre: "middle")
                }
            }
            let milieu = DessinSvg.marge + rang * pas + pas / 2
            if nom > pas - 2 {
                dessin.texte(categories[rang], x: milieu + 4, y: sol + 6, taille: 11, ancre: "end", couche: true)
            } else {
                dessin.texte(categories[rang], x: milieu, y: sol + 15, taille: 11, ancre: "middle")
            }
        }
        dessin.trait(de: DessinSvg.marge, a: DessinSvg.droite, y: sol)
        dessin.descendre(sol - dessin.y + (nom > pas - 2 ? nom + 10 : 22))
    }

    private static var hauteurDesMois: Int { 150 }

    /// Beyond, figures that lie down would touch each other: bars one under the other say the same.
    static var colonnesLisibles: Int { 48 }
}
