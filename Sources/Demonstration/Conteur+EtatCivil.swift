// A person who does not exist: name, age, household, and what is true of them when they arrive.

import Domain

extension Conteur {
    /// A person who arrives on `du`; `conjoint` is the one whose household they share.
    mutating func personne(arrivee du: Jour, ages: ClosedRange<Int>? = nil, conjoint: (rang: Int, Personne)? = nil) -> Personne {
        let groupe = hasard.choix(ponderes: profil.groupes) ?? "orne"
        let sexe = sexe(conjoint?.1)
        let famille = hasard.choix(lexique.familles[groupe == "jeunes" ? "orne" : groupe] ?? []) ?? "Martin"
        let prenom = hasard.choix(lexique.prenoms[sexe]?[groupe] ?? []) ?? "Camille"
        let nom = conjoint.map { hasard.chance(60) ? $0.1.beneficiaire.nom : famille } ?? famille
        let ages = ages ?? profil.ages
        let naissance = du.plus(mois: -12 * hasard.entre(ages.lowerBound, ages.upperBound)).plus(jours: -hasard.entre(1, 360))
        let commune = hasard.choix(ponderes: lexique.communes)
        // One young person in four lives with parents who receive the RSA: told by the birth, so that no draw moves.
        let aCharge = conjoint == nil && profil.ages.upperBound < 26 && naissance.numero % 4 == 0
        let beneficiaire = Beneficiaire(
            place: aCharge ? .personneACharge : conjoint == nil ? .demandeur : .conjoint, sexe: sexe, nom: nom,
            nomDeNaissance: sexe == .femme && hasard.chance(35) ? famille : "", prenom: prenom, naissance: naissance,
            telephone: telephone(), courriel: hasard.chance(45) ? courriel(prenom, nom) : "",
            entreeRsa: entreeRsa(naissance, du), niveau: hasard.choix(ponderes: profil.niveaux),
            locomotion: hasard.choix(["voiture", "permis_sans_voiture", "deux_roues", "velo", "transports", "transports", "aucun"]))
        return Personne(
            beneficiaire: beneficiaire, foyer: conjoint?.1.foyer ?? foyer(commune),
            situations: situations(du, zone: commune?.zone ?? "rurale", conjoint: conjoint?.1), foyerDe: conjoint?.rang)
    }

    private mutating func sexe(_ conjoint: Personne?) -> Sexe {
        if let conjoint { return conjoint.beneficiaire.sexe == .femme ? .homme : .femme }
        return hasard.chance(55) ? .femme : .homme
    }

    /// The range kept for fiction by the regulator: 06 39 98 00 00 to 99 99.
    private mutating func telephone() -> String {
        guard hasard.chance(88) else { return "" }
        let fin = hasard.entre(1000, 9999)
        return "06 39 98 \(fin / 100) \(fin % 100 < 10 ? "0" : "")\(fin % 100)"
    }

    private func courriel(_ prenom: String, _ nom: String) -> String {
        [prenom, nom].map { Repli.mots($0).joined() }.joined(separator: ".") + "@example.org"
    }

    private mutating func entreeRsa(_ naissance: Jour, _ du: Jour) -> Jour {
        let anciennete = profil.ages.upperBound < 26 ? hasard.entre(0, 10) : hasard.entre(1, 110)
        return min(du, max(naissance.plus(mois: 12 * 18), du.plus(mois: -anciennete)))
    }

    private mutating func foyer(_ commune: Lexique.Commune?) -> Foyer {
        let rue = hasard.choix(lexique.rues) ?? "rue du Moulin"
        return Foyer(
            organisme: profil.organisme, matricule: String(hasard.entre(1_000_000, 9_999_999)),
            adresse: "\(hasard.entre(1, 90)) \(rue)", codePostal: commune?.codePostal ?? "61000", commune: commune?.nom ?? "Alençon")
    }

    private mutating func situations(_ du: Jour, zone: String, conjoint: Personne?) -> [Situation] {
        let partagees = conjoint?.situations.reduce(into: [:]) { $0[$1.nature] = $1.valeur } ?? [:]
        let famille =
            partagees[.situationFamiliale]
            ?? hasard.choix(ponderes: [
                ("personne_isolee", 55), ("famille_monoparentale", 25), ("couple_sans_enfant", 8), ("couple_avec_enfant", 12),
            ])
        let orientation = hasard.choix(ponderes: [("sociale", 80), ("socio_professionnelle", 20)])
        var situations = [
            Situation(.orientation, orientation ?? "sociale", du: du),
            Situation(.situationFamiliale, famille ?? "personne_isolee", du: du),
            Situation(.zone, partagees[.zone] ?? zone, du: du),
            Situation(.droitsEtDevoirs, hasard.chance(95) ? "oui" : "non", du: du),
        ]
        if hasard.chance(7) { situations.append(Situation(.rqth, "oui", du: du)) }
        return situations
    }
}

extension Personne {
    /// Two people of one household live as a couple: the first one's situation says so too.
    mutating func vitEnCouple(avecEnfant: Bool) {
        for rang in situations.indices where situations[rang].nature == .situationFamiliale {
            situations[rang].valeur = avecEnfant ? "couple_avec_enfant" : "couple_sans_enfant"
        }
    }
}
