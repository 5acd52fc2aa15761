// Reading a line word after word: each one is understood, or said.

/// What a line may say once only.
enum RubriqueDeLigne: String, Sendable {
    case issue = "l’issue"
    case nature = "la nature"
    case duree = "la durée"
    case modalite = "la modalité"
    case jour = "le jour"
    case heure = "l’heure"
    case venue = "la venue sans rendez-vous"
    case partenaire = "le partenaire"
    case motif = "le motif"
    case prochain = "le prochain rendez-vous"
    case raison = "la raison"
    case frein = "ce frein"
}

/// The state of the reading: the words, and what was understood so far.
struct LecteurDeLigne {
    let decoupe: DecoupeDeLigne
    let vocabulaire: VocabulaireDeLigne
    let referentiels: Referentiels
    let aujourdhui: Jour
    let plies: [String]
    var rang = 0
    /// The issue stands for none until it is said.
    var ligne: LigneDEntretien
    var dits: [RubriqueDeLigne: MotDeLigne] = [:]
    private var freins: [String: MotDeLigne] = [:]

    init(_ texte: String, _ referentiels: Referentiels, aujourdhui: Jour) throws(ErreurDeLigne) {
        decoupe = try DecoupeDeLigne(texte)
        plies = decoupe.mots.map { $0.sorte == .mot ? $0.plie : "" }
        (vocabulaire, self.referentiels, self.aujourdhui) = (VocabulaireDeLigne(referentiels), referentiels, aujourdhui)
        ligne = LigneDEntretien(personne: "", issue: .honore, jour: aujourdhui)
    }

    var mots: [MotDeLigne] { decoupe.mots }
    var courant: MotDeLigne? { rang < mots.count ? mots[rang] : nil }

    mutating func lire() throws(ErreurDeLigne) -> LigneDEntretien {
        guard !mots.isEmpty else { throw decoupe.note == nil ? .vide : .personneManquante }
        try lirePersonne()
        while let mot = courant { try lire(mot) }
        return try conclure()
    }

    /// The name goes on until a whole keyword; a beginning is part of the name.
    private mutating func lirePersonne() throws(ErreurDeLigne) {
        guard mots[0].sorte == .mot || mots[0].sorte == .guillemets, !neNommePersonne() else { throw .personneManquante }
        var nom = [designation(mots[0])]
        rang = 1
        if mots[0].sorte == .mot {
            while let mot = courant, mot.sorte == .mot || mot.sorte == .guillemets, !estMotCle(rang) {
                nom.append(designation(mot))
                rang += 1
            }
        }
        ligne.personne = nom.joined(separator: " ")
    }

    /// Words that begin no name, unlike « Honoré » or « Bureau ».
    private func neNommePersonne() -> Bool {
        guard mots[0].sorte == .mot else { return mots[0].texte.isEmpty }
        if DureeDite(plies[0...]) != nil, plies[0].count < Self.chiffresDeMatricule { return true }
        switch vocabulaire.exact(plies[0...])?.sens {
        case .nature(.pourCer), .nature(.tripartite), .rendezVous, .avec, .sansRendezVous, .negation: return true
        default: return false
        }
    }

    /// From how many digits a number is a matricule, a telephone or a year rather than minutes.
    static let chiffresDeMatricule = 4

    /// A date of birth is searched as the store knows it, in full.
    private func designation(_ mot: MotDeLigne) -> String {
        guard mot.sorte == .mot, mot.texte.split(whereSeparator: { "/.-".contains($0) }).count == 3,
            let jour = try? SaisieJour.lire(mot.texte, aujourdhui: aujourdhui)
        else { return mot.texte }
        return jour.court
    }

    /// Whether the name, or the partner, ends before this word.
    func estMotCle(_ rang: Int) -> Bool {
        guard mots[rang].sorte == .mot else { return mots[rang].sorte != .guillemets }
        let suite = plies[rang...]
        if DureeDite(suite) != nil { return plies[rang].count < Self.chiffresDeMatricule || !plies[rang].allSatisfy(\.isNumber) }
        if plies[rang].split(separator: "/").count == 2, plies[rang].allSatisfy({ $0.isNumber || $0 == "/" }) { return true }
        switch vocabulaire.exact(suite)?.sens {
        // « Le Goff », « Du Bellay »: only a figure makes a date of what follows.
        case .le, .a: return suite.dropFirst().first?.first.map { $0.isNumber || "+-".contains($0) } ?? false
        case nil: return false
        default: return true
        }
    }

