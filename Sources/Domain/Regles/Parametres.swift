// What a département sets once for everybody of a file: delays, thresholds, and the word it uses for the contract.

/// The word that a département uses for the contract of the beneficiaries; the law of 18 December 2023 renames it.
package enum NomDuContrat: String, Libelle {
    case cer, contratEngagement = "contrat_engagement"
    package var libelle: String { sorte.libelle }
    /// The kind proposed for a new contract.
    package var sorte: SorteDeContrat { self == .cer ? .cer : .contratEngagement }

    /// A text of the program, which is written with « CER », in the word of the département.
    package func dans(_ texte: String) -> String { self == .cer ? texte : texte.replacing("CER", with: "contrat d’engagement") }
}

/// The settings of a file. Delays are in days.
package struct Parametres: Equatable, Sendable {
    /// Before the end of a contract: its bilan is to be prepared (J-60), then its renewal is due (J-30).
    package var joursAvantBilan = 60
    package var joursAvantRenouvellement = 30
    /// Without a decision of the Commission RSA: to be asked about.
    package var joursEnAttente = 45
    /// Without a held interview: to be met again.
    package var joursSansEntretien = 90
    /// Unjustified absences within twelve months beyond which an alert is raised (the PLICS asks for more than two, R43).
    package var absencesTolerees = 2
    package var nomDuContrat = NomDuContrat.cer
    /// Minutes without a key after which the screen locks; 0: never.
    package var minutesAvantVerrouillage = 10

    package init() {}

    /// What each number may be.
    package static let delais = 1...365
    package static let absences = 0...20
    package static let verrouillages = 0...240
}

extension Champ {
    package static let joursAvantBilan = Champ("jours_avant_bilan", "Bilan à préparer (jours)")
    package static let joursAvantRenouvellement = Champ("jours_avant_renouvellement", "Renouvellement dû (jours)")
    package static let joursEnAttente = Champ("jours_en_attente", "Attente de la commission")
    package static let joursSansEntretien = Champ("jours_sans_entretien", "Non rencontrés (jours)")
    package static let absencesTolerees = Champ("absences_tolerees", "Absences injustifiées admises")
    package static let nomDuContrat = Champ("nom_du_contrat", "Nom du contrat")
    package static let minutesAvantVerrouillage = Champ("minutes_avant_verrouillage", "Verrouillage (minutes)")
}

extension Parametres {
    package var refus: [Refus] {
        var refus: [Refus] = []
        for (champ, valeur) in [
            (Champ.joursAvantBilan, joursAvantBilan), (.joursAvantRenouvellement, joursAvantRenouvellement),
            (.joursEnAttente, joursEnAttente), (.joursSansEntretien, joursSansEntretien),
        ] where !Self.delais.contains(valeur) { refus.append(.horsBornes(champ, valeur, Self.delais)) }
        if joursAvantRenouvellement >= joursAvantBilan {
            refus.append(.renouvellementAvantBilan(bilan: joursAvantBilan, renouvellement: joursAvantRenouvellement))
        }
        if !Self.absences.contains(absencesTolerees) { refus.append(.horsBornes(.absencesTolerees, absencesTolerees, Self.absences)) }
        if !Self.verrouillages.contains(minutesAvantVerrouillage) {
            refus.append(.horsBornes(.minutesAvantVerrouillage, minutesAvantVerrouillage, Self.verrouillages))
        }
        return refus
    }
}
