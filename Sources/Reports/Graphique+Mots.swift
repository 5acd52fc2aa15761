// A chart in words: each figure as it is printed beside its bar, and the sentences that replace the drawing.

import Domain

extension Graphique {
    /// « 1 011 », « – » where nothing was counted.
    package func nombre(_ serie: Int, _ categorie: Int) -> String { point(serie, categorie).valeur?.lisible ?? "–" }

    /// « 22 % »; nil when it is a share of nothing.
    package func part(_ serie: Int, _ categorie: Int) -> String? {
        let point = point(serie, categorie)
        guard let valeur = point.valeur, let base = point.base, base > 0 else { return nil }
        return Cellule.part(valeur, sur: base).texte.pourCentInsecable
    }

    /// « 22 % de 179 »; empty when it is a share of nothing.
    package func partEtBase(_ serie: Int, _ categorie: Int) -> String {
        guard let part = part(serie, categorie), let base = point(serie, categorie).base else { return "" }
        return "\(part) de \(base.lisible)"
    }

    /// « 39 (22 %) », the figure of a segment.
    package func segment(_ serie: Int, _ categorie: Int) -> String {
        nombre(serie, categorie) + (part(serie, categorie).map { " (\($0))" } ?? "")
    }

    /// « +12, soit +30,8 % » between the first two series; « – » when one of them did not count.
    package func ecart(_ categorie: Int) -> String {
        guard let avant = point(0, categorie).valeur, let apres = point(1, categorie).valeur else { return "–" }
        let ecart = Cellule.ecart(apres - avant).texte
        return avant > 0 ? "\(ecart), soit \(Cellule.evolution(de: avant, a: apres).texte.pourCentInsecable)" : ecart
    }

    /// What a stacked bar is 100 % of.
    package func somme(_ categorie: Int) -> Int { pile(categorie).reduce(0, +) }

    /// One sentence for each bar: what is read where nothing is drawn.
    package var phrases: [String] {
        guard !estVide else { return [Self.aucuneDonnee] }
        return categories.indices.map { rang in "\(categories[rang]) : \(mots(rang))." }
    }

    private func mots(_ rang: Int) -> String {
        switch forme {
        case .barres:
            let part = partEtBase(0, rang)
            return nombre(0, rang) + (part.isEmpty ? "" : ", \(part)")
        case .comparaison:
            return series.indices.map { "\(nombre($0, rang)) (\(series[$0].nom))" }.joined(separator: ", ") + " ; écart \(ecart(rang))"
        case .empile:
            guard somme(rang) > 0 else { return "rien à partager" }
            let segments = series.indices.filter { point($0, rang).valeur != 0 }
            return segments.map { "\(series[$0].nom) \(segment($0, rang))" }.joined(separator: ", ") + " ; base \(somme(rang).lisible)"
        case .tendance:
            guard series.count > 1 else { return nombre(0, rang) }
            return series.indices.map { "\(nombre($0, rang)) (\(series[$0].nom))" }.joined(separator: ", ")
        }
    }

    /// What the drawing shows, in a few sentences, for whoever does not see it.
    package var texteAlternatif: String {
        guard !estVide else { return Self.aucuneDonnee }
        return switch forme {
        case .barres:
            "\(accord(categories.count, "barre", "barres")). \(extremes { "\(categories[$0]), \(mots($0))" })"
        case .tendance:
            "\(series.count > 1 ? "\(series.map(\.nom).joined(separator: ", ")). " : "")\(accord(categories.count, "mois", "mois")). \(extremes { "\(categories[$0]), \(mots($0))" })"
        case .comparaison:
            "\(series.map(\.nom).joined(separator: " et ")), \(accord(categories.count, "ligne", "lignes")). \(changements)"
        case .empile:
            "\(accord(categories.count, "barre", "barres")) de 100\u{a0}%, \(accord(series.count, "part", "parts")). \(dominantes)"
        }
    }

    /// « Le plus haut : … Le plus bas : … », of the first series.
    private func extremes(_ dire: (Int) -> String) -> String {
        let comptes = categories.indices.filter { point(0, $0).valeur != nil }
        guard let haut = comptes.max(by: { (point(0, $0).hauteur, $1) < (point(0, $1).hauteur, $0) }) else { return "" }
        let bas = comptes.min { point(0, $0).hauteur < point(0, $1).hauteur } ?? haut
        guard point(0, haut).valeur != point(0, bas).valeur else { return "Le plus haut : \(dire(haut))." }
        return "Le plus haut : \(dire(haut)). Le plus bas : \(dire(bas))."
    }

    private var changements: String {
        let ecarts = categories.indices.compactMap { rang in
            point(0, rang).valeur.flatMap { avant in point(1, rang).valeur.map { (rang, $0 - avant) } }
        }
        let hausse = ecarts.max { ($0.1, $1.0) < ($1.1, $0.0) }, baisse = ecarts.min { $0.1 < $1.1 }
        let phrases = [
            ("La plus forte hausse", hausse.flatMap { $0.1 > 0 ? $0 : nil }),
            ("La plus forte baisse", baisse.flatMap { $0.1 < 0 ? $0 : nil }),
        ]
        .compactMap { mots, trouve in trouve.map { "\(mots) : \(categories[$0.0]), \(ecart($0.0))." } }
        return phrases.isEmpty ? "Aucun écart." : phrases.joined(separator: " ")
    }

    /// The largest part of each bar; of the first six when there are more.
    private var dominantes: String {
        let phrases = categories.indices.filter { somme($0) > 0 }.prefix(6).compactMap { rang -> String? in
            let large = series.indices.max { (point($0, rang).hauteur, $1) < (point($1, rang).hauteur, $0) }
            return large.map { "\(categories[rang]) : surtout \(series[$0].nom), \(segment($0, rang))." }
        }
        return phrases.joined(separator: " ")
    }
}

extension String {
    /// No line of a sentence begins with « % ».
    fileprivate var pourCentInsecable: String { replacing(" %", with: "\u{a0}%") }
}