    // MARK: Keywords

    private mutating func lire(_ mot: MotDeLigne) throws(ErreurDeLigne) {
        switch mot.sorte {
        case .pointVirgule: rang += 1
        case .etiquette: try lireEtiquette(mot)
        case .guillemets: throw .inconnu(mot, proche: nil)
        case .mot: try lireMotCle(mot)
        }
    }

    private mutating func lireMotCle(_ mot: MotDeLigne) throws(ErreurDeLigne) {
        if let duree = DureeDite(plies[rang...]) {
            guard let minutes = duree.minutes, Entretien.durees.contains(minutes) else { throw .dureeHorsBornes(mot) }
            try dire(.duree, mot)
            ligne.duree = minutes
            rang += duree.mots
            return
        }
        if let (sens, nombre) = vocabulaire.exact(plies[rang...]) {
            rang += nombre
            return try comprendre(sens, mot)
        }
        let sens = vocabulaire.parDebut(mot.plie)
        guard let seul = sens.first else { throw .inconnu(mot, proche: proche(mot)) }
        guard sens.count == 1 else { throw .ambigu(mot, sens: sens.map { "« \(vocabulaire.libelle($0)) »" }) }
        rang += 1
        try comprendre(seul, mot)
    }

    private func proche(_ mot: MotDeLigne) -> String? {
        let estUneDate = mot.plie.contains("/") && (try? SaisieJour.lire(mot.plie, aujourdhui: aujourdhui)) != nil
        return estUneDate ? "le \(mot.texte)" : vocabulaire.proche(mot.plie)
    }

    private mutating func comprendre(_ sens: SensDeMot, _ mot: MotDeLigne) throws(ErreurDeLigne) {
        switch sens {
        case .issue(let issue):
            try dire(.issue, mot)
            ligne.issue = issue
        case .nature(let nature):
            try dire(.nature, mot)
            ligne.nature = nature
        case .modalite(let code):
            try dire(.modalite, mot)
            ligne.modalite = code
        case .theme(let code):
            if let deja = freins.updateValue(mot, forKey: code) { throw .deuxFois(mot, quoi: "ce frein", dejaDit: deja.texte) }
            ligne.freins.append(code)
            dits[.frein] = dits[.frein] ?? mot
        case .hier, .aujourdhui: try lireJour(mot, sens == .hier ? aujourdhui.plus(jours: -1) : aujourdhui, fixe: false)
        case .le: try lireDate(apres: mot)
        case .a: try lireHeure(apres: mot)
        case .avec: try lirePartenaire(apres: mot)
        case .rendezVous: try lireProchain(mot)
        case .sansRendezVous:
            try dire(.venue, mot)
            ligne.sansRendezVous = true
        case .negation: throw .inconnu(mot, proche: nil)
        }
    }

    mutating func dire(_ rubrique: RubriqueDeLigne, _ mot: MotDeLigne) throws(ErreurDeLigne) {
        if let deja = dits.updateValue(mot, forKey: rubrique) {
            throw .deuxFois(mot, quoi: rubrique.rawValue, dejaDit: deja.texte)
        }
    }

    mutating func lireJour(_ mot: MotDeLigne, _ jour: Jour, fixe: Bool) throws(ErreurDeLigne) {
        try dire(.jour, mot)
        (ligne.jour, ligne.jourDit, ligne.jourFixe) = (jour, true, fixe)
    }

    // MARK: The whole

    private mutating func conclure() throws(ErreurDeLigne) -> LigneDEntretien {
        guard dits[.issue] != nil else { throw .issueManquante }
        if let avec = dits[.partenaire], ligne.nature != .tripartite { throw .partenaireSansTripartite(avec) }
        if let frein = dits[.frein], ligne.issue != .honore { throw .freinSansEntretien(frein) }
        if let motif = dits[.motif], ligne.issue != .absenceExcusee { throw .motifSansExcuse(motif) }
        if let venue = dits[.venue], ligne.issue != .honore { throw .sansRendezVousNiEntretien(venue) }
        if let note = decoupe.note {
            guard !note.texte.isEmpty else { throw .manque(note.marque, quoi: "la note") }
            ligne.note = note.texte
        }
        return ligne
    }
}
