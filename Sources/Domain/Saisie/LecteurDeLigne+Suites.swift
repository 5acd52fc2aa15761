// The words of a line that call for others after them: a day, an hour, a partner, a step, the next appointment.

extension LecteurDeLigne {
    /// `le 20/11`.
    mutating func lireDate(apres mot: MotDeLigne) throws(ErreurDeLigne) {
        let (date, jour) = try jour(apres: mot)
        try lireJour(date, jour, fixe: date.texte.first?.isNumber ?? false)
    }

    /// The day that must follow a word.
    private mutating func jour(apres mot: MotDeLigne) throws(ErreurDeLigne) -> (MotDeLigne, Jour) {
        guard let date = courant, date.sorte == .mot else { throw .manque(mot, quoi: "une date") }
        do throws(SaisieJour.Erreur) {
            let jour = try SaisieJour.lire(date.texte, aujourdhui: aujourdhui)
            rang += 1
            return (date, jour)
        } catch {
            throw .dateIncomprise(date, error)
        }
    }

    /// `à 14h30`.
    mutating func lireHeure(apres mot: MotDeLigne) throws(ErreurDeLigne) {
        let heure = try heure(apres: mot)
        try dire(.heure, mot)
        ligne.heure = heure
    }

    private mutating func heure(apres mot: MotDeLigne) throws(ErreurDeLigne) -> Heure {
        guard let texte = courant, texte.sorte == .mot else { throw .manque(mot, quoi: "une heure") }
        guard let heure = Heure(texte.plie) else { throw .heureIncomprise(texte) }
        rang += 1
        return heure
    }

    /// `avec Mission locale`: up to a comma or the next keyword.
    mutating func lirePartenaire(apres mot: MotDeLigne) throws(ErreurDeLigne) {
        try dire(.partenaire, mot)
        ligne.partenaire = try partenaire(apres: mot)
    }

    private mutating func partenaire(apres mot: MotDeLigne) throws(ErreurDeLigne) -> String {
        let debut = rang
        var ferme = false
        while let mot = courant, !ferme, !estMotCle(rang) {
            ferme = mot.virgule || mot.sorte == .guillemets
            rang += 1
        }
        if !ferme, let suivant = courant, suivant.sorte == .mot, case .theme = vocabulaire.exact(plies[rang...])?.sens {
            throw .partenaireOuFrein(suivant)
        }
        let nom = mots[debut..<rang].map(\.texte).joined(separator: " ")
        guard !Repli.plier(nom).isEmpty else { throw .manque(mot, quoi: "le nom du partenaire") }
        return nom
    }

    /// `rdv 12/12 14h30 cer`.
    mutating func lireProchain(_ mot: MotDeLigne) throws(ErreurDeLigne) {
        try dire(.prochain, mot)
        if courant?.plie == "le" { rang += 1 }
        let (date, jour) = try jour(apres: mot)
        var prochain = LigneDEntretien.ProchainDit(jour: jour)
        if !date.virgule { prochain.heure = try heureDuProchain() }
        if !mots[rang - 1].virgule, let (sens, nombre) = vocabulaire.exact(plies[rang...]), case .nature(let nature) = sens {
            prochain.nature = nature
            rang += nombre
            if nature == .tripartite { prochain.partenaire = try partenaireDuProchain() }
        }
        ligne.prochain = prochain
    }

    /// What looks like an hour; a bare number might as well be minutes.
    private mutating func heureDuProchain() throws(ErreurDeLigne) -> Heure? {
        guard let mot = courant, mot.sorte == .mot else { return nil }
        if mot.plie == "a" {
            rang += 1
            return try heure(apres: mot)
        }
        let suivant = rang + 1 < mots.count ? plies[rang + 1] : ""
        if mot.plie.allSatisfy({ $0.isASCII && $0.isNumber }), !DureeDite.unites.contains(suivant) { throw .heureOuMinutes(mot) }
        guard mot.plie.contains("h") || mot.plie.contains(":"), mot.plie.first?.isNumber ?? false else { return nil }
        guard let heure = Heure(mot.plie) else { throw .heureIncomprise(mot) }
        rang += 1
        return heure
    }

    private mutating func partenaireDuProchain() throws(ErreurDeLigne) -> String {
        guard let avec = courant, avec.plie == "avec" else { throw .tripartiteSansPartenaire }
        rang += 1
        return try partenaire(apres: avec)
    }

    // MARK: Labels

