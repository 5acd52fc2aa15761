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
            "\(accord(categories.count, "barre", "barres")). \(extremes)"
        case .tendance:
            "\(series.count > 1 ? "\(series.map(\.nom).joined(separator: ", ")). " : "")\(accord(categories.count, "mois", "mois")). \(extremes)"
        case .comparaison:
            "\(series.map(\.nom).joined(separator: " et ")), \(accord(categories.count, "ligne", "lignes")). \(changements)"
        case .empile:
            "\(accord(categories.count, "barre", "barres")) de 100\u{a0}%, \(accord(series.count, "part", "parts")). \(dominantes)"
        }
    }

    /// « Le plus haut : … Le plus bas : … », of the first series; those that are equal are told together.
    private var extremes: String {
        let comptes = categories.indices.filter { point(0, $0).valeur != nil }
        let hauteurs = comptes.map { point(0, $0).hauteur }
        guard let haut = hauteurs.max(), let bas = hauteurs.min() else { return "" }
        let (hauts, basses) = (comptes.filter { point(0, $0).hauteur == haut }, comptes.filter { point(0, $0).hauteur == bas })
        guard haut != bas else { return comptes.count > 1 ? egaux("À égalité", hauts) : egaux("Le plus haut", hauts) }
        return egaux(hauts.count > 1 ? "Les plus hauts" : "Le plus haut", hauts) + " "
            + egaux(basses.count > 1 ? "Les plus bas" : "Le plus bas", basses)
    }

    /// « Les plus bas : mars et mai, 2. »; the words of each when their bases are not the same.
    private func egaux(_ tete: String, _ rangs: [Int]) -> String {
        let communs = Set(rangs.map(mots))
        let figure = communs.count == 1 ? communs.first ?? "" : rangs.first.map { nombre(0, $0) } ?? ""
        return "\(tete) : \(Self.ensemble(rangs.map { categories[$0] })), \(figure)."
    }

    /// « mars, mai et juin »; past four names, how many others.
    private static func ensemble(_ noms: [String]) -> String {
        let dits = noms.count > 4 ? Array(noms.prefix(3)) + ["\(noms.count - 3) autres"] : noms
        guard let dernier = dits.last, dits.count > 1 else { return dits.first ?? "" }
        return "\(dits.dropLast().joined(separator: ", ")) et \(dernier)"
    }

    private var changements: String {
        let ecarts = categories.indices.compactMap { rang in
            point(0, rang).valeur.flatMap { avant in point(1, rang).valeur.map { (rang: rang, de: $0 - avant) } }
        }
        let extremes = [
            ("La plus forte hausse", "Les plus fortes hausses", ecarts.map(\.de).max().flatMap { $0 > 0 ? $0 : nil }),
            ("La plus forte baisse", "Les plus fortes baisses", ecarts.map(\.de).min().flatMap { $0 < 0 ? $0 : nil }),
        ]
        let phrases = extremes.compactMap { une, plusieurs, valeur -> String? in
            guard let valeur else { return nil }
            let rangs = ecarts.filter { $0.de == valeur }.map(\.rang)
            let figures = Set(rangs.map(ecart))
            let figure = figures.count == 1 ? figures.first ?? "" : Cellule.ecart(valeur).texte
            return "\(rangs.count > 1 ? plusieurs : une) : \(Self.ensemble(rangs.map { categories[$0] })), \(figure)."
        }
        return phrases.isEmpty ? "Aucun écart." : phrases.joined(separator: " ")
    }

    /// The largest part of each bar; of the first six when there are more.
    private var dominantes: String {
        let phrases = categories.indices.filter { somme($0) > 0 }.prefix(6).compactMap { rang -> String? in
            guard let haut = series.indices.map({ point($0, rang).hauteur }).max() else { return nil }
            let larges = series.indices.filter { point($0, rang).hauteur == haut }
            let chacune = larges.count > 1 ? " chacun" : ""
            return larges.first.map {
                "\(categories[rang]) : surtout \(Self.ensemble(larges.map { series[$0].nom })), \(segment($0, rang))\(chacune)."
            }
        }
        return phrases.joined(separator: " ")
    }
}

extension String {
    /// No line of a sentence begins with « % ».
    fileprivate var pourCentInsecable: String { replacing(" %", with: "\u{a0}%") }
}
