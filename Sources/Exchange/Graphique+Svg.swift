// A chart as SVG: alone in a file, or inside a page; it reads without colours, printed on A4, and aloud.

import Domain
import Reports

extension Graphique {
    /// A whole file, with its XML declaration.
    package var svgEnFichier: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(svg())\n" }

    /// An `svg` element, also valid inside HTML. `prefixe` begins every identifier: two charts of one page need two of them.
    /// The same chart always gives the same text; nothing in it runs, and nothing is fetched.
    package func svg(prefixe: String = "g") -> String {
        var dessin = DessinSvg(prefixe: DessinSvg.identifiant(prefixe), lettres: forme == .empile && series.count > 4)
        dessin.paragraphe(titre, taille: 15, gras: true)
        dessin.descendre(6)
        if estVide {
            dessin.paragraphe(Self.aucuneDonnee, taille: 12)
        } else {
            dessiner(&dessin)
        }
        dessin.descendre(8)
        for phrase in [base] + notes where !phrase.isEmpty { dessin.paragraphe(phrase, taille: 11, encre: "#444") }
        let description = ([texteAlternatif] + (estVide ? [] : phrases) + [base]).joined(separator: " ")
        return dessin.element(titre: titre, description: description)
    }

    private func dessiner(_ dessin: inout DessinSvg) {
        switch forme {
        case .barres: dessinerBarres(&dessin)
        case .comparaison: dessinerGroupes(&dessin)
        case .empile: dessinerPiles(&dessin)
        case .tendance where categories.count * series.count <= Self.colonnesLisibles: dessinerMois(&dessin)
        case .tendance: series.count == 1 ? dessinerBarres(&dessin) : dessinerGroupes(&dessin)
        }
    }

    /// « 39 · 22 % de 179 ».
    private func chiffre(_ categorie: Int) -> String {
        let part = partEtBase(0, categorie)
        return nombre(0, categorie) + (part.isEmpty ? "" : " · \(part)")
    }

    // MARK: One bar for each category

    private func dessinerBarres(_ dessin: inout DessinSvg) {
        let chiffres = categories.indices.map(chiffre)
        let chiffre = DessinSvg.largeur(chiffres, 12) + 6
        let libelle = min(230, DessinSvg.largeur(categories, 12))
        let debut = DessinSvg.marge + libelle + 10
        let longueur = max(40, DessinSvg.droite - debut - chiffre)
        for rang in categories.indices {
            let lignes = DessinSvg.replier(categories[rang], largeur: libelle, taille: 12)
            let hauteur = max(24, 15 * lignes.count + 8)
            let milieu = dessin.y + hauteur / 2
            for (place, ligne) in lignes.enumerated() {
                dessin.texte(ligne, x: DessinSvg.marge, y: milieu + 4 + 15 * place - 15 * (lignes.count - 1) / 2, taille: 12)
            }
            let barre = DessinSvg.echelle(point(0, rang).hauteur, sur: plusHaut, longueur)
            dessin.barre(x: debut, y: milieu - 8, largeur: barre, hauteur: 16, motif: 0)
            dessin.texte(chiffres[rang], x: debut + barre + 6, y: milieu + 4, taille: 12)
            dessin.descendre(hauteur)
        }
    }

    // MARK: Several bars for each category

    private func dessinerGroupes(_ dessin: inout DessinSvg) {
        legende(&dessin)
        let chiffres = series.indices.flatMap { serie in categories.indices.map { nombre(serie, $0) } }
        let longueur = DessinSvg.droite - DessinSvg.marge - DessinSvg.largeur(chiffres, 12) - 6
        for rang in categories.indices {
            let tete = forme == .comparaison && series.count == 2 ? "\(categories[rang]) : \(ecart(rang))" : categories[rang]
            dessin.paragraphe(tete, taille: 12, gras: true)
            for serie in series.indices {
                let barre = DessinSvg.echelle(point(serie, rang).hauteur, sur: plusHaut, longueur)
                dessin.barre(x: DessinSvg.marge, y: dessin.y + 2, largeur: barre, hauteur: 14, motif: motif(serie))
                dessin.texte(nombre(serie, rang), x: DessinSvg.marge + barre + 6, y: dessin.y + 13, taille: 12)
                dessin.descendre(18)
            }
            dessin.descendre(6)
        }
    }

    private func legende(_ dessin: inout DessinSvg) {
        dessin.suite(series.indices.map { (motif($0), dessin.nom(series[$0].nom, $0)) })
        dessin.descendre(6)
    }

    /// The past is hatched, the present full.
    private func motif(_ serie: Int) -> Int { forme == .comparaison && series.count == 2 ? 1 - serie : serie }

    // MARK: Bars of 100 %

    private func dessinerPiles(_ dessin: inout DessinSvg) {
        let seule = categories.count == 1
        if !seule { legende(&dessin) }
        for rang in categories.indices {
            let base = somme(rang) > 0 ? "100 % = \(somme(rang).lisible)" : "rien à partager"
            dessin.paragraphe("\(categories[rang]) : \(base)", taille: 12, gras: true)
            guard somme(rang) > 0 else { continue }
            dessinerPile(rang, &dessin)
            for serie in series.indices where seule {
                dessin.suite([(serie, dessin.nom("\(series[serie].nom) : \(segment(serie, rang))", serie))])
            }
            if !seule {
                let tracees = series.indices.filter { point($0, rang).valeur != 0 }
                dessin.suite(tracees.map { ($0, dessin.nom(segment($0, rang), $0)) })
            }
            dessin.descendre(8)
        }
    }

    private func dessinerPile(_ rang: Int, _ dessin: inout DessinSvg) {
        var x = DessinSvg.marge
        let largeurs = Self.repartition(pile(rang), sur: DessinSvg.droite - DessinSvg.marge)
        for (serie, largeur) in largeurs.enumerated() where largeur > 0 {
            dessin.barre(x: x, y: dessin.y + 2, largeur: largeur, hauteur: 24, motif: serie)
            let mot = dessin.lettres ? DessinSvg.lettre(serie) : part(serie, rang) ?? ""
            if DessinSvg.largeur([mot], 12) + 4 <= largeur {
                dessin.texte(mot, x: x + largeur / 2, y: dessin.y + 18, taille: 12, ancre: "middle", halo: true)
            }
            x += largeur
        }
        dessin.descendre(32)
    }
}