    /// `logement: dossier FSL`, `motif: transport`.
    mutating func lireEtiquette(_ mot: MotDeLigne) throws(ErreurDeLigne) {
        if mot.plie == "motif" { return try lireMotif(mot) }
        if mot.plie == "raison" { return try lireRaison(mot) }
        let themes = vocabulaire.themes(mot.plie)
        guard let theme = themes.first else {
            throw .themeInconnu(mot, proche: (vocabulaire.proche(mot.plie, themesSeuls: true)).map { "\($0):" })
        }
        guard themes.count == 1 else { throw .ambigu(mot, sens: themes.map { "« \(referentiels.libelle(.themes, $0)) »" }) }
        guard ligne.demarches.count < LigneDEntretien.demarchesAuPlus else { throw .tropDeDemarches(mot) }
        rang += 1
        let texte = try texteLibre(apres: mot, "la démarche")
        ligne.demarches.append(LigneDEntretien.DemarcheDite(theme: theme, texte: texte))
    }

    /// `raison: visite commune`: of a next appointment at an hour that is taken.
    private mutating func lireRaison(_ mot: MotDeLigne) throws(ErreurDeLigne) {
        try dire(.raison, mot)
        rang += 1
        ligne.raison = try texteLibre(apres: mot, "la raison du chevauchement")
    }

    private mutating func lireMotif(_ mot: MotDeLigne) throws(ErreurDeLigne) {
        try dire(.motif, mot)
        rang += 1
        let debut = rang
        let texte = Repli.plier(try texteLibre(apres: mot, "le motif de l’absence"))
        let motifs = referentiels.actifs(.motifsAbsence)
        let exacts = motifs.filter { Repli.plier($0.libelle) == texte || Repli.plier($0.code) == texte }
        let trouves = exacts.isEmpty ? motifs.filter { Repli.plier($0.libelle).hasPrefix(texte) } : exacts
        guard let seul = trouves.first, trouves.count == 1 else {
            throw .motifInconnu(mots[debut], connus: (trouves.isEmpty ? motifs : trouves).map { $0.libelle })
        }
        ligne.motifAbsence = seul.code
    }

    /// What stands up to a semicolon or the next label, as it was typed.
    private mutating func texteLibre(apres mot: MotDeLigne, _ quoi: String) throws(ErreurDeLigne) -> String {
        let debut = rang
        while let suivant = courant, suivant.sorte == .mot || suivant.sorte == .guillemets {
            if suivant.plie == "rdv", estUneDate(rang + 1) { throw .rendezVousDansLaDemarche(suivant) }
            rang += 1
        }
        guard debut < rang else { throw .manque(mot, quoi: quoi) }
        let seul = debut + 1 == rang && mots[debut].sorte == .guillemets
        return seul ? mots[debut].texte : decoupe.texte(mots[debut].place.lowerBound..<mots[rang - 1].place.upperBound)
    }

    private func estUneDate(_ rang: Int) -> Bool {
        let suite = rang < mots.count && plies[rang] == "le" ? rang + 1 : rang
        return suite < mots.count && (try? SaisieJour.lire(mots[suite].texte, aujourdhui: aujourdhui)) != nil
    }
}

/// A duration as it is typed: `30`, `30min`, `1h`, `1h30`, `45 minutes`.
struct DureeDite {
    static let unites: Set = ["min", "mn", "minute", "minutes", "'", "h", "heure", "heures"]
    private static let heures: Set = ["h", "heure", "heures"]

    /// Nil when there are too many digits to be minutes.
    let minutes: Int?
    /// How many words it takes.
    let mots: Int

    /// Nil when the words do not begin with a duration.
    init?(_ suite: ArraySlice<String>) {
        guard let mot = suite.first, let (nombre, reste) = Self.nombre(mot[...]) else { return nil }
        let suivant = suite.dropFirst().first ?? ""
        if reste.isEmpty {
            let unite = Self.unites.contains(suivant)
            (minutes, mots) = (nombre.map { Self.heures.contains(suivant) ? $0 * 60 : $0 }, unite ? 2 : 1)
        } else if reste.first == "h" {
            guard let fin = Self.minutes(reste.dropFirst()) else { return nil }
            (minutes, mots) = (nombre.map { $0 * 60 + fin }, 1)
        } else if Self.unites.contains(String(reste)) {
            (minutes, mots) = (nombre, 1)
        } else {
            return nil
        }
    }

    /// The digits at the beginning; the number is nil when there are more than four.
    private static func nombre(_ mot: Substring) -> (Int?, reste: Substring)? {
        let chiffres = mot.prefix { $0.isASCII && $0.isNumber }
        guard !chiffres.isEmpty else { return nil }
        return (chiffres.count > 4 ? nil : Int(chiffres), mot.dropFirst(chiffres.count))
    }

    /// The minutes after an hour: nothing, `30`, `30min`.
    private static func minutes(_ reste: Substring) -> Int? {
        guard !reste.isEmpty else { return 0 }
        guard let (nombre, unite) = nombre(reste), let nombre, nombre < 60, unite.isEmpty || unites.contains(String(unite)) else {
            return nil
        }
        return nombre
    }
}
