// What a reader of counts types for a period, and the days it means.

/// Reads a period as it is said: `2021`, `2019-2021`, `T2 2021`, `2e trimestre`, `mars 2021`, `03/2021`, `30/11` or « au 30 novembre 2021 »
/// (from 1 January of that year to that day), `01/01/2021 30/11/2021`, « de mars à juin 2021 ». Anything else is an error: no period is guessed.
package enum SaisiePeriode {
    /// Why a typed period was not understood.
    package enum Erreur: Error, Equatable, Sendable {
        case illisible(String)
        case renversee(du: Jour, au: Jour)
        /// One of its days does not exist.
        case jour(SaisieJour.Erreur)

        /// The sentence shown under the field.
        package var message: String {
            switch self {
            case .illisible(let texte):
                "« \(texte) » n’est pas une période. Tapez par exemple 2021, T2 2021, mars 2021, 30/11/2021 ou 01/01/2021 30/11/2021."
            case .renversee(let du, let au): "La fin (\(au.court)) vient avant le début (\(du.court)). Échangez les deux dates."
            case .jour(let erreur): erreur.message
            }
        }
    }

    /// A day, or a span that has its own name.
    private enum Element {
        case jour(Jour), periode(Periode)
        var periode: Periode {
            switch self {
            case .jour(let jour): .jour(jour)
            case .periode(let periode): periode
            }
        }
    }

    package static func lire(_ saisie: String, aujourdhui: Jour) throws(Erreur) -> Periode {
        var mots = reunir(Repli.plier(saisie).split(separator: " ").flatMap(sansElision))
        while let premier = mots.first, ["du", "de", "d'", "en", "annee", "l'annee", "depuis", "le"].contains(premier) {
            mots.removeFirst()
        }
        if let rang = mots.firstIndex(where: separateurs.contains) {
            return try entre(Array(mots[..<rang]), Array(mots[(rang + 1)...]), saisie, aujourdhui)
        }
        if let annees = annees(mots) { return annees }
        if let seul = try element(mots, aujourdhui) { return depuisJanvier(seul) }
        guard mots.count == 2, let debut = try element([mots[0]], aujourdhui), let fin = try element([mots[1]], aujourdhui) else {
            throw .illisible(saisie)
        }
        return try de(debut, a: fin)
    }

    /// « d’avril » is « avril »: the article and what follows it are two words.
    private static func sansElision(_ mot: Substring) -> [String] {
        mot.hasPrefix("d'") && mot.count > 2 ? [String(mot.dropFirst(2))] : [String(mot)]
    }

    private static let separateurs: Set = ["au", "a", "jusqu'au", "jusqu'a", "et", "-"]

    /// « au 30/11 » has nothing before: it begins on 1 January.
    private static func entre(_ avant: [String], _ apres: [String], _ saisie: String, _ aujourdhui: Jour) throws(Erreur) -> Periode {
        guard let fin = try element(apres, aujourdhui) else { throw .illisible(saisie) }
        guard !avant.isEmpty else { return depuisJanvier(.jour(fin.periode.au)) }
        // « de mars à juin 2021 »: the year that is said once is that of both.
        guard let debut = try element(avant, sansAnnee(avant) ? fin.periode.au : aujourdhui) else { throw .illisible(saisie) }
        return try de(debut, a: fin)
    }

    private static func sansAnnee(_ mots: [String]) -> Bool {
        guard mots.count == 1, let mot = mots.first else { return false }
        return rangDuMois(mot) != nil || trimestre(mot) != nil
            || mot.split(separator: "/").count == 2 && annee(String(mot.suffix(4))) == nil
    }

    private static func de(_ debut: Element, a fin: Element) throws(Erreur) -> Periode {
        guard let periode = Periode(du: debut.periode.du, au: fin.periode.au) else {
            throw .renversee(du: debut.periode.du, au: fin.periode.au)
        }
        return periode
    }

    private static func depuisJanvier(_ element: Element) -> Periode {
        switch element {
        case .jour(let jour): Periode(du: Periode.annee(de: jour).du, au: jour) ?? .jour(jour)
        case .periode(let periode): periode
        }
    }

    /// « 2019-2021 », « 2019 2021 ».
    private static func annees(_ mots: [String]) -> Periode? {
        let bornes = mots.flatMap { $0.split(separator: "-").map(String.init) }
        guard bornes.count == 2, let debut = annee(bornes[0]), let fin = annee(bornes[1]) else { return nil }
        return Periode(du: debut.du, au: fin.au)
    }

    private static func element(_ mots: [String], _ aujourdhui: Jour) throws(Erreur) -> Element? {
        if let nommee = nommee(mots, aujourdhui) { return .periode(nommee) }
        guard mots.count == 1 || mots.count == 3 else { return nil }
        do {
            return .jour(try SaisieJour.lire(mots.joined(separator: " "), aujourdhui: aujourdhui))
        } catch {
            if case .nExistePas = error { throw .jour(error) }
            return nil
        }
    }

    /// A year, a quarter or a month, of the year of today when none is said.
    private static func nommee(_ mots: [String], _ aujourdhui: Jour) -> Periode? {
        let morceaux = mots.flatMap { $0.hasPrefix("t") ? $0.split(whereSeparator: { "-/".contains($0) }).map(String.init) : [$0] }
        guard let premier = morceaux.first else { return nil }
        if morceaux.count == 1, let annee = annee(premier) { return annee }
        let parties = premier.split(separator: "/")
        if morceaux.count == 1, parties.count == 2, let mois = Int(parties[0]), let annee = annee(String(parties[1])) {
            return Jour(annee.du.annee, mois, 1).map { .mois(de: $0) }
        }
        var reste = morceaux.dropFirst()
        if reste.first.map({ "trimestre".hasPrefix($0) && $0.count > 3 }) ?? false { reste = reste.dropFirst() }
        let an = reste.first.map { annee($0)?.du.annee } ?? aujourdhui.annee
        guard reste.count < 2, let an else { return nil }
        if morceaux.count - reste.count == 2 {
            let rang = premier.first?.wholeNumberValue
            guard let rang, (1...4).contains(rang), premier.dropFirst().allSatisfy(\.isLetter) else { return nil }
            return Jour(an, rang * 3, 1).map { .trimestre(de: $0) }
        }
        if let rang = trimestre(premier) { return Jour(an, rang * 3, 1).map { .trimestre(de: $0) } }
        return rangDuMois(premier).flatMap { Jour(an, $0, 1) }.map { .mois(de: $0) }
    }

    private static func trimestre(_ mot: String) -> Int? {
        guard mot.count == 2, mot.first == "t", let rang = mot.last?.wholeNumberValue, (1...4).contains(rang) else { return nil }
        return rang
    }

    /// Four digits that are a year rather than a day and a month.
    private static func annee(_ mot: String) -> Periode? {
        guard mot.count == 4, let annee = Int(mot), (1900...2199).contains(annee) else { return nil }
        return Periode(annee: annee)
    }

    /// By its name or a beginning of three letters at least that only it has.
    private static func rangDuMois(_ mot: String) -> Int? {
        let lettres = mot.filter { $0 != "." }
        let candidats = Jour.nomsDesMois.indices.filter { Repli.plier(Jour.nomsDesMois[$0]).hasPrefix(lettres) }
        return lettres.count >= 3 && candidats.count == 1 ? candidats[0] + 1 : nil
    }

    /// « 30 novembre 2021 » becomes « 30/11/2021 ».
    private static func reunir(_ mots: [String]) -> [String] {
        var suite: [String] = []
        for mot in mots {
            let dernier = suite.last ?? ""
            if let mois = rangDuMois(mot), let jour = Int(dernier == "1er" ? "1" : dernier), (1...31).contains(jour) {
                suite[suite.count - 1] = "\(jour)/\(mois)"
            } else if annee(mot) != nil, dernier.split(separator: "/").count == 2, annee(String(dernier.suffix(4))) == nil {
                suite[suite.count - 1] += "/\(mot)"
            } else {
                suite.append(mot)
            }
        }
        return suite
    }
}
